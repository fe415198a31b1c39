"""The tolls of an article: of which fates it gives a number above one.

Beside a toll a single victim is part of it and no count of its own. A toll is looked for by a
cheap pattern and then read by the grammar, so that "two weeks before he was killed" is none.
A toll that comes up only late is another event's (Bell 1991: the lead is the story).
Source: house rules.
"""

import re
from functools import lru_cache

from msgspec.structs import replace

from crosscheck.extract.quantity_among import VICTIM
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_fates import fates_of
from crosscheck.extract.quantity_joined import JOINED_CLAUSES, read_joined
from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.quantity_own_death import read_own_deaths
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sentence import read
from crosscheck.extract.quantity_sum import read_sums
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.slots import ANYONE, SINGLE_PERSONS
from crosscheck.model import Article

KNOWN = ("killed", "injured")
LEAD = 1500  # code points
AROUND = 240  # code points of a sentence on either side of a figure
MOST_LOOKS = 40
STATISTIC = lazy_pattern(  # "three officers killed in 2 months": not of one event
    r"[\w ]{0,24}\b(?:in|over|within|this|last|past|since|per|a|every) "
    r"(?:the )?(?:last |past )?(?:\w{1,6} )?(?:years?|months?|decades?)\b(?! old)",
    re.IGNORECASE,
)
_PLURAL = (
    r"(?:[2-9]|(?!911\b)[1-9]\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dozens|scores|hundreds|several)"
    r"\b(?![- ](?:years?|months?|weeks?|days?|hours?|times|shots|a\b|p\b|block))"
)
_DEAD = r"(?:killed|dead|dies|died|slain|murdered|deaths|fatally|fatalities|lives|die)\b"
_HURT = (
    r"(?:wounded|injured|hurt|shot|stabbed|injuries|hospitali[sz]ed|taken|rushed|transported|treated|"
    r"hit|struck|grazed|suffered|suffering|sustained|recovering|in)\b"
)
_PERSON = "|".join(sorted(word for word in SINGLE_PERSONS if word.isalpha()))
_FIGURES = lazy_pattern(
    rf"\b{_PLURAL} (?:[\w-]+,? ){{0,4}}(?:including [^.;,\n]{{1,60}},? (?:were |was )?)?"
    rf"(?:{_DEAD}|{_HURT})"
    r"|\b(?:kill|kills|killed|killing|leaves|left|leaving|deaths of|injure|injures|injured|injuring"
    r"|wounds|wounded|wounding|shoots|shooting|shot|sends|sent|sending|hitting|striking) "
    rf"(?:at least |all |the )?{_PLURAL}"
    r"|\b(?:toll|fatalities|number of (?:dead|deaths|killed|injured|wounded))\b"
    rf"[^.;!?\n]{{0,30}}?\b{_PLURAL}"
)
_PAIRS = lazy_pattern(
    rf"\b(?:{_PERSON}|people|men|women|children|boys|girls|him|her)"
    r"(?:, \d\d?,?)? (?:and|&) (?:\w[\w-]* ){0,3}"
    rf"(?:(?:{_PERSON})s?|men|women|children|people|adults|others)\b"
)
_BOTH = lazy_pattern(
    r"\bboth (?:(?:of )?(?:them |whom )?(?:were|was|are|remain|suffered|sustained)|"
    r"(?:men|women|boys|girls|teens|victims|children|people|officers) (?:were|are|suffered))"
)
_NAMES = lazy_pattern(  # "Otto Brandt, 31, and Lina Moor", "Otto Brandt and his daughter"
    r"\b[A-Z]\w{1,20} [A-Z][\w'’-]{1,20}(?:, \d\d?,?)? and "
    r"(?:[A-Z]\w{1,20} [A-Z]|(?:his|her|their) )"
)
_OWN_DEATH = lazy_pattern(r"\b(?:him|her)?self\b|\bown life\b|\bsuicide\b")
_ENDS = lazy_pattern(r"[.!?;]\s|\n")
_FATAL = lazy_pattern(r"\b(?:killed|killing|kills|dead|died|dies|fatally|slain|murder)")
_SOME_FATALLY = lazy_pattern(  # "six were shot, two of them fatally", "4 shot, 1 killed"
    r"\bshot[,;]? (?:and )?(?:at least )?(?:\d|one|two|three|four|five|six)(?: \w+){0,3}"
    r" (?:fatally|killed|dead|dies|died)\b"
    r"|\b(?:shot|shoots|shooting) (?:\w+ ){1,4}?(?:\w+, |and )kill(?:ing|ed)"
    r" (?:\d|one|two|three|four|five|six)\b"
)
_WOUNDED = lazy_pattern(
    rf"\b{_PLURAL} (?:\w+ ){{0,4}}(?:wounded|injured|hurt)\b"
    rf"|\b(?:injur|wound)(?:es|s|ed|ing) (?:at least |the )?{_PLURAL}"
    r"|\b(?:an?|one|another) (?:[\w-]+ ){1,5}(?:wounded|injured|hurt)\b"
    r"|\banother (?:wounded|injured|hurt)\b"
)


