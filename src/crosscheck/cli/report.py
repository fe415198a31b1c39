"""`crosscheck report`: cross-check all articles given."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from crosscheck.cli.choose import choose
from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import (
    demand_articles,
    emit,
    exit_status,
    say,
    summary_line,
    tell_problems,
    with_progress,
)
from crosscheck.config import Settings
from crosscheck.errors import ConfigurationError
from crosscheck.model import Article, Report

if TYPE_CHECKING:
    from crosscheck.pipeline import Loaded, Wanted

PATHS = typer.Argument(
    help="Files, folders, globs, or - for stdin; else `paths` of the configuration, else here.",
    show_default=False,
)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(report)


EXAMPLES = """\b
Examples:
  crosscheck report articles/
  crosscheck report *.md --verdict contradict
  crosscheck report articles/ -f json | jq -r '.findings[].message'
  crosscheck report -o report.html"""


@shares()
def report(paths: Annotated[list[str] | None, PATHS] = None, *, options: Options) -> None:
    """Cross-check articles: what they agree on, and where they contradict each other."""
    form = format_of(options)
    settings = settings_of(options).settings
    texts: dict[str, Article] | None = {} if form == "html" else None
    wanted = wanted_by(form, settings, options)
    found = cross(paths_of(paths, settings), settings, options, texts, wanted)
    finish(found, settings, options, form, settings.fail_on, texts)


def wanted_by(form: str, settings: Settings, options: Options) -> "Wanted":
    """What is looked at of the report: tables only count what stands alone, unless asked for it."""
    from crosscheck.cli.accept import baseline_path
    from crosscheck.pipeline import Wanted
    from crosscheck.report import TRACED

    asks = options.all or options.topic or options.kind or options.verdict
    chooses = settings.select or settings.ignore or settings.per_file_ignores
    accepts = baseline_path(settings, options)
    only_counted = form == "table" and not (asks or chooses or accepts)
    return Wanted(traced=form in TRACED, singles=not only_counted or "single" in settings.fail_on)


def paths_of(paths: list[str] | None, settings: Settings) -> list[str]:
    """The paths given, else those of the configuration (from its folder), else the folder here.

    Errors: ConfigurationError where the configuration names what does not exist.
    """
    if paths:
        return list(paths)
    if settings.paths:
        from pathlib import Path

        root = Path(settings.root or ".")
        here = Path.cwd()
        full = [
            path if path == "-" or "://" in path else str(root / path) for path in settings.paths
        ]
        for name, path in zip(settings.paths, full, strict=True):
            if _is_missing(path):
                message = f"{path} does not exist"
                hint = f"`paths` of the configuration names {name}: change it, or give a path"
                raise ConfigurationError(message, hint)
        return [
            str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
            for path in full
        ]
    return ["."]


def _is_missing(path: str) -> bool:
    """True for what is neither there nor a pattern, an address or standard input."""
    return (
        path != "-"
        and "://" not in path
        and not set(path) & set("*?[")
        and not os.path.lexists(path)
    )


def cross(
    paths: list[str],
    settings: Settings,
    options: Options,
    texts: dict[str, Article] | None = None,
    wanted: "Wanted | None" = None,
) -> Report:
    """The report on everything under `paths`. Errors: InputError where there is no article.

    `texts` gathers the articles as they are read, for a format that shows them whole; `wanted` is
    what a format shows, where it is not everything.
    """
    from crosscheck.cli.workers import with_workers
    from crosscheck.load import load
    from crosscheck.load.spread import spread
    from crosscheck.pipeline import EVERYTHING, crosscheck

    loaded: Iterable[Loaded]
    if texts is not None:
        loaded = _kept(load(paths, settings.published), texts)
    else:
        loaded = spread(paths, settings.published, shared=bool(settings.cluster))
    loaded, settings = with_workers(with_progress(loaded, options), settings)
    found = crosscheck(loaded, settings, wanted or EVERYTHING)
    demand_articles(len(found.articles), found.problems)
    return found


def _kept(loaded: Iterable["Loaded"], texts: dict[str, Article]) -> Iterator["Loaded"]:
    for item in loaded:
        if isinstance(item, Article):
            texts[item.id] = item
        yield item


def form_is_read(form: str, options: Options) -> bool:
    """True where a person reads tables at a terminal: hints are for them alone."""
    return form == "table" and not options.output and sys.stdout.isatty() and sys.stderr.isatty()


def tell_how_to_ask(report: Report, options: Options) -> None:
    """How to learn why, with the first finding in conflict as the example.

    Not after `check`: its findings rest on an archive, not on paths alone.
    """
    if any(article.new for article in report.articles):
        return
    sharp = [one.id for one in report.findings if one.code and not one.suppressed]
    if sharp:
        say(f"why? crosscheck explain {sharp[0][:8]} and the same paths", options)


def finish(
    found: Report,
    settings: Settings,
    options: Options,
    format: str,
    fail_on: tuple[str, ...],
    texts: Mapping[str, Article] | None = None,
) -> None:
    """Show what was chosen of a report, and leave with its status."""
    from crosscheck.cli.accept import accept, for_programs
    from crosscheck.report import render

    chosen = choose(accept(found, settings, options), settings, options)
    look = look_of(options, tuple(topic.label for topic in settings.topics))
    look = replace(for_programs(look, options, fail_on), articles=texts or {})
    emit(render(chosen, format, look), options)
    tell_problems(chosen.problems)
    say(summary_line(chosen), options)
    if form_is_read(format, options):
        tell_how_to_ask(chosen, options)
    raise typer.Exit(exit_status(chosen.findings, chosen.problems, fail_on, options.strict))
