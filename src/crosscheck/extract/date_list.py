"""Days that share a month: "on March 4, 11 and 18", each a date of its own.

Two days that follow on each other are a stretch ("March 4 and 5") and are read before. Read only
where nothing follows that the last figure may count: "on March 4 and 11 men" has one date.
Source: house rule.
"""

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_lex import Lexemes
from crosscheck.lexicon import calendar
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import DateValue

NUMBERS = frozenset({"int", "dayth"})
MONTHS = frozenset({"month", "weakmonth"})
CLOSING = word_set("at for before after during when . ! ? ; : ) ( , —")
MOST = 6


def list_days(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Every expression, with the later days of its list after it."""
    result: list[Found] = []
    done = 0
    for at, one in enumerate(found):
        if one.first < done:
            continue  # the year that closes a list
        limit = found[at + 1].first if at + 1 < len(found) else len(lexemes.items)
        result.extend(_days(lexemes, one, limit))
        done = result[-1].last
    return result


def _days(lexemes: Lexemes, one: Found, limit: int) -> list[Found]:
    """One expression and the days after "March 4" that its list goes on to."""
    items, value = lexemes.items, one.value
    kinds = [item.kind for item in items[one.first : one.last]]
    is_day = value.timex_type == "DATE" and value.granularity == "day" and len(value.timex) == 10
    if not is_day or value.mod or kinds[-1] not in NUMBERS or MONTHS.isdisjoint(kinds):
        return [one]
    places = _places(lexemes, one.last, limit)
    days = [int(value.timex[8:]), *(int(items[at].value or 0) for at in places)]
    if not places or sorted(set(days)) != days:
        return [one]
    after = items[places[-1] + 1 : places[-1] + 3]
    closing = [item.kind for item in after] == ["comma", "year"]
    month = f"{after[1].value}{value.timex[4:8]}" if closing else value.timex[:8]
    values = [_day(f"{month}{day:02d}", one) for day in days]
    if not all(values):
        return [one]
    result = [replace(one, value=values[0] or value)]
    for at, each in zip(places, values[1:], strict=True):
        last = at + (3 if closing and at == places[-1] else 1)
        result.append(Found(at, last, items[at].start, items[last - 1].end, each or value))
    return result


def _day(timex: str, one: Found) -> DateValue | None:
    if timex[0].isdigit() and not calendar.interval(timex):
        return None
    return dated(timex, inferred=one.value.inferred)


def _places(lexemes: Lexemes, at: int, limit: int) -> list[int]:
    """Where the figures of a list stand that ends with "and 18"; none if it does not."""
    items, places = lexemes.items, list[int]()
    while at + 1 < limit and len(places) < MOST:
        joint = items[at].kind
        if joint == "comma" and items[at + 1].kind == "and":
            at, joint = at + 1, "and"
        if joint not in {"comma", "and"} or at + 1 >= limit or items[at + 1].kind not in NUMBERS:
            return []
        places.append(at + 1)
        at += 2
        if joint == "and":
            closed = at >= len(items) or items[at].text in CLOSING
            return places if closed else []
    return []
