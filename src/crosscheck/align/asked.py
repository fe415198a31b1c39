"""Which comparison levels can say anything of a pair? Most say nothing of most claims.

Grading is the innermost loop: before, seventeen functions were called for each pair, most of them
to find that neither claim has a scope, a group or an anchor. What each claim has is therefore
written down once, as the bits of a number, and only what both numbers allow is asked. A level left
out here would have been silent: tests/align/test_asked.py grades every pair both ways.
"""

from functools import lru_cache
from itertools import compress
from operator import attrgetter

from crosscheck.align.levels import ASKED_OF, LEVELS
from crosscheck.align.levels_slot import WHOLES
from crosscheck.align.signature import Signature

IF_BOTH = {  # levels that are silent unless both claims have …
    "slot": "slot",
    "counted": "counted",
    "subject": "subject",
    "place": "places",
    "anchor": "anchors",
    "event": "event",
    "hour": "event",
    "rivals": "alone",
    "sole": "sole",
    "account": "own",
    "topic": "topics",
    "beside": "beside",
}
IF_EITHER = {"group": "group", "scope": "scope", "told": "others"}  # … unless one of the two has …
TOLD = ("period", "whole")  # … unless one of the two has, by more than one of its fields
INSIDE = ("sentence",)  # asked of claims of one article alone
ACROSS = ("copy", "hour", "rivals", "sole", "account", "told", "frame")  # … of two articles alone

FIELDS = attrgetter(*IF_BOTH.values(), *IF_EITHER.values())
BITS = {name: 1 << place for place, name in enumerate((*IF_BOTH, *IF_EITHER, *TOLD))}
EITHER = sum(BITS[name] for name in (*IF_EITHER, *TOLD))


def bits_of(one: Signature) -> int:
    """What a claim has that levels ask for."""
    bits = sum(compress(BITS.values(), FIELDS(one)))
    if one.recalled or one.period:
        bits |= BITS["period"]
    if one.part or one.slot in WHOLES:
        bits |= BITS["whole"]
    return bits


@lru_cache(maxsize=1 << 14)
def levels_asked(kind: str, left: int, right: int, *, inside: bool) -> tuple[str, ...]:
    """The levels that may say something of two claims of a kind, what forbids first.

    `left` and `right` are the bits of the two; `inside` where both stand in one article.
    """
    bits = (left & right) | ((left | right) & EITHER)
    return tuple(
        name
        for name in LEVELS
        if kind in ASKED_OF.get(name, (kind,))
        and (name not in BITS or bits & BITS[name])
        and name not in (ACROSS if inside else INSIDE)
    )
