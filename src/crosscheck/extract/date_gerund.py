"""The date after a gerund that says why: "jailed on Tuesday for stealing it in March".

One verb has one day. Where the verb has its own, a later date belongs to the gerund between them;
so does the date after what somebody stands accused of ("accused of stealing it in March").
*Skips* else the only date of a sentence ("arrested for stealing it on Monday" may tell of either).
*Source* Quirk et al. 1985, 15.45 (prepositional -ing clauses of reason and time); house rule.
"""

import re

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_phrase import Words, text_of, verb_group
from crosscheck.extract.date_subject import subject_of
from crosscheck.extract.date_verb import verb_about
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About

OPENING = word_set("for of after before with by over while following including since")
ACCUSING = word_set("accuse suspect")  # what is so near to no day of its own in the news
BESIDE = word_set("before after while when")
HOUR = re.compile(r"\d[ap]\.?m|:\d\d|noon|midnight|gmt")
DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS) | word_set("yesterday today tonight")
NEAR = 4  # tokens before a verb: "on Friday the board fired"


def gerund_about(words: Words, at: int) -> About | None:
    """What the gerund after the verb at `at` says, where that verb has a day of its own."""
    for place in range(words.first - 1, at + 1, -1):
        if words.tags[place] == "G" and words.tokens[place - 1].lower in OPENING:
            told = words.tokens[max(0, at - NEAR) : place]
            if words.tokens[place - 1].lower in BESIDE and _is_hour(words):
                return _of_its_subject(words, at, place)
            if lemma_of(words.tokens[at].lower) in ACCUSING:
                return verb_about(words, place)
            if DAYS.isdisjoint(token.lower for token in told):
                return None
            return About("on", event=lemma_of(words.tokens[place].lower))
    return None


def _is_hour(words: Words) -> bool:
    """Is it a time on the clock, which the nearest verb has: "before fleeing at 9 a.m."?"""
    told = "".join(token.lower for token in words.tokens[words.first : words.last])
    return HOUR.search(told) is not None


def _of_its_subject(words: Words, at: int, place: int) -> About:
    """What a gerund says, of the subject of the verb at `at`."""
    whose = subject_of(words, verb_group(words, at)[0])
    event = lemma_of(words.tokens[place].lower)
    return About("on", subject=text_of(words, *whose) if whose else None, event=event)
