"""Quantities as intervals in one unit, with the precision that their digits imply.

Source: implied precision after Krifka 2007 ("Approximate interpretation of number words"): a
figure written coarsely stands for what rounds to it.
"""

import re

from msgspec import Struct

from crosscheck.lexicon.numbers import SCALES, SHORT_SCALES
from crosscheck.lexicon.units import unit
from crosscheck.model import Claim, QuantityValue

FIGURE = re.compile(r"\d[\d,]{0,30}(?:\.\d{1,15})?")
SCALE = re.compile(r"(?<=[\d ])(?:hundred|thousand|million|billion|trillion|mn|bn|tn|trn|m|b|k)\b")
LETTERS = {"hundred": 100.0, "m": 1e6, "b": 1e9, "k": 1e3}
FRACTIONS = (2, 4, 8)
ROUND_FROM = 1000  # from here on trailing zeros are taken as rounding


class Interval(Struct, frozen=True):
    """What a quantity allows: ends (None is open), how it was hedged, half its last digit.

    `scaled` marks a figure with a magnitude word ("$43 million"), which writers also cut off.
    """

    low: float | None
    high: float | None
    low_closed: bool
    high_closed: bool
    bound: str
    half: float
    hedge: str | None = None
    scaled: bool = False


def half_step(text: str, value: float) -> tuple[float, bool]:
    """Half of the last written digit of a figure, and if it has a magnitude word."""
    lowered = text.lower()
    figures = FIGURE.findall(lowered)
    scale = 1.0
    if not figures:
        scale = next((SCALES[word] for word in SCALES if word in lowered), 1.0)
    elif found := SCALE.search(lowered):
        word = found.group()
        scale = SCALES.get(word) or SHORT_SCALES.get(word) or LETTERS.get(word, 1.0)
    digits = figures[-1].replace(",", "") if figures else ""
    _, point, decimals = digits.partition(".")
    if point:
        return 0.5 * scale / 10 ** len(decimals), scale > 1
    step = _fraction(lowered, value / scale) or _zeros(float(digits or value / scale))
    return 0.5 * scale * step, scale > 1


def _fraction(text: str, value: float) -> float:
    """The part that a figure with a fraction counts in: "7 1/2" halves, "7 years and 6 months"
    twelfths; 0 without one.
    """
    if value % 1 == 0 or value < 1:
        return 0.0
    if "year" in text and "month" in text:
        return 1 / 12
    return next((1 / parts for parts in FRACTIONS if (value * parts) % 1 == 0), 0.0)


def _zeros(value: float) -> float:
    """The power of ten that a whole number is a multiple of, 1 below a thousand."""
    power = 1.0
    if value < ROUND_FROM:
        return power
    while power < 1e15 and value % (power * 10) == 0:
        power *= 10
    return power


def interval_of(value: QuantityValue, text: str, target: str | None = None) -> Interval:
    """The interval of a quantity, in unit `target` where both are units of one dimension."""
    number = value.low if value.low is not None else value.high
    half, scaled = half_step(text, abs(number or 0.0))
    factor, offset = _conversion(value.unit, target)
    return Interval(
        None if value.low is None else value.low * factor + offset,
        None if value.high is None else value.high * factor + offset,
        value.low_closed,
        value.high_closed,
        value.bound,
        half * abs(factor),
        value.hedge,
        scaled,
    )


def _conversion(name: str | None, target: str | None) -> tuple[float, float]:
    if name == target or name is None or target is None:
        return 1.0, 0.0
    left, right = unit(name), unit(target)
    if left is None or right is None or left.dimension != right.dimension:
        return 1.0, 0.0
    return left.factor / right.factor, (left.offset - right.offset) / right.factor


def is_told_again(left: Claim, right: Claim) -> bool:
    """Two figures of one sentence in two units that align took for one: "12 feet (3.7 metres)".

    How well they were converted is a check of its own (unit-mismatch).
    """
    one, two = left.value, right.value
    if left.sentence != right.sentence or left.start == right.start or left.zone != right.zone:
        return False
    units = (unit(getattr(one, "unit", None)), unit(getattr(two, "unit", None)))
    return None not in units and units[0] != units[1] and left.article == right.article
