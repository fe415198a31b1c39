"""What a loader is told of the input it reads, and how large an input may be."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, BinaryIO, NamedTuple, TypeVar

from msgspec import Struct

from crosscheck.model import Article, Problem

ARTICLE_BYTES = 20_000_000
"""House rule: one article is never larger; a whole day of a news agency is a few megabytes."""


class Source(Struct, frozen=True):
    """One input: its path as reported, the id it asks for, and the options of the run."""

    path: str
    stem: str
    published: str | None = None
    asked: bool = True
    """True where the user named this very file; false where a folder or archive brought it."""


class Row(NamedTuple):
    """An article of a file of many, parsed but not read: its fields and where they stand."""

    source: Source
    fields: dict[str, Any]
    line: int | None
    where: str

    @property
    def path(self) -> str:
        """What a message names it by."""
        return f"{self.source.path}, {self.where}"


class Packed(Struct, frozen=True):
    """The bytes of a file of one article, not yet read."""

    source: Source
    suffix: str
    content: bytes

    @property
    def path(self) -> str:
        """What a message names it by."""
        return self.source.path


Unread = Source | Row | Packed
"""What a worker may be given to read."""
Loader = Callable[[BinaryIO, Source], Iterator[Article | Problem]]
"""A reader of one format: what it finds in a stream, or why nothing was read."""
Splitter = Callable[[BinaryIO, Source], Iterator[Article | Problem | Unread]]
"""As a loader, but it may leave the reading to others."""
Item = TypeVar("Item")


class UnreadableError(Exception):
    """Why nothing, or nothing more, was read of one input."""


def told(
    load: Callable[[BinaryIO, Source], Iterator[Item]],
) -> Callable[[BinaryIO, Source], Iterator[Item | Problem]]:
    """The loader with what it could not read told as a Problem."""

    @wraps(load)
    def loader(stream: BinaryIO, source: Source) -> Iterator[Item | Problem]:
        try:
            yield from load(stream, source)
        except UnreadableError as error:
            yield Problem(source.path, f"not read: {error}")

    return loader


def read_whole(stream: BinaryIO) -> bytes:
    """All bytes of one article. Errors: UnreadableError for none, or too many."""
    raw = stream.read(ARTICLE_BYTES + 1)
    if len(raw) > ARTICLE_BYTES:
        limit = ARTICLE_BYTES // 1_000_000
        raise UnreadableError(f"larger than {limit} MB, the limit of one article")
    if not raw.strip():
        raise UnreadableError("the file is empty")
    return raw