def lead_of(article: Article) -> str:
    """The title and the first words of an article: where news gives its tolls."""
    title = "" if article.title_in_text else article.title or ""
    return _lead(title, article.text)


@lru_cache(maxsize=8)
def _lead(title: str, text: str) -> str:
    """One string an article: what is remembered of a lead is looked up by it for each sentence."""
    return f"{title}\n{text[:LEAD]}" if title else text[:LEAD]


@lru_cache(maxsize=8)
def toll_slots(lead: str) -> frozenset[str]:
    """The slots (killed, injured) of which the lead tells of more than one person."""
    return told_slots(lead) | _slots_by(lead, (JOINED_CLAUSES,), joined=True)


@lru_cache(maxsize=8)
def told_slots(lead: str) -> frozenset[str]:
    """The slots (killed, injured) of which the lead gives a number above one in so many words."""
    return _slots_by(lead, (_FIGURES, _PAIRS, _BOTH, _NAMES, _OWN_DEATH))


def _slots_by(
    lead: str, patterns: tuple[re.Pattern[str], ...], *, joined: bool = False
) -> frozenset[str]:
    lowered = lead.lower()
    found: set[str] = set()
    looks = 0
    for pattern in patterns:
        done = -1
        for match in pattern.finditer(lead if pattern is _NAMES else lowered):
            if match.start() < done or looks >= MOST_LOOKS or len(found) == len(KNOWN):
                continue
            start, done = _sentence_round(lowered, match.start(), match.end())
            looks += 1
            found |= _slots_of(lead[start:done], joined=joined)
    return frozenset(found)


def _sentence_round(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence round a match begins and ends, as far as can be told cheaply."""
    floor = max(0, start - AROUND)
    ends = [match.end() for match in _ENDS.finditer(text, floor, start)]
    following = _ENDS.search(text, end, end + AROUND)
    return ends[-1] if ends else floor, following.end() if following else end + AROUND


def _slots_of(sentence: str, *, joined: bool) -> set[str]:
    """The slots of which one sentence gives a number above one."""
    lexed = lex(sentence)
    readings = tuple(read(lexed))
    sums = tuple(read_sums(lexed, readings))
    if joined:
        return {fate.slot for _, fate in read_joined(lexed, sums)}
    told = [*zip(readings, fates_of(lexed, readings), strict=True), *sums]
    told += [*read_own_deaths(lexed, told)]
    return {
        fate.slot
        for one, fate in told
        if fate
        and fate.slot in KNOWN
        and (one.value.low or one.value.high or 0) > 1
        and not STATISTIC.match(sentence, lexed.end[one.last - 1])
    }


@lru_cache(maxsize=8)
def tells_wounded(lead: str) -> bool:
    """Does a lead tell the dead from the wounded? Then "six shot" is no number of injured."""
    lowered = lead.lower()
    if _SOME_FATALLY.search(lowered):
        return True
    return _FATAL.search(lowered) is not None and gives_wounded(lead)


@lru_cache(maxsize=8)
def gives_wounded(lead: str) -> bool:
    """Does a lead give a number of wounded in so many words?"""
    return _WOUNDED.search(lead.lower()) is not None


def settle(fate: Fate | None, one: Reading, lead: str) -> Fate | None:
    """The fate of a figure in view of its article's tolls.

    Shot is injured where the article does not tell the dead from the wounded, and a question of
    its own where it does; "one man" beside a toll is part of it, as "a man" is.
    """
    if fate and one.value.low == 1 and fate.slot in KNOWN and one.value.bound == "exact":
        member = one.noun.part_of or (one.noun.head is not None and one.noun.head not in ANYONE)
        if member and fate.slot in toll_slots(lead):
            return None
    if fate and fate.event == VICTIM and "killed" not in toll_slots(lead):
        return None
    if fate and fate.slot == "injured" and fate.event == "shoot" and tells_wounded(lead):
        return replace(fate, slot="shot")
    return fate
