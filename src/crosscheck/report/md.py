"""The report as Markdown that looks right in a pull request.

Contradictions are open, each with a table of its sides; agreements are one table; what is only
compatible is folded away. Article text is escaped: it makes no link, no mention and no heading.
"""

import re
from collections.abc import Mapping, Sequence

from crosscheck.model import Claim, Report, Side
from crosscheck.report import Look
from crosscheck.report.fold import (
    Block,
    Section,
    claims_of,
    origins_of,
    question_text,
    sections,
    singles,
)
from crosscheck.report.fold import reason_words as reason_of
from crosscheck.report.text import around, many, plain
from crosscheck.report.value import value_text

MARKS = {"contradict": "❌", "differ": "⚠️", "compatible": "➖", "agree": "✅", "single": "▫️"}
SPECIAL = re.compile(r"([\\`*_\[\]|~$^])")
ENTITIES = (
    ("&", "&amp;"),
    ("#", "&#35;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ("@", "&#64;"),
    ("://", "&#58;//"),
    ("www.", "www&#46;"),
)
AROUND = 180
SHOWN_SINGLES = 6


def render(report: Report, look: Look | None = None) -> str:
    """Counts, then the sections; the limits of the default view hold unless `look.all`."""
    look = look or Look()
    by_id = {claim.id: claim for claim in report.claims}
    lines = [f"## crosscheck: {_verdict_line(report)}", ""]
    shown = list(sections(report, look.topics))
    alone = singles(report, look.topics)
    if alone and (look.all or not shown):
        shown.append(alone)
    for section in shown:
        lines += _section(section, by_id, look)
    if alone and alone not in shown:
        lines += [f"{many(len(alone.blocks), 'fact')} in one article only.", ""]
    lines += [f"<sub>{_denominator(report)}</sub>"]
    lines += [
        f"- skipped: {escape(problem.path)}: {escape(problem.message)}"
        for problem in report.problems
    ]
    return "\n".join(lines).rstrip() + "\n"


def _verdict_line(report: Report) -> str:
    count = report.summary
    parts = [many(count.contradict, "contradiction"), many(count.differ, "difference")]
    return ", ".join([*parts, many(count.agree, "agreement")])


def _denominator(report: Report) -> str:
    count = report.summary
    return " · ".join(
        [
            many(count.articles, "article"),
            many(count.claims, "claim"),
            many(count.comparable, "comparable question"),
            f"crosscheck {report.version}",
        ]
    )


def _section(section: Section, by_id: Mapping[str, Claim], look: Look) -> list[str]:
    blocks = section.blocks if look.all else section.blocks[: section.limit]
    title = f"{escape(section.title)} ({section.note})"
    sharp = [one for one in blocks if one.lead.verdict in ("contradict", "differ")]
    calm = [one for one in blocks if one.lead.verdict not in ("contradict", "differ")]
    lines = [f"### {title}", ""]
    for block in sharp:
        lines += conflict_lines(block, by_id)
    alone = section.alone if look.all else section.alone[:SHOWN_SINGLES]
    calm += alone
    if calm:
        lines += _agreement_table(calm, by_id)
    if left := len(section.blocks) + len(section.alone) - len(blocks) - len(alone):
        lines += [f"*{left} more in the full report.*", ""]
    if not sharp and section.title in ("Compatible", "Only in one article"):
        inner = lines[2:]
        return [f"<details><summary>{title}</summary>", "", *inner, "</details>", ""]
    return lines


def conflict_lines(block: Block, by_id: Mapping[str, Claim]) -> list[str]:
    """A question as a heading, its verdict, and a table of its sides."""
    lead = block.lead
    code = f" `{lead.code}`" if lead.code else ""
    reason = f": {escape(why)}" if (why := reason_of(lead)) else ""
    head = f"#### {MARKS[lead.verdict]} {escape(question_text(lead))}"
    lines = [head, "", f"**{lead.verdict}**{code}{reason} · `{lead.id}`", ""]
    lines += ["| value | articles | in their words |", "|---|---|---|"]
    lines += [
        f"| {_value(block, side)} | {_places(side)} | {_words(side, by_id)} |"
        for side in block.sides
    ]
    return [*lines, ""]


def _agreement_table(blocks: Sequence[Block], by_id: Mapping[str, Claim]) -> list[str]:
    lines = ["| | question | value | articles | in their words |", "|---|---|---|---|---|"]
    for block in blocks:
        for number, side in enumerate(block.sides):
            mark = "" if number else MARKS[block.lead.verdict]
            question = "" if number else escape(question_text(block.lead))
            cells = (mark, question, _value(block, side), _places(side), _words(side, by_id))
            lines.append(f"| {' | '.join(cells)} |")
    return [*lines, ""]


def _value(block: Block, side: Side) -> str:
    text = escape(side.display)
    return f"**{text}**" if block.is_in_lead(side) else f"{text} *(compatible)*"


def _places(side: Side) -> str:
    names = ", ".join(escape(article) for article in side.articles)
    origins = origins_of(side)
    return f"{names}<br><sub>{origins}</sub>" if origins else names


def _words(side: Side, by_id: Mapping[str, Claim]) -> str:
    claims = claims_of(side, by_id)
    return quote(claims[0]) if claims else ""


def quote(claim: Claim) -> str:
    """A window of the sentence with the value in bold, its line and whose words they are."""
    before, words, after = around(claim, AROUND)
    source = claim.attribution.source if claim.attribution else None
    whose = f" — {escape(source)}" if source else ""
    left, right = before.rstrip(), after.lstrip()
    text = (
        f"{escape(left)}{' ' if before != left else ''}**{escape(words)}**"
        f"{' ' if after != right else ''}{escape(right)}"
    )
    return f"{text}{whose}"


def render_claims(claims: tuple[Claim, ...], look: Look | None = None) -> str:
    """One table for each article."""
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    lines: list[str] = []
    for article, own in by_article.items():
        lines += [f"### {escape(article)} ({many(len(own), 'claim')})", ""]
        lines += ["| line | kind | about | value | in its words |", "|---|---|---|---|---|"]
        for claim in own:
            about = " · ".join(one for one in (claim.about.slot, claim.about.subject) if one)
            cells = (
                str(claim.line or ""), claim.kind, escape(about),
                escape(value_text(claim.value)), quote(claim),
            )  # fmt: skip
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines) or "No claim was found.\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no mention, no link."""
    clean = plain(text)
    for sign, entity in ENTITIES:
        clean = clean.replace(sign, entity)
    return SPECIAL.sub(r"\\\1", clean)
