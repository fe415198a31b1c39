"""Comparer of the kind `quantity`: what two claims that answer one question say of each other.

Interval logic with open bounds, hedges and implied precision:
*identical* the same interval and bound; *equivalent* the same after rounding, conversion or within
the slack of two hedges; *refines* one interval lies in the other, or close to its bound;
*incomparable* both can hold and neither is confirmed (open bound far away), or the units do not
meet (two currencies, a level and a change): silence; *disjoint* both cannot be right.
Source: contract.md; thresholds are house rules, set on real stories and recorded below.
"""

import re

from crosscheck.judge.quantity_excuse import excused
from crosscheck.judge.quantity_interval import Interval, interval_of, is_told_again
from crosscheck.lexicon.currencies import CURRENCIES
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.numbers import significant_digits
from crosscheck.lexicon.slots import MATCH_MINUTE
from crosscheck.lexicon.units import unit
from crosscheck.model import Claim, Comparison, Level, QuantityValue, Reason

SLACK = 0.10  # "about 12 million" allows this much either way
LOOSE = 0.20  # beyond it "about 10 million" is contradicted; between them we stay silent
FINE_SLACK, FINE_LOOSE = 0.02, 0.05  # the same of "about 6,317"
NEAR = 1.08  # a value this far past a bound still refines it: "more than 50" and 53
ROUNDED_OFF = 0.25  # who rounds leaves out no more: "$2 million" is 2.5, "$1 million" no half of it
TOO_FAR = 0.4  # from here on the same digit says nothing for it
VAGUE = 5  # "dozens" for 202 is loose, for 5,000 it is wrong
CONVERTED = 0.02  # a converted figure may be this far off
ROUND = 10  # "over 500" and "500" are no conflict, "more than 3" and "3" are
CHANGES = {"up", "down"}
PLAIN = {None, "base", "first"}  # states in which a figure is the same figure
RUNNING = lazy_pattern(
    r"\b(?:leads?|led|leading|trail(?:s|ed|ing)?|tied?|tying|ahead|behind|half(?:time)?|quarter"
    r"|period|inning|(?:a|an|the) run|deficit|advantage|clos(?:ed|ing)|cut|stretch(?:ed|ing)|pulled"
    r"|trim(?:med)?|take|took)\b",
    re.IGNORECASE,
)
WAY = lazy_pattern(r" ?(?:to the )?((?:north|south)[- ]?(?:east|west)?|east|west)\b", re.IGNORECASE)
SILENT = Comparison(Level.INCOMPARABLE)


def _is_next_minute(one: QuantityValue, two: QuantityValue) -> bool:
    """After 28 minutes is in the 29th."""
    return abs((one.low or 0.0) - (two.low or 0.0)) == 1


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `quantity` claims stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return SILENT
    if one.dimension == "score" or two.dimension == "score":
        found = _scores(one, two)
        is_other = left.about.scope.get("stage") != right.about.scope.get("stage")
        runs = is_other or _is_running(left) or _is_running(right)
        moves = found.level is Level.DISJOINT and runs
        return SILENT._replace(note=f"{found.note}: a match goes on") if moves else found
    is_one = (one.low, one.high, one.bound) == (two.low, two.high, two.bound)
    if not _same_scope(left, right, is_one=is_one) or _other_way(left, right):
        return SILENT
    target = _common_unit(one, two)
    if target is None:
        first_unit, second_unit = sorted((one.unit or "a number", two.unit or "a number"))
        return SILENT._replace(note=f"{first_unit} and {second_unit} do not compare")
    if is_told_again(left, right):
        return Comparison(Level.EQUIVALENT, note="told again in another unit")
    first = interval_of(_as_percent(one, target), left.text, target)
    second = interval_of(_as_percent(two, target), right.text, target)
    converted = one.unit != two.unit and unit(one.unit) is not None and unit(two.unit) is not None
    if left.about.slot == right.about.slot == MATCH_MINUTE and _is_next_minute(one, two):
        return Comparison(Level.EQUIVALENT, note="a minute begun and a minute played")
    found = compare_intervals(*sorted((first, second), key=_order), converted=converted)
    is_age = "age" in (one.dimension, two.dimension)
    unsure = found.level >= Level.REFINES
    if unsure and is_age and not _is_same_person(left, right):
        return SILENT._replace(note=f"{found.note}: not surely of one person")
    return excused(found, left, right) if found.level is Level.DISJOINT else found


