"""Who says what in one article: quotations with their speakers, and attributed stretches.

Worked out once per article, as names are, because a quotation runs over sentences and its
speaker may stand in another one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from crosscheck.extract.names import Name, Names
from crosscheck.extract.reporting import Report, find_reports
from crosscheck.lexicon.reporting import PRONOUNS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Article, Attribution, Quotation, Sentence

SINGULAR = word_set("he she")
LOOK_BACK = 4
LONGEST_GAP = 400  # code points between two halves of one quotation


class Source(Struct, frozen=True):
    """Who speaks: the words of the text, and whom they stand for."""

    words: str | None
    resolved: str | None
    named: bool
    cue: str


class Quote(Struct, frozen=True):
    """Quotations that make one utterance; `[start, end)` from first to last, marks included.

    `whole` is true where the quotation is a sentence of its own, not some words in another's.
    """

    start: int
    end: int
    parts: tuple[Quotation, ...]
    source: Source | None
    whole: bool
    sentence: int


class Content(Struct, frozen=True):
    """A stretch of text that a source is responsible for."""

    start: int
    end: int
    source: Source
    quoted: bool = False


class Speech(Struct, frozen=True):
    """Quotes by the sentence they begin in, attributed stretches by sentence."""

    quotes: dict[int, tuple[Quote, ...]] = {}
    contents: dict[int, tuple[Content, ...]] = {}


class Clause(Struct, frozen=True):
    """A reporting clause tied to its sentence, offsets in the article."""

    sentence: int
    start: int
    end: int
    report: Report
    source: Source


def find_speech(article: Article, sentences: tuple[Sentence, ...], names: Names) -> Speech:
    """Quotations, speakers and attributed stretches of one article."""
    spans = _outer_quotations(sentences)
    clauses = _clauses(article, sentences, names, spans)
    quotes: dict[int, list[Quote]] = {}
    for quote in _quotes(article, sentences, spans, clauses):
        quotes.setdefault(quote.sentence, []).append(quote)
    contents: dict[int, list[Content]] = {}
    for held in quotes.values():
        for index, content in _quoted_contents(sentences, held):
            contents.setdefault(index, []).append(content)
    for index, found in clauses.items():
        for clause in found:
            contents.setdefault(index, []).extend(
                Content(start, end, clause.source) for start, end in clause.report.contents
            )
    return Speech(
        {index: tuple(held) for index, held in quotes.items()},
        {index: tuple(held) for index, held in contents.items()},
    )


def _outer_quotations(sentences: tuple[Sentence, ...]) -> dict[str, tuple[Quotation, ...]]:
    """The quotations of each zone in order, without those inside another."""
    found: dict[str, list[Quotation]] = {}
    for sentence in sentences:
        held = found.setdefault(sentence.zone, [])
        for quotation in sorted(sentence.quotations, key=lambda one: (one.start, -one.end)):
            if not held or quotation.start >= held[-1].end:
                held.append(quotation)
    return {zone: tuple(held) for zone, held in found.items()}


def _clauses(
    article: Article,
    sentences: tuple[Sentence, ...],
    names: Names,
    spans: dict[str, tuple[Quotation, ...]],
) -> dict[int, list[Clause]]:
    """Reporting clauses by sentence; a pronoun is resolved to whoever spoke last."""
    found: dict[int, list[Clause]] = {}
    last: Source | None = None
    for index, sentence in enumerate(sentences):
        quoted = _mask(sentence, spans[sentence.zone])
        for report in find_reports(sentence, quoted):
            clause = _clause(article, sentences, names, index, report, last)
            found.setdefault(index, []).append(clause)
            last = clause.source if clause.source.named else last
    return found


def _text(article: Article, sentence: Sentence) -> str:
    return article.title if sentence.zone == "title" and not article.title_in_text else article.text


def _mask(sentence: Sentence, spans: Sequence[Quotation]) -> list[bool]:
    """Which tokens of the sentence stand in quotation marks; the marks count as inside."""
    first = bisect_right(spans, sentence.start, key=lambda one: one.end)
    near = [
        (one.start - 1, one.end + one.closed)
        for one in takewhile(lambda one: one.start < sentence.end, spans[first:])
    ]
    if not near:
        return [False] * len(sentence.tokens)
    return [
        any(start <= sentence.start + token.start < end for start, end in near)
        for token in sentence.tokens
    ]


# ------------------------------------------------------------------------------- sources


def _clause(
    article: Article,
    sentences: tuple[Sentence, ...],
    names: Names,
    index: int,
    report: Report,
    last: Source | None,
) -> Clause:
    sentence = sentences[index]
    tokens = sentence.tokens
    start = sentence.start + tokens[report.start].start
    end = sentence.start + tokens[report.end - 1].end
    cue = "according to" if report.lemma == "according to" else tokens[report.cue].lower
    if report.source is None:
        return Clause(index, start, end, report, Source(None, None, False, cue))
    first, after = report.source
    at, until = sentence.start + tokens[first].start, sentence.start + tokens[after - 1].end
    words = _text(article, sentence)[at:until]
    known = [n for n in names.of(sentence) if at <= n.start and n.end <= until]
    resolved, named = _resolve(words, known, sentences, names, index, last, at)
    return Clause(index, start, end, report, Source(words, resolved, named, cue))


def _resolve(
    words: str,
    known: Sequence[Name],
    sentences: tuple[Sentence, ...],
    names: Names,
    index: int,
    last: Source | None,
    at: int,
) -> tuple[str, bool]:
    """Whom the words stand for, and whether that is somebody named."""
    lower = words.lower()
    if lower in SINGULAR:
        return _antecedent(sentences, names, index, at) or (
            (last.resolved or words, True) if last else (words, False)
        )
    if lower in PRONOUNS:
        return words, False
    people = [name for name in known if name.kind == "person"]
    if people:
        return people[0].canonical, True
    named = [name for name in known if name.kind == "organisation"]
    if named and words.rsplit(maxsplit=1)[-1] in named[-1].text:
        return named[-1].canonical, True
    return words, not known and _looks_named(words)


def _looks_named(words: str) -> bool:
    """A capitalised head that is no plural of people ("Ukrainian officials" names nobody)."""
    parts = words.split()
    return (
        len(parts) > 0 and parts[-1][0].isupper() and (len(parts) > 1 or not parts[0].endswith("s"))
    )


def _antecedent(
    sentences: tuple[Sentence, ...], names: Names, home: int, at: int
) -> tuple[str, bool] | None:
    """The nearest earlier sentence's first person, the likeliest subject."""
    for index in range(home, max(-1, home - LOOK_BACK), -1):
        if sentences[index].zone != sentences[home].zone:
            break
        for name in names.of(sentences[index]):
            if name.kind == "person" and name.end <= at:
                return name.canonical, True
    return None


