"""Noun phrases and verb groups around a date, by the tags of its sentence."""

import re

from msgspec import Struct

from crosscheck.extract.clause import lemma_of
from crosscheck.lexicon.date_slots import EVENT_NOUNS, NAMED_EVENTS, VERB_SLOTS, WITH_GOAL
from crosscheck.lexicon.dates import MONTHS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token


class Words(Struct, frozen=True):
    """A sentence's tokens, their tags, and the stretch `[first, last)` of the date itself."""

    tokens: tuple[Token, ...]
    tags: str
    first: int
    last: int


MATRIX = word_set(
    """expect schedule plan due set slate aim intend agree want hope seek prepare begin start vow
    pledge promise decide continue need try refuse threaten likely ready able about poised used
    help"""
)


def is_event(words: Words, at: int) -> bool:
    """True for a noun that names an event."""
    tag = words.tags[at]
    if tag == "P":
        return noun_at(words, at) in NAMED_EVENTS
    if words.tokens[at].lower == "final" and words.tags[at + 1 : at + 2] in ("N", "Z", "Q", "G"):
        return False  # "its best and final offer on Monday"
    if is_line(words, at):
        return False
    return tag in "NZGQ" and noun_at(words, at) in EVENT_NOUNS


def is_line(words: Words, at: int) -> bool:
    """Tell "the train service", "the WestLink service" from "the memorial service"."""
    if at == 0 or words.tokens[at].lower != "service":
        return False
    return words.tags[at - 1] == "P" or words.tokens[at - 1].lower in TRANSPORT


TRANSPORT = word_set("train rail bus coach ferry air tram shuttle metro")


def noun_at(words: Words, at: int) -> str:
    """The singular of the token at `at`."""
    return noun_lemma(words.tokens[at].lower)


def event_name(words: Words, head: int) -> str:
    """The noun as `about.event` has it: its singular, but "talks"."""
    return "talks" if words.tokens[head].lower == "talks" else noun_at(words, head)


