"""The stories of the newsrooms: no question once found is lost, no look-alike joined anew."""

from functools import cache
from pathlib import Path

import pytest

from tests.newsrooms.score import (
    RIGHT,
    STORIES,
    Answer,
    Question,
    Score,
    read_floors,
    report_of,
    score,
    story_of,
)


@cache
def score_of(path: Path) -> Score:
    story = story_of(path)
    return score(story, report_of(story))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_question_is_lost(path: Path):
    floor, now = read_floors()[path.stem], score_of(path)
    assert set(floor.found) <= set(now.found)
    assert set(floor.right) <= set(now.right)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_look_alike_is_joined(path: Path):
    now = score_of(path)
    assert now.false == ()
    assert set(now.sprung) <= set(read_floors()[path.stem].sprung)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_gold_stands_in_its_articles(path: Path):
    story = story_of(path)
    answers = [one for question in story.questions for one in question.answers]
    for one in [*answers, *(one for pair in story.lookalikes for one in pair.claims)]:
        told = story.articles[one.article]
        assert one.quote in told.text or one.quote in told.title
    assert {question.verdict for question in story.questions} <= RIGHT.keys()
    assert len({question.asks for question in story.questions}) == len(story.questions)


def test_a_question_no_finding_answers_is_not_found():
    path = STORIES[0]
    story = story_of(path)
    told = story.articles[0].text[:20]
    story.questions = [
        Question("nothing", "count", "agree", [Answer(0, told, 987654.0), Answer(1, told, 1.5)])
    ]
    assert score(story, report_of(story)).found == ()