def _is_same_person(left: Claim, right: Claim) -> bool:
    """Ages conflict only of one person: both named, with a name in common."""
    names = [set((claim.about.subject or "").lower().split()) for claim in (left, right)]
    return bool(names[0] & names[1])


def _order(one: Interval) -> tuple[object, ...]:
    low, high = one.low, one.high
    return (low is None, low or 0.0, high is None, high or 0.0, one.bound, one.half,
            one.low_closed, one.high_closed, one.hedge or "", one.scaled)  # fmt: skip


def _scores(one: QuantityValue, two: QuantityValue) -> Comparison:
    if one.dimension != two.dimension:
        return SILENT
    if one.of == two.of:
        return Comparison(Level.IDENTICAL, note=f"both {one.of}")
    first, second = sorted((one.of or "", two.of or ""))
    if first.count("-") != second.count("-") or (" " in first) != (" " in second):
        return SILENT
    if " " in first and first == _turned(second):
        return Comparison(Level.IDENTICAL, note="the sets as winner and loser tell them")
    return Comparison(Level.DISJOINT, note=f"{first} against {second}")


def _turned(sets: str) -> str:
    """The sets of a match as the other player has them: "6-1 4-6" → "1-6 6-4"."""
    return " ".join("-".join(reversed(one.split("-"))) for one in sets.split(" "))


def _is_running(claim: Claim) -> bool:
    """The score of a moment of a match, which has many: "led 62-46", "tied 13-13 at the half"."""
    start = claim.start - claim.sentence.start
    end = start + len(claim.text)
    text = claim.sentence.text
    return RUNNING.search(text[max(0, start - 40) : start] + text[end : end + 40]) is not None


def _same_scope(left: Claim, right: Claim, *, is_one: bool) -> bool:
    """False for a level and a change, before and after, two rates.

    A figure that `is_one` may be told as the first offer, or as what a part is of, and elsewhere
    just told.
    """
    one, two = left.about.scope, right.about.scope
    states = {one.get("state"), two.get("state")}
    if len(states) > 1 and not (states <= PLAIN and is_one):
        return False
    per = (one.get("per"), two.get("per"))
    return None in per or per[0] == per[1]


def _other_way(left: Claim, right: Claim) -> bool:
    """True for 25 miles to the north and to the east: two distances, or two landmarks."""
    if not left.about.slot == right.about.slot == "distance":
        return False
    ways = [WAY.match(one.sentence.text[one.end - one.sentence.start :]) for one in (left, right)]
    return all(ways) and len({way[1].lower() for way in ways if way}) > 1


def _common_unit(one: QuantityValue, two: QuantityValue) -> str | None:
    """The unit in which both are compared, "" where there is none, None where they do not meet."""
    if one.unit == two.unit:
        return one.unit or ""
    names = {one.unit, two.unit}
    if names & CURRENCIES:
        return None
    if "percent" in names and {one.dimension, two.dimension} == {"ratio"}:
        return "percent"
    left, right = unit(one.unit), unit(two.unit)
    if left and right:
        return min(left.name, right.name) if left.dimension == right.dimension else None
    if left or right:
        return None
    return "" if one.dimension == two.dimension else None


def _as_percent(value: QuantityValue, target: str) -> QuantityValue:
    """A fraction in percent where it meets a percentage: "half" and "52 percent"."""
    if target != "percent" or value.unit == "percent" or value.dimension != "ratio":
        return value
    return QuantityValue(
        None if value.low is None else round(value.low * 100, 6),
        None if value.high is None else round(value.high * 100, 6),
        value.low_closed, value.high_closed,
        "approx" if value.bound == "exact" else value.bound, "percent", dimension="ratio",
        hedge=value.hedge,
    )  # fmt: skip


