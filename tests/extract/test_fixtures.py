"""Every line of fixtures/claims: found as it says, not found where it says so."""

import pytest

from crosscheck.pipeline import read
from tests.articles import article_from_text
from tests.extract.examples import Line, claimed_words, read_lines, unmet

LINES = [
    pytest.param(
        line,
        id=line.name,
        marks=[pytest.mark.xfail(strict=True, reason=line.example.note)]
        if line.example.miss
        else [],
    )
    for line in read_lines()
]


@pytest.mark.parametrize("line", LINES)
def test_example(line: Line):
    example = line.example
    article = article_from_text(example.text, example.published)
    claims = [claim for claim in read(article) if claim.kind == line.kind]
    problems = [reason for one in example.claims for reason in unmet(one, claims)]
    if not example.claims and not example.never:
        problems += [f"claimed {claim.text!r}" for claim in claims]
    for words in example.never:
        problems += [
            f"claimed {text!r}, which stands on {words!r}"
            for text in claimed_words(words, example.text, claims)
        ]
    assert not problems, "\n".join([example.text, *problems])


@pytest.mark.parametrize("line", LINES)
def test_spans_are_exact(line: Line):
    if line.example.miss:
        pytest.xfail("known miss; its spans are checked once it is found")
    article = article_from_text(line.example.text, line.example.published)
    for claim in read(article):
        assert article.text[claim.start : claim.end] == claim.text
        excerpt = claim.sentence
        assert article.text[excerpt.start : excerpt.end] == excerpt.text
