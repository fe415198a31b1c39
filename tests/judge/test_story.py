"""What articles of a story say of a figure, which two texts side by side would be held to."""

import pytest

from crosscheck.judge.quantity import compare
from crosscheck.judge.story import as_in_story
from crosscheck.model import Claim, Level, Reason
from crosscheck.pipeline import read
from tests.articles import article_from_text

REF, INC, DIS = Level.REFINES, Level.INCOMPARABLE, Level.DISJOINT
PAIRS = [
    ("Just over four minutes remained.", "Four minutes remained.", REF, None),
    ("Over six minutes remained.", "Four minutes remained.", DIS, None),
    ("A man was shot in the alley.", "Two people were shot in the alley.", INC, None),
    ("One person was shot in the alley.", "Two people were shot in the alley.", DIS, None),
    ("Nobody was hurt in the crash.", "Two people were hurt in the crash.", DIS, None),
    ("Vance (52-3) won again.", "Vance (53-3) won again.", DIS, Reason.EVOLVING),
    ("Vance (45-1) won again.", "Vance (43-3) won again.", DIS, None),
    ("Nobody had gone 10-0.", "They last went 10-1 in spring.", INC, None),
    ("A deal of eight years is worth $184 million.", "A seven-year deal is worth $140 million.",
     INC, None),
    ("A seven-year deal is worth $184 million.", "A seven-year deal is worth $140 million.",
     DIS, None),
    ("Dilo spent four seasons as a director.", "Dilo has spent 19 seasons with the club in all.",
     INC, None),
    ("It opened a 10-point lead.", "It made a three-point play.", INC, None),
    ("The ship sank with 12 crates.", "The ship sank with 15 crates.", DIS, None),
]  # fmt: skip


INSIDE = [
    ("Six people were shot in the alley.", "Three were shot in the leg.", INC),
    ("Six people were shot in the alley.", "Seven people were shot in the alley.", DIS),
    ("Three were shot in the alley.", "Two people were shot in the alley.", DIS),
    ("Sales rose to $3 million.", "Sales rose to $9 million.", INC),
    ("The storm is 400 miles wide.", "The storm is 300 miles wide.", DIS),
]
AGES = [("Vance, 42, owned a mill.", "Vance, 22, owned a mill.", DIS),
        ("The 42-year-old man owned it.", "The 22-year-old man owned it.", INC)]  # fmt: skip


def figure(text: str, name: str = "a") -> Claim:
    article = article_from_text(text, name=name)
    claims = [claim for claim in read(article) if claim.kind == "quantity"]
    return next((one for one in claims if one.value.dimension != "duration"), claims[0])


@pytest.mark.parametrize(("one", "other", "level", "reason"), PAIRS)
def test_figures_of_a_story(one: str, other: str, level: Level, reason: Reason | None):
    left, right = figure(one), figure(other, "b")
    for pair in ((left, right), (right, left)):
        found = as_in_story(compare(*pair), *pair)
        assert (found.level, found.reason) == (level, reason)


def test_a_sum_converted_in_brackets_conflicts_with_none():
    left, right = (
        next(claim for claim in read(article_from_text(text)) if claim.text.startswith("$"))
        for text in (
            "Loans of 110 billion euros ($143 billion) are due.",
            "Loans of 110 billion euros (about $158 billion) are due.",
        )
    )
    assert as_in_story(compare(left, right), left, right).level is INC


@pytest.mark.parametrize(("one", "other", "level"), INSIDE)
def test_figures_of_one_article(one: str, other: str, level: Level):
    left, right = figure(one), figure(other)
    for pair in ((left, right), (right, left)):
        assert as_in_story(compare(*pair), *pair).level == level


@pytest.mark.parametrize(("one", "other", "level"), AGES)
def test_ages_of_persons_who_are_only_described(one: str, other: str, level: Level):
    left, right = figure(one), figure(other, "b")
    assert as_in_story(compare(left, right), left, right).level == level
