"""What stands between quotation marks, over the whole article.

*Finds* straight, curly, low and angle marks, ``these''; single marks used as quotation marks;
quotations inside quotations; one that runs over paragraphs, each opened anew or, where every
sentence has a line of its own, the last one closed; one never closed.
*Skips* apostrophes ("the workers’ union", "'90s"), feet and inches (5' 10").
*Value* marks excluded; an unclosed quotation ends with its paragraph.
*Source* house rules, after the Chicago Manual of Style on quotations (13.30: each paragraph of a
continued quotation opens with a mark, only the last one closes).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.model import Quotation, Span

MARK = re.compile(r"[\"“”„«»]|``|''")
ANY = re.compile(r"[\"“”„«»'‘’`]")
OPENERS = frozenset("“„«")
# the mark first, then what stands before it: looked for so, a text without one is soon done
OPEN_SINGLE = re.compile(r"['‘](?<![\w'’.,!?]['‘])(?=[^\W\d_])(?!(?:em|tis|twas|til|cause|n)\b)")
CLOSE_SINGLE = re.compile(r"['’](?<=[\w.,!?…]['’])(?![\w'’])")
CLOSERS = frozenset("”»")
ENDS = (".", ",", "!", "?", "…", "-", "–")
MOST_LINES = 6  # of one quotation, each a sentence
LONGEST_SINGLE = 1000
"""Code points: single marks further apart are apostrophes."""


def find_quotations(text: str, spans: Sequence[Span]) -> tuple[list[Quotation], list[Quotation]]:
    """The quotations of the paragraphs `spans`: those in double marks, those in single marks.

    Order: of the text; those of one list never overlap.
    """
    if not ANY.search(text):
        return [], []
    singles = [found for number in range(len(spans)) for found in _singles(text, spans, number)]
    return list(_doubles(text, spans)), singles


def _doubles(text: str, spans: Sequence[Span]) -> Iterator[Quotation]:
    """Quotations in double marks; `opened` is where one stands open, over paragraphs."""
    opened: int | None = None
    for number, span in enumerate(spans):
        for match in MARK.finditer(text, span.start, span.end):
            at, mark = match.start(), match.group()
            if opened is not None and at == span.start and _may_open(mark):
                continue  # the mark that carries a quotation into its next paragraph
            if opened is None:
                if _opens(text, at, mark, span):
                    opened = match.end()
            elif (mark in OPENERS or mark == "``") and not _stands_as_close(text, at, span):
                yield Quotation(opened, at, closed=False)
                opened = match.end()
            elif not _is_inch(text, at, mark, span):
                if at > opened:
                    yield Quotation(opened, at)
                opened = None
        if opened is not None and not _goes_on(text, spans, number):
            if span.end > opened:
                yield Quotation(opened, span.end, closed=False)
            opened = None


def _stands_as_close(text: str, at: int, span: Span) -> bool:
    """True for an opening mark used as a closing one ("the best in the world“ and")."""
    return not text[at - 1].isspace() and (at + 1 >= span.end or not text[at + 1].isalnum())


def _may_open(mark: str) -> bool:
    return mark in OPENERS or mark in {'"', "``", "''"}


def _opens(text: str, at: int, mark: str, span: Span) -> bool:
    """True where a mark opens: by its shape, or a straight one before a word."""
    if mark in OPENERS or mark == "``":
        return True
    end = at + len(mark)
    if mark not in {'"', "''"} or end >= span.end or text[end].isspace():
        return False
    return at == span.start or not text[at - 1].isalnum()


def _is_inch(text: str, at: int, mark: str, span: Span) -> bool:
    """True for the sign of inches inside a quotation: a digit before, and another mark to come."""
    if mark != '"' or not text[at - 1].isdigit():
        return False
    if text[at + 1 : at + 2].isalnum():
        return True
    goes_on = text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
    return goes_on and '"' in text[at + 1 : min(span.end, at + 300)]


def _goes_on(text: str, spans: Sequence[Span], number: int) -> bool:
    """True where the next paragraph opens with a mark again, or one soon closes what was opened."""
    if number + 1 == len(spans):
        return False
    if text.startswith(("“", '"', "``", "''", "„", "«"), spans[number + 1].start):
        return True
    return next(
        (
            _is_closed_in(text, span, marks)
            for span in spans[number + 1 : number + 1 + MOST_LINES]
            if (marks := list(MARK.finditer(text, span.start, span.end)))
        ),
        False,
    )


def _is_closed_in(text: str, span: Span, marks: Sequence[re.Match[str]]) -> bool:
    """True where the first mark of a paragraph closes, and is not one of its pairs."""
    first = marks[0]
    if first.group() in CLOSERS:
        return True
    before = text[span.start : first.start()].rstrip(" ")
    return first.group() == '"' and len(marks) % 2 == 1 and before.endswith(ENDS)


def _singles(text: str, spans: Sequence[Span], number: int) -> Iterator[Quotation]:
    """Quotations in single marks: inside one paragraph, or over lines after "said:"."""
    span = spans[number]
    opens = [match.end() for match in OPEN_SINGLE.finditer(text, span.start, span.end)]
    if not opens:
        return
    closes = [match.start() for match in CLOSE_SINGLE.finditer(text, span.start, span.end)]
    until = span.start
    for start in opens:
        if start <= until:
            continue
        end = _closing(text, closes, start)
        if end is None and text.startswith(": ", start - 3):
            end = _closing_later(text, spans, number)
        if end is not None and end - start > 2:
            yield Quotation(start, end)
            until = end


def _closing(text: str, closes: list[int], start: int) -> int | None:
    """The mark that closes a quotation from `start`: the first that is no plural's apostrophe."""
    first = bisect_left(closes, start)
    nearby = [at for at in closes[first : first + 8] if at - start <= LONGEST_SINGLE]
    sure: Iterable[int] = (at for at in nearby if text[at - 1] != "s")
    return next(iter(sure), nearby[0] if nearby else None)


def _closing_later(text: str, spans: Sequence[Span], number: int) -> int | None:
    """The mark that ends a sentence of the next lines, if none of them opens before it."""
    for span in spans[number + 1 : number + 1 + MOST_LINES]:
        opening = OPEN_SINGLE.search(text, span.start, span.end)
        stop = opening.start() if opening else span.end
        for match in CLOSE_SINGLE.finditer(text, span.start, stop):
            if text[match.start() - 1] in ".,!?…":
                return match.start()
        if opening:
            return None
    return None
