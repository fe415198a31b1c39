"""Which agreements deserve a row: they answer a question that a reader would ask.

Two articles that both say "2016", "one person", "the morning" or "two sides of the coin" have not
agreed on anything; nor have copies of one sentence on each of its clauses (align/shared_words.py
makes one row of it). What deserves no row is told as each article's own (`single`), so that nothing
is lost. House rule, after reading every agreement of ten real stories: before it, half of the rows
were true but said nothing.
"""

import re
from collections.abc import Sequence

from crosscheck.judge.display import writes_number
from crosscheck.judge.origin import count_origins
from crosscheck.judge.outcome import is_outcome
from crosscheck.judge.sides import Answer
from crosscheck.judge.statement import says_what
from crosscheck.lexicon.dates import is_full_date
from crosscheck.lexicon.fates import FATE_SLOTS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.numbers import TELLING_DIGITS, significant_digits
from crosscheck.lexicon.outcomes import OUTCOME
from crosscheck.lexicon.slots import RETOLD, SPELLING
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import (
    Claim,
    DateValue,
    PlaceValue,
    QuantityValue,
    QuoteValue,
    StatementValue,
)

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
DAY = lazy_pattern(r"T\d\d:|-\d\d\b|-\d(?:\b|T)|\b\d{3,4}\b")
PART = re.compile(r"T[A-Z]{2}$")
EARLY = ("early hours of ", "small hours of ")
OPEN_PART = lazy_pattern(r"XXXX-[QH]\d")
OF_NOUN = lazy_pattern(
    r"\b(?:the|a|an|its|his|her|their|of|and|since|until|from|by|before|after) $"
)
OPEN = re.compile(r"\b(?:whether|if) $", re.IGNORECASE)
NAMING_SLOTS = frozenset(("birth", "death", "announcement"))
IDLE = word_set("be have do get become seem appear remain want need feel look stay include")
TALK = word_set(
    """say tell add note report explain reply respond argue comment insist claim believe expect
    think know find show suspect warn"""
)
WRITING = word_set("write post")
PICTURES = word_set("photo photograph picture image video footage screenshot file graphic")
FINITE = ("past", "s", "part")
KNOWN = word_set("the these those both")
GOING_ON = ("to", "and", "of", "that", "about")
MEASURES = word_set(
    """host series range number lot couple handful variety string part member population amount
    minutes hours days weeks months years"""
)
LINKING = word_set(
    """in on at by from with after before since until when while as and or but because despite
    during for without under amid over near today yesterday tonight again here there so"""
)
MONEY = ("$", "£", "€")
BEHIND_MEASURES = ("of", "before", "after", "later", "earlier", "ago")
FEWEST_QUOTED = 2  # words
LONG_TITLE = 10
SMALL = 4  # so small a count is no news unless two wrote it for themselves


def is_worth_a_row(answer: Answer, *, of_copies: bool = False) -> bool:
    """True where an agreement on this answer tells a reader something.

    `of_copies`: also a day or a length that stands in copies of one sentence only.
    """
    claims = answer.claims
    origins = count_origins(claims)
    value = claims[0].value
    if isinstance(value, DateValue):
        return any(_dates_something(claim, origins > 1 or of_copies) for claim in claims)
    if isinstance(value, QuantityValue):
        return _counts_something(claims, origins, of_copies=of_copies)
    if isinstance(value, QuoteValue):
        return _quotes_something(claims)
    if isinstance(value, PlaceValue):
        if value.canonical == "hospital":
            return False  # somebody was in one
        return any(claim.about.subject or claim.about.event for claim in claims)
    if claims[0].about.slot == SPELLING:
        return False  # the difference is the news
    if claims[0].about.slot in RETOLD:
        return True  # they were looked for
    if is_outcome(claims[0]):
        # who died is asked as a toll of one
        return origins > 1 and claims[0].about.scope[OUTCOME] != "dead"
    if isinstance(value, StatementValue):
        return origins > 1 and any(_states_something(claim) for claim in claims)
    return True


def _dates_something(claim: Claim, is_confirmed: bool) -> bool:
    """A date with a subject and what befell it; not the day on which somebody said something.

    A date in figures from two hands does without the subject, one written out without either.
    """
    value, about = claim.value, claim.about
    if not isinstance(value, DateValue) or value.timex_type in ("DURATION", "SET"):
        return False
    is_part = PART.search(value.timex) and claim.text.lower().startswith("the ")
    is_open = not DAY.search(value.timex) and not is_part
    if value.start is None and (is_open or OPEN_PART.search(value.timex)):
        return False  # "recently", "the fourth quarter"
    if is_part:
        return _before(claim).endswith(EARLY) and bool(about.subject)  # not "the morning" alone
    if about.slot in NAMING_SLOTS and about.subject and about.event not in TALK:
        return True
    if about.subject and about.subject.rsplit(maxsplit=1)[-1].lower() in PICTURES:
        return False  # "this Dec. 28 photo made available by the company"
    if is_confirmed and not about.event and _is_written_out(claim, value.granularity):
        return True
    in_figures = is_confirmed and any(map(str.isdigit, claim.text))
    return bool((about.subject or in_figures) and about.event) and about.event not in TALK | IDLE


def _is_written_out(claim: Claim, granularity: str) -> bool:
    """True for "the March 2005 flood", "films of the 1950s", not for what was said on a day."""
    is_full = granularity == "decade" or is_full_date(claim.text, granularity)
    return is_full and OF_NOUN.search(_before(claim)) is not None


