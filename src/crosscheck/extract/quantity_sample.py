"""How many took part in a study or were asked in a poll: the size of its sample.

"A study of 540 children", "the 540-patient trial", "researchers tested it on 540 volunteers" and
"540 children took part in the trial" ask one question. A word of research stands in the sentence;
runners who take part in a race are none.

Source: house rule on reports of research and of polls.
"""

from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import past_hyphen
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

STUDIES = word_set("study trial survey poll experiment sample")
RESEARCH = STUDIES | word_set("researcher scientist pollster investigator")
SUBJECTS = PERSONS | word_set(
    """patient participant volunteer subject adult child youngster pupil student respondent voter
    mouse rat person woman man teenager infant baby donor twin kid"""
)
PREPOSITIONS = word_set("of on with among involving in from")
STUDYING = word_set(
    """involve enroll enrol recruit test survey poll follow question examine study interview
    analyse analyze track include"""
)
TAKING_PART = (["took", "part"], ["taken", "part"], ["were", "enrolled"], ["were", "recruited"])
PARTS = word_set("group half arm site centre center hospital them these those")
OTHERS = word_set(
    "another other earlier previous prior smaller larger separate second rival follow-up old"
)
POLLS = (["poll", "of"], ["survey", "of"])
REACH = 5


def is_sample(lexed: Lexed, reading: Reading, frame: Frame) -> bool:
    """Does a count say how large a study or a poll was?"""
    head = reading.noun.head or ""
    at = past_hyphen(lexed, reading.last)
    if head in SUBJECTS and noun_lemma(_word(lexed, at)) in STUDIES:
        return True  # "the 1,284-patient trial"
    before = lexed.lower[max(0, reading.start - REACH) : reading.start]
    if not OTHERS.isdisjoint(lexed.lower[max(0, reading.start - 2 * REACH) : reading.start]):
        return False
    if before[-2:] in POLLS:
        return True
    if head not in SUBJECTS or not any(noun_lemma(word) in RESEARCH for word in lexed.lower):
        return False
    if not PARTS.isdisjoint(before[-2:]):
        return False
    if frame.role in {"", "on"} and (frame.lemma in STUDYING or _is_tested(lexed, reading.start)):
        return True
    after = lexed.lower[reading.last : reading.last + 2 * REACH]
    if any(after[place : place + 2] in TAKING_PART for place in range(len(after))):
        return True
    return before[-1:] != [] and before[-1] in PREPOSITIONS and _is_studied(before)


def _is_tested(lexed: Lexed, start: int) -> bool:
    """Is it "questioned 980 people", "tested the drug on 1,824 children"?"""
    near = 2 * REACH if lexed.lower[start - 1 : start] == ["on"] else 1
    found = (verb(word) for word in lexed.lower[max(0, start - near) : start])
    return any(one is not None and one[0] in STUDYING and one[1] != "base" for one in found)


def _is_studied(before: list[str]) -> bool:
    """Is it "a survey of", "a study among": a study, with no other noun of its own between?"""
    return any(noun_lemma(word) in STUDIES for word in before[-3:])


def _word(lexed: Lexed, at: int) -> str:
    return lexed.lower[at] if at < len(lexed.lower) else ""
