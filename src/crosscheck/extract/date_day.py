"""Days and months that name themselves, and ranges of them: "Jan. 17", "December 20–21"."""

import re
from datetime import date

from msgspec.structs import replace

from crosscheck.extract.date_calc import RANGE, dated, join_range, month_day, month_only
from crosscheck.extract.date_grammar import Builder, Hit, written_year
from crosscheck.extract.date_lex import Lexeme
from crosscheck.lexicon import calendar
from crosscheck.lexicon.dates import MONTHS, NAMED_DAYS
from crosscheck.model import DateValue

MONTH_CUES = frozenset(
    "in since of by until till from to between before after during through throughout early late "
    "mid last past next this every each and or -  – — for on".split()
)


def is_day_number(found: Lexeme | None) -> bool:
    """True for 1 to 31 (impossible ones like April 31 are kept, for the self-check)."""
    return found is not None and isinstance(found.value, int) and 1 <= found.value <= 31


def build_day(hit: Hit) -> DateValue | None:
    """January 17, 2026; Saturday, Jan. 17; the 17th of January."""
    if not is_day_number(hit.get("d")) or not hit.get("m"):
        return None
    if hit.get("u") and hit.text("u") != "D":
        return None
    if not hit.get("y") and _counts_time(hit):
        return None  # "in May 12-year-old"
    month, number, which = hit.number("m") or 0, hit.number("d") or 0, hit.get("k")
    anchor = hit.anchor
    if which and which.kind != "this":
        anchor = replace(anchor, lean=lambda: -1000 if which.kind == "last" else 1000)
    named = _named_year(hit, month, number)
    return month_day(month, number, written_year(hit) or named, hit.number("w"), anchor)


def _named_year(hit: Hit, month: int, number: int) -> int | None:
    """The year of a day that is a name: "the September 11 attacks", "the May 3 blasts of 2005"."""
    items, last = hit.lexemes.items, hit.match.end()
    tail = items[last : last + 3]
    if [one.kind for one in tail] == ["other", "of", "year"] and not tail[0].capital:
        return int(tail[2].value or 0)
    for one in items[last : last + 3]:
        if year := NAMED_DAYS.get(((month, number), one.text)):
            return year
    return None


def _counts_time(hit: Hit) -> bool:
    """Is the number that of a length of time: "in May 12 years had passed", "12-year-old"?"""
    items, last = hit.lexemes.items, hit.match.end()
    after = [one.kind for one in items[last : last + 2] if one.kind != "dash"]
    return items[last - 1].kind == "int" and after[:1] in (["unit"], ["units"])


def build_day_range(hit: Hit) -> DateValue | None:
    """December 20–21; 5 to 9 May 2024; May 28 to June 2."""
    first, last = hit.get("d"), hit.get("e")
    if not is_day_number(first) or not is_day_number(last) or not hit.get("m"):
        return None
    month, year = hit.number("m") or 0, written_year(hit)
    to_month = hit.number("n") or month
    start, end = hit.number("d") or 0, hit.number("e") or 0
    joined = hit.get("r")
    before = hit.before.text if hit.before else ""
    if (to_month, end) <= (month, start) and to_month >= month:
        return None
    if joined and joined.kind in {"and", "or"} and before != "between" and end != start + 1:
        return None
    from_year = year - 1 if year is not None and to_month < month else year
    left = month_day(month, start, from_year, hit.number("w"), hit.anchor)
    if year is None and not left.timex.startswith("XXXX"):
        year = int(left.timex[:4]) + (to_month < month)
    right = month_day(to_month, end, year, None, hit.anchor)
    return join_range(left, right)


def build_weekend_of(hit: Hit) -> DateValue | None:
    """The week of March 6; the weekend of December 20–21 (its Saturday is evidence for a year)."""
    unit = hit.text("u")
    if unit not in {"W", "WE"} or not is_day_number(hit.get("d")):
        return None
    month, first, year = hit.number("m") or 0, hit.number("d") or 0, written_year(hit)
    if unit == "W":
        value = month_day(month, first, year, None, hit.anchor)
        if not value.start:
            return replace(value, granularity="week", relative="week-of")
        week = calendar.week_value(date.fromisoformat(value.start))
        return dated(week, inferred=value.inferred)
    last = hit.number("e")
    if last is not None:
        left = month_day(month, first, year, 5, hit.anchor)
        right = month_day(month, last, int(left.timex[:4]) if left.start else None, None,
                          hit.anchor) if last > first else None  # fmt: skip
        joined = right and join_range(left, right)
        return joined and replace(joined, inferred=left.inferred, granularity="weekend")
    value = month_day(month, first, year, None, hit.anchor)
    if not value.start:
        return replace(value, granularity="weekend", relative="weekend-of")
    start = date.fromisoformat(value.start)
    saturday = calendar.shift(start, 5 - start.weekday()) or start
    return dated(calendar.week_value(saturday) + "-WE", inferred=value.inferred)


