"""Formats that do not tell how claims were brought together look the same where none was told."""

import pytest

from crosscheck.config import Settings
from crosscheck.pipeline import Wanted, crosscheck
from crosscheck.report import FORMATS, TRACED, render
from tests.articles import STORIES, story_articles

ARTICLES = [article for story in STORIES[:6] for article in story_articles(story)]


@pytest.fixture(scope="module")
def reports():
    return [crosscheck(ARTICLES, Settings(), Wanted(traced=traced)) for traced in (True, False)]


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - set(TRACED)))
def test_the_trace_is_not_missed(form, reports):
    told, untold = reports
    assert render(untold, form) == render(told, form)


def test_the_trace_says_how_claims_were_brought_together(reports):
    told, untold = (
        [step.room for one in found.findings for step in one.trace] for found in reports
    )
    assert "align" in told
    assert "align" not in untold
    assert untold.count("judge") == told.count("judge")