# ------------------------------------------------------------------------------- quotes


def _quotes(
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
            text = _text(article, sentences[home])
            clause = _clause_of(text, span, clauses.get(home, ()), clauses.get(last, ()))
            if clause is None and home and not text[sentences[home].start : span.start - 1].strip():
                clause = _clause_with_colon(sentences[home - 1], clauses.get(home - 1, ()))
            whole = _is_whole(text, sentences[home], span, clause)
            if not whole and (longer := _mixed(sentences[home], span, clauses.get(home, ()))):
                if open_quote:
                    yield open_quote
                open_quote = Quote(span.start - 1, longer[1], (span,), longer[0], True, home)
                continue
            if not whole:
                yield Quote(span.start - 1, span.end + span.closed, (span,), None, False, home)
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
    if source is None and before and before.source and text[span.start - 1] not in "'‘":
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
    after = [c for c in last if c.start >= span.end]
    if after and _bridge(text[span.end : after[0].start]):
        return after[0]
    before = [c for c in home if c.end < span.start]
    if before and text[before[-1].end : span.start].count('"') < 2:
        return before[-1]
    return None


def _clause_with_colon(before: Sentence, clauses: Sequence[Clause]) -> Clause | None:
    """The clause of a sentence that ends in a colon: it introduces what follows."""
    return clauses[-1] if clauses and before.text.endswith(":") else None


def _bridge(gap: str) -> bool:
    """Nothing but marks, a comma or a dash between a quotation and its clause."""
    return len(gap) < 6 and not any(char.isalnum() for char in gap)


def _is_whole(text: str, home: Sentence, span: Quotation, clause: Clause | None) -> bool:
    """Somebody's sentence rather than somebody's words: it opens after a clause or a full stop."""
    before = text[home.start : span.start - 1].rstrip()
    words = len(text[span.start : span.end].split())
    if not before:
        tail = text[span.end - 1 : span.end + 1]
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
    if len(gap) > LONGEST_GAP or not quote.whole:
        return False
    if sentences[home].paragraph != sentences[quote.sentence].paragraph:
        return _takes_up(text, quote, span, clause, sentences[home])
    if not any(char.isalnum() for char in gap):
        return True
    if clause and clause.start >= span.end:
        return False
    between = [
        found
        for index in range(quote.sentence, home + 1)
        for found in clauses.get(index, ())
        if quote.end <= found.start and found.end <= span.start
    ]
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
    ends = "\n" in text[span.end + 1 : span.end + 3] or not text[span.end + 1 :].strip()
    gap = text[quote.end : span.start - 1]
    double = text[span.start - 1] not in "'‘" and home.start >= span.start - 1
    return clause is None and ends and double and len(gap) < 60


# ------------------------------------------------------------------------------- contents


def _quoted_contents(
    sentences: tuple[Sentence, ...], quotes: Sequence[Quote]
) -> Iterator[tuple[int, Content]]:
    """The stretches that quotations make their speakers' own, by sentence."""
    for quote in quotes:
        if not quote.source:
            continue
        for part in quote.parts:
            for index in range(quote.sentence, len(sentences)):
                sentence = sentences[index]
                if sentence.start >= part.end or sentence.zone != sentences[quote.sentence].zone:
                    break
                if part.start < sentence.end:
                    yield index, Content(part.start, part.end, quote.source, True)


def attribution_of(source: Source) -> Attribution:
    """The source as a claim carries it."""
    return Attribution(source.resolved, source.cue, source.named)
