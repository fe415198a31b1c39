"""JSON and JSONL → Articles: one per line, or a list; offsets point into the row's `text`.

A file is split into rows, which costs little, and each row is read for itself, wherever a worker
is free.
"""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, TypeGuard

import msgspec
from msgspec.structs import replace

from crosscheck.load.article import make_article
from crosscheck.load.decode import clean, decode
from crosscheck.load.front_matter import metadata_of
from crosscheck.load.source import ARTICLE_BYTES, Row, Source, UnreadableError, read_whole
from crosscheck.load.zones import NO_TITLE, lay_out
from crosscheck.model import SCHEMA, Article, LinePoint, Problem

MOST_PROBLEMS = 20
"""Of one file; how many more there are is told in one."""
MARK = b"\xef\xbb\xbf"


def load_jsonl(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """One article a line, read line by line; blank lines are passed over."""
    yield from map(_read, split_jsonl(stream, source))


def load_json(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """A list of articles, one article, or one article a line."""
    yield from map(_read, split_json(stream, source))


def _read(row: Row | Problem) -> Article | Problem:
    return row if isinstance(row, Problem) else read_row(row)


def split_jsonl(stream: BinaryIO, source: Source) -> Iterator[Row | Problem]:
    """The rows of JSON lines, unread."""
    yield from _with_few_problems(_rows_of_lines(_lines(stream), source), source)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for one that is too long."""
    number = 0
    while line := stream.readline(ARTICLE_BYTES + 1):
        number += 1
        if len(line) > ARTICLE_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(ARTICLE_BYTES)
            yield number, None
        elif line.strip():
            yield number, line.removeprefix(MARK) if number == 1 else line


def _rows_of_lines(
    lines: Iterable[tuple[int, bytes | None]], source: Source
) -> Iterator[Row | Problem]:
    """A file that a search brought and whose first row is no article is passed over."""
    number = 0
    for number, line in lines:
        if line is None:
            limit = ARTICLE_BYTES // 1_000_000
            yield _trouble(source, number, f"longer than {limit} MB")
            continue
        try:
            row = msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield _trouble(source, number, f"broken JSON: {_reason(error)}")
            continue
        if number == 1 and not source.asked and not _is_article(row):
            return
        stem = f"{source.stem}:{number}"
        yield _row_of(row, replace(source, stem=stem), number, f"line {number}")
    if not number:
        yield Problem(source.path, "not read: the file is empty")


def _with_few_problems(items: Iterator[Row | Problem], source: Source) -> Iterator[Row | Problem]:
    """The items with the first problems only: a million broken lines are told in one."""
    problems = 0
    for item in items:
        problems += isinstance(item, Problem)
        if problems <= MOST_PROBLEMS or isinstance(item, Row):
            yield item
    if problems > MOST_PROBLEMS:
        yield Problem(source.path, f"not read: {problems - MOST_PROBLEMS:,} more lines")


def split_json(stream: BinaryIO, source: Source) -> Iterator[Row | Problem]:
    """The rows of a list, of a single object or of lines, unread."""
    raw = read_whole(stream)
    try:
        content = msgspec.json.decode(decode(raw))
    except (msgspec.DecodeError, RecursionError) as error:
        lines = raw.removeprefix(MARK).splitlines()
        if len([line for line in lines if line.strip()]) < 2 or not _is_row(lines[0]):
            raise UnreadableError(f"broken JSON: {_reason(error)}") from error
        numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
        yield from _with_few_problems(_rows_of_lines(numbered, source), source)
    else:
        yield from _rows_of_list(content, source)


def _rows_of_list(content: object, source: Source) -> Iterator[Row | Problem]:
    rows = content if isinstance(content, list) else [content]
    if not any(map(_is_article, rows[:100])):
        if source.asked:
            yield Problem(source.path, 'not read: no article in it (no field "text")')
        return
    for number, row in enumerate(rows, 1):
        stem = f"{source.stem}:{number}" if isinstance(content, list) else source.stem
        yield _row_of(row, replace(source, stem=stem), None, f"item {number}")


def _is_article(row: object) -> TypeGuard[dict[str, Any]]:
    """True for an object with a text that crosscheck did not write itself (a claim has one too)."""
    return isinstance(row, dict) and "text" in row and row.get("schema") != SCHEMA


def _row_of(row: object, source: Source, line: int | None, where: str) -> Row | Problem:
    if not _is_article(row) or not isinstance(row["text"], str):
        return Problem(source.path, f'not read: {where}: no article (no field "text")')
    if not row["text"].strip():
        return Problem(source.path, f"not read: {where}: its text is empty")
    return Row(source, row, line, where)


def read_row(row: Row) -> Article | Problem:
    """The article of one row."""
    source, fields, line, where = row
    text = clean(fields["text"])
    metadata = metadata_of(fields, "row")
    points = (LinePoint(0, line, None),) if line else ()
    # offsets of the zone `title` point into the row's field: none is looked for in its text
    layout = lay_out(text, 0, metadata.title or NO_TITLE)
    made = make_article(source, text, layout, metadata, points)
    if isinstance(made, Problem):
        return Problem(made.path, f"{where}: {made.message}")
    return made


def _is_row(line: bytes) -> bool:
    return line.lstrip().startswith(b"{")


def _reason(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _trouble(source: Source, number: int, why: str) -> Problem:
    return Problem(source.path, f"not read: line {number}: {why}")
