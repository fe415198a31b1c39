"""Bytes → Article: one file per format; what cannot be read becomes a Problem."""

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from crosscheck.load.find import STDIN, extension, find, shown
from crosscheck.load.html import load_html
from crosscheck.load.language import is_foreign
from crosscheck.load.rows import load_json, load_jsonl
from crosscheck.load.source import Source
from crosscheck.load.text import load_text
from crosscheck.model import Article, Problem

LOADERS = {
    ".txt": load_text,
    ".html": load_html,
    ".htm": load_html,
    ".md": load_text,
    ".markdown": load_text,
    ".json": load_json,
    ".jsonl": load_jsonl,
    ".ndjson": load_jsonl,
}


def load(paths: Sequence[str], published: str | None = None) -> Iterator[Article | Problem]:
    """Every article under `paths` (files, folders, globs, `-`), in sorted order, one at a time.

    `published` dates the articles that state no date of their own.

    Errors: InputError for a path that does not exist.
    """
    for item in look(paths, published):
        if isinstance(item, Article) and is_foreign(item.language):
            why = f"not checked: not English (looks like {item.language})"
            yield Problem(item.path, f"{item.id}: {why}" if _is_row(item) else why)
        else:
            yield item


def look(paths: Sequence[str], published: str | None = None) -> Iterator[Article | Problem]:
    """As `load`, but with the articles that are not English, for those who ask what was seen."""
    taken: dict[str, int] = {}
    for source in find(paths, published):
        if isinstance(source, Problem):
            yield source
            continue
        for item in load_file(source):
            yield with_own_id(item, taken) if isinstance(item, Article) else item


def _is_row(article: Article) -> bool:
    """True for an article that is one line of a file of many."""
    return len(article.lines) == 1 and article.lines[0].column is None


def load_file(source: Source) -> Iterator[Article | Problem]:
    """Everything one file holds; trouble becomes a Problem and never an exception."""
    visible = source._replace(path=shown(source.path))
    try:
        if source.path == STDIN:
            yield from load_stdin(sys.stdin.buffer, visible)
            return
        with Path(source.path).open("rb") as stream:
            yield from LOADERS.get(extension(source.path), load_text)(stream, visible)
    except OSError as error:
        yield Problem(visible.path, f"not read: {error.strerror or error}")


def load_stdin(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """Standard input: JSONL where its first line is a JSON object, else plain text."""
    head = stream.readline(1 << 20)
    whole = BytesIO(head + stream.read())
    loader = load_jsonl if head.lstrip().startswith(b'{"') else load_text
    yield from loader(whole, source)


def with_own_id(article: Article, taken: dict[str, int]) -> Article:
    """The article under an id that none before it has: a second `a` becomes `a#2`."""
    count = taken.get(article.id, 0) + 1
    taken[article.id] = count
    if count == 1:
        return article
    name = f"{article.id}#{count}"
    while name in taken:
        count += 1
        name = f"{article.id}#{count}"
    taken[article.id] = count
    taken[name] = 1
    return replace(article, id=name)


def describe(article: Article) -> dict[str, Any]:
    """What the loader made of one file, as `crosscheck doctor load` prints it.

    `text` ends where readers' comments that a page was loaded with begin; `comments` goes on.
    """
    body = [zone for zone in article.zones if zone.zone != "comment"]
    is_page = bool(body) and article.path.lower().endswith((".html", ".htm"))
    end = body[-1].end if is_page else len(article.text)
    return {
        "id": article.id,
        "title": article.title or None,
        "published": article.published,
        "published_from": article.published_from,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "text": article.text[:end],
        "comments": article.text[end:].lstrip("\n"),
        "zones": [
            {"zone": zone.zone, "start": zone.start, "end": zone.end} for zone in article.zones
        ],
    }
