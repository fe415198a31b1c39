"""Noun phrases and verb groups around a date, by the tags of its sentence."""

from typing import NamedTuple

from crosscheck.extract.clause import lemma_of
from crosscheck.lexicon.date_slots import EVENT_NOUNS, NAMED_EVENTS, VERB_SLOTS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.reporting import TITLES
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token


class Words(NamedTuple):
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
    return tag in "NZGQ" and noun_at(words, at) in EVENT_NOUNS


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
            return True
        if before == "X" and at > 1 and tags[at - 2] in "AK":
            return True
        if found[0] in SITTING and _is_sitting(words, at, found[1]):
            return True
        if before == "," and found[1] == "s":  # "the inquiry, headed by a judge, starts"
            return lemma_of(words.tokens[at].lower) in VERB_SLOTS
        if tag == "Z" and words.tokens[at].lower in SAME_FORM and before in "NP":
            return words.tags[at + 1 : at + 2] in tuple("DOP")  # "the river burst its banks"
        return tag == "Z" and found[1] == "s" and before in "NPO" and _is_predicate(words, at)
    return False


# Participles that look like the base form: "was put", "were hit".
SAME_FORM = word_set("put hit cut set shut hurt cast let split spread cost bet burst shed")


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
    if at + 1 < len(words.tags) and words.tokens[at + 1].lower == "effect":
        return True  # "the law takes effect"
    return lemma in VERB_SLOTS or (at + 1 < len(words.tags) and words.tags[at + 1] in "DO")


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


def subject_of(words: Words, first: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that the verb group at `first` belongs to."""
    tags = words.tags
    at = first - 1
    if words.first <= at < words.last:  # "a judge on Friday blocked"
        at = words.first - 1
        while at >= 0 and tags[at] in "IDR":
            at -= 1
        if at >= 0 and tags[at] == ")":  # "the agency (FAO) on Friday warned"
            at = tags.rfind("(", 0, at) - 1
        if at < 0 or tags[at] not in "NPZQ":
            return None
    if at >= 0 and tags[at] in "&U":
        return None
    if at >= 0 and tags[at] == ")":  # "Mayor Ada Holm (Labour) resigned"
        at = first = tags.rfind("(", 0, at)
        at -= 1
    if at >= 0 and tags[at] in "WT":  # "the talks, which began"
        at -= 1
    if at >= 0 and tags[at] == ",":
        at = _before_insertion(words, at, first)
    if at < 0:
        return None
    # the head stands before the first preposition of "members of the delegation in Miami"
    start = at
    relative = first - 1 > at
    while start > 0 and at - start < 14 and _in_phrase(words, start - 1):
        start -= 1
    if (whose := _told_by_relative(words, start - 1)) is not None and not relative:
        return subject_of(words, whose + 1)
    if relative:
        events = [place for place in range(start, at + 1) if is_event(words, place)]
        if events:
            return phrase_left(words, events[-1], start), events[-1]
    while start <= at and tags[start] in "I&.E":
        start += 1
    if words.first >= start and words.first <= at:
        start = words.last
    if start + 1 < at and _is_share(words, start):
        start += 2  # "three of the negotiators" are negotiators
    stop = start
    while stop <= at and (tags[stop] in "DMJQEGNPZ" or _is_title_dot(words, stop)):
        stop += 1
    head = stop - 1
    while head >= start and tags[head] not in "NPZGQ":
        head -= 1
    inside = words.first <= head < words.last
    return (start, head) if head >= start and not inside else None


def _told_by_relative(words: Words, at: int) -> int | None:
    """The noun before "who" where a clause with "who" stands between a subject and its verb.

    In "a man who shot a guard died on Monday" the verb at `at` is "shot", and it is the man who
    died. Not after a comma, which subject_of() knows, nor where the clause has its own subject.
    """
    if at < 2 or words.tags[at] not in "VSEY" or not is_verb(words, at):
        return None
    opening = verb_group(words, at)[0] - 1
    is_open = opening > 0 and words.tokens[opening].lower in RELATIVES
    return opening - 1 if is_open and words.tags[opening - 1] in "NPZQ" else None


RANKS = word_set("first last next")
RELATIVES = word_set("who which that")
COMPARING = word_set("more less fewer")
SHARES = word_set("most some many all several each both none half dozens hundreds thousands one")


def _is_share(words: Words, at: int) -> bool:
    """A number or a word for a part before "of"; "more than", "fewer than"."""
    first = words.tokens[at]
    if first.lower in COMPARING and words.tokens[at + 1].lower == "than":
        return True
    return words.tokens[at + 1].lower == "of" and (
        words.tags[at] == "M" or first.lower in SHARES or first.text.isdigit()
    )


def _in_phrase(words: Words, at: int) -> bool:
    """Can the token belong to a subject: a noun phrase with its prepositional phrases?"""
    tag = words.tags[at]
    if tag == ".":
        return _is_title_dot(words, at)
    if tag == "E":
        return not is_verb(words, at) or _is_equipped(words, at)
    return tag in "DMJQGNPZI&"


def _is_equipped(words: Words, at: int) -> bool:
    """Tell "armed" in "men armed with axes robbed": a participle that only describes its noun."""
    return at > 0 and words.tags[at - 1] in "NPZQ" and words.tokens[at + 1].lower == "with"


def _is_title_dot(words: Words, at: int) -> bool:
    """The full stop of "Mr." or of an initial."""
    if words.tags[at] != "." or at == 0:
        return False
    before = words.tokens[at - 1].text
    return before[:1].isupper() and (len(before) == 1 or before.lower() in TITLES)


def _before_insertion(words: Words, comma: int, first: int) -> int:
    """The last token before "…, a spokesman," or before the comma of ", which"."""
    if words.tags[first - 1] in "WT":
        return comma - 1
    opening = words.tags.rfind(",", 0, comma)
    if opening > 0 and _is_container(words.tags, opening, comma):
        opening = words.tags.rfind(",", 0, opening)
    return opening - 1 if opening > 0 else comma - 1


def _is_container(tags: str, opening: int, comma: int) -> bool:
    """Tell the comma of "in Columbus, Ohio," from one that opens an insertion."""
    at = opening
    while at > 0 and tags[at - 1] == "P":
        at -= 1
    return set(tags[opening + 1 : comma]) <= {"P"} and 0 < at < opening and tags[at - 1] == "I"
