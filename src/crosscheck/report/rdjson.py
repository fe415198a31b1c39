"""reviewdog's diagnostic format (rdjson): one object with all diagnostics.

Columns there count bytes of UTF-8 from the start of the line. A claim's column counts code points,
so that the line itself is needed: `line_text(path, line)` gives it, or None where it cannot be had;
the column is then left out rather than guessed.
Source: reviewdog, proto/rdf/reviewdog.proto.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import msgspec

from crosscheck.model import Finding, Report
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

LineText: TypeAlias = Callable[[str, int], str | None]
SEVERITIES = {"contradict": "ERROR", "differ": "WARNING"}


def render(report: Report, look: Look = LOOK) -> str:
    """All diagnostics; suppressed findings are left out, as reviewdog has no mark for them."""
    claims = claims_by_id(report)
    diagnostics = [
        diagnostic(finding, found, look.line_text)
        for finding in listed(report, look.verdicts)
        if not finding.suppressed and (found := places(finding, claims))
    ]
    whole = {"source": {"name": "crosscheck"}, "diagnostics": diagnostics}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def diagnostic(
    finding: Finding, found: tuple[Place, ...], line_text: LineText | None
) -> dict[str, Any]:
    """One finding with the places that it stands against."""
    return {
        "message": printable(message_of(finding)),
        "location": location(found[0], line_text),
        "severity": SEVERITIES.get(finding.verdict, "INFO"),
        "code": {"value": finding.code or finding.rule},
        "relatedLocations": [
            {"message": printable(place.text), "location": location(place, line_text)}
            for place in found[1:]
        ],
    }


def location(place: Place, line_text: LineText | None) -> dict[str, Any]:
    """A place with columns in bytes."""
    return {
        "path": relative_path(place.path),
        "range": {
            "start": position(place.path, place.line, place.column, line_text),
            "end": position(place.path, place.end_line, place.end_column, line_text),
        },
    }


def position(
    path: str, line: int, column: int | None, line_text: LineText | None
) -> dict[str, int]:
    """Line and, where it can be told, column in bytes."""
    text = line_text(path, line) if line_text and column is not None else None
    if text is None or column is None:
        return {"line": line}
    return {"line": line, "column": len(text[: column - 1].encode("utf-8", "replace")) + 1}
