"""The timeline as SVG numbers: one row an article, one mark a dated event.

Dates in dispute are diamonds with their day beside them, and a dashed line joins the two that
disagree: shape tells, not colour alone. Widths are in percent, heights in pixels.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from crosscheck.model import DateValue, Report
from crosscheck.report.fold import STRENGTH
from crosscheck.report.text import plain
from crosscheck.report.timeline import MONTHS, Day, days_of, period_text

ROW, TOP = 58, 54
LEFT, RIGHT = 2.0, 98.0
LONGEST_DAYS = 62  # a longer period than this is no event but a frame
MOST_TICKS = 8
MOST_ROWS = 40
GAP_DAYS = 31  # a longer silence than this, and than three times the days so far, ends the strip
FAR_DAYS = 400  # dates in dispute are shown unless they are more than a year away
MOST = 0.75  # of the dates must lie within those silences, else all of a year are shown
STEPS_DAYS = (1, 2, 7, 14, 31, 62, 92, 183, 366)
TURN = 80.0  # from here on a label ends at its mark instead of beginning there


class Mark(Struct, frozen=True):
    """One dated event of one article; `day` is named beside it where it is in dispute.

    Units: percent, `y` pixels.
    """

    x1: float
    x2: float
    y: int
    disputed: str
    claim: str
    label: str
    day: str
    turned: bool


class Tie(Struct, frozen=True):
    """A line between two dates that disagree. Units: percent, `y1` and `y2` pixels."""

    x1: float
    y1: int
    x2: float
    y2: int
    verdict: str


class Tick(Struct, frozen=True):
    """A day named on the axis. Units: percent."""

    x: float
    label: str
    minor: bool


class Strip(Struct, frozen=True):
    """The whole timeline. Units: pixels."""

    height: int
    rows: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    ticks: tuple[Tick, ...]
    left_out: int


Key = tuple[str, str, str]  # article, first and last day: what has one mark


def strip_of(report: Report) -> Strip | None:
    """The strip, or None where fewer than two days could be placed."""
    placed = [(day, *_numbers(day)) for day in days_of(report) if day.start[:1].isdigit()]
    events = [one for one in placed if one[2] - one[1] <= LONGEST_DAYS]
    if len(events) < 2:
        return None
    disputes = _disputes(report)
    verdict_of = {
        key: verdict for verdict, sides in reversed(disputes) for side in sides for key in side
    }
    loud = {key[1:] for key in verdict_of}
    low, high = _near([one[1] for one in events])
    near = [
        (day, start, end)
        for day, start, end in events
        if low <= start <= high
        or ((day.start, day.end) in loud and low - FAR_DAYS <= start <= high + FAR_DAYS)
    ]
    first = min(one[1] for one in near)
    last = max(first + 1, *(one[2] for one in near))
    dated = {name for day, _, _ in near for name in day.articles}
    named = [one.id for one in report.articles if one.id in dated][:MOST_ROWS]
    rows = {name: TOP + number * ROW for number, name in enumerate(named)}

    def x(day: int) -> float:
        return round(LEFT + 1 + (day - first) / (last - first) * (RIGHT - LEFT - 2), 2)

    marks = {
        key: _mark(day, article, verdict_of.get(key, ""), x(start), x(end), rows[article])
        for day, start, end in near
        for article in day.articles
        if article in rows
        for key in [(article, day.start, day.end)]
    }
    return Strip(
        TOP + len(rows) * ROW - 24,
        tuple((plain(name), y) for name, y in rows.items()),
        tuple(sorted(marks.values(), key=lambda mark: bool(mark.disputed))),
        tuple(_ties(disputes, marks)),
        _ticks(first, last, x),
        len(placed) - len(near),
    )


def _numbers(day: Day) -> tuple[int, int]:
    return date.fromisoformat(day.start).toordinal(), date.fromisoformat(day.end).toordinal()


def _near(days: Sequence[int]) -> tuple[int, int]:
    """The days round the middle one, up to a long silence: a year ago would flatten the rest."""
    ordered = sorted(days)
    middle = len(ordered) // 2
    low = high = ordered[middle]
    before, after = ordered[:middle][::-1], ordered[middle:]
    for _ in range(2):  # what was found on one side may justify a longer gap on the other
        for day in before:
            low = day if low - max(GAP_DAYS, 3 * (high - low)) <= day < low else low
        for day in after:
            high = day if high < day <= high + max(GAP_DAYS, 3 * (high - low)) else high
    inside = sum(low <= day <= high for day in ordered)
    if inside < MOST * len(ordered):
        return ordered[middle] - FAR_DAYS, ordered[middle] + FAR_DAYS
    return low, high


def _disputes(report: Report) -> list[tuple[str, tuple[tuple[Key, ...], ...]]]:
    """The sides of each conflict of dates, a side as the dates that its articles give."""
    keys: dict[str, Key] = {
        claim.id: (claim.article, (claim.value.start or "")[:10], (claim.value.end or "")[:10])
        for claim in report.claims
        if isinstance(claim.value, DateValue)
    }
    found = [
        (
            finding.verdict,
            tuple(tuple(keys[one] for one in side.claims if one in keys) for side in finding.sides),
        )
        for finding in report.findings
        if finding.kind == "date"
        and STRENGTH[finding.verdict] >= STRENGTH["differ"]
        and not finding.suppressed
    ]
    return sorted(found, key=lambda one: -STRENGTH[one[0]])


def _ties(
    disputes: Sequence[tuple[str, tuple[tuple[Key, ...], ...]]], marks: Mapping[Key, Mark]
) -> Iterator[Tie]:
    """A line from each side of a conflict to the next, between the first mark of each."""
    for verdict, sides in disputes:
        drawn = [next((marks[key] for key in side if key in marks), None) for side in sides]
        for left, right in pairwise(one for one in drawn if one is not None):
            yield Tie(left.x1, left.y, right.x1, right.y, verdict)


def _mark(day: Day, article: str, disputed: str, x1: float, x2: float, y: int) -> Mark:
    own = next(claim for claim in day.claims if claim.article == article)
    words = period_text(day.start, day.end)
    return Mark(
        x1=x1,
        x2=x2,
        y=y,
        disputed=disputed,
        claim=own.id,
        label=plain(f"{article}: {words} {day.start[:4]}, “{own.text}”"),
        day=words if disputed else "",
        turned=x1 > TURN,
    )


def _ticks(first: int, last: int, x: Callable[[int], float]) -> tuple[Tick, ...]:
    """Days at even steps; months and years begin at their first day."""
    step = next((one for one in STEPS_DAYS if (last - first) / one < MOST_TICKS), STEPS_DAYS[-1])
    days = _month_starts(first, last, step // 30) if step >= 31 else range(first, last + 1, step)
    names = [(day, date.fromordinal(day)) for day in days]
    apart = 3 if len(names) > 5 else 2
    return tuple(
        Tick(x(day), _tick_label(when, step, named=number == 0), minor=bool(number % apart))
        for number, (day, when) in enumerate(names)
    )


def _month_starts(first: int, last: int, step: int) -> list[int]:
    start, end = date.fromordinal(first), date.fromordinal(last)
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    days = [
        date(month // 12, month % 12 + 1, 1).toordinal() for month in months if month % step == 0
    ]
    return [day for day in days if first <= day <= last]


def _tick_label(when: date, step: int, *, named: bool) -> str:
    month = MONTHS[when.month - 1]
    if step >= 31:
        return f"{month} {when.year}" if named or when.month == 1 else month
    return f"{month} {when.day}, {when.year}" if named else f"{month} {when.day}"