def phrase_right(words: Words, start: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that begins at `start`."""
    at = start
    while at < len(words.tags) and at < start + 7 and words.tags[at] in "DMJQEGNPZ":
        at += 1
    while at > start and words.tags[at - 1] not in "NPZQ":
        at -= 1
    return (start, at - 1) if at > start else None


def phrase_left(words: Words, last: int, floor: int = 0) -> int:
    """The first token of the noun phrase that ends at `last`, not before `floor`."""
    at = last
    while at > floor and last - at < 7 and words.tags[at - 1] in "DMJQEGNPZ":
        at -= 1
    return at


def text_of(words: Words, first: int, last: int) -> str:
    """A noun phrase in words: its head, the names and nouns before it; no small adjectives."""
    if words.tags[last] == "P" and last + 1 < len(words.tags) and is_event(words, last):
        while last + 1 < len(words.tags) and words.tags[last + 1] == "P":
            last += 1  # "Hurricane Ada"
    if words.tags[last] == "P":
        return _name_before(words, first, last)
    kept = [words.tokens[last].text]
    for at in range(last - 1, first - 1, -1):
        tag = words.tags[at]
        compound = "-" in words.tokens[at].text and tag != "P"  # "high-level"
        if tag == "P" or (tag in "NZ" and len(kept) < 3 and not compound):
            kept.append(words.tokens[at].text)
        elif tag in "DM":
            break
    return " ".join(reversed(kept[:5]))


def _name_before(words: Words, first: int, last: int) -> str:
    """The run of capitalised words that ends a phrase: "envoy Ada Stern" → "Ada Stern"."""
    at = last
    while at > first and words.tags[at - 1] == "P" and last - at < 4:
        at -= 1
    return " ".join(token.text for token in words.tokens[at : last + 1])


def is_verb(words: Words, at: int) -> bool:
    """A verb that can govern a date: no modifier, no noun that looks like one."""
    tags, tag = words.tags, words.tags[at]
    if tag == "Y":
        return True
    if tag not in "VESZLGN":
        return False
    found = verb(words.tokens[at].lower)
    if not found:
        return False
    before = tags[at - 1] if at else ""
    if tag in "VES" and before == "M" and _follows_date(words, at):
        return words.tokens[at + 1].lower != "by" if at + 1 < len(tags) else True
    if tag in "VES" and before == "M" and _ends_name(words, at - 1):
        return True
    if tag in "VS":
        return before not in "DM"
    if tag == "E":
        after = tags[at + 1] if at + 1 < len(tags) else ""
        return before not in "DMJI" or (before == "M" and after in "Io")
    if tag == "G":
        return before == "B" or (at > 1 and before == "R" and tags[at - 2] == "B")
    if tag in "LZN":
        if at == 0:
            return False  # a name, or a word of the page
        if before == "B" and words.tokens[at].lower in SAME_FORM:
            return True
        if before in "oA" or (before == "R" and at > 1 and tags[at - 2] in "oA"):
            return not _is_goal(words, at)
        if before == "X" and at > 1 and (tags[at - 2] in "AK" or _is_contracted(words, at - 1)):
            return True
        is_perfect = before == "H" or (before == "R" and at > 1 and tags[at - 2] == "H")
        if is_perfect and words.tokens[at].lower in SAME_PARTICIPLE:
            return True
        if found[0] in SITTING and _is_sitting(words, at, found[1]):
            return True
        if words.tokens[at].lower in INVARIANT and before in "NZPOR":
            return _is_invariant_past(words, at)
        if before == "," and found[1] == "s":  # "the inquiry, headed by a judge, starts"
            return lemma_of(words.tokens[at].lower) in VERB_SLOTS
        if tag == "Z" and words.tokens[at].lower in SAME_FORM and _ends_subject(words, at - 1):
            return words.tags[at + 1 : at + 2] in tuple("DOP")  # "the river burst its banks"
        is_noun = before in "NPO" or (before == "Z" and tags[max(0, at - 2)] in "DJZ")
        return tag == "Z" and found[1] == "s" and is_noun and _is_predicate(words, at)
    return False


def _follows_date(words: Words, at: int) -> bool:
    """Does a verb stand right behind the date of its subject: "voters in 2009 approved it"?"""
    head = words.first - 1 - (words.tags[words.first - 1 : words.first] == "I")
    return words.last == at and head >= 0 and words.tags[head] in "NPZQ),"


def _ends_name(words: Words, at: int) -> bool:
    """Is the number the end of a name: "Flight 370 vanished"? Not of "On May 3 elected …"."""
    return at > 0 and words.tags[at - 1] == "P" and words.tokens[at - 1].lower not in MONTHS


def _is_goal(words: Words, at: int) -> bool:
    """Is it a noun to which somebody went: "went to court", "surrendered to police"?"""
    if words.tags[at - 1] != "o" or at < 2 or words.tags[at + 1 : at + 2] in tuple("DOP"):
        return False
    return lemma_of(words.tokens[at - 2].lower) in WITH_GOAL


def _is_contracted(words: Words, at: int) -> bool:
    """Is it "didn't", one token?"""
    return words.tokens[at].lower.endswith(("n't", "n’t"))


def _ends_subject(words: Words, at: int) -> bool:
    """Can a subject end here: at a noun, or at the comma that ends what is put into it?"""
    tags = words.tags
    if tags[at] != ",":
        return tags[at] in "NP"
    opening = tags.rfind(",", 0, at)
    return opening > 0 and tags[opening - 1] in "NPZ"


CLAUSE_MARKS = re.compile(r"[;:,.C]")
FINITE = re.compile(r"[VESYAHBK]")
# Participles that look like the base form: "was put", "were hit".
SAME_FORM = word_set("put hit cut set shut hurt cast let split spread cost bet burst shed")
SAME_PARTICIPLE = SAME_FORM | word_set("come become run overcome")

# Past forms that look like the base form and are seldom nouns: "Holm quit on Friday".
INVARIANT = word_set("quit wed set hit")


def _is_invariant_past(words: Words, at: int) -> bool:
    """Tell "she quit", "they set sail", "the quake hit on Friday" from a hit, a set."""
    lower = words.tokens[at].lower
    if lower == "set":
        return words.tokens[at + 1].lower in {"sail", "off", "out"}
    return lower != "hit" or is_event(words, at - 1)


# What bodies do on days that are fixed: "the committee meets on May 3", "the chamber votes".
SITTING = word_set("meet convene vote reconvene")


def _is_sitting(words: Words, at: int, form: str) -> bool:
    """Tell "the committee next meets on" and "the two sides meet again" from a meet, a vote."""
    before, after = words.tags[at - 1], words.tags[at + 1 : at + 2]
    is_plural = words.tokens[at - 1].lower.endswith("s")
    agrees = (form == "s" and not is_plural) or (form == "base" and is_plural)
    return (agrees and before in "NPZ" and after in tuple("IRP")) or (
        form == "s" and words.tokens[at - 1].lower == "next"
    )


def _is_predicate(words: Words, at: int) -> bool:
    """Tell "the delegation arrives Saturday" from a plural: a form in -s that governs."""
    lemma = lemma_of(words.tokens[at].lower)
    if words.tokens[at - 1].lower in {"it", "he", "she"}:
        return True
    if lemma in VERB_SLOTS or at + 1 == len(words.tags):
        return lemma in VERB_SLOTS
    if words.tokens[at + 1].lower in ("effect", "place"):
        return True  # "the law takes effect"
    if at + 2 == words.first and words.tags[at + 1] == "I":
        before, after = words.tags[:at], words.tags[words.last :]
        clause = CLAUSE_MARKS.split(before)[-1] + CLAUSE_MARKS.split(after)[0]
        return not FINITE.search(clause)  # "the ship sails on Monday"
    return words.tags[at + 1] in "DO"


def verb_group(words: Words, at: int) -> tuple[int, bool]:
    """Where the verb group begins ("is expected to be held"), and whether it is passive."""
    tags = words.tags
    first, passive = at, False
    same_form = words.tokens[at].lower in SAME_FORM
    if (tags[at] == "E" or same_form) and "B" in tags[max(0, at - 3) : at]:
        passive = all(tag in "ABHXRo" for tag in tags[max(0, at - 1) : at])
    while first > 0:
        tag = tags[first - 1]
        is_rank = first > 1 and words.tokens[first - 1].lower in RANKS and tags[first - 2] in "BH"
        if tag in "ABHKXR" or is_rank:  # "was last listed"
            first -= 1
        elif tag == "o" and first > 1 and (
            lemma_of(words.tokens[first - 2].lower) in MATRIX or tags[first - 2] in "VES"
        ):  # fmt: skip
            first -= 2
        elif tag == "o" or (
            words.tokens[first - 1].lower in MATRIX and tags[first - 1] in "EJRN" and first < at
        ):
            first -= 1
        else:
            break
    return first, passive


RANKS = word_set("first last next")
