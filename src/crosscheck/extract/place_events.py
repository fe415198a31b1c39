"""The event that a place belongs to: the noun or verb beside it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near, tokens_after, tokens_before
from crosscheck.extract.place_whose import (
    craft_before,
    found_one,
    is_active,
    object_of,
    owner_of,
    told_by,
)
from crosscheck.lexicon.deeds import FINDING
from crosscheck.lexicon.events import SEAT, event_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import Sentence, Token

CHAIN = 7  # tokens of the prepositional phrases that an event noun may have
REACH = 14  # tokens to the left of a preposition
CLAUSE = 200  # code points in which a verb's subject stands
HAPPENING = word_list("happening")
VERBS = word_list("place-verbs")
LIFE = {"die": "death", "bear": "birth", "arrest": "arrest", "detain": "arrest", "bury": "burial",
        "marry": "wedding"}  # fmt: skip
BY_VERB = {"crash": "crash", "collide": "crash", "explode": "explosion", "erupt": "eruption",
           "meet": "talks", "fight": "fight", "protest": "protest", "march": "protest",
           "rally": "protest", "shoot": "shooting", "stab": "stabbing", "bomb": "explosion",
           "convene": "talks", "attack": "attack", "clash": "fighting", "ambush": "attack",
           "shell": "strike", "gather": "gathering", "perform": "performance", "speak": "speech",
           "sign": "signing", "convict": "conviction", "sentence": "sentencing",
           "evacuate": "evacuation", "free": "release",
           "land": "landing", "arrive": "arrival", "drown": "drowning", "capture": "capture",
           "kill": "deaths", "injure": "injuries", "wound": "injuries",
           "shake": "talks", "sink": "sinking", "capsize": "sinking", "derail": "crash",
           "overturn": "crash"}  # fmt: skip
PERSONAL = ("arrest", "funeral", "wedding")
OPENING = 12  # code points in which a participle opens its sentence: "Born", "Arrested"
LEAVING = 3  # tokens of "took off at noon" before "from"
AHEAD = frozenset(["will", "would", "to", "shall"])
SHAKING = ("shook", "shake", "shaking")
PLAYING = frozenset(["play", "beat", "defeat", "win"])
MATCHES = lazy_pattern(  # what makes a victory one of sport: a result, a title, a final
    r"\b\d{1,3}[-–]\d{1,3}\b|\b\d{1,3}(?:st|nd|rd|th)[- ]minute\b"
    r"|\b(?:final|semi-?final|match|cup|championships?|title|league|trophy|tournament|derby|playoffs?)\b",
    re.IGNORECASE,
)
GUESTS = lazy_pattern(
    r"\b(?:leaders?|presidents?|prime ministers?|premiers?|ministers?|chancellors?|counterparts?"
    r"|envoys?|king|queen|delegations?|delegates)\b",
    re.IGNORECASE,
)
HARM = frozenset(["kill", "injure", "wound", "drown"])  # the event that did it says more
SINKING = ("sink", "capsize", "derail", "overturn")
SEATED = (SEAT, "headquarter")
OWNED = lazy_pattern(  # "the company's European headquarters", "firms with a regional base"
    r"(?:\b[a-z]{2,20}['’]s|\bits|\btheir|\bwith)(?: an?)?(?: [\w-]{2,20})? $"
)
CLAUSES = frozenset(
    ["said", "says", "that", "who", "which", "when", "after", "before", "while", '"']
)
STATIVE = word_list("stative")
LAUNCHING = frozenset(["launch", "blast", "lift", "fire"])
STRIKING = word_list("striking")
BREAKS = frozenset([";", ":", "—", "–"])
PREPOSITIONS = word_list("locative")


class Happening(Struct, frozen=True):
    """What a place is the place of; `loose` where an unknown name would be a guess."""

    slot: str
    subject: str | None
    event: str | None
    loose: bool = False


def event_before(sentence: Sentence, at: int, names: Sequence[Name]) -> Happening | None:
    """The event whose place a preposition at offset `at` opens, read from right to left."""
    tokens = tokens_before(sentence, at, REACH + 4)
    seen_verb: str | None = None
    harm: Token | None = None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - REACH), -1):
        token = tokens[index]
        lower = token.lower
        if token.text in BREAKS:
            break
        if lower in ("said", "says", "told", "that", "who", "which") and seen_verb is None:
            break
        if (event := event_of(lower)) and not _is_verb_here(tokens, index):
            # but "the blaze at Weber's mill in Bergen" is in Bergen
            apart = seen_verb is not None or tokens[-1].text[0].isupper()
            if (apart and _is_placed(tokens, index)) or _is_person(sentence, token, names):
                continue
            if lower == "fire" and index and (verb(tokens[index - 1].lower) or "x")[0] == "open":
                return Happening("place", "shooting", "shooting")
            if event.name == "strike" and MATCHES.search(sentence.text):
                return Happening("place", "match", "match")  # "a 12th-minute strike"
            subject = None if event.name == "court" else _named(sentence, token, names)
            if event.name in PERSONAL and (owner := owner_of(sentence, token, names)):
                subject = f"{owner}'s {event.name}"
            return Happening("place", subject or event.name, event.name)
        if found := verb(lower):
            lemma, form = told_by(sentence, tokens, index, found[0]), found[1]
            if lower == "hands" and index and tokens[index - 1].lower in SHAKING:
                continue
            is_told = form != "base" or lower == "beat" or _is_ahead(tokens, index)
            if lemma in VERBS and is_told and seen_verb is None:
                if lemma not in HARM:
                    return _by_verb(sentence, token, lemma, names, at)
                harm, seen_verb = token, lemma
            elif lemma in HAPPENING or lemma in STRIKING:
                seen_verb = lemma
            elif form in ("past", "s") and lemma not in ("be", "have") and seen_verb is None:
                if lower == "aged":
                    continue  # "died aged 92 in Oslo"
                break
        if lower in PREPOSITIONS and seen_verb is None and index < len(tokens) - CHAIN:
            break
    if harm is not None and seen_verb is not None:
        return _by_verb(sentence, harm, (verb(harm.lower) or ("kill", ""))[0], names, at)
    return None


def _is_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Is it "will meet", "are to meet"?"""
    return index > 0 and tokens[index - 1].lower in AHEAD


