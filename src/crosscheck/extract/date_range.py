"""Two expressions that are the ends of one stretch: "from March 3, 2022, to May 5, 2023".

A stretch is one claim. As two claims its ends would be dates of the same event, and "between 2 p.m.
and 4 p.m." would stand against the "3 p.m." of another article.
Source: house rule; ISO 8601 for the value of a stretch of one day, T14:00/16:00.
"""

from msgspec.structs import replace

from crosscheck.extract.date_calc import join_range
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_lex import Lexemes
from crosscheck.model import DateValue

OPENERS = {"from": frozenset({"to", "until", "till", "through", "thru", "-", "–", "—"}),
           "between": frozenset({"and"})}  # fmt: skip


def join_ranges(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Neighbours that are the two ends of a stretch put together."""
    kept: list[Found] = []
    for one in found:
        both = _range_of(lexemes, kept[-1], one) if kept else None
        if both:
            kept[-1] = both
        else:
            kept.append(one)
    return kept


def _range_of(lexemes: Lexemes, left: Found, right: Found) -> Found | None:
    items = lexemes.items
    opener = items[left.first - 1].text if left.first else ""
    between = [one.text for one in items[left.last : right.first] if one.kind != "comma"]
    opened = opener in OPENERS and between and between[0] in OPENERS[opener]
    if len(between) != 1 or not (opened or between[0] in OPENERS["from"]):
        return None
    value = _clock_range(left.value, right.value)
    written = opener not in {"(", "born", "of"} and _have_years(lexemes, left, right)
    if not value and (written or (opened and _are_weekdays(lexemes, left, right))):
        value = _day_range(left.value, right.value)
    return Found(left.first, right.last, left.start, right.end, value) if value else None


def _have_years(lexemes: Lexemes, left: Found, right: Found) -> bool:
    """Two dates with their years: "from Sept. 14 to Thursday" stays two."""
    return all(
        any(one.kind == "year" for one in lexemes.items[side.first : side.last])
        for side in (left, right)
    )


def _are_weekdays(lexemes: Lexemes, left: Found, right: Found) -> bool:
    kinds = {one.kind for side in (left, right) for one in lexemes.items[side.first : side.last]}
    return kinds == {"weekday"}


def _day_range(left: DateValue, right: DateValue) -> DateValue | None:
    """Days, months or years."""
    if not left.timex_type == right.timex_type == "DATE" or "/" in left.timex + right.timex:
        return None
    if not left.start or not right.end or left.start >= right.end:
        return None
    if left.granularity != right.granularity or left.mod or right.mod:
        return None
    return join_range(left, right)


def _clock_range(left: DateValue, right: DateValue) -> DateValue | None:
    """Times of one day: "from 7 a.m. to 8 p.m. Tuesday", "between 2 p.m. and 4 p.m."."""
    day, _, first = left.timex.partition("T")
    other, _, last = right.timex.partition("T")
    if not left.timex_type == right.timex_type == "TIME" or "/" in first + last:
        return None
    if not first[:1].isdigit() or not last[:1].isdigit() or left.mod or right.mod:
        return None
    dated = right if day.startswith("XXXX") else left
    if day != other and not day.startswith("XXXX") and not other.startswith("XXXX"):
        return None
    return replace(dated, timex=f"{dated.timex.partition('T')[0]}T{first}/{last}")
