"""The comparison level of the words next to a figure or a date: are they the same?

"Three barrels leaked into the harbour" and "the three barrels that were found" share what comes
right behind. Measured on 72 real stories: of pairs with one value that no other level joined, 59 of
66 with such a word belonged together, 191 of 544 of the others.
"""

import re
from functools import lru_cache

from crosscheck.align.levels_slot import TELLING_SLOTS
from crosscheck.align.signature import Signature
from crosscheck.align.words import fold, says_something

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
REACH = 60  # characters on each side


def frame_level(left: Signature, right: Signature) -> str:
    """Has the same value a word that says something next to it, in both?"""
    if left.value != right.value or left.slot in TELLING_SLOTS:
        return "other"  # the slot of a toll is the word next to it: "died"
    one, two = left.claim, right.claim
    mine = _around(one.sentence.text, one.start - one.sentence.start, one.end - one.sentence.start)
    yours = _around(two.sentence.text, two.start - two.sentence.start, two.end - two.sentence.start)
    return "same" if any(map(_shares, mine, yours)) else "other"


def _shares(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Does the run of words that both begin with hold one that says something?"""
    for left, right in zip(one, two, strict=False):
        form = fold(left)
        if left != right and form != fold(right):
            return False
        if says_something(left):
            return True
    return False


@lru_cache(maxsize=1 << 11)
def _around(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before, nearest first, and those behind, in lower case."""
    before = WORD.findall(text[max(0, start - REACH) : start].lower())
    return tuple(reversed(before)), tuple(WORD.findall(text[end : end + REACH].lower()))
