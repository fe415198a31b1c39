"""`compare` is symmetric and reflexive, for each kind, over claims of the fixtures."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice, pairwise

import pytest

from crosscheck.kinds import COMPARERS
from crosscheck.model import Claim, Level
from crosscheck.pipeline import read
from tests.articles import STORIES, article_from_text, story_articles
from tests.extract.examples import read_lines

PAIRS_OF_A_KIND = 4000


@cache
def claims_of(kind: str) -> tuple[Claim, ...]:
    """Claims of one kind from the stories and from the examples of its kind."""
    found = [
        claim for story in STORIES for article in story_articles(story) for claim in read(article)
    ]
    for line in read_lines():
        if line.kind == kind:
            example = line.example
            found += read(article_from_text(example.text, example.published, name=line.name))
    return tuple(claim for claim in found if claim.kind == kind)


def pairs(kind: str) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of one slot first, for they are the ones that meet; then any."""
    claims = claims_of(kind)
    by_slot = sorted(claims, key=lambda claim: (claim.about.slot or "~", claim.id))
    near = pairwise(by_slot)
    step = max(1, len(claims) * len(claims) // (2 * PAIRS_OF_A_KIND))
    yield from near
    yield from islice(combinations(claims, 2), 0, None, step)


@pytest.mark.parametrize("kind", COMPARERS)
def test_every_kind_has_claims_to_compare(kind: str):
    assert claims_of(kind)


@pytest.mark.parametrize("kind", COMPARERS)
def test_reflexive(kind: str):
    for claim in claims_of(kind):
        found = COMPARERS[kind](claim, claim)
        assert found.level is Level.IDENTICAL, (claim.text, found)
        assert found.reason is None


@pytest.mark.parametrize("kind", COMPARERS)
def test_symmetric(kind: str):
    compare = COMPARERS[kind]
    for left, right in pairs(kind):
        forth, back = compare(left, right), compare(right, left)
        assert (forth.level, forth.reason) == (back.level, back.reason), (left, right)
