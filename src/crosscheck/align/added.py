"""Claims that are made once all articles of a story are known stand at the end of their article."""

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.model import Claim


def with_added(claims: tuple[Claim, ...], added: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims in their order, `added` behind the others of their article."""
    new: dict[str, list[Claim]] = defaultdict(list)
    for one in added:
        new[one.article].append(one)
    if not new:
        return claims
    told: list[Claim] = []
    for at, claim in enumerate(claims):
        told.append(claim)
        if at + 1 == len(claims) or claims[at + 1].article != claim.article:
            told.extend(new.pop(claim.article, ()))
    return tuple(told)
