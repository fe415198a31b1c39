"""What befell the persons that a figure counts: killed, injured, arrested, missing …

Reads state words ("12 dead"), governing verbs ("killing 12 people"), passives and intransitives
after the noun phrase ("12 people, including a child, were killed"), nouns ("the deaths of 12",
"the toll rose to 12") and coordinations ("30 killed and 230 wounded").
Source: house rules; classes of predicates in lexicon/slots.py.
"""

from collections.abc import Mapping
from typing import NamedTuple

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import (
    ADVERBS,
    AUXILIARIES,
    BEFORE_OBJECT,
    CLAUSE_ENDS,
    DETERMINERS,
    FATAL,
    GRAVE,
    INSERTS,
    NOMINAL,
    PREPOSITIONS,
    RELATIVES,
    TOLL_VERBS,
    TREATED,
    WOUNDS,
)
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import (
    ADJECTIVE_SLOT,
    CASUALTY_SLOTS,
    INTRANSITIVE_SLOT,
    NOUN_SLOT,
    PERSONS,
    SINGLE_PERSONS,
    TRANSITIVE_SLOT,
)

EVENTS = {"dead": "die", "deceased": "die", "lifeless": "die", "fatal": "die", "missing": "miss",
          "unaccounted": "miss", "homeless": "displace"}  # fmt: skip
REFLEXIVES = frozenset({"himself", "herself", "themselves"})
OBJECTS = PERSONS | SINGLE_PERSONS | {"family", "couple", "cops", "officers", "kids", "children"}
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
    if slot is None:
        return None
    before = lexed.lower[at - 1] if at else ""
    if before in {"not", "nor"}:
        return None
    if slot == "injured" and (before in FATAL or _ends_in_death(lexed, at)):
        return Fate("killed", event)
    if slot == "killed" and word == "fatal":
        return None
    return Fate(slot, event, before if before in GRAVE else None)


def _ends_in_death(lexed: Lexed, at: int) -> bool:
    """Do the next words kill: "shot dead", "stabbed to death", "shot and fatally wounded"?"""
    rest = lexed.lower[at + 1 : at + 4]
    if rest[:1] == ["dead"] or rest[:2] == ["to", "death"] or rest[:1] == ["fatally"]:
        return True
    if rest[:1] in (["and"], [","]) and len(rest) > 1:
        return rest[1] in {"killed", "fatally", "died"} and lexed.lower[at] != rest[1]
    return False


def fate_after(lexed: Lexed, at: int, starts: Mapping[int, int]) -> Fate | None:
    """The fate of the noun phrase that ends before word `at`: passives and intransitives.

    `starts` maps the first word of each figure (with its hedge) to the word after its noun phrase.
    """
    lower, size = lexed.lower, len(lexed.lower)
    passive = False
    end = min(size, at + REACH)
    while at < end:
        word = lower[at]
        if word in AUXILIARIES or (word == "who" and not passive):
            passive = passive or word != "who"
            at += 1
        elif word in {",", "("} and (after := _after_insert(lexed, at)):
            at = after
        elif word in {"and", "or", "&"} and at + 1 in starts:
            at = starts[at + 1]
        elif word in ADVERBS or word in GRAVE or word in FATAL or word.endswith("ly"):
            at += 1
        elif fate := state_at(lexed, at):
            return fate if passive or not is_active(lexed, at) else None
        elif found := verb(word):
            if word in PREPOSITIONS:
                at = _after_phrase(lexed, at, starts)
                continue
            return _fate_of_verb(lexed, at, *found, passive)
        elif word in PREPOSITIONS:
            at = _after_phrase(lexed, at, starts)
        else:
            return None
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

    Another figure inside ends the search: what follows speaks of that.
    """
    lower = lexed.lower
    for end in range(at + 1, min(len(lower), at + 10)):
        word = lower[end]
        if end in starts:
            return len(lower)
        if word in AUXILIARIES or not word[0].isalnum() or word in RELATIVES:
            return end
        if word in INTRANSITIVE_SLOT or ((found := verb(word)) and found[0] in INTRANSITIVE_SLOT):
            return end
        if word in ADJECTIVE_SLOT or word == "and":
            return end
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
    if after in {"at", "more", "up", "as"}:
        return lexed.lower[nxt + 1 : nxt + 2] in (["least"], ["than"], ["to"], ["many"])
    return after in DETERMINERS or after[0].isdigit() or after in OBJECTS


def _fate_of_verb(lexed: Lexed, at: int, lemma: str, form: str, passive: bool) -> Fate | None:
    rest = lexed.lower[at + 1 : at + 9]
    if rest[:1] and rest[0] in REFLEXIVES and lemma in TRANSITIVE_SLOT:
        return Fate(TRANSITIVE_SLOT[lemma], lemma)
    if lemma in INTRANSITIVE_SLOT and form != "ing":
        return Fate(INTRANSITIVE_SLOT[lemma], lemma)
    if lemma == "lose" and any(word in {"life", "lives"} for word in rest[:3]):
        return Fate("killed", "die")
    if lemma in TREATED and any(word in WOUNDS for word in rest):
        grave = next((word for word in rest if word in GRAVE), None)
        return Fate("injured", "hospitalize" if passive else "injure", grave)
    if lemma == "go" and "missing" in rest[:2]:
        return Fate("missing", "miss")
    if lemma in {"hit", "strike", "spray"} and passive and _by_gunfire(rest):
        return Fate("injured", "shoot")
    return None


def _by_gunfire(rest: list[str]) -> bool:
    return any(
        word in {"gunfire", "bullets", "bullet", "shrapnel", "shot", "gunshots"}
        for word in rest[:4]
    )


def fate_before(lexed: Lexed, at: int, last: int, head: str | None) -> Fate | None:
    """The fate that a verb or noun before word `at` gives to the object that begins there."""
    lower = lexed.lower
    left = at - 1
    while left >= 0 and lower[left] in BEFORE_OBJECT and at - left < 5:
        if lower[left] == "of" and left and (slot := NOMINAL.get(noun_lemma(lower[left - 1]))):
            return Fate(slot, noun_lemma(lower[left - 1]))
        left -= 1
    if left < 0:
        return None
    word = lower[left]
    found = verb(word)
    if found and found[0] in TRANSITIVE_SLOT and not _is_noun_use(lexed, left):
        fate = state_at(lexed, left)
        dies = lower[last : last + 1] == ["dead"] or lower[last : last + 2] == ["to", "death"]
        if fate and not dies and (left == 0 or lower[left - 1] not in {"were", "was"}):
            return fate
        slot = TRANSITIVE_SLOT[found[0]]
        if slot == "injured" and (dies or (left and lower[left - 1] in FATAL)):
            slot = "killed"
        return Fate(slot, found[0])
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


_GUNNED = frozenset({("gun", tag) for tag in ("base", "past", "part", "ing", "s")})


def _is_noun_use(lexed: Lexed, at: int) -> bool:
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
