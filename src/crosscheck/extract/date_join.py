"""Neighbours that are one expression: "10 p.m." + "Wednesday", "two days" + "after Christmas"."""

import re
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated, unit_value, with_time
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_lex import Lexemes
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import DateValue

BETWEEN = frozenset({"on", "at", "of", "comma", "in"})


def join(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Neighbours that are one expression put together."""
    kept: list[Found] = []
    for one in _bracketed(lexemes, _converted(lexemes, found)):
        latest = one
        while kept and (both := _joined(lexemes, kept[-1], latest)):
            kept.pop()
            latest = both
        kept.append(latest)
    return kept


def _converted(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Give "9 a.m. (0700 GMT) on Friday" its day twice: the bracket is the same moment."""
    result = list(found)
    for at in range(len(found) - 2):
        left, inner, day = found[at : at + 3]
        opened = [one.text for one in lexemes.items[left.last : inner.first]]
        closed = [one.text for one in lexemes.items[inner.last : day.first]]
        if opened == ["("] and closed[:1] == [")"] and closed[1:] in ([], ["on"], [","]):
            for place, one in ((at, left), (at + 1, inner)):
                value = _time_and_day(one.value, day.value)
                result[place] = replace(one, value=value) if value else one
    return result


def _bracketed(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Give the weekday of "on Monday (Jan 12)" the day that the bracket says."""
    result = list(found)
    for at, (left, right) in enumerate(pairwise(found)):
        opened = [one.text for one in lexemes.items[left.last : right.first]]
        weekday = lexemes.items[left.last - 1]
        if opened != ["("] or weekday.kind != "weekday" or right.value.weekday is not None:
            continue
        if _is_day(left.value) and _is_day(right.value) and right.value.start:
            value = replace(right.value, weekday=int(weekday.value or 0))
            result[at] = replace(left, value=value)
    return result


def _joined(lexemes: Lexemes, left: Found, right: Found) -> Found | None:
    between = lexemes.items[left.last : right.first]
    if len(between) > 2:
        return None
    kinds = [one.kind for one in between]
    value = None if _is_worked(lexemes, left) else _offset(kinds, left.value, right.value)
    value = value or _longer(lexemes, left, right)
    value = value or (None if between else _year_before(left.value, right.value))
    recurring = left.value.timex_type == "SET" and re.fullmatch(r"XXXX-WXX-\d", left.value.timex)
    if recurring and kinds in (["at"], []) and _is_time(right.value):
        clock = right.value.timex.partition("T")[2]
        value = replace(left.value, timex=f"{left.value.timex}T{clock}")
    if not value and len(between) <= 1 and all(kind in BETWEEN for kind in kinds):
        value = _time_and_day(
            _in_daytime(lexemes, left, right.value), _in_daytime(lexemes, right, left.value)
        ) or _weekday_and_day(lexemes, left, right, kinds)
    if not value:
        return None
    return Found(left.first, right.last, left.start, right.end, value)


def _in_daytime(lexemes: Lexemes, one: Found, other: DateValue) -> DateValue:
    """A clock time without a.m. or p.m. beside a part of the day: "7:00 Wednesday night"."""
    value, part = one.value, other.timex[-3:]
    if not _is_time(value) or part not in {"TNI", "TEV", "TAF"}:
        return value
    halves = any(item.kind in {"ampm", "zone"} for item in lexemes.items[one.first : one.last])
    hour = value.timex[11:13]
    if halves or not hour.isdigit() or not (5 if part == "TNI" else 1) <= int(hour) < 12:
        return value
    return replace(value, timex=f"{value.timex[:11]}{int(hour) + 12}{value.timex[13:]}")


def _is_time(value: DateValue) -> bool:
    return value.timex_type == "TIME" and value.timex.startswith("XXXX-XX-XXT")


def _is_day(value: DateValue) -> bool:
    return (
        value.timex_type == "DATE"
        and value.granularity == "day"
        and "/" not in value.timex
        and not value.timex.endswith("_REF")
    )


def _time_and_day(left: DateValue, right: DateValue) -> DateValue | None:
    """10 p.m. Wednesday; Monday at 9 a.m.; the morning of Jan. 5."""
    time, day = (left, right) if _is_time(left) else (right, left)
    if not _is_time(time):
        return None
    if day.timex_type == "TIME" and "T" in day.timex and day.start and time.timex[11].isdigit():
        part = day.timex.partition("T")[2]
        if part.isalpha():  # "Friday night at 9 p.m."
            return with_time(replace(day, mod=day.mod or time.mod), time.timex[11:])
    if not _is_day(day):
        return None
    return with_time(replace(day, mod=day.mod or time.mod), time.timex.partition("T")[2])


def _weekday_and_day(
    lexemes: Lexemes, left: Found, right: Found, kinds: list[str]
) -> DateValue | None:
    """Sunday, March 8 after "this coming"."""
    last = lexemes.items[left.last - 1]
    if last.kind != "weekday" or kinds not in ([], ["comma"]) or not _is_day(right.value):
        return None
    if lexemes.items[right.first].kind not in {"month", "weakmonth"}:
        return None
    if not _is_day(left.value) or right.value.weekday is not None:
        return None
    return replace(right.value, weekday=int(last.value or 0))


QUARTER = lazy_pattern(r"(\d{4})-(Q\d)")


def _year_before(left: DateValue, right: DateValue) -> DateValue | None:
    """The year-earlier third quarter; the third quarter a year ago; the quarter a year ago.

    Neither of the two is meant by itself: reports of business set the same stretch of two years
    side by side. A length keeps its value: "the year-ago nine months".
    """
    comparing, stretch = (left, right) if _is_year_before(left) else (right, left)
    if not _is_year_before(comparing) or stretch.mod:
        return None
    if comparing is left and re.fullmatch(r"P\d[QM]", stretch.timex):
        return stretch
    if stretch.relative is not None:
        is_alike = stretch.granularity in {"quarter", "month"}
        return comparing if comparing is right and is_alike else None
    found = QUARTER.fullmatch(stretch.timex)
    if not found or "published" not in stretch.inferred:
        return None
    return dated(f"{int(found[1]) - 1:04d}-{found[2]}", inferred=stretch.inferred)


def _is_year_before(value: DateValue) -> bool:
    return value.relative is not None and value.relative in {"date-1b", "date-1c", "date-1y"}


LENGTH = lazy_pattern(r"P(T?)(\d{1,4}(?:\.\d{1,3})?)([YMWDHS])")
COARSE = lazy_pattern(r"P(?:\d{1,4}[YMWD]){0,3}(?:(T)(?:\d{1,4}[HM]){0,2})?(?<=([YMWDH]))")
ORDER = ["Y", "M", "W", "D", "TH", "TM", "TS"]


def _longer(lexemes: Lexemes, left: Found, right: Found) -> DateValue | None:
    """Three hours and 20 minutes: a length and the next finer one are one length."""
    between = [one.text for one in lexemes.items[left.last : right.first]]
    if between not in ([], ["and"], [","], [",", "and"]) or right.value.mod:
        return None
    if not left.value.timex_type == right.value.timex_type == "DURATION":
        return None
    finer = LENGTH.fullmatch(right.value.timex)
    coarse = COARSE.fullmatch(left.value.timex)
    if not finer or not coarse:
        return None
    units = (coarse[1] or "") + coarse[2], finer[1] + finer[3]
    if ORDER.index(units[1]) <= ORDER.index(units[0]):
        return None
    rest = right.value.timex[1:]
    timex = left.value.timex + (rest[1:] if units[0].startswith("T") else rest)
    return replace(left.value, timex=timex)


def _is_worked(lexemes: Lexemes, one: Found) -> bool:
    """Does it count days that no calendar gives: "eight trading days"?"""
    return any(item.text in WORKED for item in lexemes.items[one.first : one.last])


WORKED = frozenset({"trading", "working", "business"})


def _offset(kinds: list[str], left: DateValue, right: DateValue) -> DateValue | None:
    """Two days after Christmas; the day before Election Day."""
    if kinds not in (["after"], ["before"], ["from"]) or not _is_day(right):
        return None
    match = re.fullmatch(r"P(\d{1,4})([DWMY])", left.timex)
    if not match or not right.start:
        return None
    count = int(match[1]) * (-1 if kinds == ["before"] else 1)
    if match[2] in {"M", "Y"}:
        return None
    moved = unit_value("D", date.fromisoformat(right.start), count * (7 if match[2] == "W" else 1))
    return (moved and dated(moved, inferred=(*right.inferred, "text"))) or None
