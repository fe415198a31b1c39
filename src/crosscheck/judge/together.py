"""What do findings tell together already, and where does it stand?"""

from collections.abc import Iterable

from crosscheck.model import Claim, Finding, StatementValue, Value

Place = tuple[str, str, int]
"""A sentence: its article, its zone, where it begins."""
Span = tuple[int, int]
Told = dict[Place, dict[str, list[Span]]]
"""By sentence and other article, the stretches of the sentence that both tell in one finding."""


def told_together(findings: Iterable[Finding], claims: Iterable[Claim]) -> Told:
    """Where each sentence is told together with other articles, by a finding of several."""
    by_id = {claim.id: claim for claim in claims}
    told: Told = {}
    for one in findings:
        if one.scope == "cross":
            held = [by_id[name] for side in one.sides for name in side.claims]
            articles = {claim.article for claim in held}
            for claim in held:
                others = told.setdefault(place_of(claim), {})
                for name in articles - {claim.article}:
                    others.setdefault(name, []).append((claim.start, claim.end))
    return told


def place_of(claim: Claim) -> Place:
    """The sentence that a claim stands in."""
    return claim.article, claim.zone, claim.sentence.start


def is_same_words(value: Value) -> bool:
    """True for what articles say in the same words, which was looked for where no row is."""
    return isinstance(value, StatementValue) and "words" in value.arguments
