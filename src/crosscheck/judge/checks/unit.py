"""Rule unit-mismatch: a figure and its conversion in parentheses that do not match.

Both may be rounded: −18 °C (0 °F) is right. A difference of temperatures converts without its
offset, so either reading is accepted. Tons and gallons have several sizes and are left wide.
"""

from collections.abc import Iterator, Sequence

from crosscheck.judge.checks import Conflict
from crosscheck.judge.checks.figures import Figure, by_sentence
from crosscheck.judge.quantity_interval import half_step
from crosscheck.lexicon.units import Unit, unit
from crosscheck.model import Claim

RELATIVE = 0.05
HEDGED = 0.15  # "around 9 miles (13 kilometers)" is 14.5, and meant to be rough
SEVERAL_SIZES = {"ton": 0.25, "gallon": 0.25, "pint": 0.25, "barrel": 0.25, "cup": 0.25}
UNCHECKED = {"angle", "fuel economy", "point", "ratio", "ratio change", "count", "score"}


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The conversions of one article that come out wrong."""
    for text, figures in by_sentence(claims):
        for position in range(len(figures) - 1):
            one, two = figures[position], figures[position + 1]
            before = figures[position - 1] if position else None
            if not _is_pair(text, before, one, two):
                continue
            left, right = unit(one.value.unit), unit(two.value.unit)
            if left and right and not _matches(one, two, left, right):
                yield _conflict(one, two, left, right)


def _is_pair(text: str, before: Figure | None, one: Figure, two: Figure) -> bool:
    """Is `two` the conversion of `one`: "26 miles (42 km)"? "5 feet 3 inches (…)" is not read."""
    between = text[one.end : two.start]
    if between.strip() != "(" or not text[two.end :].lstrip().startswith(")"):
        return False
    if before is not None and text[before.end : one.start].strip(" ,and") == "":
        return False
    return one.value.low is not None and two.value.low is not None


def _matches(one: Figure, two: Figure, left: Unit, right: Unit) -> bool:
    if left.dimension != right.dimension or left.name == right.name or left.dimension in UNCHECKED:
        return True
    factor = left.factor / right.factor
    offset = (left.offset - right.offset) / right.factor
    slack = max(SEVERAL_SIZES.get(left.name, RELATIVE), SEVERAL_SIZES.get(right.name, RELATIVE))
    if "approx" in (one.value.bound, two.value.bound):
        slack = max(slack, HEDGED)
    half = half_step(one.claim.text, abs(one.value.low or 0.0))[0] * factor
    half += half_step(two.claim.text, abs(two.value.low or 0.0))[0]
    for mine, other in ((one.value.low, two.value.low), (one.value.high, two.value.high)):
        if mine is None or other is None:
            continue
        fits = (
            abs(mine * factor + shift - other) <= max(half, slack * abs(other))
            for shift in {offset, 0.0}
        )
        if not any(fits):
            return False
    return True


def _conflict(one: Figure, two: Figure, left: Unit, right: Unit) -> Conflict:
    low = one.value.low or 0.0
    right_value = (low * left.factor + left.offset - right.offset) / right.factor
    return Conflict(
        rule="unit-mismatch",
        kind="quantity",
        question=f"How much is {one.claim.text} in {plural(right)}?",
        message=f"{one.claim.text} is {right_value:.4g} {plural(right)}, not {two.claim.text}",
        sides=((one.claim,), (two.claim,)),
    )


def plural(unit: Unit) -> str:
    """As in "miles" and in "degrees Fahrenheit"."""
    first, space, rest = unit.name.partition(" ")
    return f"{first}s{space}{rest}" if first == "degree" else f"{unit.name}s"