def compare_intervals(one: Interval, two: Interval, *, converted: bool = False) -> Comparison:
    """The level of two intervals of one unit, given in order."""
    changes = {one.bound, two.bound} & CHANGES
    if changes == CHANGES:
        return Comparison(Level.DISJOINT, note="one says up, the other down")
    if _ends(one) == _ends(two):
        same = one.bound == two.bound
        return Comparison(Level.IDENTICAL if same else Level.EQUIVALENT, note=f"both {_shown(one)}")
    points = (_is_point(one), _is_point(two))
    if all(points):
        return _two_points(one, two, converted)
    if any(points):
        point, span = (one, two) if points[0] else (two, one)
        return _point_and_span(point, span)
    return _two_spans(one, two)


def _ends(one: Interval) -> tuple[object, ...]:
    return one.low, one.high, one.low_closed, one.high_closed


def _is_point(one: Interval) -> bool:
    return one.low is not None and one.low == one.high


def _two_points(one: Interval, two: Interval, converted: bool) -> Comparison:
    a, b = one.low or 0.0, two.low or 0.0
    gap, size = abs(a - b), max(abs(a), abs(b))
    note = f"{_shown(one)} and {_shown(two)}"
    coarse, fine = (one, two) if one.half > two.half else (two, one)
    is_coarser = coarse.half > fine.half * 1.0001 and gap <= ROUNDED_OFF * size
    if gap <= coarse.half * 1.0001 and is_coarser:
        return Comparison(Level.EQUIVALENT, note=f"{note} are the same after rounding")
    if converted and gap <= max(CONVERTED * size, one.half + two.half):
        return Comparison(Level.EQUIVALENT, note=f"{note} are the same after conversion")
    if coarse.scaled and is_coarser and gap < coarse.half * 2:
        return Comparison(Level.REFINES, note=f"{note} agree but for the last digit")
    reach = coarse.half * (2 if coarse.scaled else 1)
    if fine.half * 1.0001 < coarse.half and gap < reach and gap <= TOO_FAR * size:
        return SILENT._replace(note=f"{note}: too coarse to tell")
    hedged = (one.bound == "approx", two.bound == "approx")
    if not any(hedged):
        return Comparison(Level.DISJOINT, note=f"{_shown(one)} against {_shown(two)}")
    slack, loose = max(_room(side) for side in (one, two) if side.bound == "approx")
    if gap <= slack * size + min(one.half, two.half):
        level = Level.EQUIVALENT if all(hedged) or gap <= coarse.half else Level.REFINES
        return Comparison(level, note=f"{note} agree within the approximation")
    if gap <= loose * size:
        return SILENT._replace(note=f"{note}: too loose to tell")
    return Comparison(Level.DISJOINT, note=f"{_shown(one)} against {_shown(two)}")


def _room(hedged: Interval) -> tuple[float, float]:
    """How far another figure may be from a hedged one: and agree, and not contradict it.

    Who writes "about 6.3 million" means no six and no seven, and "some 88.41 percent" is counted
    (Krifka 2007). A last digit of five is a round figure, too; an estimate has its digits from a
    sum or a conversion.
    """
    digits = significant_digits(hedged.low or 0.0)
    if len(digits) < 2 or digits.endswith("5") or "estimate" in (hedged.hedge or ""):
        return SLACK, LOOSE
    return (SLACK, SLACK) if len(digits) == 2 else (FINE_SLACK, FINE_LOOSE)


