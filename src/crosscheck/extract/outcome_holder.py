"""Of whom or what an outcome is told: a person by the fullest name, a thing by its noun.

"The bridge" is the one bridge that the article names; a thing must be of a sort that has such a
state at all.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from crosscheck.extract.context import Context
from crosscheck.extract.near import is_owner
from crosscheck.extract.outcome_way import Way
from crosscheck.extract.phrase import DETERMINERS, LONGEST_PHRASE, bare
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import number_of
from crosscheck.lexicon.outcomes import (
    APPEAL,
    CLAIMED,
    CONDITION,
    HOLDERS,
    KNOWN,
    LIFE,
    OF_PERSONS,
    RATES,
    RESCUE,
    RULING,
    SUSPECTED,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

VAGUE = frozenset(("committee", "policymaker", "policymakers", "official", "board", "member"))
UNNAMED = {
    RATES: "central bank", CLAIMED: "attack", APPEAL: "appeal", SUSPECTED: "suspects"
}  # fmt: skip
WITH, WHERE = word_set("with between of"), word_set("in over to from at near on against")
OTHERS = word_set("other others another second third")
WHOLE = word_set("all both every last remaining")
SOME = word_set("some several many most more other others few dozens")
DEFINITE = word_set("the these those both all its their")
LAID = word_set("on against")
WHEN = frozenset(WEEKDAYS) | frozenset(MONTHS)
CENTRAL = lazy_pattern(
    r"\b(?:Bank of|Reserve|Central Bank|National Bank|Monetary|Fed|ECB|BoE|BOE|RBA|RBNZ|BoJ|BOJ|SNB"
    r"|PBOC|RBI|Riksbank|Bundesbank|Banxico|Norges)\b"
)
COMMERCIAL = lazy_pattern(r"\bBank of (?:America|Scotland|Ireland|Montreal|Cyprus)\b")
ROADS = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]?")


def holder_of(
    sentence: Sentence, context: Context, way: Way, known: Mapping[int, str]
) -> str | None:
    """Of whom or what; None where it cannot be such a thing."""
    if way.span is None:
        return None
    first, end = way.span
    if first == end:
        return UNNAMED.get(way.slot)
    tokens = sentence.tokens[first:end]
    meant = known.get(end - 1) or _named(sentence, context, first, end)
    if way.slot in OF_PERSONS and not meant:
        meant = _apposed(sentence, context, end)
    if way.slot == RATES:
        head = noun_lemma(tokens[-1].lower)
        if head in VAGUE or not meant:
            return UNNAMED[RATES] if head in VAGUE or tokens[-1].text[0].islower() else None
        return meant if CENTRAL.search(meant) and not COMMERCIAL.search(meant) else None
    if way.slot == CLAIMED:
        return _phrase(tokens)
    if way.slot == CONDITION and not OTHERS.isdisjoint(token.lower for token in tokens):
        return None
    if way.slot == KNOWN:
        return " ".join(one.text for one in tokens if one.lower not in DETERMINERS)
    if way.slot == APPEAL:
        return meant or UNNAMED[APPEAL]
    if way.slot in OF_PERSONS and meant:
        follows = sentence.tokens[end].lower if end < len(sentence.tokens) else ""
        return (
            None if way.slot in (LIFE, CONDITION) and follows == "of" else meant
        )  # "Scores of people were killed"
    head = noun_lemma(tokens[-1].lower)
    if way.slot == RESCUE and head in HOLDERS[RESCUE]:
        return " ".join(
            [one.text for one in tokens[1:-1] if one.text[0].isupper()] + [tokens[-1].lower]
        )
    is_some = tokens[0].lower not in DEFINITE and any(map(_is_figure, tokens))
    if head in HOLDERS.get(way.slot, ()) and not is_some:
        phrase = _phrase(tokens)
        if rest := _rest(sentence, way, end):
            return f"{phrase} {rest}"
        is_bare = phrase.lower() == tokens[-1].lower
        return _fullest(context.article.text, tokens[-1].lower) if is_bare else phrase
    is_road = ROADS.fullmatch(tokens[-1].text) and "bridge" in HOLDERS.get(way.slot, ())
    return _phrase(tokens) if is_road else None


def _is_figure(token: Token) -> bool:
    return number_of(token.lower) is not None


def how_many(tokens: tuple[Token, ...], way: Way) -> str:
    """How many of them: "all" of them too where it is one, or no figure and no "some"."""
    held = tokens[slice(*(way.span or (0, 0)))]
    words = {one.lower for one in held}
    figures = [one.lower for one in held if number_of(one.lower) is not None]
    if words & WHOLE or (held and noun_lemma(held[-1].lower) == held[-1].lower):
        return "all"
    if figures:
        return f"{number_of(figures[0]):g}"
    return "" if words & SOME or not words & {"the", "these", "those"} else "all"


def _phrase(tokens: Sequence[Token]) -> str:
    """The words of a thing as they are written, without determiners, figures and possessives."""
    words = [bare(one.text) for one in tokens if one.lower not in DETERMINERS]
    told = [word for word in words if word[0].isalpha() and number_of(word.lower()) is None]
    return " ".join(told[-LONGEST_PHRASE:])


def _named(sentence: Sentence, context: Context, first: int, end: int) -> str | None:
    """The last person, else the last name, in a stretch of tokens, by its fullest form."""
    start = sentence.start + sentence.tokens[first].start
    stop = sentence.start + sentence.tokens[end - 1].end
    # "the Bank of Alvik" goes on behind the phrase
    inside = [one for one in context.names.of(sentence) if start <= one.start < stop]
    text = sentence.text
    inside = [one for one in inside if not is_owner(text, one.end - sentence.start)]
    told = [one for one in inside if one.kind == "person"] or [
        one for one in inside if one.end >= stop and not one.adjective
    ]
    if len({one.canonical for one in told}) != 1:
        return None
    return told[-1].canonical


def _apposed(sentence: Sentence, context: Context, at: int) -> str | None:
    """The name between commas behind a phrase: "a student, Ada Holm, was hurt"."""
    tokens = sentence.tokens
    if at + 2 >= len(tokens) or tokens[at].text != "," or not tokens[at + 1].text[0].isupper():
        return None
    start = sentence.start + tokens[at + 1].start
    for one in context.names.of(sentence):
        if one.start == start and one.kind == "person":
            after = one.end - sentence.start
            return one.canonical if sentence.text.startswith(",", after) else None
    return None


def _rest(sentence: Sentence, way: Way, at: int) -> str:
    """Which of several it is, told behind the noun: "talks with the union", "the road to Alvik"."""
    tokens = sentence.tokens
    is_subject = at <= way.at
    told = WITH | WHERE if is_subject else WITH | LAID if way.slot == RULING else WITH
    if at + 1 >= len(tokens) or tokens[at].lower not in told:
        return ""
    words = []
    for token in tokens[at + 1 : at + 6]:
        if is_subject and token.start >= tokens[way.at].start:
            break
        if token.lower in DETERMINERS or token.lower == "and":
            continue
        if token.lower in WHEN or not token.text[0].isalpha():
            break
        words.append(token.text)
        if token.text[0].islower():
            break
    return " ".join(words)


@lru_cache(maxsize=64)
def _fullest(text: str, head: str) -> str:
    """The one name with this noun that an article has: "Selby Bridge" for "the bridge"."""
    if head not in text.lower():
        return head
    named = r"(?:(?<=[a-z,] )|(?<=The ))((?:[A-Z][\w’'-]{1,30} ){1,3})"
    names = {found[1] for found in re.finditer(rf"{named}(?i:{re.escape(head)})s?\b", text)}
    names.discard("")
    return f"{names.pop()}{head}" if len(names) == 1 else head
