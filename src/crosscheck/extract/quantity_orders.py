"""Whom the authorities told to go: "ordered 5,000 residents to evacuate", "under orders to leave".

They are not the evacuated: an order says nothing of who went. "Leave" and "flee" count only where
homes or a place are left, as employees are asked to leave, too.
Source: house rules on warnings in reports of storms, floods, fires and volcanoes.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import ADVERBS, AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.word_set import word_set

SLOT = "told to leave"
ORDERING = word_set("order tell ask urge advise instruct direct warn command")
LEFT = word_set(
    """home house area region island coast town city village zone property building shore county
    district neighbourhood neighborhood residence coastline"""
)
ORDERS = word_set("order warning notice advisory")  # who is alerted is to be ready
COVERING = word_set("for cover covering covered affect affecting affected to include including")
BEFORE = word_set(
    "about around some nearly almost more less fewer than over up to at least all the"
)
DASHES = frozenset("–—")
REACH = 10
PLACE_REACH = 4


def is_told_to_leave(lexed: Lexed, start: int, last: int) -> bool:
    """Does an order to go name the persons of words `start` to `last`?"""
    if "to" not in lexed.lower and "evacuation" not in lexed.lower:
        return False
    return _is_object(lexed, start, last) or _is_subject(lexed, last) or _is_covered(lexed, start)


def _is_object(lexed: Lexed, start: int, last: int) -> bool:
    """Is it "urged 5,000 people (in Larkhaven) to evacuate"?"""
    at = start - 1
    while at >= 0 and lexed.lower[at] in BEFORE:
        at -= 1
    found = verb(lexed.lower[at]) if at >= 0 else None
    if found is None or found[0] not in ORDERING:
        return False
    return any(_goes(lexed, to) for to in range(last, min(len(lexed.lower), last + PLACE_REACH)))


def _is_subject(lexed: Lexed, last: int) -> bool:
    """Is it "5,000 people (in Larkhaven) were told to leave their homes", "are under orders"?"""
    passive = False
    words = [*range(last, len(lexed.lower))]
    if aside := _after_dashes(lexed, last):
        words = [*range(last, aside[0]), *range(aside[1], len(lexed.lower))]
    for at in words[:REACH]:
        word = lexed.lower[at]
        found = verb(word)
        if found and found[0] in ORDERING and found[1] in {"past", "part"}:
            return (passive or at == last) and _goes(lexed, at + 1)
        if word == "under":
            return any(_is_order(lexed, to) for to in range(at + 1, at + PLACE_REACH))
        if word in CLAUSE_ENDS or (word not in AUXILIARIES and found and found[1] == "past"):
            return False
        passive = passive or (word in AUXILIARIES and word not in ADVERBS)
    return False


def _after_dashes(lexed: Lexed, last: int) -> tuple[int, int] | None:
    """Where an aside between dashes begins and ends that starts soon after word `last`."""
    dashes = [at for at in range(last, len(lexed.lower)) if lexed.lower[at] in DASHES][:2]
    is_near = len(dashes) == 2 and dashes[0] - last <= PLACE_REACH
    return (dashes[0], dashes[1] + 1) if is_near else None


def _is_covered(lexed: Lexed, start: int) -> bool:
    """Is it "evacuation orders for 5,000 people"?"""
    at = start - 1
    while at >= 0 and lexed.lower[at] in BEFORE and lexed.lower[at] not in COVERING:
        at -= 1
    while at >= 0 and lexed.lower[at] in COVERING | AUXILIARIES | {"issued"}:
        at -= 1
    return at > 0 and at < start - 1 and _is_order(lexed, at - 1)


def _is_order(lexed: Lexed, at: int) -> bool:
    """Do the two words from `at` name such an order: "evacuation orders"?"""
    two = lexed.lower[at : at + 2]
    return two[:1] == ["evacuation"] and noun_lemma("".join(two[1:])) in ORDERS


def _goes(lexed: Lexed, at: int) -> bool:
    """Does "to evacuate", or "to leave their homes", begin at word `at`?"""
    two = lexed.lower[at : at + 2]
    if two == ["to", "evacuate"]:
        return True
    if two in (["to", "clear"], ["to", "move"], ["to", "get"]):
        return lexed.lower[at + 2 : at + 3] in (["out"], ["away"])
    if two not in (["to", "leave"], ["to", "flee"]):
        return False
    return any(noun_lemma(word) in LEFT for word in lexed.lower[at + 2 : at + 2 + PLACE_REACH])
