"""Rates that somebody foresees: "growth is forecast at 6%", "had expected unemployment of 8%".

What is foreseen is another question than what came, and what a forecast was before it was cut is
another than what it is now: "cut its growth forecast from 8% to 6%" holds both. Whose economy it is
comes first, a country by name or by its adjective; two forecasts may always be two forecasters'.

Source: house rule on economic reports; inflation has its own reader.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import EXPECTED
from crosscheck.lexicon.word_set import word_set

FORESEEING = word_set("forecast expect predict project estimate anticipate foresee")
FORECASTS = word_set("forecast projection estimate prediction outlook consensus expectation")
HINTS = word_set(  # the forms of both: no other sentence is looked at
    """forecast forecasts forecasting expect expects expected expecting predict predicts predicted
    predicting project projects projected projecting estimate estimates estimated estimating
    anticipate anticipates anticipated anticipating foresee foresees foreseen foresaw sees
    projection projections prediction predictions outlook outlooks consensus expectation
    expectations"""
)
RATES = {"growth": "growth", "unemployment": "unemployment", "jobless": "unemployment"}
GROWING = word_set("grow expand")
ECONOMIES = word_set("economy gdp output")
SOME_GROWTH = word_set("sales revenue wage pay job jobs profit earnings population credit loan")
EARLIER = word_set("had previously earlier previous initially originally")
NEAR = 8  # words between the word of foresight and a sum
AFTERWARDS = word_set("after as when since and , beating beat missing missed above below topping")
REACH = 16  # words of a clause before the figure
BREAKS = CLAUSE_ENDS | {";"}


def read_forecast(lexed: Lexed, reading: Reading, frame: Frame) -> Topic | None:
    """The topic of a rate that is foreseen; None of what has come and of other ratios."""
    if reading.measure.unit != "percent" or HINTS.isdisjoint(lexed.lower):
        return None
    first = _clause(lexed, reading.start)
    words = lexed.lower[first : reading.start]
    cue = _foresight(words)
    rate = _rate(words)
    if cue is None or rate is None:
        return None
    was_so = frame.role == "from" or is_former(lexed, reading, words)
    return Topic(f"{EXPECTED}{rate}", _economy(words), None, "former" if was_so else None)


def _foresight(words: list[str]) -> int | None:
    """Where the last word of foresight stands, verb or noun."""
    found = None
    for at, word in enumerate(words):
        if noun_lemma(word) in FORECASTS or (
            word[-1] in "tdsgenw" and lemma_of(word) in FORESEEING
        ):
            found = at
    return found


def _clause(lexed: Lexed, start: int) -> int:
    """Where the words that tell of a figure begin."""
    at = start
    while at > max(0, start - REACH) and lexed.lower[at - 1] not in BREAKS:
        at -= 1
    return at


def _rate(words: list[str]) -> str | None:
    """What is foreseen: unemployment, growth, of an economy or (as it says) of sales."""
    for at in range(len(words) - 1, -1, -1):
        if slot := RATES.get(words[at]):
            before = words[at - 1] if at else ""
            return f"{before} {slot}" if slot == "growth" and before in SOME_GROWTH else slot
        if lemma_of(words[at]) in GROWING:
            told = words[:at]
            is_whole = not ECONOMIES.isdisjoint(told) or _economy(told) is not None
            return "growth" if is_whole else None
    return None


def _economy(words: list[str]) -> str | None:
    """The country whose rate it is; None where the clause names none or several."""
    named = {
        known[0] for one in words if (known := nation_of(one.removesuffix("'s").removesuffix("’s")))
    }
    return named.pop() if len(named) == 1 else None


def is_former(lexed: Lexed, reading: Reading, words: list[str]) -> bool:
    """Is it what was foreseen before: "had expected", "an earlier forecast of", "to 6% from 8%"?"""
    if lexed.lower[reading.start - 1] == "from" or not EARLIER.isdisjoint(words):
        return True
    after = lexed.lower[reading.measure.last : reading.measure.last + 1]
    return after in (["previously"], ["before"], ["earlier"])


def is_foreseen(lexed: Lexed, start: int) -> bool:
    """Does somebody foresee the sum that follows: "expects a profit of", "its forecast of"?

    Not of what came beside it: "raised its forecast after revenue rose to".
    """
    if HINTS.isdisjoint(lexed.lower):
        return False
    for at in range(start - 1, max(-1, start - 1 - NEAR), -1):
        word = lexed.lower[at]
        if word in BREAKS or word in AFTERWARDS:
            return False
        if noun_lemma(word) in FORECASTS or lemma_of(word) in FORESEEING:
            return True
    return False
