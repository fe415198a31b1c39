"""PDF → Article, with the extra `pdf` (pypdfium2): lines joined to paragraphs, pages in order.

Running heads and page numbers (the same line on most pages, a bare number) are left out.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from crosscheck.load.article import Metadata, make_article
from crosscheck.load.decode import clean
from crosscheck.load.source import Source, UnreadableError, read_whole
from crosscheck.load.zones import lay_out
from crosscheck.model import Article, Problem

MOST_PAGES = 500
HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]$")


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
    text = join_lines(pages)
    layout = lay_out(text)
    has_title = any(zone.zone == "title" for zone in layout.zones)
    metadata = Metadata(title="" if has_title else clean(title).strip())
    yield make_article(source, text, layout, metadata)


def _pages(document: Any) -> list[list[str]]:  # noqa: ANN401 (the library is untyped)
    pages = []
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        words = page.get_textpage().get_text_range()
        words = words.replace("\ufffe", "")  # where a word was parted at the end of a line
        pages.append([" ".join(line.split()) for line in clean(words).splitlines()])
    return pages


def join_lines(pages: list[list[str]]) -> str:
    """One line a paragraph: lines that run on are joined, a word parted by a hyphen too."""
    often = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    heads = {line for line, count in often.items() if len(pages) > 2 and count * 2 > len(pages)}
    lines = [line for page in pages for line in page if line not in heads and not line.isdigit()]
    width = max((len(line) for line in lines), default=0)
    paragraphs: list[str] = []
    runs_on = False
    for line in lines:
        if not line:
            runs_on = False
        elif runs_on and HYPHEN.search(paragraphs[-1]):
            paragraphs[-1] = HYPHEN.sub("", paragraphs[-1]) + line
        elif runs_on:
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
        ends = line.endswith((".", "!", "?", "”", '"', ":"))
        is_wide = len(line) * 4 >= width * 3 or (not ends and len(line) * 2 > width)
        runs_on = bool(line) and is_wide
    return "\n".join(paragraphs)
