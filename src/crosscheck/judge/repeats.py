"""Agreements that only repeat a better one of the same articles: one question, one row.

Two groups of sentences may answer one question and yet not meet: "two boats" in one half of the
articles and "two boats" in the other; "the attack" in Nice, in France, and the one in Paris that
every article recalls. A reader asks once. House rule: of agreements that ask the same in the same
words and share an article, a figure or a date that says the same as a better confirmed one repeats
it; of places only the best confirmed answers, for the others are where something else was (the
attack that is recalled), or what holds the place ("France"): the narrower one tells more.
Given up: the second of two rows where an article tells of two attacks; each article still has it
as its own.
"""

from collections.abc import Iterable, Sequence

from crosscheck.model import Finding, PlaceValue


def repeats_of(findings: Iterable[Finding]) -> frozenset[str]:
    """The ids of agreements that repeat another; `findings` in the order of the report."""
    by_question: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        if one.verdict == "agree" and one.scope == "cross" and one.question:
            by_question.setdefault((one.kind, one.question), []).append(one)
    return frozenset(
        other.id for held in by_question.values() if len(held) > 1 for other in _repeats(held)
    )


def _repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Those of one question that say no more than another of them."""
    return [
        one
        for at, one in enumerate(findings)
        if any(
            _repeats_it(one, other, is_better=place < at)
            for place, other in enumerate(findings)
            if other is not one and _articles(one) & _articles(other)
        )
    ]


def _repeats_it(one: Finding, other: Finding, *, is_better: bool) -> bool:
    value, told = one.sides[0].value, other.sides[0].value
    if isinstance(value, PlaceValue) and isinstance(told, PlaceValue):
        if value.canonical in told.within:
            return True
        return is_better and told.canonical not in value.within
    return is_better and value == told


def _articles(finding: Finding) -> frozenset[str]:
    return frozenset(finding.sides[0].articles)
