"""What a date is the date of: slot, subject and event, from the words that govern it.

In this order: the event noun that it modifies ("the January 17 talks", "Tuesday's vote"); the event
noun or verb to its left, whichever governs ("held talks on", "arrived in Miami on", "after the
blast on"); the first verb to its right ("On Friday, the court ruled"). A verb of saying dates only
the saying, which nobody asks about: it gives nothing.
Source: house rules over extract/tags.py; slots of contract.md.
"""

import re
from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_deal import COMPLETING, closing, is_in_force, of_deal
from crosscheck.extract.date_label import is_label
from crosscheck.extract.date_phrase import (
    MATRIX,
    Words,
    event_name,
    is_event,
    is_verb,
    noun_at,
    phrase_left,
    phrase_right,
    subject_of,
    text_of,
    verb_group,
)
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.date_slots import CARRIERS, EVENT_NOUNS, NOUN_SLOTS, VERB_SLOTS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.predicates import PHRASES
from crosscheck.lexicon.reporting import CLAUSE
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, DateValue, Sentence

NOTHING = About()
REACH = 24  # tokens to either side
AFTER_EVENT = word_set("after before since during following until amid despite")
# December 20, Thursday, 5:11 p.m.: open, but two of them can be compared.
OPEN = re.compile(r"XXXX-(?:\d\d|WXX-\d|XX-XXT\d)")
YEARS = re.compile(r"[12]\d{3}s?$")
ONSETS = word_set("starting beginning commencing effective from")
GERUNDS = ("IG", "JG", "QG")  # "of mourning", "national mourning"
SPAN_UNITS = word_set("hour hours day days week weeks month months year years")
HAPPEN = word_set("hold take schedule happen occur be plan set resume continue expect")
BEFALLS = HAPPEN | word_list("striking")  # an event happens, or strikes somebody
CUTS = frozenset(";:()")


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
    if life := _life_date(sentence.text, start, end):
        return life
    if _is_stamp(words) or _is_of_noun(words) or is_label(words):
        return NOTHING
    modified = _modified(words)
    if modified is not None:
        return modified
    onset = None if "/" in value.timex else _onset(words)
    return onset or _governed(words) or _following(words) or NOTHING


def _onset(words: Words) -> About | None:
    """What begins on the date: "a 48-hour strike beginning Friday", "two days of mourning from"."""
    at = words.first - 1
    if at < 1 or words.tokens[at].lower not in ONSETS:
        return None
    at -= 1 + (words.tags[at - 1] == ",")
    if words.tokens[at].lower in SPAN_UNITS and "I" in words.tags[max(0, at - 3) : at]:
        at = words.tags.rfind("I", 0, at) - 1  # "a strike for two days starting"
    if at < 0 or not (is_event(words, at) or words.tags[at - 1 : at + 1] in GERUNDS):
        return None
    return _noun_about(words, phrase_left(words, at), at, "start")


DASH = re.compile(r" ?(?:[-–—−]|--) ?[^()]{4,24}\)")
TO_DEATH = re.compile(r"[^()]{4,24} ?(?:[-–—−]|--) ?$")


def _life_date(text: str, start: int, end: int) -> About | None:
    """The dates after a name in brackets: "(born 2 May 1950)", "(2 May 1950 – 3 June 2010)"."""
    before, after = text[max(0, start - 110) : start], text[end : end + 32]
    opening = before.rfind("(")
    if opening < 0 or ")" in before[opening:]:
        return None
    inside = before[opening + 1 :]
    named = re.search(r"((?:[A-Z][\w.'’-]*[ ,]+){1,6})$", before[:opening])
    if not named:
        return None
    subject = named.group(1).strip(" ,")
    if re.search(r"\b(?:born|b\.)(?: [^;()]{0,40};)? ?$", inside) or DASH.match(after):
        return About(slot="birth", subject=subject, event="bear")
    if TO_DEATH.search(inside):
        return About(slot="death", subject=subject, event="die")
    return None


STAMPED = word_set("updated published posted modified")


