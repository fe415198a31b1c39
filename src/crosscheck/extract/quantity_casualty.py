"""What befell the persons that a figure counts: killed, injured, arrested, missing …

Reads state words ("12 dead"), governing verbs ("killing 12 people"), passives and intransitives
after the noun phrase ("12 people, including a child, were killed"), nouns ("the deaths of 12",
"the toll rose to 12") and coordinations ("30 killed and 230 wounded").
Source: house rules; classes of predicates in lexicon/slots.py.
"""

from collections.abc import Mapping
from typing import NamedTuple

from crosscheck.extract.quantity_death import OBJECTS, REFLEXIVES, dies_after, ends_in_death
from crosscheck.extract.quantity_frame import NO_NAMES
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import (
    ADVERBS,
    AUXILIARIES,
    BEFORE_OBJECT,
    BODY,
    CLAUSE_ENDS,
    CONDITIONS,
    DETERMINERS,
    FATAL,
    GRAVE,
    INSERTS,
    MISSILES,
    NOMINAL,
    PREPOSITIONS,
    RELATIVES,
    STRUCK,
    TOLL_VERBS,
    TREATED,
    WOUNDS,
)
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.slots import (
    ADJECTIVE_SLOT,
    CASUALTY_SLOTS,
    INTRANSITIVE_SLOT,
    NOUN_SLOT,
    PERSONS,
    TRANSITIVE_SLOT,
)

EVENTS = {"dead": "die", "deceased": "die", "lifeless": "die", "fatal": "die", "missing": "miss",
          "unaccounted": "miss", "homeless": "displace"}  # fmt: skip
NEARLY = frozenset({"not", "nor", "nearly", "almost"})
HAVE = frozenset({"have", "has", "had", "'ve"})
PASTS = frozenset({"past", "part"})
HOSPITALS = frozenset({"hospital", "hospitals"})
WOUNDED = WOUNDS - HOSPITALS - {"injured"}
TARGETS = OBJECTS | {"car", "vehicle", "truck", "window", "police"}
BEFALLING = (TREATED - {"receive", "suffer", "sustain", "take"}) | frozenset(TRANSITIVE_SLOT)
TOLL_REACH = 60  # "the death toll of …, in which …, rose to 85"
REACH = 34  # words that a subject may be away from its predicate
INSERT_REACH = 26
OBJECT_REACH = 8


class Fate(NamedTuple):
    """A slot, the lemma that gave it, and how grave it is said to be."""

    slot: str
    event: str
    severity: str | None = None


def state_at(lexed: Lexed, at: int) -> Fate | None:
    """The fate that the participle or adjective at word `at` names, if it does."""
    word = lexed.lower[at]
    found = verb(word)
    slot = ADJECTIVE_SLOT.get(word)
    event = EVENTS.get(word, slot or "")
    if found and found[1] in {"past", "part"} and found[0] in TRANSITIVE_SLOT:
        slot, event = slot or TRANSITIVE_SLOT[found[0]], found[0]
    if slot is None or word == "missed":
        return None
    before = lexed.lower[at - 1] if at else ""
    if before in NEARLY:
        return None
    if slot == "injured" and (before in FATAL or ends_in_death(lexed, at)):
        return Fate("killed", event)
    if slot == "killed" and word == "fatal":
        return None
    return Fate(slot, event, before if before in GRAVE else None)


def fate_after(lexed: Lexed, at: int, starts: Mapping[int, int]) -> Fate | None:
    """The fate of the noun phrase that ends before word `at`: passives and intransitives.

    `starts` maps the first word of each figure (with its hedge) to the word after its noun phrase.
    """
    lower, size = lexed.lower, len(lexed.lower)
    passive = perfect = False
    end = min(size, at + REACH)
    while at < end:
        word = lower[at]
        if word in AUXILIARIES or (word == "who" and not passive):
            passive = passive or (word != "who" and word not in HAVE)
            perfect = word in HAVE or (perfect and word not in AUXILIARIES)
            at += 1
        elif word in {",", "("} and (after := _after_insert(lexed, at)):
            at = after
        elif word in {"and", "or", "&"} and at + 1 in starts:
            at = starts[at + 1]
        elif word in ADVERBS or word in GRAVE or word in FATAL or word.endswith("ly"):
            at += 1
        elif fate := state_at(lexed, at):
            if perfect and not passive and verb(word) is not None:
                return None  # "had shot": who did it
            return fate if passive or not is_active(lexed, at) else None
        elif (found := verb(word)) and word not in PREPOSITIONS:
            fate = _fate_of_verb(lexed, at, *found, passive)
            return fate or (_fate_told_later(lexed, at) if found[1] in {"past", "s"} else None)
        elif fate := _state_in_phrase(lexed, at, passive):
            return fate
        elif word in PREPOSITIONS:
            at = _after_phrase(lexed, at, starts)
        else:
            return None
    return None


