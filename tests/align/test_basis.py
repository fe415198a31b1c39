"""What a figure is compared with dates the comparison; accounts are drawn up for a stretch."""

import pytest

from crosscheck.align import _signatures
from crosscheck.pipeline import read
from tests.articles import article_from_text

QUARTER = ("2024-01-01", "2024-03-31")


def periods(text: str) -> dict[str, tuple[tuple[str, str] | None, bool]]:
    every = read(article_from_text(text, "2024-05-15"))
    found = _signatures(every, {"a": "2024-05-15"})
    return {
        one.claim.text: (one.period, one.recalled)
        for one in found
        if one.family.startswith("quantity")
    }


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Sales rose to $5m in the first quarter from $4m a year earlier.", "$5m", QUARTER),
        ("It took 38 percent of the vote, compared with 34 percent in 2021.", "38 percent", None),
        ("It rose 6 percent from a year ago to $9 million.", "$9 million", None),
        ("Profit was $9 million in the three months ended March 31.", "$9 million", QUARTER),
        ("Profit was $9 million in the three months to March.", "$9 million", QUARTER),
        ("Shares fell 9%, a loss of a fifth since January.", "9%", None),
        ("It will cut 1,400 jobs, most of them before Christmas.", "1,400", None),
    ],
)
def test_a_figure_is_of_its_own_time(text, figure, period):
    assert periods(text)[figure] == (period, False)


def test_what_it_is_compared_with_is_of_its_time():
    found = periods("It took 38 percent of the vote, compared with 34 percent in 2021.")
    assert found["34 percent"] == (("2021-01-01", "2021-12-31"), True)


def test_a_range_of_days_is_no_comparison():
    found = periods("It sold 300 boats from May to June 2024.")
    assert found["300"][0] is not None


def test_a_rank_goes_on_with_nothing():
    found = periods("He was captured in 2005. It was the fifth round of talks.")
    assert found["fifth"] == (None, False)