def launch_before(sentence: Sentence, at: int) -> Happening | None:
    """A launch and a departure are the events whose place stands after "from"."""
    tokens = tokens_before(sentence, at, REACH)
    if tokens and tokens[-1].lower in ("launch", "liftoff"):
        return Happening("place", "launch", "launch")  # "the launch from"
    for index, token in enumerate(tokens):
        found = verb(token.lower)
        if found and found[0] in LAUNCHING and found[1] in ("past", "part"):
            return Happening("place", "launch", "launch")
        is_near = index >= len(tokens) - LEAVING
        is_last = found is not None and found[0] == "leave" and index == len(tokens) - 1
        if is_last or (found and is_near and _departs(sentence, tokens, index, found[0])):
            return Happening("place", "departure", "departure")
    return None


def _departs(sentence: Sentence, tokens: Sequence[Token], index: int, lemma: str) -> bool:
    return told_by(sentence, tokens, index, lemma) == "depart"


def deed_before(sentence: Sentence, at: int, names: Sequence[Name]) -> Happening | None:
    """What a person did there, where no event is named: "Orlova won the title in Sofia"."""
    first = next((name for name in names[:4] if name.kind == "person"), None)
    if first is None or first.start - sentence.start > 40:
        return None
    done: str | None = None
    for token in tokens_after(sentence, first.end - sentence.start, 3 * REACH):
        if token.end > at:
            break
        found = verb(token.lower)
        if token.lower in CLAUSES or (found and found[0] in STATIVE):
            return None
        if found and found[1] == "past" and done is None:
            done = found[0]
    else:
        return None  # too far to be the same clause
    return Happening("place", first.canonical, done, loose=True) if done else None


def event_behind(sentence: Sentence, at: int, names: Sequence[Name]) -> Happening | None:
    """The first event after a place that opens its sentence."""
    tokens = tokens_after(sentence, at, REACH)
    for index, token in enumerate(tokens):
        if token.text in BREAKS:
            break
        if (event := event_of(token.lower)) and not _is_verb_here(tokens, index):
            return Happening("place", _named(sentence, token, names) or event.name, event.name)
        found = verb(token.lower)
        if found and found[0] in VERBS and found[1] in ("past", "part"):
            lemma = told_by(sentence, tokens, index, found[0])
            return _by_verb(sentence, token, lemma, names, sentence.tokens[-1].end)
    return None


def event_at(sentence: Sentence, start: int, stop: int) -> Happening | None:
    """An event noun right after the place ("the Geneva talks"), or a verb that strikes it."""
    following = next(iter(tokens_after(sentence, stop, 1)), None)
    if (
        following is not None
        and following.text.islower()
        and sentence.text[stop : following.start] == " "
        and (event := event_of(following.lower))
        and not _acts(sentence, following)
    ):
        return Happening("place", event.name, event.name)
    before = list(tokens_before(sentence, start, REACH))
    while before and before[-1].lower in ("the", "central", "northern", "southern", "eastern"):
        before.pop()
    if before and (found := verb(before[-1].lower)) and found[0] in STRIKING:
        for index in range(len(before) - 2, max(-1, len(before) - 10), -1):
            if event := event_of(before[index].lower):
                return Happening("place", event.name, event.name)
    return None


