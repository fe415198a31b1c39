"""Markdown → Article: the text untouched, zones from its blocks.

Headings, paragraphs, list items and rows of tables are paragraphs of their own; code, rules,
images, link definitions and lines of HTML are furniture. Marks inside a paragraph (`**`, links)
stay: offsets are those of the file. A line longer than 100 code points is a paragraph, as writers
without hard wrapping mean it.

Blocks are found line by line: markdown-it, the library first chosen, takes 2.5 to 7 s for a
megabyte of brackets, images or nested lists; this takes 0.2 s.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from crosscheck.load.offsets import NEWLINE, WIDEST
from crosscheck.load.source import Source
from crosscheck.load.text import load_text
from crosscheck.load.zones import Layout, zones_of
from crosscheck.model import Article, Problem, Span, Zone

LEAD = re.compile(r"(?:[ \t]{0,12}(?:>|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))){0,12}[ \t]{0,99}")
ITEM = re.compile(r"[ \t>]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]")
NOT_LINE_END = re.compile(r"[^\r\n]")
HEADING = re.compile(r"#{1,6}(?=[ \t])")
FENCE = re.compile(r"[ \t>]{0,12}(```|~~~)")
RULE = re.compile(r"[ \t]{0,3}(?:(?:[*][ \t]?){3,40}|(?:-[ \t]?){3,40}|(?:_[ \t]?){3,40})$")
UNDERLINE = re.compile(r"[ \t]{0,3}(?:=|-){2,200}[ \t]{0,9}$")
FURNITURE = re.compile(
    r"!\[[^\]]{0,300}\]\([^)]{0,500}\)$"  # an image
    r"|\[[^\]]{1,100}\]:[ \t]"  # a link definition
    r"|\|?[ \t|:-]{3,400}$"  # the rule of a table
    r"|<(?:[a-zA-Z/!])[^>]{0,400}>$"  # a line of HTML
)


def load_markdown(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """One article of Markdown, perhaps with front matter."""
    yield from load_text(stream, source, lay_out_markdown)


def lay_out_markdown(text: str, start: int, title: str) -> Layout:
    """Zones over the blocks of Markdown; a heading that comes first is the title."""
    without_notes = blank_notes(text)
    blocks = [
        (piece, is_heading)
        for span, is_heading in find_blocks(without_notes, start)
        for piece in _without_notes(text, without_notes, span)
    ]
    layout = zones_of(text, [span for span, _ in blocks], title)
    if title or not blocks or not blocks[0][1]:
        return layout
    first, *rest = layout.zones
    zones = [Zone("title", first.start, first.end)]
    zones += [Zone("body" if one.zone == "title" else one.zone, one.start, one.end) for one in rest]
    return Layout(tuple(zones), layout.author, layout.published)


def blank_notes(text: str) -> str:
    """The text with editors' notes (`<!-- … -->`) blanked, lines and offsets as they were."""
    parts = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts.append(text[at:start])
        parts.append(NOT_LINE_END.sub(" ", text[start : end + 3]))
        at = end + 3
    return "".join([*parts, text[at:]]) if parts else text


def _without_notes(text: str, without_notes: str, block: Span) -> Iterator[Span]:
    """What of a block is no note. Given up: a sentence with a note in its middle becomes two."""
    at = block.start
    while at < block.end:
        start = text.find("<!--", at, block.end)
        if start < 0 or not without_notes[start : start + 4].isspace():
            start = block.end
        piece = text[at:start]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield Span(at + lead, at + len(piece.rstrip()))
        at = text.find("-->", start) + 3 if start < block.end else block.end


def find_blocks(text: str, start: int) -> Iterator[tuple[Span, bool]]:
    """Each block of running text, trimmed of its marks, and whether it is a heading."""
    opened: Span | None = None
    fence = ""
    for at, line in _lines(text, start):
        mark = FENCE.match(line)
        if fence or mark:
            if opened:
                yield opened, False
            opened, fence = None, _fence_after(fence, mark[1] if mark else "")
            continue
        heading = HEADING.match(line)
        lead = LEAD.match(line)
        begin = at + (lead.end() if lead else 0)
        end = at + len(line.rstrip())
        words = text[begin:end]
        if opened and UNDERLINE.match(line):
            yield opened, True
            opened = None
        elif heading or not words or RULE.match(line) or FURNITURE.match(words):
            if opened:
                yield opened, False
            opened = None
            if heading and (inner := line[heading.end() :].strip(" \t#")):
                begin = at + line.index(inner, heading.end())
                yield Span(begin, begin + len(inner)), True
        elif opened and not ITEM.match(line) and words[0] != "|" and len(words) <= WIDEST:
            opened = Span(opened.start, end)
        else:
            if opened:
                yield opened, False
            opened = Span(begin, end)
    if opened:
        yield opened, False


def _fence_after(fence: str, mark: str) -> str:
    """The fence that stands open behind this line."""
    if not fence:
        return mark
    return "" if mark == fence else fence


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Offset and words of each line; what front matter leaves of its own line is skipped."""
    at = start
    for match in NEWLINE.finditer(text, start):
        if at > start or not start:
            yield at, text[at : match.start()]
        at = match.end()
    yield at, text[at:]
