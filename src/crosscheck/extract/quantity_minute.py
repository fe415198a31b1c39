r"""The minute of a match: "in the 93rd minute", "three minutes into stoppage time", "at 90+3".

Three ways to tell one clock, which runs on past the ninetieth minute; "after 28 minutes" is the
28th or the 29th. What happened in it (a goal, a red card) and to whom stands in the same clause.
A minute of anything else, of silence or of a speech, is none.

Source: Laws of the Game (IFAB), law 7, for the added time; house rule for the rest.
"""

import re
from collections.abc import Iterator, Sequence

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import MATCH_MINUTE
from crosscheck.model import About, QuantityValue, Sentence

ADDED_TIME = r"(?:stoppage|injury|added|additional)[- ]time\b"
MINUTE = lazy_pattern(
    r"\b(?:(?P<nth>\d{1,3})(?:st|nd|rd|th)[- ]minute"
    r"|(?P<base>45|90)(?:th)? ?\+ ?(?P<plus>\d{1,2})(?:(?:st|nd|rd|th)?[- ]minute)?\b"
    rf"|(?P<into>\w{{1,9}}) minutes? into {ADDED_TIME}"
    r"|(?:after|on|in|inside) (?P<after>\d{1,3}) minutes?\b)"
)
GOAL = lazy_pattern(
    r"\b(?:scor\w{1,3}|goals?|net(?:s|ted)|equali[sz]\w{1,4}|levell?ed|head(?:s|ed|er)|penalty|opener"
    r"|winner|struck|strikes?|blast(?:ed|s)|finish(?:ed|es)|beating"
    r"|rocket|volley\w{0,2}|slotted|fired|took the lead|take the lead|taking"
    r" the lead|ahead|hit back|tapped|curled|converted|free[- ]kick|sank)\b",
    re.IGNORECASE,
)
RED = lazy_pattern(r"\b(?:sent off|red card|saw red|dismiss(?:ed|al)|ordered off)\b", re.IGNORECASE)
ON = lazy_pattern(r"\b(?:came on|substituted|replaced|brought on)\b", re.IGNORECASE)
EVENTS = ((RED, "red card"), (ON, "substitution"), (GOAL, "goal"))
CLAUSE = lazy_pattern(r"; |, (?:and|but|while|before)\b| (?:and|before|but|while|when) ")
THROUGH = lazy_pattern(r"\b(?:through|courtesy of|from)(?: \w+)?$")


def match_minutes(
    sentence: Sentence, context: Context
) -> Iterator[tuple[int, int, QuantityValue, About]]:
    """Place, value and question of each minute of a match, in the order of the text."""
    text = sentence.text
    if "minute" not in text and "+" not in text:
        return
    for found in MINUTE.finditer(text):
        minute = _minute(found, text)
        first, last = _clause(text, found.start(), found.end())
        event = next((name for words, name in EVENTS if words.search(text, first, last)), None)
        event = event or ("goal" if found["base"] else None)
        if minute is None or event is None:
            continue
        who = _who(sentence, context.names.of(sentence), first, last)
        value = QuantityValue(
            low=minute, high=minute, unit="minute", dimension="ordinal", of="minute"
        )
        start = found.start("into" if found["into"] else "after" if found["after"] else 0)
        yield start, found.end(), value, About(MATCH_MINUTE, who, event)


def _minute(found: re.Match[str], text: str) -> float | None:
    """The minute on the clock of the match; None for what no match has."""
    if found["base"]:
        return float(found["base"]) + float(found["plus"])
    if found["into"]:
        word = found["into"].lower()
        count = float(word) if word.isdigit() else WORDS.get(word)
        half = 45 if re.search(r"first[- ]half|before (?:the )?(?:half|interval)", text) else 90
        return None if count is None else half + float(count)
    number = float(found["nth"] or found["after"])
    return number if 0 < number <= 130 else None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of the clause that a minute stands in."""
    cuts = [cut.span() for cut in CLAUSE.finditer(text)]
    first = max((last for _, last in cuts if last <= start), default=0)
    return first, min((cut for cut, _ in cuts if cut >= end), default=len(text))


def _who(sentence: Sentence, names: Sequence[Name], first: int, last: int) -> str | None:
    """Who did it: "through Ada Holm", else the first person whom the clause names."""
    here = [
        one for one in names if one.kind == "person" and first <= one.start - sentence.start < last
    ]
    for one in here:
        if THROUGH.search(sentence.text[first : one.start - sentence.start].rstrip()):
            return one.canonical
    return here[0].canonical if here else None
