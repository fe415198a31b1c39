"""What the page shows first: questions of each verdict, by topic and by pair of articles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from crosscheck.model import RANK, Finding, Report
from crosscheck.report.card import Card
from crosscheck.report.fold import fold

MOST_ARTICLES = 24  # a wider matrix is no overview any more
WIDE_FROM, WIDE_LETTERS = 6, 30  # from here on a matrix needs a row of its own
CONFLICTS = ("contradict", "differ")


Counts = tuple[tuple[str, int], ...]  # verdict and number, in the order of `RANK`


class TopicRow(Struct, frozen=True):
    """How many questions of each verdict a topic holds."""

    label: str
    counts: Counts


class Matrix(Struct, frozen=True):
    """Articles against each other: how many questions of each verdict a pair shares.

    `places` are those of the articles shown, in the report's list; an article with itself stands
    for the conflicts within it.
    """

    places: tuple[int, ...]
    cells: dict[tuple[int, int], Counts]
    left_out: int
    is_wide: bool


def counts_of(report: Report) -> dict[str, int]:
    """How many questions there are of each verdict, conflicts first."""
    counts = Counter(block.lead.verdict for block in fold(report.findings))
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

    return tuple(TopicRow(label, _in_order(counts[label])) for label in sorted(counts, key=order))


def matrix_of(report: Report) -> Matrix:
    """The matrix; where there are too many articles, of those with the most conflicts."""
    number = {article.id: place for place, article in enumerate(report.articles)}
    open_findings = [one for one in report.findings if one.suppressed is None]
    conflicts = Counter(
        article
        for finding in open_findings
        if finding.verdict in CONFLICTS
        for side in finding.sides
        for article in side.articles
    )
    sharpest = sorted(number, key=lambda name: -conflicts[name])[:MOST_ARTICLES]
    shown = {name: number[name] for name in sharpest}
    verdicts: dict[tuple[int, int], dict[str, str]] = {}
    for finding in open_findings:
        for pair, verdict in _stands(finding, shown):
            known = verdicts.setdefault(pair, {})
            known[finding.cluster] = min(
                verdict, known.get(finding.cluster, verdict), key=RANK.__getitem__
            )
    cells: dict[tuple[int, int], Counts] = {}
    for (left, right), known in verdicts.items():
        cells[left, right] = cells[right, left] = _in_order(Counter(known.values()))
    is_wide = len(shown) > WIDE_FROM or sum(map(len, shown)) > WIDE_LETTERS
    return Matrix(tuple(sorted(shown.values())), cells, len(number) - len(shown), is_wide)


def _in_order(counts: Counter[str]) -> Counts:
    return tuple((verdict, counts[verdict]) for verdict in RANK if counts[verdict])


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
