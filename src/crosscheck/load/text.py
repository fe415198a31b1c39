"""Plain text → Article: the text untouched, zones over it."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from crosscheck.load.article import make_article
from crosscheck.load.decode import decode
from crosscheck.load.front_matter import split_front_matter
from crosscheck.load.offsets import line_points
from crosscheck.load.source import Source, read_whole
from crosscheck.load.zones import Layout, lay_out
from crosscheck.model import Article, Problem


def load_text(
    stream: BinaryIO, source: Source, lay: Callable[[str, int, str], Layout] = lay_out
) -> Iterator[Article | Problem]:
    """One article of plain text, perhaps with front matter."""
    text = decode(read_whole(stream))
    metadata, start, trouble = split_front_matter(text)
    if trouble:
        yield Problem(source.path, trouble)
    layout = lay(text, start, metadata.title)
    yield make_article(source, text, layout, metadata, line_points(text))
