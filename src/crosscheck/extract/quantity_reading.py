"""Readings: a number with all that belongs to its value, in its sentence.

Order: left to right; positions are those of the words in `Lexed`.
"""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.quantity_age import is_age
from crosscheck.extract.quantity_hedge import hedge_after, read_hedge
from crosscheck.extract.quantity_legal_age import legal_age
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import NOTHING, Noun, read_noun
from crosscheck.extract.quantity_number import Number
from crosscheck.extract.quantity_pair import compound_noun
from crosscheck.extract.quantity_range import read_range
from crosscheck.extract.quantity_rate import read_per
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

CLOSING = (["”"], ['"'])
OPENING = frozenset('“"')
QUOTED = 3  # words that may stand in the marks before the number
LEADING_TO_SUM = word_set("of was were is at to came stood rose fell climbed :")


class Reading(Struct, frozen=True):
    """One figure as read: its measure, value, noun, and where its hedge begins."""

    measure: Measure
    value: QuantityValue
    noun: Noun
    start: int
    last: int


def read_reading(lexed: Lexed, measure: Measure) -> Reading:
    """A measure with its range, hedge, rate and counted noun."""
    measure, high = read_range(lexed, measure)
    if measure.unit in {None, "year"} and legal_age(lexed, measure.first, measure.number.low):
        measure = replace(measure, unit="year", dimension="duration")
    elif is_age(lexed, measure):
        measure = replace(measure, unit=measure.unit or "year", dimension="age")
    number = measure.number
    per = read_per(lexed, measure.last)
    is_sum = per is None and measure.dimension == "currency"
    if is_sum and per_share_before(lexed, measure.first) is not None:
        per = "share", measure.last
    noun = NOTHING
    last = measure.last
    name = measure.unit
    hedge = hedge_after(lexed, last) if name is None else None  # "50 or more people"
    if per:
        last = per[1]
    elif name is None and not hedge and (joined := compound_noun(lexed, last)):
        noun, last = Noun(joined[0], joined[1]), joined[1]
    elif name is None or name == "point":
        noun = read_noun(lexed, hedge[2] if hedge else _past_mark(lexed, measure), number.low)
        last = max(noun.last, last) if noun.head or not hedge else last
        per = read_per(lexed, last)
    else:
        at = (
            last + 1
            if measure.compound and last < len(lexed.lower) and lexed.lower[last] == "-"
            else last
        )
        of = lexed.lower[at : at + 1] == ["of"]
        noun = read_noun(lexed, at, 2.0) if of else NOTHING
        if of and noun.head is None and measure.dimension == "ratio":
            mass = read_noun(lexed, at + 1, 1.0)  # "65 percent of traffic", not "of Larkhaven"
            noun = mass if mass.head and lexed.words[mass.last - 1][0].islower() else NOTHING
    value, start = make_value(lexed, measure, high, per[0] if per else None, noun)
    return Reading(measure, value, noun, start, last)


def _past_mark(lexed: Lexed, measure: Measure) -> int:
    """The word after a figure of which only the number is quoted: "“over 2 million” marchers"."""
    last = measure.last
    if lexed.lower[last : last + 1] not in CLOSING:
        return last
    before = lexed.lower[max(0, measure.first - QUOTED) : measure.first]
    return last if OPENING.isdisjoint(before) else last + 1


def per_share_before(lexed: Lexed, start: int) -> int | None:
    """Where the line ends that a sum by the share belongs to: "earnings per share (EPS) of $2".

    The sign of the currency is no word of it.
    """
    at = start - 1
    while at > 0 and (lexed.lower[at] in LEADING_TO_SUM or lexed.lower[at][-1] in "$€£()"):
        at -= 1
    if at >= 0 and lexed.lower[at] == "eps":
        at -= 1 + (lexed.lower[at - 1 : at] == ["("])
        if lexed.lower[at - 1 : at + 1] != ["per", "share"]:
            return at + 1
    return at - 2 if at > 1 and lexed.lower[at - 1 : at + 1] == ["per", "share"] else None


def make_value(
    lexed: Lexed, measure: Measure, high: Number | None, per: str | None, noun: Noun
) -> tuple[QuantityValue, int]:
    """The interval, with bound and hedge, of a measure, and the word where its hedge begins."""
    number = measure.number
    ahead = read_hedge(lexed, measure.first)
    found = (
        ahead
        or hedge_after(lexed, measure.last)
        or (hedge_after(lexed, noun.last) if noun.head else None)
    )
    hedge = found[1] if found else None
    low: float | None = number.low
    top: float | None = high.high if high else number.high
    bound, low_closed, high_closed = "exact", True, True
    if high is not None or number.form == "vague":
        bound, high_closed = "range", high is not None
    if found and found[0].bound == "approx":
        bound = "approx" if bound == "exact" else bound
    elif found and found[0].bound == "more":
        top, bound, low_closed, high_closed = None, "more", found[0].closed, True
    elif found and found[0].bound == "less":
        low, bound, high_closed, low_closed = None, "less", found[0].closed, True
    value = QuantityValue(
        low=low,
        high=top,
        low_closed=low_closed,
        high_closed=high_closed,
        bound=bound,
        unit=measure.unit or noun.head,
        per=per,
        dimension=measure.dimension,
        of=noun.head,
        group=noun.group,
        hedge=hedge,
    )
    return value, ahead[2] if ahead else measure.first
