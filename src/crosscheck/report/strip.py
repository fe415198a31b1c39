"""The timeline as SVG numbers: one row an article, one mark a dated event."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from crosscheck.report.text import plain
from crosscheck.report.timeline import Day, period_text

LEFT, WIDTH, RIGHT_MARGIN, ROW, TOP = 150, 960, 20, 30, 34
LONGEST_DAYS = 62  # a longer period than this is no event but a frame
MOST_TICKS = 7
NEAR_DAYS = 400  # the strip shows the days round the middle one; years ago would flatten it


class Mark(Struct, frozen=True):
    """One dated event of one article: pixels, and what a screen reader says."""

    x1: float
    x2: float
    y: int
    disputed: str
    claim: str
    label: str


class Tick(Struct, frozen=True):
    """A day named on the axis."""

    x: float
    label: str


class Strip(Struct, frozen=True):
    """The whole timeline. Units: pixels."""

    width: int
    height: int
    left: int
    rows: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def strip_of(days: Sequence[Day], articles: Sequence[str]) -> Strip | None:
    """The strip, or None where fewer than two days could be placed."""
    placed = [(day, *_numbers(day)) for day in days if day.start[:1].isdigit()]
    events = [one for one in placed if one[2] - one[1] <= LONGEST_DAYS]
    if len(events) < 2:
        return None
    middle = sorted(first for _, first, _ in events)[len(events) // 2]
    near = [one for one in events if abs(one[1] - middle) <= NEAR_DAYS]
    first = min(one[1] for one in near)
    last = max(first + 1, *(one[2] for one in near))
    rows = {article: TOP + number * ROW for number, article in enumerate(articles)}
    width = WIDTH - LEFT - RIGHT_MARGIN

    def x(day: int) -> float:
        return round(LEFT + 10 + (day - first) / (last - first) * (width - 20), 1)

    marks = tuple(
        Mark(
            x(start),
            x(end),
            rows[article],
            day.disputed or "",
            next(claim.id for claim in day.claims if claim.article == article),
            plain(f"{article}: {period_text(day.start, day.end)} {day.start[:4]}"),
        )
        for day, start, end in near
        for article in day.articles
        if article in rows
    )
    ticks = _ticks([(start, day) for day, start, _ in near], x)
    return Strip(
        WIDTH,
        TOP + len(articles) * ROW + 10,
        LEFT,
        tuple((plain(article), y) for article, y in rows.items()),
        marks,
        ticks,
        len(placed) - len(near),
    )


def _numbers(day: Day) -> tuple[int, int]:
    return date.fromisoformat(day.start).toordinal(), date.fromisoformat(day.end).toordinal()


def _ticks(starts: Sequence[tuple[int, Day]], x: Callable[[int], float]) -> tuple[Tick, ...]:
    """Named days, none closer to its neighbour than a label is wide."""
    ticks: list[Tick] = []
    gap = (WIDTH - LEFT) / MOST_TICKS
    for start, day in starts:
        place = x(start)
        if not ticks or place - ticks[-1].x >= gap:
            ticks.append(Tick(place, f"{period_text(day.start, day.start)} {day.start[:4]}"))
    return tuple(ticks)
