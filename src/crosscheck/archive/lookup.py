"""Reading from the archive: which articles may answer the same questions, and what they said.

An article is found by the blocking keys that it shares with the new one; a key counts the more, the
fewer articles have it, and one that too many have says nothing of a story and is passed over. The
index itself tells how many do: counting stops at the limit, so that a look-up costs the same
however common a key is. Measured on 100,000 articles with 80 keys each: 13 ms for one article.

How near is near enough? Scores seen against the mean of the best three, on 32 real stories told by
five outlets each, and on 250 generated stories from few templates (look-alikes by design):

    ratio at least                  0.15  0.20  0.25  0.30  0.40
    real: of a story kept            98%   98%   95%   93%   86%
    real: of other stories kept      21%   13%    8%    6%    3%
    generated: of a story kept      100%  100%  100%  100%  100%
    generated: of others kept        17%    6%    4%    2%    1%

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
ALWAYS_COUNTED = 60
COMMON = 0.02
"""A key is too common above 2 % of all articles, never at 60 articles, always at 1,000."""
MOST_CANDIDATES = 40
NEAREST = 3
NEAR = 0.25
LARGEST_BLOB = 1 << 28
"""Bytes that one article's claims or text may unpack to: an archive from elsewhere is no bomb."""
LEAST_SHARE = 0.03
"""Of an article's whole weight, so much a candidate must share, also where nothing is nearer."""

COLUMNS = (
    "number, id, path, row, url, title, source, author, published, published_from, words, version,"
    " superseded"
)
CLAIMS = msgspec.json.Decoder(tuple[Claim, ...])


def find_candidates(archive: sqlite3.Connection, keys: Iterable[str]) -> tuple[int, ...]:
    """Numbers of the articles that share the most telling keys, in the order they were filed."""
    total = archive.execute("SELECT max(number) FROM article").fetchone()[0] or 0
    limit = min(MOST_ARTICLES, max(ALWAYS_COUNTED, int(COMMON * total)))
    scores: dict[int, float] = {}
    whole = 0.0
    for key in sorted({key_hash(key) for key in keys}):
        sharing = archive.execute(
            "SELECT article FROM key WHERE hash = ? LIMIT ?", (key, limit + 1)
        ).fetchall()
        if len(sharing) > limit:
            continue
        weight = log2(1 + total / max(1, len(sharing)))
        whole += weight
        for (number,) in sharing:
            scores[number] = scores.get(number, 0.0) + weight
    best = sorted(scores, key=lambda number: (-scores[number], number))[:MOST_CANDIDATES]
    nearest = [scores[number] for number in best[:NEAREST]]
    least = max(LEAST_SHARE * whole, NEAR * sum(nearest) / max(1, len(nearest)))
    return tuple(sorted(number for number in best if scores[number] >= least))


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
