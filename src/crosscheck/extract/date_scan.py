"""Every expression of time in a text: the grammar at each place, then what leans on its match.

Left of a match stand hedges and phases ("nearly", "at least", "early", "the end of"); beside it a
second match that belongs to it ("10 p.m." + "Wednesday", "two days" + "after Christmas").
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from crosscheck.extract import date_absolute, date_clock, date_duration, date_relative
from crosscheck.extract.date_calc import Anchor, dated, narrowed, unit_value
from crosscheck.extract.date_grammar import index_rules, parse
from crosscheck.extract.date_lex import WORDS, Lexemes, lex
from crosscheck.extract.date_tense import lean
from crosscheck.lexicon.dates import HEDGE_PHRASES, HEDGES, HOLIDAYS
from crosscheck.model import DateValue


class Found(NamedTuple):
    """One expression: its lexemes `[first, last)`, its place in the text, its value."""

    first: int
    last: int
    start: int
    end: int
    value: DateValue


RULES = index_rules(
    date_absolute.TABLE + date_relative.TABLE + date_duration.TABLE + date_clock.TABLE
)
PLAIN = frozenset(
    "dash possessive ampm a half of in at on to from between and or more its straight until "
    "through before after the same that this last next following previous int number year only "
    "numword vague scale every second ordinal couple old phase fiscal earlier later near time "
    "these right comma dot hence ago".split()
)
CAPITAL = frozenset({"month", "weakmonth", "weekday", "abbrday", "weekdays"})


def _triggers() -> frozenset[str]:
    """The words without which no rule can match, in the cases in which they can be written."""
    found = {"past", "Past", "clock", "being", *"seventeen eighteen nineteen twenty".split()}
    found |= {word.capitalize() for word in found}
    for word, (kind, _) in WORDS.items():
        if kind == "zone":
            found.add(word.upper())
        elif kind not in PLAIN:
            if kind not in CAPITAL or (len(word) >= 5 and word not in {"march", "august"}):
                found.add(word)
            found |= {word.capitalize(), word.upper()}
    for name in HOLIDAYS:
        first = re.split(r"['. ]", name)[0]
        found |= {first.capitalize(), first.upper()}
    return frozenset(found)


TRIGGERS = _triggers()
TOKENS = re.compile(r"[A-Za-z]+")
DIGIT = re.compile(r"\d")
REACH = 48  # code points from a word of time to the ends of the longest expression with it
SHORT = 120  # below, cutting costs more than it saves
DIGITS = re.compile(
    r"(?<![\d,.])\d{4}(?!\d)|\d[:/.-]\d|\d0['’]?s|['’‘]\d\d|\d ?[AaPp]\.? ?[Mm]\b"
    r"|\b(?:Q|H|FY ?)\d|\b\dQ"
)


def may_hold_dates(text: str) -> bool:
    """Is there any word of time, or a number like a date? The test that spares most sentences."""
    if not TRIGGERS.isdisjoint(TOKENS.findall(text)):
        return True
    return DIGIT.search(text) is not None and DIGITS.search(text) is not None


def windows(text: str) -> list[tuple[int, int]]:
    """The stretches of a text, cut at white space, in which an expression can stand."""
    if len(text) < SHORT:
        return [(0, len(text))]
    marks = [match.span() for match in TOKENS.finditer(text) if match.group() in TRIGGERS]
    marks += [match.span() for match in DIGITS.finditer(text)]
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        first = text.rfind(" ", 0, max(0, start - REACH)) + 1
        last = text.find(" ", end + REACH)
        last = len(text) if last < 0 else last
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


@lru_cache(maxsize=64)
def scan(text: str, published: date | None) -> tuple[Found, ...]:
    """The expressions of one sentence in order; those that count from the text stay open."""
    if not may_hold_dates(text):
        return ()
    found: list[Found] = []
    for start, end in windows(text):
        found.extend(_scan(lex(text, start, end), published))
    return tuple(found)


def _scan(lexemes: Lexemes, published: date | None) -> list[Found]:
    """The expressions of one stretch."""
    found: list[Found] = []
    at, size, free = 0, len(lexemes.items), 0
    while at < size:
        if lexemes.codes[at] not in RULES:
            at += 1
            continue
        hit = parse(RULES, lexemes, at, _anchor(lexemes, at, published))
        if not hit:
            at += 1
            continue
        last, value = hit
        found.append(extend(lexemes, at, last, value, free, published))
        at = free = found[-1].last
    return join(lexemes, found)


def _anchor(lexemes: Lexemes, at: int, published: date | None) -> Anchor:
    item = lexemes.items[at]
    return Anchor(published, lambda: lean(lexemes.text, item.start, item.end))


def extend(
    lexemes: Lexemes, first: int, last: int, value: DateValue, free: int, published: date | None
) -> Found:
    """The expression with the modifiers around it, no further left than lexeme `free`."""
    items = lexemes.items
    first, value = _phase(lexemes, first, value, free, published)
    first, value = _hedge(lexemes, first, value, free)
    tail = [one.text for one in items[last : last + 2]]
    if tail[:2] == ["or", "so"] and value.timex_type in {"DURATION", "DATE"}:
        last, value = last + 2, replace(value, mod="APPROX")
    elif len(tail) == 2 and tail[0] == "-" and tail[1] in {"long", "old"} and (
        value.timex_type == "DURATION" and items[last - 1].end == items[last].start
    ):  # fmt: skip
        last += 2
    return Found(first, last, items[first].start, items[last - 1].end, value)


def _phase(
    lexemes: Lexemes, first: int, value: DateValue, free: int, published: date | None
) -> tuple[int, DateValue]:
    """Early, mid-, late, the end of, earlier, later, sometime."""
    items = lexemes.items
    if value.timex_type not in {"DATE", "TIME"} or value.timex.endswith("_REF") or first <= free:
        return first, value
    at = first - 1
    if items[at].kind == "dash" and at > free and items[at - 1].text in {"mid", "early", "late"}:
        at -= 1
    word = items[at].text
    if at > 0 and items[at - 1].kind == "dash" and word in {"earlier", "later"}:
        return first, value  # "year-earlier"
    if word in {"earlier", "later"}:
        return at, _clipped(value, word, published)
    if word == "sometime":
        return at, value
    phase = items[at]
    if phase.kind == "phase" and word in {"early", "mid", "late"}:
        value = narrowed(value, str(phase.value))
        if at > free and items[at - 1].kind == "the":
            at -= 1
        return at, value
    if items[at].kind == "of" and at > free and items[at - 1].kind == "phase":
        phase = items[at - 1]
        if phase.text in {"early", "late"}:
            return first, value
        at -= 1
        value = narrowed(value, str(phase.value))
        if at > free and items[at - 1].text in {"very"}:
            at -= 1
        if at > free and items[at - 1].kind == "the":
            at -= 1
        return at, value
    return first, value


def _clipped(value: DateValue, word: str, published: date | None) -> DateValue:
    """End "earlier this year" with publication, begin "later this year" with it."""
    if published is None or not value.start or not value.end or value.granularity == "day":
        return value
    day = published.isoformat()
    if not value.start <= day <= value.end:
        return value
    return replace(value, end=day) if word == "earlier" else replace(value, start=day)


def _hedge(lexemes: Lexemes, first: int, value: DateValue, free: int) -> tuple[int, DateValue]:
    """Nearly, about, more than, at least: before lengths of time and clock times."""
    items = lexemes.items
    if value.timex_type == "SET" or value.timex.endswith("_REF"):
        return first, value
    for size in (3, 2):
        words = tuple(one.text for one in items[max(free, first - size) : first])
        number_first = items[first].kind in {"int", "number", "numword"}
        fits = value.timex_type == "DURATION" or number_first
        if fits and len(words) == size and (mod := HEDGE_PHRASES.get(words)):
            return first - size, replace(value, mod=mod)
    if first > free and (mod := HEDGES.get(items[first - 1].text)):
        word = items[first - 1].text
        if word == "over" and (value.timex_type != "DURATION" or items[first].kind == "the"):
            return first, value
        if word == "some" and value.timex_type != "DURATION":
            return first, value
        if value.timex_type == "DATE" and items[first].kind in {"weekday", "this", "last", "next"}:
            return first, value  # "get around Wednesday's ruling"
        if word in {"nearly", "almost", "about", "around", "roughly", "approximately", "over",
                    "some", "circa"}:  # fmt: skip
            return first - 1, replace(value, mod=value.mod or mod)
    return first, value


# ------------------------------------------------------------------------------------ joining

BETWEEN = frozenset({"on", "at", "of", "comma", "in"})


def join(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Neighbours that are one expression put together."""
    kept: list[Found] = []
    for one in _converted(lexemes, found):
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
                result[place] = one._replace(value=value) if value else one
    return result


