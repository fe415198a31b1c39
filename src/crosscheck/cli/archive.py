"""`crosscheck archive`: what is on file, for `check --against`."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, TypeVar

import msgspec
import typer

from crosscheck import __version__
from crosscheck.archive import (
    Filed,
    content_digest,
    damaged_articles,
    file_batch,
    is_current,
    list_filed,
    open_archive,
    read_status,
    remove_articles,
    verify,
)
from crosscheck.cli.options import Options, settings_of, shares
from crosscheck.cli.output import demand_articles, emit, say, tell_problems, with_progress
from crosscheck.config import Settings, home_path
from crosscheck.errors import ArchiveError, UsageError
from crosscheck.model import Article, Problem
from crosscheck.report.text import many

Item = TypeVar("Item")
DEFAULT = "archive.sqlite"
BATCH = 100
"""Articles in one transaction: what a kill may cost, and no more than a moment of the lock."""
CHOOSING = ("topic", "kind", "verdict", "select", "ignore", "fail_on", "all", "baseline")

PATHS = typer.Argument(help="Articles: files, folders, globs, - for stdin.", show_default=False)
NAMES = typer.Argument(help="Ids or paths of articles on file.", show_default=False)
ARCHIVE = typer.Option(
    "--archive",
    "-a",
    metavar="FILE",
    help=f"The archive; else `against` of the configuration, else {DEFAULT}.",
    show_default=False,
)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="What is on file, for `check --against`.")
    group.command(epilog=EXAMPLES)(add)
    for command in (remove, list_articles, status, verify_archive, export):
        group.command(name=NAMES_OF.get(command.__name__))(command)
    app.add_typer(group, name="archive")


NAMES_OF = {"list_articles": "list", "verify_archive": "verify"}
EXAMPLES = """\b
Examples:
  crosscheck archive add articles/ --archive news.sqlite
  crosscheck check new.md --against news.sqlite"""


@shares(*CHOOSING, "format", "output")
def add(
    paths: Annotated[list[str], PATHS],
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """File articles; what is on file unchanged is skipped."""
    from crosscheck.cli.workers import with_workers
    from crosscheck.engine import engine_for
    from crosscheck.fresh import filing_of, parted
    from crosscheck.load import load

    settings = settings_of(options).settings
    path = archive_path(archive, settings)
    problems: list[Problem] = []
    counts = {"filed": 0, "unchanged": 0}
    with open_archive(path, write=True, create=True) as opened:
        loaded = with_progress(load(paths, settings.published), options)
        items, settings = with_workers(loaded, settings)
        articles = (at_home(one, settings) for one in readable(items, problems))
        changed = without_current(opened, articles, counts)
        with engine_for(settings.workers, settings.cluster) as engine:
            # read before the transaction begins: the lock is held for the writing alone
            for batch in batches(engine.map(filing_of, changed), BATCH):
                filings, failed = parted(batch)
                file_batch(opened, filings)
                counts["filed"] += len(filings)
                problems.extend(failed)
    demand_articles(sum(counts.values()), problems)
    tell_problems(problems)
    say(f"{path}: {counts['filed']:,} filed, {counts['unchanged']:,} unchanged", options)
    raise typer.Exit((2 if options.strict else 3) if problems else 0)


@shares(*CHOOSING, "format", "output", "published", "workers", "strict")
def remove(
    names: Annotated[list[str], NAMES],
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """Take articles off file, by id or path; a folder's path takes all below it."""
    settings = settings_of(options).settings
    path = archive_path(archive, settings)
    with open_archive(path, write=True) as opened:
        on_file = tuple(list_filed(opened))
        numbers: set[int] = set()
        for name in names:
            names_of = {name, home_path(name, settings)}
            found = {one.number for one in on_file if any(is_named(one, n) for n in names_of)}
            if not found:
                raise UsageError(f"{name} is not on file", f"crosscheck archive list -a {path}")
            numbers |= found
        remove_articles(opened, sorted(numbers))
    say(f"{path}: {many(len(numbers), 'article')} removed", options)