def build_month_year(hit: Hit) -> DateValue | None:
    """September 2025."""
    year = written_year(hit)
    if year is None or not hit.get("m"):
        return None
    return dated(f"{year:04d}-{hit.number('m') or 0:02d}")


def build_month_of(hit: Hit) -> DateValue | None:
    """June last year; January of this year."""
    if hit.text("u") != "Y" or not hit.get("m"):
        return None
    which = hit.get("k")
    count = {"last": -1, "next": 1, "this": 0}.get(which.kind if which else "")
    month = hit.number("m") or 0
    if count is None:
        return None
    if hit.published is None:
        return dated(f"XXXX-{month:02d}", relative=f"published{count:+d}Y")
    return dated(f"{hit.published.year + count:04d}-{month:02d}", inferred=("published",))


def build_month_of_that(hit: Hit) -> DateValue | None:
    """In November of that year."""
    if hit.text("u") != "Y":
        return None
    return dated(f"XXXX-{hit.number('m') or 0:02d}", relative="date+0Y")


def build_month(hit: Hit) -> DateValue | None:
    """September; May only where a word of time stands before it."""
    month, which = hit.get("m"), hit.get("k")
    if not month or not (month.capital or month.kind == "month"):
        return None
    if month.text.rstrip(".") != month.text and hit.following and hit.following.capital:
        return None  # "Mar. Smith": an initial
    before = which or hit.before
    if month.kind == "weakmonth":
        cued = before and before.text in MONTH_CUES
        if not before or not (cued or _is_attributive(hit) or _is_listed(hit)):
            return None
        if len(month.text) < 4 and month.text not in {"may"}:
            return None
        following = hit.following
        if following and following.capital and following.kind == "other" and not which:
            return None  # "of June Carter"
    elif len(month.text.rstrip(".")) < 4 and not (before and before.text in MONTH_CUES):
        return None
    if which and which.kind in {"previous", "following"}:
        return None
    return month_only(MONTHS[month.text.rstrip(".")], hit.anchor, which.kind if which else None)


def _is_listed(hit: Hit) -> bool:
    """A doubtful month after another: "in May, June and July"."""
    items, at = hit.lexemes.items, hit.match.start()
    return at > 1 and items[at - 1].kind == "comma" and items[at - 2].kind in MONTH_KINDS


MONTH_KINDS = frozenset({"month", "weakmonth"})


def _is_attributive(hit: Hit) -> bool:
    """A doubtful month between an article and its noun: "the March vote", "a June agreement"."""
    before, following = hit.before, hit.following
    return (
        before is not None
        and before.text in ARTICLES
        and following is not None
        and following.kind == "other"
        and following.text.isalpha()
        and not following.capital
        and following.text not in NO_NOUNS
    )


ARTICLES = frozenset("the a an its his her their our this that".split())
NO_NOUNS = frozenset("with for as by against was were is are has had who which not".split())


def build_month_range(hit: Hit) -> DateValue | None:
    """March to May 2024; from June to August."""
    left, right = hit.get("m"), hit.get("n")
    if not left or not right or not left.capital or not right.capital:
        return None
    cued = hit.get("y") or (hit.before and hit.before.text in {"from", "between"})
    strong = "weakmonth" not in (left.kind, right.kind)
    if not cued and not (strong and (hit.get("r") or left).kind != "and"):
        return None
    if (hit.get("r") or left).kind == "and" and not (hit.before and hit.before.text == "between"):
        return None
    first, last, year = hit.number("m") or 0, hit.number("n") or 0, written_year(hit)
    if year is not None:
        start = dated(f"{year - (last < first):04d}-{first:02d}")
        return join_range(start, dated(f"{year:04d}-{last:02d}"))
    end = month_only(last, hit.anchor)
    if not end.start:
        return join_range(month_only(first, hit.anchor), end)
    start = dated(f"{int(end.timex[:4]) - (last < first):04d}-{first:02d}", inferred=end.inferred)
    return join_range(start, end)


def build_iso(hit: Hit) -> DateValue | None:
    """2026-01-17; 2026-01-17T20:30."""
    text = hit.text("d")
    day, time = text[:10], text[11:]
    found = calendar.interval(day)
    if not found and not re.fullmatch(r"[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", day):
        return None
    return dated(f"{day}T{time}" if time else day, "TIME" if time else "DATE")


