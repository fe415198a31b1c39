"""Dates that name themselves: days, months, quarters, seasons, years, decades, holidays, ranges."""

import re
from datetime import date

from msgspec.structs import replace

from crosscheck.extract.date_calc import dated, month_day, month_only, nearest_year
from crosscheck.extract.date_grammar import Builder, Hit
from crosscheck.extract.date_lex import Lexeme
from crosscheck.lexicon import calendar
from crosscheck.lexicon.dates import MONTHS
from crosscheck.model import DateValue

# What may stand before a bare year ("in 1994", "the 1994 vote") and before a doubtful month.
YEAR_CUES = frozenset(
    "in since of by until till from to between and or before after during through throughout "
    "early late mid around about circa fiscal the year spring summer autumn fall winter ( , - – — "
    "for with as than his her their its ' ’ ’s 's over was is within as-of any that".split()
)
MONTH_CUES = frozenset(
    "in since of by until till from to between before after during through throughout early late "
    "mid last past next this every each and or -  – — for on".split()
)


def written_year(hit: Hit, name: str = "y") -> int | None:
    """The year as written, two digits after an apostrophe taken for the nearest century."""
    found = hit.get(name)
    if not found or not isinstance(found.value, int):
        return None
    if found.kind == "year":
        return found.value
    return found.value + (2000 if found.value < 40 else 1900)


def is_day_number(found: Lexeme | None) -> bool:
    """True for 1 to 31 (impossible ones like April 31 are kept, for the self-check)."""
    return found is not None and isinstance(found.value, int) and 1 <= found.value <= 31


def build_day(hit: Hit) -> DateValue | None:
    """January 17, 2026; Saturday, Jan. 17; the 17th of January."""
    if not is_day_number(hit.get("d")) or not _capital(hit.get("m")):
        return None
    following = hit.following
    if not hit.get("y") and following and following.kind in {"unit", "units"} and _glued(hit):
        return None  # "in May 12-year-old"
    month, number, which = hit.number("m") or 0, hit.number("d") or 0, hit.get("k")
    anchor = hit.anchor
    if which and which.kind != "this":
        anchor = anchor._replace(lean=lambda: -1000 if which.kind == "last" else 1000)
    return month_day(month, number, written_year(hit), hit.number("w"), anchor)


def _glued(hit: Hit) -> bool:
    return hit.lexemes.items[hit.match.end() - 1].kind == "int"


def _capital(month: Lexeme | None) -> bool:
    """May and March only with a capital letter."""
    return bool(month) and (month is None or month.kind == "month" or month.capital)


def build_day_range(hit: Hit) -> DateValue | None:
    """December 20–21; 5 to 9 May 2024; May 28 to June 2."""
    first, last = hit.get("d"), hit.get("e")
    if not is_day_number(first) or not is_day_number(last) or not _capital(hit.get("m")):
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
    return _joined(left, right)


def _joined(left: DateValue, right: DateValue) -> DateValue | None:
    """One range from two dates; None where it runs backwards."""
    if left.start and right.end and right.end < left.start:
        return None
    inferred = tuple(dict.fromkeys((*left.inferred, *right.inferred)))
    return replace(
        left, timex=f"{left.timex}/{right.timex}", end=right.end, inferred=inferred,
        start=left.start if right.end else None,
    )  # fmt: skip


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
        joined = right and _joined(left, right)
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
    if year is None or not _capital(hit.get("m")):
        return None
    return dated(f"{year:04d}-{hit.number('m') or 0:02d}")


def build_month_of(hit: Hit) -> DateValue | None:
    """June last year; January of this year."""
    if hit.text("u") != "Y" or not _capital(hit.get("m")):
        return None
    which = hit.get("k")
    count = {"last": -1, "next": 1, "this": 0}.get(which.kind if which else "")
    month = hit.number("m") or 0
    if count is None:
        return None
    if hit.published is None:
        return dated(f"XXXX-{month:02d}", relative=f"published{count:+d}Y")
    return dated(f"{hit.published.year + count:04d}-{month:02d}", inferred=("published",))


