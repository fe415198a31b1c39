"""The report as one self-contained HTML page: nothing is loaded from elsewhere, nothing is sent.

The template escapes everything; script and style are allowed by their hashes alone, so that
whatever an article smuggles in cannot run even if it were not escaped.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import combinations

from jinja2 import Environment, StrictUndefined, select_autoescape
from markupsafe import Markup
from msgspec import Struct

from crosscheck.model import ArticleInfo, Claim, Finding, Report, Side
from crosscheck.report import LOOK, Look
from crosscheck.report.bars import Chart, chart_of
from crosscheck.report.fold import (
    VERDICTS,
    Block,
    fold,
    many,
    origins_of,
    reason_words,
    sections,
    singles,
)
from crosscheck.report.md import conflict_lines
from crosscheck.report.strip import Strip, strip_of
from crosscheck.report.text import plain, plain_edges
from crosscheck.report.timeline import days_of

MARKS = {"contradict": "✗", "differ": "≠", "agree": "=", "compatible": "≈", "single": "·"}
PAGE = files("crosscheck.report").joinpath("page")


class Quote(Struct, frozen=True):
    """A sentence with the claim marked: what stands before, the words, what follows."""

    claim: str
    article: str
    before: str
    words: str
    after: str
    source: str
    where: str


class SideView(Struct, frozen=True):
    """One answer as the page shows it."""

    display: str
    articles: str
    origins: str
    is_new: bool
    weaker: bool
    quotes: tuple[Quote, ...]


class BlockView(Struct, frozen=True):
    """One question with its sides; `articles` are space-separated places in the article list."""

    id: str
    verdict: str
    mark: str
    code: str
    kind: str
    topic: str
    question: str
    reason: str
    message: str
    articles: str
    sides: tuple[SideView, ...]
    trace: tuple[tuple[str, str], ...]
    chart: Chart | None
    markdown: str
    suppressed: str


class Passage(Struct, frozen=True):
    """One sentence of an article cut at its claims: (text, claim id or "", finding id or "")."""

    parts: tuple[tuple[str, str, str, str], ...]


class Pair(Struct, frozen=True):
    """One cell of the matrix: how often two articles agree, differ, contradict."""

    left: int
    right: int
    agree: int
    differ: int
    contradict: int


def render(report: Report, look: Look | None = None) -> str:
    """The page. `look.topics` come first."""
    look = look or LOOK
    environment = Environment(
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _read("report.css"), _read("report.js")
    blocks = _blocks(report, look)
    return environment.from_string(_read("report.html.j2")).render(
        report=report,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        verdicts=VERDICTS,
        marks=MARKS,
        blocks=blocks,
        topics=tuple(dict.fromkeys(block.topic for block in blocks)),
        kinds=sorted({block.kind for block in blocks}),
        articles=[(number, _name(one), one) for number, one in enumerate(report.articles)],
        pairs=_pairs(report),
        passages=_passages(report),
        strip=_strip(report),
        many=many,
        plain=plain,
    )


def _read(name: str) -> str:
    return PAGE.joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy that allows this very script and style, and nothing else."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; "
        f"script-src 'sha256-{digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def _name(article: ArticleInfo) -> str:
    return plain(article.source or article.id)


def _blocks(report: Report, look: Look) -> tuple[BlockView, ...]:
    by_id = {claim.id: claim for claim in report.claims}
    number = {article.id: place for place, article in enumerate(report.articles)}
    ordered = [block for section in sections(report, look.topics) for block in section.blocks]
    ordered += alone.blocks if (alone := singles(report)) else ()
    known = {block.lead.id for block in ordered}
    ordered += [block for block in fold(report.findings) if block.lead.id not in known]
    return tuple(_block(block, by_id, number) for block in ordered)


def _block(block: Block, by_id: Mapping[str, Claim], number: Mapping[str, int]) -> BlockView:
    lead = block.lead
    here = {article for side in block.sides for article in side.articles}
    return BlockView(
        id=lead.id,
        verdict=lead.verdict,
        mark=MARKS[lead.verdict],
        code=lead.code or "",
        kind=lead.kind,
        topic=plain(lead.topic),
        question=plain(lead.question or lead.message),
        reason=plain(reason_words(lead)),
        message=plain(lead.message),
        articles=" ".join(str(number[one]) for one in sorted(here) if one in number),
        sides=tuple(_side(side, block, by_id) for side in block.sides),
        trace=tuple((step.room, plain(step.text)) for one in block.findings for step in one.trace),
        chart=chart_of(block.sides) if lead.kind == "quantity" else None,
        markdown="\n".join(conflict_lines(block, by_id)),
        suppressed=_suppressed(lead),
    )


def _suppressed(finding: Finding) -> str:
    if finding.suppressed is None:
        return ""
    why = f": {plain(finding.suppressed.reason)}" if finding.suppressed.reason else ""
    return f"accepted ({finding.suppressed.by}){why}"


def _side(side: Side, block: Block, by_id: Mapping[str, Claim]) -> SideView:
    claims = [by_id[one] for one in side.claims if one in by_id]
    return SideView(
        display=plain(side.display),
        articles=", ".join(map(plain, side.articles)),
        origins=origins_of(side),
        is_new=bool(side.new),
        weaker=not block.is_in_lead(side),
        quotes=tuple(map(_quote, claims)),
    )


def _quote(claim: Claim) -> Quote:
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    end = start + claim.end - claim.start
    inside = 0 <= start < end <= len(text)
    place = f"{claim.path}:{claim.line}" if claim.line else claim.path
    return Quote(
        claim=claim.id,
        article=plain(claim.article),
        before=plain_edges(text[:start]) if inside else "",
        words=plain(text[start:end] if inside else claim.text),
        after=plain_edges(text[end:]) if inside else "",
        source=plain(claim.attribution.source or "") if claim.attribution else "",
        where=plain(place),
    )


def _pairs(report: Report) -> dict[tuple[int, int], Pair]:
    """For each two articles, the questions on which they stand on one side or on two."""
    number = {article.id: place for place, article in enumerate(report.articles)}
    counts: Counter[tuple[int, int, str]] = Counter()
    for finding in report.findings:
        for left, right in combinations(sorted(_places(finding, number)), 2):
            verdict = _between(finding, left, right, report.articles)
            if verdict:
                counts[left, right, verdict] += 1
    cells = {(left, right) for left, right, _ in counts}
    return {
        (left, right): Pair(
            left, right, *(counts[left, right, one] for one in ("agree", "differ", "contradict"))
        )
        for left, right in cells
    }


def _places(finding: Finding, number: Mapping[str, int]) -> set[int]:
    return {number[one] for side in finding.sides for one in side.articles if one in number}


def _between(
    finding: Finding, left: int, right: int, articles: Sequence[ArticleInfo]
) -> str | None:
    one, two = articles[left].id, articles[right].id
    together = any(one in side.articles and two in side.articles for side in finding.sides)
    if finding.verdict == "agree":
        return "agree" if together else None
    if finding.verdict in ("differ", "contradict"):
        return None if together else finding.verdict
    return None


def _passages(report: Report) -> dict[str, tuple[Passage, ...]]:
    """The sentences of each article that hold claims of a finding, cut at the claims."""
    finding_of: dict[str, Finding] = {}
    for finding in report.findings:
        for side in finding.sides:
            for named in side.claims:
                finding_of.setdefault(named, finding)
    sentences: dict[tuple[str, bool, int], list[Claim]] = {}
    for claim in report.claims:
        if claim.id in finding_of:
            key = (claim.article, claim.zone != "title", claim.sentence.start)
            sentences.setdefault(key, []).append(claim)
    found: dict[str, list[Passage]] = {}
    for (article, _, _), claims in sorted(sentences.items(), key=lambda item: item[0]):
        found.setdefault(article, []).append(_passage(claims, finding_of))
    return {article: tuple(passages) for article, passages in found.items()}


def _passage(claims: Sequence[Claim], finding_of: Mapping[str, Finding]) -> Passage:
    text, base = claims[0].sentence.text, claims[0].sentence.start
    parts: list[tuple[str, str, str, str]] = []
    at = 0
    for claim in sorted(claims, key=lambda one: (one.start, -one.end)):
        start, end = claim.start - base, claim.end - base
        if start < at or end > len(text):
            continue
        finding = finding_of[claim.id]
        parts.append((plain_edges(text[at:start]), "", "", ""))
        parts.append((plain(text[start:end]), claim.id, finding.cluster, finding.verdict))
        at = end
    parts.append((plain_edges(text[at:]), "", "", ""))
    return Passage(tuple(part for part in parts if part[0]))


def _strip(report: Report) -> Strip | None:
    return strip_of(days_of(report), [article.id for article in report.articles])
