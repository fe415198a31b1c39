"""Reports as `--format json` wrote them, read again."""

import sys
from pathlib import Path

import msgspec

from crosscheck.errors import InputError
from crosscheck.model import Reason, Report, Verdict

HINT = "make one with `crosscheck report -f json`"
VERDICTS = frozenset(one.value for one in Verdict)
REASONS = frozenset((None, *(one.value for one in Reason)))


def read_report(path: str) -> Report:
    """A saved JSON report, or the one on standard input. Errors: InputError where it is none."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        report = msgspec.json.decode(data, type=Report)
    except OSError as cause:
        raise InputError(f"{path}: cannot be read: {cause.strerror}") from cause
    except (msgspec.MsgspecError, UnicodeDecodeError) as cause:
        raise InputError(f"{path}: not a report: {cause}", HINT) from cause
    for finding in report.findings:
        if finding.verdict not in VERDICTS or finding.reason not in REASONS:
            named = f"{finding.verdict!r}, {finding.reason!r}"
            raise InputError(f"{path}: not a report: no verdict and reason are {named}", HINT)
    return report