def _point_and_span(point: Interval, span: Interval) -> Comparison:
    value = point.low or 0.0
    slack = SLACK * abs(value) if point.bound == "approx" else 0.0
    note = f"{_shown(point)} and {_shown(span)}"
    if span.low is not None and _is_below(value, span.low, span.low_closed):
        return _outside(point, span, span.low, slack)
    if span.high is not None and _is_below(-value, -span.high, span.high_closed):
        return _outside(point, span, span.high, slack)
    if span.low is not None and span.high is not None:
        return Comparison(Level.REFINES, note=f"{_shown(point)} lies in {_shown(span)}")
    edge = span.low if span.low is not None else (span.high or 0.0)
    if _is_near(value, edge):
        return Comparison(Level.REFINES, note=f"{note}: the bound holds")
    return Comparison(Level.INCOMPARABLE, Reason.OPEN_BOUND, f"{note}: the bound holds, far away")


def _is_below(value: float, edge: float, closed: bool) -> bool:
    return value < edge if closed else value <= edge


def _outside(point: Interval, span: Interval, edge: float, slack: float) -> Comparison:
    """A value outside a bound: a conflict, but for rounding and hedges."""
    value = point.low or 0.0
    gap = abs(value - edge)
    note = f"{_shown(point)} against {_shown(span)}"
    vague = span.bound == "range" and not span.high_closed
    if gap == 0:
        is_round = abs(value) > ROUND and value % ROUND == 0
        return Comparison(Level.REFINES if is_round else Level.DISJOINT, note=note)
    if slack and gap <= slack:
        return Comparison(Level.REFINES, note=f"{note}: within the approximation")
    if gap <= point.half and point.half > span.half:
        return Comparison(Level.REFINES, note=f"{note}: the same after rounding")
    if vague and value > edge and value <= VAGUE * edge:
        return SILENT._replace(note=f"{note}: a vague word names no upper end")
    if vague and gap <= LOOSE * abs(edge):
        return SILENT._replace(note=f"{note}: too loose to tell")
    return Comparison(Level.DISJOINT, note=note)


def _is_near(value: float, edge: float) -> bool:
    if value == edge:
        return True
    small, large = sorted((abs(value), abs(edge)))
    return value * edge > 0 and large <= small * NEAR


def _two_spans(one: Interval, two: Interval) -> Comparison:
    note = f"{_shown(one)} and {_shown(two)}"
    if not _overlap(one, two) or not _overlap(two, one):
        return Comparison(Level.DISJOINT, note=f"{_shown(one)} against {_shown(two)}")
    if _within(one, two) or _within(two, one):
        return _nested(one, two, note)
    bounded = [span for span in (one, two) if span.low is not None and span.high is not None]
    if len(bounded) == 1:
        return Comparison(Level.REFINES, note=f"{note} overlap")
    return Comparison(Level.INCOMPARABLE, Reason.OPEN_BOUND, f"{note} overlap")


def _nested(one: Interval, two: Interval, note: str) -> Comparison:
    """One span inside the other: near bounds refine, distant open ones leave it open."""
    edges = [(one.low, two.low), (one.high, two.high)]
    for left, right in edges:
        is_open = None in (one.high, two.high) if left == one.low else None in (one.low, two.low)
        if left is not None and right is not None and is_open and not _is_near(left, right):
            return Comparison(Level.INCOMPARABLE, Reason.OPEN_BOUND, f"{note}: bounds far apart")
    return Comparison(Level.REFINES, note=f"{note}: one holds in the other")


def _overlap(one: Interval, two: Interval) -> bool:
    """Does `one` begin before `two` ends?"""
    if one.low is None or two.high is None:
        return True
    closed = one.low_closed and two.high_closed
    return one.low <= two.high if closed else one.low < two.high


def _within(inner: Interval, outer: Interval) -> bool:
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def _shown(one: Interval) -> str:
    """The interval as an editor writes it: "more than 50", "5 to 7", "about 12 million"."""
    if one.low is not None and one.low == one.high:
        return ("about " if one.bound == "approx" else "") + _number(one.low)
    if one.high is None:
        return ("at least " if one.low_closed else "more than ") + _number(one.low or 0.0)
    if one.low is None:
        return ("at most " if one.high_closed else "less than ") + _number(one.high)
    return f"{_number(one.low)} to {_number(one.high)}"


def _number(value: float) -> str:
    for factor, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= factor:
            return f"{value / factor:.4g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:.4g}"
