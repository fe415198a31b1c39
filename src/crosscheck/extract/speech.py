"""Who says what in one article: quotations with their speakers, and attributed stretches.

Worked out once per article, as names are, because a quotation runs over sentences and its
speaker may stand in another one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.extract.names import Name, Names
from crosscheck.extract.near import is_owner
from crosscheck.extract.reporting import Report, find_reports
from crosscheck.extract.speech_nouns import Clause, Content, Quote, Source, text_of
from crosscheck.extract.speech_quotes import find_quotes
from crosscheck.lexicon.given_names import GENDERS, can_be
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.reporting import PRONOUNS
from crosscheck.model import Article, Quotation, Sentence

LOOK_BACK = 4
MARKS = lazy_pattern(r"[\"“”]")
# What stands before somebody whom a noun before it only has to do with: "friends of Holm".
RELATED = (
    r"(?:[a-z]{3,20}(?:s|er|or|man|woman|ist|end)|family|widow|wife|husband|son|aunt|uncle|ally"
    r"|cousin|fan|critic|aide|[a-z]{3,20}(?<!ccord)ing|[a-z]{3,20}ed)"
)
TITLED = r"Mrs?\.?|Ms\.?|Dr\.?|Gov\.?|Sen\.?|Governor|President|Senator|Mayor|Judge"
WHERE = lazy_pattern(r" (?:on|in|at|via|through|outside|near) (?:the )?$")
BESIDE = lazy_pattern(
    rf"\b(?:{RELATED} (?:of|for|to|by|with|from|against|near|in)|representing|defending|advising)"
    rf"(?: (?:the|his|her|their|late|former|a|{TITLED})){{0,3}} ?$"
)
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "first"))
SAYING = frozenset(("says", "said", "say", "that"))
MOST_NAMES = 8  # in the words for one source


class Speech(Struct, frozen=True):
    """Quotes by the sentence they begin in, attributed stretches by sentence."""

    quotes: dict[int, tuple[Quote, ...]] = {}
    contents: dict[int, tuple[Content, ...]] = {}


def find_speech(article: Article, sentences: tuple[Sentence, ...], names: Names) -> Speech:
    """Quotations, speakers and attributed stretches of one article."""
    spans = _outer_quotations(sentences)
    clauses = _clauses(article, sentences, names, spans)
    quotes: dict[int, list[Quote]] = {}
    for quote in find_quotes(article, sentences, spans, clauses):
        quotes.setdefault(quote.sentence, []).append(quote)
    contents: dict[int, list[Content]] = {}
    for held in quotes.values():
        for index, content in _quoted_contents(sentences, held):
            contents.setdefault(index, []).append(content)
    for index, found in clauses.items():
        for clause in found:
            contents.setdefault(index, []).extend(
                Content(start, end, clause.source)
                for start, end in clause.report.contents
                if start < end
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
    for held in found.values():
        held.sort(key=lambda one: one.start)
    return found


def _mask(sentence: Sentence, spans: Sequence[Quotation]) -> list[bool]:
    """Which tokens of the sentence stand in quotation marks; the marks count as inside."""
    at = bisect_right(spans, sentence.start, key=lambda one: one.end)
    if at == len(spans) or spans[at].start > sentence.end:
        return [False] * len(sentence.tokens)
    mask = []
    for token in sentence.tokens:
        place = sentence.start + token.start
        while at < len(spans) and spans[at].end + spans[at].closed <= place:
            at += 1
        mask.append(at < len(spans) and spans[at].start - 1 <= place)
    return mask


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
    while first + 1 < after and tokens[first].lower in SAYING:
        first += 1  # "Moore says Holm told a priest that …"
    if all(token.lower in ARTICLES for token in tokens[first:after]):
        return Clause(index, start, end, report, Source(None, None, False, cue))
    at, until = sentence.start + tokens[first].start, sentence.start + tokens[after - 1].end
    text = text_of(article, sentence)
    words = text[at:until]
    near = names.of(sentence)
    begin = bisect_left(near, at, key=lambda one: one.start)
    known = [one for one in near[begin : begin + MOST_NAMES] if one.end <= until]
    resolved, named = _resolve(words, known, sentences, names, index, last, at, text)
    return Clause(index, start, end, report, Source(words, resolved, named, cue))


def _resolve(
    words: str,
    known: Sequence[Name],
    sentences: tuple[Sentence, ...],
    names: Names,
    index: int,
    last: Source | None,
    at: int,
    text: str,
) -> tuple[str, bool]:
    """Whom the words stand for, and whether that is somebody named."""
    lower = words.lower()
    if lower in GENDERS:
        return _antecedent(sentences, names, index, at, lower, text, last) or (
            (last.resolved or words, True)
            if last and can_be(lower, last.resolved or words)
            else (words, False)
        )
    if lower in PRONOUNS:
        return words, False
    people = [name for name in known if name.kind == "person"]
    heads = [
        name
        for name in people
        if not is_owner(words, name.end - at) and not BESIDE.search(words[: name.start - at])
    ]
    if heads:
        return heads[0].canonical, True
    if people:
        return words, False  # neither "Holm's lawyer" nor "experts hired by the Holm family"
    named = [name for name in known if name.kind == "organisation"]
    if named and WHERE.search(words[: named[-1].start - at]):
        return words, False  # "residents on Twitter"
    if named and words.rsplit(maxsplit=1)[-1] in named[-1].text:
        return named[-1].canonical, True
    return words, not known and _looks_named(words)


def _looks_named(words: str) -> bool:
    """A capitalised head that is no plural of people ("Swedish officials" names nobody)."""
    parts = words.split()
    return (
        len(parts) > 0 and parts[-1][0].isupper() and (len(parts) > 1 or not parts[0].endswith("s"))
    )


def _antecedent(
    sentences: tuple[Sentence, ...],
    names: Names,
    home: int,
    at: int,
    pronoun: str,
    text: str,
    last: Source | None,
) -> tuple[str, bool] | None:
    """The nearest earlier sentence's first person of that gender, the likeliest subject.

    Nobody of whom the quotation before the pronoun speaks: who speaks does not name herself.
    """
    quoted: set[str] = set()
    for index in range(home, max(-1, home - LOOK_BACK), -1):
        if sentences[index].zone != sentences[home].zone:
            break
        for name in names.of(sentences[index]):
            if name.kind != "person" or name.end > at or not can_be(pronoun, name.canonical):
                continue
            if len(MARKS.findall(text, name.end, at)) % 2:
                quoted.add(name.canonical)
            elif name.canonical not in quoted:
                here = {one.canonical for one in names.of(sentences[index]) if one.end <= at}
                spoke = last.resolved if last and index < home else None
                if spoke in here - quoted and spoke and can_be(pronoun, spoke):
                    return spoke, True  # "Holm died, her agent Moor said.": the one who spoke
                return name.canonical, True
    return None


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
