"""Times of day beside each other, for the comparer of dates: clocks, stretches, parts of a day."""

import re

from crosscheck.lexicon.dates import PART_HOURS, ZONES, are_of_one_night
from crosscheck.lexicon.events import ONCE, occurrence_of, sorts_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Claim, Comparison, DateValue, Level

CLOCK = re.compile(r"T(\d\d):(\d\d)")
STRETCH = lazy_pattern(r"T(\d\d):(\d\d)[^/]{0,4}/(\d\d):(\d\d)")
PART = re.compile(r"T([A-Z]{2})$")
ZONE = lazy_pattern(r"\b([A-Z]{1,4}T|UTC)\b")
DAY_WORD = lazy_pattern(
    r"day\b|\btonight|\btomorrow|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|overnight",
    re.IGNORECASE,
)
APPROXIMATE_MINUTES = {60: 45, 30: 30, 1: 15}  # "about 9 p.m." may be 8:20, "about 9:20" is not
EVENING_HOURS = 4  # "Sunday evening" and "Sunday night" share more
ROUNDED_MINUTES = 10  # "9 p.m." may be 8:52


def compare_clocks(left: Claim, right: Claim) -> Comparison | None:
    """Times of day of one day, or of an unnamed day; None where a side has none."""
    one, other = value_of(left), value_of(right)
    first, second = CLOCK.search(one.timex), CLOCK.search(other.timex)
    if not first or not second:
        return _parts(one, other)
    if {"BEFORE", "AFTER"} & {one.mod, other.mod}:
        same = one.mod == other.mod and first[0] == second[0]  # "just before midnight"
        return Comparison(Level.EQUIVALENT if same else Level.INCOMPARABLE, note="a bound")
    if STRETCH.search(one.timex) or STRETCH.search(other.timex):
        return _stretches(one, other)
    zones = _zone(left), _zone(right)
    minutes = [int(found[1]) * 60 + int(found[2]) for found in (first, second)]
    if (zones[0] is None) != (zones[1] is None):
        same = minutes[0] == minutes[1]  # the zone that is not named is that of the place
        return Comparison(
            Level.EQUIVALENT if same else Level.INCOMPARABLE, note="one time has no zone"
        )
    if zones[0] is not None and zones[1] is not None:
        minutes = [minutes[0] - zones[0], minutes[1] - zones[1]]
    is_open = not one.start and not other.start and not _are_one_occurrence(left, right)
    if is_open and zones[0] is None and left.article != right.article:
        same = minutes[0] == minutes[1]
        return Comparison(Level.EQUIVALENT if same else Level.INCOMPARABLE, note="the day is open")
    apart = abs(minutes[0] - minutes[1])
    apart = min(apart, 1440 - apart % 1440) if apart > 720 else apart
    if apart == 0:
        return Comparison(Level.EQUIVALENT)
    if apart <= ROUNDED_MINUTES and any(value % 15 == 0 for value in minutes):
        return Comparison(Level.EQUIVALENT, note="within rounding")
    vague = max(
        _vagueness(at) if value.mod == "APPROX" else 0
        for value, at in zip((one, other), minutes, strict=True)
    )
    if vague and apart <= vague:
        return Comparison(Level.REFINES, note="an approximate time")
    if vague and apart <= 2 * vague:
        return Comparison(Level.INCOMPARABLE, note="an approximate time")
    return Comparison(Level.DISJOINT)


def compare_bare_clocks(left: Claim, right: Claim) -> Comparison | None:
    """Times whose day is only that of their article; None where both name their day."""
    times = [CLOCK.search(value_of(claim).timex) for claim in (left, right)]
    if not all(times) or (DAY_WORD.search(left.text) and DAY_WORD.search(right.text)):
        return None
    if _are_one_occurrence(left, right):
        return compare_clocks(left, right)  # it crashed but once, whichever day that was
    same = _minutes(value_of(left)) == _minutes(value_of(right))
    return Comparison(Level.EQUIVALENT if same else Level.INCOMPARABLE, note="the day is open")


def _are_one_occurrence(left: Claim, right: Claim) -> bool:
    """Do both tell of what happened but once, or in words of one sort of one night?"""
    one, two = (occurrence_of(side.about.event or "") for side in (left, right))
    if one in ONCE and one == two:
        return True
    is_near = are_of_one_night(value_of(left).start, value_of(right).start)
    return is_near and not sorts_of(one).isdisjoint(sorts_of(two))


def is_one_hour(one: DateValue, other: DateValue) -> bool:
    """Do both give a time of day, and the same?"""
    first, second = CLOCK.search(one.timex), CLOCK.search(other.timex)
    return first is not None and second is not None and first[0] == second[0]


def _vagueness(minutes: int) -> int:
    """How far about what it says a time may be, in minutes: "about 9" more than "about 9:20"."""
    return next(vague for step, vague in APPROXIMATE_MINUTES.items() if minutes % step == 0)


def _stretches(one: DateValue, other: DateValue) -> Comparison:
    """From 9 to 11 against 10 o'clock, which refines it; what only overlaps says little."""
    a, b = _minutes(one), _minutes(other)
    if a == b:
        return Comparison(Level.EQUIVALENT)
    if any(outer[0] <= inner[0] and inner[1] <= outer[1] for outer, inner in ((a, b), (b, a))):
        return Comparison(Level.REFINES, note="a stretch of the day")
    return Comparison(Level.INCOMPARABLE, note="a stretch of the day")


def _minutes(value: DateValue) -> tuple[int, int]:
    """First and last minute of a time of day; a stretch may run past midnight."""
    if found := STRETCH.search(value.timex):
        hour, minute, to_hour, to_minute = map(int, found.groups())
        first, last = 60 * hour + minute, 60 * to_hour + to_minute
        return first, last + 1440 * (last < first)
    clock = CLOCK.search(value.timex)
    at = int(clock[1]) * 60 + int(clock[2]) if clock else 0
    return at, at


def _zone(claim: Claim) -> int | None:
    """Minutes ahead of UTC, as the claim's own words say."""
    found = ZONE.search(claim.text)
    return ZONES.get(found[1].lower()) if found else None


def _hours(value: DateValue) -> tuple[float, float] | None:
    if part := PART.search(value.timex):
        return PART_HOURS.get(part[1])
    if clock := CLOCK.search(value.timex):
        hour = int(clock[1]) + int(clock[2]) / 60
        return hour, hour
    return None


def _parts(one: DateValue, other: DateValue) -> Comparison | None:
    """Morning against night of one day; a day against its morning."""
    if one.start != other.start or one.end != other.end or not one.start:
        return None
    first, second = _hours(one), _hours(other)
    if not first and not second:
        return None
    if not first or not second:
        return Comparison(Level.REFINES)
    shared = min(first[1], second[1]) - max(first[0], second[0])
    if first == second or shared > EVENING_HOURS:
        return Comparison(Level.EQUIVALENT)
    if first[1] < second[0] - 2 or second[1] < first[0] - 2:
        early = min(first[0], second[0]) < 6  # a night may be the one before
        return Comparison(Level.INCOMPARABLE if early else Level.DISJOINT)
    is_clock = first[0] == first[1] or second[0] == second[1]
    return Comparison(Level.REFINES if is_clock else Level.INCOMPARABLE)


def value_of(claim: Claim) -> DateValue:
    """The date that a claim holds, which its comparer has looked at."""
    assert isinstance(claim.value, DateValue)  # noqa: S101  compare() has looked
    return claim.value
