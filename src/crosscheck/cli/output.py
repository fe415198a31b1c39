"""Where a command's words go: the report to stdout or a file, all else to stderr."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from crosscheck.cli.options import Options
from crosscheck.errors import InputError, UsageError
from crosscheck.model import Finding, Problem, Report, Summary
from crosscheck.report.text import many, plain

Item = TypeVar("Item")
FOUND, UNREADABLE, USAGE = 1, 3, 2


def emit(text: str, options: Options) -> None:
    """Write the report, whole or not at all. Errors: UsageError where the file cannot be."""
    if options.output and options.output != "-":
        _write_file(Path(options.output), text)
        return
    write(text)


def write(text: str) -> None:
    """Write to stdout as UTF-8, or as the terminal can show it; a closed pipe ends it quietly.

    Errors: UsageError where the disk behind stdout is full.
    """
    stream = sys.stdout
    data = text.encode("utf-8", "replace")
    encoding = (stream.encoding or "utf-8").lower().replace("-", "")
    if encoding != "utf8" and stream.isatty():
        data = text.encode(stream.encoding, "replace")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.flush()
    except BrokenPipeError:
        # The status still tells what was found: only the writing ends here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as cause:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is left is lost as well
        message = f"stdout cannot be written: {cause.strerror}"
        raise UsageError(message) from cause


def _write_file(path: Path, text: str) -> None:
    """Whole or not at all; a device or a pipe is written to, never replaced."""
    import tempfile

    name = None
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode("utf-8", "replace"))
            return
        path = path.resolve()  # where a link leads
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except OSError as cause:
        if name:
            with suppress(OSError):
                Path(name).unlink()
        message = f"{path}: cannot be written: {cause.strerror}"
        raise UsageError(message, "what was there is untouched") from cause


def say(text: str, options: Options) -> None:
    """One line to stderr, unless --quiet."""
    if not options.quiet:
        sys.stderr.write(plain(text) + "\n")


def tell_problems(problems: Iterable[Problem]) -> None:
    """Name each input that could not be read, also under --quiet: it is no mere progress."""
    for problem in problems:
        sys.stderr.write(plain(f"crosscheck: {problem.path}: {problem.message}") + "\n")


def demand_articles(count: int, problems: Iterable[Problem]) -> None:
    """No article is an error, never a green zero. Errors: InputError."""
    if count:
        return
    problems = tuple(problems)
    tell_problems(problems)
    if problems:
        message = "no article could be read"
        raise InputError(message)
    message = "no article found"
    raise InputError(message, "give files, folders or globs, or set `paths` in the configuration")


def exit_status(
    findings: Iterable[Finding], problems: Iterable[Problem], fail_on: Iterable[str], strict: bool
) -> int:
    """The contract's status of a finished run; a finding (1) wins over a problem (3)."""
    verdicts = frozenset(fail_on)
    if any(one.verdict in verdicts and one.suppressed is None for one in findings):
        return FOUND
    if any(True for _ in problems):
        return USAGE if strict else UNREADABLE
    return 0


def summary_line(report: Report) -> str:
    """The denominator in one line: how much there was, what came of it, what was skipped."""
    count: Summary = report.summary
    parts = [
        f"{number} {verdict}"
        for verdict, number in (
            ("contradict", count.contradict),
            ("differ", count.differ),
            ("compatible", count.compatible),
            ("agree", count.agree),
            ("single", count.single),
        )
        if number
    ]
    accepted = sum(finding.suppressed is not None for finding in report.findings)
    if accepted:
        parts.append(f"{accepted} of these accepted")
    skipped = "; ".join(f"{problem.path}: {problem.message}" for problem in report.problems[:3])
    more = f" and {len(report.problems) - 3} more" if len(report.problems) > 3 else ""
    return (
        f"{many(count.articles, 'article')} · {many(count.claims, 'claim')} · "
        f"{many(count.comparable, 'comparable question')}: {', '.join(parts) or 'no finding'}"
        + (f" · {len(report.problems)} skipped ({skipped}{more})" if report.problems else "")
    )


def with_progress(items: Iterable[Item], options: Options) -> Iterator[Item]:
    """The items as they come, counted on stderr once it takes long; silent where piped."""
    if options.quiet or not sys.stderr.isatty():
        yield from items
        return
    began = shown = time.monotonic()
    number = 0
    try:
        for number, item in enumerate(items, 1):
            yield item
            now = time.monotonic()
            if now - began > 1 and now - shown > 0.1:
                shown = now
                sys.stderr.write(f"\r{number:,} articles read, {now - began:.0f} s ")
                sys.stderr.flush()
    finally:
        if shown != began:
            sys.stderr.write("\r\x1b[K")
