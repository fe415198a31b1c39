"""The comparison levels: how two claims stand to each other in each respect, by name.

Every level is a pure, symmetric function of two signatures; grade.py gives each its weight. Those
of slots, subjects, times, values and whole articles have files of their own (levels_*.py); here
are the others, and the table of all.
"""

import re
from collections.abc import Callable

from crosscheck.align.levels_article import (
    account_level,
    beside_level,
    rivals_level,
    sole_level,
    told_level,
    topic_level,
)
from crosscheck.align.levels_frame import frame_level
from crosscheck.align.levels_sentence import sentence_level
from crosscheck.align.levels_slot import (
    ONE_OF_STORY,
    TELLING_SLOTS,
    TOTALS,
    counted_level,
    slot_level,
)
from crosscheck.align.levels_subject import are_ages_apart, group_level, subject_level
from crosscheck.align.levels_time import hour_level, period_level
from crosscheck.align.levels_value import value_level
from crosscheck.align.parts import MEN, WOMEN, number_of
from crosscheck.align.signature import Signature
from crosscheck.align.words import fold, folded
from crosscheck.lexicon.events import ONCE
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.near_copy import is_near_copy
from crosscheck.lexicon.slots import MINIMUM_TERM, NONE_IN
from crosscheck.model import Claim, DateValue

MAGNITUDES_APART = 1.2
COARSE = frozenset(("year", "decade", "century"))
AGREED = {"asserted", "planned"}
NO_SCOPE = frozenset(  # judged elsewhere
    ("group", "place", "period", "killer", "bidder", "since", "who", NONE_IN)
)
OWNED = lazy_pattern(
    r"(?:['’]s|s['’]|\b(?:its|his|her|their|the))(?: [a-z]{3,12})? $", re.IGNORECASE
)


def copy_level(left: Signature, right: Signature) -> str:
    """Statements of two sentences that differ in a word or two are about one thing."""
    if left.claim.kind != "statement" or left.claim.article == right.claim.article:
        return "other"
    copied = is_near_copy(left.claim.sentence.text, right.claim.sentence.text)
    return "near copy" if copied else "other"


def place_level(left: Signature, right: Signature) -> str:
    """Do both speak of the same place?"""
    if not left.places or not right.places:
        return "unknown"
    if left.places & right.places:
        return "same"
    if left.places & right.around or left.around & right.places:
        # the marchers of a city are some of the country's
        is_crowd = left.slot == right.slot == "attendance" and left.value != right.value
        return "another figure elsewhere" if is_crowd else "unknown"
    return "different" if left.value == right.value else "another figure elsewhere"


def scope_level(left: Signature, right: Signature) -> str:
    """Per what, before or after, as of when: what both say must match."""
    if not left.scope and not right.scope:
        return "unknown"
    if _other_bidder(left.scope.get("bidder"), right.scope.get("bidder")):
        return "different"
    if _is_none_elsewhere(left, right) or _is_none_elsewhere(right, left):
        return "different"
    since = left.scope.get("since"), right.scope.get("since")
    if None not in since and since[0] != since[1]:
        return "different"  # from May, and from a year earlier
    keys = (left.scope.keys() | right.scope.keys()) - NO_SCOPE
    level = "unknown"
    for key in sorted(keys):
        one, two = left.scope.get(key), right.scope.get(key)
        if one and two and one != two:
            return "different"
        if one == two:
            level = "same" if level == "unknown" else level
        else:
            level = "one silent" if left.value == right.value else "one"
    return level


def _is_none_elsewhere(none: Signature, other: Signature) -> bool:
    """True of "no injuries were reported in Tolvia" beside some of which no place is told."""
    where = none.scope.get(NONE_IN)
    return (
        bool(where) and none.value != other.value and folded(where or "").isdisjoint(other.places)
    )


def _is_one_bid(left: Signature, right: Signature) -> bool:
    """One firm that bids for one other, whenever it is told."""
    one, two = left.scope.get("bidder"), right.scope.get("bidder")
    is_same = bool(one and two) and not _other_bidder(one, two)
    return is_same and not left.subject.isdisjoint(right.subject)


def _other_bidder(one: str | None, two: str | None) -> bool:
    """Two who bid for one firm make two bids; one of them may be told by half of the name."""
    return bool(one and two and folded(one).isdisjoint(folded(two)))


def modality_level(left: Signature, right: Signature) -> str:
    """What is planned or possible is another question than what is, unless the figure is one."""
    one, two = left.claim, right.claim
    if one.modality == two.modality != "conditional":
        return "same"  # most pairs by far
    if _modality_of(one) == _modality_of(two) or (left.ahead and right.ahead):
        return "same"
    if left.own and left.own == right.own and {one.modality, two.modality} == AGREED:
        return "same"  # the one deal of both articles, that is agreed and to come
    return "other" if left.value == right.value else "different"


def _modality_of(claim: Claim) -> str:
    """As the claim has it; asserted what a condition only takes up.

    "Whether its $47 billion bid succeeds" takes it that there is one: definite phrases presuppose,
    and conditions let that through (Karttunen 1973, "holes").
    """
    if claim.modality != "conditional" or claim.kind != "quantity":
        return claim.modality
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return "asserted" if OWNED.search(before[-24:]) else claim.modality


