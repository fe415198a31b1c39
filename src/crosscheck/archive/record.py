"""What the archive keeps of an article: enough to compare with it after its file has gone."""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import PurePosixPath

import msgspec

from crosscheck.model import Article, ArticleInfo, Claim


class Filed(msgspec.Struct, frozen=True):
    """One article on file: what the report lists of it, its claims, and where it came from.

    `number` is the archive's own; `superseded` the number of the later version, if there is one;
    `row` its id in a file of several articles, else empty; `version` the crosscheck that read it.
    """

    number: int
    info: ArticleInfo
    row: str
    url: str | None
    author: str | None
    version: str
    superseded: int | None
    claims: tuple[Claim, ...] = ()
    text: str | None = None


class Filing(msgspec.Struct, frozen=True):
    """An article about to be filed, with its claims and the keys under which it is found again."""

    article: Article
    claims: tuple[Claim, ...]
    keys: frozenset[str]
    digest: bytes
    version: str


def content_digest(article: Article, version: str) -> bytes:
    """Sixteen bytes that change when the article's content does, or the program that read it.

    The article's id is left out: it depends on which other files were given along with it.
    """
    seed = msgspec.json.encode((version, msgspec.structs.replace(article, id="")))
    return blake2b(seed, digest_size=16).digest()


def key_hash(key: str) -> int:
    """A blocking key as a signed 64-bit integer: a tenth of the space of the words themselves.

    Two keys may share one by chance (about one in 10^7 at a million keys), which brings a
    candidate too many and never loses one.
    """
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def row_of(article: Article) -> str:
    """The id of an article that is one of several in its file; empty where the file is one.

    From standard input an article without an id of its own is known by its text.
    """
    name = PurePosixPath(article.id).name
    if article.path == "-" and name.partition(":")[0].partition("#")[0] == "stdin":
        text = article.text.encode("utf-8", "surrogatepass")
        return "stdin:" + blake2b(text, digest_size=8).hexdigest()
    return "" if name == PurePosixPath(article.path).stem else article.id


def rename_article(claims: Sequence[Claim], name: str) -> tuple[Claim, ...]:
    """The claims under another article id, with ids of their own.

    Two articles on file may bear the id of one that is new; a claim's id must name one claim.
    """
    return tuple(
        msgspec.structs.replace(claim, article=name, id=renamed_id(claim.id, name))
        for claim in claims
    )


def renamed_id(claim_id: str, article: str) -> str:
    """A claim id that follows from the old one and the article's new id."""
    seed = f"{claim_id}\0{article}".encode("utf-8", "surrogatepass")
    return "c-" + blake2b(seed, digest_size=8).hexdigest()
