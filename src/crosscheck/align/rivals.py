"""What the other claims of an article tell of one: does it stand alone, what else is given?"""

from collections import Counter
from collections.abc import Sequence

from crosscheck.align.signature import CLOCK_FAMILY, Signature, is_day_of_hour
from crosscheck.lexicon.slots import MATCH_MINUTE

BRIEF = 3
NAMED = ("quantity/length", "quantity/speed")  # slots tell these apart: depth, rainfall


def are_beside(signatures: Sequence[Signature]) -> bool:
    """True where there are just two texts, of no more than a few sentences each."""
    sentences: dict[str, set[int]] = {}
    for one in signatures:
        sentences.setdefault(one.claim.article, set()).add(one.claim.sentence.start)
    return len(sentences) == 2 and max(map(len, sentences.values())) <= BRIEF


def lonely(signatures: Sequence[Signature]) -> list[bool]:
    """Which claims are alone: their article has no other of their family.

    A figure told twice is one; a year told twice ("the 2010 census showed") may date two things.
    A rank is a rank of its kind: a third hurricane has no rival in a seventh death. Nor has a
    speed in what the speed limit is, or a prison term in how long the trial took.
    """
    keys = [(one.claim.article, one.family, _sort_of(one)) for one in signatures]
    told = {
        (*key, one.value if one.family.startswith("quantity") else place)
        for place, (key, one) in enumerate(zip(keys, signatures, strict=True))
    }
    held = Counter(key[:3] for key in told)
    return [
        held[key] == 1 and not is_day_of_hour(one)
        for key, one in zip(keys, signatures, strict=True)
    ]


def _sort_of(one: Signature) -> frozenset[str]:
    if one.family.startswith("quantity/ordinal"):
        return one.counted
    if is_day_of_hour(one):
        return frozenset((CLOCK_FAMILY,))
    is_named = one.family.startswith(NAMED) or (
        one.family.startswith("quantity/duration") and one.slot not in ("", "duration")
    )
    return frozenset((one.slot,)) if is_named else frozenset()


def _thing(one: Signature) -> tuple[str, ...]:
    """What a count is of ("seven sentences"), a length is the length of, an outcome is told of."""
    if one.family.startswith("quantity/count") and one.counted:
        return one.slot, *sorted(one.counted)
    if one.outcome:
        return one.slot, *sorted(one.subject)
    if one.slot == MATCH_MINUTE:
        return one.slot, one.event, *sorted(one.subject)
    return (one.event,) if one.family.startswith("quantity/length") else ("",)


def other_values(signatures: Sequence[Signature]) -> list[frozenset[str]]:
    """The other figures that the article of a claim gives of the same thing."""
    told: dict[tuple[str, ...], set[str]] = {}
    keys = [(one.claim.article, one.family, *_thing(one)) for one in signatures]
    for key, one in zip(keys, signatures, strict=True):
        if any(key[2:]):
            told.setdefault(key, set()).add(one.value)
    several = {key: frozenset(values) for key, values in told.items() if len(values) > 1}
    return [
        several.get(key, frozenset()) - {one.value}
        for key, one in zip(keys, signatures, strict=True)
    ]