def _acts(sentence: Sentence, token: Token) -> bool:
    """True where the noun is a verb: "France strikes back", "Iran launches a rocket"."""
    found = verb(token.lower)
    if found is None or found[1] not in ("s", "base"):
        return False
    following = next(iter(tokens_after(sentence, token.end, 1)), None)
    if following is None or not following.text[0].isalpha():
        return False
    after = verb(following.lower)
    return after is None or following.lower in ("back", "on", "at", "the", "a", "an")


def _is_verb_here(tokens: Sequence[Token], index: int) -> bool:
    """True for an event word used as a verb: "to meet", "were shelling"."""
    if index == 0:
        return False
    before = tokens[index - 1].lower
    return before in word_list("verb-openers") or before in ("is", "are", "was", "were", "been")


def _is_placed(tokens: Sequence[Token], index: int) -> bool:
    """True if the noun has its own place: "the war in Sudan" before "continued in Cairo"."""
    following = tokens[index + 1 : index + 4]
    return (
        len(following) > 1
        and following[0].lower in ("in", "at", "near", "on")
        and following[1].text[0].isupper()
    ) or (len(following) > 1 and following[0].lower == "against")


def _is_person(sentence: Sentence, token: Token, names: Sequence[Name]) -> bool:
    """True if the word is part of a person's name: "Lena Storm"."""
    at = sentence.start + token.start
    return token.text[0].isupper() and any(
        name.kind == "person" and name.start <= at < name.end
        for name in names_near(names, at - 80, at + 1)
    )


def _named(sentence: Sentence, token: Token, names: Sequence[Name]) -> str | None:
    """The name that an event's noun is part of: "World Economic Forum"."""
    at = sentence.start + token.start
    for name in names_near(names, at - 80, at + 1):
        if name.start <= at < name.end and " " in name.text:
            return name.canonical
    return None


def _by_verb(
    sentence: Sentence, token: Token, lemma: str, names: Sequence[Name], stop: int
) -> Happening | None:
    if lemma in LIFE or lemma in FINDING:
        event = LIFE.get(lemma, "discovery")
        if lemma in FINDING:
            person = found_one(sentence, token, names)
        elif event == "arrest" and is_active(sentence, token):
            person = object_of(sentence, token, stop, names)
        else:
            person = _person_before(sentence, token, names)
        return Happening("place", f"{person}'s {event}" if person else event, event)
    if lemma in SEATED:
        at = sentence.start + token.start
        near = names_near(names, at - CLAUSE, at)
        bodies = [name for name in near if name.kind != "place" and name.end <= at]
        if OWNED.search(sentence.text[: token.start]):
            return None  # of a firm that the words before name only as one
        subject = f"{bodies[-1].canonical}'s base" if bodies else None
        return Happening("place", subject, SEAT)
    if lemma in PLAYING:
        return Happening("place", "match", "match") if MATCHES.search(sentence.text) else None
    if lemma == "host":
        is_meeting = GUESTS.search(sentence.text, token.end)
        return Happening("place", "talks", "talks") if is_meeting else None
    if lemma in SINKING and not craft_before(sentence, token.start):
        return None  # a currency sinks too
    if lemma == "shake" and " hands" not in sentence.text[token.end : token.end + 6]:
        return None
    event = BY_VERB.get(lemma, lemma)
    return Happening("place", event, event)


def _person_before(sentence: Sentence, token: Token, names: Sequence[Name]) -> str | None:
    at = sentence.start + token.start
    near = names_near(names, at - CLAUSE, at)
    people = [name for name in near if name.kind == "person" and name.end <= at]
    if not people and token.start < OPENING:
        behind = names_near(names, at, at + CLAUSE)
        first = next((name for name in behind if name.kind == "person"), None)
        is_its = first and sentence.text.endswith(", ", 0, first.start - sentence.start)
        return first.canonical if first and is_its else None  # "Born in Oslo in 1943, Ada Holm"
    if not people or sentence.text.startswith(("'s ", "’s "), people[-1].end - sentence.start):
        return None  # "Ada Holm's lawyer was arrested"
    if sentence.text[: token.start].rstrip().endswith(","):
        # "Ada Holm, who taught Tom Vance, died": it is not who is named in the insertion
        commas = (one for one in people if sentence.text.startswith(",", one.end - sentence.start))
        return next(commas, people[-1]).canonical
    return people[-1].canonical
