"""The report as one JSON object (contract `crosscheck/1`); claims as one JSON list."""

import msgspec

from crosscheck.model import SCHEMA, Claim, Report
from crosscheck.report import Look


def render(report: Report, look: Look | None = None) -> str:
    """The whole report."""
    return indented(report)


def render_claims(claims: tuple[Claim, ...], look: Look | None = None) -> str:
    """All claims as one list; each carries the schema, as in JSON lines."""
    return indented([claim_row(claim) for claim in claims])


def claim_row(claim: Claim) -> dict[str, object]:
    """A claim as it stands alone, with the schema it follows."""
    return {"schema": SCHEMA, **msgspec.structs.asdict(claim)}


def indented(value: object) -> str:
    """JSON for reading by people too: one space a level."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"


def line(value: object) -> str:
    """JSON on one line."""
    return msgspec.json.encode(value).decode() + "\n"
