"""The name pairs of fixtures/names.jsonl, half of them look-alikes that must not match."""

import json

import pytest

from crosscheck.lexicon.name_matching import name_score, same_name
from tests.articles import FIXTURES

ROWS = [json.loads(line) for line in (FIXTURES / "names.jsonl").read_text("utf-8").splitlines()]
PAIRS = [row for row in ROWS if "left" in row]


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row['left']}/{row['right']}")
def test_pair(row):
    assert same_name(row["left"], row["right"]) is row["same"]


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row['left']}/{row['right']}")
def test_score_is_symmetric_and_reflexive(row):
    left, right = row["left"], row["right"]
    assert name_score(left, right) == name_score(right, left)
    assert name_score(left, left) == 100


def test_an_alias_makes_two_names_one():
    aliases = {"Larkhaven Steel": ("LHS", "Old Mill")}
    assert same_name("Old Mill", "LHS", aliases)
    assert not same_name("Old Mill", "LHS")