@shares(*CHOOSING, "published", "workers", "strict")
def list_articles(
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """The articles on file, by path (--format json or jsonl for programs)."""
    path = archive_path(archive, settings_of(options).settings)
    with open_archive(path) as opened:
        on_file = tuple(list_filed(opened))
    if options.format in ("json", "jsonl"):
        emit(in_lines(map(public, on_file), options.format), options)
        return
    ids = {one.number: one.info.id for one in on_file}
    lines = []
    for one in on_file:
        later = f"  superseded by {ids.get(one.superseded)}" if one.superseded else ""
        lines.append(
            f"{one.info.id}  {one.info.published or '-'}  {one.info.source or '-'}  "
            f"{one.info.path}  {one.info.title or ''}{later}".rstrip()
        )
    from crosscheck.report.text import plain

    emit("".join(f"{plain(line)}\n" for line in lines), options)


@shares(*CHOOSING, "published", "workers", "strict")
def status(
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """How much is on file, and what is out of date."""
    path = archive_path(archive, settings_of(options).settings)
    with open_archive(path) as opened:
        found = read_status(opened, __version__)
    if options.format in ("json", "jsonl"):
        emit(msgspec.json.encode(found).decode() + "\n", options)
        return
    lines = [
        f"archive       {path}",
        f"articles      {found.articles:,}",
        f"superseded    {found.superseded:,}",
        f"outlets       {found.sources:,}",
        f"published     {found.first or '-'} to {found.last or '-'}",
        f"keys          {found.keys:,}",
        f"size          {found.bytes / 1e6:.1f} MB",
        f"format        {found.format}",
    ]
    if found.outdated:
        lines.append(
            f"out of date   {found.outdated:,} (read by another crosscheck: add them again)"
        )
    emit("".join(f"{line}\n" for line in lines), options)


@shares(*CHOOSING, "format", "published", "workers", "strict")
def verify_archive(
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """Look whether the archive is whole; status 2 where it is not."""
    path = archive_path(archive, settings_of(options).settings)
    with open_archive(path) as opened:
        wrong = verify(opened) or tuple(damaged_articles(opened))
        count = opened.execute("SELECT count(*) FROM article").fetchone()[0]
    if wrong:
        raise ArchiveError(
            f"{path} is damaged: {'; '.join(wrong[:5])}",
            "build it again with `crosscheck archive add`",
        )
    emit(f"{path} is whole: {many(count, 'article')}\n", options)


@shares(*CHOOSING, "published", "workers", "strict")
def export(
    archive: Annotated[str | None, ARCHIVE] = None,
    *,
    options: Options,
) -> None:
    """The articles with their text as JSON lines, which `archive add` and `report` read."""
    from crosscheck.archive import export_filed

    path = archive_path(archive, settings_of(options).settings)
    with open_archive(path) as opened:
        if options.output:
            emit(in_lines(map(as_row, export_filed(opened)), "jsonl"), options)
        else:
            for one in export_filed(opened):
                emit(in_lines([as_row(one)], "jsonl"), options)


def archive_path(given: str | None, settings: Settings) -> str:
    """The archive asked for, else that of the configuration, else the usual name here."""
    if given:
        return given
    if settings.against:
        path = Path(settings.root or ".") / settings.against
        if not path.is_dir():
            return str(path)
    return DEFAULT


def readable(loaded: Iterable[Article | Problem], problems: list[Problem]) -> Iterator[Article]:
    """The articles; what is none is put aside."""
    for item in loaded:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def at_home(article: Article, settings: Settings) -> Article:
    """The article under the path that counts from the configuration's folder."""
    return msgspec.structs.replace(article, path=home_path(article.path, settings))


def without_current(
    archive: Connection, articles: Iterable[Article], counts: dict[str, int]
) -> Iterator[Article]:
    """The articles that are not on file as they are; the others are counted."""
    for article in articles:
        if is_current(archive, article, content_digest(article, __version__)):
            counts["unchanged"] += 1
        else:
            yield article


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Items in lists of `size`; the last may be shorter."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def is_named(filed: Filed, name: str) -> bool:
    """True where a name is the article's id, its path, or a folder above it."""
    clean = name.rstrip("/")
    return clean in (filed.info.id, filed.info.path) or filed.info.path.startswith(f"{clean}/")


def public(filed: Filed) -> dict[str, object]:
    """What `list` tells programs."""
    return {
        **msgspec.structs.asdict(filed.info),
        "url": filed.url,
        "version": filed.version,
        "superseded": filed.superseded is not None,
    }


def as_row(filed: Filed) -> dict[str, object]:
    """An article as a row of JSON lines."""
    row = {
        "id": filed.info.id,
        "text": filed.text,
        "title": filed.info.title,
        "published": filed.info.published,
        "source": filed.info.source,
        "author": filed.author,
        "url": filed.url,
    }
    return {name: value for name, value in row.items() if value is not None}


def in_lines(rows: Iterable[object], format: str) -> str:
    """Rows as JSON lines, or as one JSON list."""
    if format == "json":
        return msgspec.json.format(msgspec.json.encode(list(rows)), indent=1).decode() + "\n"
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows)
