"""Saved feed (RSS, Atom) → Articles: the entries that carry their full text.

*Skips* an entry with a summary only: a teaser is no article. Feeds with a document type are
refused: no news feed needs one, and entities declared there can grow without end.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec.structs import replace

from crosscheck.load.article import Metadata
from crosscheck.load.decode import decode
from crosscheck.load.html import article_of_markup
from crosscheck.load.published import iso_date
from crosscheck.load.source import Source, UnreadableError, read_whole
from crosscheck.model import Article, Problem

CONTENT = ("encoded", "content", "description", "summary")
PUBLISHED = ("published", "pubDate", "date", "issued")
ENOUGH_WORDS = 60
"""House rule: fewer words are a teaser."""


def load_feed(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """The full-text entries of a feed, each with an id of its own."""
    text = decode(read_whole(stream), declared=True)
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise UnreadableError("a feed with a document type (<!DOCTYPE) is refused")
    yield from _entries(text, source)


def _entries(text: str, source: Source) -> Iterator[Article | Problem]:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    body = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text)
    try:
        root: Any = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"broken XML: {error}") from error
    entries = list(root.iter("{*}item", "{*}entry"))
    if not entries and source.asked:
        yield Problem(source.path, "not read: no feed (no item and no entry in it)")
    outlet = _text(root, ("title",)) or _text(root.find("{*}channel"), ("title",))
    teasers = 0
    for number, entry in enumerate(entries, 1):
        content = _content(entry)
        if len(re.sub(r"<[^<>]{0,2000}>", " ", content).split()) < ENOUGH_WORDS:
            teasers += 1
            continue
        metadata = _metadata(entry, outlet)
        yield article_of_markup(content, replace(source, stem=f"{source.stem}:{number}"), metadata)
    if teasers:
        yield Problem(
            source.path, f"not checked: {teasers} of {len(entries)} entries without their full text"
        )


def _metadata(entry: Any, outlet: str | None) -> Metadata:  # noqa: ANN401 (lxml is untyped)
    return Metadata(
        title=_text(entry, ("title",)) or "",
        published=_published(_text(entry, PUBLISHED)),
        source=_text(entry.find("{*}source"), ("title",)) or outlet,
        author=_text(entry, ("creator", "author")) or _text(entry.find("{*}author"), ("name",)),
        url=_link(entry),
    )


def _content(entry: Any) -> str:  # noqa: ANN401
    """The longest of the fields that may hold the text."""
    from lxml import etree

    found = [""]
    for child in entry:
        if isinstance(child.tag, str) and etree.QName(child).localname in CONTENT:
            inner = "".join(etree.tostring(one, encoding="unicode") for one in child)
            found.append(inner if len(child) else (child.text or ""))
    return max(found, key=len)


def _text(element: Any, names: tuple[str, ...]) -> str | None:  # noqa: ANN401
    if element is None:
        return None
    for name in names:
        found = element.find(f"{{*}}{name}")
        if found is not None and (words := " ".join("".join(found.itertext()).split())):
            return words
    return None


def _link(entry: Any) -> str | None:  # noqa: ANN401
    for link in entry.findall("{*}link"):
        address = (link.get("href") or link.text or "").strip()
        if address and link.get("rel") in {None, "alternate"}:
            return str(address)[:2000]
    return None


def _published(value: str | None) -> str | None:
    """RFC 822 dates of RSS and ISO dates of Atom."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value or "").isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_date(value)