def build_named(hit: Hit) -> DateValue | None:
    """9/11; not in a name, "the 9/11 Commission"."""
    named = hit.following and hit.following.capital and hit.following.kind == "other"
    return None if named else dated(hit.text("d"))


def build_slash(hit: Hit) -> DateValue | None:
    """7/8/07: month first unless that is no month (house rule: United States order)."""
    text = hit.text("d")
    parts = [int(part) for part in re.split(r"[/.-]", text)]
    if parts[0] > 999:
        year, month, number = parts
    else:
        month, number, year = parts
        if "." in text or month > 12:
            month, number = number, month
    if year < 100:
        if "." in text:
            return None  # a version number as often as a date
        year += 2000 if year < 40 else 1900
    if not calendar.day(year, month, number):
        return None
    return dated(f"{year:04d}-{month:02d}-{number:02d}")


def build_two_days(hit: Hit) -> DateValue | None:
    """December 13/14: a night, or two days on end."""
    days = hit.get("d")
    found = re.fullmatch(r"(\d\d?)/(\d\d?)", days.text) if days else None
    if not found or int(found[2]) != int(found[1]) + 1:
        return None
    month, year = hit.number("m") or 0, written_year(hit)
    end = month_day(month, int(found[2]), year, None, hit.anchor)
    start = f"{end.timex[:8]}{int(found[1]):02d}"
    return join_range(dated(start, inferred=end.inferred), end)


MONTH_FIRST = "{MONTH:m}<the>?{DAY:d}{YEAR}"
DAY_FIRST = "(?P<d>[int dayth])<of>?{MONTH:m}{YEAR}"
TABLE: tuple[tuple[str, Builder], ...] = (
    (MONTH_FIRST, build_day),
    ("{WDAY:w}<comma>?" + MONTH_FIRST, build_day),
    ("(?P<k>[this last next])" + MONTH_FIRST, build_day),
    (DAY_FIRST, build_day),
    ("{WDAY:w}<comma>?<the>?" + DAY_FIRST, build_day),
    ("<the>?(?P<d>[dayth ordinal second])(?:<unit:u>)?<of>{MONTH:m}{YEAR}", build_day),
    ("{MONTH:m}<comma>(?P<d>[dayth]){YEAR}", build_day),
    ("{MONTH:m}<other:d>{YEAR}", build_two_days),
    ("{MONTH:m}{NUMDAY:d}" + RANGE + "{NUMDAY:e}{YEAR}", build_day_range),
    ("{WDAY:w}<comma>?{MONTH:m}{NUMDAY:d}" + RANGE + "{NUMDAY:e}{YEAR}", build_day_range),
    ("{NUMDAY:d}" + RANGE + "{NUMDAY:e}<of>?{MONTH:m}{YEAR}", build_day_range),
    ("{MONTH:m}{NUMDAY:d}" + RANGE + "{MONTH:n}{NUMDAY:e}{YEAR}", build_day_range),
    ("{NUMDAY:d}{MONTH:m}" + RANGE + "{NUMDAY:e}{MONTH:n}{YEAR}", build_day_range),
    ("<the>?<unit:u><of>{MONTH:m}{NUMDAY:d}(?:" + RANGE + "{NUMDAY:e})?{YEAR}", build_weekend_of),
    ("<the>?<unit:u><of>{NUMDAY:d}(?:" + RANGE + "{NUMDAY:e})?{MONTH:m}{YEAR}", build_weekend_of),
    ("{MONTH:m}[comma dash]?[of in]?(?P<y>[year short])(?!<zone>)", build_month_year),
    ("<year:y>{MONTH:m}(?![int dayth])", build_month_year),
    ("{MONTH:m}<of>?{WHICH:k}<unit:u>", build_month_of),
    ("{MONTH:m}<of>(?P<t>[that the])<same>?<unit:u>", build_month_of_that),
    ("{MONTH:m}", build_month),
    ("(?P<k>[this last next]){MONTH:m}", build_month),
    ("<this>(?P<k>[last next]){MONTH:m}", build_month),
    ("{MONTH:m}" + RANGE + "{MONTH:n}{YEAR}", build_month_range),
    ("<int:d><dash>{MONTH:m}<dash><year:y>", build_day),
    ("<year:y><dash>{MONTH:m}<dash><int:d>", build_day),
    ("<namedday:d>", build_named),
    ("<iso:d>", build_iso),
    ("<slash:d>", build_slash),
)  # fmt: skip
