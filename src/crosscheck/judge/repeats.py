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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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


def _repeats(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Those of one question that say no more than another of them."""
    told: defaultdict[str, set[str]] = defaultdict(set)  # by value in words: some hold a dict
    for at, one in enumerate(findings):
        value, articles = one.sides[0].value, set(one.sides[0].articles)
        if isinstance(value, PlaceValue):
            if _is_told_by(value, articles, findings[:at], findings[at + 1 :]):
                yield one
        else:
            if told[repr(value)] & articles:
                yield one
            told[repr(value)] |= articles


def _is_told_by(
    value: PlaceValue, articles: set[str], better: Sequence[Finding], worse: Sequence[Finding]
) -> bool:
    """Does a better confirmed answer say another place, or any a narrower one?"""
    for position, other in enumerate((*better, *worse)):
        place = other.sides[0].value
        if not isinstance(place, PlaceValue) or articles.isdisjoint(other.sides[0].articles):
            continue
        if value.canonical in place.within:
            return True
        if position < len(better) and place.canonical not in value.within:
            return True
    return False