def whole_level(left: Signature, right: Signature) -> str:
    """A figure far below its own article's total is a part; only totals answer one question."""
    if left.recalled != right.recalled and left.slot == MINIMUM_TERM:
        return "part"  # another killer of years ago got as long
    if left.value == right.value:
        return "part" if _is_of_a_place(left, right) or _is_of_a_place(right, left) else "unknown"
    if left.slot == right.slot == "age" and are_ages_apart(left, right):
        return "another's"
    if left.slot == right.slot == "magnitude" and _are_two_quakes(left, right):
        return "another's"
    if left.part or right.part:
        return "unknown" if _are_one_part(left, right) else "part"
    is_one = left.slot in TOTALS or (left.slot in ONE_OF_STORY and not _is_one_bid(left, right))
    if left.recalled != right.recalled and is_one:
        return "part"
    if left.recalled and left.period != right.period:
        return "unknown"  # the dead of two attacks of other years, each a total
    return "both" if left.slot == right.slot in TOTALS else "unknown"


def _are_two_quakes(left: Signature, right: Signature) -> bool:
    """Two magnitudes further apart than observatories ever are: a quake and an aftershock."""
    apart = abs((number_of(left) or 0.0) - (number_of(right) or 0.0))
    return apart > MAGNITUDES_APART and not (left.beside and right.beside)


def _is_of_a_place(one: Signature, other: Signature) -> bool:
    """Is one figure a part that its article tells of one place, which the other does not name?"""
    is_told = one.part and bool(one.scope.get("place"))
    return is_told and one.places.isdisjoint(other.places | other.around)


def _are_one_part(left: Signature, right: Signature) -> bool:
    """True for two parts of one place or sex, or told in one word: "six of them seriously"."""
    if left.part and right.part and left.scope.get("place") and right.scope.get("place"):
        return not left.places.isdisjoint(right.places)
    if left.part and right.part and left.group & right.group & (MEN | WOMEN):
        return True
    one, two = left.scope.get("severity"), right.scope.get("severity")
    return left.part and right.part and one is not None and one == two


def anchor_level(left: Signature, right: Signature) -> str:
    """The name that stands next to a figure says whose it is."""
    if left.claim.kind != "quantity" or not left.anchors or not right.anchors:
        return "unknown"
    if left.anchors & right.anchors:
        return "same"
    return "unknown" if left.value == right.value else "different"


def event_level(left: Signature, right: Signature) -> str:
    """Where the slot says little, the verb or event noun that governs both says more."""
    if left.slot in TELLING_SLOTS or not left.event or not right.event:
        return "unknown"
    if left.own and left.own == right.own:
        return "unknown"  # to buy, to sell: the one deal of both articles
    if left.claim.kind not in ("date", "quantity", "place"):
        return "unknown"
    if left.event == left.slot:
        return "unknown"  # the slot has said it
    if left.event == right.event:
        # a shooting of one day and one of another: the subject has said all that the event says
        is_other = left.value != right.value
        if is_other and left.event in left.subject and right.event in right.subject:
            return "unknown"
        if left.event not in ONCE or left.claim.kind != "date":
            return "same"
        name = fold(left.event)
        if is_other and name in left.subject and name in right.subject:
            return "said by the subject"
        return "same" if left.recalled or right.recalled else "same and once"
    if left.value != right.value:
        return "different"
    if fold(left.event) == fold(right.event):
        return "same"  # it quaked, and the earthquake
    if left.claim.kind == "date" and _is_coarse(left) and left.subject == right.subject:
        return "of the year"  # much befalls one person in a year: "elected", "honoured"
    is_told = left.slot == right.slot != "on"  # they left, they departed
    return "of the day" if left.of_the_day and right.of_the_day and not is_told else "other verb"


def _is_coarse(one: Signature) -> bool:
    value = one.claim.value
    return isinstance(value, DateValue) and value.granularity in COARSE


ASKED_OF = {  # of any other kind these levels say nothing
    "copy": ("statement",),
    "anchor": ("quantity",),
    "event": ("date", "quantity", "place"),
    "hour": ("date",),
    "rivals": ("date", "quantity"),
    "sole": ("quantity",),
    "account": ("quantity",),
    "frame": ("date", "quantity"),
}
LEVELS: dict[str, Callable[[Signature, Signature], str]] = {
    "slot": slot_level,
    "sentence": sentence_level,
    "group": group_level,
    "scope": scope_level,
    "whole": whole_level,
    "counted": counted_level,
    "period": period_level,
    "place": place_level,
    "anchor": anchor_level,
    "event": event_level,
    "hour": hour_level,
    "rivals": rivals_level,
    "sole": sole_level,
    "account": account_level,
    "told": told_level,
    "topic": topic_level,
    "beside": beside_level,
    "frame": frame_level,
    "modality": modality_level,
    "value": value_level,
    "subject": subject_level,
    "copy": copy_level,
}
