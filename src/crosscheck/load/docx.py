"""DOCX → Article, with the extra `docx` (python-docx): one line a paragraph, tables left out.

A claim's line is its paragraph, counted as Word counts them: empty ones too.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate
from typing import Any, BinaryIO

from crosscheck.load.article import Metadata, make_article
from crosscheck.load.decode import clean
from crosscheck.load.offsets import lines_of
from crosscheck.load.source import ARTICLE_BYTES, Source, UnreadableError, read_whole
from crosscheck.load.zones import Layout, zones_of
from crosscheck.model import Article, LinePoint, Problem, Zone

MOST_BYTES = 5 * ARTICLE_BYTES
"""Unpacked; a document of more is a bomb or no article."""


def load_docx(stream: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """The article of one Word file."""
    raw = read_whole(stream)
    try:
        import docx
    except ImportError as error:
        raise UnreadableError('DOCX needs the extra "docx" (python-docx)') from error
    try:
        _refuse_bombs(raw)
        document = docx.Document(BytesIO(raw))
        paragraphs = [(clean(one.text).strip(), one) for one in document.paragraphs]
        first_style = next((_style_of(one) for words, one in paragraphs if words), "")
        core = document.core_properties
        title, author = clean(core.title or "").strip(), clean(core.author or "").strip()
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"broken DOCX ({type(error).__name__})") from error
    lines = [(n, " ".join(words.split())) for n, (words, _) in enumerate(paragraphs, 1) if words]
    text = "\n".join(words for _, words in lines)
    starts = accumulate((len(words) + 1 for _, words in lines), initial=0)
    points = tuple(LinePoint(at, number, 1) for at, (number, _) in zip(starts, lines, strict=False))
    layout = zones_of(text, lines_of(text))
    if lines and first_style == "Title":
        first, *rest = layout.zones
        layout = Layout((Zone("title", first.start, first.end), *rest), layout.author)
    has_title = any(zone.zone == "title" for zone in layout.zones)
    metadata = Metadata(title="" if has_title else title, author=author or None)
    yield make_article(source, text, layout, metadata, points)


def _style_of(paragraph: Any) -> str:  # noqa: ANN401 (the library is untyped)
    """The name of a paragraph's style; looked up for one only, since that takes a millisecond."""
    return paragraph.style.name if paragraph.style else ""


def _refuse_bombs(raw: bytes) -> None:
    """Errors: UnreadableError for a package that unpacks too large or declares entities."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        if sum(one.file_size for one in package.infolist()) > MOST_BYTES:
            raise UnreadableError(f"unpacks to more than {MOST_BYTES // 1_000_000} MB")
        for one in package.infolist():
            if one.filename.endswith((".xml", ".rels")):
                with package.open(one) as part:
                    if b"<!ENTITY" in part.read(ARTICLE_BYTES):
                        raise UnreadableError("its XML declares entities")
