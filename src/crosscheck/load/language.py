"""Is it English? Told by the commonest words; a short text is never judged."""

import re

from crosscheck.lexicon.function_words import ENGLISH, OTHERS, SCRIPTS

WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 40
"""House rule: below this many words nothing is said about the language."""
NAMES = frozenset(OTHERS) | {name for name, _, _ in SCRIPTS}
LOOKED_AT = 6_000


def is_foreign(language: str | None) -> bool:
    """True for a language that `foreign_language` named."""
    return language in NAMES


def foreign_language(text: str) -> str | None:
    """The language this text looks like, where it is certainly not English; else None.

    Lost: a short foreign text. Rightly passed: English with long foreign quotations.
    """
    middle = max(0, (len(text) - LOOKED_AT) // 2)
    sample = text[middle : middle + LOOKED_AT]
    letters = sum(map(str.isalpha, sample))
    for name, low, high in SCRIPTS:
        inside = sum(low <= letter <= high for letter in sample) if not sample.isascii() else 0
        if inside >= 60 and inside * 2 > letters:
            return name
    words = [word.lower() for word in WORD.findall(sample)]
    if len(words) < ENOUGH_WORDS:
        return None
    english = sum(word in ENGLISH for word in words)
    best, hits = max(
        ((name, sum(word in table for word in words)) for name, table in OTHERS.items()),
        key=lambda one: one[1],
    )
    is_certain = hits * 100 >= len(words) * 15 and hits >= 3 * english
    return best if is_certain else None
