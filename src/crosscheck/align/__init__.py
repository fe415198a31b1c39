"""Claims → Clusters: which claims answer the same question?"""

from collections.abc import Sequence

from crosscheck.config import Settings
from crosscheck.model import ArticleInfo, Claim, Cluster


def find_stories(claims: Sequence[Claim]) -> tuple[tuple[str, ...], ...]:
    """Groups of article ids that tell one story."""
    return (tuple(dict.fromkeys(claim.article for claim in claims)),)


def align(
    claims: Sequence[Claim], articles: Sequence[ArticleInfo], settings: Settings
) -> tuple[Cluster, ...]:
    """The questions that the claims answer, each with its claims."""
    return ()
