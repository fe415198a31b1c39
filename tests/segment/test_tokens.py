"""What is one token."""

import pytest

from crosscheck.segment import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-led talks", ["The", "U.S.-led", "talks"]),
        ("at 5 p.m. in the U.S.", ["at", "5", "p.m.", "in", "the", "U.S."]),
        ("a nearly-four-year-old war", ["a", "nearly-four-year-old", "war"]),
        ("$3.5 million, or 1,200,000", ["$", "3.5", "million", ",", "or", "1,200,000"]),
        ("20–21 is 5%", ["20", "–", "21", "is", "5", "%"]),
        ("Russia’s don't", ["Russia’s", "don't"]),
        ("Ms Holm 's lawyer, and Russia ’s", ["Ms", "Holm's", "lawyer", ",", "and", "Russia’s"]),
        ("he said 's' twice", ["he", "said", "'", "s", "'", "twice"]),
        ("the dam.Engineers", ["the", "dam", ".", "Engineers"]),
        ("see example.com.", ["see", "example.com", "."]),
        ("1,2 and 3,4567", ["1", ",", "2", "and", "3,4567"]),
    ],
)
def test_tokens(text, expected):
    assert [token.text for token in tokenize(text)] == expected
