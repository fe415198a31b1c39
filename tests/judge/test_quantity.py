"""What two figures say of each other: rounding, hedges, bounds, units."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.quantity import compare, compare_intervals
from crosscheck.judge.quantity_interval import Interval, half_step
from crosscheck.model import Claim, Level, Reason
from crosscheck.pipeline import read
from tests.articles import article_from_text

ID, EQ, REF, INC, DIS = Level
PAIRS = [
    ("It cost $1.5bn.", "It cost $1.46 billion.", EQ, None),
    ("They paid $43,885,310.", "They paid nearly $44 million.", EQ, None),
    ("They paid $43,885,310.", "They paid $43 million.", REF, None),
    ("They paid $43,885,310.", "They paid $41 million.", DIS, None),
    ("About 12 million jobs were lost.", "12.0 million jobs were lost.", EQ, None),
    ("About 20 trains ran.", "21 trains ran.", REF, None),
    ("About 20 trains ran.", "50 trains ran.", DIS, None),
    ("About 20 trains ran.", "23 trains ran.", INC, None),
    ("About 45 trains ran.", "51 trains ran.", INC, None),
    ("About 21 trains ran.", "24 trains ran.", DIS, None),
    ("Some 88.41 percent voted.", "89.2 percent voted.", REF, None),
    ("Some 88.41 percent voted.", "93.87 percent voted.", DIS, None),
    ("An estimated 102 trains ran.", "108 trains ran.", REF, None),
    ("It cost hundreds of billions of dollars.", "It cost $400 billion.", REF, None),
    ("It cost hundreds of billions of dollars.", "It cost $4 billion.", DIS, None),
    ("More than 50 trains ran.", "53 trains ran.", REF, None),
    ("More than 50 trains ran.", "43 trains ran.", DIS, None),
    ("More than 2 trains ran.", "2 trains ran.", DIS, None),
    ("At least 2 trains ran.", "2 trains ran.", REF, None),
    ("More than 500 trains ran.", "500 trains ran.", REF, None),
    ("At least 60 trains ran.", "84 trains ran.", INC, Reason.OPEN_BOUND),
    ("It exceeded more than $400 billion.", "It cost $800 billion.", INC, Reason.OPEN_BOUND),
    ("Up to 5 trains ran.", "9 trains ran.", DIS, None),
    ("Fewer than 5 trains ran.", "More than 9 trains ran.", DIS, None),
    ("Between 5 and 7 trains ran.", "6 trains ran.", REF, None),
    ("Between 5 and 7 trains ran.", "8 trains ran.", DIS, None),
    ("5 trains ran.", "Five trains ran.", ID, None),
    ("5 trains ran.", "6 trains ran.", DIS, None),
    ("He killed 3 people, then himself.", "4 people died, including the gunman.", REF, None),
    ("He killed 5 people, then himself.", "4 people died, including the gunman.", DIS, None),
    ("He killed 3 people, then himself.", "He killed 4 people, then himself.", DIS, None),
    ("3 people were killed.", "4 people died, including the gunman.", INC, Reason.SCOPE),
    ("He killed 3 people, then himself.", "4 people were killed.", INC, Reason.SCOPE),
    ("He killed 3 people, then himself.", "5 people were killed.", DIS, None),
    ("It was minus 18 degrees Celsius.", "It was 0 Fahrenheit.", EQ, None),
    ("It is 10 miles away.", "It is 16 km away.", EQ, None),
    ("It is 10 miles away.", "It is 18 km away.", DIS, None),
    ("It cost $5.", "It cost €5.", INC, None),
    ("It lasted two decades.", "It lasted 20 years.", ID, None),
    ("It rose 5 percent.", "It fell 5 percent.", DIS, None),
    ("Half of voters agreed.", "52 percent of voters agreed.", REF, None),
    ("The Hawks won 3-1.", "The Hawks won 3-2.", DIS, None),
    ("10 Americans were killed.", "12 people were killed.", INC, Reason.SCOPE),
    ("12 Americans were killed.", "10 people were killed.", DIS, None),
    ("12 Americans were killed.", "10 children were killed.", INC, Reason.SCOPE),
    ("Larkhaven shares fell 4 percent.", "Larkhaven shares fell 6 percent.", DIS, Reason.EVOLVING),
    ("The rate was 7.9 percent.", "The rate fell by 7.9 percent.", INC, None),
]  # fmt: skip


def figure(text: str) -> Claim:
    claims = [claim for claim in read(article_from_text(text)) if claim.kind == "quantity"]
    assert claims, text
    return next((one for one in claims if one.about.scope.get("killer") != "counted"), claims[0])


def test_the_sum_with_the_killer_meets_a_toll_that_counts_him():
    text = "He killed 3 people, then himself."
    claims = read(article_from_text(text))
    whole = next(one for one in claims if one.about.scope.get("killer") == "counted")
    assert compare(whole, figure("4 people died, including the gunman.")).level is Level.IDENTICAL
    assert compare(whole, figure("5 people died, including the gunman.")).level is Level.DISJOINT


@pytest.mark.parametrize(("left", "right", "level", "reason"), PAIRS)
def test_level(left: str, right: str, level: Level, reason: Reason | None):
    one, two = figure(left), figure(right)
    forth, back = compare(one, two), compare(two, one)
    assert (forth.level, forth.reason) == (level, reason), forth.note
    assert forth == back


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("$1.5bn", 1.5e9, 5e7),
        ("43,885,310", 43885310.0, 5.0),
        ("$44 million", 44e6, 5e5),
        ("1,500", 1500.0, 50.0),
        ("20", 20.0, 0.5),
        ("12.0 million", 12e6, 5e4),
        ("two million", 2e6, 5e5),
        ("seven", 7.0, 0.5),
    ],
)
def test_half_of_the_last_digit(text: str, value: float, half: float):
    assert half_step(text, value)[0] == pytest.approx(half)


NUMBERS = st.integers(0, 2000).map(float)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(NUMBERS)
    bound = draw(st.sampled_from(["exact", "approx", "more", "less", "range"]))
    closed = draw(st.booleans())
    if bound == "more":
        return Interval(low, None, closed, True, bound, 0.5)
    if bound == "less":
        return Interval(None, low, True, closed, bound, 0.5)
    high = low + draw(NUMBERS) + 1 if bound == "range" else low
    return Interval(low, high, True, bound != "range" or closed, bound, 0.5)


@settings(max_examples=300, deadline=None)
@given(intervals(), intervals())
def test_disjoint_only_where_nothing_is_shared(one: Interval, two: Interval):
    found = compare_intervals(one, two)
    ends = [1e9 if end is None else end for end in (one.high, two.high)]
    shared = max(one.low or 0.0, two.low or 0.0) < min(ends)
    if found.level is Level.DISJOINT:
        assert not shared
    if one == two:
        assert found.level is Level.IDENTICAL
