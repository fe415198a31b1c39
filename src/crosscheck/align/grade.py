"""How sure is it that two claims answer one question? Named comparison levels, then a grade.

Each level adds its weight, as in record linkage (Fellegi and Sunter 1969): roughly
10 × log2 of how much commoner the level is among claims of one question than among claims of two.
A level marked NEVER forbids the pair, whatever else speaks for it.

The thresholds as measured on 32 real stories (slots found of 215), on folders that mix two
look-alike events (agreements that join the two) and on pairs of sentences (conflict seen):

    JOIN     55     50     46          LOOSE            55     50     46
    found   131    136    137          precision, %     91     90     87
    joined  2.8%   3.0%   3.1%         recall, %        65     71     74
"""

from collections.abc import Callable
from functools import lru_cache

from crosscheck.align.asked import levels_asked
from crosscheck.align.levels import LEVELS
from crosscheck.align.levels_article import account_level, sole_level
from crosscheck.align.levels_slot import (
    LIFE_SLOTS,
    TELLING_SLOTS,
    are_alike,
    counted_level,
    is_load,
    is_one_stuff,
    slot_level,
)
from crosscheck.align.levels_subject import subject_level
from crosscheck.align.levels_time import hour_level
from crosscheck.align.levels_value import are_telling, value_level
from crosscheck.align.parts import number_of
from crosscheck.align.signature import Signature
from crosscheck.lexicon.slots import VOTE_TALLY

NEVER = -1000
FORBIDDEN = NEVER / 2

TABLES: dict[str, dict[str, int]] = {
    "slot": {"same and telling": 34, "same": 12, "unknown": 0, "different": NEVER},
    "counted": {
        "same": 10,
        "related": 6,
        "unknown": 0,
        "other word": -8,
        "another thing": -24,
        "another stage": NEVER,
        "other and few": -20,
        "different": -30,
    },
    "subject": {
        "same": 30,
        "same full name": 40,
        "similar": 16,
        "same surname": 30,
        "unknown": 0,
        "other name": -8,
        "different": -25,
        "somebody else": NEVER,
    },
    "sentence": {"same": NEVER, "two sources": 0, "two units": 40, "other": 0},
    "group": {
        "same": 10,
        "none": 0,
        "one": -20,
        "part": NEVER,
        "part beside": -25,
        "different": NEVER,
    },
    "period": {
        "same": 6,
        "unknown": 0,
        "days apart": -8,
        "one recalled": -8,
        "recalled": -18,
        "part of years": NEVER,
        "other occasion": NEVER,
        "different": -45,
    },
    "place": {"same": 8, "unknown": 0, "different": -25, "another figure elsewhere": -40},
    "scope": {"same": 12, "unknown": 0, "one": -20, "one silent": -2, "different": NEVER},
    "copy": {"near copy": 80, "other": 0},
    "anchor": {"same": 14, "unknown": 0, "different": -8},
    "event": {
        "same and once": 34,
        "same": 24,
        "said by the subject": 10,
        "unknown": 0,
        "other verb": 0,
        "of the day": -14,
        "of the year": -14,
        "different": -6,
    },
    "hour": {"close": 60, "other": 0},
    "rivals": {"none": 22, "some": 0},
    "sole": {
        "one sort": 14,
        "one measure": 20,
        "other": 0,
    },  # joins, but never makes firm: see align._link
    "account": {"one account": 42, "account": 24, "other": 0},
    "told": {"one tells both": -25, "other": 0},
    "topic": {"same": 100, "other": 0},  # joins, but never makes firm: see align._link
    "beside": {"two brief texts": 15, "other": 0},
    "frame": {"same": 14, "other": 0},
    "modality": {"same": 0, "other": -2, "different": -14},
    "whole": {"both": 22, "unknown": 0, "part": NEVER, "another's": NEVER},
    "value": {
        "same to the minute": 62,  # "four hours and 42 minutes"
        "same and telling": 66,
        "same to two digits": 50,
        "same with unit": 44,
        "same full date": 48,
        "same date": 40,
        "same": 32,
        "same day's news": 26,
        "same but small": 16,
        "same after rounding": 30,
        "same but coarse": 14,
        "digits swapped": 26,
        "other": 0,
    },
}
CONTEXT_WEIGHT = 60  # a context of nothing but shared words
SILENT = ("unknown", "none", "other", "some")

JOIN = 50  # from here on two claims are taken to answer one question
ADOPTED = 20  # mean grade from which an answer that reaches JOIN once may stand against many
GROUNDED, UNGROUNDED = 0.05, -18  # no word in common, and nobody named: mere coincidence
HARMING = ("destroy", "damage")
SAME_THINGS = 0.2  # words in common from which two sole counts are surely of one set of things
ONE_ORDER = 0.4  # of the larger: reports of one count seldom lie further apart
TWIN = 0.6  # two sentences put side by side that share so much differ in what is compared
LOOSE = 50  # from here on their difference is shown, with its doubt
FIRM = 60  # from here on their difference is a conflict
WITHIN = 85  # the same inside one article, where two figures are mostly two questions
NEVER_FIRM = 101

