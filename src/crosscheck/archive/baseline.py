"""The baseline: findings that were looked at and accepted, in a file to be committed.

One JSON object with the findings in the order of their ids, a line break between fields, so that a
review shows what was accepted. An entry is known by the finding's id, which follows from the
question, the values and the articles: it survives edits elsewhere in the file, and a changed figure
is a new finding. Written to a neighbouring file, flushed to disk, then renamed over the old one:
whoever is killed leaves the old baseline or the new one.
"""

import os
import tempfile
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from crosscheck.config import Settings, home_path
from crosscheck.errors import ConfigurationError, CrosscheckError
from crosscheck.model import Finding, Report, Suppression

BASELINE_SCHEMA = "crosscheck-baseline/1"
AS_TYPED = Settings()
"""Without a folder that paths could count from."""
ACCEPTABLE = ("contradict", "differ")
"""Verdicts that a baseline records: the others call for nothing."""


class Entry(msgspec.Struct, frozen=True):
    """One accepted finding; `paths` are the files of its sides, `note` is for the editor.

    Paths count from the configuration's folder.
    """

    id: str
    rule: str
    verdict: str
    question: str
    message: str
    paths: tuple[str, ...]
    note: str | None = None


class Baseline(msgspec.Struct, frozen=True):
    """All accepted findings."""

    schema: str = BASELINE_SCHEMA
    findings: tuple[Entry, ...] = ()


def read_baseline(path: str | Path) -> Baseline:
    """The baseline in a file. Errors: ConfigurationError where it is missing or no baseline."""
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError as error:
        hint = f"crosscheck baseline update --baseline {path} writes one"
        raise ConfigurationError(f"no baseline at {path}", hint) from error
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}") from error
    try:
        baseline = msgspec.json.decode(content, type=Baseline)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} is not a baseline: {error}") from error
    if baseline.schema != BASELINE_SCHEMA:
        raise ConfigurationError(
            f"{path} has the format {baseline.schema}, this crosscheck knows {BASELINE_SCHEMA}",
            "update crosscheck, or write the baseline again",
        )
    return baseline


def write_baseline(path: str | Path, baseline: Baseline) -> None:
    """Replace the file at once. Errors: CrosscheckError, and the old file is untouched."""
    content = msgspec.json.format(msgspec.json.encode(baseline), indent=1) + b"\n"
    write_atomically(Path(path), content)


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the file, flush to disk, rename: the old content or the new, never a part."""
    scratch: str | None = None
    try:
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(scratch).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(scratch).replace(path)
        scratch = None
        flush_folder(path.parent)
    except OSError as error:
        raise CrosscheckError(
            f"{path} cannot be written: {error.strerror}", "what was there is untouched"
        ) from error
    finally:
        if scratch:
            with suppress(OSError):
                Path(scratch).unlink()


def flush_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def paths_of(finding: Finding, report: Report, settings: Settings) -> tuple[str, ...]:
    """The files of the articles on a finding's sides."""
    paths = {article.id: home_path(article.path, settings) for article in report.articles}
    names = {name for side in finding.sides for name in side.articles}
    return tuple(sorted({paths[name] for name in names if name in paths}))


def accept_findings(report: Report, old: Baseline, settings: Settings = AS_TYPED) -> Baseline:
    """The old baseline with every finding of the report that is not suppressed otherwise."""
    entries = {entry.id: entry for entry in old.findings}
    for finding in report.findings:
        other = finding.suppressed and finding.suppressed.by != "baseline"
        if finding.verdict in ACCEPTABLE and not other:
            known = entries.get(finding.id)
            entries[finding.id] = Entry(
                finding.id,
                finding.rule,
                finding.verdict,
                finding.question,
                finding.message,
                paths_of(finding, report, settings),
                known.note if known else None,
            )
    return Baseline(findings=tuple(entries[name] for name in sorted(entries)))


def stale_entries(
    report: Report, baseline: Baseline, settings: Settings = AS_TYPED
) -> tuple[Entry, ...]:
    """Accepted findings that this run should have met and did not.

    An entry counts only where every file of it was looked at, with `check` where one of them was
    new: what was not looked at cannot be stale.
    """
    present = {finding.id for finding in report.findings}
    seen = {home_path(article.path, settings) for article in report.articles}
    fresh = {home_path(article.path, settings) for article in report.articles if article.new}
    return tuple(
        entry
        for entry in baseline.findings
        if entry.id not in present
        and set(entry.paths) <= seen
        and (not fresh or not fresh.isdisjoint(entry.paths))
    )


def drop_entries(baseline: Baseline, ids: Collection[str]) -> Baseline:
    """The baseline without these entries."""
    return Baseline(findings=tuple(one for one in baseline.findings if one.id not in ids))


def mark_baselined(findings: Iterable[Finding], baseline: Baseline) -> tuple[Finding, ...]:
    """The findings, those in the baseline marked as accepted."""
    known = {entry.id: entry for entry in baseline.findings}
    return tuple(
        msgspec.structs.replace(finding, suppressed=Suppression("baseline", known[finding.id].note))
        if finding.id in known and not finding.suppressed
        else finding
        for finding in findings
    )
