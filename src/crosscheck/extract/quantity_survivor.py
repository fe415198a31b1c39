"""The wounded that a sentence leaves to be reckoned: "five were shot, one of them fatally" is four.

Only where those shot come first and the dead are told as some of them, and the article gives no
number of wounded. "One dead, four shot" may count five and gives none; of those hurt in other
ways words must say that the dead are some of them ("five were hurt, one of whom later died").
Source: house rule, after the way headlines of shootings count.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.extract.quantity_casualty import Fate, state_at
from crosscheck.extract.quantity_chain import Chain, reading_of
from crosscheck.extract.quantity_implied import MULTIPLES
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_toll import gives_wounded
from crosscheck.lexicon.fates import ADVERBS, AUXILIARIES, DYING, FATAL
from crosscheck.lexicon.slots import ANYONE, PERSONS
from crosscheck.lexicon.word_set import word_set

REACH = 12  # words from those shot to the dead among them
PREDICATE = 4  # words
OTHERS = word_set("other others more another additional")
LINKS = word_set("where whom them later subsequently")


def read_survivors(
    lexed: Lexed, told: Sequence[tuple[Reading, Fate | None]], lead: str
) -> Iterator[tuple[Reading, Fate]]:
    """The wounded of one sentence that tells those harmed and the dead among them."""
    for left, right in pairwise(told):
        if left[0].noun.part_of and left[1] and left[1].slot == "killed":
            (dead, fate), (one, harm) = left, right  # "one of the six people hurt has died"
        else:
            (one, harm), (dead, fate) = left, right
        if harm is None or fate is None or harm.slot != "injured" or fate.slot != "killed":
            continue
        if not _is_some_of(lexed, dead, one):
            continue
        if harm.event != "shoot" and not _is_linked(lexed, one, dead):
            continue
        if harm.event == "shoot" and gives_wounded(lead):
            return
        number = (one.value.low or 0) - (dead.value.low or 0)
        first = min(one.measure.first, dead.measure.first)
        chain = Chain(first, max(one.last, _end(lexed, dead.last)), number, 2)
        yield reading_of(chain), Fate("injured", "injure")
    yield from _read_multiple(lexed, told, lead)


def _read_multiple(
    lexed: Lexed, told: Sequence[tuple[Reading, Fate | None]], lead: str
) -> Iterator[tuple[Reading, Fate]]:
    """The wounded of "one dead in quadruple shooting": as many as were shot, without the dead."""
    if MULTIPLES.keys().isdisjoint(lexed.lower):
        return
    at = next(k for k, word in enumerate(lexed.lower) if word in MULTIPLES)
    if lexed.lower[at + 1 : at + 2] != ["shooting"] or gives_wounded(lead):
        return
    if any(fate and fate.slot == "injured" for _, fate in told):
        return
    dead = [one for one, fate in told if fate and fate.slot == "killed"]
    left = MULTIPLES[lexed.lower[at]] - sum(one.value.low or 0 for one in dead)
    if len(dead) == 1 and dead[0].value.bound == "exact" and left > 0:
        first, last = min(dead[0].measure.first, at), max(dead[0].last, at + 2)
        yield reading_of(Chain(first, last, left, 2)), Fate("injured", "injure")


def _is_linked(lexed: Lexed, one: Reading, dead: Reading) -> bool:
    """Do words say that the dead are some of those hurt: "where one died", "one of whom died"?"""
    words = lexed.lower[one.last : _end(lexed, dead.last) + 1]
    return dead.noun.part_of or not LINKS.isdisjoint(words)


def _is_some_of(lexed: Lexed, dead: Reading, one: Reading) -> bool:
    """Are the dead some of those shot, both told exactly?"""
    if not dead.value.bound == one.value.bound == "exact":
        return False
    if not 0 < (dead.value.low or 0) < (one.value.low or 0):
        return False
    if dead.noun.part_of and 0 <= one.start - dead.last <= 3:
        return True
    if not 0 <= dead.start - one.last <= REACH or not OTHERS.isdisjoint(
        lexed.lower[one.start : dead.last]
    ):
        return False
    head = dead.noun.head
    if head is None or head in ANYONE or head == one.noun.head:
        return True
    return head in PERSONS and _is_linked(lexed, one, dead)


def _end(lexed: Lexed, at: int) -> int:
    """The word after what befell the dead: "one (of them) fatally", "one (was killed)"."""
    for nxt in range(at, min(len(lexed.lower), at + PREDICATE)):
        word = lexed.lower[nxt]
        if word in FATAL or word in DYING or state_at(lexed, nxt):
            return nxt + 1
        if word not in AUXILIARIES and word not in ADVERBS:
            break
    return at
