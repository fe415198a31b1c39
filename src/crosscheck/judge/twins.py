"""Two sentences that are the same but for one word: what does that word do?

Copies of a report that change one detail ("a red car", "a blue car"; "did", "did not") contradict
each other without any analysis of what they say, if the changed words exclude each other and
nothing else differs that could make another event of it.
Source: monotonicity of context (MacCartney & Manning 2009), reduced to one change.
"""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct

from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.negation import is_turned, turns
from crosscheck.lexicon.opposition import (
    OTHER_NUMBER,
    number_of,
    opposed,
    ordinal_of,
    same_side,
    wider_than,
)
from crosscheck.lexicon.predicates import FINAL, opposite_predicates
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Comparison, Level

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*%?")
EMPTY = word_set(
    """a an the is are was were be been being am do does did has have had of in on at to that this
    these those there and also then some will would 's it its any as which who by with for"""
)
HEDGES = word_set(
    """least most about around nearly almost over under than approximately some up roughly or
    between"""
)
RESTRICTORS = word_set(
    "only almost nearly barely hardly half part partly mostly some few former ex late deputy"
)
WHERE = word_set("in at near among of across outside inside")
SIDES = {("for",), ("against",)}
LONGEST = 60  # words; a longer sentence holds more than one statement
SHARED = 0.6  # of the shorter sentence's words must be in the longer


class Difference(Struct, frozen=True):
    """What one sentence has in a place where the other has something else."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    before: str
    after: str


@lru_cache(maxsize=1 << 10)
def compare_twins(left: str, right: str) -> Comparison | None:
    """The level at which two nearly equal sentences stand; None where they are no twins."""
    one, two = sorted((_words(left), _words(right)))
    if one == two:
        return Comparison(Level.IDENTICAL)
    shorter = min(len(one), len(two))
    if not shorter >= 3 or max(len(one), len(two)) > LONGEST:
        return None
    if len(set(one) & set(two)) < SHARED * len(set(one if len(one) <= len(two) else two)):
        return None
    return _judge([_difference(one, two, code) for code in _changes(one, two)])


def _changes(one: tuple[str, ...], two: tuple[str, ...]) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return [code for code in matcher.get_opcodes() if code[0] != "equal"]


def _difference(
    one: tuple[str, ...], two: tuple[str, ...], code: tuple[str, int, int, int, int]
) -> Difference:
    _, start, end, begin, finish = code
    before = one[start - 1] if start else ""
    after = one[end] if end < len(one) else ""
    return Difference(one[start:end], two[begin:finish], before, after)


def _judge(differences: list[Difference]) -> Comparison | None:
    """The level that all differences together allow."""
    notes: list[str] = []
    reversible = narrowed = placed = False
    flips = extra_left = extra_right = 0
    negated_left = negated_right = False
    for difference in differences:
        left, right = difference.left, difference.right
        negated_left ^= is_turned(left)
        negated_right ^= is_turned(right)
        one, two = _content(left), _content(right)
        if {left, right} == SIDES:
            return None  # "voted for it", "voted against it": the predicates tell
        if _same(one, two):
            continue
        if not one or not two:
            narrowed |= any(_narrows(word) for word in (*one, *two))
            placed |= not WHERE.isdisjoint((*left, *right))
            extra_left += len(one)
            extra_right += len(two)
            continue
        if reason := _opposed(one, two, difference):
            flips += 1
            reversible |= _is_reversible(one, two)
            notes.append(f"{reason}: {' '.join(one)} / {' '.join(two)}")
            continue
        wider = _wider(one, two)
        if wider is None:
            return None
        extra_left, extra_right = extra_left + (not wider), extra_right + wider
    negation = negated_left != negated_right
    if flips > 1 or (flips and negation):
        return None
    if flips:
        is_part = placed and OTHER_NUMBER in notes[0]  # "turnout in Larkhaven was 71 percent"
        small = extra_left + extra_right <= (0 if reversible or is_part else 2)
        return Comparison(Level.DISJOINT, None, notes[0]) if small else None
    if negation:
        # "did not buy a house" leaves open that a flat was bought: what is denied must be wider.
        beyond = extra_left if negated_left else extra_right
        return None if beyond or narrowed else Comparison(Level.DISJOINT, None, "negation")
    if extra_left or extra_right:
        return Comparison(Level.REFINES) if not (extra_left and extra_right) else None
    return Comparison(Level.EQUIVALENT)


def _narrows(word: str) -> bool:
    """A word that makes less of what follows: "the second tallest", "nearly all", "half"."""
    return word in RESTRICTORS or ordinal_of(word) is not None


def _is_reversible(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Verbs of which each may be true at its time: "arrived" and "left"."""
    left, right = lemma(one[-1]), lemma(two[-1])
    return opposite_predicates(left, right) and not {left, right} & FINAL


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> tuple[str, ...]:
    return tuple(match[0].lower().replace("’", "'") for match in WORD.finditer(text))


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in EMPTY and not turns(word))


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Equal but for the form of the words or a synonym from the tables."""
    if len(one) != len(two):
        return False
    return all(
        left == right or lemma(left) == lemma(right) or same_side(left, right)
        for left, right in zip(one, two, strict=True)
    )


def _opposed(one: tuple[str, ...], two: tuple[str, ...], difference: Difference) -> str | None:
    """Why the two stretches exclude each other: as phrases, or in one word of equal phrases."""
    if difference.before in HEDGES and number_of(one[0]) is not None:
        return None
    left, right, after = " ".join(one), " ".join(two), difference.after
    if reason := opposed(left, right) or (after and opposed(f"{left} {after}", f"{right} {after}")):
        return reason
    if reason := opposed(" ".join(difference.left), " ".join(difference.right)):
        return reason
    if len(one) != len(two) or len(one) > 3:
        return None
    found = [
        _opposed_words(left, right)
        for left, right in zip(one, two, strict=True)
        if not (left == right or lemma(left) == lemma(right) or same_side(left, right))
    ]
    return found[0] if len(found) == 1 else None


def _opposed_words(left: str, right: str) -> str | None:
    """As `opposed`, also in the first half of a compound: "Swiss-made", "Dutch-made"."""
    if left.count("-") == right.count("-") == 1:
        (one, rest), (two, other) = left.split("-"), right.split("-")
        return opposed(one, two) if rest == other else None
    return opposed(left, right)


def _wider(one: tuple[str, ...], two: tuple[str, ...]) -> bool | None:
    """True where the left is the wider word, False where the right is; None: neither."""
    if len(one) != 1 or len(two) != 1:
        return None
    if wider_than(one[0], two[0]):
        return True
    return False if wider_than(two[0], one[0]) else None