def _is_stamp(words: Words) -> bool:
    """True for the date of a page that runs into its text: "14 Nov 2023 Ferry sinks".

    So too for "Last updated on: November 14", whatever stands after it.
    """
    opening = [token.lower for token in words.tokens[max(0, words.first - 3) : words.first]]
    if opening[-1:] == [":"] and not STAMPED.isdisjoint(opening):
        return True
    before = words.tags[words.first - 1] if words.first else ""
    after = words.tokens[words.last : words.last + 1]
    year = words.tokens[words.last - 1].text if words.last else ""
    return (
        bool(after)
        and after[0].text[0].isupper()
        and len(year) == 4
        and year.isdigit()
        and words.last - words.first > 1
        and before not in {"I", "o", "C", "D", "P"}
    )


def _is_of_noun(words: Words) -> bool:
    """True for "the films of the 1940s": the date belongs to a noun that is no event."""
    at = words.first - 1
    while at > 0 and (
        words.tokens[at].lower in {"and", ",", "the"} or YEARS.match(words.tokens[at].text)
    ):
        at -= 1  # "stars of the 1940s and 1950s"
    if at < 1 or words.tokens[at].lower != "of":
        return False
    return words.tags[at - 1] in "NPZQ" and not is_event(words, at - 1)


def _modified(words: Words) -> About | None:
    """The event noun that the date stands before: "the January 17 talks".

    A date that modifies another noun ("a New Year's Day crowd") dates nothing.
    """
    at, tags = words.last, words.tags
    while at < len(tags) and at < words.last + 4 and tags[at] in "JQENPZGM":
        at += 1
    if at == words.last or tags[words.last] == "E":
        return None
    for head in range(words.last, at):
        if is_event(words, head) and (head + 1 == at or tags[head + 1] not in "NPZQ"):
            return _noun_about(words, words.last, head)
    before = tags[words.first - 1] if words.first else ""
    return NOTHING if before in ("D", "P", "J") and tags[words.last] in "NPZQ" else None


def _noun_about(words: Words, start: int, head: int, slot: str | None = None) -> About:
    """An event noun as subject and event; "the arrival of the delegation" is its delegation's."""
    lemma = noun_at(words, head)
    own = NOUN_SLOTS.get(lemma)
    if own and head + 1 < len(words.tags) and words.tokens[head + 1].lower == "of":
        found = phrase_right(words, head + 2)
        if found:
            return About(
                slot=own, subject=text_of(words, *found), event=event_name(words, found[1])
            )
    if start > 1 and words.tokens[start - 1].lower == "of" and words.tags[start - 2] in "NZ":
        slot = NOUN_SLOTS.get(noun_at(words, start - 2), slot)  # "the start of the talks"
    if own and not slot:
        return About(slot=own, subject=_possessor(words, head), event=lemma)
    name = "talks" if words.tokens[head].lower == "talks" else lemma
    return About(slot=slot or own or "on", subject=text_of(words, start, head), event=name)


def _possessor(words: Words, head: int) -> str | None:
    """Whose: "Ada Stern's death" is Ada Stern's."""
    for at in range(head - 1, max(-1, head - 4), -1):
        text = words.tokens[at].text
        if text.endswith(("'s", "’s")):
            names = [text[:-2]]
            first = at
            while first > 0 and words.tags[first - 1] == "P":
                first -= 1
            names = [token.text for token in words.tokens[first:at]] + names
            return " ".join(names)
    return None


