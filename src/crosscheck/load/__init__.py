"""Bytes → Article: one file per format; what cannot be read becomes a Problem."""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from crosscheck.load.find import ARCHIVES, STDIN, extension, find, is_remote, shown
from crosscheck.load.language import is_foreign
from crosscheck.load.source import Loader, Source, told
from crosscheck.model import Article, Problem

LOADERS = {
    ".txt": ("text", "load_text"),
    ".md": ("markdown", "load_markdown"),
    ".markdown": ("markdown", "load_markdown"),
    ".html": ("html", "load_html"),
    ".htm": ("html", "load_html"),
    ".json": ("rows", "load_json"),
    ".jsonl": ("rows", "load_jsonl"),
    ".ndjson": ("rows", "load_jsonl"),
    ".xml": ("feed", "load_feed"),
    ".rss": ("feed", "load_feed"),
    ".atom": ("feed", "load_feed"),
    ".pdf": ("pdf", "load_pdf"),
    ".docx": ("docx", "load_docx"),
}
"""Module and function by extension: a loader is imported when its first file comes."""
ONE_EACH = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"})


def load(paths: Sequence[str], published: str | None = None) -> Iterator[Article | Problem]:
    """Every article under `paths` (files, folders, globs, `-`), in sorted order, one at a time.

    `published` dates the articles that state no date of their own.

    Errors: InputError for a path that does not exist.
    """
    yield from map(_if_english, look(paths, published))


def spread(
    paths: Sequence[str], published: str | None = None, *, shared: bool = False
) -> Iterator[Article | Problem | Source]:
    """As `load`, but files of one article each come unread, for workers to `load_unread`.

    With `shared` only those whose address means the same on every machine (`s3://…`). Where files
    of many articles are among them all are read here, because their ids might be the same.
    """
    sources = find(paths, published)
    if any(isinstance(one, Source) and not _holds_one(one) for one in sources):
        yield from load(paths, published)
        return
    for source in sources:
        if isinstance(source, Source) and shared and not is_remote(source.path):
            yield from load_unread(source)
        else:
            yield source


def load_unread(source: Source) -> Iterator[Article | Problem]:
    """What a file that `spread` left unread holds."""
    yield from map(_if_english, load_file(source))


def _if_english(item: Article | Problem) -> Article | Problem:
    if isinstance(item, Problem) or not is_foreign(item.language):
        return item
    why = f"not checked: not English (looks like {item.language})"
    return Problem(item.path, f"{item.id}: {why}" if _is_row(item) else why)


def _holds_one(source: Source) -> bool:
    return source.path != STDIN and extension(source.path) in ONE_EACH


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
            yield from load_stdin(BufferedReader(sys.stdin.buffer), visible)  # type: ignore[arg-type]
            return
        with open_file(source.path) as stream:
            if extension(source.path) in ARCHIVES:
                from crosscheck.load.bundle import load_bundle

                yield from load_bundle(stream, visible, loader_of)
            else:
                yield from loader_of(extension(source.path))(stream, visible)
    except OSError as error:
        yield Problem(visible.path, f"not read: {error.strerror or error}")


def open_file(path: str) -> BinaryIO:
    """A file opened for reading, wherever it is. Errors: OSError."""
    if is_remote(path):
        from crosscheck.load.remote import open_remote

        return open_remote(path)
    return Path(path).open("rb")


def loader_of(suffix: str) -> Loader:
    """The loader for a file's extension; an unknown one is read as plain text."""
    module, name = LOADERS.get(suffix, LOADERS[".txt"])
    loader: Loader = getattr(import_module(f"crosscheck.load.{module}"), name)
    return told(loader)


def load_stdin(stream: BufferedReader, source: Source) -> Iterator[Article | Problem]:
    """Standard input: JSONL where it begins like a JSON object, else plain text."""
    is_jsonl = stream.peek(64).lstrip().startswith(b'{"')
    yield from loader_of(".jsonl" if is_jsonl else ".txt")(stream, source)


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
