"""Who says what in one article: quotations with their speakers, and attributed stretches.

Worked out once per article, as names are, because a quotation runs over sentences and its
speaker may stand in another one.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from crosscheck.extract.names import Name, Names
from crosscheck.extract.quotation import MARKS, find_quotations
from crosscheck.extract.reporting import Report, find_reports
from crosscheck.lexicon.reporting import PRONOUNS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Article, Attribution, Quotation, Sentence

SINGULAR = word_set("he she")
LOOK_BACK = 4


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
    quotes: dict[int, tuple[Quote, ...]] = {}
    contents: dict[int, list[Content]] = {}
    last: Source | None = None
    carried = False
    for _, group in groupby(sentences, key=lambda one: (one.zone, one.paragraph)):
        paragraph = tuple(group)
        spans = _quotations(article, paragraph)
        clauses: list[Clause] = []
        for sentence in paragraph:
            quoted = _mask(sentence, spans)
            clauses.extend(
                _clause(article, sentences, names, sentence, report, last)
                for report in find_reports(sentence, quoted)
            )
            # The speaker of a quotation may be taken up by a pronoun in the next sentence.
            named = [c.source for c in clauses if c.source.named]
            last = named[-1] if named else last
        inherited = last if carried else None
        found = tuple(_quotes(article, paragraph, spans, clauses, inherited))
        for quote in found:
            quotes[quote.sentence] = (*quotes.get(quote.sentence, ()), quote)
        for index, content in _contents(paragraph, clauses, found):
            contents.setdefault(index, []).append(content)
        carried = bool(spans) and not spans[-1].closed
    return Speech(quotes, {index: tuple(found) for index, found in contents.items()})


def _text(article: Article, sentence: Sentence) -> str:
    return article.title if sentence.zone == "title" and not article.title_in_text else article.text


def _quotations(article: Article, paragraph: Sequence[Sentence]) -> tuple[Quotation, ...]:
    given = {quotation for sentence in paragraph for quotation in sentence.quotations}
    if given:
        return tuple(sorted(given, key=lambda one: one.start))
    if not any(mark in sentence.text for sentence in paragraph for mark in MARKS):
        return ()
    start, end = paragraph[0].start, paragraph[-1].end
    return find_quotations(_text(article, paragraph[0])[start:end], start)


def _mask(sentence: Sentence, spans: Sequence[Quotation]) -> list[bool]:
    """Which tokens of the sentence stand in quotation marks; the marks count as inside."""
    if not spans:
        return [False] * len(sentence.tokens)
    near = [q for q in spans if q.start <= sentence.end and q.end >= sentence.start]
    return [
        any(q.start - 1 <= sentence.start + t.start < q.end + q.closed for q in near)
        for t in sentence.tokens
    ]


# ------------------------------------------------------------------------------- sources


def _clause(
    article: Article,
    sentences: tuple[Sentence, ...],
    names: Names,
    sentence: Sentence,
    report: Report,
    last: Source | None,
) -> Clause:
    tokens = sentence.tokens
    start = sentence.start + tokens[report.start].start
    end = sentence.start + tokens[report.end - 1].end
    cue = "according to" if report.lemma == "according to" else tokens[report.cue].lower
    if report.source is None:
        return Clause(sentence.index, start, end, report, Source(None, None, False, cue))
    first, after = report.source
    at, until = sentence.start + tokens[first].start, sentence.start + tokens[after - 1].end
    words = _text(article, sentence)[at:until]
    known = [n for n in names.of(sentence) if at <= n.start and n.end <= until]
    resolved, named = _resolve(words, known, sentences, names, sentence, last, at)
    return Clause(sentence.index, start, end, report, Source(words, resolved, named, cue))


def _resolve(
    words: str,
    known: Sequence[Name],
    sentences: tuple[Sentence, ...],
    names: Names,
    sentence: Sentence,
    last: Source | None,
    at: int,
) -> tuple[str, bool]:
    """Whom the words stand for, and whether that is somebody named."""
    lower = words.lower()
    if lower in SINGULAR:
        return _antecedent(sentences, names, sentence, at) or (
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
    sentences: tuple[Sentence, ...], names: Names, sentence: Sentence, at: int
) -> tuple[str, bool] | None:
    """The nearest earlier sentence's first person, the likeliest subject."""
    for index in range(sentence.index, max(-1, sentence.index - LOOK_BACK), -1):
        if index >= len(sentences) or sentences[index].zone != sentence.zone:
            break
        for name in names.of(sentences[index]):
            if name.kind == "person" and name.end <= at:
                return name.canonical, True
    return None


