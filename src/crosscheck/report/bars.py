"""A chart of figures as intervals: one bar a side, with open or closed ends, as SVG numbers.

Widths are in percent, heights in pixels: the chart follows the page, its letters keep their size.
"""

from collections.abc import Callable, Sequence
from math import ceil, floor, log10

from msgspec import Struct

from crosscheck.model import QuantityValue, Side
from crosscheck.report.text import plain

ROW = 40
AXIS = 22
LEFT, RIGHT = 2.0, 98.0
LOG_FROM = 50  # ratio of largest to smallest from which a logarithmic scale tells more
MOST_TICKS = 8
SHORT = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
LONGEST_LABEL = 60
TURN = 55.0  # from here on a label ends at its bar instead of beginning there


class Bar(Struct, frozen=True):
    """One side from `x1` to `x2`; ends are closed, open (the number itself is not meant) or none.

    A `rough` figure ("about 800") is a point with whiskers. Units: percent, `y` pixels.
    """

    label: str
    x1: float
    x2: float
    y: int
    low_end: str
    high_end: str
    is_point: bool
    is_rough: bool
    turned: bool


class Mark(Struct, frozen=True):
    """A number on the axis. Units: percent."""

    x: float
    label: str
    minor: bool


class Chart(Struct, frozen=True):
    """All bars of one question. Units: pixels."""

    height: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    is_log: bool
    needs_key: bool


def chart_of(sides: Sequence[Side]) -> Chart | None:
    """The chart, or None where fewer than two sides are figures or all are the same."""
    values = [(side, side.value) for side in sides if isinstance(side.value, QuantityValue)]
    ends = [end for _, value in values for end in (value.low, value.high) if end is not None]
    units = {_measure(value) for _, value in values}
    if len(values) < 2 or len(set(ends)) < 2 or len(units) > 1:
        return None
    low, high = min(ends), max(ends)
    is_log = low > 0 and high / low > LOG_FROM
    scale: Callable[[float], float] = log10 if is_log else float
    margin = (scale(high) - scale(low)) * 0.15
    first, last = scale(low) - margin, scale(high) + margin

    def x(number: float) -> float:
        share = (scale(number) - first) / (last - first)
        return round(LEFT + share * (RIGHT - LEFT), 2)

    bars = tuple(
        _bar(side, value, number * ROW + 28, x) for number, (side, value) in enumerate(values)
    )
    numbers = _round_numbers(first, last, is_log=is_log)
    sign = SIGNS.get(values[0][1].unit or "", "")
    marks = tuple(
        Mark(x(number), sign + short_number(number), minor=place % 2 == 1)
        for place, number in enumerate(numbers)
    )
    needs_key = is_log or any(bar.is_rough or not bar.is_point for bar in bars)
    return Chart(len(bars) * ROW + AXIS + 6, bars, marks, is_log, needs_key)


def _measure(value: QuantityValue) -> tuple[str, str | None, str | None]:
    """What figures must share to stand on one axis; what is counted may have several names."""
    return value.dimension, None if value.dimension == "count" else value.unit, value.per


def _bar(side: Side, value: QuantityValue, y: int, x: Callable[[float], float]) -> Bar:
    x1 = x(value.low) if value.low is not None else 0.0
    x2 = x(value.high) if value.high is not None else 100.0
    names = ", ".join(side.articles[:3])
    label = plain(f"{side.display} · {names}")
    return Bar(
        label=label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…",
        x1=x1,
        x2=x2,
        y=y,
        low_end=_end(value.low, closed=value.low_closed),
        high_end=_end(value.high, closed=value.high_closed),
        is_point=value.low is not None and value.low == value.high,
        is_rough=value.bound == "approx",
        turned=x1 > TURN,
    )


def _end(number: float | None, *, closed: bool) -> str:
    if number is None:
        return "none"
    return "closed" if closed else "open"


def _round_numbers(first: float, last: float, *, is_log: bool) -> list[float]:
    """Numbers for the axis: powers of ten, or steps of 1, 2 or 5 times one."""
    if is_log:
        powers = range(ceil(first), floor(last) + 1)
        step = max(1, ceil(len(powers) / MOST_TICKS))
        return [10.0**power for power in powers[::step]]
    rough = (last - first) / (MOST_TICKS - 1)
    power = 10.0 ** floor(log10(rough))
    step_size = next(one * power for one in (1, 2, 5, 10) if one * power >= rough)
    places = range(ceil(first / step_size), floor(last / step_size) + 1)
    return [place * step_size for place in places]


def short_number(number: float) -> str:
    """A number as an axis has it: `800bn`, `1.5m`, `12,000`, `0.5`."""
    for size, word in SHORT:
        if abs(number) >= size:
            return f"{number / size:,.4g}{word}"
    return f"{number:,.4g}" if abs(number) < 1000 else f"{number:,.0f}"
