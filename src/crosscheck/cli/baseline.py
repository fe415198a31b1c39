"""`crosscheck baseline`: the findings that were looked at and accepted."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from crosscheck.archive.baseline import (
    Baseline,
    accept_findings,
    drop_entries,
    read_baseline,
    stale_entries,
    write_baseline,
)
from crosscheck.cli.accept import baseline_path
from crosscheck.cli.check import AGAINST, checked
from crosscheck.cli.choose import choose
from crosscheck.cli.options import Options, settings_of, shares
from crosscheck.cli.output import emit, say
from crosscheck.cli.report import cross, paths_of
from crosscheck.cli.saved import read_report
from crosscheck.config import Settings
from crosscheck.model import Report
from crosscheck.report.text import many

DEFAULT = "crosscheck-baseline.json"
PATHS = typer.Argument(help="Articles, as `report` or (with --against) `check` takes them.",
                       show_default=False)  # fmt: skip
SAVED = typer.Option(
    "--report", metavar="FILE", help="A saved JSON report, - for stdin.", show_default=False
)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Findings that were looked at and accepted.")
    for command in (update, prune, show):
        group.command()(command)
    app.add_typer(group, name="baseline")


@shares("format", "output", "verdict", "fail_on", "all")
def update(
    paths: Annotated[list[str] | None, PATHS] = None,
    against: Annotated[list[str] | None, AGAINST] = None,
    report: Annotated[str | None, SAVED] = None,
    *,
    options: Options,
) -> None:
    """Accept every contradiction and difference that there is now."""
    settings = settings_of(options).settings
    path = file_of(settings, options)
    old = read_baseline(path) if Path(path).exists() else Baseline()
    found = report_of(paths, against, report, settings, options)
    new = accept_findings(choose(found, settings, options), old, settings)
    write_baseline(path, new)
    added = len(new.findings) - len(old.findings)
    say(f"{path}: {many(len(new.findings), 'accepted finding')}, {added} of them new", options)


@shares("format", "output", "verdict", "fail_on", "all")
def prune(
    paths: Annotated[list[str] | None, PATHS] = None,
    against: Annotated[list[str] | None, AGAINST] = None,
    report: Annotated[str | None, SAVED] = None,
    *,
    options: Options,
) -> None:
    """Drop the entries that these articles no longer give."""
    settings = settings_of(options).settings
    path = file_of(settings, options)
    old = read_baseline(path)
    found = report_of(paths, against, report, settings, options)
    stale = stale_entries(found, old, settings)
    if stale:
        write_baseline(path, drop_entries(old, {entry.id for entry in stale}))
    say(f"{path}: {len(stale)} dropped, {len(old.findings) - len(stale)} left", options)


@shares("topic", "kind", "verdict", "select", "ignore", "fail_on", "all", "published", "workers",
        "strict")  # fmt: skip
def show(*, options: Options) -> None:
    """The accepted findings (--format json for programs)."""
    path = file_of(settings_of(options).settings, options)
    baseline = read_baseline(path)
    if options.format == "json":
        text = msgspec.json.format(msgspec.json.encode(baseline), indent=1).decode() + "\n"
    else:
        from crosscheck.report.text import plain

        text = "".join(
            plain(f"{one.id}  {one.verdict}  {one.rule}  {one.question} {one.message}"
                  + (f"  ({one.note})" if one.note else "")) + "\n"
            for one in baseline.findings
        )  # fmt: skip
    emit(text, options)


def file_of(settings: Settings, options: Options) -> str:
    """The baseline's file."""
    return baseline_path(settings, options) or DEFAULT


def report_of(
    paths: list[str] | None,
    against: list[str] | None,
    saved: str | None,
    settings: Settings,
    options: Options,
) -> Report:
    """The report to go by: a saved one, that of `check`, or that of `report`."""
    if saved:
        return read_report(saved)
    if against:
        found = checked(paths or [], against, None, settings, options)
    else:
        found = cross(paths_of(paths, settings), settings, options)
    return suppressed(found)


def suppressed(report: Report) -> Report:
    """The report with what comments accept marked: the baseline need not hold that too."""
    from crosscheck.archive.suppression import apply_suppressions, read_comments

    return apply_suppressions(report, read_comments(one.path for one in report.articles))