def bound_of(sentence: Sentence, start: int, end: int) -> str | None:
    """BEFORE or AFTER where that word stands before a date that modifies no noun.

    "Shortly after 9 p.m." is an approximate time.
    """
    first = bisect_right(sentence.tokens, start, key=lambda one: one.end)
    last = bisect_left(sentence.tokens, end, key=lambda one: one.start)
    before = sentence.tokens[first - 1].lower if first else ""
    after = sentence.tokens[last : last + 1]
    if before in {"before", "after", "past"} and sentence.text[start : start + 1].isdigit():
        nearly = sentence.tokens[first - 2].lower if first > 1 else ""
        if nearly in {"shortly", "just", "soon", "minutes", "right", "moments"}:
            return "APPROX"
    if before not in {"before", "after"} or sentence.text[end : end + 1] in {"'", "’"}:
        return None
    if after and tag_tokens(after) in {"N", "P", "Z", "J", "G"}:
        return None
    return before.upper()


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
            commas += not _holds_container(words, at)
        elif tag == "W" and noun is None:
            break
        elif tag == "B" and noun is None and (due := _due(words, at)):
            return due
        elif is_verb(words, at):
            if _is_purpose(words, at):  # "signed the order to launch it on Friday"
                at -= 2
                noun = None
                continue
            return _decide(words, at, noun, commas)
        elif is_event(words, at) and commas == 0 and not _is_aside(words, at):
            if noun is None or not _cut_off(words, at, noun):
                noun = at
            phrase = phrase_left(words, at)
            governor = max(0, phrase - 1)
            if tags[governor] == "o" and lemma_of(tokens[phrase].lower) in COMPLETING:
                return closing(words, phrase, at)  # "close" looks like an adjective
            near = (
                at >= words.first - 3
                and tags[governor] in "Io"
                and tokens[words.first - 1].lower not in SPANNING
                and not _is_setting(words, governor)
            )
            if near or tokens[governor].lower in AFTER_EVENT:
                return _noun_about(words, phrase, at)
        at -= 1
    if noun is not None and words.first - noun <= 8:
        slot = _slot_by_preposition(words, "on")
        return _noun_about(words, phrase_left(words, noun), noun, None if slot == "on" else slot)
    return None


def _holds_container(words: Words, at: int) -> bool:
    """True for the commas of "its plant in Larkhaven, Ohio, in May", which part no clauses."""
    tags = words.tags
    for first, last in ((at, tags.find(",", at + 1)), (tags.rfind(",", 0, at), at)):
        inside = tags[first + 1 : last] if 0 < first < last else ""
        if inside and tags[first - 1] == "P" and set(inside) == {"P"}:
            return True
    return False


def _is_aside(words: Words, at: int) -> bool:
    """An event that the date does not date.

    The victims of "the shooting victims" are no shooting; "reported on the offer on Sunday" is a
    report of Sunday.
    """
    if at + 1 < words.first and words.tags[at + 1] in "NZQ" and not is_event(words, at + 1):
        return True
    governor = phrase_left(words, at) - 1
    known = verb(words.tokens[governor - 1].lower) if governor > 0 else None
    return bool(known and known[0] in CLAUSE) and words.tokens[governor].lower in {"on", "about"}


def _is_setting(words: Words, governor: int) -> bool:
    """Tell "at the scene of the attack", where something else happens."""
    return governor > 0 and words.tokens[governor - 1].lower in SETTINGS


SPANNING = word_set("since until till by from before after for")
SETTINGS = word_set(
    """scene site aftermath place location victim victims survivor survivors suspect suspects wake
    anniversary memory spot number series state"""
)


def _cut_off(words: Words, left: int, right: int) -> bool:
    """A conjunction between two nouns: the nearer one is meant."""
    return "&" in words.tags[left:right]


def _decide(words: Words, at: int, noun: int | None, commas: int) -> About | None:
    """Between the verb at `at` and the event noun after it, the one that the date belongs to."""
    lemma = lemma_of(words.tokens[at].lower)
    passive = "B" in words.tags[max(0, at - 2) : at]
    if is_in_force(words, at, lemma) and (subject := subject_of(words, verb_group(words, at)[0])):
        return About(slot="in force", subject=text_of(words, *subject), event="effect")
    if lemma == "call" and noun is not None and not passive:
        return _noun_about(words, phrase_left(words, noun, at + 1), noun)  # "called a strike for"
    if _is_saying(lemma) and not (passive and lemma in {"confirm", "call", "expect"}):
        return NOTHING
    if noun is not None and (own := of_deal(words, at, noun, lemma)):
        return own
    slot = VERB_SLOTS.get(lemma)
    if lemma == "open" and words.tokens[at + 1].lower == "fire":
        about = _verb_about(words, at)
        return About("on", None, "shooting") if about else None  # it was no blaze that began
    if noun is not None and (lemma in CARRIERS or slot in {"start", "end"} or lemma == "be"):
        return _noun_about(words, phrase_left(words, noun, at + 1), noun, slot)
    if noun is None and lemma == "be":
        return None
    if commas > 1:
        return NOTHING
    return _verb_about(words, at)


