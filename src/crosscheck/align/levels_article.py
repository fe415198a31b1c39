"""The comparison levels of what two articles as wholes tell: how often each asks a question."""

from crosscheck.align.levels_slot import COUNTABLE, DEAL_OF, MEASURES, STRONG_SLOTS
from crosscheck.align.signature import Signature
from crosscheck.lexicon.slots import SAMPLE

LASTING = "duration"  # of whatever it may be


def rivals_level(left: Signature, right: Signature) -> str:
    """Two claims that are each the only one of their family in their articles have no rival.

    Not two lengths of time of which nothing says what lasted: "a six-month run", "in three weeks".
    """
    if left.claim.article == right.claim.article or left.claim.kind not in COUNTABLE:
        return "some"
    if left.slot == right.slot == LASTING and left.value != right.value:
        return "some"
    return "none" if left.alone and right.alone else "some"


def sole_level(left: Signature, right: Signature) -> str:
    """Two articles that each count one sort of thing once mean the same things."""
    if not (left.sole and right.sole) or left.scope != right.scope:
        return "other"
    if left.slot == right.slot in MEASURES:
        return "one measure"
    return "one sort" if left.counted and left.counted == right.counted else "other"


def account_level(left: Signature, right: Signature) -> str:
    """A line of the accounts that both articles are about, of one period."""
    if not left.own or left.own != right.own:
        return "other"
    if left.own in DEAL_OF:
        return "account"  # the one deal that both tell of, on whichever day it is told
    if left.slot != right.slot:
        return "other"
    if left.own == SAMPLE:
        return "one account"
    if left.period == right.period:
        return "one account" if left.period else "account"
    return "other" if left.period and right.period else "account"


def told_level(left: Signature, right: Signature) -> str:
    """Who tells of seven sentences and of four knows them for answers to two questions.

    Of a toll he may tell what it was before.
    """
    if left.slot in STRONG_SLOTS:
        return "other"
    return "one tells both" if right.value in left.others or left.value in right.others else "other"


def beside_level(left: Signature, right: Signature) -> str:
    """Somebody who puts two single sentences side by side means them to be compared."""
    return "two brief texts" if left.beside and right.beside else "other"


def topic_level(left: Signature, right: Signature) -> str:
    """The user named a question that both claims fit; many people and offices fit one label."""
    if left.claim.kind not in COUNTABLE:
        return "other"
    return "same" if left.topics & right.topics else "other"
