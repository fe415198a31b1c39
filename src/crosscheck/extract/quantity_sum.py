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
from crosscheck.lexicon.fates import PREPOSITIONS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import ANYONE, PERSONS, SINGLE_PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

DETERMINERS = word_set("a an another his her their the one my")
JOINTS = frozenset({"and", "&", ","})
OPENERS = DETERMINERS | SINGLE_PERSONS
KNOWN = word_set("his her their the my")
MOST_PARTS = 6
LONGEST = 11


class Chain(NamedTuple):
    """A coordination: its first word, the word after it, how many persons, how many parts."""

    first: int
    last: int
    total: float
    parts: int


def read_sums(lexed: Lexed, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Fate]]:
    """The sums of one sentence, each with what befell the persons."""
    if JOINTS.isdisjoint(lexed.lower):
        return
    starts = {one.start: one for one in readings}
    after = -1
    for at, word in enumerate(lexed.lower):
        if (word not in OPENERS and at not in starts) or at < after:
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
    if lexed.lower[at] not in SINGLE_PERSONS:
        return False
    before = lexed.lower[at - 1] if at else ":"
    if (found := verb(before)) and found[0] in TRANSITIVE_SLOT and found[1] == "s":
        return True
    opens = before in {":", "teen", "woman", "man"} or not before[0].isalnum()
    return opens and lexed.words[at][0].isupper()


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
    chain = chain._replace(last=_past_age(lexed, chain.last))
    while chain.parts < MOST_PARTS:
        at = chain.last
        while at < len(lower) and lower[at] in {",", "and", "&"} and at - chain.last < 2:
            at += 1
        after_age = lower[chain.last - 1] == ","
        if (at == chain.last and not after_age) or at >= len(lower):
            break
        nxt = starts.get(at) or (starts.get(at + 1) if lower[at] in KNOWN else None)
        end: int | None
        if nxt is not None and _counts_persons(nxt):
            end, extra = nxt.noun.last, _number(nxt)
        else:
            end, extra = _single_end(lexed, at, bare=known or lower[at] in SINGLE_PERSONS), 1.0
        end = _past_age(lexed, end) if end is not None else None
        if end is None:
            return chain._replace(parts=0 if lower[at] in DETERMINERS else chain.parts)
        joined = not {"and", "&"}.isdisjoint(lower[chain.last - 1 : at])
        if chain.parts == 1 and not joined and noun_lemma(lower[at - 2]) in ANYONE:
            return chain  # in "two people, a man and a boy" the list says who they are
        if known and not joined and lower[at] in {"a", "an"}:
            extra = 0.0
        elif not (joined or _goes_on(lexed, end, starts) or _ends_headline(lexed, chain, end)):
            break
        parts = chain.parts + (1 if extra else 0)
        chain = chain._replace(last=end, total=chain.total + extra, parts=parts)
    return chain


def _past_age(lexed: Lexed, at: int) -> int:
    """The word after an age in apposition: "Boy, 9, and woman, 18, hurt"."""
    if lexed.lower[at : at + 1] != [","] or not "".join(lexed.lower[at + 1 : at + 2]).isdigit():
        return at
    closed = lexed.lower[at + 2 : at + 3] == [","]
    goes_on = at + 2 < len(lexed.lower) and (closed or lexed.lower[at + 2] in {"and", "&"})
    return at + 2 + closed if goes_on else at


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


def _ends_headline(lexed: Lexed, chain: Chain, at: int) -> bool:
    """Does a list after a headline's verb end here: "Man kills wife, two sons before fleeing"?"""
    found = verb(lexed.lower[chain.first - 1]) if chain.first else None
    if found is None or found[1] != "s":
        return False
    return at >= len(lexed.lower) or lexed.lower[at] in PREPOSITIONS | {
        "before",
        ".",
        ";",
        "—",
        "-",
    }


def _single_end(lexed: Lexed, at: int, *, bare: bool = False) -> int | None:
    """The word after a single person's noun phrase that begins at word `at`.

    `bare` allows one without a determiner, as later members of a list have: "his wife, daughter".
    """
    if at >= len(lexed.lower) or (lexed.lower[at] not in DETERMINERS and not bare):
        return None
    for last in range(at if bare else at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[last]
        if last > at and word in DETERMINERS:
            return None
        if word in SINGLE_PERSONS or word in PERSONS or word == "couple":
            nxt = lexed.lower[last + 1] if last + 1 < len(lexed.lower) else ""
            if nxt in SINGLE_PERSONS:
                continue  # "an American man"
            return None if nxt in {"'", "’", "-"} else last + 1
        if not word[0].isalnum() and word != "-":
            return None
    return None


def _reading(chain: Chain) -> Reading:
    number = Number(chain.first, chain.last, chain.total, chain.total, "words")
    measure = Measure(number, chain.first, chain.last, None, "count")
    value = QuantityValue(low=chain.total, high=chain.total, unit="person", of="person")
    return Reading(measure, value, Noun("person", chain.last), chain.first, chain.last)
