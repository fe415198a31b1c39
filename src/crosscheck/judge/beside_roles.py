"""One office that one person is given at two bodies: see beside.py for what is presumed.

"Norway's president, Ada Holm" and "Ada Holm is the president of Denmark". In a story both may be
held, one after the other or by two of one name; two texts put side by side speak of one person at
one time, unless a word of history stands in either.
Source: a unique office is functional both ways (Ritter et al. 2008); lexicon/offices.py.
"""

from collections.abc import Iterator, Sequence

from crosscheck.judge.role import HELD, HISTORY
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.offices import UNIQUE, is_unique, same_body, same_office
from crosscheck.lexicon.places import place_of
from crosscheck.model import Claim, RoleValue

SAME = 2


def two_bodies(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims that give one person one office at two bodies."""
    theirs = [claim for claim in right if _is_held(claim)]
    for one in filter(_is_held, left):
        for two in theirs:
            if _elsewhere(one, two) and not _holds_both(left, two) and not _holds_both(right, one):
                yield one, two


def _is_held(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, RoleValue)
        and value.state in HELD
        and is_unique(value.title)
        and claim.zone != "comment"
        and not HISTORY.search(claim.sentence.text)
    )


def _elsewhere(left: Claim, right: Claim) -> bool:
    one, two = left.value, right.value
    assert isinstance(one, RoleValue)  # noqa: S101  _is_held() has looked
    assert isinstance(two, RoleValue)  # noqa: S101
    if not same_name(one.person, two.person) or same_office(one.title, two.title) != SAME:
        return False
    places = [place_of(value.organisation or "") is not None for value in (one, two)]
    if not all(places) and (any(places) or one.title not in UNIQUE):
        return False  # a president of Norway may be one of a federation as well
    return same_body(one.organisation, two.organisation) < 0


def _holds_both(claims: Sequence[Claim], other: Claim) -> bool:
    """One text gives both: "the president of Tern and of Nordbank"."""
    return any(
        isinstance(claim.value, RoleValue)
        and isinstance(other.value, RoleValue)
        and same_name(claim.value.person, other.value.person)
        and same_body(claim.value.organisation, other.value.organisation) > 0
        for claim in claims
    )
