"""How long each room takes over a text, by itself: what it is handed is made before the clock."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.align import find_kin, stories_of, words_of
from crosscheck.anchor import anchor
from crosscheck.config import Settings
from crosscheck.extract import MOST_CLAIMS, MOST_SENTENCES
from crosscheck.extract.context import Context
from crosscheck.extract.names import find_names
from crosscheck.extract.overlap import resolve_overlaps
from crosscheck.extract.speech import find_speech
from crosscheck.kinds import KINDS
from crosscheck.load.language import foreign_language
from crosscheck.load.offsets import line_points
from crosscheck.load.zones import lay_out
from crosscheck.model import Claim, Sentence
from crosscheck.pipeline import Gathered, by_article, conclude, every, gather
from crosscheck.segment import segment
from tests.articles import article_from_text
from tests.timing import seconds

AT_A_TIME = 20


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
    took = Counter[str]()
    seconds(lambda: detect_all(sentences, context, took))
    yield from took.items()
    if not compare:
        return
    gathered = gather([article, article_from_text(text, name="b")])  # none that is refused
    found = list(every(gathered.claims, gathered.articles))
    yield "kin and anchor", seconds(lambda: anchor(found, stories_of(find_kin(words_of(found)))))
    yield (
        "align and judge",
        seconds(
            lambda: conclude(
                Gathered(
                    gathered.articles, by_article(found), [], words_of(found), gathered.silent
                ),
                Settings(),
            )
        ),
    )


def detect_all(sentences: Sequence[Sentence], context: Context, took: Counter[str]) -> None:
    """Each kind's detector over some sentences at a time, for the clock itself takes its time.

    As `extract` it refuses too many sentences or claims.
    """
    found = 0
    for batch in batched(sentences if len(sentences) <= MOST_SENTENCES else ()):
        claims: list[list[Claim]] = [[] for _ in batch]
        for kind in KINDS:
            started = time.process_time()
            for held, sentence in zip(claims, batch, strict=True):
                held.extend(kind.detect(sentence, context))
            took[kind.name] += time.process_time() - started
        found += sum(len(resolve_overlaps(held)) for held in claims)
        if found > MOST_CLAIMS:
            break


def batched(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The sentences in order, `AT_A_TIME`."""
    return (sentences[at : at + AT_A_TIME] for at in range(0, len(sentences), AT_A_TIME))
