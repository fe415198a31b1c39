"""Bytes → Article: one file per format; what cannot be read becomes a Problem."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from crosscheck.load.find import ARCHIVES, STDIN, extension, find, is_remote, shown
from crosscheck.load.language import is_foreign
from crosscheck.load.source import Loader, Source, Splitter, Unread, told
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
    yield from with_own_ids(map(if_english, seen(paths, published)))


def if_english(item: Article | Problem) -> Article | Problem:
    """The item, or the Problem that it is not English."""
    if isinstance(item, Problem) or not is_foreign(item.language):
        return item
    why = f"not checked: not English (looks like {item.language})"
    return Problem(item.path, f"{item.id}: {why}" if _is_row(item) else why)


def look(paths: Sequence[str], published: str | None = None) -> Iterator[Article | Problem]:
    """As `load`, but with the articles that are not English, for those who ask what was seen."""
    yield from with_own_ids(seen(paths, published))


def seen(paths: Sequence[str], published: str | None) -> Iterator[Article | Problem]:
    """All that is there, of any language and under the ids that it asks for."""
    for source in find(paths, published):
        if isinstance(source, Problem):
            yield source
        else:
            yield from load_file(source)


def _is_row(article: Article) -> bool:
    """True for an article that is one line of a file of many."""
    return len(article.lines) == 1 and article.lines[0].column is None


def load_file(source: Source) -> Iterator[Article | Problem]:
    """Everything one file holds; trouble becomes a Problem and never an exception."""
    for item in open_up(source, loader_of):
        assert isinstance(item, Article | Problem)  # noqa: S101  a loader leaves nothing unread
        yield item


def open_up(
    source: Source, splitter_of: Callable[[str], Splitter]
) -> Iterator[Article | Problem | Unread]:
    """What a splitter, or a loader, finds in one file."""
    visible = replace(source, path=shown(source.path))
    try:
        if source.path == STDIN:
            stream: BufferedReader[Any] = BufferedReader(sys.stdin.buffer)
            yield from splitter_of(suffix_of_stdin(stream))(stream, visible)
            return
        with open_file(source.path) as file:
            if extension(source.path) in ARCHIVES:
                from crosscheck.load.bundle import load_bundle

                yield from load_bundle(file, visible, splitter_of)
            else:
                yield from splitter_of(extension(source.path))(file, visible)
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
    return told(loader_named(*LOADERS.get(suffix, LOADERS[".txt"])))


def loader_named(module: str, name: str) -> Any:  # noqa: ANN401 (loaders and splitters alike)
    """A function of one of the modules here."""
    return getattr(import_module(f"crosscheck.load.{module}"), name)


def suffix_of_stdin(stream: "BufferedReader[Any]") -> str:
    """Standard input is JSONL where it begins like a JSON object, else plain text."""
    return ".jsonl" if stream.peek(64).lstrip().startswith(b'{"') else ".txt"


def with_own_ids(items: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """The articles, each under an id that none before it has."""
    taken: dict[str, int] = {}
    for item in items:
        if isinstance(item, Article) and (name := own_id(item.id, taken)) != item.id:
            yield replace(item, id=name)
        else:
            yield item


def own_id(name: str, taken: dict[str, int]) -> str:
    """An id that none before has, and it is now taken: a second `a` becomes `a#2`."""
    count = taken.get(name, 0) + 1
    taken[name] = count
    if count == 1:
        return name
    own = f"{name}#{count}"
    while own in taken:
        count += 1
        own = f"{name}#{count}"
    taken[name] = count
    taken[own] = 1
    return own


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
