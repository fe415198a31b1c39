"""Which comparison levels can say anything of a pair? Most say nothing of most claims.

Grading is the innermost loop: before, seventeen functions were called for each pair, most of them
to find that neither claim has a scope, a group or an anchor. What each claim has is therefore
written down once, as the bits of a number, and only what both numbers allow is asked. A level left
out here would have been silent: tests/align/test_asked.py grades every pair both ways.
"""

from collections.abc import Callable
from operator import attrgetter

from crosscheck.align.levels import ASKED_OF, LEVELS, STRONG_SLOTS
from crosscheck.align.signature import Signature

Has = Callable[[Signature], object]

IF_BOTH: dict[str, Has] = {  # levels that are silent unless both claims have …
    "slot": attrgetter("slot"),
    "counted": attrgetter("counted"),
    "subject": attrgetter("subject"),
    "place": attrgetter("places"),
    "anchor": attrgetter("anchors"),
    "event": attrgetter("event"),
    "rivals": attrgetter("alone"),
    "topic": attrgetter("topics"),
    "beside": attrgetter("beside"),
}
IF_EITHER: dict[str, Has] = {  # levels that are silent unless one of the two has …
    "group": attrgetter("group"),
    "scope": attrgetter("scope"),
    "period": lambda one: one.recalled or one.period,
    "whole": lambda one: one.part or one.slot in STRONG_SLOTS,
}
INSIDE = ("sentence",)  # asked of claims of one article alone
ACROSS = ("copy", "rivals")  # asked of claims of two articles alone

BITS = {name: 1 << place for place, name in enumerate((*IF_BOTH, *IF_EITHER))}
HAS = tuple((BITS[name], has) for name, has in (IF_BOTH | IF_EITHER).items())
EITHER = sum(BITS[name] for name in IF_EITHER)


def bits_of(one: Signature) -> int:
    """What a claim has that levels ask for."""
    bits = 0
    for bit, has in HAS:
        if has(one):
            bits |= bit
    return bits


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
