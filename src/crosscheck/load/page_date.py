"""When a page says its article was published.

Order: JSON-LD, meta elements, elements marked as the date of publication, the address, what is
shown beside the headline, one certain date in the page's data. A time in UTC yields to the local
day that the page shows: an evening's article in New York is not tomorrow's.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from crosscheck.load.published import date_in_name, iso_date

PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "publish-date", "publishdate", "publish_date", "pubdate", "date",
    "article.published", "cxenseparse:recs:publishtime", "bt:pubdate", "article_date_original",
    "rnews:datepublished", "originalpublicationdate",
)  # fmt: skip
IN_DATA = re.compile(
    r"""["'](?:pubdate|publishdate|publish_date|datepublished|published_?at|createddate)["']"""
    r"""\s{0,9}:\s{0,9}["']((?:19|20)\d\d-\d\d-\d\d)""",
    re.IGNORECASE,
)
DATE_CLASS = re.compile(r"date|publish|posted|byline|timestamp|\btime\b", re.IGNORECASE)
NOT_OF_ARTICLE = re.compile(r"current|today|modif|update|related|recirc|sidebar", re.IGNORECASE)
SHOWN = ("time", "span", "div", "p", "dd", "li", "abbr", "a")


def find_published(
    tree: Any,  # noqa: ANN401 (an lxml element, which is untyped)
    linked: dict[str, Any],
    metas: dict[str, str],
    address: str,
) -> tuple[str | None, str]:
    """The date of publication and where it was read (json-ld, metadata, url)."""
    stated, origin = _stated(tree, linked, metas)
    if stated and stated.endswith("+00:00"):
        return _local_day(tree, address, stated), origin
    if stated:
        return stated, origin
    if found := date_in_name(address):
        return found, "url"
    shown = next(_shown_days(tree, after_headline=True), None)
    return shown or _only_day_in_data(tree), "metadata"


def _stated(
    tree: Any,  # noqa: ANN401
    linked: dict[str, Any],
    metas: dict[str, str],
) -> tuple[str | None, str]:
    if found := iso_date(linked.get("datePublished")):
        return found, "json-ld"
    for name in PUBLISHED:
        if found := iso_date(metas.get(name)):
            return found, "metadata"
    for element in tree.iter(*SHOWN):
        marked = "datepublished" in (element.get("itemprop") or "").lower()
        if marked or element.get("pubdate") is not None:
            for value in (element.get("datetime"), element.get("content"), element.text_content()):
                if found := iso_date(value):
                    return found, "metadata"
    return None, "metadata"


def _local_day(tree: Any, address: str, stated: str) -> str:  # noqa: ANN401
    """The day the page shows where it is the one before or after the day in UTC."""
    day = date.fromisoformat(stated[:10])
    candidates = [date_in_name(address), *islice(_shown_days(tree, after_headline=True), 1)]
    for found in candidates:
        if found and abs((date.fromisoformat(found[:10]) - day).days) <= 1:
            return stated if found[:10] == stated[:10] else found[:10]
    return stated


def _shown_days(tree: Any, *, after_headline: bool) -> Iterator[str]:  # noqa: ANN401
    """Days in elements whose class or name speaks of a date, in the order of the page."""
    passed = not after_headline
    for element in tree.iter("h1", *SHOWN):
        if element.tag == "h1":
            passed = True
            continue
        named = " ".join(element.get(name) or "" for name in ("class", "id", "data-testid"))
        is_date = element.tag == "time" or DATE_CLASS.search(named[:300])
        if not passed or not is_date or NOT_OF_ARTICLE.search(named[:300]):
            continue
        words = element.text_content() if len(element) < 12 else ""
        shown = " ".join(words[:400].split())
        found = iso_date(shown) if len(shown) <= 160 else None
        found = found or iso_date(element.get("datetime"))
        if found:
            yield found


def _only_day_in_data(tree: Any) -> str | None:  # noqa: ANN401
    """The day of publication in the page's scripts, where they state one only."""
    days: set[str] = set()
    for script in tree.iter("script"):
        days.update(IN_DATA.findall((script.text or "")[:2_000_000]))
    return iso_date(days.pop()) if len(days) == 1 else None
