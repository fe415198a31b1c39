"""Which set of people is meant: the noun that a cue belongs to, its side, what "its" stands for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.places import adjective_for, adjective_of, capital_of, place_of
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

GROUPS = word_list("groups")
LED = GROUPS | word_list("led")
DELEGATIONS = word_list("delegations")
LINKS = word_set("of from for in to at that which who set named called tasked sent")
EARLIER = 6  # sentences in which a side may stand
RECENT = 2  # sentences back to which "it" and "its" reach
CLAUSE = 120  # code points between a group and the verb that lists its members
BREAK = re.compile(r"[.;:?!] |, ")
WORD = lazy_pattern(r"[a-z]{3,}")
NEAR = 60  # code points
PHRASE = 5  # words of a noun phrase before its head


def group_before(text: str, end: int, nouns: frozenset[str]) -> str | None:
    """The noun phrase of the set that a verb at `end` says something of.

    It stands right before, or is followed by what describes it: "the committee that will settle
    the claims [is made up of]".
    """
    words = text[max(0, end - CLAUSE) : end].rstrip(" ,(")
    parts = BREAK.split(words)[-1].split()
    if nouns.isdisjoint(map(str.lower, parts)):
        return None
    for at in range(len(parts) - 1, -1, -1):
        is_last = at == len(parts) - 1
        if parts[at].lower() in nouns and (is_last or parts[at + 1].lower() in LINKS):
            return " ".join(parts[max(0, at - 3) : at + 1])
    return None


def group_meant(
    sentence: Sentence, context: Context, nouns: frozenset[str], many: bool
) -> str | None:
    """The set that "it", "its" or (of `many`) "they" stands for: of the sentences before.

    Pronouns go back to subjects, so that the first one of a sentence is taken.
    """
    for earlier in _earlier(sentence, context, RECENT):
        for at, token in enumerate(earlier.tokens):
            if token.lower in nouns and token.text.islower() and (many or token.text[-1] != "s"):
                first = earlier.tokens[max(0, at - 3)]
                return group_name(earlier.text[first.start : token.end], earlier, context)
    return None


def group_name(words: str, sentence: Sentence, context: Context) -> str:
    """What a set is called: "Ukrainian delegation"; "the delegation" takes an earlier adjective."""
    parts = [part.strip(',"“”') for part in words.split()]
    head = parts[-1].lower()
    noun = "delegation" if head in DELEGATIONS else head
    for part in reversed(parts[:-1]):
        if side := _side(part):
            return f"{side} {noun}"
    if parts[:-1] and parts[-2].lower() in ("the", "this", "its", "their", "a"):
        for earlier in _earlier(sentence, context, EARLIER):
            if side := _side_in(earlier.text, head):
                return f"{side} {noun}"
    return noun


def _earlier(sentence: Sentence, context: Context, count: int) -> Iterator[Sentence]:
    """The sentences before this one in its zone, the nearest first."""
    for earlier in reversed(context.sentences[max(0, sentence.index - count) : sentence.index]):
        if earlier.zone == sentence.zone:
            yield earlier


def _side(part: str) -> str | None:
    """The adjective of a side: "Ukrainian"; "U.S.", "Oslo's" stand for American, Norwegian."""
    word = part.strip("'’")
    if adjective_of(word):
        return word
    bare = word.removesuffix("'s").removesuffix("’s")
    place = place_of(bare)
    if place is None:
        return None
    country = place.name if place.kind == "country" else capital_of(place.name)
    return adjective_for(country) if country else None


@lru_cache(maxsize=1 << 10)
def _side_in(text: str, head: str) -> str | None:
    """The side of the same set in another sentence; the words for a delegation are one set."""
    nouns = DELEGATIONS if head in DELEGATIONS else frozenset([head])
    for match in WORD.finditer(text):
        if match.group().lower() in nouns:
            before = re.split(r"[^\w\s'’.-]", text[max(0, match.start() - NEAR) : match.start()])
            for word in reversed(before[-1].split()[-PHRASE:]):
                if side := _side(word):
                    return side
    return None


def subject_before(
    sentence: Sentence, context: Context, names: Sequence[Name], at: int
) -> str | None:
    """The subject of the verb at `at`: a person, or a group of people at the sentence's start."""
    base = sentence.start
    people = [name for name in names if name.kind == "person" and name.end <= base + at]
    if people and at - (people[0].end - base) < 30:
        return people[0].canonical
    for token in sentence.tokens[:6]:
        if token.lower in GROUPS and token.end <= at:
            return group_name(sentence.text[: token.end], sentence, context)
    return people[0].canonical if people else None
