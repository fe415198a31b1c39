"""Subject, verb and object of the clauses of one sentence, by a shallow grammar over tags.

Precision before recall: a clause whose subject is a pronoun, a quotation or not plainly a noun
phrase gives nothing. Lost: "He, in the end, signed"; rightly dropped: "It rained".
Source: clause patterns SV, SVO, SVA after Quirk et al. 1985, 10.2.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

CUTS = re.compile(r"[;:.()q\-CUWT]")


class Clause(Struct, frozen=True):
    """A clause by token indices, ends excluded; `passive` with a be-form and a participle."""

    subject: tuple[int, int]
    verb: int
    lemma: str
    particle: str
    passive: bool
    object: tuple[int, int] | None
    oblique: tuple[str, int, int] | None
    modal: bool = False


def find_clauses(sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence that have a plain subject, in order."""
    tags = tag_tokens(sentence.tokens)
    start = 0
    for cut in [*CUTS.finditer(tags), None]:
        end = cut.start() if cut else len(tags)
        if end - start >= 2 and (found := _clause(sentence.tokens, tags, start, end)):
            yield found
        start = end + 1 if cut else end


def _clause(tokens: tuple[Token, ...], tags: str, start: int, end: int) -> Clause | None:
    """The first clause between two cuts."""
    main = _main_verb(tokens, tags, start, end)
    if main is None:
        return None
    first, at = main
    subject = _subject(tokens, tags, start, first)
    if subject is None:
        return None
    passive = tags[at] == "E" and any(tag == "B" for tag in tags[first:at])
    particle = ""
    after = at + 1
    if (
        after < end
        and tokens[after].lower in PARTICLES
        and not (
            after + 1 < end
            and tags[after + 1] in "DMJNPO"
            and tokens[after].lower not in ("out", "up")
        )
    ):
        particle = tokens[after].lower
        after += 1
    target = None if passive else _noun_phrase(tags, after, end)
    oblique = _oblique(tokens, tags, target[1] if target else after, end)
    return Clause(
        subject, at, lemma_of(tokens[at].lower), particle, passive, target, oblique,
        any(tag == "A" for tag in tags[first:at]),
    )  # fmt: skip


# Past forms that are far more often those of another verb than the table says.
USUAL = {"fell": "fall", "found": "find", "left": "leave", "saw": "see", "felt": "feel",
         "lay": "lie", "ground": "grind", "bore": "bear"}  # fmt: skip


def lemma_of(word: str) -> str:
    """The lemma of a lower-case verb form: "fell" → "fall"."""
    found = verb(word)
    return USUAL.get(word) or (found[0] if found else word)


PARTICLES = word_set("on away down off over up out place back")


def _main_verb(
    tokens: tuple[Token, ...], tags: str, start: int, end: int
) -> tuple[int, int] | None:
    """(first auxiliary or verb, lexical verb) of the clause: an auxiliary group wins."""
    for place in range(start, end):
        if tags[place] in "AHBKX":
            at = place
            while at < end and tags[at] in "AHBKXRO":
                at += 1
            if at < end and tags[at] in "VESZLGN" and verb(tokens[at].lower):
                return place, at
            if at < end and any(tag == "B" for tag in tags[place:at]):
                return None
    strict = [p for p in range(start + 1, end) if tags[p] in "VS" and _free(tags, p, start)]
    loose = [p for p in range(start + 1, end) if tags[p] == "E" and _free(tags, p, start)]
    if strict:
        return strict[0], strict[0]
    if loose:
        # "The talks aimed at ending the war stalled": the first is a reduced relative clause.
        later = [p for p in loose[1:] if tags[p - 1] in "NPZ" and "," not in tags[loose[0] : p]]
        reduced = later and tags[loose[0] + 1 : loose[0] + 2] in ("I", "o")
        at = later[-1] if reduced and "&" not in tags[loose[0] : later[-1]] else loose[0]
        return at, at
    for place in range(start + 1, end - 1):
        if tags[place] == "Z" and tags[place - 1] in "NPZM" and tags[place + 1] in "DPMOI":
            if tags[place + 1] == "I" and tokens[place].lower.endswith("s"):
                continue
            return place, place
    return _caption(tags, start, end)


def _free(tags: str, place: int, start: int) -> bool:
    """A past form after a noun or an adverb, not one that modifies ("the wounded man")."""
    before = tags[place - 1]
    return before in "NPZMR," or (before == ")" and place > start)


def _caption(tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The -ing form of a caption without a finite verb: "Two men walking along a street"."""
    if start != 0:
        return None
    for place in range(start + 1, end):
        if tags[place] == "G" and tags[place - 1] in "NPZMX":
            return place, place
        if tags[place] in "I,":
            return None
    return None


def _subject(tokens: tuple[Token, ...], tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase between `start` and the verb, an opening adjunct left out."""
    comma = tags.rfind(",", start, end)
    if comma == end - 1 and comma > start:
        opening = tags.find(",", start, comma)
        if opening < 0:
            return None
        end, comma = opening, tags.rfind(",", start, opening)
    if comma >= 0:
        start = comma + 1
    while start < end and tags[start] in "&UR":
        start += 1
    if start < end and tags[start] == "t":
        return None
    if start >= end or tags[start] in "IoGC":
        return None
    stop = start
    while stop < end and tags[stop] in "DMJEGNPZ&X.":
        stop += 1
    if stop == start or tags[stop - 1] not in "NPZMG":
        return None
    if stop < end and tags[stop] not in "IR":
        return None
    return start, stop


def _noun_phrase(tags: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    at = start
    while at < end and tags[at] in "R":
        at += 1
    begin = at
    while at < end and tags[at] in "DMJEGNPZ":
        at += 1
    while at > begin and tags[at - 1] not in "NPZM":
        at -= 1
    return (begin, at) if at > begin else None


def _oblique(
    tokens: tuple[Token, ...], tags: str, start: int, end: int
) -> tuple[str, int, int] | None:
    """The prepositional phrase that begins at `start`."""
    if start >= end or tags[start] not in "Io":
        return None
    found = _noun_phrase(tags, start + 1, end)
    return (tokens[start].lower, *found) if found else None
