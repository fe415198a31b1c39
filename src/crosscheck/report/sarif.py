"""SARIF 2.1.0: what code scanning reads.

Columns count Unicode code points (`columnKind`). Every rule carries its help text. The other
articles are related locations. `partialFingerprints` holds the finding's id, which survives edits
elsewhere. A finding that a baseline or a comment accepts stays in, with `suppressions`; with a
baseline each result also says whether it is new or unchanged (`baselineState`).
Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec

from crosscheck.model import Claim, Finding, Problem, Report, Suppression
from crosscheck.report import LOOK, Look
from crosscheck.report.location import (
    Place,
    claims_by_id,
    listed,
    message_of,
    places,
    printable,
    relative_path,
)
from crosscheck.rules import BY_NAME, rule_text

SCHEMA_ADDRESS = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"contradict": "error", "differ": "warning"}


def render(report: Report, look: Look = LOOK) -> str:
    """One run with all results."""
    claims = claims_by_id(report)
    found = [(finding, places(finding, claims)) for finding in listed(report, look.verdicts)]
    names = sorted({finding.rule for finding, _ in found})
    has_baseline = any(one.suppressed and one.suppressed.by == "baseline" for one, _ in found)
    run = {
        "tool": {
            "driver": {
                "name": "crosscheck",
                "semanticVersion": report.version,
                "rules": [describe_rule(name) for name in names],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "where crosscheck was run"}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [notify(one) for one in report.problems],
            }
        ],
        "results": [
            result(finding, spots, names.index(finding.rule), claims, has_baseline)
            for finding, spots in found
        ],
    }
    whole = {"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def describe_rule(name: str) -> dict[str, Any]:
    """A rule with its help text."""
    rule = BY_NAME.get(name)
    if rule is None:
        return {"id": name, "shortDescription": {"text": name.replace("-", " ")}}
    try:
        text = rule_text(name)
    except FileNotFoundError:
        text = rule.summary
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": rule.summary},
        "help": {"text": text, "markdown": text},
        "properties": {"tags": [rule.kind]},
    }


def result(
    finding: Finding,
    spots: tuple[Place, ...],
    rule_index: int,
    claims: Mapping[str, Claim],
    has_baseline: bool,
) -> dict[str, Any]:
    """One finding."""
    entry: dict[str, Any] = {
        "ruleId": finding.code or finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS.get(finding.verdict, "note"),
        "kind": "fail",
        "message": {"text": words(message_of(finding))},
        "locations": [location(place) for place in spots[:1]],
        "relatedLocations": [
            {
                "id": number,
                **location(place),
                "message": {"text": words(f"{place.article}: {place.text}")},
            }
            for number, place in enumerate(spots[1:], 1)
        ],
        "partialFingerprints": {"crosscheckFinding/v1": finding.id},
        "properties": {"verdict": finding.verdict, "reason": finding.reason},
    }
    if not entry["relatedLocations"]:
        del entry["relatedLocations"]
    if finding.suppressed:
        entry["suppressions"] = [suppression(finding.suppressed)]
    if has_baseline:
        old = finding.suppressed is not None and finding.suppressed.by == "baseline"
        entry["baselineState"] = "unchanged" if old else "new"
    if entry["level"] == "note" and finding.verdict in {"agree", "compatible"}:
        # SARIF allows no level other than none beside a kind that is no failure
        entry |= {"kind": "informational", "level": "none"}
    return entry


def words(text: str) -> str:
    """A message in which no article's words become a link, as `[text](address)` would."""
    return printable(text).replace("](", "] (")


def suppression(accepted: Suppression) -> dict[str, Any]:
    """Who accepted the finding: a comment in the source, or something outside of it."""
    entry: dict[str, Any] = {
        "kind": "inSource" if accepted.by == "inline" else "external",
        "status": "accepted",
    }
    if accepted.reason:
        entry["justification"] = printable(accepted.reason)
    return entry


def location(place: Place) -> dict[str, Any]:
    """A place as a physical location, with its sentence as a snippet's context."""
    region: dict[str, Any] = {"startLine": place.line}
    if place.column is not None:
        region |= {
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    if place.text:
        region["snippet"] = {"text": printable(place.text)}
    return {
        "physicalLocation": {"artifactLocation": artifact(place.path), "region": region},
        "logicalLocations": [{"name": printable(place.article), "kind": "resource"}],
    }


def artifact(path: str) -> dict[str, str]:
    """A file as an address: relative to the root where it can be."""
    path = relative_path(path)
    encoded = quote(path, safe="/", errors="surrogateescape")
    if path.startswith("/"):
        return {"uri": "file://" + encoded}
    return {"uri": encoded, "uriBaseId": "SRCROOT"}


def notify(problem: Problem) -> dict[str, Any]:
    """An input that could not be read."""
    return {
        "level": "error",
        "message": {"text": printable(problem.message)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact(problem.path)}}],
    }
