"""What befell the persons that a figure counts: killed, injured, arrested, missing …

Reads state words ("12 dead"), governing verbs ("killing 12 people"), passives and intransitives
after the noun phrase ("12 people, including a child, were killed"), nouns ("the deaths of 12",
"the toll rose to 12") and coordinations ("30 killed and 230 wounded").
Source: house rules; classes of predicates in lexicon/slots.py.
"""

from collections.abc import Mapping

from msgspec import Struct

from crosscheck.extract.near import is_told_of_name
from crosscheck.extract.quantity_death import OBJECTS, REFLEXIVES, dies_after, ends_in_death
from crosscheck.extract.quantity_frame import NO_NAMES
from crosscheck.extract.quantity_insert import (
    SUBORDINATING,
    TELLING,
    after_included,
    after_insert,
    after_phrase,
    after_relative,
)
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import (
    ADVERBS,
    AUXILIARIES,
    BODY,
    CLAUSE_ENDS,
    CONDITIONS,
    DETERMINERS,
    FATAL,
    GRAVE,
    MISSILES,
    PREPOSITIONS,
    RELATIVES,
    STRUCK,
    TREATED,
    WOUNDS,
)
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import (
    ADJECTIVE_SLOT,
    INTRANSITIVE_SLOT,
    TRANSITIVE_SLOT,
)

EVENTS = {"dead": "die", "deceased": "die", "lifeless": "die", "fatal": "die", "missing": "miss",
          "unaccounted": "miss", "homeless": "displace"}  # fmt: skip
NEARLY = frozenset({"not", "nor", "nearly", "almost"})
HAVE = frozenset({"have", "has", "had", "'ve"})
HOSPITALS = frozenset({"hospital", "hospitals"})
ARRIVING = frozenset({"arrive", "walk", "show", "come", "drive", "turn"})
UNDERGONE = frozenset({"suffer", "sustain", "receive", "succumb"})
HOSPITALIZED = frozenset({"hospitalized", "hospitalised"})
STAYING = frozenset({"remain", "remains", "remained", "still"})
LINKS = frozenset({"and", "or", "very"})
CARE = frozenset({"center", "centre", "facility", "treatment", "attention"})
WOUNDED = WOUNDS - HOSPITALS - {"injured"}
TARGETS = OBJECTS | {"car", "vehicle", "truck", "window", "police"}
MISHAPS = frozenset(  # what a person recovers from who was hurt
    (
        "shot",
        "shooting",
        "stabbing",
        "crash",
        "collision",
        "accident",
        "attack",
        "fall",
        "explosion",
    )
)
SCORCHED = frozenset({"burn", "poison"})
TO_DEATH = frozenset({"death", "alive"})
LOCATED = frozenset({"find", "locate"})
DEAD = frozenset(
    {"dead", "deceased", "body", "bodies", "died", "lifeless", "death", "unresponsive"}
)
REACH = 34  # words that a subject may be away from its predicate
JOINED_REACH = 14
AIM_REACH = 8
PASTS = frozenset({"past", "part"})
STILL_THERE = "in hospital"  # fewer than were hurt, and fewer each day


class Fate(Struct, frozen=True):
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
    if before in NEARLY or _is_missed(lexed, at):
        return None
    if word in HOSPITALIZED and before in STAYING:
        return Fate("injured", "hospitalize", STILL_THERE)
    if slot == "injured" and (before in FATAL or ends_in_death(lexed, at)):
        return Fate("killed", event)
    if slot == "killed" and word == "fatal":
        return None
    return Fate(slot, event, before if before in GRAVE else None)


def _is_missed(lexed: Lexed, at: int) -> bool:
    """Is it "shot at", with no place after it: "two others were shot at but unhurt"?

    Nor is "shot down" a wound: mostly it is drones that are.
    """
    if lexed.lower[at : at + 2] == ["shot", "down"]:
        return True
    if lexed.lower[at : at + 2] != ["shot", "at"]:
        return False
    after = lexed.lower[at + 2] if at + 2 < len(lexed.lower) else "."
    return not after[0].isalnum() or after in {"but", "and", "by", "while", "as", "when"}


