"""Are two sentences the same but for a word or two? Then their statements answer one question."""

import re
from functools import lru_cache

WORD = re.compile(r"\w+")
SHARED = 0.75  # of the words of the longer sentence
FEWEST = 3
LONGEST = 60  # words; longer sentences hold more than one statement


def is_near_copy(left: str, right: str) -> bool:
    """True for sentences that share nearly all of their words; symmetric."""
    one, two = _words(left), _words(right)
    few, more = len(one), len(two)
    if few > more:
        few, more = more, few
    if more > LONGEST or few < FEWEST or (few < SHARED * more and more - few > 2):
        return False
    shared = len(one & two)
    return shared >= SHARED * more or (more - shared <= 2 and shared >= FEWEST - 1)


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text[:1000]))
