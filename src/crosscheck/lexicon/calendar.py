"""Arithmetic on ISO days: the interval that a TIMEX3 value stands for, and movable feasts.

Source: TimeML annotation guidelines 1.2.1 (values), ISO 8601 (weeks), Meeus/Jones/Butcher (Easter).
"""

import re
from datetime import date, timedelta

from msgspec import Struct

from crosscheck.lexicon.dates import HOLIDAYS, SEASON_MONTHS

FIRST_YEAR, LAST_YEAR = 1000, 2999


class Interval(Struct, frozen=True):
    """Inclusive first and last day, and how finely the words speak."""

    start: date
    end: date
    granularity: str


VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d)(?:-(?P<we>WE)|-(?P<wd>[1-7]))?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:T(?P<time>.{1,12}))?"
)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where no calendar has it."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shift(start: date, days: int) -> date | None:
    """`days` later, or None beyond the calendar."""
    try:
        return start + timedelta(days)
    except OverflowError:
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def shift_months(start: date, months: int) -> date | None:
    """The same day of another month, or its last day where it is shorter."""
    total = start.year * 12 + start.month - 1 + months
    year, month = divmod(total, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(start.day, month_end(year, month + 1).day))


def interval(timex: str) -> Interval | None:
    """The days that a resolved DATE or TIME value stands for; None for anything open."""
    first, slash, last = timex.partition("/")
    if slash and re.fullmatch(r"\d\d:\d\dZ?", last):
        return interval(first)  # T14:00/16:00, a stretch of one day
    if slash:
        left, right = interval(first), interval(last)
        if not left or not right or right.end < left.start:
            return None
        return Interval(left.start, right.end, left.granularity)
    if re.fullmatch(r"\d\d", timex):
        return _years(int(timex) * 100, 100, "century")
    if re.fullmatch(r"\d{3}", timex):
        return _years(int(timex) * 10, 10, "decade")
    match = VALUE.fullmatch(timex)
    return _interval(match) if match else None


def _years(first: int, count: int, granularity: str) -> Interval | None:
    if not FIRST_YEAR <= first <= LAST_YEAR:
        return None
    return Interval(date(first, 1, 1), date(first + count - 1, 12, 31), granularity)


def _interval(match: re.Match[str]) -> Interval | None:
    year = int(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if match["week"]:
        return _week(year, int(match["week"]), match["we"], match["wd"])
    if match["quarter"]:
        first = 3 * int(match["quarter"]) - 2
        return Interval(date(year, first, 1), month_end(year, first + 2), "quarter")
    if match["half"]:
        first = 6 * int(match["half"]) - 5
        return Interval(date(year, first, 1), month_end(year, first + 5), "half")
    if match["season"]:
        first, last = SEASON_MONTHS[match["season"]]
        return Interval(date(year, first, 1), month_end(year + (last < first), last), "season")
    if not match["month"]:
        return _years(year, 1, "year")
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    if not match["day"]:
        return Interval(date(year, month, 1), month_end(year, month), "month")
    found = day(year, month, int(match["day"]))
    if not found:
        return None
    return Interval(found, found, time_granularity(match["time"]))


def time_granularity(time: str | None) -> str:
    """How finely the part after the T speaks: day without one, part, hour or minute."""
    if not time:
        return "day"
    if not time[0].isdigit():
        return "part"
    return "minute" if ":" in time else "hour"


def _week(year: int, week: int, weekend: str | None, weekday: str | None) -> Interval | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    if weekend:
        return Interval(monday + timedelta(5), monday + timedelta(6), "weekend")
    if weekday:
        found = monday + timedelta(int(weekday) - 1)
        return Interval(found, found, "day")
    return Interval(monday, monday + timedelta(6), "week")


def week_value(start: date) -> str:
    """The ISO week of a day: 1998-W02."""
    year, week, _ = start.isocalendar()
    return f"{year:04d}-W{week:02d}"


def easter(year: int) -> date:
    """Western Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`-th weekday of a month; the last for -1."""
    if count < 0:
        last = month_end(year, month)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


def holiday(name: str, year: int) -> date:
    """The day of a holiday of lexicon.dates in a year."""
    rule, numbers = HOLIDAYS[name]
    if rule == "fixed":
        return date(year, numbers[0], numbers[1])
    if rule == "easter":
        return easter(year) + timedelta(numbers[0])
    if rule == "nth":
        return nth_weekday(year, *numbers)
    if rule == "thanksgiving":
        return nth_weekday(year, 11, 3, 4) + timedelta(numbers[0])
    return nth_weekday(year, 11, 0, 1) + timedelta(1)  # United States: Tuesday after first Monday