def fate_after(lexed: Lexed, at: int, starts: Mapping[int, int]) -> Fate | None:
    """The fate of the noun phrase that ends before word `at`: passives and intransitives.

    `starts` maps the first word of each figure (with its hedge) to the word after its noun phrase.
    """
    lower, size = lexed.lower, len(lexed.lower)
    passive = perfect = relative = False
    end = min(size, at + REACH)
    while at < end:
        word = lower[at]
        relative = relative or word in {"who", "that"}
        if word in AUXILIARIES or (word == "who" and not passive):
            passive = passive or (word != "who" and word not in HAVE)
            perfect = word in HAVE or (perfect and word not in AUXILIARIES)
            at += 1
        elif word in {",", "("} and (after := after_insert(lexed, at)):
            if lower[after : after + 1] == ["who"] and "of" in lower[at:after]:
                return None  # ", the father of Lina Moor, who was": that is hers
            if _is_of_name(lexed, at, after):
                return None  # "23 works by Lina Moor, who died": that is she
            at = after
        elif word == "including" and (after := after_included(lexed, at)):
            at = after
        elif word in {"and", "or", "&"} and at + 1 in starts:
            at = starts[at + 1]
        elif lower[at - 2 : at] == ["among", "the"] and (word[0].isdigit() or word in WORDS):
            at += 1  # "were among the 19 dead"
        elif word == "at" and lower[at + 1 : at + 2] != ["least"]:
            at = after_phrase(lexed, at, starts)  # "three children at the camp were killed"
        elif (
            word in ADVERBS
            or word in GRAVE
            or word in FATAL
            or word.endswith("ly")
            or (word in LINKS and _links_grave(lower, at))
        ):
            at += 1
        elif fate := state_at(lexed, at):
            if lower[at - 1] == "the" and lower[at - 2] != "among":
                return None  # "he said the dead were", who are others
            if perfect and not passive and verb(word) is not None:
                return None  # "had shot": who did it
            return fate if passive or not is_active(lexed, at) else None
        elif (found := verb(word)) and word not in PREPOSITIONS:
            fate = _fate_of_verb(lexed, at, *found, passive)
            told = {"past", "part", "s", "ing"} if passive else {"past", "part", "s"}
            if fate is None and found[1] in told:
                fate = _fate_told_later(lexed, at, passive)
            if fate or not relative or (main := after_relative(lexed, at)) is None:
                return fate
            at, passive, perfect, relative = main, False, False, False
        elif fate := _state_in_phrase(lexed, at, passive):
            return fate
        elif word in PREPOSITIONS:
            at = after_phrase(lexed, at, starts)
        else:
            return None
    return None


def _is_of_name(lexed: Lexed, comma: int, after: int) -> bool:
    """Does "who" tell of the name before the comma?"""
    first = comma
    while first and lexed.words[first - 1][0].isupper():
        first -= 1
    if lexed.lower[after - 1] != "who" or lexed.lower[first - 1] not in PREPOSITIONS:
        return False
    told = lexed.lower[after] if after < len(lexed.lower) else ""
    name = lexed.words[first:comma]
    return bool(name) and is_told_of_name(name, lexed.lower[first - 1], told)


def _links_grave(lower: list[str], at: int) -> bool:
    """Is it the "or" or the "very" of "seriously or very seriously hurt"?"""
    if lower[at] == "very":
        return lower[at + 1 : at + 2] != [] and lower[at + 1] in GRAVE
    return lower[at - 1] in GRAVE and not GRAVE.isdisjoint(lower[at + 1 : at + 3])