def _state_in_phrase(lexed: Lexed, at: int, passive: bool) -> Fate | None:
    """The fate in a phrase: "(is) in critical condition", "with a gunshot wound"."""
    word, rest = lexed.lower[at], lexed.lower[at + 1 : at + 7]
    if word == "in" and passive and "condition" in rest:
        return _condition(rest)
    if word == "with" and WOUNDED & {*rest}:
        return Fate("killed" if dies_after(lexed, at + 1) else "injured", "injure")
    if lexed.lower[at - 1] in {"has", "have", "had"} and WOUNDED & {word, *rest[:4]}:
        return Fate("injured", "injure")
    return None


def _after_insert(lexed: Lexed, at: int) -> int | None:
    """The word after an inserted phrase: ", including ten children ,"."""
    lower = lexed.lower
    nxt = lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] == "," and nxt in RELATIVES:
        return at + 2
    closing = ")" if lower[at] == "(" else ","
    if closing == "," and nxt not in INSERTS and not nxt.isdigit():
        return None
    for end in range(at + 2, min(len(lower), at + INSERT_REACH)):
        if lower[end] == closing:
            return end + 1
        if closing == "," and lower[end] in {"was", "were", "had", "have"}:
            return end
    return None


def _after_phrase(lexed: Lexed, at: int, starts: Mapping[int, int]) -> int:
    """The word after a prepositional phrase: where an auxiliary, verb or mark begins.

    Another figure or person inside ends the search: what follows speaks of that.
    """
    lower = lexed.lower
    person = False
    for end in range(at + 1, min(len(lower), at + 10)):
        word = lower[end]
        if end in starts:
            return len(lower)
        person = person or noun_lemma(word) in PERSONS
        if word in AUXILIARIES or not word[0].isalnum() or word in RELATIVES:
            return end
        found = verb(word)
        if word in INTRANSITIVE_SLOT or (found and found[0] in INTRANSITIVE_SLOT):
            return end
        if word == "and":
            return end
        if word in ADJECTIVE_SLOT or (found and found[1] in PASTS and found[0] in BEFALLING):
            return len(lower) if person else end
    return min(len(lower), at + 10)


def is_active(lexed: Lexed, at: int) -> bool:
    """Does an object follow ("two gunmen killed 12"), so that the figure counts who did it?"""
    word = lexed.lower[at]
    if word in {"dead", "missing", "homeless"}:
        return False
    nxt = at + 1
    while nxt + 1 < len(lexed.lower) and lexed.lower[nxt] in {"and", "or"}:
        nxt += 2
    if nxt >= len(lexed.lower):
        return False
    after = lexed.lower[nxt]
    if after == "into":
        return True
    if after == "at" and any(noun_lemma(one) in TARGETS for one in lexed.lower[nxt + 1 : nxt + 4]):
        return True
    if after in {"at", "more", "up", "as"}:
        return lexed.lower[nxt + 1 : nxt + 2] in (["least"], ["than"], ["to"], ["many"])
    named = lexed.words[nxt][0].isupper() and after not in NO_NAMES and not classes(after)
    return after in DETERMINERS or after[0].isdigit() or after in OBJECTS or named


def _fate_of_verb(lexed: Lexed, at: int, lemma: str, form: str, passive: bool) -> Fate | None:
    rest = lexed.lower[at + 1 : at + 9]
    if rest[:1] and rest[0] in REFLEXIVES and lemma in TRANSITIVE_SLOT:
        return Fate(TRANSITIVE_SLOT[lemma], lemma)
    if lemma in INTRANSITIVE_SLOT and form != "ing":
        return Fate(INTRANSITIVE_SLOT[lemma], lemma)
    if lemma == "lose" and any(word in {"life", "lives"} for word in rest[:3]):
        return Fate("killed", "die")
    if lemma in TREATED and any(word in WOUNDS for word in rest):
        if dies_after(lexed, at + 1):
            return Fate("killed", "die")
        grave = next((word for word in rest if word in GRAVE), None)
        return Fate("injured", "hospitalize" if passive else "injure", grave)
    if lemma == "go" and "missing" in rest[:2]:
        return Fate("missing", "miss")
    if lemma in STRUCK and passive and lexed.lower[at - 1] not in NEARLY and _is_struck(rest):
        event = "shoot" if any(word in MISSILES for word in rest) else "injure"
        return Fate("killed" if dies_after(lexed, at + 1) else "injured", event)
    return None


def _fate_told_later(lexed: Lexed, at: int) -> Fate | None:
    """What befell the subject before or after it acted: "talks after being shot"."""
    if dies_after(lexed, at + 1, joint=True):
        return Fate("killed", "die")
    for nxt in range(at + 2, min(len(lexed.lower) - 1, at + 12)):
        word = lexed.lower[nxt]
        if word in CLAUSE_ENDS:
            return None
        if word == "being" and lexed.lower[nxt - 1] in {"after", "since", "from", "following"}:
            skip = 1 + (lexed.lower[nxt + 1].endswith("ly"))
            return state_at(lexed, nxt + skip) if nxt + skip < len(lexed.lower) else None
    return None


