"""Dates that one article leaves open, resolved from its own text and from its story."""

import pytest

from crosscheck.anchor import anchor
from crosscheck.pipeline import read
from tests.articles import article_from_text


def anchored(*texts, story=True):
    """The anchored values of the first article's date claims, by text."""
    articles = [article_from_text(text, name=str(at)) for at, text in enumerate(texts)]
    claims = [claim for article in articles for claim in read(article)]
    stories = [tuple(article.id for article in articles)] if story else []
    found = anchor(claims, stories)
    assert [claim.id for claim in found] == [claim.id for claim in claims]
    return {
        claim.text: claim.value for claim in found if claim.article == "0" and claim.kind == "date"
    }


def test_a_weekend_takes_its_year_from_the_story():
    values = anchored(
        "Envoys met over the weekend of December 20–21.",
        "A delegation arrived on Saturday, January 17, 2026.",
    )
    value = values["the weekend of December 20–21"]
    assert (value.timex, value.start, value.end) == (
        "2025-12-20/2025-12-21", "2025-12-20", "2025-12-21",
    )  # fmt: skip
    assert value.inferred == ("weekday", "story")


def test_alone_it_stays_open():
    values = anchored("Envoys met over the weekend of December 20–21.")
    assert values["the weekend of December 20–21"].start is None


def test_the_own_text_comes_first():
    values = anchored(
        "The mill burned on March 3, 2019. It reopened on April 10.",
        "The mill burned on March 3, 2024.",
    )
    assert values["April 10"].timex == "2019-04-10"
    assert values["April 10"].inferred == ("text",)


def test_another_story_is_no_evidence():
    values = anchored("It reopened on April 10.", "It burned on March 3, 2024.", story=False)
    assert values["April 10"].start is None


def test_a_birth_is_of_another_year():
    values = anchored("Ivo Kern was born in January. He spoke on 15 July 2008.")
    assert values["January"].start is None


@pytest.mark.parametrize(
    "told",
    [
        "Ada Holm, born on April 22, 1923, fell ill on December 2.",
        "The mill opened on May 4, 1987, was sold in 2005 and burned down on December 2.",
    ],
)
def test_a_day_long_past_says_nothing_of_the_day_that_is_told(told):
    assert anchored(told)["December 2"].start is None


def test_what_is_only_planned_makes_no_day_long_past():
    told = "The mill burned down on May 4, 2023; on May 2 it had closed. It may reopen by 2030."
    assert anchored(told)["May 2"].start == "2023-05-02"


def test_nothing_near_nothing_resolved():
    values = anchored("It reopened in April.", "The mill was built in 1924.")
    assert values["April"].start is None


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Ships came on December 30.", "December 30", "2023-12-30"),
        ("Ships came in November.", "November", "2023-11"),
        ("Ships came from December 30 to January 2.", "December 30 to January 2",
         "2023-12-30/2024-01-02"),
        ("Ships came on Christmas Day.", "Christmas Day", "2023-12-25"),
        ("Ships came on Easter Monday.", "Easter Monday", "2024-04-01"),
        ("Ships came in the week of December 20.", "the week of December 20", "2023-W51"),
        ("Ships came on Saturday, December 30.", "Saturday, December 30", "2023-12-30"),
    ],
)  # fmt: skip
def test_what_can_be_resolved(text, words, timex):
    value = anchored(text, "The harbour froze on January 5, 2024.")[words]
    assert value.timex == timex
    assert value.start is not None
    assert "story" in value.inferred


def test_the_weekday_overrules_the_nearest_year():
    # December 30 was a Saturday in 2023, a Monday in 2024
    values = anchored("Ships came on Monday, December 30.", "It froze on June 25, 2024.")
    assert values["Monday, December 30"].start in {None, "2024-12-30"}
    values = anchored("Ships came on Monday, December 30.", "It froze on July 5, 2024.")
    assert values["Monday, December 30"].timex == "2024-12-30"