def build_month(hit: Hit) -> DateValue | None:
    """September; May only where a word of time stands before it."""
    month, which = hit.get("m"), hit.get("k")
    if not month or not (month.capital or month.kind == "month"):
        return None
    if month.text.rstrip(".") != month.text and hit.following and hit.following.capital:
        return None  # "Mar. Smith": an initial
    before = which or hit.before
    if month.kind == "weakmonth":
        if not before or before.text not in MONTH_CUES:
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
        return _joined(start, dated(f"{year:04d}-{last:02d}"))
    end = month_only(last, hit.anchor)
    if not end.start:
        return _joined(month_only(first, hit.anchor), end)
    start = dated(f"{int(end.timex[:4]) - (last < first):04d}-{first:02d}", inferred=end.inferred)
    return _joined(start, end)


def build_iso(hit: Hit) -> DateValue | None:
    """2026-01-17; 2026-01-17T20:30."""
    text = hit.text("d")
    day, time = text[:10], text[11:]
    found = calendar.interval(day)
    if not found and not re.fullmatch(r"[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", day):
        return None
    return dated(f"{day}T{time}" if time else day, "TIME" if time else "DATE")


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


def year_of(hit: Hit) -> tuple[int | None, tuple[str, ...]]:
    """The year of a quarter, half or season: as written, or of "this", "last", "next year"."""
    if (year := written_year(hit)) is not None:
        return year, ()
    which = hit.get("k")
    count = {"last": -1, "next": 1, "this": 0}.get(which.kind if which else "")
    if count is None or hit.published is None:
        return None, ()
    return hit.published.year + count, ("published",)


def build_quarter(hit: Hit) -> DateValue | None:
    """The third quarter; the first quarter of 2024; first half of this year."""
    if hit.get("q") and hit.text("q") != "Q":
        return None
    if hit.get("u") and hit.text("u") != "Y":
        return None
    number = hit.number("o") or 0
    letter, most = ("Q", 4) if hit.get("q") else ("H", 2)
    if not 1 <= number <= most:
        return None
    year, inferred = year_of(hit)
    if year is None and letter == "H" and not hit.get("u"):
        return None  # "the first half" of a match
    if year is None and hit.published and not hit.get("k"):
        months = 12 // most
        found = nearest_year(
            lambda one: calendar.month_end(one, number * months), hit.published,
            hit.anchor.lean() or -1,
        )  # fmt: skip
        year, inferred = (found[0].year if found else None), ("published",)
    if year is None:
        return dated(f"XXXX-{letter}{number}", granularity="quarter" if letter == "Q" else "half")
    return dated(f"{year:04d}-{letter}{number}", inferred=inferred)


def build_quarter_word(hit: Hit) -> DateValue | None:
    """Q3 2025; H1; FY2025."""
    text, year = hit.text("d"), written_year(hit)
    if text.startswith("FY"):
        digits = int(text[2:].strip())
        return dated(f"{digits if digits > 99 else 2000 + digits:04d}")
    if year is None and hit.published and text[0] == "Q":
        found = nearest_year(
            lambda one: calendar.month_end(one, 3 * int(text[1])), hit.published,
            hit.anchor.lean() or -1,
        )  # fmt: skip
        return found and dated(f"{found[0].year:04d}-{text}", inferred=("published",))
    if year is None:
        return dated(f"XXXX-{text}", granularity="quarter") if text[0] == "Q" else None
    return dated(f"{year:04d}-{text}")


def build_season(hit: Hit) -> DateValue | None:
    """Summer 2025; the winter of 1994; this spring; "fall" only where it must be autumn."""
    code, season, which = hit.text("s"), hit.get("s"), hit.get("k")
    if hit.get("u") and hit.text("u") != "Y":
        return None
    year, inferred = year_of(hit)
    if season and season.text in {"spring", "fall"} and year is None and not which:
        before = hit.before.text if hit.before else ""
        following = hit.following.text if hit.following else ""
        if not hit.get("the") or before not in {"in", "by", "until", "since", "during", "over"}:
            return None
        if following == "of":
            return None
    if season and season.text.endswith("s"):
        return None
    if hit.get("y"):
        return dated(f"{year:04d}-{code}")
    if hit.published is None:
        return dated(f"XXXX-{code}", relative=which.kind if which else None, granularity="season")
    if which and not hit.get("u"):
        year = _season_year(code, which.kind, hit.published)
    elif year is None:
        month = calendar.SEASON_MONTHS[code][0]
        found = nearest_year(lambda one: date(one, month, 15), hit.published, hit.anchor.lean())
        year = found[0].year if found else hit.published.year
    return dated(f"{year:04d}-{code}", inferred=inferred or ("published",))


