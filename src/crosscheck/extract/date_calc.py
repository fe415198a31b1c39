"""From what was read to a `DateValue`: which year, which Tuesday, how many months ago."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.lexicon import calendar
from crosscheck.model import DateValue

RANGE = "(?P<r>[dash to and through])"  # between the ends of a range
SAME_WEEK = 4  # days
HALF_WEEK = 3  # days
EITHER = 0.1  # the lean of a clause that may look to either side: the nearer day is meant
AGAINST_TENSE = 4  # how much further a date against the tense of its verb must look
WHICH = {"last": -1, "next": 1, "this": 0, "previous": -1, "following": 1, "same": 0, "that": 0}


class Anchor(Struct, frozen=True):
    """What a relative expression counts from: publication, and the way its clause looks."""

    published: date | None
    lean: Callable[[], float]


def dated(
    timex: str,
    timex_type: str = "DATE",
    mod: str | None = None,
    inferred: tuple[str, ...] = (),
    weekday: int | None = None,
    relative: str | None = None,
    granularity: str | None = None,
) -> DateValue:
    """A value with the interval that its TIMEX3 value stands for."""
    found = calendar.interval(timex)
    if not found:
        return DateValue(
            timex, timex_type, mod, None, None, granularity or open_granularity(timex),
            inferred, weekday, relative,
        )  # fmt: skip
    return DateValue(
        timex, timex_type, mod, found.start.isoformat(), found.end.isoformat(),
        granularity or found.granularity, inferred, weekday, relative,
    )  # fmt: skip


def open_granularity(timex: str) -> str:
    """How finely an open value speaks: XXXX-12-20 is a day."""
    first = timex.partition("/")[0]
    known = calendar.interval(first.replace("XXXX-WXX", "2001-W01").replace("XXXX", "2000"))
    if known:
        return known.granularity
    return "day" if re.match(r"(?:\d{4}|XXXX)-(?:\d\d|XX)-", first) else "unknown"


def nearest_year(
    make: Callable[[int], date | None], anchor: date, lean: float, weekday: int | None = None
) -> tuple[date, bool] | None:
    """The day of `make(year)` nearest to `anchor` on the side that the tense looks to.

    Returns the day and whether the weekday decided. A date against the tense must be
    AGAINST_TENSE times nearer: "announced that it is on Jan. 20" is not a year old.
    """
    days = [
        found
        for year in range(anchor.year - 1, anchor.year + 2)
        if calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR and (found := make(year))
    ]
    by_weekday = False
    # a day of this very week with the wrong weekday is a slip, not a day of another year
    if weekday is not None and not any(abs((one - anchor).days) <= SAME_WEEK for one in days):
        fitting = [one for one in days if one.weekday() == weekday]
        by_weekday = 0 < len(fitting) < len(days)
        days = fitting or days
    if not days:
        return None

    return min(days, key=lambda day: cost_of(day, anchor, lean)), by_weekday


def cost_of(day: date, anchor: date, lean: float) -> tuple[float, date]:
    """How far a day is from the anchor, a day against the tense further."""
    distance = (day - anchor).days
    against = lean and distance and (distance > 0) != (lean > 0)
    return abs(distance) * (max(1.0, AGAINST_TENSE * abs(lean)) if against else 1), day


def month_day(
    month: int, number: int, year: int | None, weekday: int | None, anchor: Anchor
) -> DateValue:
    """A day of a month, with the year worked out where it is not written."""
    if year is not None:
        return dated(f"{year:04d}-{month:02d}-{number:02d}", weekday=weekday)
    if anchor.published is None:
        return dated(f"XXXX-{month:02d}-{number:02d}", weekday=weekday)
    found = nearest_year(
        lambda one: calendar.day(one, month, number), anchor.published, anchor.lean(), weekday
    )
    if not found:
        return dated(f"XXXX-{month:02d}-{number:02d}", weekday=weekday)
    inferred = ("weekday", "published") if found[1] else ("published",)
    if found[0].weekday() != weekday and abs((found[0] - anchor.published).days) > SAME_WEEK:
        weekday = None  # which fits no year that could be meant, and says nothing against this one
    return dated(found[0].isoformat(), inferred=inferred, weekday=weekday)


def month_only(month: int, anchor: Anchor, which: str | None = None) -> DateValue:
    """A month without a year: "in September", "last May", "next March", "this June"."""
    published = anchor.published
    if published is None:
        return dated(f"XXXX-{month:02d}", relative=which)
    year = published.year
    if which == "last":
        year -= month >= published.month
    elif which == "next":
        year += month <= published.month
    elif which != "this":
        middle = published.replace(day=15)
        found = nearest_year(lambda one: date(one, month, 15), middle, anchor.lean())
        year = found[0].year if found else year
    return dated(f"{year:04d}-{month:02d}", inferred=("published",))


def weekday_value(weekday: int, anchor: Anchor, which: str | None = None) -> DateValue:
    """A weekday without a date: the last one on or before publication, or the next by tense."""
    if anchor.published is None:
        return dated(f"XXXX-WXX-{weekday + 1}", relative=which)
    back = (anchor.published.weekday() - weekday) % 7
    if which == "last":
        days = -(back or 7)
    elif which == "next":
        days = 7 - back
    elif which == "this":
        days = -back if anchor.lean() < 0 else (7 - back) % 7
    else:
        # hardly anybody calls the day six days ago by its bare name: it is tomorrow, also beside
        # a past verb in a report that was updated after its date (measured on stories of several
        # outlets: right in twelve articles, wrong in none; on older agency text wrong in two)
        lean = anchor.lean()
        ahead = back > HALF_WEEK if 0 < lean <= EITHER else lean > 0
        days = (7 - back) % 7 if back == 6 or ahead else -back
    found = calendar.shift(anchor.published, days)
    if not found:
        return dated(f"XXXX-WXX-{weekday + 1}")
    return dated(found.isoformat(), inferred=("published",))


def unit_value(unit: str, start: date, count: int) -> str | None:
    """The calendar unit `count` units from the one that `start` lies in: year, month, week …"""
    if unit in {"D", "NI"}:
        found = calendar.shift(start, count)
        return found.isoformat() + ("TNI" if unit == "NI" else "") if found else None
    if unit in {"W", "2W", "WE"}:
        found = calendar.shift(start, count * (14 if unit == "2W" else 7))
        return calendar.week_value(found) + ("-WE" if unit == "WE" else "") if found else None
    if unit == "M":
        found = calendar.shift_months(start.replace(day=1), count)
        return found.isoformat()[:7] if found else None
    if unit == "Q":
        found = calendar.shift_months(start.replace(day=1), 3 * count)
        return f"{found.year:04d}-Q{(found.month + 2) // 3}" if found else None
    years = {"Y": 1, "E": 10, "C": 100, "L": 1000}.get(unit)
    if not years or not calendar.FIRST_YEAR <= start.year + years * count <= calendar.LAST_YEAR:
        return None
    year = start.year + years * count
    return {"Y": f"{year:04d}", "E": f"{year // 10}", "C": f"{year // 100}"}.get(unit, f"{year}")


OPEN_UNITS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
              "WE": "XXXX-WXX-WE", "NI": "XXXX-XX-XXTNI", "E": "XXX", "C": "XX"}  # fmt: skip
UNIT_NAMES = {"D": "day", "W": "week", "2W": "week", "M": "month", "Q": "quarter", "Y": "year",
              "E": "decade", "C": "century", "WE": "weekend", "NI": "part"}  # fmt: skip


def counted(unit: str, count: int, anchor: Anchor, mod: str | None = None) -> DateValue:
    """`count` units from publication: "two years ago", "next week", "today"."""
    relative = f"published{count:+d}{unit}"
    value = anchor.published and unit_value(unit, anchor.published, count)
    kind = "TIME" if unit == "NI" else "DATE"
    if not value and anchor.published:  # beyond the calendar: "12,000 years ago"
        return DateValue("PAST_REF" if count < 0 else "FUTURE_REF", granularity="unknown")
    if not value:
        return dated(OPEN_UNITS.get(unit, "XXXX"), kind, mod, relative=relative,
                     granularity=UNIT_NAMES.get(unit, "unknown"))  # fmt: skip
    return dated(value, kind, mod, inferred=("published",))


def amount_value(amount: float | None, unit: str) -> str:
    """A duration: P3Y, P2Y6M, PT90M, PXD for an unknown amount."""
    coarse = {"E": "DE", "C": "CE", "L": "ML"}.get(unit)
    unit, factor = {"E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "2W": ("W", 2),
                    "NI": ("D", 1)}.get(unit, (unit, 1))  # fmt: skip
    clock, unit = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    if amount is None:
        return f"PX{coarse}" if coarse else f"P{clock}X{unit}"
    amount *= factor
    whole = int(amount)
    if amount == whole:
        return f"P{clock}{whole}{unit}"
    finer = {("", "Y"): ("M", 12), ("T", "H"): ("M", 60), ("T", "M"): ("S", 60)}.get((clock, unit))
    if finer and (amount - whole) * finer[1] == int((amount - whole) * finer[1]):
        rest = f"{int((amount - whole) * finer[1])}{finer[0]}"
        return f"P{clock}{f'{whole}{unit}' if whole else ''}{rest}"
    return f"P{clock}{amount:g}{unit}"


def narrowed(value: DateValue, mod: str) -> DateValue:
    """The early, middle or late part of an interval: days 1 to 15, 10 to 20, 16 to the end.

    House rule: halves and a middle third, after Microsoft Recognizers' specification.
    """
    found = calendar.interval(value.timex)
    if not found or found.granularity == "day":
        return replace(value, mod=mod)
    length = (found.end - found.start).days + 1
    first, last = {"START": (0, 1 / 2), "MID": (0.3, 0.67), "END": (1 / 2, 1)}.get(mod, (0, 1))
    start = found.start + timedelta(int(length * first))
    end = found.start + timedelta(max(int(length * last) - 1, int(length * first)))
    return replace(value, mod=mod, start=start.isoformat(), end=end.isoformat())


def join_range(left: DateValue, right: DateValue) -> DateValue | None:
    """One range from two dates; None where it runs backwards."""
    if left.start and right.end and right.end < left.start:
        return None
    inferred = tuple(dict.fromkeys((*left.inferred, *right.inferred)))
    return replace(
        left, timex=f"{left.timex}/{right.timex}", end=right.end, inferred=inferred,
        start=left.start if right.end else None,
    )  # fmt: skip


def with_time(value: DateValue, time: str) -> DateValue:
    """A day with a time or part of the day: 1998-02-06TMO."""
    day = value.timex.partition("T")[0]
    granularity = "part" if not time[:1].isdigit() else ("minute" if ":" in time else "hour")
    return replace(value, timex=f"{day}T{time}", timex_type="TIME", granularity=granularity)
