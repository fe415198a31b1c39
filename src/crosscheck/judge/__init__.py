"""Clusters → Findings: what do the claims of one question say of each other?

sides.py (who gives the same answer) → case.py (compare per kind; reasons.py: why it may be no
conflict) → support.py (one occurrence at all?) → verdict.py (the table) → findings.py (what the
user sees) → echoes.py, repeats.py (what only repeats another); checks/ need only one article.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from crosscheck.judge.case import Case, case_of
from crosscheck.judge.checks import Check
from crosscheck.judge.echoes import without_echoes
from crosscheck.judge.findings import conflict_finding, finding_order, findings_of, singles_of
from crosscheck.judge.repeats import repeats_of
from crosscheck.judge.sides import Comparer
from crosscheck.judge.support import support_of
from crosscheck.model import ArticleInfo, Claim, Cluster, Finding


def judge(
    clusters: Sequence[Cluster],
    claims: Sequence[Claim],
    articles: Sequence[ArticleInfo],
    comparers: Mapping[str, Comparer],
    checks: Sequence[Check],
) -> tuple[Finding, ...]:
    """Findings of every cluster and of the self-checks, in the order of the report.

    Order: contradict, differ, agree by origins and specificity, compatible, single.
    """
    known = {article.id: article for article in articles}
    cases = [case_of(cluster, comparers[cluster.kind], known) for cluster in clusters]
    support = support_of(cases, len(articles))
    found = [finding for case in cases for finding in findings_of(case, support)]
    for _, group in groupby(claims, key=lambda claim: claim.article):
        own = tuple(claim for claim in group if claim.zone != "comment")
        found.extend(conflict_finding(conflict) for check in checks for conflict in check(own))
    findings = in_order(without_echoes(found, claims))
    repeats = repeats_of(findings)
    return in_order(_without(repeats, findings, cases)) if repeats else findings


def _without(
    repeats: Collection[str], findings: Sequence[Finding], cases: Iterable[Case]
) -> Iterator[Finding]:
    """The findings; where one only repeats another, its articles say what they say as their own."""
    left = {finding.cluster for finding in findings if finding.id not in repeats}
    silent = {finding.cluster for finding in findings if finding.id in repeats} - left
    yield from (finding for finding in findings if finding.id not in repeats)
    for case in cases:
        if case.cluster.id in silent:
            yield from singles_of(case)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order of the report."""
    unique = {finding.id: finding for finding in findings}
    return tuple(sorted(unique.values(), key=finding_order))
