"""Readings: a number with all that belongs to its value, in its sentence.

Order: left to right; positions are those of the words in `Lexed`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import (
    Measure,
    hedge_after,
    read_hedge,
    read_measure,
    read_per,
)
from crosscheck.extract.quantity_noun import NOTHING, Noun, read_noun
from crosscheck.extract.quantity_number import Number, read_number
from crosscheck.extract.quantity_skip import is_no_quantity
from crosscheck.model import QuantityValue

MOST_IN_SENTENCE = 400


class Reading(NamedTuple):
    """One figure as read: its measure, value, noun, and where its hedge begins."""

    measure: Measure
    value: QuantityValue
    noun: Noun
    start: int
    last: int


def read(lexed: Lexed) -> Iterator[Reading]:
    """Every figure of a sentence, left to right, without what it is about."""
    at, found = 0, 0
    while at < len(lexed.lower) and found < MOST_IN_SENTENCE:
        number = read_number(lexed, at)
        if number is None:
            at += 1
            continue
        measure = read_measure(lexed, number)
        if is_no_quantity(lexed, measure):
            at = measure.last
            continue
        reading = read_reading(lexed, measure)
        found += 1
        yield reading
        at = max(reading.measure.last, at + 1)


def read_reading(lexed: Lexed, measure: Measure) -> Reading:
    """A measure with its range, hedge, rate and counted noun."""
    measure, high = read_range(lexed, measure)
    number = measure.number
    per = read_per(lexed, measure.last)
    noun = NOTHING
    last = measure.last
    name = measure.unit
    if per:
        last = per[1]
    elif name is None or name == "point":
        noun = read_noun(lexed, last, number.low)
        last = max(noun.last, last)
        per = read_per(lexed, last)
    else:
        at = (
            last + 1
            if measure.compound and last < len(lexed.lower) and lexed.lower[last] == "-"
            else last
        )
        noun = read_noun(lexed, at, 2.0) if lexed.lower[at : at + 1] == ["of"] else NOTHING
    value, start = make_value(lexed, measure, high, per[0] if per else None, noun)
    return Reading(measure, value, noun, start, last)


def read_range(lexed: Lexed, measure: Measure) -> tuple[Measure, Number | None]:
    """The measure with the second number of its range: "5 to 7", "$5–7 billion"."""
    at = measure.last
    lower = lexed.lower
    if at + 1 >= len(lower) or lower[at] not in {"-", "–", "—", "to", "and", "or", "through"}:
        return measure, None
    before = lower[measure.first - 1] if measure.first else ""
    if lower[at] == "and" and before != "between":
        return measure, None
    nxt = at + 1
    if lower[nxt] in {"about", "around"}:
        nxt += 1
    step = nxt
    while step < len(lower) and step < nxt + 2 and not (number := read_number(lexed, step)):
        step += 1
    if step >= len(lower) or step >= nxt + 2:
        return measure, None
    assert number is not None  # noqa: S101
    other = read_measure(lexed, number)
    if other.first != nxt or number.form == "vague" or measure.number.form == "vague":
        return measure, None
    if lower[at] == "or" and not (measure.number.low < number.low <= measure.number.low * 2 + 1):
        return measure, None
    return _joined(lexed, measure, other)


def _joined(lexed: Lexed, measure: Measure, other: Measure) -> tuple[Measure, Number | None]:
    low, high = measure.number, other.number
    if measure.unit and other.unit and measure.unit != other.unit:
        return measure, None
    if (
        lexed.lower[measure.last] in {"to", "through"}
        and (not other.unit)
        and measure.unit
        and measure.dimension != "currency"
    ):
        return measure, None
    if not low.scaled and high.scaled and low.low < 1000:
        factor = (
            high.low / float(lexed.lower[high.first].replace(",", ""))
            if high.form == "digits"
            else 1.0
        )
        if low.low * factor <= high.low:
            low = low._replace(low=low.low * factor, high=low.high * factor)
    if low.low > high.low:
        return measure, None
    name = other.unit or measure.unit
    dimension = other.dimension if other.unit else measure.dimension
    joined = Measure(low, measure.first, other.last, name, dimension, other.compound)
    return joined, high


def make_value(
    lexed: Lexed, measure: Measure, high: Number | None, per: str | None, noun: Noun
) -> tuple[QuantityValue, int]:
    """The interval, with bound and hedge, of a measure, and the word where its hedge begins."""
    number = measure.number
    ahead = read_hedge(lexed, measure.first)
    found = (
        ahead
        or hedge_after(lexed, measure.last)
        or (hedge_after(lexed, noun.last) if noun.head else None)
    )
    hedge = found[1] if found else None
    low: float | None = number.low
    top: float | None = high.high if high else number.high
    bound, low_closed, high_closed = "exact", True, True
    if high is not None or number.form == "vague":
        bound, high_closed = "range", high is not None
    if found and found[0].bound == "approx":
        bound = "approx" if bound == "exact" else bound
    elif found and found[0].bound == "more":
        top, bound, low_closed, high_closed = None, "more", found[0].closed, True
    elif found:
        low, bound, high_closed, low_closed = None, "less", found[0].closed, True
    value = QuantityValue(
        low=low,
        high=top,
        low_closed=low_closed,
        high_closed=high_closed,
        bound=bound,
        unit=measure.unit or noun.head,
        per=per,
        dimension=measure.dimension,
        of=noun.head,
        group=noun.group,
        hedge=hedge,
    )
    return value, ahead[2] if ahead else measure.first
