"""What relative expressions count from: a dateline at the head, another date of the text."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated, narrowed, unit_value, with_time
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_scan import scan
from crosscheck.lexicon import calendar
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import DateValue

CLOCK_FOLLOWS = lazy_pattern(r",?\s?\d{1,2}[:.]\d\d")
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


RELATIVE = re.compile(r"date([+-]\d{1,6})([A-Za-z]\w?)")
MOST_BASES = 60  # a report that names its quarter does so near by
OPEN_PERIOD = "date+0P"  # "the latest period" of a text that names no quarter
DAYS = frozenset({"day", "part", "hour", "minute"})
# A week after "two months ago" is no week that could be named: a base as fine as what counts.
BASES = {
    "D": DAYS, "NI": DAYS, "d": DAYS, "W": DAYS | {"week", "weekend"},
    "M": DAYS | {"week", "weekend", "month"},
}  # fmt: skip


def resolve(
    value: DateValue, bases: Iterable[DateValue], published: date | None, is_over: bool = False
) -> DateValue:
    """An expression that counts from another date of the text: the nearest that allows it.

    `bases` come nearest first. Where the text has none, "the day" is that of publication. Of a
    quarter that is over the text speaks in the past: none that still runs is meant.
    """
    match = RELATIVE.fullmatch(value.relative or "")
    if not match:
        return value
    count, unit = int(match[1]), match[2]
    if counts_quarters(value):
        return _in_quarters(value, bases, count, unit, published, is_over)
    counted = unit.rstrip("0123456")  # "d4", a Friday
    for base in bases:
        if base.start and (counted not in BASES or base.granularity in BASES[counted]):
            return _moved(value, base, count, unit) or value
    if published and (count == 0 or counted in {"y", "d"}):
        return _moved(
            value, dated(published.isoformat(), inferred=("published",)), count, unit
        ) or (value)
    return value


def counts_quarters(value: DateValue) -> bool:
    """Does it count from the period of a report: "the quarter", "compared with a year ago"?"""
    match = RELATIVE.fullmatch(value.relative or "")
    return match is not None and match[2] in {"Q", "L", "P", "c", "b", "q"}


def _in_quarters(
    value: DateValue,
    bases: Iterable[DateValue],
    count: int,
    unit: str,
    published: date | None,
    is_over: bool,
) -> DateValue:
    """The quarter that the text speaks of, or the same stretch of another year.

    A month named just before goes first where a year is compared with the year before it. Where
    the text has no quarter, "the quarter" is the last one that is over, "a year ago" a year.
    """
    known = [base for base in islice(bases, MOST_BASES) if base.start]
    quarters = [base for base in known if base.granularity == "quarter"]
    if (is_over or unit in {"L", "P"}) and published:  # "the latest quarter" is over
        over = [base for base in quarters if (base.end or "") < published.isoformat()]
        quarters = over or ([] if unit == "L" else quarters)
    years = unit in {"c", "b"}  # "a year ago", "a year before"
    if (
        years
        and known
        and (known[0].granularity in {"month", "half"} or (unit == "b" and not quarters))
    ):
        quarters = known
    if unit == "q":  # "the 2019 quarter"
        number = quarters[0].timex[4:] if quarters else ""
        return dated(f"{value.timex}{number}", inferred=("text",) if quarters else ())
    if quarters:
        return _moved(value, quarters[0], count, "y" if years else "Q") or value
    if not published or unit == "P":
        return value
    day = dated(published.isoformat(), inferred=("published",))
    if unit in {"Q", "L"}:
        return _moved(value, day, count - 1, "Q") or value
    return _moved(value, day, count, "Y") or value


def _days_to(weekday: int, day: date, count: int) -> int:
    """How many days from a day to the weekday before (-1) or after it (+1), never that day."""
    ahead = (weekday - day.weekday()) % 7 or 7
    return ahead if count > 0 else ahead - 7 or -7


def _moved(value: DateValue, base: DateValue, count: int, unit: str) -> DateValue | None:
    """`count` units from a base."""
    start = date.fromisoformat((base.end if count > 0 else base.start) or "")
    if unit.startswith("d"):  # "the previous Friday"
        found = calendar.shift(start, _days_to(int(unit[1]), start, count))
        moved = found and found.isoformat()
    elif unit == "y":  # a year before a quarter is a quarter
        moved = unit_value({"quarter": "Q", "month": "M"}.get(base.granularity, "Y"), start, 0)
        moved = moved and f"{int(moved[:4]) + count:04d}{moved[4:]}"
    else:
        moved = unit_value(unit, start, count)
    if moved and unit == "Y" and re.fullmatch(r"XXXX-\d\d", value.timex):
        moved += value.timex[4:]  # "November of that year"
    if not moved:
        return None
    inferred = base.inferred
    if inferred != ("published",) or base.granularity != "day" or count:
        inferred = tuple(dict.fromkeys((*inferred, "text")))
    if value.timex_type == "TIME":
        time = value.timex.partition("T")[2]
        result = with_time(dated(moved), time)
        return replace(result, inferred=inferred, mod=value.mod)
    result = dated(moved, mod=value.mod, inferred=inferred)
    return narrowed(result, value.mod) if value.mod in {"START", "MID", "END"} else result
