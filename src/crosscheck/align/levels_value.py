"""The comparison level of values: how much equal ones, or nearly equal ones, say."""

import re

from crosscheck.align.signature import Signature
from crosscheck.lexicon.dates import is_full_date
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.numbers import TELLING_DIGITS, significant_digits
from crosscheck.lexicon.units import convert
from crosscheck.model import Claim, DateValue, QuantityValue

SMALL = 10
SPANS = re.compile(r"\b(?:year|month|day|hour|minute|second)s?\b", re.IGNORECASE)
INSIDE = lazy_pattern(r"[a-z] \(?$")
FEWEST_WORDS = 8  # from which nobody else says the same by chance
CONVERTED = 0.01  # of 125 miles an hour, told as 200 km/h
COARSEST = 0.05  # of the larger; a figure rounds to no less
NO_ROUNDING = frozenset(("score", "ordinal", "age", "duration"))
OFTEN_EQUAL = NO_ROUNDING | {"point"}  # what players score, and two of them alike


def value_level(left: Signature, right: Signature) -> str:
    """Equal values speak for one question, the more the less likely they are by chance."""
    if left.value != right.value:
        if left.claim.kind == "quote" and is_cut(left.value, right.value):
            return "same"
        return _near_level(left, right) if left.claim.kind == "quantity" else "other"
    value = left.claim.value
    if isinstance(value, DateValue):
        return _calendar(left, right, value.granularity)
    if not isinstance(value, QuantityValue):
        return "same"
    number = value.low if value.low is not None else value.high
    if value.dimension == "duration" and len(SPANS.findall(left.claim.text)) > 1:
        return "same to the minute"
    return "same" if number is None else _chance(number, value.dimension)


def _near_level(left: Signature, right: Signature) -> str:
    """Other figures that may yet be one, rounded or mistyped."""
    level = rounded_level(left, right)
    if level == "other" and left.counted & right.counted and _are_swapped(left, right):
        return "digits swapped"
    return level


def _are_swapped(left: Signature, right: Signature) -> bool:
    """Do two neighbouring digits of three or more stand the other way round: 412 and 421?

    The commonest slip of a copying hand; 421,000 cars in one report and 412,000 in the next are
    hardly two questions.
    """
    one, two = (getattr(side.claim.value, "low", None) for side in (left, right))
    if one is None or two is None or left.family != right.family:
        return False
    first, second = (f"{abs(number):.10g}" for number in (one, two))
    apart = [at for at, pair in enumerate(zip(first, second, strict=False)) if len(set(pair)) > 1]
    is_pair = len(first) == len(second) and len(apart) == 2 and apart[1] == apart[0] + 1
    is_long = min(_digits(one), _digits(two)) >= TELLING_DIGITS
    return is_pair and is_long and sorted(first) == sorted(second)


def are_telling(left: Signature, right: Signature) -> bool:
    """Equal figures of three digits: of 152 such pairs in gold all answer one question."""
    return left.value == right.value and value_level(left, right) == "same and telling"


def is_cut(left: str, right: str) -> bool:
    """Are the words of one quotation all in the other, which goes on longer?"""
    short, long = sorted((left, right), key=len)
    return short.count(" ") + 1 >= FEWEST_WORDS and f" {short} " in f" {long} "


def rounded_level(left: Signature, right: Signature) -> str:
    """Is one figure the other, rounded: "13.6 million" and "13,625,777", "6 points" and "5.8"?

    Three digits that match seldom match by chance; of a round count many are near.
    """
    one, two = left.claim.value, right.claim.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return "other"
    if one.dimension in NO_ROUNDING or one.low is None or two.low is None:
        return "other"
    if one.unit != two.unit and one.unit and two.unit:
        turned = convert(two.low, two.unit, one.unit)
        is_same = turned is not None and abs(one.low - turned) <= CONVERTED * abs(turned)
        return "same after rounding" if is_same else "other"
    if abs(one.low - two.low) > COARSEST * max(abs(one.low), abs(two.low)):
        return "other"
    digits = sorted((_digits(one.low), _digits(two.low)))
    coarse, fine = sorted((one.low, two.low), key=_digits)
    if digits[0] == digits[1] or float(f"{fine:.{digits[0]}g}") != coarse:
        return "other"
    if digits[0] > 2:
        return "same after rounding"
    return "same but coarse" if one.dimension != "count" else "other"


def _digits(number: float) -> int:
    """How many digits say something: two of 13,000,000."""
    return max(1, len(significant_digits(number)))


def _calendar(left: Signature, right: Signature, granularity: str) -> str:
    """The day of the story is in every sentence; another day, or a time of day, is telling.

    A full date that two articles write out dates one occasion: of 135 such pairs in gold all do.
    """
    if left.family == "date/clock":
        return "same with unit"
    if all(_is_written_out(one.claim, granularity) for one in (left, right)):
        return "same full date"
    return "same day's news" if left.of_the_day or right.of_the_day else "same date"


def _is_written_out(claim: Claim, granularity: str) -> bool:
    """A full date after a word of its sentence: no dateline, and not when a tweet was sent."""
    if not is_full_date(claim.text, granularity):
        return False
    return INSIDE.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None


def _chance(number: float, dimension: str) -> str:
    digits = _digits(number)
    if digits >= TELLING_DIGITS:
        return "same and telling"
    if dimension != "count":
        is_fine = digits > 1 and dimension not in OFTEN_EQUAL
        return "same to two digits" if is_fine else "same with unit"
    return "same but small" if abs(number) <= SMALL and digits == 1 else "same"
