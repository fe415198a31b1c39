"""Quotations of one article with their speakers; interrupted and continued ones joined.

A quotation belongs to the reporting clause right after it, else right before it; a paragraph of
nothing but a quotation goes on with the one before (Chicago Manual of Style 13.30).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crosscheck.extract.reporting import GIVEN
from crosscheck.extract.speech_nouns import Clause, Quote, Source, text_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Article, Quotation, Sentence

NEAR = 60  # code points before a quotation that show whether it opens a sentence
FAR_WORDS = 80  # code points from a clause to words that are still its
MOST_PARTS = 40  # quotations that make one utterance
LONGEST_GAP = 400  # code points between two halves of one quotation

GOES_BY = lazy_pattern(
    r"\b(?:known as|nicknamed|so-called|billed as|entitled|titled)(?: (?:the|a|an))? [\"“‘']$"
)


def find_quotes(
    article: Article,
    sentences: tuple[Sentence, ...],
    spans: dict[str, tuple[Quotation, ...]],
    clauses: dict[int, list[Clause]],
) -> Iterator[Quote]:
    """Utterances in order: each quotation with its speaker, interrupted ones joined."""
    for zone, held in spans.items():
        places = [index for index, one in enumerate(sentences) if one.zone == zone]
        starts = [sentences[index].start for index in places]
        open_quote: Quote | None = None
        for span in held:
            home = places[max(0, bisect_right(starts, span.start) - 1)]
            last = places[max(0, bisect_right(starts, span.end - 1) - 1)]
            text = text_of(article, sentences[home])
            clause = _clause_of(text, span, clauses.get(home, ()), clauses.get(last, ()))
            if clause is None and home and span.start - sentences[home].start <= 2:
                clause = _clause_with_colon(sentences[home - 1], clauses.get(home - 1, ()))
            whole = _is_whole(text, sentences[home], span, clause)
            if not whole and (longer := _mixed(sentences[home], span, clauses.get(home, ()))):
                if open_quote:
                    yield open_quote
                open_quote = Quote(span.start - 1, longer[1], (span,), longer[0], True, home)
                continue
            if not whole:
                source = _source_of_words(text, span, clause)
                yield Quote(span.start - 1, span.end + span.closed, (span,), source, False, home)
                continue
            quote = _quote(text, sentences, span, clause, home, open_quote)
            if open_quote and _continues(text, open_quote, span, clause, clauses, sentences, home):
                open_quote = _joined(open_quote, quote)
                continue
            if open_quote:
                yield open_quote
            open_quote = quote
        if open_quote:
            yield open_quote


def _quote(
    text: str,
    sentences: tuple[Sentence, ...],
    span: Quotation,
    clause: Clause | None,
    home: int,
    before: Quote | None,
) -> Quote:
    """One quotation; a paragraph of nothing else has the speaker of the one before."""
    source = clause.source if clause else None
    if source is None and before and _is_paragraph(text, span, sentences[home]):
        near = sentences[home].paragraph - sentences[before.sentence].paragraph <= 1
        source = before.source if near else None
    return Quote(span.start - 1, span.end + span.closed, (span,), source, True, home)


def _joined(quote: Quote, following: Quote) -> Quote:
    return Quote(
        quote.start,
        following.end,
        (*quote.parts, *following.parts),
        quote.source or following.source,
        True,
        quote.sentence,
    )


def _clause_of(
    text: str, span: Quotation, home: Sequence[Clause], last: Sequence[Clause]
) -> Clause | None:
    """The reporting clause of a quotation: right after it, right before it, else beside it."""
    next_one = bisect_left(last, span.end, key=lambda one: one.start)
    if next_one < len(last) and _bridge(text[span.end : last[next_one].start]):
        return last[next_one]
    before = bisect_left(home, span.start, key=lambda one: one.start) - 1
    if before >= 0 and home[before].end < span.start:
        between = text[home[before].end : span.start]
        if between.count('"') < 2:
            return home[before]
    return None


def _source_of_words(text: str, span: Quotation, clause: Clause | None) -> Source | None:
    """Who says some words that are quoted inside another's sentence; two words at least.

    What something goes by is nobody's: "a prize known as the “genius grant”".
    """
    if clause is None or " " not in text[span.start : span.end]:
        return None
    if GOES_BY.search(text, max(0, span.start - NEAR), span.start):
        return None
    gap = text[clause.end : span.start] if clause.end <= span.start else ""
    return clause.source if len(gap) <= FAR_WORDS and not any(m in gap for m in ".;") else None


def _clause_with_colon(before: Sentence, clauses: Sequence[Clause]) -> Clause | None:
    """The clause of a sentence that ends in a colon, or gives out a text: what follows is its."""
    given = clauses and clauses[-1].report.lemma == GIVEN
    return clauses[-1] if clauses and (given or before.text.endswith(":")) else None


def _bridge(gap: str) -> bool:
    """Nothing but marks, a comma or a dash between a quotation and its clause."""
    return len(gap) < 6 and not any(char.isalnum() for char in gap)


def _is_whole(text: str, home: Sentence, span: Quotation, clause: Clause | None) -> bool:
    """Somebody's sentence rather than somebody's words: it opens after a clause or a full stop."""
    before = text[max(home.start, span.start - NEAR) : span.start - 1].rstrip()
    words = len(text[span.start : span.end].split())
    if not before:
        tail = text[span.start : span.end].rstrip()[-1:] + text[span.end : span.end + 1]
        return bool(clause) or any(mark in tail for mark in ",.!?") or words > 6
    if before.endswith(":"):
        return words > 1
    if before.endswith((",", "—", "–", "-")) and clause:
        return words > 2
    if clause and clause.end <= span.start:
        gap = text[clause.end : span.start - 1].strip(" ,:")
        capital = text[span.start : span.start + 1].isupper()
        return not gap and words > (3 if capital else 4)
    return False


def _mixed(home: Sentence, span: Quotation, clauses: Sequence[Clause]) -> tuple[Source, int] | None:
    """A quotation that opens a sentence and goes on in the reporter's words up to the clause.

    `"We are ready" to talk, said X`: the source, and where its content ends.
    """
    if span.start - home.start > 1 or span.end > home.end:
        return None
    for clause in clauses:
        for start, end in clause.report.contents:
            mostly = 2 * (span.end - span.start) >= end - start
            if start < span.start and span.end < end <= clause.start and mostly:
                return clause.source, end
    return None


def _continues(
    text: str,
    quote: Quote,
    span: Quotation,
    clause: Clause | None,
    clauses: dict[int, list[Clause]],
    sentences: tuple[Sentence, ...],
    home: int,
) -> bool:
    """A quotation that goes on with one before it: only their common clause stands between."""
    gap = text[quote.end : span.start - 1]
    if len(gap) > LONGEST_GAP or not quote.whole or len(quote.parts) >= MOST_PARTS:
        return False
    if sentences[home].paragraph != sentences[quote.sentence].paragraph:
        return _takes_up(text, quote, span, clause, sentences[home])
    if not any(char.isalnum() for char in gap):
        return True
    if clause and clause.start >= span.end:
        return False
    between: list[Clause] = []
    for index in range(quote.sentence, home + 1):
        held = clauses.get(index, [])
        first = bisect_left(held, quote.end, key=lambda one: one.start)
        between.extend(one for one in held[first : first + 4] if one.end <= span.start)
    if not between or not _bridge(text[quote.end : between[0].start]):
        return False
    rest = text[between[-1].end : span.start - 1]
    fresh = len(between) > 1 or between[-1].report.lemma == ":"
    anew = fresh and _bridge(rest) and "." not in rest
    return not anew and between[-1].sentence - between[0].sentence == 0


def _takes_up(
    text: str, quote: Quote, span: Quotation, clause: Clause | None, home: Sentence
) -> bool:
    """A paragraph of nothing but a quotation goes on with the one that ended the last."""
    gap = text[quote.end : span.start - 1]
    return clause is None and _is_paragraph(text, span, home) and len(gap) < 60


def _is_paragraph(text: str, span: Quotation, home: Sentence) -> bool:
    """True for a paragraph that is one quotation in double marks, from end to end."""
    rest = text[span.end + 1 : span.end + 60]
    ends = rest.lstrip(" .")[:1] in ("", "\n")
    return ends and text[span.start - 1] not in "'‘" and home.start >= span.start - 1