def _is_struck(rest: list[str]) -> bool:
    """Is it gunfire that struck, or a part of the body that was struck?"""
    if any(word in MISSILES for word in rest):
        return True
    in_body = next((k for k, word in enumerate(rest[:5]) if word in {"in", "on"}), None)
    return in_body is not None and any(word in BODY for word in rest[in_body : in_body + 5])


def _condition(rest: list[str]) -> Fate | None:
    """Is somebody "in (critical, but) stable condition", as hospitals say of patients?"""
    told = [word for word in rest[: rest.index("condition")] if word in CONDITIONS]
    if not told:
        return None
    return Fate("injured", "hospitalize", told[0] if told[0] in GRAVE else None)


def fate_before(lexed: Lexed, at: int, last: int, head: str | None) -> Fate | None:
    """The fate that a verb or noun before word `at` gives to the object that begins there."""
    lower = lexed.lower
    left = at - 1
    while left >= 0 and lower[left] in BEFORE_OBJECT and at - left < 5:
        if lower[left] == "of" and left and (slot := NOMINAL.get(noun_lemma(lower[left - 1]))):
            if slot == "injured" and lower[left - 2 : left - 1] in (["fatal"], ["deadly"]):
                slot = "killed"
            return Fate(slot, noun_lemma(lower[left - 1]))
        left -= 1
    if left < 0:
        return None
    word = lower[left]
    found = verb(word)
    if found and found[0] == "miss":
        return None  # "missed four games": they are not missing
    if found and found[0] in TRANSITIVE_SLOT and not _is_noun_use(lexed, left):
        fate = state_at(lexed, left)
        dies = lower[last : last + 1] == ["dead"] or lower[last : last + 2] == ["to", "death"]
        if fate and not dies and (left == 0 or lower[left - 1] not in {"were", "was"}):
            return fate
        slot = TRANSITIVE_SLOT[found[0]]
        if slot == "injured" and (dies or (left and lower[left - 1] in FATAL)):
            slot = "killed"
        return Fate(slot, found[0])
    if found and found[0] in {"send", "put", "land"} and HOSPITALS & {*lower[last : last + 6]}:
        return Fate("injured", "hospitalize")
    if found and found[0] in STRUCK and _was_fired(lexed, left, found[1]):
        return Fate("injured", "shoot")
    if word == "down" and left and verb(lower[left - 1]) in _GUNNED:
        return Fate("killed", "shoot")
    if word == "dead" and left and lower[left - 1] in {"shot", "left"}:
        return Fate("killed", "shoot")
    if found and found[0] == "leave":
        return _left_behind(lexed, last)
    if found and found[0] in {"claim", "take", "cost"} and head == "life":
        return Fate("killed", "die")
    if word in TOLL_VERBS or word in AUXILIARIES:
        return _toll(lexed, left)
    return None


def _was_fired(lexed: Lexed, at: int, form: str) -> bool:
    """Is it a shot that strikes: "a bullet hit", "opened fire, striking"?"""
    before = lexed.lower[max(0, at - (14 if form == "ing" else 5)) : at]
    fired = {"fire", "fired", "firing", "shots", "shooting"} if form == "ing" else set()
    return any(word in MISSILES or word in fired for word in before)


_GUNNED = frozenset({("gun", tag) for tag in ("base", "past", "part", "ing", "s")})


def _is_noun_use(lexed: Lexed, at: int) -> bool:
    """Is it a noun: "a shot", "the shooting suspect"?"""
    if lexed.lower[at] in {"shooting", "stabbing"} and at + 1 < len(lexed.lower):
        return lexed.lower[at + 1] in {"victim", "suspect", "survivor", "victims", "suspects"}
    return lexed.lower[at] in {"shot", "murder", "wound", "hurt", "miss", "missing"} and (
        at > 0 and lexed.lower[at - 1] in {"a", "the", "one"}
    )


def _left_behind(lexed: Lexed, last: int) -> Fate | None:
    """The state that ends the phrase: "left 12 people, most of them children, dead"."""
    for at in range(last, min(len(lexed.lower), last + OBJECT_REACH)):
        if lexed.lower[at] in CLAUSE_ENDS:
            return None
        if fate := state_at(lexed, at):
            return fate
        if lexed.lower[at] == "in" and HOSPITALS & {*lexed.lower[at : at + 4]}:
            return Fate("injured", "hospitalize")
    return None


def _toll(lexed: Lexed, at: int) -> Fate | None:
    """What a toll counts: "the death toll rose to 85", "the number of injured is 40"."""
    lower = lexed.lower
    for left in range(at, max(-1, at - TOLL_REACH), -1):
        word = lower[left]
        if word in {";", "."}:
            return None
        if word in {"toll", "fatalities"}:
            kind = lower[left - 1] if left else ""
            return Fate("injured" if kind in {"injury", "injured"} else "killed", "die")
        slot = ADJECTIVE_SLOT.get(word) or NOUN_SLOT.get(noun_lemma(word), "")
        if slot in CASUALTY_SLOTS and "number" in lower[max(0, left - 4) : left]:
            return Fate(slot, "number")
    return None
