"""What one room saw (`crosscheck doctor`): its nouns in full as JSON, in short as text."""

from collections.abc import Iterable
from typing import Any

from crosscheck.model import Claim, Cluster, Finding, Sentence
from crosscheck.report import Look
from crosscheck.report.json import indented
from crosscheck.report.text import plain
from crosscheck.report.value import value_text

LONGEST = 200


def render_json(stage: str, rows: Iterable[object]) -> str:
    """The rows as a list; what was loaded from a single article is that one object."""
    found = list(rows)
    if stage == "load":
        return indented(found[0] if len(found) == 1 else found)
    if stage == "anchor":
        return indented([{"before": one, "after": two} for one, two in _pairs(found)])
    return indented(found)


def render(stage: str, rows: Iterable[object], look: Look | None = None) -> str:
    """The rows as lines for reading; every text is a single line without control characters."""
    lines: list[str] = []
    for row in rows:
        match row:
            case dict():
                lines += _article_lines(row)
            case Sentence():
                place = f"{row.article} {row.start}–{row.end} §{row.paragraph} {row.zone}"
                lines.append(f"{place}: {row.text}")
            case Claim():
                lines.append(_claim_line(row))
            case (Claim() as before, Claim() as after):
                lines.append(f"{_claim_line(before)} → {value_text(after.value)}")
            case Cluster():
                lines += _cluster_lines(row)
            case Finding():
                lines += _finding_lines(row)
    return "".join(plain_line(line) for line in lines) or f"{stage}: nothing\n"


def plain_line(line: str) -> str:
    """One line, its indent kept."""
    return " " * (len(line) - len(line.lstrip(" "))) + plain(line) + "\n"


def _pairs(rows: Iterable[object]) -> list[tuple[object, object]]:
    return [row for row in rows if isinstance(row, tuple) and len(row) == 2]


def _article_lines(article: dict[str, Any]) -> list[str]:
    keys = ("title", "published", "published_from", "source", "author", "url", "language")
    lines = [f"{article['id']}  {article['path']}"]
    lines += [f"  {key}: {article[key]}" for key in keys if article.get(key)]
    whole = f"{article['text']}\n{article['comments']}"  # a page's text ends where they begin
    for zone in article["zones"]:
        start, end = zone["start"], zone["end"]
        words = " ".join(whole[start:end].split())
        cut = words if len(words) <= LONGEST else words[:LONGEST] + "…"
        lines.append(f"  {zone['zone']} {start}–{end}: {cut}")
    return lines


def _claim_line(claim: Claim) -> str:
    about = "/".join(
        one for one in (claim.about.slot, claim.about.subject, claim.about.event) if one
    )
    place = f"{claim.article} {claim.start}–{claim.end} {claim.kind}"
    voice = "" if claim.voice == "article" else f" ({claim.voice})"
    return f"{place} [{about}] «{claim.text}» = {value_text(claim.value)}{voice}"


def _cluster_lines(cluster: Cluster) -> list[str]:
    lines = [f"{cluster.id} {cluster.kind} {cluster.topic}: {cluster.question}"]
    lines += [f"  {_claim_line(claim)}" for claim in cluster.claims]
    texts = {claim.id: f"{claim.article} «{claim.text}»" for claim in cluster.claims}
    return lines + [
        f"  - {link.grade}{' firm' if link.firm else ''} {texts.get(link.left, link.left)} ~ "
        f"{texts.get(link.right, link.right)}: {link.why}"
        for link in cluster.links
    ]


def _finding_lines(finding: Finding) -> list[str]:
    reason = f" {finding.reason}" if finding.reason else ""
    lines = [f"{finding.id} {finding.verdict}{reason} {finding.rule}: {finding.message}"]
    return lines + [f"  - {step.room}: {step.text}" for step in finding.trace]
