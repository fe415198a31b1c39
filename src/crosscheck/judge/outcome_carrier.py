"""Which flight, which car: two that are named alike, or one that two articles paint differently.

A story may have two cars of one make, so another model is another car; one car that is "silver"
here and "grey" there is shown as a difference, for witnesses confuse the two.
"""

from crosscheck.lexicon.outcomes import FLIGHT, OUTCOME
from crosscheck.model import Claim, Comparison, Level, Reason

DETAILS = ("colour", "year")


def compare_carriers(left: Claim, right: Claim) -> Comparison:
    """The level at which two flights or two cars stand; symmetric."""
    one, two = left.about.scope, right.about.scope
    states = one[OUTCOME].split(), two[OUTCOME].split()
    if left.about.slot == FLIGHT:
        same = states[0] == states[1]
        return Comparison(Level.EQUIVALENT if same else Level.INCOMPARABLE)
    short, long = sorted(states, key=len)
    if long[: len(short)] != short:
        return Comparison(Level.INCOMPARABLE)
    for name in DETAILS:
        if name in one and name in two and one[name] != two[name]:
            note = " / ".join(sorted((one[name], two[name])))
            return Comparison(Level.DISJOINT, Reason.SCOPE, note)
    return Comparison(Level.REFINES if len(short) < len(long) else Level.EQUIVALENT)
