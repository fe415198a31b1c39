"""The grammar of figures: numbers, hostile text, and the fast path against the plain one."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.quantity import detect
from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.quantity_number import read_number
from crosscheck.extract.quantity_sentence import read
from crosscheck.model import Claim
from tests.articles import article_from_text
from tests.extract.examples import read_lines
from tests.timing import is_quick

NUMBERS = {
    "seven": 7, "twenty-five": 25, "one hundred and six": 106, "two hundred thousand": 2e5,
    "three point five million": 3.5e6, "1,234,567": 1234567, "2½": 2.5, "1/4": 0.25,
    "half a million": 5e5, "a dozen": 12, "two dozen": 24, "1.2bn": 1.2e9, "40k": 4e4,
    "one million two hundred thousand and five": 1200005, "nineteen": 19, ".08": 0.08,
    "three-quarters": 0.75, "a quarter of a million": 250000,
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_number(text: str, value: float):
    number = read_number(lex(text), 0)
    assert number is not None
    assert number.low == pytest.approx(value)
    assert number.last == len(lex(text).words)


def figures(text: str) -> list[Claim]:
    from crosscheck.extract.context import Context
    from crosscheck.extract.names import Names
    from crosscheck.segment import segment

    article = article_from_text(text)
    sentences = segment(article)
    context = Context(article, sentences, Names())
    return [claim for sentence in sentences for claim in detect(sentence, context)]


def test_the_filter_loses_nothing():
    """What `detect` passes over holds no figure that the plain reading finds."""
    for line in read_lines():
        text = line.example.text
        if not figures(text):
            assert not read(lex(text)) or line.kind != "quantity", text


WORDS = (
    "two 5 1,000 $ % more than killed and of a man no one - to from . , ( ) million 2019".split()
)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_is_read(text: str):
    article = article_from_text(text)
    for claim in figures(text):
        assert article.text[claim.start : claim.end] == claim.text
        assert claim.text.strip() == claim.text != ""


@pytest.mark.parametrize(
    "unit",
    ["1", "and ", " ", "more than ", "1 ", "two ", "1,", "1-", "$", "a man was ", "two dead, "],
)
def test_a_megabyte_of_anything(unit: str):
    text = unit * (1_000_000 // len(unit))
    assert is_quick(lambda: read(lex(text)), 2)


def test_letters_are_no_figures():
    assert not figures(" ".join(string.ascii_lowercase))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They called aid and security two sides of the same coin.", 0),
        ("The move kills two birds with one stone.", 0),
        ("Two sides of the building collapsed.", 1),
        ("Two birds were found dead.", 1),
    ],
)
def test_nothing_is_counted_in_a_set_phrase(text, found):
    assert len(figures(text)) == found


@pytest.mark.parametrize("figure", ["12", "1,040", "3.5%", "$7", "two"])
def test_a_table_that_lost_its_shape_is_not_read(figure):
    """Twenty figures may be a sentence; sixty are the rows of a table, one after another."""
    row = "Hale {0} Dunn {0} "
    assert len(figures((row * 10).format(figure) + ".")) > 10
    assert figures((row * 30).format(figure) + ".") == []
    after = figures((row * 30).format(figure) + ".\n\nSeven people died.")
    assert [claim.text for claim in after] == ["Seven"]
