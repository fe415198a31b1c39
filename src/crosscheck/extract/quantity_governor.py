"""The fate that words before a figure give it: "killing 12", "the deaths of 12", "the toll is 12".

Source: house rules; classes of predicates in lexicon/slots.py.
"""

from crosscheck.extract.quantity_casualty import HOSPITALS, Fate, condition, fate_after, state_at
from crosscheck.extract.quantity_insert import FINITE, GOVERNING
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import (
    AUXILIARIES,
    BEFORE_OBJECT,
    CLAUSE_ENDS,
    DETERMINERS,
    DYING,
    FATAL,
    MISSILES,
    NOMINAL,
    STRUCK,
    TOLL_VERBS,
)
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import (
    ADJECTIVE_SLOT,
    CASUALTY_SLOTS,
    NOUN_SLOT,
    PERSONS,
    TRANSITIVE_SLOT,
)
from crosscheck.lexicon.sorts import is_animal
from crosscheck.lexicon.word_set import word_set

DEAD = frozenset(("dead", "died", "killed", "death", "deaths", "body", "bodies"))
TOLL_REACH = 60  # "the death toll of …, in which …, rose to 85"
TOLLS = frozenset(("toll", "fatalities", "deaths", "number"))
OBJECT_REACH = 8
POSSESSIVES = frozenset(("his", "her", "their", "its"))
LIVES = frozenset(("life", "lives"))
TAKING_LIFE = frozenset(("claim", "take", "cost"))
HARMS = frozenset({"injury", "wound", "burn", "harm"})
PULLING = frozenset({"pull", "pluck", "winch", "hoist"})
DANGERS = frozenset(
    """safety alive rubble wreck wreckage debris water sea river lake surf flood house home roof
    rooftop building car bus train fire flame smoke mud snow""".split()
)
NAMING = frozenset(("are", "were", "include", "included"))
SLAIN = frozenset(("dead", "deceased", "killed", "slain", "fatalities"))
TRYING = word_set("try attempt plot conspire scheme seek intend want threaten refuse bid order")
COUNTED = ("killed", "injured", "missing", "kidnapped", "rescued", "arrested")


def fate_before(lexed: Lexed, at: int, last: int, head: str | None) -> Fate | None:
    """The fate that a verb or noun before word `at` gives to the object that begins there."""
    lower = lexed.lower
    left = at - 1
    if left > 0 and lower[left] in POSSESSIVES and (lower[at][0].isdigit() or lower[at] in WORDS):
        left -= 1  # "killed his two daughters"
    while left >= 0 and lower[left] in BEFORE_OBJECT and at - left < 5:
        if lower[left] == "as" and not {"many", "few"} & {*lower[left - 1 : left + 2]}:
            break  # "she shot as the father turned"
        if lower[left] == "of" and left and (slot := NOMINAL.get(noun_lemma(lower[left - 1]))):
            if lower[left - 2 : left - 1] == ["attempted"]:
                return None
            if slot == "injured" and lower[left - 2 : left - 1] in (["fatal"], ["deadly"]):
                slot = "killed"
            return Fate(slot, noun_lemma(lower[left - 1]))
        if lower[left] == "of" and left and lower[left - 1] in LIVES and _is_taken(lexed, left - 1):
            return Fate("killed", "die")
        left -= 1
    if left < 0:
        return None
    word = lower[left]
    found = verb(word)
    if _is_tried(lexed, left):
        return None
    if found and found[0] == "miss":
        return None  # "missed four games": they are not missing
    if found and found[0] == "nick" and head not in PERSONS:
        return None  # what is not a person is stolen
    if _says_where(lexed, left, head):
        return None
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
    if found and found[0] in PULLING and head in PERSONS and _is_out_of_danger(lexed, last):
        return Fate("rescued", "rescue")
    if found and found[0] in STRUCK and _was_fired(lexed, left, found[1]):
        return Fate("injured", "shoot")
    if word == "down" and left and verb(lower[left - 1]) in _GUNNED:
        return Fate("killed", "shoot")
    if word == "dead" and left and lower[left - 1] in {"shot", "left"}:
        return Fate("killed", "shoot")
    if (found and found[0] == "leave") or (word in {"and", ","} and _is_left_too(lexed, left)):
        return _left_behind(lexed, last)
    if word == "to" and left and noun_lemma(lower[left - 1]) in HARMS and head in PERSONS:
        return Fate("injured", "injure")
    if found and found[0] in TAKING_LIFE and head == "life":
        return Fate("killed", "die")
    if word in NAMING and _is_of_the_dead(lexed, left):
        return Fate("killed", "die")
    if word in TOLL_VERBS or word in AUXILIARIES or word in {"toll", "deaths", "fatalities"}:
        return _toll(lexed, left)  # also of "the toll topped 120", where the verb is the hedge
    return None


def _is_tried(lexed: Lexed, at: int) -> bool:
    """Is it an attempt, of which nobody need have come to harm: "tried to kill two guards"?"""
    before = lexed.lower[max(0, at - 2) : at]
    if before[1:] != ["to"]:
        return False
    found = verb(before[0])
    return (found[0] if found else before[0]) in TRYING


