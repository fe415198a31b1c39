"""Reading from the archive: which articles may answer the same questions, and what they said.

An article is found by the blocking keys that it shares with the new one. A key that more than
MOST_ARTICLES share says nothing of a story and is passed over; the others count the more, the
fewer articles share them. The index itself tells how many do: counting stops at the limit, so that
a look-up costs the same however common a key is. Measured on 100,000 articles with 80 keys each: 13
ms for the candidates of one article, its nine story-mates always among the first twenty.

Given up: of a story that more than MOST_CANDIDATES articles on file tell, the nearest are compared.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from math import log2
from typing import Any

import msgspec

from crosscheck import __version__
from crosscheck.archive.record import Filed, key_hash
from crosscheck.archive.version import canonical_url
from crosscheck.errors import ArchiveError
from crosscheck.model import ArticleInfo, Claim

MOST_ARTICLES = 1000
MOST_CANDIDATES = 40
LARGEST_BLOB = 1 << 28
"""Bytes that one article's claims or text may unpack to: an archive from elsewhere is no bomb."""
LEAST_SHARE = 0.04
"""Of an article's whole weight, so much a candidate must share. Measured on 32 real stories told by
five outlets each: keeps 97 % of an article's story and a quarter of the others, which still help to
see what is common; 0.08 would keep 94 % and 3 %."""

COLUMNS = (
    "number, id, path, row, url, title, source, author, published, published_from, words, version,"
    " superseded"
)
CLAIMS = msgspec.json.Decoder(tuple[Claim, ...])


def find_candidates(archive: sqlite3.Connection, keys: Iterable[str]) -> tuple[int, ...]:
    """Numbers of the articles that share the most telling keys, in the order they were filed."""
    scores: dict[int, float] = {}
    whole = 0.0
    for key in sorted({key_hash(key) for key in keys}):
        sharing = archive.execute(
            "SELECT article FROM key WHERE hash = ? LIMIT ?", (key, MOST_ARTICLES + 1)
        ).fetchall()
        if len(sharing) > MOST_ARTICLES:
            continue
        weight = log2(2 * MOST_ARTICLES / max(1, len(sharing)))
        whole += weight
        for (number,) in sharing:
            scores[number] = scores.get(number, 0.0) + weight
    near = (number for number, score in scores.items() if score >= LEAST_SHARE * whole)
    best = sorted(near, key=lambda number: (-scores[number], number))[:MOST_CANDIDATES]
    return tuple(sorted(best))


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
    return Filed(
        number=number,
        info=ArticleInfo(name, path, title, source, published, published_from, words),
        row=place,
        url=url,
        author=author,
        version=version,
        superseded=superseded,
        claims=unpack_claims(blobs[0], path, version) if blobs else (),
        text=unpack(blobs[1], path).decode("utf-8", "surrogatepass") if len(blobs) > 1 else None,
    )


def unpack_claims(blob: object, path: str, version: str) -> tuple[Claim, ...]:
    """Claims as they were filed. Errors: ArchiveError for what this crosscheck cannot read."""
    try:
        return CLAIMS.decode(unpack(blob, path))
    except msgspec.MsgspecError as error:
        raise ArchiveError(
            f"{path} was filed by crosscheck {version} in a form that {__version__} cannot read",
            "file it again with `crosscheck archive add`",
        ) from error


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
