"""Parts that are told by the rest or by a fraction: "all but three of the 20", "half of the 40".

Who saved all but three of 20 saved 17, and half of 40 are 20. Only where the whole is a definite
number ("of the 40", "of its 40") and the part comes out even; "half of 41" stays a half.
Source: house rule; exceptives after von Fintel 1993 ("all but" subtracts).
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import NOTHING
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

DEFINITE = word_set("the its their his her these those our")
LEAST = 2  # a part and its whole
NEAR = 3  # words between the part and the number of the whole


def reckoned(lexed: Lexed, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The figures of a sentence, such parts as numbers of their own.

    "All but three were saved" tells of no three who were.
    """
    if "but" not in lexed.lower and len(readings) < LEAST:
        return tuple(readings)
    found = (_reckon(lexed, part, whole) for part, whole in pairwise(readings))
    told = (*found, *readings[-1:])
    return tuple(
        one for one in told if one.measure.dimension != "count" or not _is_rest(lexed, one)
    )


def _reckon(lexed: Lexed, part: Reading, whole: Reading) -> Reading:
    """The part as a number of its own, where the whole next to it gives one."""
    if not _is_whole(lexed, part, whole):
        return part
    total = whole.value.low or 0.0
    low = part.value.low or 0.0
    if _is_rest(lexed, part):
        return _as_count(part, whole, total - low, part.start - 2) if 0 < low < total else part
    share = low * total
    is_share = part.measure.number.form == "fraction" and part.measure.unit is None
    is_even = part.value.low == part.value.high and abs(share - round(share)) < 1e-6
    return _as_count(part, whole, round(share), part.start) if is_share and is_even else part


def _is_whole(lexed: Lexed, part: Reading, whole: Reading) -> bool:
    """Is the next figure the definite number that the part is of?"""
    between = lexed.lower[part.measure.last : whole.start]
    is_exact = whole.value.low == whole.value.high and whole.value.bound == "exact"
    is_of = between[:1] == ["of"] and len(between) <= NEAR and not DEFINITE.isdisjoint(between)
    return is_of and is_exact and whole.measure.dimension == "count" and not whole.value.per


def _is_rest(lexed: Lexed, part: Reading) -> bool:
    """Does it count those of whom the sentence is not so?"""
    if part.measure.dimension != "count":
        return False
    return lexed.lower[max(0, part.start - 2) : part.start] == ["all", "but"]


def _as_count(part: Reading, whole: Reading, number: float, start: int) -> Reading:
    """The part with this number of what the whole counts."""
    noun = replace(NOTHING, last=part.last, part_of=True)
    value = replace(
        part.value, low=float(number), high=float(number), unit=whole.value.unit,
        of=whole.value.of, group=whole.value.group, dimension="count",
    )  # fmt: skip
    first = min(start, part.measure.first)
    measure = replace(part.measure, dimension="count", unit=None, first=first)
    return replace(part, measure=measure, value=value, noun=noun, start=start)
