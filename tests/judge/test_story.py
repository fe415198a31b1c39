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
    ("The Hawks were 10-0.", "They last went 10-1 in spring.", INC, None),
    ("A deal of eight years is worth $184 million.", "A seven-year deal is worth $140 million.",
     INC, None),
    ("A seven-year deal is worth $184 million.", "A seven-year deal is worth $140 million.",
     DIS, None),
    ("Dilo spent four seasons as a director.", "Dilo has spent 19 seasons with the club in all.",
     INC, None),
    ("It opened a 10-point lead.", "It made a three-point play.", INC, None),
    ("The ship sank with 12 crates.", "The ship sank with 15 crates.", DIS, None),
]  # fmt: skip


def figure(text: str) -> Claim:
    claims = [claim for claim in read(article_from_text(text)) if claim.kind == "quantity"]
    return next((one for one in claims if one.value.dimension != "duration"), claims[0])


@pytest.mark.parametrize(("one", "other", "level", "reason"), PAIRS)
def test_figures_of_a_story(one: str, other: str, level: Level, reason: Reason | None):
    left, right = figure(one), figure(other)
    for pair in ((left, right), (right, left)):
        found = as_in_story(compare(*pair), *pair)
        assert (found.level, found.reason) == (level, reason)
