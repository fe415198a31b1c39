"""Where quotation marks open and close in one paragraph.

Source: house rules on straight and curly, double and single marks. A single mark opens a
quotation only at the start of a word and closes it only at the end of one, so that apostrophes
("don't", "the workers' vote") are none.
"""

import re

from crosscheck.model import Quotation

MARKS = frozenset("\"“”„‟«»'‘’")
DOUBLE = re.compile(r"[\"“”„‟«»]")
SINGLE_OPEN = re.compile(r"(?<![\w.,!?'’])['‘](?=[\w(\[$£€])")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)\]-])['’](?!\w)")
LONGEST_SINGLE = 600


def find_quotations(text: str, offset: int = 0) -> tuple[Quotation, ...]:
    """Outer quotations of one paragraph (marks excluded), in order; offsets grow by `offset`.

    One that the paragraph does not close runs to its end with `closed` false.
    """
    double = _double(text)
    found = double if double or not _has_single(text) else _single(text)
    return tuple(Quotation(q.start + offset, q.end + offset, q.closed) for q in found)


def _double(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for match in DOUBLE.finditer(text):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if opened is None:
            inches = mark == '"' and before.isdigit() and not after.isalnum()
            if mark not in "”»" and not inches and not after.isspace():
                opened = at + 1
        elif mark in "“„«" or (mark == '"' and before.isspace() and after.isalnum()):
            # A new opening while one is open: the writer forgot to close the first.
            found.append(Quotation(opened, _trim(text, opened, at), False))
            opened = at + 1
        else:
            found.append(Quotation(opened, at))
            opened = None
    if opened is not None:
        found.append(Quotation(opened, _trim(text, opened, len(text)), False))
    return [q for q in found if q.end > q.start]


def _trim(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _has_single(text: str) -> bool:
    return "'" in text or "‘" in text


def _single(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    at = 0
    closes = [match.start() for match in SINGLE_CLOSE.finditer(text)]
    index = 0
    while match := SINGLE_OPEN.search(text, at):
        start = match.end()
        while index < len(closes) and closes[index] <= start:
            index += 1
        if index == len(closes):
            break
        end = _closing(text, start, closes, index)
        if end is None:
            at = start
            continue
        found.append(Quotation(start, end))
        at = end + 1
    return found


def _closing(text: str, start: int, closes: list[int], index: int) -> int | None:
    """The mark that closes: the first that is no plural possessive ("the workers' vote")."""
    for place in closes[index : index + 6]:
        if place - start > LONGEST_SINGLE:
            return None
        possessive = text[place - 1] in "sS" and text[place + 1 : place + 2] == " "
        if not possessive or not text[place + 2 : place + 3].islower():
            return place
    return None
