"""zip, tar, tar.gz → the inputs inside, read in memory: nothing is ever unpacked to disk.

*Skips* links, devices, hidden names, names that climb out (`..`, absolute), archives in archives.
"""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.load.decode import clean
from crosscheck.load.find import ARCHIVES, EXTENSIONS, extension, is_article_file
from crosscheck.load.source import ARTICLE_BYTES, Source, Splitter, Unread
from crosscheck.model import Article, Problem

MOST_ENTRIES = 20_000
MOST_BYTES = 200_000_000
MOST_RATIO = 200
"""House rule: news packs three- to tenfold; two hundredfold is a bomb."""
INSIDE = EXTENSIONS - ARCHIVES


class Entry(Struct, frozen=True):
    """A file inside: its name, its size when unpacked, and how to read at most n bytes."""

    name: str
    size: int
    read: Callable[[int], bytes]


def load_bundle(
    stream: BinaryIO, source: Source, loader_of: Callable[[str], Splitter]
) -> Iterator[Article | Problem | Unread]:
    """Every article of an archive, in the order of their names."""
    try:
        yield from _load(stream, source, loader_of)
    except Exception as error:
        yield _trouble(source.path, error)


def _trouble(path: str, error: Exception) -> Problem:
    """What the standard library's readers raise for damage is of many kinds, not only their own."""
    if isinstance(error, RuntimeError):  # a password, an unknown method
        return Problem(path, f"not read: archive cannot be opened ({error})")
    return Problem(path, f"not read: broken archive ({error})")


def _load(
    stream: BinaryIO, source: Source, loader_of: Callable[[str], Splitter]
) -> Iterator[Article | Problem | Unread]:
    entries = sorted(_entries(stream, source.path), key=lambda one: one.name)
    if len(entries) > MOST_ENTRIES:
        yield Problem(source.path, f"not read: more than {MOST_ENTRIES} files in it")
        return
    total = 0
    for entry in entries:
        name = clean(entry.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        inner = replace(source, path=f"{source.path}!/{name}", stem=_stem(name), asked=False)
        if why := _refusal(entry):
            if why != "other":
                yield Problem(inner.path, f"not read: {why}")
            continue
        try:
            content = entry.read(ARTICLE_BYTES + 1)
        except Exception as error:
            yield _trouble(inner.path, error)
            continue
        total += len(content)
        if total > MOST_BYTES:
            limit = MOST_BYTES // 1_000_000
            yield Problem(source.path, f"not read further: unpacks to more than {limit} MB")
            return
        yield from loader_of(extension(entry.name))(BytesIO(content), inner)


def _refusal(entry: Entry) -> str | None:
    """Why an entry is not read; "other" for what no search would take up."""
    path = PurePosixPath(entry.name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.name[:3]:
        return "its name leads out of the archive"
    if extension(entry.name) in ARCHIVES:
        return "an archive inside an archive"
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    if hidden or extension(entry.name) not in INSIDE or not is_article_file(entry.name):
        return "other"
    if entry.size > ARTICLE_BYTES:
        return f"larger than {ARTICLE_BYTES // 1_000_000} MB, the limit of one article"
    return None


def _stem(name: str) -> str:
    path = PurePosixPath(name)
    return path.name[: len(path.name) - len(extension(name))] or path.name


def _entries(stream: BinaryIO, path: str) -> Iterator[Entry]:
    if extension(path) == ".zip":
        yield from _zip_entries(stream)
    else:
        yield from _tar_entries(stream)


def _zip_entries(stream: BinaryIO) -> Iterator[Entry]:
    package = zipfile.ZipFile(stream)
    for number, info in enumerate(package.infolist()):
        if number > MOST_ENTRIES:
            break
        is_link = (info.external_attr >> 28) == 0o12
        if info.is_dir() or is_link:
            continue
        if info.file_size > MOST_RATIO * max(1, info.compress_size) and info.file_size > 1_000_000:
            yield Entry(info.filename, ARTICLE_BYTES + 1, lambda _: b"")
            continue
        yield Entry(info.filename, info.file_size, _zip_reader(package, info))


def _zip_reader(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[int], bytes]:
    def read(limit: int) -> bytes:
        with package.open(info) as part:
            return part.read(limit)

    return read


def _tar_entries(stream: BinaryIO) -> Iterator[Entry]:
    """Read in one pass: a compressed tar cannot be gone through twice without its whole size."""
    total = 0
    with tarfile.open(fileobj=stream, mode="r|*") as package:
        for number, info in enumerate(package):
            total += info.size
            if number > MOST_ENTRIES or total > MOST_BYTES:
                raise tarfile.TarError(f"unpacks to more than {MOST_BYTES // 1_000_000} MB")
            if not info.isfile():
                continue
            part = package.extractfile(info) if info.size <= ARTICLE_BYTES else None
            content = part.read(ARTICLE_BYTES + 1) if part else b""
            yield Entry(info.name, info.size, _kept(content))


def _kept(content: bytes) -> Callable[[int], bytes]:
    return lambda limit: content[:limit]
