"""Two expressions that are the ends of one stretch: "from March 3, 2022, to May 5, 2023".

A stretch is one claim. As two claims its ends would be dates of the same event, and "between 2 p.m.
and 4 p.m." would stand against the "3 p.m." of another article.
Source: house rule; ISO 8601 for the value of a stretch of one day, T14:00/16:00.
"""

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated, join_range
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
    if not value and (written or (opened and _are_alike(lexemes, left, right))):
        value = _day_range(left.value, right.value)
    return Found(left.first, right.last, left.start, right.end, value) if value else None


def _have_years(lexemes: Lexemes, left: Found, right: Found) -> bool:
    """Two dates with their years: "from Sept. 14 to Thursday" stays two."""
    return all(year_in(lexemes, side) for side in (left, right))


def year_in(lexemes: Lexemes, found: Found) -> int | None:
    """The year that an expression writes."""
    years = [one.value for one in lexemes.items[found.first : found.last] if one.kind == "year"]
    return int(years[-1] or 0) if years else None


BESIDE = frozenset({",", "and", "or", "in", "on"})


def share_years(lexemes: Lexemes, found: list[Found]) -> list[Found]:
    """Give the months of "in May, June and July 2023" the year that stands once, at their end."""
    result = list(found)
    for at in range(len(found) - 2, -1, -1):
        left, right = result[at], result[at + 1]
        between = {one.text for one in lexemes.items[left.last : right.first]}
        year = right.value.timex[:4]
        known = year_in(lexemes, right) or (at + 2 < len(found) and right is not found[at + 1])
        if not known or not between or between - BESIDE or not year.isdigit():
            continue
        if value := _in_year(lexemes, left, right, int(year)):
            result[at] = replace(left, value=value)
    return result


def _in_year(lexemes: Lexemes, left: Found, right: Found, year: int) -> DateValue | None:
    """A month or day of the year after it, of the year before where it is later in it."""
    one, other = left.value, right.value
    kinds = {item.kind for item in lexemes.items[left.first : left.last]}
    if one.granularity not in {"month", "day"} or one.granularity != other.granularity:
        return None
    if not one.timex_type == other.timex_type == "DATE" or "/" in one.timex + other.timex:
        return None
    if "year" in kinds or not kinds & {"month", "weakmonth"} or len(one.timex) != len(other.timex):
        return None
    year -= one.timex[4:] > other.timex[4:]
    return dated(f"{year:04d}{one.timex[4:]}", mod=one.mod, inferred=("text",), weekday=one.weekday)


def _are_alike(lexemes: Lexemes, left: Found, right: Found) -> bool:
    """Two bare weekdays, or two days with weekday and month."""
    kinds = [{one.kind for one in lexemes.items[side.first : side.last]} for side in (left, right)]
    full = all("weekday" in found and found & {"month", "weakmonth"} for found in kinds)
    return full or kinds == [{"weekday"}, {"weekday"}]


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
