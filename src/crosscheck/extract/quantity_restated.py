"""Amounts that are told again in another unit, in brackets: "2m euros (£1.7m; $2.6m)".

What stands in brackets right after an amount, of the same dimension and in another unit, answers
what the amount before the bracket answers.

Skips: brackets that tell something else ("$5 million ($3 million after tax)": the same unit;
"2 metres (90 kg)": another dimension), and counts, whose units are what they count.
Source: house rule; conversions as agencies write them.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.model import About, QuantityValue

CONVERTED = frozenset(
    ("currency", "length", "area", "mass", "volume", "speed", "temperature", "power", "energy")
)
OPENING = frozenset("([")
JOINTS = frozenset((";", ",", "or", "/"))
LONGEST = 4  # words between the bracket or joint and the amount: "about US"


def read_restated(
    lexed: Lexed, readings: Sequence[Reading], fates: Sequence[Fate | None], position: int
) -> tuple[About, QuantityValue] | None:
    """What an amount in brackets is about, and its value; None of any other figure."""
    at = first_told(lexed, readings, position)
    if at is None:
        return None
    about, value = read_about(lexed, readings, at, fates[at])
    own = readings[position].value
    return about, replace(own, of=own.of or value.of, group=own.group or value.group)


def first_told(lexed: Lexed, readings: Sequence[Reading], position: int) -> int | None:
    """The position of the amount that a bracket tells again; None for no such bracket."""
    one = readings[position]
    if not position or one.measure.dimension not in CONVERTED:
        return None
    before = readings[position - 1]
    if before.measure.dimension != one.measure.dimension or before.measure.unit == one.measure.unit:
        return None
    between = lexed.lower[before.measure.last : one.measure.first]
    if not between or len(between) > LONGEST or not all(map(_is_light, between[1:])):
        return None
    if between[0] in OPENING:
        return position - 1
    return first_told(lexed, readings, position - 1) if between[0] in JOINTS else None


def _is_light(word: str) -> bool:
    """May it stand before a converted amount: a sign, "about", "US"?"""
    return not word[0].isalpha() or word in {"about", "around", "some", "us", "approximately"}
