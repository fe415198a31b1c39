"""The comparisons of fixtures/sets.jsonl: two texts, and how their participants compare."""

import json

import pytest

from crosscheck.judge.person import compare
from crosscheck.model import Level
from crosscheck.pipeline import read
from tests.articles import FIXTURES, article_from_text

ROWS = [json.loads(line) for line in (FIXTURES / "sets.jsonl").read_text("utf-8").splitlines()]


def participants(text, name):
    return [claim for claim in read(article_from_text(text, name=name)) if claim.kind == "person"]


def levels(left, right):
    found = set()
    for one in participants(left, "a"):
        for two in participants(right, "b"):
            if (one.about.slot, one.about.subject) == (two.about.slot, two.about.subject):
                assert compare(one, two) == compare(two, one)
                found.add(compare(one, two).level)
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['left'][:30]}/{row['right'][-30:]}")
def test_levels_of_two_texts(row):
    assert levels(row["left"], row["right"]) == {Level[name] for name in row["levels"]}


def test_a_list_that_leaves_somebody_out_never_contradicts():
    for row in ROWS:
        assert Level.DISJOINT not in levels(row["left"], row["right"])


def test_an_overlap_of_parties_differs_in_scope():
    left, right = (
        participants(f"The meeting brought together representatives from {names}.", article)
        for article, names in [
            ("a", "Norway, Sweden and Finland"),
            ("b", "Sweden, Finland and Estonia"),
        ]
    )
    assert compare(left[0], right[0]).reason == "scope"
