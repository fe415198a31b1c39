"""GitLab code quality: a JSON list that merge requests show.

Source: GitLab documentation, "Code Quality report format". GitLab has no suppression: what was
accepted is left out.
"""

import msgspec

from crosscheck.model import Report
from crosscheck.report import LOOK, Look
from crosscheck.report.location import (
    claims_by_id,
    listed,
    message_of,
    places,
    printable,
    relative_path,
)

SEVERITIES = {"contradict": "major", "differ": "minor"}


def render(report: Report, look: Look = LOOK) -> str:
    """One entry a finding."""
    claims = claims_by_id(report)
    entries = []
    for finding in listed(report, look.verdicts):
        found = places(finding, claims)
        if finding.suppressed or not found:
            continue
        entries.append(
            {
                "description": printable(message_of(finding)),
                "check_name": finding.rule,
                "fingerprint": finding.id,
                "severity": SEVERITIES.get(finding.verdict, "info"),
                "location": {
                    "path": relative_path(found[0].path),
                    "lines": {"begin": found[0].line, "end": found[0].end_line},
                },
            }
        )
    return msgspec.json.format(msgspec.json.encode(entries), indent=1).decode() + "\n"
