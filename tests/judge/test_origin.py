"""Copies are not confirmation: which sentences count as one origin."""

import pytest

from crosscheck.judge.origin import count_origins, shingles
from crosscheck.pipeline import read
from tests.articles import article_from_text

WIRE = "Seven people were killed when the grain store of Port Ellery burned down on Tuesday."


def claims(*texts):
    """One claim an article: the first of each text."""
    return [
        read(article_from_text(text, name=f"a{number}"))[0] for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([WIRE], 1),
        ([WIRE, WIRE], 1),
        ([WIRE, WIRE.replace("on Tuesday", "late on Tuesday")], 1),
        ([WIRE, "The fire in Port Ellery took seven lives, the mayor said."], 2),
        ([WIRE, "The fire took seven lives, the mayor said.", WIRE], 2),
        (["Seventeen people were injured.", "Seventeen people were injured."], 1),
        (["Seven died.", "Seven died."], 2),  # two words that anybody would choose
        (["Seven people were killed on Tuesday.", "On Tuesday, seven people were killed."], 2),
    ],
)
def test_origins(texts, expected):
    assert count_origins(claims(*texts)) == expected
    assert count_origins(claims(*reversed(texts))) == expected


def test_two_claims_of_one_article_are_one_origin():
    assert count_origins(claims(WIRE) * 2) == 1


def test_shingles_are_all_runs_of_four_words():
    assert shingles("One two, three four five six.") == {
        ("one", "two", "three", "four"),
        ("two", "three", "four", "five"),
        ("three", "four", "five", "six"),
    }
    assert shingles("One two three four") == {("one", "two", "three", "four")}
    assert shingles("Only two") == {("only", "two")}
