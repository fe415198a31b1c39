"""The comparison level of whom or what an outcome is told of: one accused, one bridge, one bank."""

from collections.abc import Sequence

from crosscheck.align.signature import Signature
from crosscheck.align.words import folded
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.outcomes import (
    ANY_CONTEST,
    APPEAL,
    ASKED_ALONE,
    CLAIMED,
    OF_PERSONS,
    OUTCOME,
    RATES,
    RESCUE,
    SUSPECTED,
    WINNER,
)

UNNAMED = {  # what goes without saying where an article does not name it
    RATES: frozenset(("central", "bank", "reserve", "fed")),
    APPEAL: frozenset(("appeal",)),
}
ANY_OF_THEM = folded("worker labourer laborer miner man woman person people crew")
GENERIC = folded(" ".join(sorted(ANY_CONTEST)))


def holder_level(left: Signature, right: Signature) -> str:
    """Is it told of the same? Of anybody else an outcome says nothing."""
    one, two = left.subject, right.subject
    if one == two:
        return "same"
    if left.slot in (CLAIMED, SUSPECTED):
        return "similar"
    unnamed = UNNAMED.get(left.slot, frozenset())
    if one <= unnamed or two <= unnamed:
        return "same" if left.slot == RATES else "similar"
    if left.slot == RESCUE and one <= ANY_OF_THEM and two <= ANY_OF_THEM:
        return "similar"  # the labourers of one article are the workers of another
    if one <= two or two <= one:
        return "same" if left.slot in OF_PERSONS else "similar"
    if left.slot == WINNER and one & two - GENERIC:
        return "similar"
    names = left.claim.about.subject or "", right.claim.about.subject or ""
    is_one = left.slot in OF_PERSONS and same_name(*names)
    return "same" if is_one else "somebody else"


def asked_once(groups: Sequence[Sequence[int]], signatures: Sequence[Signature]) -> list[list[int]]:
    """The groups with each outcome in one alone.

    That is what became of whom, if articles meet there; else what the clause says.
    """
    met = {
        signatures[at].claim.id
        for group in groups
        if signatures[group[0]].outcome and len({signatures[at].claim.article for at in group}) > 1
        for at in group
    }
    kept = (
        [
            at
            for at in group
            if OUTCOME not in signatures[at].claim.about.scope
            or signatures[at].slot in ASKED_ALONE
            or (signatures[at].claim.id in met) == signatures[at].outcome
        ]
        for group in groups
    )
    return [group for group in kept if group]
