"""Which sentences do findings tell together already?"""

from collections.abc import Iterable, Mapping

from crosscheck.model import Claim, Finding, StatementValue, Value

Place = tuple[str, str, int]
"""A sentence: its article, its zone, where it begins."""


def told_together(findings: Iterable[Finding], claims: Iterable[Claim]) -> Mapping[Place, set[str]]:
    """By sentence, the articles with which a finding of several articles tells it."""
    by_id = {claim.id: claim for claim in claims}
    told: dict[Place, set[str]] = {}
    for one in findings:
        if one.scope == "cross":
            held = [by_id[name] for side in one.sides for name in side.claims]
            articles = {claim.article for claim in held}
            for claim in held:
                place = claim.article, claim.zone, claim.sentence.start
                told.setdefault(place, set()).update(articles - {claim.article})
    return told


def is_same_words(value: Value) -> bool:
    """True for what articles say in the same words, which was looked for where no row is."""
    return isinstance(value, StatementValue) and "words" in value.arguments
