"""What a date is the date of: slot, subject and event, from the words that govern it.

In this order: the event noun that it modifies ("the January 17 talks", "Tuesday's vote"); the event
noun or verb to its left, whichever governs ("held talks on", "arrived in Miami on", "after the
blast on"); the first verb to its right ("On Friday, the court ruled"). A verb of saying dates only
the saying, which nobody asks about: it gives nothing.
Source: house rules over extract/tags.py; slots of contract.md.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.date_slots import CARRIERS, EVENT_NOUNS, NOUN_SLOTS, VERB_SLOTS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.reporting import CLAUSE, TITLES
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, DateValue, Sentence, Token

NOTHING = About()
REACH = 24  # tokens to either side
AFTER_EVENT = word_set("after before since during following until amid despite")
MATRIX = word_set(
    """expect schedule plan due set slate aim intend agree want hope seek prepare begin start vow
    pledge promise decide continue need try refuse threaten likely ready able about poised used"""
)
# December 20, Thursday, 5:11 p.m.: open, but two of them can be compared.
OPEN = re.compile(r"XXXX-(?:\d\d|WXX-\d|XX-XXT\d)")
HAPPEN = word_set("hold take schedule happen occur be plan set resume continue")
CUTS = frozenset(";:()q")


class Words(NamedTuple):
    """A sentence's tokens, their tags, and the stretch `[first, last)` of the date itself."""

    tokens: tuple[Token, ...]
    tags: str
    first: int
    last: int


def about_of(sentence: Sentence, start: int, end: int, value: DateValue) -> About:
    """What the date at `[start, end)` of the sentence dates; nothing where it is not shown."""
    if value.timex_type not in {"DATE", "TIME"} or value.timex.endswith("_REF"):
        return NOTHING
    if value.start is None and not OPEN.match(value.timex):
        return NOTHING
    first = bisect_right(sentence.tokens, start, key=lambda one: one.end)
    last = bisect_left(sentence.tokens, end, key=lambda one: one.start)
    opening = max(0, first - 2 * REACH)
    tokens = sentence.tokens[opening : last + 2 * REACH]
    words = Words(tokens, tag_tokens(tokens), first - opening, last - opening)
    modified = _modified(words)
    if modified is not None:
        return modified
    return _governed(words) or _following(words) or NOTHING


# ------------------------------------------------------------------------------------ the noun


def _modified(words: Words) -> About | None:
    """The event noun that the date stands before: "the January 17 talks".

    A date that modifies another noun ("a New Year's Day crowd") dates nothing.
    """
    at, tags = words.last, words.tags
    while at < len(tags) and at < words.last + 4 and tags[at] in "JENPZGM":
        at += 1
    if at == words.last or tags[words.last] == "E":
        return None
    for head in range(words.last, at):
        if _is_event(words, head) and (head + 1 == at or tags[head + 1] not in "NPZ"):
            return _noun_about(words, words.last, head)
    before = tags[words.first - 1] if words.first else ""
    return NOTHING if before in ("D", "P") and tags[words.last] in "NPZ" else None


def _is_event(words: Words, at: int) -> bool:
    return words.tags[at] in "NZG" and _noun(words, at) in EVENT_NOUNS


def _noun(words: Words, at: int) -> str:
    return noun_lemma(words.tokens[at].lower)


def _noun_about(words: Words, start: int, head: int, slot: str | None = None) -> About:
    """An event noun as subject and event; "the arrival of the delegation" is its delegation's."""
    lemma = _noun(words, head)
    own = NOUN_SLOTS.get(lemma)
    if own and head + 1 < len(words.tags) and words.tokens[head + 1].lower == "of":
        found = _phrase_right(words, head + 2)
        if found:
            return About(slot=own, subject=_text(words, *found), event=_event_name(words, found[1]))
    if start > 1 and words.tokens[start - 1].lower == "of" and words.tags[start - 2] in "NZ":
        slot = NOUN_SLOTS.get(_noun(words, start - 2), slot)  # "the start of the talks"
    name = "talks" if words.tokens[head].lower == "talks" else lemma
    return About(slot=slot or own or "on", subject=_text(words, start, head), event=name)


def _event_name(words: Words, head: int) -> str:
    return "talks" if words.tokens[head].lower == "talks" else _noun(words, head)


