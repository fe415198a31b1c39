"""The timeline as SVG numbers: one row an article, one mark a dated event.

Dates in dispute are diamonds with their day beside them, and a dashed line joins the two that
disagree: shape tells, not colour alone. Widths are in percent, heights in pixels.
"""

from collections.abc import Callable
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
NEAR_DAYS = 400  # the strip shows the days round the middle one; years ago would flatten it
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
    middle = sorted(first for _, first, _ in events)[len(events) // 2]
    near = [one for one in events if abs(one[1] - middle) <= NEAR_DAYS]
    first = min(one[1] for one in near)
    last = max(first + 1, *(one[2] for one in near))
    dated = {name for day, _, _ in near for name in day.articles}
    named = [one.id for one in report.articles if one.id in dated][:MOST_ROWS]
    rows = {name: TOP + number * ROW for number, name in enumerate(named)}
    disputes = _disputes(report)
    verdict_of = {key: verdict for verdict, *keys in reversed(disputes) for key in keys}

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
        tuple(
            Tie(marks[left].x1, marks[left].y, marks[right].x1, marks[right].y, verdict)
            for verdict, left, right in disputes
            if left in marks and right in marks and left != right
        ),
        _ticks(first, last, x),
        len(placed) - len(near),
    )


def _numbers(day: Day) -> tuple[int, int]:
    return date.fromisoformat(day.start).toordinal(), date.fromisoformat(day.end).toordinal()


def _disputes(report: Report) -> list[tuple[str, Key, Key]]:
    """Each two neighbouring sides whose dates are in conflict, contradictions first."""
    keys: dict[str, Key] = {
        claim.id: (claim.article, (claim.value.start or "")[:10], (claim.value.end or "")[:10])
        for claim in report.claims
        if isinstance(claim.value, DateValue)
    }
    found: list[tuple[str, Key, Key]] = []
    for finding in report.findings:
        sharp = STRENGTH[finding.verdict] >= STRENGTH["differ"] and not finding.suppressed
        if finding.kind != "date" or not sharp:
            continue
        ends = [
            next((keys[one] for one in side.claims if one in keys), None) for side in finding.sides
        ]
        known = [end for end in ends if end is not None]
        found += [(finding.verdict, left, right) for left, right in pairwise(known)]
        if len(known) == 1:
            found.append((finding.verdict, known[0], known[0]))
    return sorted(found, key=lambda one: -STRENGTH[one[0]])


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
    return tuple(
        Tick(x(day), _tick_label(when, step, named=number == 0), minor=number % 2 == 1)
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
