"""`crosscheck compare`: two texts, or many pairs, against each other."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated

import msgspec
import typer

from crosscheck.cli.choose import choose
from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import (
    demand_articles,
    emit,
    exit_status,
    say,
    summary_line,
    tell_problems,
    write,
)
from crosscheck.cli.report import cross
from crosscheck.config import Settings
from crosscheck.errors import InputError, UsageError
from crosscheck.model import Finding, Problem
from crosscheck.report import FORMATS

EXAMPLES = """\b
Examples:
  crosscheck compare monday.md tuesday.md
  crosscheck compare old.txt new.txt --fail-on contradict
  crosscheck compare --pairs pairs.jsonl -f jsonl | jq -r '.id + " " + .verdict'"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(compare)


@shares("topic")
def compare(
    left: Annotated[str | None, typer.Argument(metavar="A", help="One article.")] = None,
    right: Annotated[str | None, typer.Argument(metavar="B", help="The other.")] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            "--pairs",
            metavar="FILE",
            help='JSON lines of {"id", "a", "b", "a_published"?, "b_published"?}; - for stdin.',
        ),
    ] = None,
    *,
    options: Options,
) -> None:
    """Compare two articles side by side, or thousands of pairs of texts in one process."""
    settings = settings_of(options).settings
    if pairs is not None:
        if left is not None:
            message = "--pairs takes no further articles"
            raise UsageError(message)
        _compare_pairs(pairs, settings, options)
    if left is None or right is None:
        message = "two articles are needed"
        raise UsageError(message, "crosscheck compare A B, or --pairs FILE.jsonl")
    _compare_two(left, right, settings, options)


def _compare_two(left: str, right: str, settings: Settings, options: Options) -> None:
    from crosscheck.report import render
    from crosscheck.report.beside import render as beside

    form = format_of(options)
    found = cross([left, right], settings, options)
    if len(found.articles) < 2:
        tell_problems(found.problems)
        message = "two different articles are needed, only one could be read"
        raise InputError(message)
    chosen = choose(found, settings, options)
    look = look_of(options)
    emit(beside(chosen, look) if form == "table" else render(chosen, form, look), options)
    tell_problems(chosen.problems)
    say(summary_line(chosen), options)
    raise typer.Exit(
        exit_status(chosen.findings, chosen.problems, settings.fail_on, options.strict)
    )


def _compare_pairs(path: str, settings: Settings, options: Options) -> None:
    """One line a pair, as soon as it is judged; a line that is no pair becomes a problem."""
    from crosscheck.pairs import compare_pairs
    from crosscheck.report.json import indented, line
    from crosscheck.report.text import plain

    form = format_of(options, ("jsonl", "json", "table"))
    problems: list[Problem] = []
    findings: list[Finding] = []
    rows: list[dict[str, object]] = []
    text: list[str] = []
    count = 0
    with _opened(path) as lines:
        for name, verdict, report in compare_pairs(_pairs(lines, path, problems), settings):
            count += 1
            problems += (Problem(path, f"pair {name}: {one.message}") for one in report.problems)
            chosen = choose(report, settings, options).findings
            findings.extend(one for one in chosen if one.verdict in settings.fail_on)
            row: dict[str, object] = {"id": name, "verdict": verdict, "findings": chosen}
            if form == "json":
                rows.append(row)
            elif form == "jsonl" and not options.output:
                write(line(row))
            else:
                told = [one.message for one in chosen if one.verdict == verdict][:1]
                shown = "  ".join(map(plain, [name, verdict, *told])) + "\n"
                text.append(line(row) if form == "jsonl" else shown)
    demand_articles(count, problems)
    if form == "json" or text:
        emit(indented(rows) if form == "json" else "".join(text), options)
    tell_problems(problems)
    raise typer.Exit(exit_status(findings, problems, settings.fail_on, options.strict))


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as file:
            yield file
    except OSError as cause:
        message = f"{path}: cannot be read: {cause.strerror}"
        raise InputError(message) from cause


def _pairs(lines: IO[bytes], path: str, problems: list[Problem]) -> Iterator[dict[str, str]]:
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            row = msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as cause:
            problems.append(Problem(path, f"line {number}: not JSON: {cause}"))
            continue
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in "ab"):
            problems.append(Problem(path, f"line {number}: not an object with texts `a` and `b`"))
            continue
        row.setdefault("id", str(number))
        yield {key: str(value) for key, value in row.items() if value is not None}


__all__ = ["FORMATS", "compare", "register"]
