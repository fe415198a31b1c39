"""Do two articles that conflict tell of one occurrence at all?

Reports of one occurrence conflict on a question or two and agree on many; reports of two that look
alike (two quakes on one island, two matches of one team) conflict on as many as they agree on.
A contradiction between articles therefore stands only where some pair of them, one from each
side, agrees on more that is telling than it conflicts on; else it is `differ: separate`.
Measured on folders that mix two look-alike events: see tests/judge/test_support.py for the rule.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from msgspec.structs import replace

from crosscheck.judge.verdict import REASONS
from crosscheck.model import (
    ArticleInfo,
    Finding,
    QuantityValue,
    Reason,
    Side,
    Step,
    Value,
    Verdict,
)

Pair = tuple[str, str]
TELLING = ("quantity", "date", "quote", "role")
SMALL = 10


def settle(findings: Sequence[Finding], articles: Sequence[ArticleInfo]) -> list[Finding]:
    """The findings, with those contradictions softened whose articles share too little.

    Two articles alone stay as they are: somebody put them side by side.
    """
    if len(articles) == 2:
        return list(findings)
    agreed = Counter(pair for finding in findings for pair in _agreeing(finding))
    conflicts = Counter(pair for finding in findings for pair in _conflicting(finding))
    return [
        finding if _stands(finding, agreed, conflicts) else _soften(finding, agreed, conflicts)
        for finding in findings
    ]


def _agreeing(finding: Finding) -> Iterable[Pair]:
    if finding.verdict != Verdict.AGREE or finding.kind not in TELLING:
        return ()
    side = finding.sides[0]
    return combinations(sorted(side.articles), 2) if _is_telling(side.value) else ()


def _is_telling(value: Value) -> bool:
    if not isinstance(value, QuantityValue):
        return True
    number = value.low if value.low is not None else value.high
    return number is not None and (abs(number) > SMALL or value.dimension != "count")


def _conflicting(finding: Finding) -> set[Pair]:
    if finding.verdict != Verdict.CONTRADICT or finding.scope != "cross":
        return set()
    return _across(finding.sides)


def _across(sides: Sequence[Side]) -> set[Pair]:
    """The pairs of articles that stand on two sides and on none together."""
    together = {
        pair for side in sides for pair in product(side.articles, repeat=2) if pair[0] < pair[1]
    }
    crossing = {
        (min(one, two), max(one, two))
        for left, right in combinations(sides, 2)
        for one, two in product(left.articles, right.articles)
        if one != two
    }
    return crossing - together


def _stands(finding: Finding, agreed: Mapping[Pair, int], conflicts: Mapping[Pair, int]) -> bool:
    pairs = _conflicting(finding)
    return not pairs or any(agreed.get(pair, 0) > conflicts.get(pair, 0) for pair in pairs)


def _soften(finding: Finding, agreed: Mapping[Pair, int], conflicts: Mapping[Pair, int]) -> Finding:
    best = max(sorted(_conflicting(finding)), key=lambda pair: agreed.get(pair, 0))
    note = (
        f"{best[0]} and {best[1]} agree on {agreed.get(best, 0)} telling facts and conflict on "
        f"{conflicts.get(best, 0)}: too little to be sure of one occurrence"
    )
    return replace(
        finding,
        verdict=Verdict.DIFFER.value,
        reason=Reason.SEPARATE.value,
        message=f"{finding.message}; {REASONS[Reason.SEPARATE]}",
        trace=(*finding.trace, Step("judge", f"differ: separate; {note}")),
    )
