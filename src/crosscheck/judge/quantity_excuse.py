"""Two figures that exclude each other: why they need not be a conflict, as their scopes tell.

A part and the whole, another stage of a match or vote, another counter, another time from which a
change is reckoned. Asked in order, and the first that applies answers.
"""

import re

from crosscheck.lexicon.fates import FATE_SLOTS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.slots import CREW, EXPECTED
from crosscheck.model import Claim, Comparison, Level, QuantityValue, Reason

YEARLY = frozenset(("revenue", "profit", "loss"))
MOVING = {"share price", "signature"}  # by the minute: two figures are two moments
REST = lazy_pattern(r"\b(?:else|others?)\b", re.IGNORECASE)
ANYBODY = frozenset(
    ("person", "victim", "life", "body", "death", "casualty", "fatality", "other", "suspect", None)
)
PARTS = ("stage", "sector", "arm")  # of a match, of an economy, of a trial
SILENT = Comparison(Level.INCOMPARABLE)


def excused(found: Comparison, left: Claim, right: Claim) -> Comparison:
    """A disjoint comparison, or what remains of it."""
    if note := _why_silent(left, right):
        return SILENT._replace(note=f"{found.note}: {note}")
    if note := _why_part(left, right):
        note = f"{found.note}: {note}"
        return found._replace(level=Level.INCOMPARABLE, reason=Reason.SCOPE, note=note)
    slots = {left.about.slot or "", right.about.slot or ""}
    if slots == {"killed"}:
        found = _beside_killer(found, *sorted((_killer(left), _killer(right))))
    if found.level is not Level.DISJOINT:
        return found
    if _scoped(left, "by") != _scoped(right, "by"):  # the police, or (where none is told) the hosts
        return found._replace(reason=Reason.ATTRIBUTED, note=f"{found.note}: counted by others")
    if any(one.startswith(EXPECTED) for one in slots):
        note = f"{found.note}: expected by others"
        return found._replace(reason=Reason.ATTRIBUTED, note=note)
    return found._replace(reason=Reason.EVOLVING) if slots & MOVING else found


def _why_silent(left: Claim, right: Claim) -> str:
    """Why nothing is to be said of the two; "" for no reason."""
    if part := next((one for one in PARTS if _scoped(left, one) != _scoped(right, one)), ""):
        return f"not of one {part}"
    if left.about.slot == right.about.slot == "attendance" and _is_vague_crowd(left, right):
        return "a vague word for a crowd names no upper end"
    if _is_rest(left) or _is_rest(right):
        return "one counts who is left"
    if "base" in {_scoped(left, "state"), _scoped(right, "state")}:
        return "each is the base of its own part"
    return "changes from other times" if _since(left) != _since(right) else ""


def _why_part(left: Claim, right: Claim) -> str:
    """Why one figure may count a part of the other; "" for no reason."""
    if _is_part(left, right):
        return "one counts a group of the other"
    is_one_gravity = _scoped(left, "severity") == _scoped(right, "severity")
    return "" if is_one_gravity else "not of the same gravity"


def _scoped(claim: Claim, name: str) -> str | None:
    return claim.about.scope.get(name)


def _is_vague_crowd(left: Claim, right: Claim) -> bool:
    """Is the lower of two crowds only "tens of thousands", as one sees it before it is counted?"""
    values = [one.value for one in (left, right) if isinstance(one.value, QuantityValue)]
    low, high = sorted(values, key=lambda value: value.low or 0.0)
    return low.bound == "range" and not low.high_closed and high.low is not None


def _is_rest(claim: Claim) -> bool:
    """Nobody but those who are told of elsewhere: "no one else was hurt"."""
    value = claim.value
    is_none = isinstance(value, QuantityValue) and value.low == value.high == 0
    return is_none and REST.search(claim.text) is not None


def _killer(claim: Claim) -> tuple[str, float]:
    """Whether a toll counts the killer who died: apart, counted, open, or "" where he lives."""
    low = claim.value.low if isinstance(claim.value, QuantityValue) else None
    return claim.about.scope.get("killer", ""), -1.0 if low is None else low


def _beside_killer(found: Comparison, one: tuple[str, float], two: tuple[str, float]) -> Comparison:
    """Two tolls that are one apart, where the killer may make the difference.

    "Three killed before he killed himself" and "four dead, including the gunman" agree; where it
    is open whether he is counted, the two cannot be compared.
    """
    kinds = (one[0], two[0])
    if abs(one[1] - two[1]) != 1 or (kinds[0] == kinds[1] != "open"):
        return found
    low, high = sorted((one, two), key=lambda toll: toll[1])
    if low[0] == "counted" or high[0] == "apart":
        return found  # a killer counted in, or left out, would only move them further apart
    if kinds == ("apart", "counted"):
        return Comparison(Level.REFINES, note=f"{found.note}: one counts the killer too")
    note = f"{found.note}: one may count the killer"
    return found._replace(level=Level.INCOMPARABLE, reason=Reason.SCOPE, note=note)


def _since(claim: Claim) -> str | None:
    """What a change is reckoned from; firms compare with the year before and need not say so."""
    usual = "year" if claim.about.slot in YEARLY else None
    return claim.about.scope.get("since", usual)


def _is_part(left: Claim, right: Claim) -> bool:
    """Does one figure count a group that the other may contain: 10 Americans of 12 people?"""
    one, two = _group_of(left), _group_of(right)
    if one == two:
        return False
    if not one.endswith(two) and not two.endswith(one):
        return True
    part, whole = (left.value, right.value) if len(one) > len(two) else (right.value, left.value)
    if not isinstance(part, QuantityValue) or not isinstance(whole, QuantityValue):
        return False
    return part.low is None or whole.high is None or part.low <= whole.high


def _group_of(claim: Claim) -> str:
    """Whom a toll counts, also by a plain noun: the "2 locals" of 12 people killed."""
    value = claim.value
    if not isinstance(value, QuantityValue):
        return ""
    plain = value.of if claim.about.slot in FATE_SLOTS and value.of not in ANYBODY else None
    group = (value.group or plain or "").lower()
    return "crew" if group in CREW or group.endswith(" crew") else group
