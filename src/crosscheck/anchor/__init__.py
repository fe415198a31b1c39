"""Claims → Claims: dates that one article leaves open, resolved from its story.

An article without a date of publication says "December 20". Its year is the one that brings the
day nearest to an explicit date: of its own text first, else of the other articles of its story,
among the years that the weekday allows. What is further than half a year from any is left open;
and a day long before what the text tells of last ("born on April 22, 1923", "in 2005") says nothing
of its own time.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from crosscheck.lexicon import calendar
from crosscheck.model import Claim, DateValue

OPEN = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(T.{1,12})?(?:/XXXX-(\d\d)(?:-(\d\d))?)?")
FINE = frozenset({"day", "weekend", "part", "hour", "minute"})
FARTHEST_DAYS = 183  # beyond half a year, another year would be as near
LONG_AGO = frozenset({"birth"})  # "born in January": any year but that of the story


def anchor(claims: Sequence[Claim], stories: Sequence[Sequence[str]]) -> tuple[Claim, ...]:
    """The claims with open dates resolved; `stories` are groups of article ids.

    Order: that of `claims`.
    """
    if not any(map(_is_open, claims)):
        return tuple(claims)
    own = _evidence(claims)
    shared = _shared_evidence(own, stories)
    return tuple(
        _anchored(claim, own.get(claim.article, ()), shared.get(claim.article, ()))
        if _is_open(claim)
        else claim
        for claim in claims
    )


def _is_open(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, DateValue)
        and value.start is None
        and claim.about.slot not in LONG_AGO
        and value.timex_type in {"DATE", "TIME"}
        and ((value.relative or "").startswith("holiday:") or bool(OPEN.fullmatch(value.timex)))
    )


def _evidence(claims: Iterable[Claim]) -> dict[str, tuple[date, ...]]:
    """The explicit days of each article's own time, sorted; a comment is not the article's word."""
    found: dict[str, set[date]] = {}
    latest: dict[str, int] = {}
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or not value.start or claim.zone == "comment":
            continue
        if value.timex_type not in {"DATE", "TIME"} or claim.about.slot in LONG_AGO:
            continue
        day = date.fromisoformat(value.start)
        if claim.modality == "asserted":
            latest[claim.article] = max(day.year, latest.get(claim.article, 0))
        if value.granularity in FINE:
            found.setdefault(claim.article, set()).add(day)
    return {
        article: tuple(sorted(day for day in days if day.year >= latest.get(article, 0) - 1))
        for article, days in found.items()
    }


def _shared_evidence(
    own: Mapping[str, tuple[date, ...]], stories: Sequence[Sequence[str]]
) -> dict[str, tuple[date, ...]]:
    """For each article the explicit days of its story."""
    shared: dict[str, tuple[date, ...]] = {}
    for story in stories:
        days = tuple(sorted({day for article in story for day in own.get(article, ())}))
        for article in story:
            shared[article] = tuple(sorted({*shared.get(article, ()), *days}))
    return shared


def _anchored(claim: Claim, own: Sequence[date], shared: Sequence[date]) -> Claim:
    """The claim with its year, where the text or the story gives it."""
    assert isinstance(claim.value, DateValue)  # noqa: S101  _is_open() has looked
    for days, source in ((own, "text"), (shared, "story")):
        if days and (value := _resolved(claim.value, days, source)):
            return replace(claim, value=value)
    return claim


def _resolved(value: DateValue, days: Sequence[date], source: str) -> DateValue | None:
    """The value in the year that brings it nearest to one of `days`."""
    years = {day.year + step for day in days for step in (-1, 0, 1)}
    dated = [(year, start) for year in sorted(years) if (start := _day_in(value, year))]
    fitting = [one for one in dated if value.weekday in (None, one[1].weekday())]
    near = [
        (distance, year)
        for year, start in fitting
        if (distance := _distance(start, days)) <= FARTHEST_DAYS
    ]
    if not near:
        return None
    year = min(near)[1]
    plain = min((_distance(start, days), one) for one, start in dated)[1]
    weekday = ("weekday",) if value.weekday is not None and len(fitting) < len(dated) else ()
    if plain != year and not weekday:
        return None
    return _in_year(value, year, (*weekday, source))


def _distance(day: date, days: Sequence[date]) -> int:
    """Days to the nearest of the sorted `days`."""
    at = bisect_left(days, day)
    return min(abs((other - day).days) for other in days[max(0, at - 1) : at + 1])


def _day_in(value: DateValue, year: int) -> date | None:
    """The first day of the value in a year, a month counted from its middle."""
    if not calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR:
        return None
    if (value.relative or "").startswith("holiday:"):
        return calendar.holiday((value.relative or "").partition(":")[2], year)
    match = OPEN.fullmatch(value.timex)
    if not match:
        return None
    return calendar.day(year, int(match[1]), int(match[2] or 15))


def _in_year(value: DateValue, year: int, inferred: tuple[str, ...]) -> DateValue | None:
    """The value with its year written in and the interval that follows."""
    if (value.relative or "").startswith("holiday:"):
        start = _day_in(value, year)
        timex = start.isoformat() if start else value.timex
    else:
        first, slash, last = value.timex.partition("/")
        turns = bool(slash) and last[5:] < first[5:]
        timex = first.replace("XXXX", f"{year:04d}")
        timex += slash + last.replace("XXXX", f"{year + turns:04d}")
    if value.relative in {"week-of", "weekend-of"}:
        timex = _week_of(timex, value.relative) or timex
    found = calendar.interval(timex)
    if not found:
        return None
    return replace(
        value,
        timex=timex,
        start=found.start.isoformat(),
        end=found.end.isoformat(),
        inferred=inferred,
        relative=None,
    )


def _week_of(timex: str, relative: str) -> str | None:
    found = calendar.interval(timex)
    if not found:
        return None
    if relative == "week-of":
        return calendar.week_value(found.start)
    saturday = calendar.shift(found.start, 5 - found.start.weekday())
    return calendar.week_value(saturday) + "-WE" if saturday else None
