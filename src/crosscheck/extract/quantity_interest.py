"""How far a central bank moves its rates: "raised its main rate by 60 basis points".

"A three-quarter-point rate hike" and "boosted rates by 0.75 percent" tell the same move, for of a
rate "0.75 percent" is told in percentage points. The rates of other things ("the unemployment rate
rose by 0.2 points") are read elsewhere.

Source: house rule on reports of central banks.
"""

from msgspec.structs import replace

from crosscheck.extract.quantity_frame import Frame, finite
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import INTEREST_RATE
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

RATES = word_set("rate rates")
KINDS = word_set(  # words that stand before the rate of a central bank
    """interest benchmark key main policy bank lending repo cash base borrowing deposit official
    funds federal fund target overnight refinancing"""
)
BANKS = word_set("bank banks fed ecb boj boe rba rbi snb rbnz riksbank fomc policymakers")
NO_BANK = word_set(  # rates that others set, or nobody
    """unemployment jobless inflation tax mortgage vacancy death mortality birth crime exchange
    growth turnout approval default poverty infection heart mortgages savings card"""
)
DIMENSIONS = frozenset({"ratio", "ratio change", "point"})
RAISING = ("raise", "increase", "lift", "hike", "boost")
LOWERING = ("cut", "lower", "reduce", "slash", "trim")
WAYS = {**dict.fromkeys(RAISING, "up"), **dict.fromkeys(LOWERING, "down")}
BETWEEN = word_set("by a another further about in on again up another full")
HIKES = word_set("hike rise increase raise")
CUTS = word_set("cut reduction decrease")
HUNDREDTHS = 5  # "raised rates by 75 points": nobody moves them by so many whole points
JOINTS = word_set(", and")
NEAR, FAR, AFTER, LEVEL = 6, 8, 5, 12  # words


def read_interest(
    lexed: Lexed, reading: Reading, frame: Frame, before: Reading | None
) -> Topic | None:
    """The topic of a move of interest rates; None of any other ratio."""
    if reading.measure.dimension not in DIMENSIONS or RATES.isdisjoint(lexed.lower):
        return None
    if _is_target(lexed, reading):
        return Topic(INTEREST_RATE)
    if frame.role in {"to", "at"} and _is_level(lexed, reading):
        return Topic(INTEREST_RATE)
    if frame.role == "from" and _is_level(lexed, reading):
        return Topic(INTEREST_RATE, None, None, "previous")
    if frame.role not in {"", "by", "of"}:
        return None
    way = _by_verb(lexed, reading) or _by_noun(lexed, reading)
    if not way and before is not None and _goes_on(lexed, reading, before):
        way = _by_verb(lexed, before) or _by_noun(lexed, before)
    if not way:
        return None
    return Topic(INTEREST_RATE, None, "raise" if way == "up" else "cut", "change", way)


def _is_target(lexed: Lexed, reading: Reading) -> bool:
    """Is it the range in which a bank keeps its rate: "a target range of 4.25 to 4.5 percent"?"""
    start, last = reading.start, reading.measure.last
    near = [*lexed.lower[max(0, start - NEAR) : start], *lexed.lower[last : last + 1]]
    is_range = "range" in near and reading.measure.unit == "percent" and "from" not in near
    return is_range and _is_of_a_bank(lexed, 0, start) and not KINDS.isdisjoint(lexed.lower)


def _is_level(lexed: Lexed, reading: Reading) -> bool:
    """Is it where a bank has its rate: "raised interest rates to 2.25 percent"?"""
    if reading.measure.unit != "percent":
        return False
    for rate in range(reading.start - 1, max(0, reading.start - LEVEL), -1):
        if lexed.lower[rate] in CLAUSE_ENDS:
            return False
        if lexed.lower[rate] in RATES:
            return bool(_verb_of(lexed, rate))
    return False


def as_points(value: QuantityValue) -> QuantityValue:
    """The size of such a move in points: of a percentage, or in hundredths of one."""
    if value.dimension == "ratio change":
        return value
    is_basis = value.unit == "point" and (value.low or value.high or 0.0) >= HUNDREDTHS
    unit = "basis point" if is_basis else "percentage point"
    return replace(value, unit=unit, dimension="ratio change")


def _by_verb(lexed: Lexed, reading: Reading) -> str:
    """Up or down where a verb moves rates: "raised its key rate by a quarter point"."""
    for rate in range(reading.start - 1, max(0, reading.start - NEAR), -1):
        word = lexed.lower[rate]
        if word in RATES:
            return _verb_of(lexed, rate)
        if word not in BETWEEN and not word.endswith("ly"):
            return ""
    return ""


def _goes_on(lexed: Lexed, reading: Reading, before: Reading) -> bool:
    """Is it the next of two moves: "by 20 basis points in June and 40 in August"?"""
    between = lexed.lower[before.measure.last : reading.start]
    is_joined = len(between) <= NEAR and not JOINTS.isdisjoint(between)
    return is_joined and before.measure.unit == reading.measure.unit


def _verb_of(lexed: Lexed, rate: int) -> str:
    """Up or down by the verb whose object ends with the rates at `rate`."""
    for at in range(rate - 1, max(-1, rate - FAR), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word in {",", "from"}:
            return ""
        found = finite(word)
        way = WAYS.get(found[0], "") if found else ""
        if way:
            return way if _is_of_a_bank(lexed, at + 1, rate + 1) else ""
    return ""


def _by_noun(lexed: Lexed, reading: Reading) -> str:
    """Up or down by a noun: "a 75 basis point rate hike", "a rate cut of half a point"."""
    last = reading.measure.last
    for at in range(last, min(len(lexed.lower), last + AFTER)):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word in {",", "to", "by", "from"}:
            break
        way = _way(word)
        if way and (_is_of_a_bank(lexed, last, at + 3) or _is_of_a_hike(lexed, at)):
            return way
    start = reading.start
    if lexed.lower[start - 1 : start] not in (["of"], ["by"]):
        return ""
    way = _way(lexed.lower[start - 2]) if start > 1 else ""
    return way if way and _is_of_a_bank(lexed, max(0, start - 5), start - 2) else ""


def _is_of_a_hike(lexed: Lexed, at: int) -> bool:
    """Does the sentence speak of a "rate hike" elsewhere: "after a 0.25 percent hike in March"?"""
    hikes = (at for at, word in enumerate(lexed.lower) if at and _way(word))
    told = any(lexed.lower[one - 1] in RATES for one in hikes if one != at)
    return told and NO_BANK.isdisjoint(lexed.lower)


def _way(word: str) -> str:
    noun = noun_lemma(word)
    return "up" if noun in HIKES else "down" if noun in CUTS else ""


def _is_of_a_bank(lexed: Lexed, first: int, last: int) -> bool:
    """Are rates of interest named there, or rates alone where the sentence has a bank?"""
    words = lexed.lower[first:last]
    if RATES.isdisjoint(words) or not NO_BANK.isdisjoint(words):
        return False
    return not KINDS.isdisjoint(words) or not BANKS.isdisjoint(lexed.lower)
