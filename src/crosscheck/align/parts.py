"""Which figures count a part: the rest of a total, or far less than the article leads with."""

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.align.signature import KINDS, Signature
from crosscheck.align.words import folded
from crosscheck.model import QuantityValue

LEAD_SENTENCES = 5
NO_SUMS = tuple(
    f"quantity/{name}"
    for name in ("age", "ordinal", "currency", "length", "speed", "temperature", "duration")
)
SHARED_OUT = frozenset(("seats", "votes", "share"))
MEN, WOMEN = folded("man boy male"), folded("woman girl female")
TOLLS = frozenset(("killed", "injured", "missing", "arrested", "rescued", "displaced", "evacuated"))
Whole = tuple[str, str, str, frozenset[str]]
"""Article, family, slot, and of which side a figure counts."""
PART = 0.5  # of the figure that its article leads with for the slot


def parts(signatures: Sequence[Signature]) -> list[bool]:
    """Which figures count a part, or are far from the one their article leads with.

    News gives the total first (Bell 1991: the lead is the story): a figure far below it counts a
    part, one far above it another event that the article recalls.
    """
    totals: dict[Whole, float] = {}
    places: dict[Whole, frozenset[str]] = {}
    seen: dict[str, set[int]] = {}
    rest = list(_rests(signatures))
    for one, is_part in zip(signatures, rest, strict=True):
        read = seen.setdefault(one.claim.article, set())
        read.add(one.claim.sentence.start)
        if not one.slot or one.recalled or is_part or _is_vague(one):
            continue
        number = number_of(one)
        if number is None:
            continue
        key = _whole_of(one)
        if one.scope.get("place"):
            continue
        if len(read) <= LEAD_SENTENCES:
            totals[key] = max(number, totals.get(key, 0.0))
        else:
            totals.setdefault(key, number)
        if totals[key] == number:
            places[key] = places.get(key, frozenset()) | one.places
    return [
        is_part or _is_far(one, totals) or _is_elsewhere(one, totals, places)
        for one, is_part in zip(signatures, rest, strict=True)
    ]


def _rests(signatures: Sequence[Signature]) -> Iterator[bool]:
    """Which figures count the rest of a total of their own.

    Where the dead come first and nobody was counted as hurt, "another 14 were injured" are all who
    were: other than the dead.
    """
    told: dict[str, set[str]] = {}
    for one in signatures:
        slots = told.setdefault(one.claim.article, set())
        yield one.part and (one.slot != "injured" or "injured" in slots or "killed" not in slots)
        if one.claim.kind == "quantity":
            slots.add(one.slot)


def _is_elsewhere(
    one: Signature, totals: Mapping[Whole, float], places: Mapping[Whole, frozenset[str]]
) -> bool:
    """Does a toll tell of a place that the total of its article is not told of, and differ from it?

    "Four people died" in the lead, and "in Machal, three people died": those of one place.
    """
    if one.slot not in TOLLS or not one.places:
        return False
    total, number = totals.get(_whole_of(one)), number_of(one)
    if total is None or number is None or number == total:
        return False
    told = places.get(_whole_of(one), frozenset())
    return told.isdisjoint(one.places | one.around)


def _is_vague(one: Signature) -> bool:
    """True for "dozens", which says little of how large the total is."""
    value = one.claim.value
    if not isinstance(value, QuantityValue):
        return False
    low, high = value.low or 0.0, value.high or 0.0
    return 0 < 2 * low < high


def _whole_of(one: Signature) -> Whole:
    """What a figure may be the total of: injured officers are no part of injured protesters."""
    told = (one.group & KINDS) | folded(one.scope.get("by", ""))
    return one.claim.article, one.family, one.slot, told


def _is_far(one: Signature, totals: Mapping[Whole, float]) -> bool:
    number = number_of(one)
    if number is None or one.recalled:
        return False  # what is recalled is another event's, and no part of this one's total
    if one.slot in SHARED_OUT and (one.anchors or one.subject):
        return False  # of the 120 seats each party has its own
    if one.family.startswith(NO_SUMS):
        return False
    total = totals.get(_whole_of(one))
    if total is not None and one.slot in TOLLS and not one.group.isdisjoint(MEN | WOMEN):
        return number < total  # the women of those killed
    return total is not None and (number < PART * total or PART * number > total)


def number_of(signature: Signature) -> float | None:
    """The figure of a claim as sums and totals take it; None for none and for a score."""
    value = signature.claim.value
    if not isinstance(value, QuantityValue) or value.dimension == "score":
        return None  # a record of 45-1 is no part of one of 52-3
    number = value.low if value.low is not None else value.high
    if number is not None and value.dimension == "ratio" and value.unit is None:
        return 100 * number  # "half" beside percentages
    return number
