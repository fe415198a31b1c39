"""Grading by the levels worth asking gives what grading by every level gives."""

import sys

import pytest

from crosscheck.align.asked import BITS, levels_asked
from crosscheck.align.grade import SILENT, TABLES
from crosscheck.align.levels import ASKED_OF, LEVELS
from crosscheck.align.signature import EVERYTHING
from crosscheck.report import render
from tests.articles import STORIES, article_from_text, report_on, story_articles
from tests.benchmarks.generate import generate
from tests.extract.examples import read_lines

MADE = [article_from_text(one.text, one.published, one.id) for one in generate(6, 4)]
LINES = [
    article_from_text(line.example.text, None, str(number))
    for number, line in enumerate(read_lines())
]
FOLDERS = [*map(story_articles, STORIES), MADE, LINES]


@pytest.mark.parametrize("articles", FOLDERS, ids=[*(one.name for one in STORIES), "made", "lines"])
def test_what_is_not_asked_would_have_said_nothing(articles, monkeypatch):
    quick = render(report_on(articles), "json")
    # the room, which the verb of the same name hides
    monkeypatch.setattr(sys.modules["crosscheck.align"], "bits_of", lambda one: EVERYTHING)
    assert render(report_on(articles), "json") == quick


@pytest.mark.parametrize("name", BITS)
def test_a_level_that_can_be_left_out_is_silent_for_nothing(name):
    assert any(TABLES[name].get(silent) == 0 for silent in SILENT)


@pytest.mark.parametrize("kind", ["date", "quantity", "statement"])
def test_everything_is_asked_of_claims_that_nobody_has_looked_at(kind):
    asked = {
        *levels_asked(kind, EVERYTHING, EVERYTHING, inside=True),
        *levels_asked(kind, EVERYTHING, EVERYTHING, inside=False),
    }
    assert asked == {name for name in LEVELS if kind in ASKED_OF.get(name, (kind,))}


def test_a_claim_that_has_nothing_is_asked_little():
    assert levels_asked("quantity", 0, 0, inside=False) == ("frame", "modality", "value")