def _season_year(code: str, which: str, published: date) -> int:
    first, last = calendar.SEASON_MONTHS[code]
    year = published.year
    if code == "WI" and published.month <= last:
        year -= 1
    if which in {"last", "previous"}:
        return year - (published < calendar.month_end(year + (last < first), last))
    if which in {"next", "following"}:
        return year + (published.month >= first)
    return year


def build_decade(hit: Hit) -> DateValue | None:
    """The 1990s; the '80s; the nineties. A bare "80s" may be degrees or an age."""
    found = hit.get("d")
    if not found:
        return None
    digits = found.text.strip("'’‘s")
    before = hit.before.kind if hit.before else ""
    if digits.isdigit() and len(digits) == 2 and found.text[0] not in "'’‘":
        return None
    if digits.isalpha() and not (hit.get("the") or before == "phase"):
        return None
    value = dated(str(found.value))
    return value if value.start else None


def build_century(hit: Hit) -> DateValue | None:
    """The 20th century; the nineteenth century."""
    number = hit.number("o") or 0
    if hit.text("c") != "C" or not 11 <= number <= 22:
        return None
    return dated(f"{number - 1:02d}")


def build_fiscal(hit: Hit) -> DateValue | None:
    """Fiscal 2025; fiscal year 2025."""
    year = written_year(hit)
    if year is None or (hit.get("u") and hit.text("u") != "Y"):
        return None
    return dated(f"{year:04d}")


def build_holiday(hit: Hit) -> DateValue | None:
    """Christmas Day; Thanksgiving 2025; last Easter."""
    name, year, which = hit.text("h"), written_year(hit), hit.get("k")
    following = hit.following
    named = following and following.capital and following.kind == "other"
    if named and year is None:
        return None  # "Christmas Island", "Easter Rising"
    if year is not None:
        return dated(calendar.holiday(name, year).isoformat())
    if hit.published is None:
        fixed = calendar.HOLIDAYS[name]
        timex = f"XXXX-{fixed[1][0]:02d}-{fixed[1][1]:02d}" if fixed[0] == "fixed" else "XXXX-XX-XX"
        return dated(timex, relative=f"holiday:{name}")
    lean = {"last": -1, "next": 1}.get(which.kind, hit.anchor.lean()) if which else None
    found = nearest_year(
        lambda one: calendar.holiday(name, one), hit.published,
        hit.anchor.lean() if lean is None else lean,
    )  # fmt: skip
    return found and dated(found[0].isoformat(), inferred=("published",))


def build_year(hit: Hit) -> DateValue | None:
    """A year that stands as a date: "in 1994", "the 2012 vote"; not "2,000", "1500 people"."""
    found, before, following = hit.get("y"), hit.before, hit.following
    year = written_year(hit)
    if not found or year is None:
        return None
    text = hit.lexemes.text
    left, right = text[found.start - 1 : found.start], text[found.end : found.end + 2]
    if left in {".", "/", ":", "+", "@", "_", "*", "="} or right[:1] in {"%", "°", "/", "+", "_"}:
        return None
    if left == "-" and text[found.start - 2 : found.start - 1].isalnum() and not (
        before and hit.match.start() > 1
        and hit.lexemes.items[hit.match.start() - 2].text in {"mid", "pre", "post", "early", "late"}
    ):  # fmt: skip
        return None
    if right[:1] == "-" and right[1:].isdigit():
        return None
    cue = before.text if before else ""
    if following and following.kind in {"unit", "units", "zone", "scale", "money", "more"}:
        return None
    known = 1900 <= year <= 2059
    if found.kind == "short":
        return dated(f"{year:04d}") if cue in YEAR_CUES and cue else None
    if cue in {"about", "around", "over", "than", "some", "to", "with", "as", "for", "any"} and (
        _counts(following) or not known
    ):
        return None
    if cue and cue not in YEAR_CUES and not (known and (_stands_alone(hit) or _modifies(hit))):
        return None
    if not known and cue not in {"in", "since", "of", "by", "from", "until", "year", "the", "("}:
        return None
    if _counts(following) and cue not in {"the", "’s", "'s"} and not _is_function(following):
        return None
    return dated(f"{year:04d}")


