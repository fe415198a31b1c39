"""What a page says of its article: JSON-LD first, then meta elements, then what it shows.

Nothing is fetched: everything is read from the parsed page.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec

from crosscheck.load.article import Metadata
from crosscheck.load.dek import find_dek
from crosscheck.load.page_date import find_published

ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "LiveBlogPosting")
AUTHOR = ("author", "article:author_name", "parsely-author", "dc.creator", "byl", "sailthru.author")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher")
SEPARATOR = re.compile(r"\s(?:[-–—|»«·:•]|::|\|\|)\s(?=[^-–—|»«·:•]{2,60}$)")
BYLINE_CLASS = re.compile(r"\b(?:by|byline|author|writer)\b", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.'’-]{0,20}|and|de|van|von|der|da|di|la|el|al)"
BYLINE = re.compile(rf"[Bb]y {_NAME}(?: {_NAME}){{1,5}}")
LONGEST_SCRIPT = 2_000_000


class Page(msgspec.Struct, frozen=True):
    """Metadata of a page, its dek, and the article's text where JSON-LD carries it."""

    metadata: Metadata
    body: str = ""
    dek: str = ""


def read_page(tree: Any) -> Page:  # noqa: ANN401 (an lxml element, which is untyped)
    """The metadata of a parsed page."""
    metas = _metas(tree)
    linked = _own_article(tree, metas)
    outlet = _name(linked.get("publisher")) or _first(metas, OUTLET)
    address = _address(tree, metas)
    published, origin = find_published(tree, linked, metas, address or "")
    title = _title(tree, linked, metas, outlet)
    return Page(
        Metadata(
            title=title,
            published=published,
            published_from=origin,
            source=outlet,
            author=_name(linked.get("author"))
            or _person(_first(metas, AUTHOR))
            or _shown_author(tree),
            url=address,
            language=(tree.get("lang") or "").strip()[:12] or None,
        ),
        linked["articleBody"] if isinstance(linked.get("articleBody"), str) else "",
        find_dek(tree, title, linked),
    )


def _own_article(tree: Any, metas: dict[str, str]) -> dict[str, Any]:  # noqa: ANN401
    """The JSON-LD article of this page: of several, the one whose headline the page bears."""
    found = list(islice(json_ld_articles(tree), 20))
    title = _plain(metas.get("og:title")) or _plain(tree.findtext(".//title"))
    if len(found) < 2 or not title:
        return found[0] if found else {}
    return max(found, key=lambda one: _overlap(_plain(one.get("headline")), title))


def json_ld_articles(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """The articles that JSON-LD blocks describe, in order; broken blocks are passed over."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            block = (script.text_content() or "").strip().strip(";")
            try:
                content = msgspec.json.decode(block[:LONGEST_SCRIPT])
            except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
                try:  # line ends inside strings, which many pages have
                    content = msgspec.json.decode(re.sub(r"[\x00-\x1f]", " ", block))
                except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
                    continue
            yield from _articles_in(content, 0)


def _articles_in(content: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(content, list):
        for one in content[:200]:
            yield from _articles_in(one, depth + 1)
    elif isinstance(content, dict):
        kinds = content.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.endswith(ARTICLE_TYPES) for kind in named):
            yield content
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles_in(content.get(key), depth + 1)


def _metas(tree: Any) -> dict[str, str]:  # noqa: ANN401
    """Contents of meta elements by lower-case name, property or itemprop; the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            content = (meta.get("content") or "").strip()
            if name and content:
                found.setdefault(name, content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((_plain(metas[name]) for name in names if metas.get(name)), None) or None


def _title(tree: Any, linked: dict[str, Any], metas: dict[str, str], outlet: str | None) -> str:  # noqa: ANN401
    """The headline that the page shows (its h1), where other titles confirm it."""
    stated = [
        _without_outlet(_plain(value), outlet)
        for value in (
            linked.get("headline"),
            metas.get("og:title"),
            metas.get("twitter:title"),
            tree.findtext(".//title"),
        )
        if value
    ]
    stated = [title for title in stated if title]
    shown = [_plain(h1.text_content()[:1000]) for h1 in islice(tree.iter("h1"), 20)]
    shown = [_without_outlet(title, outlet) for title in shown if 2 <= len(title.split()) <= 60]
    if not stated:
        return shown[0] if shown else ""
    best = max(shown, key=lambda title: max(_overlap(title, one) for one in stated), default="")
    if best and (max(_overlap(best, one) for one in stated) >= 0.3 or len(shown) == 1):
        return next((one for one in stated if _is_kicker(best, one)), best)
    return stated[0]


def _is_kicker(shown: str, stated: str) -> bool:
    """True where the headline shown is the stated title behind one or two words ("Opinion")."""
    head = shown.removesuffix(stated)
    return head != shown and 1 <= len(re.findall(r"\w+", head)) <= 2


def _overlap(left: str, right: str) -> float:
    """Share of the words of the shorter title that the other has too."""
    first, second = (set(re.findall(r"\w+", one.lower())) for one in (left, right))
    return len(first & second) / max(1, min(len(first), len(second)))


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name behind its last separator."""
    cut = SEPARATOR.search(title)
    if not cut:
        return title
    head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
    is_bar = "|" in cut.group()
    same = bool(outlet) and _overlap(tail, outlet or "") >= 0.5
    return (
        head if len(head.split()) >= 2 and (same or (is_bar and len(tail.split()) <= 4)) else title
    )


def _address(tree: Any, metas: dict[str, str]) -> str | None:  # noqa: ANN401
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()[:2000]
    return (metas.get("og:url") or "")[:2000] or None


def _name(value: object) -> str | None:
    """The name or names of a person or organisation of JSON-LD."""
    if isinstance(value, list):
        names = [name for one in value[:20] if (name := _name(one))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    return _person(_plain(value)) if isinstance(value, str) else None


def _shown_author(tree: Any) -> str | None:  # noqa: ANN401
    """The names that the page itself links or marks as the author's."""
    names = []
    for element in tree.iter("a", "span", "p", "div", "address"):
        marked = "author" in (element.get("itemprop") or "").lower().split()
        if marked or (element.get("rel") or "").lower() == "author" or _is_byline(element):
            words = _plain(element.text_content()[:400])
            if 1 <= len(words.split()) <= 6:
                names.append(_person(words) or "")
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _is_byline(element: Any) -> bool:  # noqa: ANN401
    """True where the class says byline and the words are "By" and names in capitals."""
    named = BYLINE_CLASS.search((element.get("class") or "")[:200])
    return bool(named and BYLINE.fullmatch(_plain(element.text_content()[:200])))


def _person(name: str | None) -> str | None:
    """A name as written, but no address of a profile."""
    name = re.sub(r"^[Bb]y ", "", name or "")
    return None if not name or "://" in name or len(name) > 200 else name


def _plain(value: object) -> str:
    """A string in one line, entities resolved; "" for what is none."""
    import html

    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(value).split())