def _joined(lexemes: Lexemes, left: Found, right: Found) -> Found | None:
    between = lexemes.items[left.last : right.first]
    if len(between) > 2:
        return None
    kinds = [one.kind for one in between]
    value = _offset(kinds, left.value, right.value)
    if not value and len(between) <= 1 and all(kind in BETWEEN for kind in kinds):
        value = _time_and_day(left.value, right.value) or _weekday_and_day(
            lexemes, left, right, kinds
        )
    if not value:
        return None
    return Found(left.first, right.last, left.start, right.end, value)


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
            return date_relative.with_time(day, time.timex[11:])
    if not _is_day(day):
        return None
    return date_relative.with_time(
        replace(day, mod=day.mod or time.mod), time.timex.partition("T")[2]
    )


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


# ---------------------------------------------------------------------------------- dateline

CLOCK_FOLLOWS = re.compile(r",?\s?\d{1,2}[:.]\d\d")
STAMPS = frozenset({"updated", "published", "posted", "dated", "date"})


@lru_cache(maxsize=8)
def dateline_day(head: str) -> date | None:
    """The day that the head of an article bears: "Posted on 12 Nov 2011", a date on its own line.

    Only a full date, with its year, that no sentence governs: after a word like "updated", at an
    edge of a line, before a clock time, or between a headline and a capital.
    """
    for found in scan(head, None):
        value = found.value
        if value.inferred or not value.start or "/" in value.timex:
            continue
        if value.granularity in {"day", "minute"} and _is_stamp(head, found):
            return date.fromisoformat(value.start)
    return None


