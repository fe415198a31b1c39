"""One question laid out for judgement: its answers and how each stands to each other."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from msgspec import Struct

from crosscheck.judge.reasons import reason_of
from crosscheck.judge.sides import Answer, Comparer, answers_of
from crosscheck.model import ArticleInfo, Cluster, Comparison, Level

Pair = tuple[int, int]


class Case(Struct, frozen=True):
    """A cluster with its answers; `levels` holds how answers (by position, low first) compare,
    with the reason why a difference need not be a contradiction where there is one. `firm` are
    the pairs that align is sure enough of to carry a conflict.
    """

    cluster: Cluster
    answers: tuple[Answer, ...]
    levels: Mapping[Pair, Comparison]
    firm: frozenset[Pair]

    def level(self, one: int, two: int) -> Comparison:
        """How two answers compare, in either order."""
        return self.levels[min(one, two), max(one, two)]

    def conflicts(self) -> Iterator[tuple[Pair, Comparison]]:
        """The firm pairs whose values differ."""
        for pair, comparison in self.levels.items():
            if comparison.level >= Level.INCOMPARABLE and pair in self.firm:
                yield pair, comparison


def case_of(cluster: Cluster, compare: Comparer, articles: Mapping[str, ArticleInfo]) -> Case:
    """The case of one cluster."""
    answers = tuple(answers_of(cluster.claims, compare))
    pairs = list(combinations(range(len(answers)), 2))
    linked = {(link.left, link.right) for link in cluster.links if link.firm}
    firm = frozenset(pair for pair in pairs if _is_firm(answers, pair, linked))
    levels = {}
    for one, two in pairs:
        found = compare(answers[one].claims[0], answers[two].claims[0])
        if found.level is Level.DISJOINT and found.reason is None and (one, two) in firm:
            excuse = reason_of(answers[one].claims, answers[two].claims, articles)
            found = found._replace(reason=excuse[0], note=excuse[1]) if excuse else found
        levels[one, two] = found
    return Case(cluster, answers, levels, firm)


def _is_firm(answers: tuple[Answer, ...], pair: Pair, linked: set[tuple[str, str]]) -> bool:
    left, right = answers[pair[0]].claims, answers[pair[1]].claims
    return any(
        (one.id, two.id) in linked or (two.id, one.id) in linked
        for one, two in product(left, right)
    )