def _phrase_right(words: Words, start: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that begins at `start`."""
    at = start
    while at < len(words.tags) and at < start + 7 and words.tags[at] in "DMJEGNPZ":
        at += 1
    while at > start and words.tags[at - 1] not in "NPZ":
        at -= 1
    return (start, at - 1) if at > start else None


def _phrase_left(words: Words, last: int, floor: int = 0) -> int:
    """The first token of the noun phrase that ends at `last`, not before `floor`."""
    at = last
    while at > floor and last - at < 7 and words.tags[at - 1] in "DMJEGNPZ":
        at -= 1
    return at


def _text(words: Words, first: int, last: int) -> str:
    """A noun phrase in words: its head, the names and nouns before it; no small adjectives."""
    kept = [words.tokens[last].text]
    for at in range(last - 1, first - 1, -1):
        tag = words.tags[at]
        compound = "-" in words.tokens[at].text and tag != "P"  # "high-level"
        if tag == "P" or (tag in "NZ" and len(kept) < 3 and not compound):
            kept.append(words.tokens[at].text)
        elif tag in "DM":
            break
    return " ".join(reversed(kept[:5]))


# ------------------------------------------------------------------------------------ the verb


def _governed(words: Words) -> About | None:
    """The verb or event noun to the left of the date."""
    tags, tokens = words.tags, words.tokens
    noun: int | None = None
    at = words.first - 1
    commas = 0
    while at >= 0 and words.first - at <= REACH:
        tag = tags[at]
        if tag in CUTS or (tag == "." and at < words.first - 1):
            break
        if tag == ",":
            commas += 1
        elif tag == "W" and noun is None:
            break
        elif _is_verb(words, at):
            return _decide(words, at, noun, commas)
        elif _is_event(words, at) and commas == 0:
            if noun is None or not _cut_off(words, at, noun):
                noun = at
            governor = max(0, _phrase_left(words, at) - 1)
            near = at >= words.first - 3 and tags[governor] in "Io"
            if near or tokens[governor].lower in AFTER_EVENT:
                return _noun_about(words, _phrase_left(words, at), at)
        at -= 1
    if noun is not None and words.first - noun <= 8:
        return _noun_about(words, _phrase_left(words, noun), noun)
    return None


def _cut_off(words: Words, left: int, right: int) -> bool:
    """A conjunction between two nouns: the nearer one is meant."""
    return "&" in words.tags[left:right]


def _is_verb(words: Words, at: int) -> bool:
    """A verb that can govern a date: no modifier, no noun that looks like one."""
    tags, tag = words.tags, words.tags[at]
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
        if before == "B" and words.tokens[at].lower in SAME_FORM:
            return True
        if before in "oA" or (before == "R" and at > 1 and tags[at - 2] in "oA"):
            return True
        if before == "X" and at > 1 and tags[at - 2] in "AK":
            return True
        return tag == "Z" and found[1] == "s" and before in "NPO" and _is_predicate(words, at)
    return False


# Participles that look like the base form: "was put", "were hit".
SAME_FORM = word_set("put hit cut set shut hurt cast let split spread cost bet burst shed")


def _is_predicate(words: Words, at: int) -> bool:
    """Tell "the delegation arrives Saturday" from a plural: a form in -s that governs."""
    lemma = lemma_of(words.tokens[at].lower)
    return lemma in VERB_SLOTS or (at + 1 < len(words.tags) and words.tags[at + 1] in "DO")


def _decide(words: Words, at: int, noun: int | None, commas: int) -> About | None:
    """Between the verb at `at` and the event noun after it, the one that the date belongs to."""
    lemma = lemma_of(words.tokens[at].lower)
    if _is_saying(lemma):
        return NOTHING
    slot = VERB_SLOTS.get(lemma)
    if noun is not None and (lemma in CARRIERS or slot in {"start", "end"} or lemma == "be"):
        return _noun_about(words, _phrase_left(words, noun, at + 1), noun, slot)
    if noun is None and lemma == "be":
        return None
    if commas > 1 or _is_purpose(words, at):
        return NOTHING
    return _verb_about(words, at)


def _is_saying(lemma: str) -> bool:
    if lemma in {"update", "describe", "call", "quote", "mark"}:
        return True
    return lemma in CLAUSE and lemma not in VERB_SLOTS and lemma not in DEEDS


# Verbs of saying that do something by it: a ruling, a pledge and a demand have a date.
DEEDS = word_set(
    """rule shoot agree pledge vow propose sue post sign recall offer testify volunteer charge
    challenge find declare disclose reveal protest demand recommend swear determine order"""
)


def _verb_about(words: Words, at: int) -> About | None:
    """A verb as event, its subject (of a passive: what it befell) as subject."""
    tags, tokens = words.tags, words.tokens
    lemma = lemma_of(tokens[at].lower)
    first, passive = _group(words, at)
    slot = VERB_SLOTS.get(lemma, "on")
    if lemma == "bear" and passive:
        slot, lemma = "birth", "bear"
    slot = _slot_by_preposition(words, slot)
    by_agent = tags[at + 1 : at + 2] == "I" and tokens[at + 1].lower == "by"
    if first == at and tags[at] == "E" and by_agent and at and tags[at - 1] in "NPZ":
        subject: tuple[int, int] | None = (_phrase_left(words, at - 1), at - 1)
    else:
        subject = _subject(words, first)
    if subject is None:
        return About(slot=slot, event=lemma)
    text = _text(words, *subject)
    if slot in {"start", "end"} and lemma in VERB_SLOTS:
        return About(slot=slot, subject=text, event=_event_name(words, subject[1]))
    if _noun(words, subject[1]) in EVENT_NOUNS and lemma in HAPPEN:
        return About(slot=slot, subject=text, event=_event_name(words, subject[1]))
    if tags[at] == "E" and not passive and subject[1] == at - 1 and tokens[at - 1].lower == "who":
        return None
    return About(slot=slot, subject=text, event=lemma)


def _slot_by_preposition(words: Words, slot: str) -> str:
    """Since, until and by say more than the verb."""
    before = words.tokens[words.first - 1].lower if words.first else ""
    if before == "since":
        return "start"
    if before in {"until", "till"}:
        return "end"
    if before == "by" and slot == "on":
        return "deadline"
    return slot


def _group(words: Words, at: int) -> tuple[int, bool]:
    """Where the verb group begins ("is expected to be held"), and whether it is passive."""
    tags = words.tags
    first, passive = at, False
    same_form = words.tokens[at].lower in SAME_FORM
    if (tags[at] == "E" or same_form) and "B" in tags[max(0, at - 3) : at]:
        passive = all(tag in "ABHXRo" for tag in tags[max(0, at - 1) : at])
    while first > 0:
        tag = tags[first - 1]
        if tag in "ABHKXR":
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


def _is_purpose(words: Words, at: int) -> bool:
    """True for an infinitive without a verb that it completes: "came to Oslo to watch"."""
    tags = words.tags
    if at < 2 or tags[at - 1] != "o":
        return False
    return words.tokens[at - 2].lower not in MATRIX and (
        lemma_of(words.tokens[at - 2].lower) not in MATRIX and tags[at - 2] not in "VES"
    )


def _subject(words: Words, first: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that the verb group at `first` belongs to."""
    tags = words.tags
    at = first - 1
    if at >= 0 and tags[at] in "&U":
        return None
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
    if relative:
        events = [place for place in range(start, at + 1) if _is_event(words, place)]
        if events:
            return _phrase_left(words, events[-1], start), events[-1]
    while start <= at and tags[start] in "I&.E":
        start += 1
    if words.first >= start and words.first <= at:
        start = words.last
    stop = start
    while stop <= at and (tags[stop] in "DMJEGNPZ" or _is_title_dot(words, stop)):
        stop += 1
    head = stop - 1
    while head >= start and tags[head] not in "NPZG":
        head -= 1
    inside = words.first <= head < words.last
    return (start, head) if head >= start and not inside else None


def _in_phrase(words: Words, at: int) -> bool:
    """Can the token belong to a subject: a noun phrase with its prepositional phrases?"""
    tag = words.tags[at]
    if tag == ".":
        return _is_title_dot(words, at)
    return tag in "DMJGNPZI&" or (tag == "E" and not _is_verb(words, at))


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
    return opening - 1 if opening > 0 else comma - 1


# ----------------------------------------------------------------------------------- the right


def _following(words: Words) -> About | None:
    """The first verb to the right: "On Friday, the court ruled"."""
    tags = words.tags
    stop = min(len(tags), words.last + REACH)
    for at in range(words.last, stop):
        if tags[at] in CUTS or tags[at] in ".W":
            return None
        if not _is_verb(words, at) or _is_reduced(words, at, stop):
            continue
        lemma = lemma_of(words.tokens[at].lower)
        if _is_saying(lemma):
            return None
        if lemma in CARRIERS or VERB_SLOTS.get(lemma) in {"start", "end"}:
            found = _object_event(words, at)
            if found is not None:
                slot = VERB_SLOTS.get(lemma)
                return _noun_about(words, _phrase_left(words, found, at + 1), found, slot)
        if lemma == "be":
            return None
        return _verb_about(words, at)
    return None


def _is_reduced(words: Words, at: int, stop: int) -> bool:
    """Skip "linked" in "militants linked to the group attacked": the main verb is to come."""
    if words.tags[at] != "E" or "B" in words.tags[max(0, at - 2) : at]:
        return False
    after = words.tags[at + 1] if at + 1 < stop else ""
    rest = words.tags[at + 1 : stop]
    cut = next((place for place, tag in enumerate(rest) if tag in CUTS or tag in ".W,"), len(rest))
    return after in ("I", "o") and any(
        _is_verb(words, place) and words.tags[place] in "VES"
        for place in range(at + 2, at + 1 + cut)
    )


def _object_event(words: Words, at: int) -> int | None:
    """The event noun that the verb has as its object: "hosted another round of talks"."""
    found = None
    for place in range(at + 1, min(len(words.tags), at + 9)):
        tag = words.tags[place]
        if tag not in "DMJEGNPZI" or (tag == "I" and words.tokens[place].lower != "of"):
            break
        if _is_event(words, place):
            found = place
    return found
