"""Every figure of a sentence, each with what it takes from the one beside it."""

from collections.abc import Iterator

from msgspec.structs import replace

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import Measure, read_measure
from crosscheck.extract.quantity_noun import NOTHING, read_noun
from crosscheck.extract.quantity_number import STARTS, read_number, read_ordinal
from crosscheck.extract.quantity_pair import read_proportion, read_score, read_tally, score_text
from crosscheck.extract.quantity_reading import Reading, read_reading
from crosscheck.extract.quantity_sets import read_sets, sets_text
from crosscheck.extract.quantity_skip import is_no_quantity
from crosscheck.lexicon.dates import MONTHS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.numbers import ORDINALS, TENS
from crosscheck.lexicon.opposition import nation_of
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
NUMBERED = frozenset(MONTHS) | word_set(  # what a rank tells from others of its kind
    """circuit airborne infantry division army fleet corps brigade battalion regiment armored
    armoured congress amendment reich street avenue district ward republic estate century world"""
)
RANKED = word_set("seeded ranked placed rated seed")  # who is "third-ranked" is no third team
WON = word_set("title crown trophy win victory medal triumph")
LONGEST_NAME = 4
CONTINUED = word_set("by in at on from for with to . , ;")
OPENERS = STARTS | frozenset(ORDINALS)
PROPORTIONS = (["in"], ["out"])  # "one in five", "two out of three"
OF_EVERY = ["of", "every"]  # "nine of every ten"
FIGURES = frozenset("0123456789.")
LISTED = word_set("in with to from for among at")
CLOSED: tuple[list[str], ...] = ([], [")"], ["]"])


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
    noun = replace(nxt.noun, last=nxt.start - 1, modifiers=tuple(words[:-1]), group=group)
    value = replace(one.value, unit=noun.head, of=noun.head, group=group)
    return replace(one, noun=noun, value=value, last=noun.last)


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
    measure = replace(one.measure, unit=nxt.measure.unit, dimension=nxt.measure.dimension)
    noun = replace(nxt.noun, last=one.last)
    value = replace(one.value, unit=nxt.value.unit, dimension=nxt.value.dimension, of=nxt.value.of)
    return replace(one, measure=measure, noun=noun, value=value)


def _with_noun_of_base(one: Reading, base: Reading) -> Reading:
    """A part counts what its base counts: "two of the seven men" are men."""
    is_part = one.noun.part_of and one.noun.head is None and one.measure.unit is None
    if not is_part or base.noun.head is None or not 0 <= base.start - one.last <= 3:
        return one
    value = replace(one.value, unit=base.noun.head, of=base.noun.head, group=base.noun.group)
    return replace(one, value=value)


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
    noun = replace(before.noun, last=one.last)
    value = replace(one.value, unit=noun.head, of=noun.head)
    return replace(one, noun=noun, value=value)


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
    noun = replace(before.noun, last=one.last)
    return replace(one, noun=noun, value=replace(one.value, of=noun.head))


def _with_rate_of(lexed: Lexed, one: Reading, before: Reading) -> Reading:
    """What is set against a sum by the share is one too: "EPS: $3.53 vs. $2.89"."""
    against = lexed.lower[before.last : one.start]
    is_line = before.value.per == "share" and before.value.unit == one.value.unit
    if not is_line or one.value.per or against not in (["vs"], ["vs", "."], ["versus"]):
        return one
    return replace(one, value=replace(one.value, per="share"))


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
    return replace(one, value=value, start=one.measure.first)


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
    return replace(one, measure=replace(one.measure, unit=unit, dimension=dimension), value=value)


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
        is_of = (
            lexed.lower[at + 1 : at + 2] in PROPORTIONS or lexed.lower[at + 1 : at + 3] == OF_EVERY
        )
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
        if "".join(lexed.lower[last : last + 1]) in RANKED:
            return None
    elif lexed.lower[last : last + 1] == ["and"] and lexed.lower[last + 1 : last + 2] in LAST:
        last += 2  # "the eighth and final season"
    group = None
    if lexed.words[last + 1 : last + 2] and nation_of(lexed.lower[last]):
        group, last = lexed.words[last], last + 1  # "the fifth Irish writer to win"
    elif (end := _past_name(lexed, last)) > last and lexed.lower[end : end + 1] != []:
        last = end if _ranks_past_name(lexed, last, end) else last
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


def _ranks_past_name(lexed: Lexed, at: int, end: int) -> bool:
    """Is the noun behind a name ranked: "the fifth NBA coach", not "the 10th Circuit court"?"""
    if lexed.lower[end] in WON:
        return True  # "a record 16th Solma Cup title"
    found = verb(lexed.lower[end])
    return lexed.lower[at] not in NUMBERED and (found is None or found[1] == "base")


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
