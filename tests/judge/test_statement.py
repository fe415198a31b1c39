"""Statements compared: agreement, refinement, flips, and what is none."""

import pytest

from crosscheck.judge.statement import compare
from crosscheck.judge.twins import compare_twins
from crosscheck.model import Claim, Level
from crosscheck.pipeline import read
from tests.articles import article_from_text


def statement(text: str) -> Claim:
    return next(one for one in read(article_from_text(text)) if one.kind == "statement")


LEVELS = [
    ("The senate approved the budget.", "The budget was approved by the senate.", Level.IDENTICAL),
    ("The senate approved the budget.", "The senate adopted the budget.", Level.EQUIVALENT),
    ("The senate approved the budget.", "The senate vetoed the budget.", Level.DISJOINT),
    ("The senate approved the budget.", "The senate did not approve the budget.", Level.DISJOINT),
    ("The senate approved the budget.", "The senate approved the bill.", Level.INCOMPARABLE),
    ("The senate approved the budget.", "The mayor did not approve it.", Level.INCOMPARABLE),
    ("The senate will approve the budget.", "The senate vetoed the budget.", Level.INCOMPARABLE),
    (
        "The delegation arrived in Oslo early.",
        "Later the delegation left Oslo.",
        Level.INCOMPARABLE,
    ),
    ("Norwegian troops attacked the port.", "Norway struck the port at dawn.", Level.EQUIVALENT),
    ("Holm had suffered a stroke.", "Holm had not suffered a stroke.", Level.DISJOINT),
    ("Holm had suffered a stroke.", "Holm had not suffered a stroke before.", Level.INCOMPARABLE),
]
TWINS = [
    ("A red car stopped at the gate.", "A blue car stopped at the gate.", Level.DISJOINT),
    ("The car stopped at the gate.", "The car never stopped at the gate.", Level.DISJOINT),
    ("The Peruvian envoy met the press.", "The Chilean envoy met the press.", Level.DISJOINT),
    ("The third bridge fell at noon.", "The fourth bridge fell at noon.", Level.DISJOINT),
    ("The big car stopped at the gate.", "The large car stopped at the gate.", Level.EQUIVALENT),
    ("The car stopped at the old gate.", "The car stopped at the gate.", Level.REFINES),
    ("He ate a carrot at noon today.", "He ate a vegetable at noon today.", Level.REFINES),
    ("At least two bridges fell at noon.", "At least three bridges fell at noon.", None),
    ("The car stopped at the gate.", "The car stopped at the church.", None),
    ("He did not sell the car.", "He did sell the car to a friend.", Level.DISJOINT),
    ("He did not sell the car to a friend.", "He did sell the car.", None),
    ("It is the second tallest tower.", "It is not the tallest tower.", None),
    ("Rain fell in the north.", "The envoy met the press.", None),
]


@pytest.mark.parametrize(("left", "right", "level"), LEVELS)
def test_level(left, right, level):
    one, two = statement(left), statement(right)
    assert compare(one, two).level is level
    assert compare(two, one) == compare(one, two)
    assert compare(one, one).level is Level.IDENTICAL


@pytest.mark.parametrize(("left", "right", "level"), TWINS)
def test_twins(left, right, level):
    found, mirrored = compare_twins(left, right), compare_twins(right, left)
    assert (found and found.level) is level
    assert (mirrored and mirrored.level) is level
