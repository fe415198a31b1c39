"""Article → Sentences with tokens and quotations."""

import re
from collections.abc import Iterator, Sequence

from crosscheck.model import Article, Quotation, Sentence, Span, Zone
from crosscheck.segment.quotations import find_quotations
from crosscheck.segment.sentences import cut, split_sentences
from crosscheck.segment.tokens import tokenize

__all__ = ["segment", "tokenize"]

BLANK_LINE = re.compile(r"\r?\n[ \t]*+\r?\n\s*+")
COUNTED = {name: name for name in ("title", "body", "caption", "comment")} | {"dek": "body"}
"""The zone of a sentence by the zone it stands in: a dek is the article's word as its body is."""


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the zones that count, in order; none crosses a zone or a paragraph.

    A separate title comes first, as one sentence whose offsets point into it.
    """
    found: list[Sentence] = []
    if article.title.strip() and not article.title_in_text:
        whole = Zone("title", 0, len(article.title))
        found += _sentences(article.id, article.title, (whole,), 0, 0)
    zones = tuple(zone for zone in article.zones if zone.zone in COUNTED)
    found += _sentences(article.id, article.text, zones, len(found), 1)
    return tuple(found)


def _sentences(
    article: str, text: str, zones: Sequence[Zone], index: int, paragraph: int
) -> list[Sentence]:
    """The sentences of these zones of one text, numbered from `index`."""
    spans = [(COUNTED[zone.zone], span) for zone in zones for span in _paragraphs(text, zone)]
    doubles, singles = find_quotations(text, [span for _, span in spans])
    first, second = 0, 0
    found: list[Sentence] = []
    for number, (zone, span) in enumerate(spans, paragraph):
        words = text[span.start : span.end]
        for start, end in _split(words, zone):
            at, until = span.start + start, span.start + end
            inside, first = _overlapping(doubles, first, at, until)
            nested, second = _overlapping(singles, second, at, until)
            if inside and nested:
                inside = sorted(inside + nested, key=lambda one: (one.start, -one.end))
            sentence = words[start:end]
            tokens = tokenize(sentence)
            found.append(
                Sentence(
                    article,
                    index + len(found),
                    number,
                    zone,
                    at,
                    until,
                    sentence,
                    tokens,
                    tuple(inside or nested),
                    frozenset([token.lower for token in tokens]),
                )
            )
    return found


def _paragraphs(text: str, zone: Zone) -> Iterator[Span]:
    """The paragraphs of a zone: one as loaded; blank lines part what somebody else made."""
    start = zone.start
    for match in BLANK_LINE.finditer(text, zone.start, zone.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, zone.end)


def _split(words: str, zone: str) -> list[tuple[int, int]]:
    """A title is one sentence; other zones are split."""
    if zone != "title":
        return split_sentences(words)
    start = len(words) - len(words.lstrip())
    return [*cut(words, start, len(words.rstrip()))]


def _overlapping(
    quotations: Sequence[Quotation], first: int, start: int, end: int
) -> tuple[list[Quotation], int]:
    """The quotations that share a code point with `[start, end)`, and where to look on from."""
    while first < len(quotations) and quotations[first].end <= start:
        first += 1
    last = first
    while last < len(quotations) and quotations[last].start < end:
        last += 1
    return list(quotations[first:last]), first
