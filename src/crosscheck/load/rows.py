"""JSON and JSONL → Articles: one per line, or a list; offsets point into the row's `text`."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from crosscheck.load.article import make_article
from crosscheck.load.decode import UndecodableError, clean, decode
from crosscheck.load.front_matter import metadata_of
from crosscheck.load.source import ARTICLE_BYTES, Source, read_whole
from crosscheck.load.zones import NO_TITLE, lay_out
from crosscheck.model import Article, LinePoint, Problem

MARK = b"\xef\xbb\xbf"


def load_jsonl(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """One article a line, read line by line; blank lines are passed over."""
    number = 0
    while line := stream.readline(ARTICLE_BYTES + 1):
        number += 1
        if len(line) > ARTICLE_BYTES:
            yield _trouble(source, number, f"longer than {ARTICLE_BYTES // 1_000_000} MB")
            while line and not line.endswith(b"\n"):
                line = stream.readline(ARTICLE_BYTES)
            continue
        line = line.removeprefix(MARK) if number == 1 else line
        if line.strip():
            yield from _row_of_line(line, source, number)
    if not number:
        yield Problem(source.path, "not read: the file is empty")


def load_json(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """A list of articles, one article, or one article a line."""
    raw = read_whole(stream, source)
    if isinstance(raw, Problem):
        yield raw
        return
    try:
        content = msgspec.json.decode(decode(raw))
    except UndecodableError as error:
        yield Problem(source.path, str(error))
    except (msgspec.DecodeError, RecursionError) as error:
        lines = raw.removeprefix(MARK).splitlines()
        if len([line for line in lines if line.strip()]) < 2 or not _is_row(lines[0]):
            yield Problem(source.path, f"not read: broken JSON: {_reason(error)}")
            return
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield from _row_of_line(line, source, number)
    else:
        yield from _articles_of(content, source)


def _articles_of(content: object, source: Source) -> Iterator[Article | Problem]:
    rows = content if isinstance(content, list) else [content]
    holds_articles = any(isinstance(row, dict) and "text" in row for row in rows[:100])
    if not holds_articles:
        if source.asked:
            yield Problem(source.path, 'not read: no article in it (no field "text")')
        return
    for number, row in enumerate(rows, 1):
        stem = f"{source.stem}:{number}" if isinstance(content, list) else source.stem
        yield _article_of(row, source._replace(stem=stem), None, f"item {number}")


def _row_of_line(line: bytes, source: Source, number: int) -> Iterator[Article | Problem]:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield _trouble(source, number, f"broken JSON: {_reason(error)}")
        return
    stem = f"{source.stem}:{number}"
    yield _article_of(row, source._replace(stem=stem), number, f"line {number}")


def _article_of(row: object, source: Source, line: int | None, where: str) -> Article | Problem:
    words = row.get("text") if isinstance(row, dict) else None
    if not isinstance(row, dict) or not isinstance(words, str):
        return Problem(source.path, f'not read: {where}: no article (no field "text")')
    text = clean(words)
    if not text.strip():
        return Problem(source.path, f"not read: {where}: its text is empty")
    metadata = metadata_of(row, "row")
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
