"""Common nouns: with the words of verbs.tsv and words.tsv, what an ordinary English word is.

Source: nouns.txt (SPECIALIST Lexicon).
"""

from functools import cache, lru_cache

from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_set import word_set


@cache
def _nouns() -> frozenset[str]:
    return word_set(" ".join(table_rows("nouns.txt")))


@lru_cache(maxsize=1 << 15)
def is_word(lower: str) -> bool:
    """True if the lower-case word, or its singular, is an ordinary English word."""
    singular = noun_lemma(lower)
    return (
        bool(classes(lower) or classes(singular))
        or lower in _nouns()
        or singular in _nouns()
        or verb(lower) is not None
    )