def _state_in_phrase(lexed: Lexed, at: int, passive: bool) -> Fate | None:
    """The fate in a phrase: "(is) in critical condition", "with a gunshot wound"."""
    word, rest = lexed.lower[at], lexed.lower[at + 1 : at + 7]
    if word == "in" and passive and "condition" in rest:
        return condition(rest)
    if word in {"in", "at"} and passive and _is_in_hospital(lexed, at, rest):
        return Fate("injured", "hospitalize", STILL_THERE)
    if word == "with" and WOUNDED & {*rest}:
        return Fate("killed" if dies_after(lexed, at + 1) else "injured", "injure")
    if lexed.lower[at - 1] in {"has", "have", "had"} and WOUNDED & {word, *rest[:4]}:
        return Fate("injured", "injure")
    return None


def _is_in_hospital(lexed: Lexed, at: int, rest: list[str]) -> bool:
    """Is it a patient: "is in the hospital", "remains at Brannock Hospital"? Others are "at" it."""
    if HOSPITALS.isdisjoint(rest):
        return False
    return lexed.lower[at] == "in" or lexed.lower[at - 1] in {"remains", "remained", "remain"}


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
    if after == "at" and _has_target(lexed, nxt + 1):
        return True
    if after in {"at", "more", "up", "as"}:
        return lexed.lower[nxt + 1 : nxt + 2] in (["least"], ["than"], ["to"], ["many"])
    named = lexed.words[nxt][0].isupper() and after not in NO_NAMES and not classes(after)
    return after in DETERMINERS or after[0].isdigit() or after in OBJECTS or named


def _has_target(lexed: Lexed, at: int) -> bool:
    """Is somebody, or their car, shot at: "(who shot at) the guards"?

    Not a place that persons name: "(four people shot at) a family gathering".
    """
    for nxt in range(at, min(len(lexed.lower), at + AIM_REACH)):
        word = lexed.lower[nxt]
        if word in PREPOSITIONS or word in CLAUSE_ENDS:
            return False
        if noun_lemma(word) in TARGETS:
            after = "".join(lexed.lower[nxt + 1 : nxt + 2])
            found = verb(after)
            told = found is not None and found[1] in PASTS
            if told or "n" not in classes(after) or after in PREPOSITIONS:
                return True
    return False


def _fate_of_verb(lexed: Lexed, at: int, lemma: str, form: str, passive: bool) -> Fate | None:
    rest = lexed.lower[at + 1 : at + 9]
    if rest[:1] and rest[0] in REFLEXIVES and lemma in TRANSITIVE_SLOT:
        return Fate(TRANSITIVE_SLOT[lemma], lemma)
    if lemma in INTRANSITIVE_SLOT and form != "ing":
        return Fate(INTRANSITIVE_SLOT[lemma], lemma)
    if lemma == "lose" and any(word in {"life", "lives"} for word in rest[:3]):
        return Fate("killed", "die")
    if lemma in LOCATED and passive:
        return _found_hurt(lexed, at)
    if lemma in ARRIVING:
        return _brought_in(lexed.lower[at + 1 : at + 14])
    if lemma in TREATED and (any(word in WOUNDS for word in rest) or _is_clinic(rest)):
        if dies_after(lexed, at + 1):
            return Fate("killed", "die")
        clause = rest[: rest.index(",")] if "," in rest else rest
        grave = next((word for word in clause if word in GRAVE), None)
        return Fate("injured", "hospitalize" if passive else "injure", grave)
    if lemma == "recover" and {"after", "from", "following"} & {*rest} and MISHAPS & {*rest}:
        return Fate("injured", "injure")
    if lemma in SCORCHED and passive and form in PASTS:
        is_dead = dies_after(lexed, at + 1) or not TO_DEATH.isdisjoint(rest[:2])
        return Fate("killed" if is_dead else "injured", lemma)
    if lemma == "go" and "missing" in rest[:2]:
        return Fate("missing", "miss")
    told = form in PASTS or lexed.lower[at] == "hit"
    passive = passive or (told and rest[:1] in (["in"], ["by"]))  # "a girl hit in the leg"
    if lemma in STRUCK and passive and lexed.lower[at - 1] not in NEARLY and _is_struck(rest):
        event = "shoot" if any(word in MISSILES for word in rest) else "injure"
        return Fate("killed" if dies_after(lexed, at + 1) else "injured", event)
    return None


