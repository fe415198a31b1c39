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
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

DETERMINERS = word_set("a an another his her their the one my")
KNOWN = word_set("his her their the my")
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
    for at, word in enumerate(lexed.lower):
        if at < after:
            continue
        one = starts.get(at)
        if one is not None and _counts_persons(one):
            chain = _chain(lexed, Chain(one.measure.first, one.noun.last, _number(one), 1), starts)
        elif word in DETERMINERS and (end := _single_end(lexed, at)) is not None:
            couple = 2.0 if lexed.lower[end - 1] == "couple" else 1.0
            chain = _chain(lexed, Chain(at, end, couple, 1), starts)
        elif _opens_headline(lexed, at):
            chain = _chain(lexed, Chain(at, at + 1, 1.0, 1), starts)
        else:
            continue
        if chain.parts < 2:
            continue
        fate = fate_before(lexed, chain.first, chain.last, None)
        fate = fate or fate_after(lexed, chain.last, {chain.first: chain.last})
        if fate is not None:
            after = chain.last
            yield _reading(chain), fate


def _opens_headline(lexed: Lexed, at: int) -> bool:
    """Is word `at` a bare capitalised person as headlines begin: "Man and boy shot"?"""
    if lexed.lower[at] not in SINGLE_PERSONS or not lexed.words[at][0].isupper():
        return False
    before = lexed.lower[at - 1] if at else ":"
    return before in {":", "teen", "woman", "man"} or not before[0].isalnum()


def _number(one: Reading) -> float:
    return one.measure.number.low


def _counts_persons(one: Reading) -> bool:
    return (
        one.measure.dimension == "count"
        and one.value.bound == "exact"
        and one.noun.head in PERSONS
        and not one.noun.part_of
        and one.value.per is None
    )


def _chain(lexed: Lexed, chain: Chain, starts: dict[int, Reading]) -> Chain:
    """The coordination that begins with `chain`; no parts where a member cannot be read.

    An indefinite person between commas after a known one is an apposition and not counted: "his
    wife, a nurse, and two sons".
    """
    lower = lexed.lower
    known = lower[chain.first] in KNOWN or lower[chain.first] in SINGLE_PERSONS
    while chain.parts < MOST_PARTS:
        at = chain.last
        while at < len(lower) and lower[at] in {",", "and"} and at - chain.last < 2:
            at += 1
        if at == chain.last or at >= len(lower):
            break
        nxt = starts.get(at) or (starts.get(at + 1) if lower[at] in KNOWN else None)
        end: int | None
        if nxt is not None and _counts_persons(nxt):
            end, extra = nxt.noun.last, _number(nxt)
        else:
            end, extra = _single_end(lexed, at, bare=known), 1.0
        if end is None:
            return chain._replace(parts=0 if lower[at] in DETERMINERS else chain.parts)
        joined = "and" in lower[chain.last : at]
        if known and not joined and lower[at] in {"a", "an"}:
            extra = 0.0
        elif not (joined or _goes_on(lexed, end, starts)):
            break
        parts = chain.parts + (1 if extra else 0)
        chain = chain._replace(last=end, total=chain.total + extra, parts=parts)
    return chain


def _goes_on(lexed: Lexed, at: int, starts: dict[int, Reading]) -> bool:
    """Does "and" follow, another member of a list, or (in headlines) what befell them all?"""
    if at >= len(lexed.lower):
        return False
    rest = lexed.lower[at : at + 2]
    if "and" in rest or state_at(lexed, at) is not None:
        return True
    return rest[:1] == [","] and (
        at + 1 in starts or _single_end(lexed, at + 1, bare=True) is not None
    )


def _single_end(lexed: Lexed, at: int, *, bare: bool = False) -> int | None:
    """The word after a single person's noun phrase that begins at word `at`.

    `bare` allows one without a determiner, as later members of a list have: "his wife, daughter".
    """
    if at >= len(lexed.lower) or (lexed.lower[at] not in DETERMINERS and not bare):
        return None
    for last in range(at if bare else at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[last]
        if word in SINGLE_PERSONS or word in PERSONS or word == "couple":
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
