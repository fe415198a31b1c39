"""What the self-checks of figures share: the figures of one sentence and the words between them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from crosscheck.model import Claim, QuantityValue

MOST_FIGURES = 40  # a sentence with more is a table; its neighbours say nothing


class Figure(Struct, frozen=True):
    """A quantity claim with its value and its place in its sentence."""

    claim: Claim
    value: QuantityValue
    start: int
    end: int


def by_sentence(claims: Sequence[Claim]) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """The text of each sentence that has figures, with its figures in order."""
    counted = (one for one in claims if one.kind == "quantity")
    for _, group in groupby(counted, key=lambda one: (one.zone, one.sentence.start)):
        figures = tuple(
            Figure(one, one.value, one.start - one.sentence.start, one.end - one.sentence.start)
            for one in group
            if isinstance(one.value, QuantityValue)
        )
        if 0 < len(figures) <= MOST_FIGURES:
            yield figures[0].claim.sentence.text, _without_sums(figures)


def _without_sums(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that do not span others (a coordination's sum spans its members)."""
    return tuple(
        one
        for one in figures
        if not any(
            other is not one and one.start <= other.start and other.end <= one.end
            for other in figures
        )
    )


def exact(figure: Figure) -> float | None:
    """The number that a figure states without hedge, if it does."""
    value = figure.value
    return value.low if value.bound == "exact" and value.low == value.high else None


def is_count(figure: Figure) -> bool:
    """True for a whole number of things."""
    number = exact(figure)
    return (
        figure.value.dimension == "count"
        and figure.value.per is None
        and number is not None
        and number.is_integer()
    )
