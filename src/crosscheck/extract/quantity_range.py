"""The second number of a range: "5 to 7", "$5–7 billion"."""

from msgspec.structs import replace

from crosscheck.extract.quantity_frame import finite
from crosscheck.extract.quantity_lex import SEPARATORS, Lexed
from crosscheck.extract.quantity_measure import Measure, past_hanging, read_measure
from crosscheck.extract.quantity_number import Number, read_number
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.slots import FALL, RISE
from crosscheck.lexicon.word_set import word_set

DASHES = frozenset("–—")  # "grew a hundredfold — from 60 hectares to 6,000"
DASHED = ("-", "–")
THOUSAND = 1000
FURTHEST = 5  # times: "4-5,000", "20-30,000"; "1-10,000" starts at one
CHANGES = word_set("raise change slow revise boost move go improve shift up down cut push bring")


def read_range(lexed: Lexed, measure: Measure) -> tuple[Measure, Number | None]:
    """The measure with the second number of its range: "5 to 7", "$5–7 billion", "5- to 7-foot"."""
    at = past_hanging(lexed, measure.last)
    lower = lexed.lower
    if at + 1 >= len(lower) or lower[at] not in {"-", "–", "—", "to", "and", "or", "through"}:
        return measure, None
    before = lower[measure.first - 1] if measure.first else ""
    if lower[at] == "and" and before != "between":
        return measure, None
    is_change = lower[at] == "to" and _is_changed(lexed, measure.first, before == "from")
    nxt = at + 1
    if lower[nxt] in {"about", "around"} or (at > measure.last and lower[nxt] == "-"):
        nxt += 1
    step = nxt
    while step < len(lower) and step < nxt + 2 and not (number := read_number(lexed, step)):
        step += 1
    if step >= len(lower) or step >= nxt + 2:
        return measure, None
    assert number is not None  # noqa: S101
    other = read_measure(lexed, number)
    if other.first != nxt or number.form == "vague" or measure.number.form == "vague":
        return measure, None
    if is_change and not _is_one_fall(measure, other):
        return measure, None
    if lower[at] == "or" and not (measure.number.low < number.low <= measure.number.low * 2 + 1):
        return measure, None
    return _joined(lexed, measure, other)


def _is_changed(lexed: Lexed, at: int, far: bool) -> bool:
    """Does a verb of change govern "(from) … to …", so that it is no range but before and after?

    Without "from" the verb must be close: "fell $2 to $58".
    """
    for left in range(at - 1, max(-1, at - (9 if far else 3)), -1):
        word = lexed.lower[left]
        if word in CLAUSE_ENDS and not (far and word in DASHES):
            return False
        lemma = (finite(word) or (word, ""))[0]
        if lemma in RISE or lemma in FALL or lemma in CHANGES:
            return True
    return False


def _is_one_fall(measure: Measure, other: Measure) -> bool:
    """Is it how far something fell: "fell 10 to 12 feet", where the unit stands but once?"""
    low, high = measure.number.low, other.number.low
    is_length = measure.unit is None and other.dimension == "length"
    return is_length and low < high <= 2 * low


def _joined(lexed: Lexed, measure: Measure, other: Measure) -> tuple[Measure, Number | None]:
    low, high = measure.number, other.number
    if measure.unit and other.unit and measure.unit != other.unit:
        return measure, None
    if (
        lexed.lower[measure.last] in {"to", "through"}
        and (not other.unit)
        and measure.unit
        and measure.dimension != "currency"
    ):
        return measure, None
    if not low.scaled and high.scaled and low.low < 1000:
        factor = (
            high.low / float(lexed.lower[high.first].translate(SEPARATORS))
            if high.form == "digits"
            else 1.0
        )
        if low.low * factor <= high.low:
            low = replace(low, low=low.low * factor, high=low.high * factor)
    if _is_elided(lexed, measure, other):
        low = replace(low, low=low.low * THOUSAND, high=low.high * THOUSAND)
    if low.low > high.low:
        return measure, None
    name = other.unit or measure.unit
    dimension = other.dimension if other.unit else measure.dimension
    joined = Measure(low, measure.first, other.last, name, dimension, other.compound)
    return joined, high


def _is_elided(lexed: Lexed, measure: Measure, other: Measure) -> bool:
    """Is the first number short of its thousands: "4-5,000 people"?"""
    low, high = measure.number, other.number
    is_close = lexed.lower[measure.last] in DASHED and high.form == low.form == "digits"
    is_written = is_close and "," in lexed.lower[high.first] and not (low.scaled or high.scaled)
    return is_written and high.low / FURTHEST <= low.low * THOUSAND < high.low
