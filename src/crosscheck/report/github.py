"""Annotations for GitHub Actions: one workflow command a finding.

GitHub shows at most ten annotations of each type a step; what goes beyond is printed as plain lines
under a sentence that says so, and is therefore still in the log. Everything that comes from an
article is escaped, so that no text can issue a command of its own.
Source: "Workflow commands for GitHub Actions" (escaping as in actions/toolkit, `command.ts`).
"""

from crosscheck.model import Claim, Finding, Report
from crosscheck.report import LOOK, Look
from crosscheck.report.location import (
    claims_by_id,
    listed,
    message_of,
    places,
    printable,
    relative_path,
)

LIMIT = 10
COMMANDS = {"contradict": "error", "differ": "warning"}


def render(report: Report, look: Look = LOOK) -> str:
    """The annotations, errors first; suppressed findings are left out."""
    claims = claims_by_id(report)
    lines: list[str] = []
    cut: list[str] = []
    for command in ("error", "warning", "notice"):
        found = [
            finding
            for finding in listed(report, look.verdicts)
            if COMMANDS.get(finding.verdict, "notice") == command and not finding.suppressed
        ]
        lines += [annotation(command, finding, claims) for finding in found[:LIMIT]]
        beyond = found[LIMIT:]
        if beyond:
            cut.append(f"{len(beyond)} more of type {command}: GitHub shows {LIMIT} a step.")
            cut += ["- " + plain_line(finding, claims) for finding in beyond]
    return "".join(f"{line}\n" for line in lines + cut)


def annotation(command: str, finding: Finding, claims: dict[str, Claim]) -> str:
    """One workflow command."""
    properties: list[tuple[str, object]] = []
    found = places(finding, claims)
    if found:
        place = found[0]
        properties = [("file", relative_path(place.path)), ("line", place.line)]
        if place.column is not None:
            properties += [("endLine", place.end_line), ("col", place.column)]
            if place.end_line == place.line and place.end_column is not None:
                properties.append(("endColumn", place.end_column))
    title = f"{finding.code} {finding.rule}" if finding.code else finding.rule
    properties.append(("title", title))
    named = ",".join(f"{name}={escape_property(str(value))}" for name, value in properties)
    return f"::{command} {named}::{escape_data(message_of(finding))}"


def plain_line(finding: Finding, claims: dict[str, Claim]) -> str:
    """A finding as a line of the log; the dash before it keeps it from being a command."""
    found = places(finding, claims)
    where = f"{relative_path(found[0].path)}:{found[0].line}: " if found else ""
    return escape_data(f"{where}{finding.code or finding.rule} {message_of(finding)}")


def escape_data(text: str) -> str:
    """A message as a workflow command carries it; the older form of command is broken up."""
    text = printable(text).replace("##[", "# #[")
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A property's value as a workflow command carries it."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
