"""Do two articles that conflict tell of one occurrence at all?

Reports of one occurrence conflict on a question or two and agree on many; reports of two that look
alike (two quakes on one island, two matches of one team) conflict on as many as they agree on.
A contradiction between two articles therefore stands only where they agree on more that is
telling than they conflict on, or are as near as articles of one story come and conflict on no
more than they agree on; else it is `differ: separate`. What stands is told apart by occurrence.
Measured on 33 folders that mix two look-alike events: of 16 contradictions none joins the two.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from msgspec import Struct

from crosscheck.judge.case import Case
from crosscheck.judge.sides import Answer
from crosscheck.model import Comparison, DateValue, Level, QuantityValue, Value

TELLING = ("quantity", "date", "quote", "role")
SMALL = 10
SURE = 0.8  # of the pairs that tell two stories one in a hundred comes so near
STRANGE = 1  # so many conflicts more than agreements: however alike, they tell of two
LEAST = 1  # more than one telling fact in common, whatever they conflict on


class Support(Struct, frozen=True):
    """How often pairs of articles agree on something telling, and how often they conflict.

    `sure` are the pairs that are as near as articles of one story come. `always` where just two
    articles were given: somebody put them side by side.
    """

    sure: frozenset[tuple[str, str]]
    agreed: dict[tuple[str, str], int]
    conflicts: dict[tuple[str, str], int]
    always: bool = False

    def stands(self, left: Answer, right: Answer) -> bool:
        """True where some article of each side may be held against one of the other."""
        pairs = list(_across(left, right))
        if self.always or not pairs:
            return True
        return any(self._tell_one(*pair) for pair in pairs)

    def _agree_on_more(self, pair: tuple[str, str]) -> bool:
        return self.agreed.get(pair, 0) > max(LEAST, self.conflicts.get(pair, 0))

    def held(self, answer: Answer, others: Sequence[Answer]) -> Answer | None:
        """The answer with those of its articles alone that may be held against one of `others`.

        With them stay those that surely tell the occurrence that one of them tells.
        """
        if self.always:
            return answer
        standing = {
            claim.article
            for claim in answer.claims
            if any(self.stands(Answer((claim,)), other) for other in others)
        }
        kept = tuple(
            claim
            for claim in answer.claims
            if any(self._tell_one(claim.article, article) for article in standing)
        )
        return Answer(kept) if kept else None

    def occurrences(self, articles: Sequence[str]) -> list[set[str]]:
        """The articles in groups that surely tell of one occurrence, by the first of each."""
        if self.always:
            return [set(articles)]
        groups: list[set[str]] = []
        for article in articles:
            near = [held for held in groups if any(self._tell_one(article, one) for one in held)]
            joined = {article}.union(*near)
            groups = [held for held in groups if held not in near] + [joined]
        return groups

    def _tell_one(self, one: str, other: str) -> bool:
        """True where two articles surely tell one occurrence."""
        pair = (min(one, other), max(one, other))
        if one == other or self._agree_on_more(pair):
            return True
        apart = self.conflicts.get(pair, 0) - self.agreed.get(pair, 0)
        return pair in self.sure and apart < STRANGE

    def note(self, left: Answer, right: Answer) -> str:
        """Why the two sides may speak of two occurrences, in words."""
        best = max(sorted(_across(left, right)), key=lambda pair: self.agreed.get(pair, 0))
        return (
            f"{best[0]} and {best[1]} agree on {self.agreed.get(best, 0)} telling facts and "
            f"conflict on {self.conflicts.get(best, 0)}: too little to be sure of one occurrence"
        )


def support_of(cases: Sequence[Case], articles: int) -> Support:
    """What all cases of a story say of each pair of its articles."""
    agreed = Counter(pair for case in cases for pair in set(_agreeing(case)))
    conflicts = Counter(pair for case in cases for pair in set(_conflicting(case)))
    sure = frozenset(pair for case in cases for pair in _near(case))
    return Support(sure, dict(agreed), dict(conflicts), articles <= 2)


def _near(case: Case) -> Iterator[tuple[str, str]]:
    if not case.cluster.links:
        return
    home = {claim.id: claim.article for claim in case.cluster.claims}
    for link in case.cluster.links:
        if link.kin >= SURE:
            one, two = home[link.left], home[link.right]
            yield (min(one, two), max(one, two))


def _agreeing(case: Case) -> Iterable[tuple[str, str]]:
    if case.cluster.kind not in TELLING:
        return
    for answer in case.answers:
        if _is_telling(answer.claims[0].value):
            yield from combinations(sorted(answer.articles), 2)


def _is_telling(value: Value) -> bool:
    if isinstance(value, DateValue):
        return value.start is not None
    if not isinstance(value, QuantityValue):
        return True
    number = value.low if value.low is not None else value.high
    return number is not None and (abs(number) > SMALL or value.dimension != "count")


def _conflicting(case: Case) -> Iterator[tuple[str, str]]:
    if case.cluster.kind not in TELLING:
        return
    for (one, two), comparison in case.conflicts():
        if is_contradiction(comparison):
            yield from _across(case.answers[one], case.answers[two])


def is_contradiction(comparison: Comparison) -> bool:
    """True where both sides cannot be true and nothing excuses it."""
    return comparison.level is Level.DISJOINT and comparison.reason is None


def _across(left: Answer, right: Answer) -> Iterator[tuple[str, str]]:
    """The pairs of articles, one of each side, low first."""
    for one, two in product(left.articles, right.articles):
        if one != two:
            yield (min(one, two), max(one, two))
