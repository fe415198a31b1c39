"""The fixture stories against their gold: every fact once found stays found."""

from functools import cache
from pathlib import Path

import pytest

from tests.articles import STORIES, report_on, story_articles
from tests.stories.review import Floor, changes, read_floors, told
from tests.stories.score import Score, gold_of, score


@cache
def score_of(story: Path) -> Score:
    return score(report_on(story_articles(story)), gold_of(story))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_no_fact_is_lost(story: Path):
    floor = read_floors()[story.name]
    assert set(floor.facts) <= set(score_of(story).found)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_no_finding_is_wrong(story: Path):
    wrong = score_of(story).wrong
    assert len(wrong) <= read_floors()[story.name].wrong, "\n".join(wrong)


def test_floors_name_only_facts_of_the_gold():
    floors = read_floors()
    assert floors.keys() == {story.name for story in STORIES}
    for story in STORIES:
        assert set(floors[story.name].facts) <= {fact.id for fact in gold_of(story).facts}


def test_the_review_tells_gained_lost_and_changed():
    old = {("s", "claim a"): "7", ("s", "claim b"): "8"}
    new = {("s", "claim a"): "7", ("s", "claim b"): "9", ("s", "claim c"): "1"}
    assert [told(change).split()[0] for change in changes(old, new)] == ["changed", "gained"]
    assert [change[0] for change in changes(new, old)] == ["changed", "lost"]
    assert not list(changes(old, old))


def test_a_floor_is_readable():
    assert all(isinstance(floor, Floor) and floor.wrong >= 0 for floor in read_floors().values())
