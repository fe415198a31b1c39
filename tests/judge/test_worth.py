"""Which agreements deserve a row: each with the near miss that says nothing."""

import pytest

from tests.articles import article_from_text, report_on


def agreed(*texts):
    """The values on which the texts agree."""
    articles = [
        article_from_text(text, "2024-05-03", f"a{number}") for number, text in enumerate(texts)
    ]
    found = report_on(articles).findings
    return {one.sides[0].display for one in found if one.verdict == "agree"}


ROUND = (
    "The ferry Solveig sank off Alvik after it hit a rock, the harbour office said.",
    "Off Alvik the ferry Solveig went down when it struck a rock, according to the harbour office.",
)


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        (
            "Peter Holm was arrested on Tuesday in Bergen.",
            "On Tuesday officers arrested Peter Holm at a hotel.",
            "Tuesday",
        ),
        (
            "The ferry carried 226 passengers when it sank.",
            "On board the ferry were 226 passengers.",
            "226",
        ),
        (
            "Nine passengers were killed as the ferry sank.",
            "The sinking of the ferry killed nine passengers.",
            "Nine",
        ),
    ],
)
def test_an_answer_to_a_question_deserves_a_row(left, right, value):
    assert value in agreed(f"{ROUND[0]} {left}", f"{ROUND[1]} {right}")


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        (
            "Trains ran as usual in the morning.",
            "Trains ran as usual in the morning.",
            "the morning",
        ),
        ("It is one of the oldest ferries.", "It was one of the best ferries.", "one"),
        ("He called it a “so-called rescue”.", "A “so-called rescue”, she read.", "“so-called"),
        (
            "“Night Ferry” was her first film, he said.",
            "He said “Night Ferry” was seen by all.",
            "“Night Ferry”",
        ),
        ("Call 555 1234 for news.", "For news call 555 1234.", "555"),
        ("One sailor said it went fast.", "One sailor spoke of a loud bang.", "One"),
        ("Thousands of people stood there.", "There stood thousands of people.", "Thousands"),
    ],
)
def test_what_says_nothing_is_no_agreement(left, right, value):
    assert value not in agreed(f"{ROUND[0]} {left}", f"{ROUND[1]} {right}")


def test_what_everybody_knows_comes_last():
    told = "President Ada Holm met the harbour master, Peter Vik."
    articles = [
        article_from_text(f"{text} {told}", "2024-05-03", f"a{number}")
        for number, text in enumerate(ROUND)
    ]
    agreed = [one for one in report_on(articles).findings if one.verdict == "agree"]
    assert "Ada Holm" in agreed[-1].sides[0].display
    assert len(agreed) > 1


def test_what_deserves_no_row_is_told_as_each_articles_own():
    copied = "The crew of the ferry had said so in a letter before it left Alvik."
    articles = [article_from_text(copied, name=name) for name in "ab"]
    singles = [one for one in report_on(articles).findings if one.kind == "statement"]
    assert {side.articles for one in singles for side in one.sides} == {("a",), ("b",)}
    assert {one.verdict for one in singles} == {"single"}
