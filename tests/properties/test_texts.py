"""Any string in: no exception, and every span exact."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.model import Article, Claim, Report
from crosscheck.pipeline import read
from tests.articles import STORIES, article_from_text, report_on, story_articles
from tests.properties.strategies import texts

UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def assert_exact(article: Article, claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        apart = claim.zone == "title" and not article.title_in_text
        text = article.title if apart else article.text
        assert 0 <= claim.start < claim.end <= len(text), claim
        assert text[claim.start : claim.end] == claim.text
        excerpt = claim.sentence
        assert text[excerpt.start : excerpt.end] == excerpt.text
        assert excerpt.start <= claim.start, claim


@UNHURRIED
@given(texts)
def test_any_text_is_read_with_exact_spans(text: str):
    article = article_from_text(text)
    assert_exact(article, read(article))


@UNHURRIED
@given(st.lists(texts, min_size=2, max_size=3), st.sampled_from([None, "2024-02-29", "2025-12-31"]))
def test_any_texts_are_compared(several: list[str], published: str | None):
    articles = [
        article_from_text(text, published, name=f"a{number}") for number, text in enumerate(several)
    ]
    report = report_on(articles)
    assert isinstance(report, Report)
    known = {claim.id for claim in report.claims}
    for finding in report.findings:
        assert {one for side in finding.sides for one in side.claims} <= known


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_spans_of_the_stories_are_exact(story):
    for article in story_articles(story):
        claims = read(article)
        assert_exact(article, claims)
        assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    "unit",
    ["1", "and ", " ", "more than ", "“", "a.", "$", "1,", "Mr. ", "said ", "7 people ", "-", "A"],
)
def test_a_hundred_kilobytes_of_anything_pass_quickly(unit: str):
    # one megabyte must pass in two seconds; a tenth of it shows the same growth in less time
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    article = article_from_text(text)
    assert_exact(article, read(article))
