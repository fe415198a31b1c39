"""Writing to the archive: batches of articles in, articles out."""

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Sequence

import msgspec

from crosscheck.archive.candidates import keys_of
from crosscheck.archive.record import Filing, key_hash, rename_article, row_of
from crosscheck.archive.store import transaction
from crosscheck.archive.version import canonical_url
from crosscheck.model import Article, Claim


def is_current(archive: sqlite3.Connection, article: Article, digest: bytes) -> bool:
    """True where this very content is on file already."""
    row = archive.execute(
        "SELECT digest FROM article WHERE path = ? AND row = ?",
        (article.path, row_of(article)),
    ).fetchone()
    return row is not None and row[0] == digest


def file_batch(archive: sqlite3.Connection, batch: Sequence[Filing]) -> None:
    """File all of the batch in one transaction; an article of the same place is replaced."""
    with transaction(archive):
        for filing in batch:
            file_one(archive, filing)


def file_one(archive: sqlite3.Connection, filing: Filing) -> None:
    """File one article inside a transaction."""
    article = filing.article
    row = row_of(article)
    old = archive.execute(
        "SELECT number FROM article WHERE path = ? AND row = ?", (article.path, row)
    ).fetchone()
    if old is not None:
        take_out(archive, old[0])
    name = free_id(archive, article)
    address = canonical_url(article.url)
    claims = filing.claims if name == article.id else rename_article(filing.claims, name)
    keys = array("q", sorted({key_hash(key) for key in filing.keys}))
    filed = archive.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)",
        (
            old[0] if old else None,
            name,
            article.path,
            row,
            article.url,
            address,
            article.title or None,
            article.source,
            article.author,
            article.published,
            article.published_from,
            article.words,
            filing.version,
            filing.digest,
            keys.tobytes(),
            pack_claims(claims),
            pack_text(article.text),
        ),
    ).lastrowid
    archive.executemany("INSERT INTO key VALUES (?, ?)", ((key, filed) for key in keys))
    if address:
        mark_superseded(archive, address)


def free_id(archive: sqlite3.Connection, article: Article) -> str:
    """The article's id, or with the first `#n` that no other article on file has."""
    name, number = article.id, 1
    while archive.execute("SELECT 1 FROM article WHERE id = ?", (name,)).fetchone():
        number += 1
        name = f"{article.id}#{number}"
    return name


def mark_superseded(archive: sqlite3.Connection, address: str) -> None:
    """Of several articles with one canonical address, all but the latest are earlier versions.

    Order: by publication date, then by when it was filed.
    """
    versions = archive.execute(
        "SELECT number FROM article WHERE address = ? ORDER BY coalesce(published, ''), number",
        (address,),
    ).fetchall()
    if versions:
        latest = versions[-1][0]
        archive.execute(
            "UPDATE article SET superseded = nullif(?, number) WHERE address = ?", (latest, address)
        )


def remove_articles(archive: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Take articles out, in one transaction; an earlier version of one counts again."""
    with transaction(archive):
        for number in numbers:
            row = archive.execute(
                "SELECT address FROM article WHERE number = ?", (number,)
            ).fetchone()
            take_out(archive, number)
            if row and row[0]:
                mark_superseded(archive, row[0])


def take_out(archive: sqlite3.Connection, number: int) -> None:
    """Delete one article and its keys inside a transaction."""
    archive.executemany(
        "DELETE FROM key WHERE hash = ? AND article = ?",
        ((key, number) for key in keys_of(archive, number)),
    )
    archive.execute("DELETE FROM article WHERE number = ?", (number,))


def pack_claims(claims: Sequence[Claim]) -> bytes:
    """Claims as compressed JSON, as the contract writes them."""
    return zlib.compress(msgspec.json.encode(claims), 1)


def pack_text(text: str) -> bytes:
    """An article's text, compressed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)
