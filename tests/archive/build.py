"""Filings made by hand: an article, one claim, its words as keys."""

from crosscheck.archive import Filing, content_digest
from crosscheck.model import About, Article, Claim, Excerpt, QuantityValue, Zone

VERSION = "0.1.0"


def make_filing(
    name: str,
    text: str = "Seven people were killed in Port Almeda.",
    *,
    path: str | None = None,
    url: str | None = None,
    source: str | None = None,
    published: str | None = None,
    keys: frozenset[str] | None = None,
    version: str = VERSION,
) -> Filing:
    path = path or f"articles/{name}.md"
    article = Article(
        name,
        path,
        text,
        url=url,
        source=source,
        published=published,
        zones=(Zone("body", 0, len(text)),),
        words=len(text.split()),
    )
    claim = Claim(
        id=f"c-{name}",
        article=name,
        path=path,
        kind="quantity",
        start=0,
        end=5,
        line=1,
        column=1,
        text=text[:5],
        sentence=Excerpt(0, len(text), text),
        zone="body",
        voice="article",
        attribution=None,
        polarity="affirmed",
        modality="asserted",
        about=About("killed"),
        value=QuantityValue(7, 7),
    )
    return Filing(
        article,
        (claim,),
        keys if keys is not None else frozenset(text.lower().split()),
        content_digest(article, version),
        version,
    )
