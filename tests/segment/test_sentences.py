"""Sentence ends: the examples of fixtures/segment, exact spans, and time on worst strings."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.load.zones import lay_out
from crosscheck.model import Article
from crosscheck.segment import segment
from crosscheck.segment.sentences import split_sentences
from tests.timing import is_quick

ROWS = [
    json.loads(line)
    for line in Path("fixtures/segment/sentences.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row,
            id=row["sentences"][0][:40],
            marks=pytest.mark.xfail(strict=True) if row.get("miss") else (),
        )
        for row in ROWS
    ],
)
def test_splits_as_written(row):
    text = " ".join(row["sentences"])
    assert [text[start:end] for start, end in split_sentences(text)] == row["sentences"]


def test_a_forgotten_space_does_not_glue_two_sentences():
    text = "They inspected the dam.Engineers said it was safe, see example.com today."
    first, _ = split_sentences(text)
    assert text[: first[1]] == "They inspected the dam."


WORDS = st.lists(
    st.sampled_from(
        ["The", "dam", "U.S.", "Mr.", "Hale", "3.5", "“", "”", '"', "'", ". ", "? ", "! ", "\n",
         "\u00a0", "\u2003", "…", "A.", "No. 5", "\u200b", "\ud83d\ude00", "e\u0301", "\r\n", " "]
    )
).map("".join)  # fmt: skip


def article_of(text):
    return Article("a", "a.txt", text, zones=lay_out(text).zones)


@settings(deadline=None)
@given(st.one_of(st.text(), WORDS))
def test_every_sentence_is_its_stretch_of_the_text(text):
    article = article_of(text)
    zones = [zone for zone in article.zones if zone.zone != "furniture"]
    last = 0
    for number, sentence in enumerate(segment(article)):
        assert article.text[sentence.start : sentence.end] == sentence.text != ""
        assert sentence.text == sentence.text.strip()
        assert sentence.start >= last and sentence.index == number
        last = sentence.end
        zone = zones[sentence.paragraph - 1]
        assert zone.start <= sentence.start and sentence.end <= zone.end
        assert zone.zone == sentence.zone
        for token in sentence.tokens:
            assert sentence.text[token.start : token.end] == token.text
        for quotation in sentence.quotations:
            assert quotation.start < sentence.end and quotation.end > sentence.start


@settings(deadline=None)
@given(st.one_of(st.text(), WORDS))
def test_no_word_is_lost(text):
    article = article_of(text)
    kept = "".join(
        article.text[zone.start : zone.end] for zone in article.zones if zone.zone != "furniture"
    )
    said = "".join(sentence.text for sentence in segment(article))
    assert "".join(said.split()) == "".join(kept.split())


def test_a_separate_title_is_one_sentence_of_its_own_offsets():
    article = Article("a", "a.txt", "It fell.", title="Dam fails. Town flooded")
    (title,) = segment(article)
    assert (title.zone, title.start, title.end, title.text) == ("title", 0, 23, article.title)


def test_furniture_is_not_segmented():
    text = "The dam held through the night, officials said.\nShare this on Facebook\nIt is old."
    assert [one.text for one in segment(article_of(text))] == [
        "The dam held through the night, officials said.",
        "It is old.",
    ]


@pytest.mark.parametrize(
    "unit",
    ["1", "and ", " ", ". ", ".", "“", '"', "'a ", "Mr. ", "A. ", "“a” ‘b’ ", "! A", "\n", "a\n",
     "5 p.m. ", "…", "(", "x.Y", "U.S.", "ab.Cd"],
)  # fmt: skip
def test_a_megabyte_of_anything_is_quick(unit):
    text = "x" + unit * (1_000_000 // len(unit)) + "x"
    assert is_quick(lambda: segment(article_of(text)), 4)
