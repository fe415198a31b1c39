"""Weekdays as dates: "Tuesday", "last Friday", "Tuesday of last week", "Monday to Thursday"."""

from datetime import date, timedelta

from msgspec.structs import replace

from crosscheck.extract.date_calc import (
    HALF_WEEK,
    WHICH,
    counted,
    dated,
    weekday_value,
    with_time,
)
from crosscheck.extract.date_duration import amount, unit_of
from crosscheck.extract.date_grammar import Hit
from crosscheck.lexicon import calendar
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import DateValue


def build_weekday(hit: Hit) -> DateValue | None:
    """Tuesday; last Friday; this coming Sunday; Tuesday night."""
    day, which = hit.get("w"), hit.get("k")
    if not day or not isinstance(day.value, int) or day.kind == "abbrday":
        return None  # "the Sun", "sat"
    if not hit.get("p") and hit.following and hit.following.kind in {"parts", "units"}:
        return None
    if hit.is_name and hit.before and hit.before.kind == "the":
        return None  # "the Sunday Post"
    if hit.is_name and (hit.get("p") or (hit.following and hit.following.text in NEWSPAPERS)):
        return None  # "Friday Night Lights"
    if (
        hit.before
        and hit.before.text in {"bloody", "super", "cyber", "black", "manic"}
        and (day.capital)
    ):
        return None
    if not which and _is_beside_event(hit):
        return dated(f"XXXX-WXX-{day.value + 1}")
    kind = None
    if which:
        kind = "last" if which.kind in {"last", "previous"} else which.kind
        kind = "next" if which.text in {"next", "following"} else kind
        kind = "this" if which.text in {"coming", "upcoming"} else kind
    value = weekday_value(day.value, hit.anchor, kind)
    if kind in {"this", "next"} and which and which.text in {"coming", "upcoming"}:
        value = weekday_value(day.value, replace(hit.anchor, lean=lambda: 1))
    return with_time(value, hit.text("p")) if hit.get("p") else value


def _is_beside_event(hit: Hit) -> bool:
    """Is it the weekday after something that is no date: "the Monday after the vote"?"""
    before, following = hit.before, hit.following
    if not before or before.kind != "the" or not following:
        return False
    if following.kind not in {"before", "after"}:
        return False
    rest = hit.lexemes.items[hit.match.end() + 1 : hit.match.end() + 2]
    return rest != () and rest[0].kind in {"the", "its", "a", "that"}


NEWSPAPERS = frozenset("times telegraph mirror express mail post herald star world sport".split())


def build_weekday_of_week(hit: Hit) -> DateValue | None:
    """Tuesday of last week; Friday next week."""
    weekday, which, published = hit.number("w"), hit.get("k"), hit.published
    if weekday is None or not which or hit.text("u") != "W":
        return None
    if published is None:
        return dated(f"XXXX-WXX-{weekday + 1}", relative=which.kind)
    days = 7 * WHICH[which.kind] + weekday - published.weekday()
    found = calendar.shift(published, days)
    return dated(found.isoformat(), inferred=("published",)) if found else None


def build_weekday_beside(hit: Hit) -> DateValue | None:
    """The previous Friday, the following Monday: counted from the day that the text spoke of."""
    which, weekday = hit.get("k"), hit.number("w")
    if not which or weekday is None:
        return None
    value = dated(f"XXXX-WXX-{weekday + 1}", relative=f"date{WHICH[which.kind]:+d}d{weekday}")
    return with_time(value, hit.text("p")) if hit.get("p") else value


def build_ago_weekday(hit: Hit) -> DateValue | None:
    """Three weeks ago on Tuesday; a year ago Friday: the weekday nearest to that day."""
    unit, some, weekday = unit_of(hit), amount(hit), hit.number("w")
    if unit not in {"W", "M", "Y"} or not some or some != int(some) or weekday is None:
        return None
    if hit.published is None or some > MOST_AGO:
        return None
    back = (hit.published.weekday() - weekday) % 7
    if back > HALF_WEEK:
        back -= 7  # also of an anniversary to come: "a year ago Friday", on Thursday
    day = calendar.shift(hit.published, -back)
    if day and unit == "W":
        day = calendar.shift(day, -7 * int(some))
    elif day:
        day = calendar.shift_months(day, -int(some) * (12 if unit == "Y" else 1))
    return dated(day.isoformat(), inferred=("published",)) if day else None


MOST_AGO = 200


def build_beyond(hit: Hit) -> DateValue | None:
    """The day before yesterday; the day after tomorrow."""
    if hit.text("u") != "D":
        return None
    return counted("D", 2 if hit.get("t") else -2, hit.anchor)


def build_beyond_next(hit: Hit) -> DateValue | None:
    """The week before last; the Monday after next."""
    step = -1 if hit.get("b") else 1
    if hit.text("p") == "NI":  # "the night before last"
        night = counted("D", 2 * step, hit.anchor)
        return with_time(night, "NI") if night else None
    if hit.get("u"):
        return counted(hit.text("u"), 2 * step, hit.anchor) if hit.text("u") in "WMY" else None
    weekday = hit.number("w")
    if weekday is None or hit.published is None:
        return None
    days = (weekday - hit.published.weekday() - 1) % 7 + 8  # the one after the next
    if step < 0:
        days = -((hit.published.weekday() - weekday - 1) % 7 + 8)
    day = calendar.shift(hit.published, days)
    return dated(day.isoformat(), inferred=("published",)) if day else None


def build_beside_weekday(hit: Hit) -> DateValue | None:
    """The day before last Tuesday('s hearing); the day after Monday's vote."""
    which, weekday = hit.get("k"), hit.number("w")
    if hit.text("u") != "D" or weekday is None or hit.published is None:
        return None
    base = weekday_value(weekday, hit.anchor, which.kind if which else None)
    day = base.start and calendar.shift(date.fromisoformat(base.start), -1 if hit.get("b") else 1)
    return dated(day.isoformat(), inferred=("published",)) if day else None


FIGURES = lazy_pattern(r"(\d\d?)/(\d\d?)")


def build_weekday_figures(hit: Hit) -> DateValue | None:
    """Thursday 29/03; Friday 5/12: the order and the year in which the day is that weekday."""
    written, weekday, published = hit.get("d"), hit.number("w"), hit.published
    found = FIGURES.fullmatch(written.text) if written else None
    if not found or weekday is None or published is None:
        return None
    left, right = int(found[1]), int(found[2])
    days = {
        day
        for year in (published.year - 1, published.year, published.year + 1)
        for month, number in ((left, right), (right, left))
        if (day := calendar.day(year, month, number)) and day.weekday() == weekday
    }
    near = sorted(days, key=lambda day: abs(day - published))
    if not near or abs(near[0] - published) > NEAR:
        return None
    return dated(near[0].isoformat(), inferred=("published", "weekday"))


NEAR = timedelta(200)


def build_weekday_range(hit: Hit) -> DateValue | None:
    """Monday to Thursday; Monday to Thursday next week."""
    first, last = hit.number("w"), hit.number("v")
    if first is None or last is None or first == last:
        return None
    left = build_weekday_of_week(hit) if hit.get("k") else weekday_value(first, hit.anchor)
    if left is None:
        return None
    days = (last - first) % 7
    if left.start is None:
        return replace(left, timex=f"{left.timex}/XXXX-WXX-{last + 1}")
    start = date.fromisoformat(left.start)
    end = (start + timedelta(days)).isoformat()
    return replace(left, timex=f"{left.timex}/{end}", end=end)
