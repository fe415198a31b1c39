"""Comparer of the kind `date`: what two claims that answer one question say of each other.

Days are compared as inclusive intervals, times of day on the clock. A contradiction needs both
sides resolved; what was only worked out (the year, which Tuesday, "yesterday") is believed less
than what is written, so that a slip of one week, one year or midnight is no conflict.
Source: Allen 1983 (relations of intervals), folded to five levels; slack is a house rule.
"""

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from crosscheck.judge.date_clock import (
    PART,
    compare_bare_clocks,
    compare_clocks,
    is_one_hour,
    value_of,
)
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.near_copy import is_near_copy
from crosscheck.model import Claim, Comparison, DateValue, Level, Reason

DEICTIC = lazy_pattern(
    r"\b(?:today|yesterday|tomorrow|tonight|last night|overnight)\b", re.IGNORECASE
)
LATEST = lazy_pattern(r"\b(?:by|no later than)(?: the)? ?$", re.IGNORECASE)
BESIDE = lazy_pattern(r"\b(?:before|after)\b", re.IGNORECASE)
POST = lazy_pattern(r"https?://|pic\.twitter|\(@\w")
PARTIAL = lazy_pattern(r"XXXX-(?:(\d\d)(?:-(\d\d))?|WXX-(\d))")
SLACK = {"day": 2, "week": 7, "month": 31, "quarter": 92, "season": 60, "year": 366,
         "decade": 1830}  # fmt: skip


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `date` claims stand; symmetric."""
    one, other = left.value, right.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return Comparison(Level.INCOMPARABLE)
    if left.id == right.id or (one == other and _says_something(one)):
        return Comparison(Level.IDENTICAL)
    if "DURATION" in (one.timex_type, other.timex_type) or "SET" in (
        one.timex_type, other.timex_type,
    ):  # fmt: skip
        return _lengths(one, other)
    days = _days(left, right)
    if days.level is Level.DISJOINT and (_is_of_another(left) or _is_of_another(right)):
        return Comparison(Level.INCOMPARABLE, note="a post or another event has its own day")
    if days.level in (Level.DISJOINT, Level.INCOMPARABLE) and one.start and other.start:
        return compare_bare_clocks(left, right) or days
    return compare_clocks(left, right) or days


def _says_something(value: DateValue) -> bool:
    """A resolved or partly written value, or a length: not "recently" or an open "last week"."""
    if value.timex_type in {"DURATION", "SET"}:
        return "X" not in value.timex
    return value.start is not None or (value.relative is None and _is_partial(value))


def _is_partial(value: DateValue) -> bool:
    """December 20 without a year; a Thursday."""
    return bool(PARTIAL.match(value.timex))


def _lengths(one: DateValue, other: DateValue) -> Comparison:
    if one.timex == other.timex and "X" not in one.timex:
        return Comparison(Level.EQUIVALENT)
    return Comparison(Level.INCOMPARABLE, note="lengths of time are judged as quantities")


BOUNDS = ("BEFORE", "AFTER")
PARTS = frozenset((None, "START", "MID", "END"))  # of a day, as far as days are compared


class Days(Struct, frozen=True):
    """An inclusive interval of days."""

    start: date
    end: date


def _days(left: Claim, right: Claim) -> Comparison:
    one, other = value_of(left), value_of(right)
    if not one.start or not one.end or not other.start or not other.end:
        return _open(one, other)
    a, b = _interval(one), _interval(other)
    if a == b and one.mod == other.mod:
        same = one.timex == other.timex
        return Comparison(Level.IDENTICAL if same else Level.EQUIVALENT)
    if {"BEFORE", "AFTER"} & {one.mod, other.mod}:
        if all(value.timex_type == "TIME" for value in (one, other) if value.mod in BOUNDS):
            return _bounded_hour(a, b)
        return _bounded(one, other, a, b)
    if a == b:
        return Comparison(Level.EQUIVALENT)
    if _within(a, b) or _within(b, a):
        return Comparison(Level.REFINES)
    if a.start <= b.end and b.start <= a.end:
        return Comparison(Level.INCOMPARABLE, note="the stretches overlap in part")
    if _is_latest(left) and _is_latest(right):
        return Comparison(Level.INCOMPARABLE, Reason.OPEN_BOUND, "each names another last day")
    if _is_latest(left if a.start > b.start else right):
        return Comparison(Level.REFINES, note="the later one is the last day for it")
    return _apart(left, right, a, b)


def _is_latest(claim: Claim) -> bool:
    """True for "by Friday", "no later than Friday": any day before it will do."""
    return LATEST.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None


def _open(one: DateValue, other: DateValue) -> Comparison:
    """At least one side has no interval: what both write of a day is compared.

    A Thursday is no Friday and May 3 is no May 4, whatever the week and the year.
    """
    if "/" in one.timex or "/" in other.timex:
        same = _is_partial(one) and one.timex == other.timex
        return Comparison(Level.EQUIVALENT if same else Level.INCOMPARABLE, note="a date is open")
    first, second = _written(one), _written(other)
    if not {one.mod, other.mod} <= PARTS or not first or not second:
        return Comparison(Level.INCOMPARABLE, note="a date is open")
    shared = first.keys() & second.keys()
    is_of_days = not shared.isdisjoint(("day", "weekday"))
    if one.mod != other.mod and not is_of_days:
        return Comparison(Level.INCOMPARABLE, note="a date is open")  # "early May", "May"
    if any(first[key] != second[key] for key in shared):
        if one.mod != other.mod and _are_neighbours(first, second):
            return Comparison(Level.INCOMPARABLE, note="a night belongs to two days")
        return Comparison(Level.DISJOINT)
    if one.mod != other.mod:
        return Comparison(Level.REFINES, note="the week is open")  # "early Tuesday"
    if "day" in shared or first.keys() == second.keys():
        return Comparison(Level.EQUIVALENT, note="the year is open")
    if "weekday" in shared:
        return Comparison(Level.EQUIVALENT, note="the week is open")
    return Comparison(Level.REFINES if shared else Level.INCOMPARABLE, note="a date is open")


def _are_neighbours(first: Mapping[str, int], second: Mapping[str, int]) -> bool:
    """Two days of which one follows the other: "early Saturday", "Friday night"."""
    days = first.get("weekday"), second.get("weekday")
    if days[0] and days[1]:
        return (days[0] - days[1]) % 7 in (1, 6)
    return abs(first.get("day", 0) - second.get("day", 0)) == 1


def _written(value: DateValue) -> dict[str, int]:
    """Month, day and weekday, as far as they are known."""
    if found := PARTIAL.match(value.timex):
        parts = {"month": found[1], "day": found[2], "weekday": found[3]}
        known = {key: int(digits) for key, digits in parts.items() if digits}
        if value.weekday is not None:
            known["weekday"] = value.weekday + 1
        return known
    if value.start is None or value.start != value.end:
        month = value.start and value.granularity == "month" and "published" not in value.inferred
        return {"month": int((value.start or "")[5:7])} if month else {}
    day = date.fromisoformat(value.start)
    return {"month": day.month, "day": day.day, "weekday": day.isoweekday()}


def _interval(value: DateValue) -> Days:
    start, end = date.fromisoformat(value.start or ""), date.fromisoformat(value.end or "")
    return Days(start, end)


def _within(inner: Days, outer: Days) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _bounded_hour(a: Days, b: Days) -> Comparison:
    """Before dawn on Tuesday is a Tuesday, or the night to it."""
    same = _within(a, b) or _within(b, a)
    return Comparison(Level.REFINES if same else Level.INCOMPARABLE, note="a bound")


def _bounded(one: DateValue, other: DateValue, a: Days, b: Days) -> Comparison:
    """Compare "before Friday" with a day: inside the bound it refines, else it excludes."""
    if one.mod in {"BEFORE", "AFTER"} and other.mod in {"BEFORE", "AFTER"}:
        return Comparison(Level.INCOMPARABLE, note="two bounds")
    bound, outer, inner = (one, a, b) if one.mod in {"BEFORE", "AFTER"} else (other, b, a)
    if bound.mod == "BEFORE":
        if inner.end < outer.start:
            return Comparison(Level.REFINES)
        return Comparison(Level.DISJOINT if inner.start > outer.end else Level.INCOMPARABLE)
    if inner.start > outer.end:
        return Comparison(Level.REFINES)
    return Comparison(Level.DISJOINT if inner.end < outer.start else Level.INCOMPARABLE)


def _apart(left: Claim, right: Claim, a: Days, b: Days) -> Comparison:
    """No day in common: a conflict, unless what was worked out may have slipped."""
    one, other = value_of(left), value_of(right)
    gap = (max(a.start, b.start) - min(a.end, b.end)).days
    slack = max(_slack(one), _slack(other))
    if gap <= slack:
        return Comparison(Level.INCOMPARABLE, note="within the vagueness of the words")
    inferred = set(one.inferred) | set(other.inferred)
    if not inferred:
        return Comparison(Level.DISJOINT)
    if gap == 7 and a.start.weekday() == b.start.weekday() and "published" in inferred:
        return Comparison(Level.INCOMPARABLE, note="the same weekday of another week")
    if gap == 1 and one.granularity == other.granularity == "week" and "published" in inferred:
        return Comparison(Level.INCOMPARABLE, note="a week begins on Sunday or on Monday")
    if _same_but_year(one, other) and inferred & {"published", "text", "story"}:
        return Comparison(Level.INCOMPARABLE, note="the year was worked out")
    is_deictic = DEICTIC.search(left.text) or DEICTIC.search(right.text)
    same_words = left.text.lower() == right.text.lower()
    if (same_words or (gap == 1 and is_deictic and is_one_hour(one, other))) and is_near_copy(
        left.sentence.text, right.sentence.text
    ):
        return Comparison(Level.EQUIVALENT, note="a copy of another day")
    if gap == 1 and is_deictic:
        return Comparison(Level.INCOMPARABLE, note="midnight falls between zones")
    return Comparison(Level.DISJOINT)


def _slack(value: DateValue) -> int:
    if value.mod == "APPROX":
        return SLACK.get(value.granularity, 0)
    if value.mod in {"START", "MID", "END"}:
        return SLACK.get(value.granularity, 0) // 5
    if "T" in value.timex and PART.search(value.timex):
        return 1  # a night belongs to two days
    return 0


def _same_but_year(one: DateValue, other: DateValue) -> bool:
    return one.timex[4:] == other.timex[4:] and len(one.timex) > 4


def _is_of_another(claim: Claim) -> bool:
    """The "today" of a post that is copied in, and "a day before Saturday" of "…'s match"."""
    sentence = claim.sentence
    owned = sentence.text[claim.end - sentence.start :].startswith(("'s", "’s"))
    if BESIDE.search(claim.text) and owned:
        return True
    return bool(DEICTIC.search(claim.text)) and bool(POST.search(sentence.text))
