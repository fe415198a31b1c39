"""Times of day as they are spoken: "half past six", "eighteen minutes to nine", "five-thirty".

Past an hour needs its "past"; before an hour, and an hour with its minutes, stand for a time only
after a word of time ("at ten to nine") and beside a day, so that scores and votes are none.
Source: house rules.
"""

from crosscheck.extract.date_clock import CUES, clock_value, time_of_day
from crosscheck.extract.date_grammar import Builder, Hit
from crosscheck.model import DateValue

HOURS = 12
HOUR = 60  # minutes
QUARTER = 15
MOST_SPOKEN = 55  # minutes
LATEST_NIGHT = 5  # "three at night" is before noon
# What shows that a time was meant: the day or the part of the day after it.
DAYS = frozenset({"weekday", "abbrday", "today", "tomorrow", "yesterday", "tonight", "part"})
LINKS = frozenset({"on", "in", "comma", "the", "this"})


def build_spoken(hit: Hit) -> DateValue | None:
    """Half past six; a quarter to nine; ten past four."""
    hour, minutes, way = hit.number("c"), hit.number("m"), hit.get("k")
    if hit.get("h"):
        minutes = HOUR // 2
    elif hit.get("u") and not (minutes and hit.text("u") == "TM"):
        minutes = QUARTER if hit.text("u") == "Q" and not hit.get("m") else None
    if hour is None or minutes is None or not way or not 1 <= hour <= HOURS:
        return None
    if not 1 <= minutes <= MOST_SPOKEN or way.text not in {"past", "to", "till"}:
        return None
    if way.text != "past":
        if not _is_cued(hit) or not (hit.get("u") or _has_day(hit)):
            return None
        hour, minutes = (hour - 1) or HOURS, HOUR - minutes
    return time_of_day(clock_value(hour, minutes, _half(hit, hour), None))


def build_minutes(hit: Hit) -> DateValue | None:
    """(At) five-thirty on Friday evening; seven fifteen tomorrow."""
    hour, minutes = hit.number("c"), hit.number("m")
    if hour is None or minutes is None or not 1 <= hour <= HOURS:
        return None
    if not 10 <= minutes <= MOST_SPOKEN or not _is_cued(hit) or not _has_day(hit):
        return None
    return time_of_day(clock_value(hour, minutes, _half(hit, hour), None))


def _is_cued(hit: Hit) -> bool:
    return hit.before is not None and hit.before.text in CUES - {"past", "from", "to", "by"}


def _has_day(hit: Hit) -> bool:
    """Does the expression, or what follows it, tell the day or the part of the day?"""
    if hit.get("p") or hit.get("a"):
        return True
    rest = hit.lexemes.items[hit.match.end() : hit.match.end() + 3]
    first = next((one for one in rest if one.kind not in LINKS), None)
    return first is not None and first.kind in DAYS


def _half(hit: Hit, hour: int) -> str:
    """Before or after noon, as far as it is told: "in the evening", "p.m."."""
    if half := hit.get("a"):
        return half.text[0]
    part = hit.text("p")
    early = part == "MO" or (part == "NI" and hour <= LATEST_NIGHT)
    return "" if not part else "a" if early else "p"


_PART = "<oclock>?(?:(?:<in><the>|<at>)<part:p>|<ampm:a>)?"
TABLE: tuple[tuple[str, Builder], ...] = (
    ("<half:h><last:k>(?P<c>[int numword])" + _PART, build_spoken),
    ("<a>?<unit:u>(?P<k>[last to])(?P<c>[int numword])" + _PART, build_spoken),
    ("(?P<m>[int numword])(?P<k>[last to])(?P<c>[int numword])" + _PART, build_spoken),
    ("(?P<m>[int numword])<units:u>(?P<k>[last to])(?P<c>[int numword])" + _PART, build_spoken),
    ("<numword:c><dash>?<numword:m>" + _PART, build_minutes),
)
