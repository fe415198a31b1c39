"""Self-checks on dates: the weekday that does not fit, the day that does not exist."""

import pytest

from crosscheck.judge.checks import impossible_date, weekday
from crosscheck.pipeline import read
from tests.articles import article_from_text


def conflicts(check, text, published=None):
    return [conflict.message for conflict in check(read(article_from_text(text, published)))]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("It opened on Friday, January 17, 2026.", ["2026-01-17 was a Saturday, not a Friday"]),
        ("It opened on Saturday, January 17, 2026.", []),
        ("It opened on Friday, January 17.", []),
        ("Over the weekend of December 20–21, 2025, it rained.", []),
        (
            "Over the weekend of December 22–23, 2025, it rained.",
            ["2025-12-22 was a Monday, not a Saturday"],
        ),
    ],
)
def test_weekday(text, messages):
    assert conflicts(weekday.check, text) == messages


def test_a_year_worked_out_is_not_checked():
    assert conflicts(weekday.check, "It opened on Monday, May 14.", "2024-09-01") == []


def test_a_day_of_the_same_week_needs_no_year():
    found = conflicts(weekday.check, "It opened on Monday, May 14.", "2024-05-15")
    assert found == ["2024-05-14 was a Tuesday, not a Monday"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It closed on June 31, 2024.", 1),
        ("It closed on 30 February.", 1),
        ("It closed on February 29, 2023.", 1),
        ("It closed on February 29, 2024.", 0),
        ("It closed on February 29.", 0),
        ("It closed on June 30, 2024.", 0),
        ("It closes every Monday.", 0),
    ],
)
def test_impossible_date(text, count):
    assert len(conflicts(impossible_date.check, text)) == count
