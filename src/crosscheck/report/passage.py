"""The articles' text for the page's side by side view, cut at the claims that findings rest on.

Where only the report is at hand and not the articles, their text is what the claims' sentences
give: gaps are shown as such.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from crosscheck.model import RANK, Article, Claim, Report
from crosscheck.report.card import Card
from crosscheck.report.text import plain, plain_edges

MOST_ARTICLES = 200


class Cut(Struct, frozen=True):
    """A run of text; with a claim also its card, the side it is on, and the card's verdict."""

    text: str
    claim: str = ""
    card: str = ""
    side: int = 0
    verdict: str = ""


class Passage(Struct, frozen=True):
    """A paragraph or sentence: `zone` as in the article, or `gap` for what is not at hand."""

    zone: str
    cuts: tuple[Cut, ...] = ()


class Spot(NamedTuple):
    """Where a claim is shown: its card and side; spots sort sharpest verdict first."""

    rank: int
    place: int
    card: Card
    side: int


class Stretch(Struct, frozen=True):
    """A piece of an article's text (of its separate title where `titled`)."""

    start: int
    text: str
    zone: str
    titled: bool


def passages_of(
    report: Report, cards: Sequence[Card], articles: Mapping[str, Article]
) -> dict[str, tuple[Passage, ...]]:
    """For each article that a finding rests on, its passages in the order of the text."""
    spots = _spots(cards)
    own: dict[str, list[Claim]] = {}
    for claim in report.claims:
        own.setdefault(claim.article, []).append(claim)
    rests = {claim.article for claim in report.claims if claim.id in spots}
    listed = [one.id for one in report.articles if one.id in rests][:MOST_ARTICLES]
    return {name: tuple(_passages(own[name], spots, articles.get(name))) for name in listed}


def _spots(cards: Sequence[Card]) -> dict[str, Spot]:
    """Where each claim is shown: in the sharpest card that it is part of."""
    spots: dict[str, Spot] = {}
    for place, card in enumerate(cards):
        for number, side in enumerate(card.sides):
            for quote in (*side.quotes, *side.more):
                spot = Spot(RANK[card.verdict], place, card, number)
                if quote.claim not in spots or spot[:2] < spots[quote.claim][:2]:
                    spots[quote.claim] = spot
    return spots


def _passages(
    claims: Sequence[Claim], spots: Mapping[str, Spot], article: Article | None
) -> Iterator[Passage]:
    marked: dict[bool, list[Claim]] = {True: [], False: []}
    separate = article is None or not article.title_in_text
    for claim in claims:
        if claim.id in spots:
            marked[separate and claim.zone == "title"].append(claim)
    chosen = {titled: _without_overlap(found, spots) for titled, found in marked.items()}
    stretches = _sentences(claims) if article is None else _paragraphs(article)
    at: int | None = None
    for stretch in stretches:
        if article is None and at is not None and stretch.start > at + 2:
            yield Passage("gap")
        at = None if stretch.titled else stretch.start + len(stretch.text)
        yield Passage(stretch.zone, tuple(_cuts(stretch, chosen[stretch.titled], spots)))


def _without_overlap(claims: Iterable[Claim], spots: Mapping[str, Spot]) -> list[Claim]:
    """The claims in order of the text; of two that overlap the sharper, then the shorter one."""
    kept: list[Claim] = []
    starts: list[int] = []
    for claim in sorted(
        claims, key=lambda one: (spots[one.id].rank, one.end - one.start, one.start)
    ):
        at = bisect_left(starts, claim.start)
        after = at == len(kept) or claim.end <= kept[at].start
        before = at == 0 or kept[at - 1].end <= claim.start
        if after and before and claim.start < claim.end:
            kept.insert(at, claim)
            starts.insert(at, claim.start)
    return kept


def _sentences(claims: Iterable[Claim]) -> list[Stretch]:
    found = {
        (claim.zone != "title", claim.sentence.start): Stretch(
            claim.sentence.start, claim.sentence.text, claim.zone, titled=claim.zone == "title"
        )
        for claim in claims
    }
    return [found[key] for key in sorted(found)]


def _paragraphs(article: Article) -> Iterator[Stretch]:
    """The article line by line without its furniture; a title of its own comes first."""
    if article.title and not article.title_in_text:
        yield Stretch(0, article.title, "title", titled=True)
    for zone in article.zones:
        if zone.zone == "furniture":
            continue
        at = zone.start
        for line in article.text[zone.start : zone.end].splitlines(keepends=True):
            if line.strip():
                yield Stretch(at, line, zone.zone, titled=False)
            at += len(line)


def _cuts(stretch: Stretch, claims: Sequence[Claim], spots: Mapping[str, Spot]) -> Iterator[Cut]:
    at, end = stretch.start, stretch.start + len(stretch.text)
    first = bisect_left(claims, stretch.start, key=lambda one: one.start)
    for claim in claims[first:]:
        if claim.start >= end:
            break
        until = min(claim.end, end)  # a claim may run over a line's end: its first line stands
        yield Cut(plain_edges(stretch.text[at - stretch.start : claim.start - stretch.start]))
        spot = spots[claim.id]
        words = plain(stretch.text[claim.start - stretch.start : until - stretch.start])
        yield Cut(words, claim.id, spot.card.id, spot.side, spot.card.verdict)
        at = until
    yield Cut(plain_edges(stretch.text[at - stretch.start :]))
