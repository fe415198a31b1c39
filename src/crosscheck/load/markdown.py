"""Markdown → Article: the text untouched, zones from its blocks.

Headings, paragraphs and list items are paragraphs of their own; code blocks, tables' rules, images
and HTML are furniture. Marks inside a paragraph (`**`, links) stay: offsets are those of the file.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from crosscheck.load.article import make_article
from crosscheck.load.decode import UndecodableError, decode
from crosscheck.load.front_matter import split_front_matter
from crosscheck.load.offsets import line_points
from crosscheck.load.source import Source, read_whole
from crosscheck.load.zones import Layout, zones_of
from crosscheck.model import Article, LinePoint, Problem, Span, Zone

LEAD = re.compile(
    r"(?:[ \t]{0,12}(?:>|#{1,6}(?=[ \t])|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))){0,12}[ \t]*"
)
TRAIL = re.compile(r"[ \t]{0,20}#{0,6}\s*$")
ONLY_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
TEXT_BLOCKS = frozenset({"paragraph_open", "heading_open", "th_open", "td_open"})


def load_markdown(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """One article of Markdown, perhaps with front matter."""
    raw = read_whole(stream, source)
    if isinstance(raw, Problem):
        yield raw
        return
    try:
        text = decode(raw)
    except UndecodableError as error:
        yield Problem(source.path, str(error))
        return
    metadata, start, trouble = split_front_matter(text)
    if trouble:
        yield Problem(source.path, trouble)
    points = line_points(text)
    layout = lay_out_markdown(text, start, metadata.title, points)
    yield make_article(source, text, layout, metadata, points)


def lay_out_markdown(text: str, start: int, title: str, points: tuple[LinePoint, ...]) -> Layout:
    """Zones over the blocks that markdown-it finds; a first heading of level 1 is the title."""
    # front matter ends inside a line: the blocks begin with the next one
    origin = next((point.offset for point in points if point.offset >= start), start)
    starts = [point.offset for point in points if point.offset >= origin] or [origin]
    spans, headings = [], []
    for top, bottom, is_heading in _blocks(text[origin:]):
        begin = starts[min(top, len(starts) - 1)]
        end = starts[bottom] if bottom < len(starts) else len(text)
        for piece in _without_comments(text, _trimmed(text, begin, end)):
            spans.append(piece)
            headings.append(is_heading)
    layout = zones_of(text, spans, title)
    if title or not spans or not headings[0]:
        return layout
    first, *rest = layout.zones
    zones = [Zone("title", first.start, first.end)]
    zones += [Zone("body" if one.zone == "title" else one.zone, one.start, one.end) for one in rest]
    return Layout(tuple(zones), layout.author)


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """First line, line after the last, and whether it is a heading of level 1 or 2."""
    from markdown_it import MarkdownIt

    last = -1
    for token in MarkdownIt("commonmark").parse(text):
        is_text = token.type in TEXT_BLOCKS or _is_text_after_note(token.type, token.content)
        if is_text and token.map and token.map[0] > last:
            last = token.map[0]
            yield token.map[0], token.map[1], token.tag in {"h1", "h2"}


def _is_text_after_note(type: str, content: str) -> bool:
    """True for a line that begins with a note and goes on in words: CommonMark calls it HTML."""
    if type != "html_block" or not content.lstrip().startswith("<!--"):
        return False
    after = content[content.rfind("-->") + len("-->") :]
    return bool(after.strip()) and "<" not in after


def _without_comments(text: str, block: Span) -> Iterator[Span]:
    """What of a block is not between `<!--` and `-->`: an editor's note is no word of the article.

    Given up: a sentence with a note in its middle becomes two.
    """
    start = block.start
    while start < block.end:
        opening = text.find("<!--", start, block.end)
        closing = text.find("-->", opening, block.end) if opening >= 0 else -1
        end = opening if closing >= 0 else block.end
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield Span(start + lead, start + len(piece.rstrip()))
        start = closing + len("-->") if closing >= 0 else block.end


def _trimmed(text: str, start: int, end: int) -> Span:
    """A block without its marks (`#`, `>`, `-`) and without an image that is all there is."""
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead else start
    trail = TRAIL.search(text, max(start, end - 60), end)
    end = trail.start() if trail else end
    while start < end and text[start].isspace():
        start += 1
    if ONLY_IMAGE.fullmatch(text, start, end):
        return Span(start, start)
    return Span(start, end)
