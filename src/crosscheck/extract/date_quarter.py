"""Quarters and years of a report: "the quarter ended July 31", "the 2019 quarter", "the full year".

House rule: the quarter that a day ends is the calendar quarter that holds most of the three months
up to it, whatever the firm calls it; so TimeBank values "the quarter ended July 31" (the second).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated, nearest_year, unit_value
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_grammar import Hit
from crosscheck.extract.date_lex import Lexemes
from crosscheck.model import DateValue

ENDS = frozenset({"ended", "ending", "ends"})
BETWEEN = frozenset({"that", "which", "on"}) | ENDS
HALF = timedelta(45)


def date_quarters(lexemes: Lexemes, found: list[Found]) -> Iterator[Found]:
    """The expressions, each open quarter with the value that the day of its end gives it."""
    for at, one in enumerate(found):
        day = found[at + 1] if at + 1 < len(found) else None
        if one.value.relative in {"date+0Q", "date+0L"} and day and _is_end(lexemes, one, day):
            middle = date.fromisoformat(day.value.start or "") - HALF
            value = unit_value("Q", middle, 0)
            if value:
                yield replace(one, value=dated(value, inferred=(*day.value.inferred, "text")))
                continue
        yield one


def _is_end(lexemes: Lexemes, quarter: Found, day: Found) -> bool:
    """Does "ended" and nothing else stand between a quarter and a day?"""
    between = {one.text for one in lexemes.items[quarter.last : day.first]}
    named = day.value.granularity == "day" and day.value.start is not None
    return named and "/" not in day.value.timex and bool(between & ENDS) and between <= BETWEEN


def build_quarter_of_year(hit: Hit) -> DateValue | None:
    """The 2019 quarter: of that year the one that the text speaks of."""
    year = hit.number("y") or 0
    if hit.text("u") != "Q":
        return None
    return replace(dated(f"{year:04d}"), relative=f"date+{year}q")


def follows_same_stretch(hit: Hit) -> bool:
    """Find "the same quarter last year", "the corresponding period last year"."""
    before, at = hit.before, hit.match.start()
    if before is None or before.kind == "period":
        return before is not None
    same = at > 1 and hit.lexemes.items[at - 2].text in {"same", "corresponding", "comparable"}
    return same and before.kind == "unit" and before.value in {"Q", "M"}


def full_year(hit: Hit) -> DateValue | None:
    """The full year: that of the report, the last one unless its verb looks ahead."""
    if hit.lexemes.items[hit.match.end() - 2].text != "full" or not hit.published:
        return None
    lean = hit.anchor.lean() or -1
    lean = FORECAST * lean if lean > 0 else lean
    end = nearest_year(lambda one: date(one, 12, 31), hit.published, lean)
    return end and dated(f"{end[0].year:04d}", inferred=("published",))


FORECAST = 3  # what is forecast is never a year that is over