def _due(words: Words, at: int) -> About | None:
    """Tell "the payments are due by June 30": a deadline."""
    if not any(token.lower == "due" for token in words.tokens[at + 1 : words.first]):
        return None
    subject = subject_of(words, verb_group(words, at)[0])
    return (
        About(slot="deadline", subject=text_of(words, *subject), event="due") if subject else None
    )


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
    first, passive = verb_group(words, at)
    if at and tags[at - 1] == "o":
        lemma = tokens[at].lower  # "to found" is not "to find"
    if at + 1 < len(tags):
        lemma = PHRASES.get((lemma, tokens[at + 1].lower), lemma)  # "passed away"
    purpose = _purpose_of(words, at) if lemma in GATHERING else None
    if purpose is not None:
        return _noun_about(words, *purpose)
    if at + 1 < len(tags) and lemma in ASPECTS and tags[at + 1] == "G":
        begun = About(VERB_SLOTS.get(lemma, "on"), event=lemma_of(tokens[at + 1].lower))
        whose = subject_of(words, first)
        return replace(begun, subject=text_of(words, *whose)) if whose else begun
    slot = VERB_SLOTS.get(lemma, "on")
    if slot in {"start", "end"} and not passive and _has_object(words, at):
        slot = "on"
    if lemma == "bear" and passive:
        slot, lemma = "birth", "bear"
    own, slot = slot, _slot_by_preposition(words, slot)
    by_agent = tags[at + 1 : at + 2] == "I" and tokens[at + 1].lower == "by"
    if first == at and tags[at] == "E" and by_agent and at and tags[at - 1] in "NPZQ":
        subject: tuple[int, int] | None = (phrase_left(words, at - 1), at - 1)
    elif not passive and lemma in BEFALLING and (befallen := phrase_right(words, at + 1)):
        subject = befallen
    else:
        subject = subject_of(words, first)
    if subject is not None and slot in {"start", "end"}:
        subject = _trial_before(words, subject)
    if subject is None and (meant := _meant(words, first)) is not None:
        return _noun_about(words, *meant, None if slot == "on" else slot)
    if subject is None and slot != own:
        return NOTHING  # "it will take until Sunday"
    if subject is None:
        return About(slot=slot, event=lemma)
    if lemma in COMPLETING and (closed := closing(words, *subject)):
        return closed
    if lemma == "go" and noun_at(words, subject[1]) in DEVICES:
        lemma = "explode"  # a bomb goes off, and so do sirens
    text = text_of(words, *subject)
    named = tags[subject[1]] == "P" and not is_event(words, subject[1])
    if slot in {"start", "end"} and VERB_SLOTS.get(lemma) == slot and not named:
        return About(slot=slot, subject=text, event=event_name(words, subject[1]))
    happened = _event_in(words, *subject)
    if happened is not None and lemma in BEFALLS:
        return About(slot=slot, subject=text, event=event_name(words, happened))
    if tags[at] == "E" and not passive and subject[1] == at - 1 and tokens[at - 1].lower == "who":
        return None
    return About(slot=slot, subject=text, event=lemma)


# What befalls somebody is told of him in the passive and in the active: "police arrested Holm".
BEFALLING = word_set(
    "arrest detain apprehend sentence jail imprison convict charge acquit kidnap abduct"
)


def _trial_before(words: Words, subject: tuple[int, int]) -> tuple[int, int]:
    """The trial of somebody "accused of a shooting" starts, and no shooting."""
    for at in range(subject[0] - 1, max(-1, subject[0] - REACH), -1):
        if words.tags[at] in CUTS or words.tags[at] in ".W":
            break
        if words.tokens[at].lower in COURTS and is_event(words, at):
            return phrase_left(words, at), at
    return subject