def build_year_range(hit: Hit) -> DateValue | None:
    """Between 2014 and 2016; 1914–1918; 2014-15."""
    first, last, joined = written_year(hit), hit.number("z"), hit.get("r")
    before = hit.before.text if hit.before else ""
    if first is None or last is None or joined is None:
        return None
    if last < 100:
        text = hit.lexemes.text
        if joined.kind != "dash" or text[joined.start - 1] == " " or not 1900 <= first <= 2059:
            return None
        last += first // 100 * 100
        if last - first != 1:
            return None  # "2014-20" is no season
    if not first < last <= first + 400:
        return None
    if joined.kind != "dash" and before not in {"from", "between"}:
        return None
    if not 1900 <= first <= 2059 and before not in {"from", "between", "in", "("}:
        return None
    return _joined(dated(f"{first:04d}"), dated(f"{last:04d}"))


def build_spoken_year(hit: Hit) -> DateValue | None:
    """Nineteen ninety-four; the year two thousand; January nineteen ninety-seven."""
    century, rest, last = hit.number("c") or 0, hit.number("d") or 0, hit.number("e") or 0
    if hit.get("k"):
        year = 2000 + rest if century == 2 and hit.number("k") == 1000 else 0
    elif 17 <= century <= 20 and (rest >= 10 if not last else 20 <= rest < 100 and last < 10):
        year = century * 100 + rest + last
    else:
        return None
    if not 1700 <= year <= 2100 or (hit.get("u") and hit.text("u") != "Y"):
        return None
    month, number = hit.number("m"), hit.number("f")
    if month and number:
        return dated(f"{year:04d}-{month:02d}-{number:02d}")
    if month:
        return dated(f"{year:04d}-{month:02d}")
    return dated(f"{year:04d}-{hit.text('s')}" if hit.get("s") else f"{year:04d}")


def _counts(following: Lexeme | None) -> bool:
    """Could the next word be what a number counts ("2000 people")?"""
    if following is None or following.kind != "other" or following.capital:
        return False
    return following.text.isalpha() and (
        following.text.endswith("s") or following.text in {"people", "men", "women", "per"}
    )


def _is_function(following: Lexeme | None) -> bool:
    return bool(following) and following is not None and following.text in {
        "was", "is", "as", "has", "does", "this", "his", "its", "us", "thus", "plus", "versus",
        "sees", "saw",
    }  # fmt: skip


def _modifies(hit: Hit) -> bool:
    """A year before what it dates: "a 1996 law", "his failed 1996 campaign"."""
    before, following = hit.before, hit.following
    return (
        before is not None
        and before.text.isalpha()
        and before.kind in {"other", "a"}
        and following is not None
        and following.text.isalpha()
        and not _counts(following)
    )


def _stands_alone(hit: Hit) -> bool:
    """A year after a name or at an edge: "World Cup 2022", "elections 2024"."""
    before, following = hit.before, hit.following
    if before is None:
        return True
    if before.kind in {"number", "int", "money", "numword"} or before.text in {"no", "flight"}:
        return False
    if following is None or not following.text.isalpha() or _is_function(following):
        return True
    return following.kind in {"and", "month", "weakmonth"}


