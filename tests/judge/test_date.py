"""Two dates of one question: levels, symmetry, and what may only have slipped."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.date import compare
from crosscheck.model import Level
from crosscheck.pipeline import read
from tests.articles import article_from_text

PUBLISHED = "2024-05-15"  # a Wednesday


def claim_of(text, published=PUBLISHED, sentence="It happened on {}.", name="a"):
    article = article_from_text(sentence.format(text), published, name)
    claims = [claim for claim in read(article) if claim.kind == "date"]
    assert claims, text
    return claims[0]


def level(left, right, published=PUBLISHED):
    return compare(claim_of(left, published, name="a"), claim_of(right, published, name="b")).level


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("May 3, 2024", "May 3, 2024", Level.IDENTICAL),
        ("May 3, 2024", "Friday, May 3, 2024", Level.IDENTICAL),
        ("May 14, 2024", "Tuesday", Level.IDENTICAL),
        ("May 3, 2024", "2024-05-03", Level.IDENTICAL),
        ("September 5, 2023", "September 2023", Level.REFINES),
        ("September 5, 2023", "early September 2023", Level.REFINES),
        ("September 25, 2023", "early September 2023", Level.DISJOINT),
        ("September 17, 2023", "early September 2023", Level.INCOMPARABLE),
        ("2023", "September 2023", Level.REFINES),
        ("May 3, 2024", "May 4, 2024", Level.DISJOINT),
        ("2023", "2022", Level.DISJOINT),
        ("about 1950", "1951", Level.INCOMPARABLE),
        ("Tuesday", "Tuesday night", Level.REFINES),
        ("Tuesday morning", "Tuesday night", Level.INCOMPARABLE),
        ("Tuesday afternoon", "Monday afternoon", Level.INCOMPARABLE),
        ("recently", "May 3, 2024", Level.INCOMPARABLE),
        ("last week", "May 8, 2024", Level.REFINES),
        ("last week", "May 3, 2024", Level.DISJOINT),
        ("May 3 to May 7, 2024", "May 5, 2024", Level.REFINES),
        ("May 3 to May 7, 2024", "May 6 to May 9, 2024", Level.INCOMPARABLE),
        ("yesterday", "May 13, 2024", Level.INCOMPARABLE),
        ("three years", "four years", Level.INCOMPARABLE),
    ],
)
def test_levels(left, right, expected):
    assert level(left, right) == expected
    assert level(right, left) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Thursday", "Thursday", Level.IDENTICAL),
        ("Thursday", "Friday", Level.DISJOINT),
        ("Thursday", "November 10, 2011", Level.EQUIVALENT),
        ("Thursday", "November 11, 2011", Level.DISJOINT),
        ("December 20", "December 20", Level.IDENTICAL),
        ("December 20", "December 20, 2023", Level.EQUIVALENT),
        ("December 20", "December 21", Level.DISJOINT),
        ("December", "December 20, 2023", Level.REFINES),
        ("yesterday", "Thursday", Level.INCOMPARABLE),
        ("last week", "last week", Level.INCOMPARABLE),
    ],
)
def test_open_dates(left, right, expected):
    assert level(left, right, None) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("9 p.m.", "9:00 p.m.", Level.IDENTICAL),
        ("8 to 10 p.m.", "9 p.m.", Level.REFINES),
        ("8 to 10 p.m.", "8 p.m. to 10 p.m.", Level.IDENTICAL),
        ("8 to 10 p.m.", "9 to 11 p.m.", Level.INCOMPARABLE),
        ("10 p.m. to 5 a.m.", "11 p.m.", Level.REFINES),
        ("8 to 10 p.m.", "11 p.m.", Level.INCOMPARABLE),
        ("9 p.m.", "8:52 p.m.", Level.EQUIVALENT),
        ("9 p.m.", "6 p.m.", Level.DISJOINT),
        ("about 9 p.m.", "8:30 p.m.", Level.REFINES),
        ("9 p.m. GMT", "10 p.m. CET", Level.EQUIVALENT),
        ("about 2045 GMT", "around 9 p.m.", Level.INCOMPARABLE),
    ],
)
def test_times_of_day(left, right, expected):
    found = compare(
        claim_of(left, sentence="It happened at {} on Tuesday.", name="a"),
        claim_of(right, sentence="It happened at {} on Tuesday.", name="b"),
    )
    assert found.level == expected


def test_the_same_weekday_of_another_week_is_no_conflict():
    left = claim_of("Tuesday", "2024-05-15", name="a")
    right = claim_of("Tuesday", "2024-05-22", name="b")
    assert compare(left, right).level == Level.INCOMPARABLE


def test_the_words_of_a_copy_that_appears_later_are_no_conflict():
    sentence = "The man is thought to have fallen from the ridge {}."
    left = claim_of("yesterday morning", "2024-05-15", sentence, "a")
    right = claim_of("yesterday morning", "2024-05-18", sentence, "b")
    other = claim_of("yesterday morning", "2024-05-18", "Two women were seen by a guide {}.", "b")
    assert compare(left, right).level is Level.EQUIVALENT
    assert compare(left, other).level is Level.DISJOINT


def test_a_year_that_was_worked_out_is_no_conflict():
    left = claim_of("November 20", "2024-05-15", name="a")
    right = claim_of("November 20, 2024", None, name="b")
    assert left.value.timex == "2023-11-20"
    assert compare(left, right).level == Level.INCOMPARABLE


DATES = st.sampled_from(
    ["May 3, 2024", "May 2024", "2024", "early May 2024", "Tuesday", "Tuesday night", "yesterday",
     "last week", "December 20", "December 20–21", "10 p.m.", "about 2045 GMT", "the 1990s", "now",
     "three days", "every Monday", "May 3 to May 7, 2024", "June 31, 2024", "Christmas"]
)  # fmt: skip


@given(DATES, DATES, st.sampled_from([None, PUBLISHED]))
@settings(max_examples=150, deadline=None)
def test_symmetric_and_reflexive(left, right, published):
    one, other = claim_of(left, published, name="a"), claim_of(right, published, name="b")
    assert compare(one, other) == compare(other, one)
    assert compare(one, one).level == Level.IDENTICAL