COURTS = word_set("trial retrial hearing inquest inquiry sentencing")
DEVICES = word_set("bomb device explosive grenade mine")
ASPECTS = word_set("begin start resume finish")  # with a gerund, which says what begins


def _event_in(words: Words, first: int, last: int) -> int | None:
    """The event that a subject names: its head, or the first word of "Hurricane Ada"."""
    if noun_at(words, last) in EVENT_NOUNS:
        return last
    return first if words.tags[first] == "P" and is_event(words, first) else None


def _meant(words: Words, first: int) -> tuple[int, int] | None:
    """The event that "it" stands for: the first one of the sentence."""
    if first < 2 or words.tokens[first - 1].lower != "it":
        return None
    for at in range(first - 1):
        if is_event(words, at):
            return phrase_left(words, at), at
    return None


# "Received the envoys for talks": what people come together for is what has a date.
GATHERING = word_set("receive host welcome meet gather convene invite assemble sit join see")


def _purpose_of(words: Words, at: int) -> tuple[int, int] | None:
    """First and last token of the event after "for" in the clause of the verb at `at`."""
    for place in range(at + 1, min(len(words.tags) - 1, at + REACH)):
        if words.tags[place] in CUTS or words.tags[place] in ".WTCVAHB":
            return None
        if words.tokens[place].lower == "for":
            found = phrase_right(words, place + 1)
            return found if found and is_event(words, found[1]) else None
    return None


def _has_object(words: Words, at: int) -> bool:
    """A noun phrase follows the verb that is not the date: "opened a mill"."""
    place = at + 1
    return (
        place < len(words.tags)
        and words.tags[place] in "DJMNP"
        and not (words.first <= place < words.last)
    )


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


def _is_purpose(words: Words, at: int) -> bool:
    """True for an infinitive without a verb that it completes: "came to Oslo to watch"."""
    tags = words.tags
    if at < 2 or tags[at - 1] != "o" or tags[at - 2] == "B":  # "it is to begin"
        return False
    if words.tokens[at - 2].lower in {"and", "or"} or _is_expected(words, at - 2):
        return False  # "plans to apply in May and to sell in June"
    return words.tokens[at - 2].lower not in MATRIX and (
        lemma_of(words.tokens[at - 2].lower) not in MATRIX and tags[at - 2] not in "VES"
    )


def _is_expected(words: Words, last: int) -> bool:
    """Does "expects" stand before the phrase that ends at `last`: "expects the sale to close"?"""
    first = phrase_left(words, last)
    return first > 0 and lemma_of(words.tokens[first - 1].lower) == "expect"


def _following(words: Words) -> About | None:
    """The first verb to the right: "On Friday, the court ruled"."""
    tags = words.tags
    stop = min(len(tags), words.last + REACH)
    is_entry = words.first == 0 and tags[words.last : words.last + 1] == ":"
    for at in range(words.last + is_entry, stop):  # of a timeline: "May 2022: Holm is arrested."
        if tags[at] in CUTS or tags[at] in ".W":
            return None
        if not is_verb(words, at) or tags[at - 1 : at] == "o" or _is_reduced(words, at, stop):
            continue
        lemma = lemma_of(words.tokens[at].lower)
        if _is_saying(lemma):
            return None
        if lemma in CARRIERS or VERB_SLOTS.get(lemma) in {"start", "end"}:
            found = _object_event(words, at)
            if found is not None:
                slot = VERB_SLOTS.get(lemma)
                return _noun_about(words, phrase_left(words, found, at + 1), found, slot)
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
        is_verb(words, place) and words.tags[place] in "VES"
        for place in range(at + 2, at + 1 + cut)
    )


def _object_event(words: Words, at: int) -> int | None:
    """The event noun that the verb has as its object: "hosted another round of talks"."""
    found = None
    for place in range(at + 1, min(len(words.tags), at + 9)):
        tag = words.tags[place]
        if tag not in "DMJQEGNPZI" or (tag == "I" and words.tokens[place].lower != "of"):
            break
        if is_event(words, place):
            found = place
    return found
