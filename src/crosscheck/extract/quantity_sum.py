"""Sums that a coordination of persons makes: "two women and a man were killed" is three.

Only persons, exact figures, one fate; "including" and "of whom" join parts and make no sum.
Examples: "a mother and two children" 3; "12 people and a dog" none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.extract.quantity_casualty import Fate, fate_after, fate_before, state_at
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import Noun
from crosscheck.extract.quantity_number import Number
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.listing import word_set
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.model import QuantityValue

DETERMINERS = word_set("a an another his her their the one")
MOST_PARTS = 6
LONGEST = 6


class Chain(NamedTuple):
    """A coordination: its first word, the word after it, how many persons, how many parts."""

    first: int
    last: int
    total: float
    parts: int


def read_sums(lexed: Lexed, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Fate]]:
    """The sums of one sentence, each with what befell the persons."""
    starts = {one.start: one for one in readings}
    after = -1
    for one in readings:
        if one.start < after or not _counts_persons(one):
            continue
        chain = _chain(lexed, one, starts)
        if chain.parts < 2:
            continue
        ends = {chain.first: chain.last}
        fate = fate_before(lexed, chain.first, chain.last, None)
        fate = fate or fate_after(lexed, chain.last, ends)
        if fate is None:
            continue
        after = chain.last
        yield _reading(chain), fate


def _counts_persons(one: Reading) -> bool:
    return (
        one.measure.dimension == "count"
        and one.value.bound == "exact"
        and one.noun.head in PERSONS
        and not one.noun.part_of
        and one.value.per is None
    )


def _chain(lexed: Lexed, one: Reading, starts: dict[int, Reading]) -> Chain:
    chain = Chain(one.measure.first, one.noun.last, one.measure.number.low, 1)
    lower = lexed.lower
    back = one.start
    if back > 1 and lower[back - 1] == "and" and lower[back - 2] in {*SINGLE_PERSONS, "couple"}:
        first = _determiner_before(lexed, back - 2)
        if first is not None:
            extra = 2.0 if lower[back - 2] == "couple" else 1.0
            chain = chain._replace(first=first, total=chain.total + extra, parts=2)
    while chain.parts < MOST_PARTS:
        at = chain.last
        while at < len(lower) and lower[at] in {",", "and"} and at - chain.last < 2:
            at += 1
        if at == chain.last or at >= len(lower):
            break
        nxt = starts.get(at)
        end: int | None
        if nxt is not None and _counts_persons(nxt):
            end, extra = nxt.noun.last, nxt.measure.number.low
        else:
            end, extra = _single_end(lexed, at), 1.0
        if end is None:
            break
        joined = "and" in lower[chain.last : at] or _ends_with_and(lexed, end)
        if not joined and (end >= len(lower) or state_at(lexed, end) is None):
            break
        chain = chain._replace(last=end, total=chain.total + extra, parts=chain.parts + 1)
    return chain


def _ends_with_and(lexed: Lexed, at: int) -> bool:
    return "and" in lexed.lower[at : at + 2]


def _determiner_before(lexed: Lexed, at: int) -> int | None:
    for first in range(at - 1, max(-1, at - LONGEST), -1):
        word = lexed.lower[first]
        if word in DETERMINERS:
            return first
        if not word[0].isalnum() and word != "-":
            return None
    return None


def _single_end(lexed: Lexed, at: int) -> int | None:
    """The word after a single person's noun phrase that begins at word `at`."""
    if lexed.lower[at] not in DETERMINERS:
        return None
    for last in range(at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[last]
        if word in SINGLE_PERSONS:
            nxt = lexed.lower[last + 1] if last + 1 < len(lexed.lower) else ""
            return None if nxt in {"'", "’", "-"} or nxt in SINGLE_PERSONS else last + 1
        if not word[0].isalnum() and word != "-":
            return None
    return None


def _reading(chain: Chain) -> Reading:
    number = Number(chain.first, chain.last, chain.total, chain.total, "words")
    measure = Measure(number, chain.first, chain.last, None, "count")
    value = QuantityValue(low=chain.total, high=chain.total, unit="person", of="person")
    return Reading(measure, value, Noun("person", chain.last), chain.first, chain.last)
