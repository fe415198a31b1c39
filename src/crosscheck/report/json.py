"""The report as one JSON object (contract `crosscheck/1`), and claims as JSON lines."""

import msgspec

from crosscheck.model import SCHEMA, Claim, Report


def render(report: Report) -> str:
    """The whole report."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1).decode() + "\n"


def render_claims(claims: tuple[Claim, ...]) -> str:
    """One claim a line."""
    return "".join(
        msgspec.json.encode({"schema": SCHEMA, **msgspec.structs.asdict(claim)}).decode() + "\n"
        for claim in claims
    )
