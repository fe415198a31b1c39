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
        ("news", "news"),
    ],
)
def test_singular(plural, singular):
    assert noun_lemma(plural) == singular