# ------------------------------------------------------------------------------- quotes


def _quotes(
    article: Article,
    paragraph: Sequence[Sentence],
    spans: Sequence[Quotation],
    clauses: Sequence[Clause],
    inherited: Source | None,
) -> Iterator[Quote]:
    """Utterances of one paragraph: each quotation with its speaker, interrupted ones joined."""
    text = _text(article, paragraph[0]) if paragraph else ""
    open_quote: Quote | None = None
    source: Source | None = inherited
    for span in spans:
        home = next((s for s in paragraph if s.start <= span.start < s.end), paragraph[-1])
        start, end = span.start - 1, span.end + span.closed
        clause = _clause_of(text, paragraph, home, span, clauses)
        whole = _is_whole(text, home, span, clause)
        if open_quote and whole and _continues(text, open_quote, span, clause, clauses):
            open_quote = Quote(
                open_quote.start, end, (*open_quote.parts, span),
                open_quote.source or (clause.source if clause else None),
                True, open_quote.sentence,
            )  # fmt: skip
            continue
        if open_quote:
            yield open_quote
        speaker = clause.source if clause else (source if whole else None)
        open_quote = Quote(start, end, (span,), speaker, whole, home.index)
    if open_quote:
        yield open_quote


def _clause_of(
    text: str,
    paragraph: Sequence[Sentence],
    home: Sentence,
    span: Quotation,
    clauses: Sequence[Clause],
) -> Clause | None:
    """The reporting clause of a quotation: right after it, right before it, else beside it."""
    last = next((s for s in paragraph if s.start < span.end <= s.end), home)
    after = [c for c in clauses if c.start >= span.end and c.sentence == last.index]
    if after and _bridge(text[span.end : after[0].start]):
        return after[0]
    before = [c for c in clauses if c.end < span.start and c.sentence == home.index]
    if before and text[before[-1].end : span.start].count('"') < 2:
        return before[-1]
    return None


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
    if before.endswith((",", ":", "—", "–", "-")) and clause:
        return words > 2
    if clause and clause.end <= span.start:
        gap = text[clause.end : span.start - 1].strip(" ,:")
        return not gap and words > 3 and text[span.start : span.start + 1].isupper()
    return False


def _continues(
    text: str, quote: Quote, span: Quotation, clause: Clause | None, clauses: Sequence[Clause]
) -> bool:
    """A quotation that goes on with one before it: only their common clause stands between."""
    gap = text[quote.end : span.start - 1]
    if not quote.whole or "\n\n" in gap:
        return False
    if not any(char.isalnum() for char in gap):
        return True
    between = [c for c in clauses if quote.end <= c.start and c.end <= span.start]
    own = clause is not None and clause.start >= span.end
    return not own and len(between) == 1 and len(gap) < 400


# ------------------------------------------------------------------------------- contents


def _contents(
    paragraph: Sequence[Sentence], clauses: Sequence[Clause], quotes: Sequence[Quote]
) -> Iterator[tuple[int, Content]]:
    """Attributed stretches by sentence: quotations first, for they are the surest."""
    for quote in quotes:
        if quote.source and quote.whole:
            for part in quote.parts:
                for sentence in paragraph:
                    if part.start < sentence.end and sentence.start < part.end:
                        yield sentence.index, Content(part.start, part.end, quote.source, True)
    for clause in clauses:
        for start, end in clause.report.contents:
            yield clause.sentence, Content(start, end, clause.source)


def attribution_of(source: Source) -> Attribution:
    """The source as a claim carries it."""
    return Attribution(source.resolved, source.cue, source.named)
