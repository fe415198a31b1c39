"""Quotations compared: the same words, cut, altered, of somebody else."""

import pytest

from crosscheck.judge.quote import compare
from crosscheck.model import Claim, Level, Reason
from crosscheck.pipeline import read
from tests.articles import article_from_text

WORDS = "We will hire four hundred people at the plant before the summer"


def quote(text: str, name: str = "a") -> Claim:
    return next(one for one in read(article_from_text(text, name=name)) if one.kind == "quote")


def said(words: str, speaker: str = "Karin Olsson") -> Claim:
    return quote(f'"{words}," said {speaker}.')


CASES = [
    (said(WORDS), said(WORDS), Level.IDENTICAL, None),
    (said(WORDS), said("We will hire four hundred people"), Level.REFINES, None),
    (said(WORDS), said(WORDS.replace("four", "five")), Level.DISJOINT, None),
    (said(WORDS), said(WORDS.replace("will", "will not")), Level.DISJOINT, None),
    (said(WORDS), said(WORDS.replace("plant", "mill")), Level.INCOMPARABLE, Reason.SCOPE),
    (said(WORDS), said(WORDS, "Oskar Lind"), Level.DISJOINT, None),
    (said(WORDS), said(WORDS, "a spokeswoman"), Level.IDENTICAL, None),
    # an office in common makes no one speaker; without a name nobody is told from the named one
    (
        said(WORDS, "general manager B.K. Olsson"),
        said(WORDS, "general manager B.K. Lind"),
        Level.DISJOINT,
        None,
    ),
    (said(WORDS), said(WORDS, "the company's chief"), Level.IDENTICAL, None),
    (said("No comment"), said("No comment", "Oskar Lind"), Level.IDENTICAL, None),
    (said(WORDS), said("The harbour is closed and the ships are gone"), Level.INCOMPARABLE, None),
    (
        said(WORDS),
        quote("Karin Olsson said the plant will hire four hundred people."),
        Level.REFINES,
        None,
    ),
    (said(WORDS), quote("Karin Olsson said the tunnel was dry."), Level.INCOMPARABLE, None),
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s the harbour's 11th-hour deal", "It’ s the harbors eleventh hour deal"),
        ("We don't realise it before 6:00 p.m.", "We don’t realize it before 6 p.m."),
    ],
)
def test_spelling_alters_nothing(one: str, other: str):
    words = "and the crews in the town know"
    left, right = said(f"{one} {words}"), said(f"{other} {words}")
    assert compare(left, right).level is Level.IDENTICAL


def test_a_number_in_a_word_or_in_figures_alters_nothing():
    level = compare(said(WORDS), said(WORDS.replace("four hundred", "400"))).level
    assert level is Level.EQUIVALENT


@pytest.mark.parametrize(("left", "right", "level", "reason"), CASES)
def test_level(left, right, level, reason):
    assert compare(left, right)[:2] == (level, reason)
    assert compare(right, left) == compare(left, right)


@pytest.mark.parametrize("left", [case[0] for case in CASES] + [case[1] for case in CASES])
def test_reflexive(left):
    assert compare(left, left).level is Level.IDENTICAL


def test_other_speaker_is_named_as_such():
    assert compare(said(WORDS), said(WORDS, "Oskar Lind")).note == "speaker"
