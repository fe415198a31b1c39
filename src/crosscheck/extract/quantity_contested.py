"""Figures that another source gives for what the sentence has just given a figure for.

"Tolvia put the tremor's magnitude at 5.4, but the survey said it was 5.8": "it" is the magnitude,
and the bare figure answers the same question as the one before it.

Skips: figures with a noun or a unit of their own ("said it was 30 degrees"), and figures behind no
contrast ("it was 5.4, and it was 8 when …").
Source: house rule; a pronoun in the second of two contrasted clauses takes up what the first
clause is about (parallelism; Hobbs 1979).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_attendance import counted_by
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, QuantityValue

CONTRASTS = word_set("but while whereas though although ;")
TAKING_UP = (("it", "was"), ("it", "is"), ("it", "at"), ("there", "were"), ("it", "were"))
SAYS = word_set(
    """said says put puts estimated estimates reported reports gave gives registered measured
    recorded believes claimed claims counted"""
)
ENDS = CLAUSE_ENDS | word_set(', . ; and as in for on while after ” "')
REACH = 24  # words between the two figures


def read_contested(
    lexed: Lexed, readings: Sequence[Reading], fates: Sequence[Fate | None], position: int
) -> tuple[About, QuantityValue] | None:
    """What such a figure is about, and its value; None of any other figure."""
    one = readings[position]
    if not position or tuple(lexed.lower[max(0, one.start - 2) : one.start]) not in TAKING_UP:
        return None
    before = readings[position - 1]
    between = lexed.lower[before.last : one.start - 2]
    after = lexed.lower[one.last] if one.last < len(lexed.lower) else "."
    is_bare = one.measure.unit is None and one.noun.head is None and after in ENDS
    if not is_bare or len(between) > REACH or between[-1:] == [","]:
        return None
    joint = next((at for at, word in enumerate(between) if word in CONTRASTS), None)
    if joint is None or SAYS.isdisjoint(between[joint:]):
        return None
    about, value = read_about(lexed, readings, position - 1, fates[position - 1])
    if about.slot is None:
        return None
    scope = dict(about.scope)
    if "by" in scope or about.slot == "attendance":
        counter = counted_by(lexed, one.start)
        scope = {name: part for name, part in scope.items() if name != "by"}
        scope |= {"by": counter} if counter else {}
    told = replace(
        value, low=one.value.low, high=one.value.high, hedge=one.value.hedge,
        low_closed=one.value.low_closed, high_closed=one.value.high_closed, bound=one.value.bound,
    )  # fmt: skip
    return replace(about, scope=scope), told
