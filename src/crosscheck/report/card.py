"""One question as the page shows it: its verdict, its sides, and every sentence they rest on.

Everything is plain text by here; the template escapes it.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from crosscheck.model import ArticleInfo, Claim, Report, Side
from crosscheck.report import Look
from crosscheck.report.bars import Chart, chart_of
from crosscheck.report.fold import (
    Block,
    claims_of,
    origins_of,
    question_text,
    reason_words,
    sections,
    singles,
)
from crosscheck.report.md import conflict_lines
from crosscheck.report.text import around, plain, plain_edges

MOST_SHARP, MOST_CALM = 2000, 300  # a page must open; JSON holds everything
FIRST_QUOTES, MOST_QUOTES = 6, 60  # of a side: shown at once, and in all
SHORT = 160  # of a sentence that was shown above already, this much is enough


class Quote(Struct, frozen=True):
    """A sentence with the claim marked: what stands before, the words, what follows."""

    claim: str
    article: str
    before: str
    words: str
    after: str
    source: str
    line: str
    path: str


class SideView(Struct, frozen=True):
    """One answer: a quote of each article that gives it, `more`, and how many are `left_out`."""

    display: str
    articles: str
    origins: str
    is_new: bool
    weaker: bool
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]
    left_out: int


class Card(Struct, frozen=True):
    """One question with its sides; `articles` are space-separated places in the article list."""

    id: str
    verdict: str
    code: str
    kind: str
    topic: str
    question: str
    reason: str
    within: bool
    articles: str
    sides: tuple[SideView, ...]
    trace: tuple[tuple[str, str], ...]
    chart: Chart | None
    markdown: str


class Part(Struct, frozen=True):
    """A titled run of cards; `left_out` did not fit on a page."""

    title: str
    cards: tuple[Card, ...]
    left_out: int = 0


def parts_of(report: Report, look: Look) -> tuple[Part, ...]:
    """All cards: named topics first, then by verdict, facts of one article last."""
    by_id = {claim.id: claim for claim in report.claims}
    number = {article.id: place for place, article in enumerate(report.articles)}
    found = [
        _part(section.title, (*section.blocks, *section.alone), by_id, number, look)
        for section in sections(report, look.topics)
    ]
    if alone := singles(report, look.topics):
        found.append(_part(alone.title, alone.blocks, by_id, number, look))
    return tuple(found)


def _part(
    title: str,
    blocks: Sequence[Block],
    by_id: Mapping[str, Claim],
    number: Mapping[str, int],
    look: Look,
) -> Part:
    sharp = any(block.lead.verdict in ("contradict", "differ") for block in blocks)
    shown = blocks if look.all else blocks[: MOST_SHARP if sharp else MOST_CALM]
    cards = tuple(_card(block, by_id, number) for block in shown)
    return Part(plain(title), cards, len(blocks) - len(shown))


def _card(block: Block, by_id: Mapping[str, Claim], number: Mapping[str, int]) -> Card:
    lead = block.lead
    here = {number[one] for side in block.sides for one in side.articles if one in number}
    seen: set[tuple[str, int]] = set()
    return Card(
        id=lead.id,
        verdict=lead.verdict,
        code=lead.code or "",
        kind=lead.kind,
        topic=plain(lead.topic),
        question=question_text(lead) or plain(lead.message),
        reason=_sentence(plain(reason_words(lead))),
        within=lead.scope == "within" and lead.code is not None,
        articles=" ".join(str(one) for one in sorted(here)),
        sides=tuple(_side(side, block, by_id, seen) for side in block.sides),
        trace=tuple((step.room, plain(step.text)) for one in block.findings for step in one.trace),
        chart=chart_of(block.sides) if lead.kind == "quantity" else None,
        markdown="\n".join(conflict_lines(block, by_id)),
    )


def _sentence(words: str) -> str:
    """Words as a sentence: a capital first, a full stop last."""
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".?!" else ".")


def _side(
    side: Side, block: Block, by_id: Mapping[str, Claim], seen: set[tuple[str, int]]
) -> SideView:
    first = claims_of(side, by_id)
    shown = {claim.id for claim in first}
    rest = [by_id[one] for one in side.claims if one in by_id and one not in shown]
    more = [*first[FIRST_QUOTES:], *rest]
    room = MOST_QUOTES - FIRST_QUOTES
    return SideView(
        display=plain(side.display),
        articles=_names(side.articles),
        origins=origins_of(side),
        is_new=bool(side.new),
        weaker=not block.is_in_lead(side),
        quotes=tuple(_quote(claim, seen) for claim in first[:FIRST_QUOTES]),
        more=tuple(_quote(claim, seen) for claim in more[:room]),
        left_out=max(len(more) - room, 0),
    )


def _names(articles: Sequence[str]) -> str:
    more = len(articles) - FIRST_QUOTES
    shown = ", ".join(map(plain, articles[:FIRST_QUOTES]))
    return f"{shown} and {more} more" if more > 0 else shown


def _quote(claim: Claim, seen: set[tuple[str, int]]) -> Quote:
    """The whole sentence where it comes for the first time in a card, a window of it later."""
    key = (claim.article, claim.sentence.start)
    before, words, after = around(claim, SHORT) if key in seen else _whole(claim)
    seen.add(key)
    line = f"line {claim.line}" if claim.line else ""
    if claim.zone != "body":
        line = f"{line}, {claim.zone}" if line else claim.zone
    return Quote(
        claim=claim.id,
        article=plain(claim.article),
        before=before,
        words=words,
        after=after,
        source=plain(claim.attribution.source or "") if claim.attribution else "",
        line=line,
        path=plain(claim.path),
    )


def _whole(claim: Claim) -> tuple[str, str, str]:
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    end = start + claim.end - claim.start
    if not 0 <= start < end <= len(text):
        return "", plain(claim.text), ""
    return plain_edges(text[:start]), plain(text[start:end]), plain_edges(text[end:])


def name_of(article: ArticleInfo) -> str:
    """An article's id, with its publisher where that says more."""
    name, source = plain(article.id), plain(article.source or "")
    return f"{name} ({source})" if source and source.lower() != name.lower() else name
