"""Where things stand: lines of a file, paragraphs of a text.

Spans are found on the text as it is; nothing is cleaned first and searched for later.
"""

import re
from itertools import pairwise

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import LinePoint, Span

NEWLINE = re.compile(r"\r\n|\n|\r")
LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
FULL_STOP = lazy_pattern(r"[.!?:;…][\"'”’)\]]{0,3}$")
WIDEST = 100
"""House rule: text wrapped by hand or by mail programs is at most this wide."""


def line_points(text: str) -> tuple[LinePoint, ...]:
    """One point per line of the file, columns counted from 1."""
    points = [LinePoint(0, 1, 1)]
    points.extend(
        LinePoint(match.end(), number, 1) for number, match in enumerate(NEWLINE.finditer(text), 2)
    )
    return tuple(points)


def lines_of(text: str, start: int = 0) -> list[Span]:
    """The lines of `text[start:]` that hold words, trimmed."""
    lines: list[Span] = []
    for match in LINE.finditer(text, start):
        words = match.group()
        stripped = words.strip()
        if stripped:
            at = match.start() + len(words) - len(words.lstrip())
            lines.append(Span(at, at + len(stripped)))
    return lines


def paragraphs(text: str, start: int = 0) -> list[Span]:
    """The paragraphs of `text[start:]`, trimmed: lines, or blocks of lines wrapped by hand."""
    lines = lines_of(text, start)
    width = wrap_width(text, lines)
    if width is None:
        return lines
    joined = lines[:1]
    for line in lines[1:]:
        last = joined[-1]
        if _continues(text, last, line, width):
            joined[-1] = Span(last.start, line.end)
        else:
            joined.append(line)
    return joined


def wrap_width(text: str, lines: list[Span]) -> int | None:
    """The width at which a text was wrapped by hand, or None where every line is a paragraph.

    Greedy wrapping leaves a trace: the first word of a line would not have fitted on the line
    before. Lost: two wrapped lines of which the second begins with a capital. Rightly dropped: a
    list of short items.
    """
    width = max((line.end - line.start for line in lines), default=0)
    if not 40 <= width <= WIDEST:
        return None
    pairs = [(left, right) for left, right in pairwise(lines) if _adjacent(text, left, right)]
    full = sum(_is_full(text, left, right, width) for left, right in pairs)
    is_certain = len(pairs) >= 3 or any(_runs_on(text, left, right) for left, right in pairs)
    return width if is_certain and full * 5 >= len(pairs) * 4 else None


def _runs_on(text: str, left: Span, right: Span) -> bool:
    """True where a long line stops in mid-sentence and the next begins in lower case."""
    if left.end - left.start < 45 or not text[right.start].islower():
        return False
    return not FULL_STOP.search(text, max(left.start, left.end - 4), left.end)


def _adjacent(text: str, left: Span, right: Span) -> bool:
    """True where no blank line stands between two lines."""
    return len(NEWLINE.findall(text, left.end, right.start)) == 1


def _is_full(text: str, left: Span, right: Span, width: int) -> bool:
    word = text[right.start : right.start + width].split(None, 1)[0]
    return _last_line_length(text, left) + 1 + len(word) > width - 4


def _last_line_length(text: str, span: Span) -> int:
    newline = max(text.rfind("\n", span.start, span.end), text.rfind("\r", span.start, span.end))
    return span.end - max(newline + 1, span.start)


def _continues(text: str, last: Span, line: Span, width: int) -> bool:
    if not _adjacent(text, last, line):
        return False
    ended = FULL_STOP.search(text, max(last.start, last.end - 4), last.end)
    return _is_full(text, last, line, width) or not (ended or text[line.start].isupper())
