"""PDF → Article, with the extra `pdf` (pypdfium2): lines joined to paragraphs, pages in order.

Running heads and page numbers (the same line on most pages, a bare number) are left out. A claim's
line is that of the text that the pages show, counted from the first page on, heads and all.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from crosscheck.load.article import Metadata, make_article
from crosscheck.load.decode import clean
from crosscheck.load.offsets import lines_of
from crosscheck.load.source import Source, UnreadableError, read_whole
from crosscheck.load.zones import zones_of
from crosscheck.model import Article, LinePoint, Problem

MOST_PAGES = 500
PARTED = "\u00ad"
HYPHEN = re.compile(rf"(?<=[a-z])-$|{PARTED}$")


def load_pdf(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """The article of one PDF file."""
    raw = read_whole(stream)
    try:
        import pypdfium2
    except ImportError as error:
        raise UnreadableError('PDF needs the extra "pdf" (pypdfium2)') from error
    try:
        document = pypdfium2.PdfDocument(raw)
        try:
            pages, title = _pages(document), document.get_metadata_dict().get("Title", "")
        finally:
            document.close()
    except Exception as error:
        raise UnreadableError(f"broken or locked PDF ({error})") from error
    text, points = join_lines(pages)
    layout = zones_of(text, lines_of(text))
    has_title = any(zone.zone == "title" for zone in layout.zones)
    metadata = Metadata(title="" if has_title else clean(title).strip())
    yield make_article(source, text, layout, metadata, points)


def _pages(document: Any) -> list[list[str]]:  # noqa: ANN401 (the library is untyped)
    pages = []
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        words = page.get_textpage().get_text_range()
        words = words.replace("\ufffe", f"{PARTED}\n")  # the library has joined what was parted
        pages.append([" ".join(line.split()) for line in clean(words).splitlines()])
    return pages


def join_lines(pages: list[list[str]]) -> tuple[str, tuple[LinePoint, ...]]:
    """One line a paragraph, and where each line of the pages, counted through, stands in it.

    Lines that run on are joined, a word parted by a hyphen too.
    """
    often = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    heads = {line for line, count in often.items() if len(pages) > 2 and count * 2 > len(pages)}
    numbered = [
        (number, line)
        for number, line in enumerate((line for page in pages for line in page), 1)
        if line not in heads and not line.isdigit()
    ]
    width = max((len(line) for _, line in numbered), default=0)
    pieces: list[str] = []
    points: list[LinePoint] = []
    at = 0
    runs_on = False
    for number, line in numbered:
        if not line:
            runs_on = False
            continue
        if pieces and (runs_on or pieces[-1][-1] == PARTED) and HYPHEN.search(pieces[-1]):
            pieces[-1] = pieces[-1][:-1]
            at -= 1
        elif pieces:
            pieces.append(" " if runs_on else "\n")
            at += 1
        points.append(LinePoint(at, number, 1))
        pieces.append(line)
        at += len(line)
        ends = line.endswith((".", "!", "?", "”", '"', ":"))
        runs_on = len(line) * 4 >= width * 3 or (not ends and len(line) * 2 > width)
    return "".join(pieces), tuple(points)
