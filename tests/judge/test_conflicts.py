"""Conflicts that are none, read on real stories; each beside the conflict that stands."""

import pytest

from crosscheck.config import Settings
from crosscheck.model import Article, Zone
from crosscheck.pipeline import crosscheck


def contradicted(*texts, days=("2024-05-03", "2024-05-04")):
    """The questions on which the texts contradict each other."""
    articles = [
        Article(
            id=f"a{number}",
            path=f"a{number}",
            text=text,
            published=day,
            zones=(Zone("body", 0, len(text)),),
            words=text.count(" ") + 1,
        )
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    found = crosscheck(articles, Settings()).findings
    return {one.question for one in found if one.verdict == "contradict" and one.scope == "cross"}


def test_a_time_without_its_day_is_no_other_day():
    first = "The ferry Solveig left Alvik at noon and the ferry returned to Alvik at 7:33 p.m."
    assert not contradicted(first, first.replace("7:33 p.m.", "7:33 p.m. PST"))


def test_times_of_one_day_conflict():
    first = "The ferry Solveig returned to Alvik at 7:33 p.m. on Thursday."
    assert contradicted(first, first.replace("7:33", "9:33"), days=("2024-05-03",) * 2)


def test_the_today_of_a_post_is_its_own():
    told = "The accident happened at Alvik Zoo on Saturday."
    post = "Details on the accident at Alvik Zoo today: https://example.org/a"
    assert not contradicted(told, post, days=("2024-05-07", "2024-05-07"))


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Two men were injured in the fire in Alvik.", "No one else was injured in Alvik.", False),
        ("Two men were injured in the fire in Alvik.", "No one was injured in Alvik.", True),
        (
            "Ten Danish citizens were killed in the crash off Alvik.",
            "Two locals were killed in the crash off Alvik.",
            False,
        ),
        (
            "Ten passengers were killed in the crash off Alvik.",
            "Twelve passengers were killed in the crash off Alvik.",
            True,
        ),
    ],
)
def test_who_is_counted(left, right, conflict):
    assert bool(contradicted(left, right, days=("2024-05-03",) * 2)) is conflict
