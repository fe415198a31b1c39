"""The wounded that a sentence leaves to be reckoned: "five were shot, one of them fatally" is four.

Only where those shot come first and the dead are told as some of them, and the article gives no
number of wounded. "One dead, four shot" may count five and gives none.
Source: house rule, after the way headlines of shootings count.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.extract.quantity_casualty import Fate, state_at
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sum import Chain, reading_of
from crosscheck.extract.quantity_toll import gives_wounded
from crosscheck.lexicon.fates import ADVERBS, AUXILIARIES, DYING, FATAL
from crosscheck.lexicon.slots import ANYONE
from crosscheck.lexicon.word_set import word_set

REACH = 12  # words from those shot to the dead among them
PREDICATE = 4  # words
OTHERS = word_set("other others more another additional")


def read_survivors(
    lexed: Lexed, told: Sequence[tuple[Reading, Fate | None]], lead: str
) -> Iterator[tuple[Reading, Fate]]:
    """The wounded of one sentence that tells those shot and the dead among them."""
    for (one, harm), (dead, fate) in pairwise(told):
        if harm is None or harm.event != "shoot" or harm.slot != "injured":
            continue
        if fate is None or fate.slot != "killed" or not _is_some_of(lexed, dead, one):
            continue
        if gives_wounded(lead):
            return
        left = (one.value.low or 0) - (dead.value.low or 0)
        chain = Chain(one.measure.first, _end(lexed, dead.last), left, 2)
        yield reading_of(chain), Fate("injured", "injure")


def _is_some_of(lexed: Lexed, dead: Reading, one: Reading) -> bool:
    """Are the dead some of those shot, both told exactly?"""
    if not dead.value.bound == one.value.bound == "exact":
        return False
    if not 0 < (dead.value.low or 0) < (one.value.low or 0):
        return False
    if not 0 <= dead.start - one.last <= REACH or not OTHERS.isdisjoint(
        lexed.lower[one.start : dead.last]
    ):
        return False
    return dead.noun.head is None or dead.noun.head in ANYONE or dead.noun.head == one.noun.head


def _end(lexed: Lexed, at: int) -> int:
    """The word after what befell the dead: "one (of them) fatally", "one (was killed)"."""
    for nxt in range(at, min(len(lexed.lower), at + PREDICATE)):
        word = lexed.lower[nxt]
        if word in FATAL or word in DYING or state_at(lexed, nxt):
            return nxt + 1
        if word not in AUXILIARIES and word not in ADVERBS:
            break
    return at
