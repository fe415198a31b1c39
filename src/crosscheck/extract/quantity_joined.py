"""Persons harmed in joined clauses: "a boy was shot in the arm and his mother was hit" is two.

Each clause tells of one person, the later ones of a new one ("a", "another", "his", "her").
Skips clauses about separate occurrences, and persons of different fates.
Source: house rule; an indefinite noun phrase brings in a new referent (Heim 1982).
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_chain import Chain, reading_of, single_end
from crosscheck.extract.quantity_governor import fate_of_person
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.word_set import word_set

Told: TypeAlias = tuple[Reading, Fate]
JOINED_CLAUSES = lazy_pattern(  # "was shot in the arm and his mother was hit"
    r"\b(?:shot|hit|struck|killed|stabbed|wounded|injured|hurt|grazed|died|dead)\b"
    r"[^.;!?]{0,60}(?:[ ,](?:and|while|&) |; )(?:an?|another|his|her|their) "
)
_SEPARATE = lazy_pattern(
    r"\b(?:separate|separately|unrelated|earlier|previous|later|(?:another|other|second) "
    r"(?:shooting|incident|attack|crash))\b"
)
FIRST = word_set("a an one his her their the")
NEW = word_set("a an another his her their")
JOINTS = word_set("and while & ;")
BEFALLEN = ("killed", "injured")
REACH = 24  # words from one person to the next


def read_joined(lexed: Lexed, sums: Sequence[tuple[Reading, Fate]]) -> Iterator[Told]:
    """The sums of one sentence whose clauses each tell what befell one person.

    A sentence that joins persons in one phrase (`sums`) is left to that.
    """
    if sums or JOINTS.isdisjoint(lexed.lower):
        return
    lowered = lexed.text.lower()
    if JOINED_CLAUSES.search(lowered) is None or _SEPARATE.search(lowered):
        return
    chain: Chain | None = None
    told = Fate("", "")
    for at, word in enumerate(lexed.lower):
        if word not in FIRST | NEW or (chain and at < chain.last):
            continue
        end = single_end(lexed, at)
        fate = fate_of_person(lexed, at, end) if end else None
        if end is None or fate is None or fate.slot not in BEFALLEN:
            continue
        if chain and fate.slot == told.slot and _is_new(lexed, chain.last, at):
            chain = replace(chain, last=end, total=chain.total + 1, parts=chain.parts + 1)
            continue
        yield from _finished(chain, told)
        chain, told = Chain(at, end, 1.0, 1), fate
    yield from _finished(chain, told)


def _is_new(lexed: Lexed, last: int, at: int) -> bool:
    """Does a joined clause begin at word `at` with a new person?"""
    joined = lexed.lower[at] in NEW and lexed.lower[at - 1] in JOINTS
    return joined and 2 < at - last <= REACH


def _finished(chain: Chain | None, fate: Fate) -> Iterator[Told]:
    """The sum of a chain of more than one clause."""
    if chain and chain.parts > 1:
        yield reading_of(chain), fate
