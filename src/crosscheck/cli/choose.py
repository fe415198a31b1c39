"""Which findings are shown: what --topic, --kind, --verdict, rules and per-file ignores leave.

Codes stand for themselves or, as beginnings, for their family (`XD` is every rule on dates). They
choose among rules with codes; findings that agree, are compatible or single have none, and are
chosen with --kind and --verdict.
"""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch

import msgspec

from crosscheck.cli.options import Options
from crosscheck.config import Settings, home_path, nearest
from crosscheck.errors import UsageError
from crosscheck.model import Claim, Finding, Report
from crosscheck.rules import RULES


def choose(report: Report, settings: Settings, options: Options) -> Report:
    """The report with only the chosen findings, counted anew. Errors: UsageError."""
    check_codes(settings.select, "select")
    check_codes(settings.ignore, "ignore")
    by_id = {claim.id: claim for claim in report.claims} if settings.per_file_ignores else {}
    findings = tuple(
        finding
        for finding in report.findings
        if _is_asked_for(finding, options)
        and is_chosen(finding.code, settings.select, settings.ignore)
        and not _is_ignored_in_files(finding, by_id, settings)
    )
    if len(findings) == len(report.findings):
        return report
    from crosscheck.pipeline import summarise

    summary = summarise(report.articles, report.claims, findings)
    return msgspec.structs.replace(report, findings=findings, summary=summary)


def check_codes(codes: Iterable[str], origin: str) -> None:
    """Errors: UsageError for a code that no rule begins with."""
    known = tuple(rule.code for rule in RULES)
    for code in codes:
        if not any(one.startswith(code) for one in known) and not _named(code):
            message = f"{origin}: no rule has the code {code!r}"
            raise UsageError(message, nearest(code, known))


def is_chosen(code: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """True where a rule may report; of select and ignore the longer beginning wins."""
    if code is None:
        return True
    chosen = max((_length(code, one) for one in select), default=0 if select else 1)
    return chosen > max((_length(code, one) for one in ignore), default=-1) and chosen > 0


def _length(code: str, beginning: str) -> int:
    full = _named(beginning) or beginning
    return len(full) if code.startswith(full) else -1


def _named(word: str) -> str | None:
    return next((rule.code for rule in RULES if rule.name == word), None)


def _is_asked_for(finding: Finding, options: Options) -> bool:
    topic = finding.topic.casefold()
    return (
        (not options.kind or finding.kind in options.kind)
        and (not options.verdict or finding.verdict in options.verdict)
        and (not options.topic or any(words.casefold() in topic for words in options.topic))
    )


def _is_ignored_in_files(finding: Finding, by_id: Mapping[str, Claim], settings: Settings) -> bool:
    """True where too few sides are left once those of files that ignore the rule are away."""
    if finding.code is None or not settings.per_file_ignores:
        return False
    globs = [
        glob
        for glob, codes in settings.per_file_ignores.items()
        if any(_length(finding.code, code) > 0 for code in codes)
    ]
    if not globs:
        return False
    left = [
        side
        for side in finding.sides
        if any(
            not any(fnmatch(home_path(by_id[one].path, settings), glob) for glob in globs)
            for one in side.claims
            if one in by_id
        )
    ]
    return len(left) < min(2, len(finding.sides))
