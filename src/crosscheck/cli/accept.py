"""What was accepted before: suppressions in the articles, and the baseline."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from crosscheck.archive.suppression import apply_suppressions, read_comments
from crosscheck.cli.options import Options
from crosscheck.cli.output import say
from crosscheck.config import NEVER, Settings
from crosscheck.model import Report, Summary
from crosscheck.pipeline import summarise
from crosscheck.report import Look

if TYPE_CHECKING:
    from crosscheck.archive.baseline import Entry


def accept(report: Report, settings: Settings, options: Options) -> Report:
    """The report with accepted findings marked; stale entries of the baseline are named."""
    whole = report
    fresh = [article.path for article in report.articles if article.new]
    paths = fresh or [article.path for article in report.articles]
    if comments := read_comments(paths):
        report = apply_suppressions(report, comments)
    if path := baseline_path(settings, options):
        from crosscheck.archive.baseline import mark_baselined, read_baseline, stale_entries

        baseline = read_baseline(path)
        report = msgspec.structs.replace(report, findings=mark_baselined(report.findings, baseline))
        tell_stale(stale_entries(report, baseline, settings), path, options)
    if report is whole:
        return report
    # what comments add is added to the counts: tables count more than they hold
    before, after = (summarise(one.articles, one.claims, one.findings) for one in (whole, report))
    counts = zip(*map(msgspec.structs.astuple, (whole.summary, before, after)), strict=True)
    summary = Summary(*(told - held + now for told, held, now in counts))
    return msgspec.structs.replace(report, summary=summary)


def baseline_path(settings: Settings, options: Options) -> str | None:
    """The baseline asked for, or that of the configuration, which counts from its folder."""
    if options.baseline:
        return options.baseline
    if settings.baseline is None:
        return None
    return str(Path(settings.root or ".") / settings.baseline)


def for_programs(look: Look, options: Options, fail_on: tuple[str, ...]) -> Look:
    """The look with what formats for CI need: the verdicts to list, and lines of files."""
    failing = tuple(verdict for verdict in fail_on if verdict != NEVER)
    shown = (*look.verdicts, *failing)
    return msgspec.structs.replace(
        look,
        verdicts=options.verdict or tuple(dict.fromkeys(shown)),
        fail_on=failing or look.fail_on,
        line_text=line_on_disk,
    )


def line_on_disk(path: str, number: int) -> str | None:
    """A line of a file, counted from 1; None where it cannot be read."""
    lines = lines_on_disk(path)
    return lines[number - 1] if 0 < number <= len(lines) else None


@lru_cache(maxsize=64)
def lines_on_disk(path: str) -> tuple[str, ...]:
    """The lines of a regular file of text; none where it cannot be read."""
    from crosscheck.load.decode import is_binary

    try:
        raw = Path(path).read_bytes() if Path(path).is_file() else b""
    except (OSError, ValueError):
        return ()
    if is_binary(raw):
        return ()
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.split("\n"))


def tell_stale(stale: Sequence["Entry"], path: str, options: Options) -> None:
    """Say which accepted findings are gone."""
    if stale:
        count = "1 entry" if len(stale) == 1 else f"{len(stale)} entries"
        say(f"{path}: {count} no longer found; `crosscheck baseline prune` drops them", options)
    for entry in stale[:5]:
        say(f"  {entry.id} {entry.question} {entry.message}", options)
