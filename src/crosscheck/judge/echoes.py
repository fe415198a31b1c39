"""Conflicts that only repeat another: two copies of a sentence that differ in one figure.

"Seven people were killed when a store burned down" and "Nine people were killed when a store
burned down" conflict on the figure, and that row says so. Each clause of the two sentences
conflicts too, as a statement; told again, it would ask whether the store burned. House rule: a
statement's conflict is dropped where one of another kind, at least as strong, stands in the same
sentences, on two of its sides, and its own sides do not differ in being negated. Where all that
differs is the number, the row of the figure says it, however weak: what excuses the one (a later
count) excuses the other.
"""

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.judge.verdict import STRENGTH
from crosscheck.lexicon.opposition import OTHER_NUMBER
from crosscheck.model import Claim, Finding, Verdict

Place = tuple[str, str, int]
"""A sentence: its article, its zone, where it begins."""
CONFLICTS = frozenset({"contradict", "differ"})


def without_echoes(findings: Iterable[Finding], claims: Sequence[Claim]) -> list[Finding]:
    """The findings without statements that repeat the conflict of another kind."""
    every = list(findings)
    sharp = [one for one in every if one.verdict in CONFLICTS and one.scope == "cross"]
    stated = [one for one in sharp if one.kind == "statement"]
    if not stated:
        return every
    by_id = {claim.id: claim for claim in claims}
    by_place: dict[Place, list[tuple[Finding, list[set[Place]]]]] = {}
    for one in sharp:
        if one.kind != "statement":
            sides = [{_place_of(by_id[name]) for name in side.claims} for side in one.sides]
            for place in set().union(*sides):
                by_place.setdefault(place, []).append((one, sides))
    echoes = {one.id for one in stated if _is_echo(one, _claims(one, by_id), by_place)}
    return [one for one in every if one.id not in echoes]


def _is_echo(
    finding: Finding,
    claims: Sequence[Claim],
    by_place: Mapping[Place, Sequence[tuple[Finding, Sequence[set[Place]]]]],
) -> bool:
    own = set(map(_place_of, claims))
    return len({claim.polarity for claim in claims}) == 1 and any(
        own <= set().union(*sides)
        and not any(own <= side for side in sides)  # where both agree, it is no news of theirs
        and (_strength(finding) <= _strength(other) or _is_of_number(finding))
        and not (other.kind == "role" and _is_of_verb(claims))
        for other, sides in by_place.get(_place_of(claims[0]), ())
    )


def _is_of_verb(claims: Sequence[Claim]) -> bool:
    """True where the verbs differ ("supports", "opposes"): who holds what office says no such."""
    return len({getattr(claim.value, "predicate", "") for claim in claims}) > 1


def _is_of_number(finding: Finding) -> bool:
    """True where two statements differ in a number only, as the judge's note says."""
    return any(f"{OTHER_NUMBER}: " in step.text for step in finding.trace if step.room == "judge")


def _claims(finding: Finding, by_id: Mapping[str, Claim]) -> list[Claim]:
    return [by_id[name] for side in finding.sides for name in side.claims]


def _strength(finding: Finding) -> int:
    return STRENGTH.index(Verdict(finding.verdict))


def _place_of(claim: Claim) -> Place:
    """The sentence that a claim stands in."""
    return claim.article, claim.zone, claim.sentence.start
