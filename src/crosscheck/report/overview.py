"""What the page shows first: questions of each verdict, by topic and by pair of articles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from crosscheck.model import Finding, Report
from crosscheck.report.card import Card
from crosscheck.report.fold import RANK

MOST_ARTICLES = 24  # a wider matrix is no overview any more
CONFLICTS = ("contradict", "differ")


class TopicRow(Struct, frozen=True):
    """How many questions of each verdict a topic holds, in the order of `RANK`."""

    label: str
    counts: tuple[tuple[str, int], ...]


class Pair(Struct, frozen=True):
    """One cell of the matrix: on how many questions two articles agree, differ, contradict."""

    left: int
    right: int
    counts: tuple[tuple[str, int], ...]


def counts_of(cards: Sequence[Card]) -> dict[str, int]:
    """How many cards there are of each verdict, conflicts first."""
    counts = Counter(card.verdict for card in cards)
    return {verdict: counts[verdict] for verdict in RANK}


def topics_of(cards: Sequence[Card], named: Sequence[str]) -> tuple[TopicRow, ...]:
    """The topics on which there is something to compare: named ones first, then the sharpest."""
    counts: dict[str, Counter[str]] = {}
    for card in cards:
        if card.verdict != "single":
            counts.setdefault(card.topic, Counter())[card.verdict] += 1
    place = {label: number for number, label in enumerate(named)}

    def order(label: str) -> tuple[int, tuple[int, ...], str]:
        return place.get(label, len(place)), tuple(-counts[label][one] for one in RANK), label

    return tuple(
        TopicRow(label, tuple((one, counts[label][one]) for one in RANK if counts[label][one]))
        for label in sorted(counts, key=order)
    )


def pairs_of(report: Report) -> dict[tuple[int, int], Pair]:
    """For each two articles, the questions on which they stand on one side or on two.

    An article with itself: where it is in conflict with its own words.
    """
    number = {article.id: place for place, article in enumerate(report.articles[:MOST_ARTICLES])}
    questions: dict[tuple[int, int], dict[str, str]] = {}
    for finding in report.findings:
        if finding.suppressed is not None:
            continue
        for pair, verdict in _stands(finding, number):
            known = questions.setdefault(pair, {})
            known[finding.cluster] = min(
                verdict, known.get(finding.cluster, verdict), key=RANK.__getitem__
            )
    cells: dict[tuple[int, int], Pair] = {}
    for (left, right), known in sorted(questions.items()):
        counts = Counter(known.values())
        shown = tuple((one, counts[one]) for one in RANK if counts[one])
        cells[left, right] = cells[right, left] = Pair(left, right, shown)
    return cells


def _stands(finding: Finding, number: Mapping[str, int]) -> list[tuple[tuple[int, int], str]]:
    """The pairs of articles that a finding says something about, and what."""
    sides: dict[int, set[int]] = {}
    for place, side in enumerate(finding.sides):
        for article in side.articles:
            if article in number:
                sides.setdefault(number[article], set()).add(place)
    found: list[tuple[tuple[int, int], str]] = []
    if finding.scope == "within" and finding.verdict in CONFLICTS:
        return [((place, place), finding.verdict) for place in sides]
    for left, right in combinations(sorted(sides), 2):
        together = bool(sides[left] & sides[right])
        if finding.verdict == "agree" and together:
            found.append(((left, right), "agree"))
        elif finding.verdict in CONFLICTS and not together:
            found.append(((left, right), finding.verdict))
    return found
