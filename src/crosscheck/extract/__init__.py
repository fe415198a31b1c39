"""Sentences → Claims: one file per kind, each a pure `detect(sentence, context)`."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from crosscheck.errors import InputError
from crosscheck.extract.build import claim_id
from crosscheck.extract.context import Context
from crosscheck.extract.names import find_names
from crosscheck.extract.overlap import resolve_overlaps
from crosscheck.extract.speech import find_speech
from crosscheck.model import Article, Claim, Sentence

Detector: TypeAlias = Callable[[Sentence, Context], Iterator[Claim]]

MOST_SENTENCES, MOST_CLAIMS = 25_000, 30_000
"""More in one article is refused as no text. A megabyte of news has some 8,000 sentences and 13,000
claims, at most 12,000 and 28,000 (measured on 120 articles)."""


def extract(
    article: Article, sentences: tuple[Sentence, ...], detectors: Sequence[Detector]
) -> tuple[Claim, ...]:
    """Every claim of one article, in the order of the text.

    Order: by zone title first where it is separate, then start, end, kind.

    Raises:
        InputError: there are more than `MOST_SENTENCES` or `MOST_CLAIMS`.

    """
    if len(sentences) > MOST_SENTENCES:
        raise InputError(f"more than {MOST_SENTENCES:,} sentences in one article")
    names = find_names(article, sentences)
    context = Context(article, sentences, names, find_speech(article, sentences, names))
    found: list[Claim] = []
    for sentence in sentences:
        claims = [claim for detect in detectors for claim in detect(sentence, context)]
        found.extend(resolve_overlaps(claims))
        if len(found) > MOST_CLAIMS:
            raise InputError(f"more than {MOST_CLAIMS:,} claims in one article")
    return tuple(found)


def renamed(claim: Claim, article: str) -> Claim:
    """The claim as it is found in an article of another id."""
    own = claim_id(article, claim.kind, claim.zone, claim.start, claim.end)
    return replace(claim, article=article, id=own)
