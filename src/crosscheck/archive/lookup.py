"""Reading from the archive: its articles by number, by place, all of them, and how many."""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from crosscheck import __version__
from crosscheck.archive.record import Filed
from crosscheck.archive.version import canonical_url
from crosscheck.errors import ArchiveError
from crosscheck.model import ArticleInfo, Claim, DateValue

LARGEST_BLOB = 1 << 28
"""Bytes that one article's claims or text may unpack to: an archive from elsewhere is no bomb."""

COLUMNS = (
    "number, id, path, row, url, title, source, author, published, published_from, words, version,"
    " superseded"
)
Word = str | None
Row = tuple[int, str, str, str, Word, Word, Word, Word, Word, Word, int, str, int | None]
"""What the columns must hold, whoever wrote them."""
CLAIMS = msgspec.json.Decoder(tuple[Claim, ...])


def find_versions(
    archive: sqlite3.Connection, path: str, row: str, url: str | None, name: str
) -> tuple[int, ...]:
    """Numbers of the articles that may be other versions of one: same place, address or id."""
    rows = archive.execute(
        "SELECT number FROM article WHERE (path = ? AND row = ?) OR id = ?"
        " UNION SELECT number FROM article WHERE address = ? ORDER BY 1",
        (path, row, name, canonical_url(url)),
    )
    return tuple(row[0] for row in rows)


def read_filed(
    archive: sqlite3.Connection, numbers: Sequence[int], *, claims: bool = True
) -> Iterator[Filed]:
    """The articles of these numbers, in their order, with their claims."""
    columns = COLUMNS + (", claims" if claims else "")
    for number in numbers:
        row = archive.execute(
            f"SELECT {columns} FROM article WHERE number = ?",  # noqa: S608 - names of our own
            (number,),
        ).fetchone()
        if row is not None:
            yield filed_from(row)


def list_filed(archive: sqlite3.Connection) -> Iterator[Filed]:
    """Every article on file without its claims, by path. One read, so one state."""
    query = f"SELECT {COLUMNS} FROM article ORDER BY path, row"  # noqa: S608 - names of our own
    yield from map(filed_from, archive.execute(query).fetchall())


def export_filed(archive: sqlite3.Connection) -> Iterator[Filed]:
    """Every article on file with claims and text, by path; streamed from one state."""
    query = f"SELECT {COLUMNS}, claims, text FROM article ORDER BY path, row"  # noqa: S608
    yield from map(filed_from, archive.execute(query))


def filed_from(row: tuple[Any, ...]) -> Filed:
    """An article from its row in the archive."""
    number, name, path, place, url, title, source, author, *rest = row
    published, published_from, words, version, superseded, *blobs = rest
    try:
        msgspec.convert(row[: COLUMNS.count(",") + 1], Row)
        date.fromisoformat((published or "2000-01-01")[:10])
    except ValueError as error:  # SQLite keeps any type in any column
        raise damaged(str(path)) from error
    return Filed(
        number=number,
        info=ArticleInfo(name, path, title, source, published, published_from, words),
        row=place,
        url=url,
        author=author,
        version=version,
        superseded=superseded,
        claims=unpack_claims(blobs[0], name, path, version) if blobs else (),
        text=unpack(blobs[1], path).decode("utf-8", "surrogatepass") if len(blobs) > 1 else None,
    )


def unpack_claims(blob: object, name: str, path: str, version: str) -> tuple[Claim, ...]:
    """An article's claims as they were filed. Errors: ArchiveError for what cannot be read."""
    try:
        claims = CLAIMS.decode(unpack(blob, path))
        if not all(claim.article == name and is_sound(claim) for claim in claims):
            raise damaged(path)
        return claims
    except msgspec.MsgspecError as error:
        raise ArchiveError(
            f"{path} was filed by crosscheck {version} in a form that {__version__} cannot read",
            "file it again with `crosscheck archive add`",
        ) from error


def is_sound(claim: Claim) -> bool:
    """True where a claim's kind is that of its value, and its days are days."""
    value = claim.value
    if claim.kind != type(value).__struct_config__.tag:
        return False
    if not isinstance(value, DateValue):
        return True
    try:
        return all(date.fromisoformat(day) for day in (value.start, value.end) if day)
    except ValueError:
        return False


def unpack(blob: object, path: str) -> bytes:
    """What was compressed, within a limit. Errors: ArchiveError where it is damaged."""
    stream = zlib.decompressobj()
    if not isinstance(blob, bytes):
        raise damaged(path)
    try:
        content = stream.decompress(blob, LARGEST_BLOB)
    except zlib.error as error:
        raise damaged(path) from error
    if not stream.eof:
        raise damaged(path)
    return content


def damaged(path: str) -> ArchiveError:
    """An article that cannot be read back."""
    return ArchiveError(
        f"what is on file of {path} is damaged", "remove it, and file it again with `archive add`"
    )


def damaged_articles(archive: sqlite3.Connection) -> Iterator[str]:
    """In words, each article whose claims or text cannot be read back."""
    query = f"SELECT {COLUMNS}, claims, text FROM article ORDER BY path, row"  # noqa: S608
    for row in archive.execute(query):
        try:
            filed_from(row)
        except (ArchiveError, UnicodeDecodeError) as error:
            yield getattr(error, "message", f"the text of {row[2]} is damaged")


class Status(msgspec.Struct, frozen=True):
    """What an archive holds, counted; `outdated` were read by another version of crosscheck."""

    articles: int
    superseded: int
    outdated: int
    sources: int
    keys: int
    bytes: int
    format: int
    first: str | None
    last: str | None


def read_status(archive: sqlite3.Connection, version: str) -> Status:
    """The counts of an archive; `first` and `last` are publication dates."""
    articles, superseded, outdated, sources, first, last = archive.execute(
        "SELECT count(*), count(superseded), total(version <> ?), count(DISTINCT source),"
        " min(published), max(published) FROM article",
        (version,),
    ).fetchone()
    keys = archive.execute("SELECT count(*) FROM key").fetchone()[0]
    pages = archive.execute("PRAGMA page_count").fetchone()[0]
    size = archive.execute("PRAGMA page_size").fetchone()[0]
    form = archive.execute("PRAGMA user_version").fetchone()[0]
    return Status(
        articles, superseded, int(outdated), sources, keys, pages * size, form, first, last
    )
