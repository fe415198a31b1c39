"""Quotation marks of every kind, over sentences and paragraphs."""

import pytest

from crosscheck.load.zones import lay_out
from crosscheck.model import Article
from crosscheck.segment import segment


def quoted(text, *, closed=True):
    article = Article("a", "a.txt", text, zones=lay_out(text).zones)
    found = {one for sentence in segment(article) for one in sentence.quotations}
    return [
        text[one.start : one.end]
        for one in sorted(found, key=lambda one: (one.start, -one.end))
        if one.closed is closed
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," he said.', ["We stay,"]),
        ("“We stay,” he said. “We all stay.”", ["We stay,", "We all stay."]),
        ("He said, «We stay».", ["We stay"]),
        ("``We stay,'' he said.", ["We stay,"]),
        ("''We stay,'' he said.", ["We stay,"]),
        ("He spoke of a 'long winter' ahead.", ["long winter"]),
        ("He spoke of a ‘long winter’ ahead.", ["long winter"]),
        ("“He told us ‘go home’ twice,” she said.", ["He told us ‘go home’ twice,", "go home"]),
        ("She called it 'the workers' own dam'.", ["the workers' own dam"]),
        ("He called Oslo “the best host“ and left.", ["the best host"]),
    ],
)
def test_finds(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ union and the drivers’ union met.",
        "It was the '90s, and rock 'n' roll wasn't new; the boys' choir sang.",
        "He is 5' 10\" tall.",
        'A 12" pipe burst.',
        "Don't say it's James' car.",
    ],
)
def test_leaves_apostrophes_and_inches(text):
    assert quoted(text) == []


def test_a_quotation_over_paragraphs_is_one():
    text = "“We stay.\n\n“We all stay,” he said.\n\nThe hall cheered him for a while."
    assert quoted(text) == ["We stay.\n\n“We all stay,"]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "“We stay, he said to them.\n\nThe hall cheered him for a while."
    assert quoted(text, closed=False) == ["We stay, he said to them."]
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay here.\nWe always do, "Holm said.', ["We stay here.\nWe always do, "]),
        (
            "“We stay here.\nWe always do.\nAll of us.”",
            ["We stay here.\nWe always do.\nAll of us."],
        ),
        ("Holm said: 'We stay here.\nWe do.'\nHe left.", ["We stay here.\nWe do."]),
    ],
)
def test_each_sentence_of_a_quotation_may_have_a_line(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"We stay here.\nThe hall cheered.\nThen Holm said, "We do."',
        "Holm said: 'We stay here.\nLind said 'we do.'",
        "Holm and Lind stay the guests' own friends.\nThe hall cheered.'",
    ],
)
def test_a_mark_that_opens_anew_closes_nothing(text):
    assert not any("\n" in one for one in quoted(text))


def test_sentences_of_one_quotation_share_it():
    text = "“We stay. We all stay,” he said."
    article = Article("a", "a.txt", text, zones=lay_out(text).zones)
    first, second = segment(article)
    assert first.quotations[0] is second.quotations[0]