Graded = tuple[Callable[[Signature, Signature], str], dict[str, int]]
"""A level worth asking, with the grades that its answers are worth."""


def score_of(left: Signature, right: Signature) -> int:
    """How sure it is, 0 to 100, that two claims of one family answer one question; -1 for never.

    What forbids a pair is asked first. Symmetric.
    """
    one, two = left.claim, right.claim
    score = 0
    for level_of, grades in _graded(one.kind, left.has, right.has, one.article == two.article):
        score += grades[level_of(left, right)]
        if score < FORBIDDEN:
            return -1
    shared = context_similarity(left, right)
    if shared < GROUNDED and not is_identified(left, right) and not is_telling(left, right):
        score += UNGROUNDED
    return max(0, min(100, score + round(CONTEXT_WEIGHT * shared)))


@lru_cache(maxsize=1 << 14)
def _graded(kind: str, left: int, right: int, is_inside: bool) -> tuple[Graded, ...]:
    asked = levels_asked(kind, left, right, inside=is_inside)
    return tuple((LEVELS[name], TABLES[name]) for name in asked)


def is_identified(left: Signature, right: Signature) -> bool:
    """Do both name whose figure it is? "Caught eight passes" is anybody's."""
    if left.claim.kind == "date":
        if left.slot == right.slot in LIFE_SLOTS:
            return subject_level(left, right) in ("same", "similar")
        if left.event and right.event:
            return left.event == right.event or hour_level(left, right) == "close"
        return left.beside and right.beside and context_similarity(left, right) >= TWIN
    if left.slot == right.slot in TELLING_SLOTS or left.beside or left.outcome:
        return True
    if left.slot == right.slot == VOTE_TALLY and slot_level(left, right) == "same and telling":
        return True
    if left.claim.kind == "quote" and value_level(left, right) == "same":
        return True  # the words themselves say which
    if account_level(left, right) != "other":
        return True
    if left.family.startswith("quantity/ordinal") and _is_one_series(left, right):
        return True
    if left.event == right.event in HARMING and left.slot == right.slot:
        return True  # "320 homes were destroyed": the toll of a disaster on things, as on people
    if is_load(left, right) or are_alike(left, right):
        return True
    if is_one_stuff(left, right):
        return True
    rate = left.scope.get("per")
    if rate and rate == right.scope.get("per") and left.slot == right.slot and left.period:
        return left.period == right.period  # "savings of $150 million a year by 2028"
    is_one = subject_level(left, right) in ("same", "same full name", "similar")
    return is_one or bool(left.names & right.names)


def are_same_things(left: Signature, right: Signature) -> bool:
    """Two sole counts of one sort in sentences that share words: worth showing, no proof.

    A player's passes of this season and of the last are sole counts in two articles, too, and the
    80 beds of a field hospital are none of the 260 of the island. Or a figure with two digits the
    other way round.
    """
    if value_level(left, right) == "digits swapped":
        return True
    if sole_level(left, right) == "other" or context_similarity(left, right) < SAME_THINGS:
        return False
    if left.family.startswith("quantity/ordinal"):
        return True
    small, large = sorted((number_of(left) or 0.0, number_of(right) or 0.0))
    return small >= ONE_ORDER * large


def _is_one_series(left: Signature, right: Signature) -> bool:
    """Of one sort and one period a story has one series: "the third strike this year".

    Not where one says of which place or of whom, and the other not so.
    """
    others = left.anchors and right.anchors and not left.anchors & right.anchors
    is_told = left.alone and right.alone and left.slot == right.slot and left.period is not None
    return is_told and left.period == right.period and left.places == right.places and not others


def is_telling(left: Signature, right: Signature) -> bool:
    """Does the figure itself say which it is? Not 125 seats of 125 districts."""
    return are_telling(left, right) and counted_level(left, right) != "another thing"


def is_rival(left: Signature, right: Signature) -> bool:
    """May one be taken in beside the other? The same answer, or another figure of one slot.

    Of days and lengths an article tells many, and another one answers another question.
    """
    if left.value == right.value:
        return True
    if left.family.startswith("quantity/score"):
        return subject_level(left, right) in ("same", "similar")
    is_figure = left.claim.kind == "quantity"
    return is_figure and bool(left.slot) and slot_level(left, right).startswith("same")


def why_of(left: Signature, right: Signature) -> str:
    """The levels that two claims reach and the share of their contexts, in words; symmetric."""
    is_inside = left.claim.article == right.claim.article
    reached = {
        name: level
        for name in levels_asked(left.claim.kind, left.has, right.has, inside=is_inside)
        if (level := LEVELS[name](left, right)) not in SILENT
    }
    named = [f"{name} {reached[name]}" for name in TABLES if name in reached]
    return ", ".join([*named, f"context {context_similarity(left, right):.2f}"])


def context_similarity(left: Signature, right: Signature) -> float:
    """Weighted overlap of two contexts, 0 to 1: the shared weight over the geometric mean."""
    few, many = left.context, right.context
    if len(many) < len(few):
        few, many = many, few
    shared = 0.0
    for word, weight in few.items():
        if word in many:
            other = many[word]
            shared += weight if weight < other else other
    return shared / (left.norm * right.norm) if shared else 0.0