def _found_hurt(lexed: Lexed, at: int) -> Fate | None:
    """Were they found alive and wounded: "found with gunshot wounds", "located at a hospital"?"""
    rest = lexed.lower[at + 1 : at + 14]
    if not {"with", "suffering"} & {*rest} or WOUNDED.isdisjoint(rest):
        return None
    if not DEAD.isdisjoint(lexed.lower[at : at + 24]) or dies_after(lexed, at + 1):
        return None
    return Fate("injured", "injure")


def _is_clinic(rest: list[str]) -> bool:
    """Do the words name a place of care: "to the medical center"?"""
    return "medical" in rest and not CARE.isdisjoint(rest)


def _brought_in(rest: list[str]) -> Fate | None:
    """Did they come to a hospital wounded: "walked into a hospital with a gunshot wound"?"""
    wounded = "with" in rest and not WOUNDED.isdisjoint(rest)
    if wounded and not HOSPITALS.isdisjoint(rest):
        return Fate("injured", "hospitalize")
    return None


def _fate_told_later(lexed: Lexed, at: int, passive: bool) -> Fate | None:
    """What befell the subject before or after it acted: "talks after being shot"."""
    if dies_after(lexed, at + 1, joint=True):
        return Fate("killed", "die")
    if fate := _fate_joined(lexed, at, passive):
        return fate
    for nxt in range(at + 2, min(len(lexed.lower) - 1, at + 12)):
        word = lexed.lower[nxt]
        if word in CLAUSE_ENDS:
            return None
        if word == "being" and lexed.lower[nxt - 1] in {"after", "since", "from", "following"}:
            skip = 1 + (lexed.lower[nxt + 1].endswith("ly"))
            return _undergone(lexed, nxt + skip)
    return None


def _undergone(lexed: Lexed, at: int) -> Fate | None:
    """The fate after "being": "(after being) shot", "struck by gunfire"."""
    if at >= len(lexed.lower):
        return None
    if fate := state_at(lexed, at):
        return fate
    found = verb(lexed.lower[at])
    return _fate_of_verb(lexed, at, *found, passive=True) if found else None


def _fate_joined(lexed: Lexed, at: int, passive: bool) -> Fate | None:
    """The fate in a second predicate: "(four men) stopped there and were shot".

    Only the next "and" of the clause: a subject of its own after it speaks of others.
    """
    lower, size = lexed.lower, len(lexed.lower)
    told = verb(lower[at])
    if told and told[0] in TELLING:
        return None
    for nxt in range(at + 1, min(size - 1, at + JOINED_REACH)):
        if lower[nxt] in CLAUSE_ENDS or lower[nxt] in RELATIVES or lower[nxt] in SUBORDINATING:
            return None
        if lower[nxt] not in {"and", "&"}:
            continue
        then = nxt + 1
        while then < size and (lower[then] in ADVERBS or lower[then] in {"was", "were"}):
            passive = passive or lower[then] in {"was", "were"}
            then += 1
        found = verb(lower[then]) if then < size else None
        if found is None or found[1] not in PASTS or not (passive or found[0] in UNDERGONE):
            return None
        fate = _fate_of_verb(lexed, then, *found, passive)
        return fate or (state_at(lexed, then) if passive else None)
    return None


def _is_struck(rest: list[str]) -> bool:
    """Is it gunfire that struck, or a part of the body that was struck?"""
    if any(word in MISSILES for word in rest):
        return True
    in_body = next((k for k, word in enumerate(rest[:5]) if word in {"in", "on"}), None)
    return in_body is not None and any(word in BODY for word in rest[in_body : in_body + 5])


def condition(rest: list[str]) -> Fate | None:
    """Is somebody "in (critical, but) stable condition", as hospitals say of patients?"""
    told = [word for word in rest[: rest.index("condition")] if word in CONDITIONS]
    if not told:
        return None
    return Fate("injured", "hospitalize", told[0] if told[0] in GRAVE else None)
