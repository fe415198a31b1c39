"""Names of people, organisations and places, resolved inside one article.

*Finds* capitalised names by their own shape and by titles, tables and context; chains a surname
to the full name, an acronym to its definition, a place's spelling to its usual one.
*Skips* words that are capitalised only because a sentence or a headline begins with them.
*Value* kind (person, organisation, place, unknown) and the canonical, fullest form.
*Source* house rules; tables in lexicon/.
*Examples* fixtures/names.jsonl.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.extract.names_chains import Mention, chain
from crosscheck.extract.names_joins import join_runs
from crosscheck.extract.names_parts import FUNCTION_WORDS, Part, is_common, kind_of, parts_of
from crosscheck.extract.names_runs import find_runs
from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.titles import heads
from crosscheck.model import Article, Sentence

# Endings of common words that the table of words may lack: "Investors", "Evacuations".
ORDINARY_END = lazy_pattern(r"\w{3}(?:[eo]rs|ists|[ts]ions?|ments?|ness|ings?|edly|ically)$")
# "AR-15" is no name. Before a name that only looks like a person's, these say it is none.
NUMBERED = re.compile(r"-\d")
AGE = re.compile(r", (?:aged )?\d{1,2}[,.]")
NO_PERSON = lazy_pattern(r"(?:^|\s)(?:in|near|outside|the) $")
OPENING = "\"'“”‘’«([—–-*•: \u00a0\t"


class Name(Struct, frozen=True):
    """One mention of a name; offsets in the article's text, `canonical` its fullest form.

    `kind` is person, organisation, place or unknown. `adjective` marks "Ukrainian" for Ukraine.
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: str = "unknown"
    adjective: bool = False


class Names(Struct, frozen=True):
    """The names of one article by sentence index; `counts` of its persons, the commonest first."""

    by_sentence: dict[int, tuple[Name, ...]] = {}
    counts: tuple[tuple[str, int], ...] = ()

    def of(self, sentence: Sentence) -> tuple[Name, ...]:
        """The names that `sentence` mentions, in order."""
        return self.by_sentence.get(sentence.index, ())

    def fullest(self, told: str, sentence: Sentence) -> str:
        """The full name of the person whom a surname names in `sentence`; else `told` itself."""
        last = told.rpartition(" ")[2]
        if not last[:1].isupper() or told.count(" ") > 1:
            return told
        people = {
            one.canonical
            for one in self.of(sentence)
            if one.kind == "person" and one.text in (told, last) and one.canonical.endswith(last)
        }
        full = people.pop() if len(people) == 1 else told
        return told if full.partition(" ")[0].endswith(".") else full


def find_names(article: Article, sentences: tuple[Sentence, ...]) -> Names:
    """Every name in `sentences`."""
    headlines = {one.index for one in sentences if is_headline(one)}
    running = [one for one in sentences if one.index not in headlines]
    inside = _words_inside(running)
    mentions = [found for sentence in running for found in _mentions(sentence, inside)]
    surfaces = frozenset(found.text for found in mentions)
    for sentence in sentences:
        if sentence.index in headlines:
            mentions.extend(_headline_mentions(sentence, surfaces))
    by_sentence: dict[int, list[Name]] = {}
    for found, (kind, canonical) in zip(mentions, chain(mentions, article.text), strict=True):
        name = Name(found.start, found.end, found.text, canonical, kind, found.adjective)
        by_sentence.setdefault(found.sentence, []).append(name)
    people = Counter(
        name.canonical for names in by_sentence.values() for name in names if name.kind == "person"
    )
    held = {index: tuple(names) for index, names in by_sentence.items()}
    return Names(held, tuple(people.most_common()))


