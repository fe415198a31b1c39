"""How long each room takes over a text, by itself: what it is handed is made before the clock."""

from collections.abc import Iterator

from crosscheck.align import find_kin, stories_of, words_of
from crosscheck.anchor import anchor
from crosscheck.config import Settings
from crosscheck.extract import extract
from crosscheck.extract.context import Context
from crosscheck.extract.names import find_names
from crosscheck.extract.speech import find_speech
from crosscheck.kinds import DETECTORS, KINDS
from crosscheck.load.language import foreign_language
from crosscheck.load.offsets import line_points
from crosscheck.load.zones import lay_out
from crosscheck.pipeline import Gathered, by_article, conclude, info
from crosscheck.segment import segment
from tests.articles import article_from_text
from tests.timing import seconds


def room_seconds(text: str, *, compare: bool = True) -> Iterator[tuple[str, float]]:
    """Each room with its time on one article of this text; the last compares two such articles."""
    yield "lay out", seconds(lambda: lay_out(text))
    yield "lines", seconds(lambda: line_points(text))
    yield "language", seconds(lambda: foreign_language(text))
    article = article_from_text(text, "2026-01-17")
    yield "segment", seconds(lambda: segment(article))
    sentences = segment(article)
    yield "names", seconds(lambda: find_names(article, sentences))
    names = find_names(article, sentences)
    yield "speech", seconds(lambda: find_speech(article, sentences, names))
    context = Context(article, sentences, names, find_speech(article, sentences, names))
    for kind in KINDS:
        yield (
            kind.name,
            seconds(lambda: [claim for one in sentences for claim in kind.detect(one, context)]),  # noqa: B023
        )
    if not compare:
        return
    articles = [article, article_from_text(text, name="b")]
    claims = [claim for one in articles for claim in extract(one, segment(one), DETECTORS)]
    yield "kin and anchor", seconds(lambda: anchor(claims, stories_of(find_kin(words_of(claims)))))
    infos = [info(one) for one in articles]
    yield (
        "align and judge",
        seconds(
            lambda: conclude(Gathered(infos, by_article(claims), [], words_of(claims)), Settings())
        ),
    )
