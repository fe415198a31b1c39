"""The user's own names: what an alias file calls one person, body or place."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import asdict, replace

from crosscheck.align.words import folded
from crosscheck.model import Claim

NAMED = ("canonical", "person", "speaker", "organisation")


def resolve_aliases(
    claims: Sequence[Claim], aliases: Mapping[str, Sequence[str]]
) -> tuple[Claim, ...]:
    """The claims with every other spelling of a name replaced by the one it stands for.

    Only normalised fields change; the words and spans of a claim stay as they are written.
    """
    if not aliases:
        return tuple(claims)
    known = {
        folded(spelling): name for name, others in aliases.items() for spelling in (name, *others)
    }
    return tuple(_resolved(claim, known) for claim in claims)


def _resolved(claim: Claim, known: Mapping[frozenset[str], str]) -> Claim:
    changes: dict[str, Any] = {}
    fields = asdict(claim.value)
    value = {
        field: known[key]
        for field in NAMED
        if (said := fields.get(field)) and (key := folded(said)) in known
    }
    if value:
        changes["value"] = replace(claim.value, **value)
    if claim.about.subject and (key := folded(claim.about.subject)) in known:
        changes["about"] = replace(claim.about, subject=known[key])
    return replace(claim, **changes) if changes else claim