def _words_inside(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words, as written, that stand inside a sentence, where a capital means something."""
    inside: set[str] = set()
    for sentence in sentences:
        inside.update([token.text for token in sentence.tokens[2:]])
    return frozenset(inside)


def is_headline(sentence: Sentence) -> bool:
    """True for a title, and for a line in title case: no full stop, mostly capitals."""
    if sentence.zone != "title" and sentence.text[-3:].rstrip("\"”’' )")[-1:] in (".", "!", "?"):
        return False
    words = [one.text for one in sentence.tokens if len(one.text) > 3 and one.text.isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals >= 0.7 * len(words)


def _mentions(sentence: Sentence, inside: frozenset[str]) -> Iterator[Mention]:
    text, base = sentence.text, sentence.start
    for run in join_runs(text, find_runs(text)):
        start, words = run.start, run.text
        if _is_initial(text, start):
            cut = _common_prefix(words, inside)
            start, words = start + cut, words[cut:]
            if not words:
                continue
        if NUMBERED.match(text, run.end):
            continue
        for part in parts_of(words):
            begin = start + part.start
            yield Mention(
                sentence.index,
                base + begin,
                base + start + part.end,
                part.text,
                _kind_here(part, text, begin),
                part.canonical,
                part.adjective,
                part.titled,
            )


def _kind_here(part: Part, text: str, start: int) -> str:
    """The kind by the part's own words, unless the word before it says that it is no person."""
    if part.kind == "unknown" and _is_introduced(text, start, part):
        return "person"
    if part.kind != "person" or part.titled or not part.text[0].isupper():
        return part.kind
    before = text[max(0, start - 9) : start]
    if is_given_name(part.text.partition(" ")[0]) or not NO_PERSON.search(before):
        return part.kind
    return "unknown" if before.endswith("the ") else "place"


def _is_introduced(text: str, start: int, part: Part) -> bool:
    """True after a title in small letters ("general manager AJ Butler") or before an age."""
    if AGE.match(text, start + len(part.text)):
        return " " in part.text
    word = text[max(0, start - 24) : start].rpartition(" ")[0].rpartition(" ")[2]
    head = heads().get(word)
    return head is not None and (head.letter != "s" or not word.endswith("s"))


def _is_initial(text: str, start: int) -> bool:
    """True where a capital says nothing: at the start of a sentence or of a quotation."""
    before = text[max(0, start - 3) : start].strip()
    return not before.strip(OPENING) or before[-1] in '"“‘«.:!?'


def _common_prefix(words: str, inside: frozenset[str]) -> int:
    """How many characters at the start of a run are an ordinary word with a capital."""
    first, _, rest = words.partition(" ")
    lower = first.lower()
    if lower not in FUNCTION_WORDS and (
        first in inside or (lower not in inside and kind_of(first, False)[1])
    ):
        return 0
    is_ordinary = (
        lower in FUNCTION_WORDS
        or lower in inside
        or (is_common(lower) and not (rest and is_given_name(first)))
        or (not rest and ORDINARY_END.search(lower) is not None)
    )
    if not is_ordinary or (
        rest and lower not in FUNCTION_WORDS and parts_of(words) != parts_of(rest)
    ):
        return 0 if not is_ordinary or rest else len(words)
    return len(first) + 1 if rest else len(words)


def _headline_mentions(sentence: Sentence, surfaces: frozenset[str]) -> Iterator[Mention]:
    """Names of a title-case line: only those known from the running text or from a table."""
    base = sentence.start
    for run in find_runs(sentence.text):
        pieces = run.text.split(" ")
        offsets = [run.start]
        for piece in pieces:
            offsets.append(offsets[-1] + len(piece) + 1)
        at = 0
        while at < len(pieces):
            end, part = _known_from(pieces, at, surfaces)
            if part is None:
                at += 1
                continue
            start = base + offsets[at]
            text = " ".join(pieces[at:end])
            kind, canonical, adjective = part
            yield Mention(
                sentence.index, start, start + len(text), text, kind, canonical, adjective
            )
            at = end


def _known_from(
    pieces: list[str], at: int, surfaces: frozenset[str]
) -> tuple[int, tuple[str, str, bool] | None]:
    for end in range(min(len(pieces), at + 6), at, -1):
        text = " ".join(pieces[at:end])
        parts = parts_of(text)
        if len(parts) == 1 and parts[0].text == text and (parts[0].canonical or text in surfaces):
            return end, (parts[0].kind, parts[0].canonical, parts[0].adjective)
    return at + 1, None
