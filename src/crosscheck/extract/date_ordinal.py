"""Days and weeks by their number or place in a month: "the 15th of next month", "the week ending".

"The first Monday of May", "Friday the 13th", "the last week of March", "February twenty-second".
"""

from datetime import date

from msgspec.structs import replace

from crosscheck.extract.date_calc import cost_of, dated, month_day, month_only
from crosscheck.extract.date_day import is_day_number
from crosscheck.extract.date_grammar import Builder, Hit, written_year
from crosscheck.lexicon import calendar
from crosscheck.model import DateValue


def build_week_of_month(hit: Hit) -> DateValue | None:
    """The last week of March; the second week of May 2024."""
    number, year = hit.number("o"), written_year(hit)
    if hit.text("u") != "W" or (number or 1) > 5:
        return None
    month = hit.number("m") or 0
    value = dated(f"{year:04d}-{month:02d}") if year else month_only(month, hit.anchor)
    if not value.start or not value.end:
        return replace(value, granularity="week", relative="week-of-month")
    if number is None:  # the last seven days decide
        day = calendar.shift(date.fromisoformat(value.end), -6)
    else:
        day = calendar.shift(date.fromisoformat(value.start), 7 * number - 4)
    return dated(calendar.week_value(day), inferred=value.inferred) if day else None


def build_week_of(hit: Hit) -> DateValue | None:
    """The week ending May 4; the week beginning on Monday, May 20."""
    verb = hit.get("v")
    if hit.text("u") != "W" or not verb or not is_day_number(hit.get("d")):
        return None
    if verb.text not in ENDING | BEGINNING:
        return None
    month, number, year = hit.number("m") or 0, hit.number("d") or 0, written_year(hit)
    value = month_day(month, number, year, hit.number("w"), hit.anchor)
    if not value.start:
        return replace(value, granularity="week", relative="week-of")
    middle = calendar.shift(date.fromisoformat(value.start), -3 if verb.text in ENDING else 3)
    return dated(calendar.week_value(middle), inferred=value.inferred) if middle else None


ENDING = frozenset({"ended", "ending", "to"})
BEGINNING = frozenset({"beginning", "starting", "commencing", "from"})


def build_day_of_this_month(hit: Hit) -> DateValue | None:
    """The 15th of next month; the first day of the month."""
    number, which = hit.number("d") or 0, hit.get("k")
    if hit.text("u") != "M" or not which or not 1 <= number <= 31:
        return None
    if hit.get("q") and hit.text("q") != "D":
        return None
    if hit.get("t"):
        number += hit.number("t") or 0  # "the thirty-first day of the month"
    elif hit.before and hit.before.kind == "dash":
        return None
    if number > 31:
        return None
    count = {"last": -1, "next": 1}.get(which.kind, 0)
    if hit.published is None:
        return dated(f"XXXX-XX-{number:02d}", relative=f"published{count:+d}M")
    month = calendar.shift_months(hit.published.replace(day=1), count)
    day = month and calendar.day(month.year, month.month, number)
    return dated(day.isoformat(), inferred=("published",)) if day else None


def build_spoken_day(hit: Hit) -> DateValue | None:
    """February twenty-second; the twenty-first of March."""
    tens, ones = hit.number("t") or 0, hit.number("d") or 0
    if tens not in {20, 30} or not 1 <= ones <= 9 or tens + ones > 31:
        return None
    return month_day(
        hit.number("m") or 0, tens + ones, written_year(hit), hit.number("w"), hit.anchor
    )


def build_day_of_month(hit: Hit) -> DateValue | None:
    """On the 18th; Friday the 13th: of the nearest month where the weekday fits."""
    number, weekday = hit.number("d") or 0, hit.number("w")
    before, following = hit.before, hit.following
    counts = following and following.kind in {"other", "unit", "half"} and following.text.isalpha()
    if not 1 <= number <= 31 or counts:
        return None  # "the 18th hole"
    if weekday is None and not (before and before.text in {"on", "by", "until", "since"}):
        return None
    published = hit.published
    if published is None:
        return dated(f"XXXX-XX-{number:02d}", weekday=weekday)
    months = [calendar.shift_months(published.replace(day=1), step) for step in (-1, 0, 1)]
    days = [day for one in months if one and (day := calendar.day(one.year, one.month, number))]
    fitting = [day for day in days if weekday in (None, day.weekday())]
    if not fitting:
        return dated(f"XXXX-XX-{number:02d}", weekday=weekday)
    lean = hit.anchor.lean()
    found = min(fitting, key=lambda day: cost_of(day, published, lean))
    return dated(found.isoformat(), inferred=("published",), weekday=weekday)


