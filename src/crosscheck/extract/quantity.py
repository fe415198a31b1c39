"""Detector of the kind `quantity`.

*Finds* every number expression that measures, counts or prices something: figures, number words,
fractions, vague quantities, with their unit, hedge, rate, and what is counted.
*Skips* dates and times, names ("F-16", "Article 5"), list and phone numbers, addresses.
*Value* an interval with unit and bound (contract.md, "Quantities as written").
*Anchor* none: a figure stands on its own words.
*Source* house grammar; Quirk et al. 1985, 6.63–71 (numerals).
*Examples* fixtures/claims/quantity.jsonl
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_lex import Lexed, lex
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
from crosscheck.model import Claim, QuantityValue, Sentence

HINT = re.compile(
    r"[0-9½¼¾⅓⅔⅛]"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety"
    r"|[a-z]+teen|[Hh]undreds?|[Tt]housands?|[MmBb]illions?|[Tt]rillions?|[Dd]ozens?|[Ss]cores"
    r"|[Tt]ens|[Hh]alf|[Qq]uarters?|[Tt]hirds?|[Zz]ero)\b"
)
MOST_IN_SENTENCE = 400


class Reading(NamedTuple):
    """One figure as read: its measure, value, noun, and where its hedge begins."""

    measure: Measure
    value: QuantityValue
    noun: Noun
    start: int
    last: int


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `quantity` in one sentence, in the order of the text."""
    if HINT.search(sentence.text) is None:
        return
    lexed = lex(sentence.text)
    readings = tuple(read(lexed))
    for position, reading in enumerate(readings):
        about, value = read_about(lexed, readings, position, sentence, context)
        measure = reading.measure
        start = sentence.start + lexed.start[measure.first]
        end = sentence.start + lexed.end[measure.last - 1]
        yield make_claim(sentence, context, "quantity", start, end, value, about)


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
    value = make_value(lexed, measure, high, per[0] if per else None, noun)
    return Reading(measure, value, noun, measure.first, last)


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
) -> QuantityValue:
    """The interval, with bound and hedge, of a measure."""
    number = measure.number
    found = (
        read_hedge(lexed, measure.first)
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
    return QuantityValue(
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
