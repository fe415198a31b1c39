"""Weekdays that share a week: "on Wednesday and Thursday next week", "Monday to Friday last week".

Source: house rule.
"""

from datetime import date

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_lex import Lexemes
from crosscheck.lexicon import calendar
from crosscheck.model import DateValue

JOINED = frozenset({"and", "or", ",", "to", "until", "-", "–", "through"})


def share_weeks(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Give a bare weekday the week that the one after it says."""
    result = list(found)
    told = False  # does the expression on the right say its week, or share one?
    for at in range(len(found) - 1, -1, -1):
        one, nxt = found[at], result[at + 1] if at + 1 < len(found) else None
        between = {item.text for item in lexemes.items[one.last : nxt.first]} if nxt else set[str]()
        value = nxt and told and between and between <= JOINED and _in_week(lexemes, one, nxt.value)
        if value:
            result[at] = replace(one, value=value)
        told = bool(value) or _says_week(lexemes, one)
    return result


def _says_week(lexemes: Lexemes, one: Found) -> bool:
    """Is it "Thursday next week", "Thursday of last week"?"""
    kinds = [item.kind for item in lexemes.items[one.first : one.last]]
    return kinds[:1] == ["weekday"] and "unit" in kinds[1:]


def _in_week(lexemes: Lexemes, one: Found, other: DateValue) -> DateValue | None:
    """The weekday of the week of another."""
    items = lexemes.items[one.first : one.last]
    is_bare = [item.kind for item in items] == ["weekday"] and one.value.granularity == "day"
    if not is_bare or other.start is None or other.granularity != "day":
        return None
    day = date.fromisoformat(other.start)
    moved = calendar.shift(day, int(items[0].value or 0) - day.weekday())
    return dated(moved.isoformat(), inferred=other.inferred) if moved else None
