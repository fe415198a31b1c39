"""Readings: a number with all that belongs to its value, in its sentence.

Order: left to right; positions are those of the words in `Lexed`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from crosscheck.extract.quantity_age import is_age
from crosscheck.extract.quantity_frame import finite
from crosscheck.extract.quantity_legal_age import legal_age
from crosscheck.extract.quantity_lex import SEPARATORS, Lexed
from crosscheck.extract.quantity_measure import (
    Measure,
    hedge_after,
    past_hanging,
    read_hedge,
    read_measure,
    read_per,
)
from crosscheck.extract.quantity_noun import NOTHING, Noun, read_noun
from crosscheck.extract.quantity_number import STARTS, Number, read_number, read_ordinal
from crosscheck.extract.quantity_pair import (
    compound_noun,
    read_proportion,
    read_score,
    read_tally,
    score_text,
)
from crosscheck.extract.quantity_sets import read_sets, sets_text
from crosscheck.extract.quantity_skip import is_no_quantity
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.numbers import ORDINALS, TENS
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import FALL, RISE
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

MOST_IN_SENTENCE = 400
LEAST_RANK = 3
SPANS = word_set("year month week season decade")
LAST = (["final"], ["last"], ["latest"], ["youngest"])
NO_RANKS = word_set(
    """
    quarter half party person hand world floor grade street avenue century amendment minute quarters
    down base degree class one column wheel parties st nd rd th grader
    """
)
WON = word_set("title crown trophy win victory medal triumph")
LONGEST_NAME = 4
CONTINUED = word_set("by in at on from for with to . , ;")
OPENERS = STARTS | frozenset(ORDINALS)
DASHES = frozenset("–—")  # "grew a hundredfold — from 60 hectares to 6,000"
PROPORTIONS = (["in"], ["out"])  # "one in five", "two out of three"
FIGURES = frozenset("0123456789.")
LISTED = word_set("in with to from for among at")
CLOSING = (["”"], ['"'])
OPENING = frozenset('“"')
QUOTED = 3  # words that may stand in the marks before the number
CLOSED: tuple[list[str], ...] = ([], [")"], ["]"])
LEADING_TO_SUM = word_set("of was were is at to came stood rose fell climbed :")
CHANGES = word_set("raise change slow revise boost move go improve shift up down cut push bring")


class Reading(NamedTuple):
    """One figure as read: its measure, value, noun, and where its hedge begins."""

    measure: Measure
    value: QuantityValue
    noun: Noun
    start: int
    last: int


def read(lexed: Lexed) -> list[Reading]:
    """Every figure of a sentence, left to right, without what it is about."""
    found = list(_read_each(lexed))
    for position in range(1, len(found)):
        found[position] = _with_noun_of(lexed, found[position], found[position - 1])
        found[position] = _with_share_of(lexed, found[position], found[position - 1])
        found[position] = _as_period(lexed, found[position], found[position - 1])
        found[position] = _with_rate_of(lexed, found[position], found[position - 1])
    for position in range(len(found) - 2, -1, -1):
        found[position] = _with_unit_of(lexed, found[position], found[position + 1])
        found[position] = _with_suspended(lexed, found[position], found[position + 1])
        found[position] = _with_noun_of_base(found[position], found[position + 1])
        found[position] = _with_head_of(lexed, found[position], found[position + 1])
    return found


def _with_head_of(lexed: Lexed, one: Reading, nxt: Reading) -> Reading:
    """The first of two groups that share a head: "12 Danish and 11 Irish sailors"."""
    words = lexed.words[one.measure.last : nxt.start]
    if not 1 < len(words) < 4 or words[-1] != "and" or one.measure.unit is not None:
        return one
    named = all(word[0].isupper() and word.isalpha() for word in words[:-1])
    if one.noun.head is not None or one.noun.state or nxt.noun.head is None or not named:
        return one
    group = " ".join([*words[:-1], nxt.noun.head]) if nxt.noun.group else None
    noun = nxt.noun._replace(last=nxt.start - 1, modifiers=tuple(words[:-1]), group=group)
    value = replace(one.value, unit=noun.head, of=noun.head, group=group)
    return one._replace(noun=noun, value=value, last=noun.last)


def _with_suspended(lexed: Lexed, one: Reading, nxt: Reading) -> Reading:
    """The first of two compounds that share their end: "four- and six-cylinder engines"."""
    between = lexed.lower[one.measure.last : nxt.measure.first]
    bare = one.measure.unit is None and one.noun.head is None
    aged = between == [","] and lexed.lower[nxt.measure.last : nxt.measure.last + 2] == [
        "-",
        "olds",
    ]
    suspended = between in (["-", ","], ["-", "and"], ["-", "or"], ["-", ",", "and"])
    if not bare or not (suspended or aged):  # also "21, 13-year-olds"
        return one
    if nxt.measure.unit is None and nxt.noun.head is None:
        return one
    measure = one.measure._replace(unit=nxt.measure.unit, dimension=nxt.measure.dimension)
    noun = nxt.noun._replace(last=one.last)
    value = replace(one.value, unit=nxt.value.unit, dimension=nxt.value.dimension, of=nxt.value.of)
    return one._replace(measure=measure, noun=noun, value=value)


def _with_noun_of_base(one: Reading, base: Reading) -> Reading:
    """A part counts what its base counts: "two of the seven men" are men."""
    is_part = one.noun.part_of and one.noun.head is None and one.measure.unit is None
    if not is_part or base.noun.head is None or not 0 <= base.start - one.last <= 3:
        return one
    value = replace(one.value, unit=base.noun.head, of=base.noun.head, group=base.noun.group)
    return one._replace(value=value)


def _with_noun_of(lexed: Lexed, one: Reading, before: Reading) -> Reading:
    """The later of two figures that count one thing: "435 homes by sale and 187 by tender"."""
    bare = one.measure.unit is None and one.noun.head is None and one.noun.state is None
    if not bare or before.noun.head is None or one.measure.dimension != "count":
        return one
    joint = lexed.lower[one.start - 1] if one.start else ""
    after = lexed.lower[one.last] if one.last < len(lexed.lower) else "."
    if joint not in {"and", "from", "to"} or (joint == "and" and after not in CONTINUED):
        return one
    if before.measure.dimension != "count" or one.start - before.last > 8:
        return one
    noun = before.noun._replace(last=one.last)
    value = replace(one.value, unit=noun.head, of=noun.head)
    return one._replace(noun=noun, value=value)


def _with_share_of(lexed: Lexed, one: Reading, before: Reading) -> Reading:
    """A later share of one list: "55 percent of traffic in Larkhaven, 52 percent in Brannock"."""
    ratios = one.measure.dimension == before.measure.dimension == "ratio"
    if not ratios or one.noun.head is not None or before.noun.head is None:
        return one
    joint = lexed.lower[one.start - 1]
    link = lexed.lower[one.last : one.last + 1]
    gap = lexed.lower[max(before.last, before.noun.last) : one.start]
    if joint not in {",", "and"} or link == [] or link[0] not in LISTED or link[0] not in gap[:2]:
        return one
    if len(gap) > 7:
        return one
    noun = before.noun._replace(last=one.last)
    return one._replace(noun=noun, value=replace(one.value, of=noun.head))


def _with_rate_of(lexed: Lexed, one: Reading, before: Reading) -> Reading:
    """What is set against a sum by the share is one too: "EPS: $3.53 vs. $2.89"."""
    against = lexed.lower[before.last : one.start]
    is_line = before.value.per == "share" and before.value.unit == one.value.unit
    if not is_line or one.value.per or against not in (["vs"], ["vs", "."], ["versus"]):
        return one
    return one._replace(value=replace(one.value, per="share"))


def _as_period(lexed: Lexed, one: Reading, before: Reading) -> Reading:
    """The years of "$3 million (2.8m euros) over seven years": a period, not more than seven."""
    over = one.value.hedge == "over" and one.measure.dimension == "duration"
    if (
        not over
        or one.start - before.last > 1
        or lexed.lower[before.last : one.start] not in CLOSED
    ):
        return one
    low = one.value.low
    value = replace(one.value, high=low, low_closed=True, bound="exact", hedge=None)
    return one._replace(value=value, start=one.measure.first)


def _with_unit_of(lexed: Lexed, one: Reading, nxt: Reading) -> Reading:
    """The first of two figures that share a unit: "from 7.9 to 7.7 percent"."""
    between = lexed.lower[one.measure.last : nxt.start]
    bare = one.measure.unit is None and one.noun.head is None and one.value.per is None
    if not bare or between not in (["to"], ["and"], ["or"], ["from"], ["of", "the"], ["of"]):
        return one
    if nxt.measure.unit is None or nxt.measure.dimension in {"count", "age"}:
        return one
    unit, dimension = nxt.measure.unit, nxt.measure.dimension
    value = replace(one.value, unit=unit, dimension=dimension)
    return one._replace(measure=one.measure._replace(unit=unit, dimension=dimension), value=value)


def _read_each(lexed: Lexed) -> Iterator[Reading]:
    at, found = 0, 0
    for place, word in enumerate(lexed.lower):
        if (word not in OPENERS and word[0] not in FIGURES) or place < at or word == ".":
            continue
        if found >= MOST_IN_SENTENCE:
            return
        at = place
        ranks = word in ORDINALS or word in TENS or word[0].isdigit()
        if ranks and (ordinal := _ordinal(lexed, at)):
            at, found = ordinal.measure.last, found + 1
            yield ordinal
            continue
        if word.isdigit() and (score := _any_score(lexed, at)):
            at, found = score.last, found + 1
            yield _score(lexed, score)
            continue
        is_of = lexed.lower[at + 1 : at + 2] in PROPORTIONS
        number = (read_proportion(lexed, at) if is_of else None) or read_number(lexed, at)
        if number is None:
            continue
        measure = read_measure(lexed, number)
        if is_no_quantity(lexed, measure):
            at = measure.last
            continue
        reading = read_reading(lexed, measure)
        found += 1
        yield reading
        at = max(reading.last if reading.value.per else reading.measure.last, at + 1)


def _ordinal(lexed: Lexed, at: int) -> Reading | None:
    """A rank from three up that counts something: "the sixth defence", "for the 10th time".

    "First" is mostly no figure, "second" only in a series that is told ("the second recall in
    four years"); dates, fractions and set phrases are left out.
    """
    number = read_ordinal(lexed, at)
    if number is None or number.low < 2:
        return None
    last = number.last
    if lexed.lower[last : last + 1] == ["-"]:
        last += 1
    elif lexed.lower[last : last + 1] == ["and"] and lexed.lower[last + 1 : last + 2] in LAST:
        last += 2  # "the eighth and final season"
    group = None
    if lexed.words[last + 1 : last + 2] and nation_of(lexed.lower[last]):
        group, last = lexed.words[last], last + 1  # "the fifth Irish writer to win"
    elif (end := _past_name(lexed, last)) > last and lexed.lower[end : end + 1] != []:
        last = end if lexed.lower[end] in WON else last  # "a record 16th Solma Cup title"
    if last >= len(lexed.words) or not lexed.words[last][0].islower():
        return None
    noun = read_noun(lexed, last, 1.0)
    if noun.head is None or noun.head in NO_RANKS or noun.part_of or lexed.lower[last] in NO_RANKS:
        return None
    if number.low < LEAST_RANK and not _is_of_series(lexed, noun.head, noun.last):
        return None
    value = QuantityValue(
        low=number.low,
        high=number.high,
        unit=noun.head,
        dimension="ordinal",
        of=noun.head,
        group=group and f"{group} {noun.head}",
    )
    measure = Measure(number, at, number.last, None, "ordinal")
    return Reading(measure, value, noun, at, noun.last)


def _past_name(lexed: Lexed, at: int) -> int:
    """The word after the capitalised words that begin at word `at`."""
    end = at
    while end < min(len(lexed.words), at + LONGEST_NAME) and lexed.words[end][0].isupper():
        end += 1
    return end


def _is_of_series(lexed: Lexed, head: str, last: int) -> bool:
    """Is "second" a rank that is counted: a term of office, or so many in a stretch of time?"""
    after = lexed.lower[last : last + 3]
    if head == "term" or (head == "round" and after[:1] == ["of"]):
        return True
    is_span = after[:1] == ["in"] and after[2:] != [] and noun_lemma(after[2]) in SPANS
    return is_span or (after[:1] == ["this"] and after[1:2] != [] and after[1] in SPANS)


def _any_score(lexed: Lexed, at: int) -> Measure | None:
    return read_sets(lexed, at) or read_score(lexed, at) or read_tally(lexed, at)


def _score(lexed: Lexed, measure: Measure) -> Reading:
    number = measure.number
    value = QuantityValue(
        low=number.low,
        high=number.high,
        unit="score",
        dimension="score",
        of=sets_text(lexed, measure) or score_text(lexed, measure),
    )
    return Reading(measure, value, NOTHING, measure.first, measure.last)


def read_reading(lexed: Lexed, measure: Measure) -> Reading:
    """A measure with its range, hedge, rate and counted noun."""
    measure, high = read_range(lexed, measure)
    if measure.unit in {None, "year"} and legal_age(lexed, measure.first, measure.number.low):
        measure = measure._replace(unit="year", dimension="duration")
    elif is_age(lexed, measure):
        measure = measure._replace(unit=measure.unit or "year", dimension="age")
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


def read_range(lexed: Lexed, measure: Measure) -> tuple[Measure, Number | None]:
    """The measure with the second number of its range: "5 to 7", "$5–7 billion", "5- to 7-foot"."""
    at = past_hanging(lexed, measure.last)
    lower = lexed.lower
    if at + 1 >= len(lower) or lower[at] not in {"-", "–", "—", "to", "and", "or", "through"}:
        return measure, None
    before = lower[measure.first - 1] if measure.first else ""
    if lower[at] == "and" and before != "between":
        return measure, None
    if lower[at] == "to" and _is_changed(lexed, measure.first, before == "from"):
        return measure, None
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
            low = low._replace(low=low.low * factor, high=low.high * factor)
    if low.low > high.low:
        return measure, None
    name = other.unit or measure.unit
    dimension = other.dimension if other.unit else measure.dimension
    joined = Measure(low, measure.first, other.last, name, dimension, other.compound)
    return joined, high


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
    elif found:
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
