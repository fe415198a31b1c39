"""JSON lines: one finding a line, each with the claims it rests on, then problems and summary.

`type` says which line it is: finding, problem or summary. A line is complete in itself, so that a
script can read the stream and stop anywhere.
"""

import msgspec

from crosscheck.model import SCHEMA, Claim, Finding, Report
from crosscheck.report import Look
from crosscheck.report.json import claim_row, line


def render(report: Report, look: Look | None = None) -> str:
    """Findings in the order of the report, then problems, then the summary."""
    by_id = {claim.id: claim for claim in report.claims}
    lines = [line(finding_row(finding, by_id)) for finding in report.findings]
    lines += [line(_row("problem", problem)) for problem in report.problems]
    lines.append(line(_row("summary", report.summary)))
    return "".join(lines)


def render_claims(claims: tuple[Claim, ...], look: Look | None = None) -> str:
    """One claim a line, as the contract has it."""
    return "".join(line(claim_row(claim)) for claim in claims)


def finding_row(finding: Finding, by_id: dict[str, Claim]) -> dict[str, object]:
    """A finding with its claims in full, in the order of its sides."""
    ids = [one for side in finding.sides for one in side.claims]
    return {**_row("finding", finding), "claims": [by_id[one] for one in ids if one in by_id]}


def _row(type: str, value: msgspec.Struct) -> dict[str, object]:
    return {"schema": SCHEMA, "type": type, **msgspec.structs.asdict(value)}
