"""Comparing places: containment, spellings, and towns that exclude each other."""

import pytest

from crosscheck.judge.place import compare
from crosscheck.model import Level
from crosscheck.pipeline import read
from tests.articles import article_from_text


def place(text, name="a"):
    claims = read(article_from_text(text, name=name))
    return next(claim for claim in claims if claim.kind == "place")


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("The talks in Kiev went on.", "The talks in Kyiv went on.", "EQUIVALENT"),
        ("The talks in Tucson went on.", "The talks in Arizona went on.", "REFINES"),
        ("The talks in Tucson went on.", "The talks in the U.S. went on.", "REFINES"),
        ("The talks in Rosewood, Texas, went on.", "The talks in Texas went on.", "REFINES"),
        ("The talks in Geneva went on.", "The talks in Lyon went on.", "INCOMPARABLE"),
        ("A bomb attack in Lyon failed.", "A bomb attack in Nice failed.", "INCOMPARABLE"),
        ("Clara Benson died in Tucson.", "Clara Benson died in Phoenix.", "DISJOINT"),
        ("Clara Benson died in Tucson.", "Clara Benson died in Rosewood.", "INCOMPARABLE"),
        ("A crash in Paris, Texas, hurt two.", "A crash in Paris hurt two.", "INCOMPARABLE"),
        ("The match in Lyon was off.", "The match in Nice was off.", "INCOMPARABLE"),
    ],
)
def test_levels(left, right, level):
    one, two = place(left), place(right, "b")
    assert compare(one, two).level is Level[level]
    assert compare(one, two) == compare(two, one)
    assert compare(one, one).level is Level.IDENTICAL