MONTH_FIRST = "{MONTH:m}<the>?{DAY:d}{YEAR}"
DAY_FIRST = "(?P<d>[int dayth])<of>?{MONTH:m}{YEAR}"
RANGE = "(?P<r>[dash to and through])"
TABLE: tuple[tuple[str, Builder], ...] = (
    (MONTH_FIRST, build_day),
    ("{WDAY:w}<comma>?" + MONTH_FIRST, build_day),
    ("(?P<k>[this last next])" + MONTH_FIRST, build_day),
    (DAY_FIRST, build_day),
    ("{WDAY:w}<comma>?<the>?" + DAY_FIRST, build_day),
    ("<the>(?P<d>[dayth ordinal second])<of>{MONTH:m}{YEAR}", build_day),
    ("{MONTH:m}{NUMDAY:d}" + RANGE + "{NUMDAY:e}{YEAR}", build_day_range),
    ("{NUMDAY:d}" + RANGE + "{NUMDAY:e}<of>?{MONTH:m}{YEAR}", build_day_range),
    ("{MONTH:m}{NUMDAY:d}" + RANGE + "{MONTH:n}{NUMDAY:e}{YEAR}", build_day_range),
    ("{NUMDAY:d}{MONTH:m}" + RANGE + "{NUMDAY:e}{MONTH:n}{YEAR}", build_day_range),
    ("<the>?<unit:u><of>{MONTH:m}{NUMDAY:d}(?:" + RANGE + "{NUMDAY:e})?{YEAR}", build_weekend_of),
    ("<the>?<unit:u><of>{NUMDAY:d}(?:" + RANGE + "{NUMDAY:e})?{MONTH:m}{YEAR}", build_weekend_of),
    ("{MONTH:m}<comma>?<of>?(?P<y>[year short])(?!<zone>)", build_month_year),
    ("{MONTH:m}<of>?{WHICH:k}<unit:u>", build_month_of),
    ("{MONTH:m}", build_month),
    ("(?P<k>[this last next]){MONTH:m}", build_month),
    ("<this>(?P<k>[last next]){MONTH:m}", build_month),
    ("{MONTH:m}" + RANGE + "{MONTH:n}{YEAR}", build_month_range),
    ("<iso:d>", build_iso),
    ("<slash:d>", build_slash),
    ("<the>?<fiscal>?<dash>?(?P<o>[ordinal second dayth])<dash>?(?:<unit:q>|<half>)"
     "(?:<of>?<fiscal>?<year:y>|<of>?(?P<k>[this last next the])<unit:u>)?", build_quarter),
    ("<the>?<year:y>(?P<o>[ordinal second])<dash>?(?:<unit:q>|<half>)", build_quarter),
    ("(?P<k>[this last next])<unit:u><possessive>(?P<o>[ordinal second])<dash>?(?:<unit:q>|<half>)",
     build_quarter),
    ("<quarterword:d><of>?{YEAR}", build_quarter_word),
    ("<the:the>?<season:s>(?:<of>?<year:y>|<of>?(?P<k>[this last next])<unit:u>)?",
     build_season),
    ("(?P<k>[this last next])<season:s>", build_season),
    ("<this>(?P<k>[last next])<season:s>", build_season),
    ("<the:the>?<decade:d>", build_decade),
    ("<the>?(?P<o>[ordinal dayth])<dash>?<unit:c>", build_century),
    ("<the>?<fiscal><unit:u>?<year:y>", build_fiscal),
    ("<holiday:h>{YEAR}", build_holiday),
    ("(?P<k>[this last next])<holiday:h>", build_holiday),
    ("<year:y>", build_year),
    ("<year:y>" + RANGE + "(?P<z>[year int])(?!<zone>)", build_year_range),
    ("<the><unit:u><year:y>", build_fiscal),
    ("<short:y>", build_year),
    ("<numword:c><numword:d>(?:<dash>?<numword:e>)?", build_spoken_year),
    ("<the><unit:u>(?P<c>[numword])<scale:k>(?:<and>?<numword:d>)?", build_spoken_year),
    ("{MONTH:m}(?:{NUMDAY:f}<comma>?)?<numword:c><numword:d>(?:<dash>?<numword:e>)?",
     build_spoken_year),
    ("<the>?<season:s><of>?<numword:c><numword:d>(?:<dash>?<numword:e>)?", build_spoken_year),
)  # fmt: skip
