"""Stretches of the calendar that have a name: quarters, seasons, decades, centuries, holidays."""

from datetime import date

from crosscheck.extract.date_calc import HALF_WEEK, dated, join_range, nearest_year
from crosscheck.extract.date_grammar import Builder, Hit, written_year
from crosscheck.lexicon import calendar
from crosscheck.lexicon.dates import HOLIDAYS, OTHER_CALENDARS, RECKONED, SEASON_MONTHS
from crosscheck.model import DateValue


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
    which = hit.get("k")
    if year is None and hit.published and (which is None or which.kind == "the"):
        months = 12 // most
        found = nearest_year(
            lambda one: calendar.month_end(one, number * months), hit.published,
            hit.anchor.lean() or -1,
        )  # fmt: skip
        year, inferred = (found[0].year if found else None), ("published",)
    if year is None:
        return dated(f"XXXX-{letter}{number}", granularity="quarter" if letter == "Q" else "half")
    return dated(f"{year:04d}-{letter}{number}", inferred=inferred)


def build_last_half(hit: Hit) -> DateValue | None:
    """The last half of 2012: the second; its last quarter."""
    year = written_year(hit)
    if year is None or (hit.get("q") and hit.text("q") != "Q"):
        return None
    return dated(f"{year:04d}-Q4" if hit.get("q") else f"{year:04d}-H2")


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
        return dated(f"{year:04d}-{code}") if _is_next(hit, year or 0) else None
    if hit.published is None:
        return dated(f"XXXX-{code}", relative=which.kind if which else None, granularity="season")
    if which and not hit.get("u"):
        year = _season_year(code, which.kind, hit.published)
    elif year is None:
        month = SEASON_MONTHS[code][0]
        lean = SURE * hit.anchor.lean()
        found = nearest_year(lambda one: date(one, month, 15), hit.published, lean)
        year = found[0].year if found else hit.published.year
    return dated(f"{year:04d}-{code}", inferred=inferred or ("published",))


SURE = 3  # a season to come is hardly ever told in the past: "over the summer it opened", in May


def _is_next(hit: Hit, year: int) -> bool:
    """The second year of "the winter of 2022-23", where there is one."""
    last = hit.number("z")
    return last is None or last in {year + 1, (year + 1) % 100}


def _season_year(code: str, which: str, published: date) -> int:
    first, last = SEASON_MONTHS[code]
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
    if hit.get("t"):
        number += hit.number("t") or 0  # "the twenty-first century"
    if hit.text("c") != "C" or not 11 <= number <= 22:
        return None
    return dated(f"{number - 1:02d}")


def build_fiscal(hit: Hit) -> DateValue | None:
    """Fiscal 2025; fiscal year 2025."""
    year = written_year(hit)
    if year is None or (hit.get("u") and hit.text("u") != "Y"):
        return None
    return dated(f"{year:04d}")


def build_fiscal_years(hit: Hit) -> DateValue | None:
    """Fiscal year 2023-24: as two years, of each of which it is a part."""
    first, last = written_year(hit) or 0, hit.number("z") or 0
    if (first + 1) % (100 if last < 100 else 10_000) != last:
        return None
    return join_range(dated(f"{first:04d}"), dated(f"{first + 1:04d}"))


def build_holiday(hit: Hit) -> DateValue | None:
    """Christmas Day; Thanksgiving 2025; last Easter."""
    name, year, which = hit.text("h"), written_year(hit), hit.get("k")
    following = hit.following
    is_other = hit.before is not None and hit.before.capital and hit.before.text in OTHER_CALENDARS
    if is_other and name.startswith(RECKONED):
        return None  # "the Lunar New Year", "Orthodox Easter"
    named = following and following.capital and following.kind == "other"
    if named and year is None:
        return None  # "Christmas Island", "Easter Rising"
    if year is not None:
        return dated(calendar.holiday(name, year).isoformat())
    if hit.published is None:
        fixed = HOLIDAYS[name]
        timex = f"XXXX-{fixed[1][0]:02d}-{fixed[1][1]:02d}" if fixed[0] == "fixed" else "XXXX-XX-XX"
        return dated(timex, relative=f"holiday:{name}")
    lean = {"last": -1, "next": 1}.get(which.kind, hit.anchor.lean()) if which else None
    found = nearest_year(
        lambda one: calendar.holiday(name, one), hit.published,
        hit.anchor.lean() if lean is None else lean,
    )  # fmt: skip
    return found and dated(found[0].isoformat(), inferred=("published",))


def build_holiday_weekend(hit: Hit) -> DateValue | None:
    """Easter weekend; the Labor Day weekend: the one nearest to the holiday; Christmas week."""
    if hit.text("u") not in {"WE", "W"}:
        return None
    value = build_holiday(hit)
    if not value or not value.start:
        return value
    day = date.fromisoformat(value.start)
    if hit.text("u") == "W":
        return dated(calendar.week_value(day), inferred=value.inferred)
    ahead = 5 - day.weekday()
    saturday = calendar.shift(day, ahead if ahead < HALF_WEEK else ahead - 7)
    if not saturday:
        return None
    return dated(calendar.week_value(saturday) + "-WE", inferred=value.inferred)


TABLE: tuple[tuple[str, Builder], ...] = (
    ("<the>?<current>?<fiscal>?<dash>?(?P<o>[ordinal second dayth])<dash>?(?:<unit:q>|<half>)"
     "(?:[of in]?<fiscal>?<year:y>|<of>?(?P<k>[this last next the])<unit:u>)?", build_quarter),
    ("<the>?<last>(?:<half>|<unit:q>)<of><year:y>", build_last_half),
    ("<the>?<year:y>(?P<o>[ordinal second])<dash>?(?:<unit:q>|<half>)", build_quarter),
    ("(?P<k>[this last next])<unit:u><possessive>(?P<o>[ordinal second])<dash>?(?:<unit:q>|<half>)",
     build_quarter),
    ("<quarterword:d>{YEAR}", build_quarter_word),
    ("<year:y><dash>?<quarterword:d>", build_quarter_word),
    ("<the:the>?<season:s>(?:<of>?<year:y>|<of>?(?P<k>[this last next])<unit:u>)?",
     build_season),
    ("<the:the>?<season:s><of>?(?P<y>[year years])(?:<dash>(?P<z>[int year]))?", build_season),
    ("(?P<k>[this last next])<season:s>", build_season),
    ("<this>(?P<k>[last next])<season:s>", build_season),
    ("<the:the>?<decade:d>", build_decade),
    ("<the>?(?P<o>[ordinal dayth])<dash>?<unit:c>", build_century),
    ("<the>?<numword:t><dash>?(?P<o>[ordinal])<dash>?<unit:c>", build_century),
    ("<the>?<fiscal><unit:u>?<year:y>", build_fiscal),
    ("<the>?<fiscal><unit>?<year:y>(?P<r><dash>)(?P<z>[year int])", build_fiscal_years),
    ("<holiday:h>{YEAR}", build_holiday),
    ("(?P<k>[this last next])<holiday:h>", build_holiday),
    ("<holiday:h><unit:u>", build_holiday_weekend),
    ("<the><unit:u><year:y>", build_fiscal),
)  # fmt: skip
