"""Singulars of plurals, the irregular and those that only look it."""

import pytest

from crosscheck.lexicon.morphology import noun_lemma


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("deaths", "death"),
        ("cities", "city"),
        ("crashes", "crash"),
        ("wolves", "wolf"),
        ("tornadoes", "tornado"),
        ("mottoes", "motto"),
        ("snowshoes", "snowshoe"),
        ("toes", "toe"),
        ("sizes", "size"),
        ("avalanches", "avalanche"),
        ("quizzes", "quiz"),
        ("caucuses", "caucus"),
        ("nurses", "nurse"),
        ("taxis", "taxi"),
        ("crisis", "crisis"),
        ("series", "series"),
        ("news", "news"),
    ],
)
def test_singular(plural, singular):
    assert noun_lemma(plural) == singular
