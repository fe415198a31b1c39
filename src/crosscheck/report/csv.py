"""The report as CSV: one row for each side of a finding; claims one row each.

A cell that a spreadsheet would take for a formula (it begins with = + - @, tab or return, also
behind blanks) gets an apostrophe in front, as OWASP advises; control characters are replaced.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from crosscheck.model import Claim, Report
from crosscheck.report import Look
from crosscheck.report.fold import claims_of
from crosscheck.report.text import plain
from crosscheck.report.value import value_text

FINDING_COLUMNS = (
    "finding", "cluster", "verdict", "reason", "rule", "code", "kind", "topic", "question",
    "scope", "side", "value", "articles", "origins", "path", "line", "column", "words", "sentence",
    "message",
)  # fmt: skip
CLAIM_COLUMNS = (
    "claim", "article", "path", "line", "column", "start", "end", "kind", "slot", "subject",
    "value", "text", "zone", "voice", "source", "polarity", "modality", "sentence",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(report: Report, look: Look | None = None) -> str:
    """Findings in the order of the report, each side on a row of its own."""
    by_id = {claim.id: claim for claim in report.claims}
    rows: list[Sequence[object]] = []
    for finding in report.findings:
        head = (
            finding.id, finding.cluster, finding.verdict, finding.reason, finding.rule,
            finding.code, finding.kind, finding.topic, finding.question, finding.scope,
        )  # fmt: skip
        for number, side in enumerate(finding.sides, 1):
            first = next(iter(claims_of(side, by_id)), None)
            place = (first.path, first.line, first.column) if first else ("", None, None)
            words = (first.text, first.sentence.text) if first else ("", "")
            shown = (number, side.display, " ".join(side.articles), side.origins)
            rows.append((*head, *shown, *place, *words, finding.message))
    return _table(FINDING_COLUMNS, rows)


def render_claims(claims: tuple[Claim, ...], look: Look | None = None) -> str:
    """One claim a row."""
    return _table(
        CLAIM_COLUMNS,
        (
            (
                one.id,
                one.article,
                one.path,
                one.line,
                one.column,
                one.start,
                one.end,
                one.kind,
                one.about.slot,
                one.about.subject,
                value_text(one.value),
                one.text,
                one.zone,
                one.voice,
                one.attribution.source if one.attribution else None,
                one.polarity,
                one.modality,
                one.sentence.text,
            )
            for one in claims
        ),
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """A cell that no spreadsheet runs; numbers of our own stay numbers."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = plain(str(value))
    return "'" + text if text.startswith(FORMULA) else text
