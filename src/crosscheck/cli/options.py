"""The options that commands share, written once.

A command that declares a parameter `options: Options` gets one command-line option for each field
of `Options` that it asks for by name. This saves writing twenty parameters for every command, and
keeps their wording the same everywhere.
"""

import inspect
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from msgspec import Struct

from crosscheck.config import KIND_NAMES as KINDS
from crosscheck.config import Effective, check_verdicts, nearest, read_settings, words
from crosscheck.errors import UsageError
from crosscheck.report import CLAIM_FORMATS, FORMATS, SUFFIXES, Look
from crosscheck.rules import RULES

CODES = tuple(rule.code for rule in RULES)
VERDICTS = ("contradict", "differ", "compatible", "agree", "single")


class Options(Struct, frozen=True):
    """What the command line said; None or empty where it said nothing."""

    format: str | None = None
    output: str | None = None
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()
    select: str | None = None
    ignore: str | None = None
    fail_on: str | None = None
    strict: bool = False
    all: bool = False
    published: str | None = None
    workers: str | None = None
    cluster: str | None = None
    quiet: bool = False
    no_color: bool = False
    config: str | None = None
    baseline: str | None = None


def _option(
    *names: str, help: str, metavar: str | None = None, known: tuple[str, ...] = ()
) -> object:
    """An option of typer's; a shell completes the `known` words."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in known if word.startswith(incomplete)]

    return typer.Option(
        *names,
        help=help,
        show_default=False,
        metavar=metavar,
        autocompletion=complete if known else None,
    )


ONLY = "Only these {}: {}."
FORMAT = "Formats: " + ", ".join(FORMATS) + " (default: table, or as --output ends)."
OPTIONS: dict[str, tuple[object, object]] = {
    "format": (
        str | None,
        _option("--format", "-f", metavar="FORMAT", help=FORMAT, known=tuple(FORMATS)),
    ),
    "output": (str | None, _option("--output", "-o", metavar="FILE", help="Write here instead.")),
    "topic": (
        list[str] | None,
        _option("--topic", metavar="WORDS", help="Only topics whose label holds these words."),
    ),
    "kind": (
        list[str] | None,
        _option("--kind", metavar="KIND", help=ONLY.format("kinds", ", ".join(KINDS)), known=KINDS),
    ),
    "verdict": (
        list[str] | None,
        _option(
            "--verdict",
            metavar="VERDICT",
            help=ONLY.format("verdicts", ", ".join(VERDICTS)),
            known=VERDICTS,
        ),
    ),
    "select": (
        str | None,
        _option("--select", metavar="CODE,…", help="Only rules with these codes.", known=CODES),
    ),
    "ignore": (
        str | None,
        _option("--ignore", metavar="CODE,…", help="Never rules with these codes.", known=CODES),
    ),
    "fail_on": (
        str | None,
        _option(
            "--fail-on", metavar="VERDICT,…", help="Exit 1 on these, or `never`.", known=VERDICTS
        ),
    ),
    "strict": (bool, _option("--strict", help="Unreadable input is an error (exit 2).")),
    "all": (bool, _option("--all", help="Show everything, not only what fits a minute.")),
    "published": (
        str | None,
        _option("--published", metavar="DATE", help="Publication date of articles without one."),
    ),
    "workers": (
        str | None,
        _option("--workers", metavar="N", help="Processes (default: one a core for much text)."),
    ),
    "cluster": (
        str | None,
        _option("--cluster", metavar="ADDRESS", help="Dask scheduler whose workers read them."),
    ),
    "quiet": (bool, _option("--quiet", "-q", help="No progress, hints or summary line.")),
    "no_color": (bool, _option("--no-color", help="No colour (NO_COLOR works too).")),
    "config": (str | None, _option("--config", metavar="FILE", help="This configuration file.")),
    "baseline": (
        str | None,
        _option("--baseline", metavar="FILE", help="Findings in this file are accepted."),
    ),
}
REPEATED = {"topic", "kind", "verdict"}
SETTINGS = {
    "select": "select",
    "ignore": "ignore",
    "fail_on": "fail-on",
    "published": "published",
    "workers": "workers",
    "baseline": "baseline",
    "cluster": "cluster",
}


def shares(*left_out: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command all shared options but those `left_out`, in place of its `options`."""
    names = [name for name in OPTIONS if name not in left_out]

    def widen(command: Callable[..., None]) -> Callable[..., None]:
        own = [
            parameter
            for parameter in inspect.signature(command).parameters.values()
            if parameter.name != "options"
        ]

        def called(**given: object) -> None:
            # Typer passes by name what `every` below lists.
            mine = {parameter.name: given[parameter.name] for parameter in own}
            shared = {
                name: _tuple(given[name]) if name in REPEATED else given[name] for name in names
            }
            command(**mine, options=check_options(msgspec.convert(shared, Options)))

        added = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=Annotated[OPTIONS[name]],
                default=False if OPTIONS[name][0] is bool else None,
            )
            for name in names
        ]
        every = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own] + added
        called.__name__ = command.__name__
        called.__doc__ = command.__doc__
        called.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
        called.__annotations__ = {one.name: one.annotation for one in every}
        return called

    return widen


def _tuple(given: object) -> tuple[str, ...]:
    return tuple(given) if isinstance(given, list | tuple) else ()


def check_options(options: Options) -> Options:
    """The options with every word known and lists by comma split. Errors: UsageError."""
    for name, known in (("kind", KINDS), ("verdict", VERDICTS)):
        given = tuple(one for text in getattr(options, name) for one in words(text))
        for word in given:
            if word not in known:
                message = f"--{name} takes no {word!r}"
                raise UsageError(message, nearest(word, known))
        options = msgspec.structs.replace(options, **{name: given})
    if options.fail_on is not None:
        check_verdicts(words(options.fail_on), "--fail-on")
    return options


def format_of(options: Options, known: tuple[str, ...] = tuple(FORMATS)) -> str:
    """The format asked for, or the one that --output ends in. Errors: UsageError."""
    if options.format is None:
        named = SUFFIXES.get(Path(options.output).suffix) if options.output else None
        return named if named in known else known[0]
    if options.format not in known:
        message = f"--format takes no {options.format!r}"
        raise UsageError(message, nearest(options.format, known))
    return options.format


def claim_format_of(options: Options) -> str:
    """The format of `crosscheck claims`. Errors: UsageError."""
    return format_of(options, CLAIM_FORMATS)


def settings_of(options: Options) -> Effective:
    """The settings in force under these options. Errors: ConfigurationError, UsageError."""
    flags = {
        setting: getattr(options, name)
        for name, setting in SETTINGS.items()
        if getattr(options, name) is not None
    }
    file = Path(options.config) if options.config else None
    return read_settings(flags, os.environ, Path.cwd(), file)


def look_of(options: Options, topics: tuple[str, ...] = ()) -> Look:
    """How to show: the terminal's width and colour, 100 columns without colour where piped."""
    terminal = sys.stdout.isatty() and not options.output
    color = terminal and not options.no_color and not os.environ.get("NO_COLOR")
    return Look(_width(terminal), color and os.environ.get("TERM") != "dumb", options.all, topics)


def _width(terminal: bool) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return max(40, min(int(columns), 400))
    if terminal:
        # a terminal that does not know its size says 0
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns or 80)
    return 100