def _counts_something(claims: Sequence[Claim], origins: int, *, of_copies: bool) -> bool:
    """A number with what it counts; a small one only as a toll or from two hands."""
    values = [claim.value for claim in claims if isinstance(claim.value, QuantityValue)]
    about = [claim.about for claim in claims]
    slot, low = about[0].slot, values[0].low or 0.0
    has_digits = any(writes_number(claim.text) for claim in claims)
    of_more = [_goes_on(claim).startswith(" of ") for claim in claims]
    if slot in FATE_SLOTS:
        return not (low == 1.0 and all(of_more)) and (
            has_digits
            or low == values[0].high == 0
            or any(value.group and value.group[0].isupper() for value in values)
        )
    dimension = values[0].dimension
    if dimension in ("duration", "age"):
        return origins > 1 or of_copies or any(one.subject for one in about)
    if dimension in ("count", "ordinal"):
        is_counted = any(_counted(claim) for claim in claims)
        is_one = low == 1.0 and (any(of_more) or any(map(_opens, claims)))
        is_crowd = slot == "person" and values[0].bound == "range"  # "thousands of people"
        is_taken_up = dimension == "count" and low < SMALL and all(map(_is_taken_up, claims))
        is_idle = is_one or is_crowd or is_taken_up
        is_counted |= origins > 1 and _is_telling(low)
        return is_counted and (low >= SMALL or origins > 1) and not is_idle
    return bool(slot or origins > 1 or any(one.subject for one in about))


def _is_telling(number: float) -> bool:
    """Three digits, or a fraction, say what they are without a word: 2,129; .358."""
    return not number.is_integer() or len(significant_digits(number)) >= TELLING_DIGITS


def _opens(claim: Claim) -> bool:
    """True for "One witness said …", where the word is hardly more than an article."""
    return claim.start == claim.sentence.start


def _is_taken_up(claim: Claim) -> bool:
    """True for a few that are known already: "the two countries", "both of these two leaders"."""
    last = _before(claim).rsplit(maxsplit=1)[-1:]
    return last != [] and last[0].lower() in KNOWN


def _counted(claim: Claim) -> bool:
    """A number of something: named by the claim, or by the word after it."""
    value = claim.value
    if isinstance(value, QuantityValue) and (value.of or value.group):
        return True
    following = WORD.match(_goes_on(claim).lstrip(" "))
    return following is not None and following[0].lower() not in FUNCTION_WORDS


def _before(claim: Claim) -> str:
    return claim.sentence.text[: claim.start - claim.sentence.start]


def _goes_on(claim: Claim) -> str:
    return claim.sentence.text[claim.end - claim.sentence.start :]


def _quotes_something(claims: Sequence[Claim]) -> bool:
    """Some words of somebody: no title, no scare quote."""
    value = claims[0].value
    if not isinstance(value, QuoteValue):
        return False
    words = WORD.findall(claims[0].text)
    is_title = all(word[0].isupper() or word[0].isdigit() for word in words if len(word) > 3)
    is_spoken = any(
        claim.about.subject or (isinstance(claim.value, QuoteValue) and claim.value.speaker)
        for claim in claims
    )
    return is_spoken and len(words) >= FEWEST_QUOTED and not (is_title and len(words) < LONG_TITLE)


def _states_something(claim: Claim) -> bool:
    """A clause with a subject, a verb that says something and what it was done to."""
    value = claim.value
    if not isinstance(value, StatementValue) or claim.text.startswith(("“", '"')):
        return False
    if value.predicate in IDLE and not _is_state(claim, value):
        return False
    if value.predicate in TALK | WRITING and "object" not in value.arguments:
        return False  # "the company wrote in a letter"
    if OPEN.search(_before(claim)):
        return False  # "declined to say whether …"
    return says_what(value) and not _breaks_off(claim) and not _is_named_only(claim)


def _is_state(claim: Claim, value: StatementValue) -> bool:
    """What or where somebody is, and what they have not: "was on leave", "had no gun"."""
    if value.predicate == "be":
        return len(value.arguments) > 1
    return "complement" in value.arguments or claim.polarity == "negated"


def _is_named_only(claim: Claim) -> bool:
    """True for what a noun takes for known: "Norland's invasion of Estmark"; nobody states it."""
    if " of " not in claim.text:
        return False
    forms = (verb(word.lower()) for word in WORD.findall(claim.text))
    return not any(form and (form[1] in FINITE or form[0] in ("be", "have")) for form in forms)


def _breaks_off(claim: Claim) -> bool:
    """True for a clause that ends in an adjective and goes on: "will be able" to …, "a vascular"
    and …, "is aware" of …; or in a measure: "found a host" of …, "came hours" before …; for one
    of a single argument, wherever no phrase of time, place or manner follows: "was paid" $3
    million, "was not ruled" out, "took" place. What it says lies behind.
    """
    last = claim.text.rsplit(maxsplit=1)[-1].lower()
    rest = _goes_on(claim).lstrip(" ")
    following = WORD.match(rest)
    if isinstance(claim.value, StatementValue) and len(claim.value.arguments) < 2:
        is_whole = following is None or following[0].lower() in LINKING
        return rest.startswith(MONEY) or not is_whole
    if following is None:
        return False
    if last in MEASURES:
        return following[0].lower() in BEHIND_MEASURES
    return classes(last) == "j" and following[0].lower() in GOING_ON