def _is_stamp(head: str, found: Found) -> bool:
    before, after = head[: found.start].rstrip(" \t"), head[found.end :].lstrip(" \t")
    words = before.replace(":", " ").split()[-2:]
    if any(word.lower() in STAMPS for word in words) or CLOCK_FOLLOWS.match(after):
        return True
    if before[-1:] in {"", "\n"} and (after[:1] in {"", "\n"} or after[:1].isupper()):
        return True
    governed = words[-1:] and words[-1].lower() in {"on", "of", "in", "since", "by", "until", "the"}
    return (
        not governed
        and before[-1:].isalnum()
        and (after[:1] in {"\n"} or (after[:1].isupper() and not before.endswith(",")))
    )


# ------------------------------------------------------------------------------- from the text

RELATIVE = re.compile(r"date([+-]\d{1,6})([A-Za-z]\w?)")
DAYS = frozenset({"day", "part", "hour", "minute"})


def resolve(value: DateValue, bases: Iterable[DateValue], published: date | None) -> DateValue:
    """An expression that counts from another date of the text: the nearest that allows it.

    `bases` come nearest first. Where the text has none, "the day" is that of publication.
    """
    match = RELATIVE.fullmatch(value.relative or "")
    if not match:
        return value
    count, unit = int(match[1]), match[2]
    for base in bases:
        if base.start and (unit not in {"D", "NI"} or base.granularity in DAYS):
            return _moved(value, base, count, unit) or value
    if published and (count == 0 or unit in {"y", "Q"}):
        return _moved(
            value, dated(published.isoformat(), inferred=("published",)), count, unit
        ) or (value)
    return value


def _moved(value: DateValue, base: DateValue, count: int, unit: str) -> DateValue | None:
    """`count` units from a base."""
    start = date.fromisoformat((base.end if count > 0 else base.start) or "")
    if unit == "y":  # a year before a quarter is a quarter
        moved = unit_value({"quarter": "Q", "month": "M"}.get(base.granularity, "Y"), start, 0)
        moved = moved and f"{int(moved[:4]) + count:04d}{moved[4:]}"
    else:
        moved = unit_value(unit, start, count)
    if not moved:
        return None
    inferred = base.inferred
    if inferred != ("published",) or base.granularity != "day" or count:
        inferred = tuple(dict.fromkeys((*inferred, "text")))
    if value.timex_type == "TIME":
        time = value.timex.partition("T")[2]
        result = date_relative.with_time(dated(moved), time)
        return replace(result, inferred=inferred, mod=value.mod)
    result = dated(moved, mod=value.mod, inferred=inferred)
    return narrowed(result, value.mod) if value.mod in {"START", "MID", "END"} else result