def build_nth_weekday(hit: Hit) -> DateValue | None:
    """The third Tuesday of May; the last Friday of next month; the first Monday of every month."""
    weekday, unit = hit.number("w"), hit.text("u")
    count = hit.number("o") or -1  # "the last Friday"
    if weekday is None or count > MOST_IN_MONTH or (unit and unit != "M"):
        return None
    if hit.get("every"):
        return DateValue(f"XXXX-WXX-{weekday + 1}", "SET", granularity="unknown")
    months = _months_meant(hit)
    days = [
        day
        for one in months
        if (day := calendar.nth_weekday(one.year, one.month, weekday, count)).month == one.month
    ]
    if not days:
        month = hit.number("m")
        open_month = f"XXXX-{month:02d}" if month else "XXXX-XX"
        return dated(open_month, weekday=weekday, granularity="day")
    published, lean = hit.published or days[0], hit.anchor.lean()
    inferred = () if hit.get("y") else ("published",)
    return dated(min(days, key=lambda day: cost_of(day, published, lean)).isoformat(),
                 inferred=inferred, weekday=weekday)  # fmt: skip


MOST_IN_MONTH = 5


def _months_meant(hit: Hit) -> list[date]:
    """The month as written, of next or last month, or of three years to choose from."""
    month, year, which, published = hit.number("m"), written_year(hit), hit.get("k"), hit.published
    if month and year:
        return [date(year, month, 1)]
    if published is None:
        return []
    if month:
        return [date(published.year + step, month, 1) for step in (-1, 0, 1)]
    count = {"last": -1, "next": 1}.get(which.kind if which else "", 0)
    found = calendar.shift_months(published.replace(day=1), count)
    return [found] if found else []


TABLE: tuple[tuple[str, Builder], ...] = (
    ("<the><dayth:d>", build_day_of_month),
    ("{WDAY:w}<comma>?<the>?<dayth:d>", build_day_of_month),
    ("<the>(?:(?P<o>[ordinal second])|<last>)<unit:u><of>{MONTH:m}{YEAR}", build_week_of_month),
    ("<the><unit:u>(?P<v>[other to from phase])<on>?(?:{WDAY:w}<comma>?)?{MONTH:m}{NUMDAY:d}{YEAR}",
     build_week_of),
    ("<the><unit:u>(?P<v>[other to from phase])<on>?(?:{WDAY:w}<comma>?)?{NUMDAY:d}{MONTH:m}{YEAR}",
     build_week_of),
    ("<the>?(?P<d>[dayth ordinal second])(?:<unit:q>)?<of>(?P<k>[this last next the])<unit:u>",
     build_day_of_this_month),
    ("<the>?<numword:t><dash>?(?P<d>[ordinal second])(?:<unit:q>)?<of>(?P<k>[this last next the])"
     "<unit:u>", build_day_of_this_month),
    ("<the>(?:(?P<o>[ordinal second dayth])|<last>){WDAY:w}[of in]{MONTH:m}{YEAR}",
     build_nth_weekday),
    ("<the>(?:(?P<o>[ordinal second dayth])|<last>){WDAY:w}[of in](?P<k>[this last next the])"
     "<unit:u>", build_nth_weekday),
    ("<the>(?:(?P<o>[ordinal second dayth])|<last>){WDAY:w}[of in]<every:every><unit:u>",
     build_nth_weekday),
    ("{MONTH:m}<the>?<numword:t><dash>?(?P<d>[ordinal second numword]){YEAR}", build_spoken_day),
    ("{WDAY:w}<comma>?{MONTH:m}<the>?<numword:t><dash>?(?P<d>[ordinal second numword]){YEAR}",
     build_spoken_day),
    ("<the>?<numword:t><dash>?(?P<d>[ordinal second])<of>{MONTH:m}{YEAR}", build_spoken_day),
)  # fmt: skip