def _says_where(lexed: Lexed, at: int, head: str | None) -> bool:
    """Do the words after a passive say where: "was arrested five buildings away"?

    It has no object; only people may follow it all the same ("were killed 12 villagers").
    """
    before = verb(lexed.lower[at - 1]) if at else None
    if before is None or before[0] not in ("be", "get"):
        return False
    return head is not None and head not in PERSONS and not is_animal(head)


def _is_of_the_dead(lexed: Lexed, at: int) -> bool:
    """Is it the dead of whom the words before `at` tell: "the dead are", "the dead victims are"?"""
    before = lexed.lower[max(0, at - 3) : at]
    if before[-1:] == ["victims"]:
        before.pop()
    return before[-1:] != [] and before[-1] in SLAIN and before[-2:-1] in (["the"], ["those"])


def _is_out_of_danger(lexed: Lexed, last: int) -> bool:
    """Are they pulled "from flooded houses", "to safety"? Troops are pulled from a border."""
    rest = lexed.lower[last : last + OBJECT_REACH]
    if not DEAD.isdisjoint(rest) or rest[:1] not in (["from"], ["out"], ["to"], ["alive"]):
        return False
    return not {noun_lemma(word) for word in rest}.isdisjoint(DANGERS)


def _is_taken(lexed: Lexed, at: int) -> bool:
    """Is it a life that is taken: "took the life of two officers", "claimed the lives of 12"?"""
    found = (verb(word) for word in lexed.lower[max(0, at - 2) : at])
    return any(one is not None and one[0] in TAKING_LIFE for one in found)


def _was_fired(lexed: Lexed, at: int, form: str) -> bool:
    """Is it a shot that strikes: "a bullet hit", "opened fire, striking"?"""
    before = lexed.lower[max(0, at - 14) : at]
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


def _is_left_too(lexed: Lexed, at: int) -> bool:
    """Is it a later object of leaving: "left a man dead and (three women in the hospital)"?"""
    for left in range(at - 1, max(-1, at - OBJECT_REACH - 2), -1):
        word = lexed.lower[left]
        if word in CLAUSE_ENDS:
            return False
        if (found := verb(word)) and found[0] == "leave":
            return any(state_at(lexed, nxt) for nxt in range(left + 1, at))
    return False


def _left_behind(lexed: Lexed, last: int) -> Fate | None:
    """The state that ends the phrase: "left 12 people, most of them children, dead"."""
    for at in range(last, min(len(lexed.lower), last + OBJECT_REACH)):
        if lexed.lower[at] in CLAUSE_ENDS:
            return None
        if fate := state_at(lexed, at):
            return fate
        if lexed.lower[at] == "in" and HOSPITALS & {*lexed.lower[at : at + 4]}:
            return Fate("injured", "hospitalize")
        if lexed.lower[at] == "in" and "condition" in lexed.lower[at : at + 6]:
            return condition(lexed.lower[at + 1 : at + 7])
    return None


def _toll(lexed: Lexed, at: int) -> Fate | None:
    """What a toll counts: "the death toll rose to 85", "the number of injured is 40"."""
    lower = lexed.lower
    if TOLLS.isdisjoint(lower[max(0, at - TOLL_REACH) : at + 1]):
        return None
    for left in range(at, max(-1, at - TOLL_REACH), -1):
        word = lower[left]
        if word in {";", "."}:
            return None
        if word in {"toll", "fatalities"} or (word == "deaths" and left == at):
            kind = lower[left - 1] if left else ""
            return Fate("injured" if kind in {"injury", "injured"} else "killed", "die")
        slot = ADJECTIVE_SLOT.get(word) or NOUN_SLOT.get(noun_lemma(word), "")
        if word == "victims" and not DEAD.isdisjoint(lower):
            slot = "killed"
        if slot in CASUALTY_SLOTS and "number" in lower[max(0, left - 4) : left]:
            return Fate(slot, "number")
    return None


def object_fate(lexed: Lexed, first: int, last: int) -> Fate | None:
    """The fate that a verb gives to an object; a toll counts figures, not single persons."""
    fate = fate_before(lexed, first, last, None)
    return None if fate and fate.event in {"die", "number"} else fate


def fate_of_person(lexed: Lexed, first: int, last: int) -> Fate | None:
    """The fate of one person, as object or as subject."""
    fate = object_fate(lexed, first, last)
    if fate is None and not _is_governed(lexed, first, last):
        fate = fate_after(lexed, last, {})
    return fate if fate and fate.slot in COUNTED else None


def _is_governed(lexed: Lexed, first: int, last: int) -> bool:
    """Is it the object of a preposition, and another's predicate follows?

    "The man who drove into an officer remains in hospital": not the officer.
    """
    while first and lexed.lower[first - 1] in DETERMINERS:
        first -= 1
    follows = lexed.lower[last : last + 1]
    finite = follows != [] and (follows[0] in FINITE or follows[0] in DYING)
    return finite and first > 0 and lexed.lower[first - 1] in GOVERNING
