"""HTML page → Article: text and comments by trafilatura, zones and dates by crosscheck.

Nothing is fetched. The text is the body as loaded: furniture that was recognised is not in it, so
that its offsets are those that `crosscheck doctor load` prints.

Measured on 180 news pages (body 4-gram F1): trafilatura with `favor_precision` 0.970 and 0.941 on
two sets, without 0.961 and 0.926, `fast` 0.953 and 0.919.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from crosscheck.load.article import Metadata, make_article
from crosscheck.load.decode import clean, decode
from crosscheck.load.dek import plain
from crosscheck.load.offsets import lines_of
from crosscheck.load.page_limits import refuse_endless_tags
from crosscheck.load.page_lines import line_points
from crosscheck.load.page_metadata import Page, read_page
from crosscheck.load.source import Source, UnreadableError, read_whole
from crosscheck.load.zones import NO_TITLE, Layout, zones_of
from crosscheck.model import Article, Problem, Zone

MOST_ELEMENTS = 15_000
"""Larger pages are refused: news pages have 80 to 3,300, and extraction grows faster."""
BLOCKS = frozenset(
    """address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6
    header hr li main ol p pre section table td th tr ul""".split()
)
HIDDEN = frozenset({"script", "style", "noscript", "template", "iframe", "button", "form"})
INLINE = ("span", "a", "em", "strong", "b", "i", "u", "mark")
MANY_ELEMENTS = 2000
"""Above this the second opinion of jusText is left out: its time grows with the square."""


def load_html(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """The article of one page."""
    yield article_of_page(decode(read_whole(stream), declared=True), source)


def article_of_page(page_source: str, source: Source) -> Article | Problem:
    """The article of a page given as text."""
    try:
        page, body, comments = extract_page(page_source)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"the page cannot be parsed ({type(error).__name__})") from error
    metadata = page.metadata
    text, zones = _laid_out(body, metadata.title, "")
    text, zones = _with_dek(page.dek, text, zones)
    if comments:
        more, comment_zones = _laid_out(comments, metadata.title, "comment")
        zones += [_moved(zone, len(text) + 1) for zone in comment_zones]
        text = f"{text}\n{more}"
    return make_article(
        source, text, Layout(tuple(zones)), metadata, line_points(text, zones, page_source)
    )


def article_of_markup(markup: str, source: Source, metadata: Metadata) -> Article | Problem:
    """The article of a piece of HTML that is all article (an entry of a feed)."""
    try:
        words = words_of_markup(markup)
    except UnreadableError as error:
        return Problem(source.path, f"not read: {error}")
    except Exception as error:
        return Problem(source.path, f"not read: its markup is broken ({type(error).__name__})")
    text, zones = _laid_out(words, metadata.title, "")
    return make_article(source, text, Layout(tuple(zones)), metadata)


def words_of_markup(markup: str) -> str:
    """The words of a piece of HTML, one line a block."""
    from lxml import html

    if "<" not in markup:
        return _unmarked(markup)
    refuse_endless_tags(markup)
    root = html.fromstring(f"<div>{clean(markup)}</div>")
    parts: list[str] = []
    for event, element in _events(root):
        if not isinstance(element.tag, str) or element.tag in HIDDEN:
            parts.append((element.tail or "") if event == "end" else "")
        elif event == "start":
            parts.append(("\n" if element.tag in BLOCKS else "") + (element.text or ""))
        else:
            parts.append(("\n" if element.tag in BLOCKS else "") + (element.tail or ""))
    lines = (" ".join(line.split()) for line in "".join(parts).splitlines())
    return "\n".join(line for line in lines if line)


def _events(root: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    from lxml import etree

    return iter(etree.iterwalk(root, events=("start", "end", "comment", "pi")))


def extract_page(page_source: str) -> tuple[Page, str, str]:
    """Metadata, body and comments of a page."""
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html as parse

    refuse_endless_tags(page_source)
    tree = parse(page_source)
    if tree is None:
        return Page(Metadata()), "", ""
    elements = sum(1 for _ in tree.iter())
    if elements > MOST_ELEMENTS:
        raise UnreadableError(f"a page of more than {MOST_ELEMENTS:,} elements")
    page = read_page(tree)
    keep_words_of_sentences(tree)
    found: Any = bare_extraction(
        tree, favor_precision=True, with_metadata=False, fast=elements > MANY_ELEMENTS
    )
    body, comments = (found.text or "", found.comments or "") if found else ("", "")
    if len(body) * 2 < len(page.body):
        body = _unmarked(page.body)
    return page, body, comments


def _with_dek(dek: str, text: str, zones: list[Zone]) -> tuple[str, list[Zone]]:
    """The text with its dek above it, unless the body says the same words."""
    same, whole = plain(dek), plain(text)
    if not same:
        return text, zones
    for number, one in enumerate(zones[:3]):
        if plain(text[one.start : one.end]) == same:
            zone = "dek" if whole.count(same) == 1 else "furniture"
            zones[number] = Zone(zone, one.start, one.end)
            return text, zones
    if same in whole:
        return text, zones
    below = [_moved(zone, len(dek) + 1) for zone in zones]
    return f"{dek}\n{text}", [Zone("dek", 0, len(dek)), *below]


def _moved(zone: Zone, distance: int) -> Zone:
    return Zone(zone.zone, zone.start + distance, zone.end + distance)


def keep_words_of_sentences(tree: Any) -> None:  # noqa: ANN401 (lxml is untyped)
    """Takes the names off elements inside a sentence, for which the extractor would drop them.

    It takes `<span class="link">will fine Rudolph</span>` for a box of links, and the sentence
    around it stays behind without its verb.
    """
    for paragraph in tree.iter("p"):
        length = len(paragraph.text_content())
        for inline in paragraph.iter(*INLINE):
            if inline.attrib and len(inline.text_content()) * 2 < length:
                for name in ("class", "id", "style"):
                    inline.attrib.pop(name, None)


def _unmarked(words: str) -> str:
    import html

    return html.unescape(re.sub(r"<[^<>]{0,500}>", " ", words))


def _laid_out(words: str, title: str, zone: str) -> tuple[str, list[Zone]]:
    """The paragraphs that count, one a line, with their zones (all `zone` where it is given)."""
    kept: list[str] = []
    zones: list[Zone] = []
    at = 0
    for one in zones_of(words, lines_of(words), title or NO_TITLE).zones:
        if one.zone != "furniture":
            line = words[one.start : one.end]
            kept.append(line)
            zones.append(Zone(zone or one.zone, at, at + len(line)))
            at += len(line) + 1
    return "\n".join(kept), zones
