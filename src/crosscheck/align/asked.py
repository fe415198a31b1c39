"""Which comparison levels can say anything of a pair? Most say nothing of most claims.

Grading is the innermost loop: before, seventeen functions were called for each pair, most of them
to find that neither claim has a scope, a group or an anchor. What each claim has is therefore
written down once, as the bits of a number, and only what both numbers allow is asked. A level left
out here would have been silent: tests/align/test_asked.py grades every pair both ways.
"""

from collections.abc import Callable

from crosscheck.align.levels import ASKED_OF, LEVELS, STRONG_SLOTS
from crosscheck.align.signature import Signature

Has = Callable[[Signature], object]

IF_BOTH: dict[str, Has] = {  # levels that are silent unless both claims have …
    "slot": lambda one: one.slot,
    "counted": lambda one: one.counted,
    "subject": lambda one: one.subject,
    "place": lambda one: one.places,
    "anchor": lambda one: one.anchors,
    "event": lambda one: one.event,
    "rivals": lambda one: one.alone,
    "topic": lambda one: one.topics,
    "beside": lambda one: one.beside,
}
IF_EITHER: dict[str, Has] = {  # levels that are silent unless one of the two has …
    "group": lambda one: one.group,
    "scope": lambda one: one.scope,
    "period": lambda one: one.recalled or one.period,
    "whole": lambda one: one.part or one.slot in STRONG_SLOTS,
}
INSIDE = ("sentence",)  # asked of claims of one article alone
ACROSS = ("copy", "rivals")  # asked of claims of two articles alone

BITS = {name: 1 << place for place, name in enumerate((*IF_BOTH, *IF_EITHER))}
EITHER = sum(BITS[name] for name in IF_EITHER)


def bits_of(one: Signature) -> int:
    """What a claim has that levels ask for."""
    return sum(BITS[name] for name, has in (IF_BOTH | IF_EITHER).items() if has(one))


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
