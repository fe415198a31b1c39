"""Sentences that outlets took over from each other: one row each, and only where nothing else is.

Two articles that carry one sentence have not confirmed it, yet a reader wants to know that both
say it, and that they say it with one voice: the side tells of one origin. House rule: a copied
sentence is told by the row of its day, figure or name; where it has none, by its first clause that
states something; its other clauses would only tell it again.
"""

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.model import Claim, Finding

Place = tuple[str, str, int]
"""A sentence: its article, its zone, where it begins."""


def copies_told(findings: Iterable[Finding], claims: Sequence[Claim]) -> frozenset[str]:
    """The ids of statements in copied sentences that another row tells already."""
    shared = [one for one in findings if one.scope == "cross" and one.verdict != "single"]
    copied = [one for one in shared if _is_copied(one)]
    if not copied:
        return frozenset()
    by_id = {claim.id: claim for claim in claims}
    told: dict[Place, set[str]] = {}
    ids = {one.id for one in copied}
    for one in shared:
        if one.id not in ids:
            _tell(told, [by_id[name] for side in one.sides for name in side.claims])
    repeated = []
    for one in sorted(copied, key=lambda one: (by_id[one.sides[0].claims[0]].start, one.id)):
        held = [by_id[name] for name in one.sides[0].claims]
        if _is_told(held, told):
            repeated.append(one.id)
        else:
            _tell(told, held)
    return frozenset(repeated)


def _is_copied(finding: Finding) -> bool:
    is_stated = finding.kind == "statement" and finding.verdict == "agree"
    return is_stated and finding.sides[0].origins == 1


def _tell(told: dict[Place, set[str]], claims: Sequence[Claim]) -> None:
    """Note of each sentence with which articles it is told together."""
    articles = {claim.article for claim in claims}
    for claim in claims:
        told.setdefault(_place(claim), set()).update(articles - {claim.article})


def _is_told(claims: Sequence[Claim], told: Mapping[Place, set[str]]) -> bool:
    """Is each of these sentences told together with another of these articles already?"""
    articles = {claim.article for claim in claims}
    return all(told.get(_place(claim), set()) & (articles - {claim.article}) for claim in claims)


def _place(claim: Claim) -> Place:
    return claim.article, claim.zone, claim.sentence.start
