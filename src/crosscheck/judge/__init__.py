"""Clusters → Findings: what do the claims of one question say of each other?"""

from collections.abc import Callable, Mapping, Sequence

from crosscheck.judge.checks import Check
from crosscheck.model import ArticleInfo, Claim, Cluster, Comparison, Finding


def judge(
    clusters: Sequence[Cluster],
    claims: Sequence[Claim],
    articles: Sequence[ArticleInfo],
    comparers: Mapping[str, Callable[[Claim, Claim], Comparison]],
    checks: Sequence[Check],
) -> tuple[Finding, ...]:
    """Findings of every cluster and of the self-checks, in the order of the report."""
    return ()
