"""The sentences of fixtures/names.jsonl: names found with kind and canonical, and no others."""

import json
from itertools import pairwise

import pytest

from crosscheck.extract.names import find_names
from crosscheck.segment import segment
from tests.articles import FIXTURES, article_from_text

ROWS = [json.loads(line) for line in (FIXTURES / "names.jsonl").read_text("utf-8").splitlines()]
SENTENCES = [row for row in ROWS if "text" in row]


def names_in(text):
    article = article_from_text(text)
    sentences = segment(article)
    names = find_names(article, sentences)
    return [name for sentence in sentences for name in names.of(sentence)]


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:40])
def test_names_of_a_text(row):
    found = names_in(row["text"])
    there = [[name.text, name.kind, name.canonical] for name in found]
    for expected in row["names"]:
        assert expected in there
    for words in row.get("not", ()):
        assert words not in {name.text for name in found}
    if not row["names"]:
        assert there == []


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:40])
def test_spans_are_exact_and_ordered(row):
    found = names_in(row["text"])
    assert all(row["text"][name.start : name.end] == name.text for name in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "A " * 20000,
        "Aa" * 20000,
        "U.S." * 10000,
        "of the " * 10000,
        "Bank of " * 9999,
        "A-B-" * 9000,
    ],
)
def test_hostile_text_is_read_in_linear_time(text):
    assert isinstance(names_in(text), list)
