"""Where the words of a page's text stand in its source: lines and columns on disk.

The source is read without its elements; each paragraph is found in it by a stretch of its words,
and then word by word, so that elements and entities inside it do not matter.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crosscheck.load.offsets import NEWLINE
from crosscheck.model import LinePoint, Zone

TAG = re.compile(r"<(?:!--|(script|style|noscript)\b|[a-zA-Z/!?])", re.IGNORECASE)
ENDS = {
    name: re.compile(rf"</{name}\b[^>]{{0,99}}>", re.IGNORECASE)
    for name in ("script", "style", "noscript")
}
WORD = re.compile(r"\w{2,}")
MOST_MISSES = 50
"""Paragraphs whose opening words may be looked for in the whole source in vain."""
REACH = 80
"""Code points of words in which the next word of a paragraph is looked for."""


def line_points(text: str, zones: Sequence[Zone], page_source: str) -> tuple[LinePoint, ...]:
    """A point wherever text and source part: an element, an entity, a line end between two words.

    A paragraph that is not found has no line.
    """
    pieces = list(pieces_of(page_source))
    words = "".join(piece for _, piece in pieces)
    sources, places = _places(pieces)
    lines = [0, *(match.end() for match in NEWLINE.finditer(page_source))]
    points: list[LinePoint] = []
    position = misses = 0
    for zone in zones:
        points.append(LinePoint(zone.start, None, None))
        reach = REACH if misses >= MOST_MISSES else len(words)
        found = find_paragraph(words, text[zone.start : zone.end], position, reach)
        if found is None:
            misses += 1
            continue
        position = found
        parted = None
        for match in WORD.finditer(text, zone.start, zone.end):
            at = words.find(match.group(), position, position + REACH)
            if at < 0:
                continue
            position = at + len(match.group())
            piece = bisect_right(places, at) - 1
            in_source = sources[piece] + at - places[piece]
            number = bisect_right(lines, in_source)
            if (number, in_source - match.start()) != parted:
                parted = (number, in_source - match.start())
                points.append(LinePoint(match.start(), number, in_source - lines[number - 1] + 1))
    return tuple(points)


def find_paragraph(words: str, paragraph: str, position: int, reach: int) -> int | None:
    """About where a paragraph begins: found by a stretch of it that stands unbroken."""
    for start in (0, 24, 60, 120):
        stretch = paragraph[start : start + 18]
        if start and len(stretch) < 8:
            break
        found = words.find(stretch, position, position + reach)
        if found >= 0:
            return max(position, found - start * 2)
    return None


def pieces_of(page_source: str) -> Iterator[tuple[int, str]]:
    """Offset and words of what stands between elements, scripts and comments."""
    at = 0
    while match := TAG.search(page_source, at):
        if match.start() > at:
            yield at, page_source[at : match.start()]
        if match.group() == "<!--":
            end = page_source.find("-->", match.end()) + 3
        elif match[1]:
            closing = ENDS[match[1].lower()].search(page_source, match.end())
            end = closing.end() if closing else 0
        else:
            end = page_source.find(">", match.end() - 1) + 1
        at = end if end > match.start() else len(page_source)
    if at < len(page_source):
        yield at, page_source[at:]


def _places(pieces: Sequence[tuple[int, str]]) -> tuple[list[int], list[int]]:
    """Where each piece begins in the source, and where in the words put together."""
    places = []
    at = 0
    for _, piece in pieces:
        places.append(at)
        at += len(piece)
    return [offset for offset, _ in pieces], places
