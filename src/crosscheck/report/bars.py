"""A chart of figures as intervals: one bar a side, with open or closed ends, as SVG numbers."""

from collections.abc import Sequence
from math import log10

from msgspec import Struct

from crosscheck.model import QuantityValue, Side
from crosscheck.report.text import plain

WIDTH = 640
ROW = 26
LEFT, RIGHT = 12, 628
LOG_FROM = 50  # ratio of largest to smallest from which a logarithmic scale tells more


class Bar(Struct, frozen=True):
    """One side: pixels from `x1` to `x2`; an open end runs to the edge of the chart."""

    label: str
    x1: float
    x2: float
    y: int
    open_low: bool
    open_high: bool
    is_point: bool


class Chart(Struct, frozen=True):
    """All bars of one question. Units: pixels."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    is_log: bool


def chart_of(sides: Sequence[Side]) -> Chart | None:
    """The chart, or None where fewer than two sides are figures or all are the same."""
    values = [(side, side.value) for side in sides if isinstance(side.value, QuantityValue)]
    ends = [end for _, value in values for end in (value.low, value.high) if end is not None]
    if len(values) < 2 or len(set(ends)) < 2:
        return None
    low, high = min(ends), max(ends)
    is_log = low > 0 and high / low > LOG_FROM
    scale = log10 if is_log else float
    first, last = scale(low), scale(high)
    margin = (last - first) * 0.12
    first, last = first - margin, last + margin

    def x(number: float) -> float:
        return round(LEFT + (scale(number) - first) / (last - first) * (RIGHT - LEFT), 1)

    bars = tuple(
        Bar(
            label=plain(side.display),
            x1=x(value.low) if value.low is not None else LEFT,
            x2=x(value.high) if value.high is not None else RIGHT,
            y=number * ROW + 18,
            open_low=value.low is None,
            open_high=value.high is None,
            is_point=value.low is not None and value.low == value.high,
        )
        for number, (side, value) in enumerate(values)
    )
    return Chart(WIDTH, len(bars) * ROW + 6, bars, is_log)
