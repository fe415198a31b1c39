"""Files → what workers read: addresses, rows, or the bytes of a file inside an archive.

As `load`, in two steps: the first costs little and is done by one process, which alone knows the
order; the second is done wherever a worker is free.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import BinaryIO

from crosscheck.load import ONE_EACH, if_english, load_file, loader_named, loader_of, open_up
from crosscheck.load.find import STDIN, extension, find, is_remote
from crosscheck.load.source import ARTICLE_BYTES, Packed, Row, Source, Splitter, Unread, told
from crosscheck.model import Article, Problem

SPLITTERS = {
    ".json": ("rows", "split_json"),
    ".jsonl": ("rows", "split_jsonl"),
    ".ndjson": ("rows", "split_jsonl"),
}
"""As `LOADERS`, for files whose articles can be told apart without reading them."""


def spread(
    paths: Sequence[str], published: str | None = None, *, shared: bool = False
) -> Iterator[Article | Problem | Unread]:
    """As `load`, but unread, for workers to `load_unread`; two may have the same id.

    Files of many articles are split here, into rows or into the bytes of the files inside. Files
    of one are opened by the worker, with `shared` only those whose address means the same on
    every machine (`s3://…`).
    """
    for source in find(paths, published):
        if isinstance(source, Problem) or (
            _holds_one(source) and (is_remote(source.path) or not shared)
        ):
            yield source
        else:
            yield from split_file(source)


def split_file(source: Source) -> Iterator[Article | Problem | Unread]:
    """What one file holds, unread where a worker can read it."""
    for item in open_up(source, splitter_of):
        yield if_english(item) if isinstance(item, Article) else item


def load_unread(item: Unread) -> Iterator[Article | Problem]:
    """What a file or a row that `spread` left unread holds."""
    yield from map(if_english, _read(item))


def _read(item: Unread) -> Iterable[Article | Problem]:
    if isinstance(item, Row):
        from crosscheck.load.rows import read_row

        return (read_row(item),)
    if isinstance(item, Packed):
        return loader_of(item.suffix)(BytesIO(item.content), item.source)
    return load_file(item)


def _holds_one(source: Source) -> bool:
    return source.path != STDIN and extension(source.path) in ONE_EACH


def splitter_of(suffix: str) -> Splitter:
    """What splits a file of many articles, and hands on one of a single article as it is."""
    if suffix in ONE_EACH:
        return partial(_pack, suffix)
    return told(loader_named(*SPLITTERS[suffix])) if suffix in SPLITTERS else loader_of(suffix)


def _pack(suffix: str, stream: BinaryIO, source: Source) -> Iterator[Packed]:
    yield Packed(source, suffix, stream.read(ARTICLE_BYTES + 1))
