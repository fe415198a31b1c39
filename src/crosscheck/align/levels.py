"""The comparison levels: how two claims stand to each other in each respect, by name.

Every level is a pure, symmetric function of two signatures; grade.py gives each its weight.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from rapidfuzz.fuzz import token_sort_ratio

from crosscheck.align.period import Period
from crosscheck.align.signature import FORCE, Signature
from crosscheck.align.words import fold, folded
from crosscheck.lexicon.events import SEAT
from crosscheck.lexicon.name_matching import same_name, same_surname
from crosscheck.lexicon.near_copy import is_near_copy
from crosscheck.lexicon.predicates import opposite_predicates
from crosscheck.lexicon.slots import KIN_LEFT, SURVIVING
from crosscheck.model import Claim, DateValue, QuantityValue

COUNTABLE = ("date", "quantity")
SIMILAR = 80  # rapidfuzz ratio from which two subjects are one
TELLING_DIGITS = 3  # 689,800 and 35.72 seldom meet by chance; 300 and 12 do
SMALL = 10
COARSEST = 0.05  # of the larger; a figure rounds to no less
NO_ROUNDING = frozenset(("score", "ordinal", "age", "duration"))
FEW = 20
YEAR = 366  # days
WEEK = 7
LONGER = 1.5  # "nearly two years" and "two years" are one stretch, one year of the two is none
NEAR_DAYS = 20  # periods this close are taken for two datings of one occurrence

PEOPLE = folded(
    """person people civilian victim passenger man woman resident child other militant soldier
    protester worker fatality death casualty employee citizen villager spectator
    marcher"""
)
DIMENSION_SLOTS = frozenset(  # these say no more than the unit does
    """duration length weight mass distance speed temperature area volume height depth width
    ratio percent money time on""".split()
)
STRONG_SLOTS = (
    frozenset(
        """killed injured missing arrested displaced evacuated rescued magnitude age
    attendance turnout""".split()
    )
    | {SURVIVING.format(one) for one in KIN_LEFT}
    | {"without power", "told to leave", "speed limit", "capacity"}
)
MOMENTS = frozenset("arrival departure start end announcement birth death".split())
LIFE_SLOTS = ("birth", "death")  # everybody has one: whose?
ACCOUNTS = frozenset(  # lines of one report: none is another
    [
        *"revenue profit loss dividend turnout unemployment inflation jobs growth".split(),
        "share price",
    ]
)
COUNTS = frozenset(("guilty counts", "cleared counts", "charges"))  # of one indictment
TELLING_SLOTS = (
    STRONG_SLOTS
    | COUNTS
    | {"storm surge", "death rate", "role", "holder", "strike length", "time given"}
)
ON_BOARD = ("aboard", "passenger", "crew")
MEASURES = ("width", "height", "depth", "length")  # of the one thing that is measured
MEMBERS = "member"  # of a set of people; seven members of a board are a figure


def copy_level(left: Signature, right: Signature) -> str:
    """Statements of two sentences that differ in a word or two are about one thing."""
    if left.claim.kind != "statement" or left.claim.article == right.claim.article:
        return "other"
    copied = is_near_copy(left.claim.sentence.text, right.claim.sentence.text)
    return "near copy" if copied else "other"


def slot_level(left: Signature, right: Signature) -> str:
    """Do both answer the same slot?"""
    if not left.slot or not right.slot:
        return "unknown"
    is_score = left.family.startswith("quantity/score")
    if is_score and (left.anchors & right.anchors or left.subject & right.subject):
        # the record of the one that both name; a result beside a record is another question
        is_one = left.value == right.value or bool(left.subject) == bool(right.subject)
        return "same and telling" if is_one else "same"
    if left.slot == right.slot in DIMENSION_SLOTS:
        return "unknown"
    if left.slot == right.slot:
        is_set = left.slot == MEMBERS and left.claim.kind == "person"
        is_seat = left.event == right.event == SEAT and left.subject == right.subject
        is_telling = is_set or is_seat or is_load(left, right) or left.slot in TELLING_SLOTS
        return "same and telling" if is_telling else "same"
    if left.slot in STRONG_SLOTS or right.slot in STRONG_SLOTS:
        return "different"
    if (left.slot in ACCOUNTS and right.slot in ACCOUNTS) or (
        left.slot in COUNTS and right.slot in COUNTS
    ):
        return "different"
    if left.claim.kind == "statement" and opposite_predicates(left.event, right.event):
        return "same"
    if left.claim.kind == "date" and {left.slot, right.slot} <= MOMENTS:
        # who arrives on Friday may talk on Saturday
        return "unknown" if left.value == right.value else "different"
    return "unknown"


def is_load(left: Signature, right: Signature) -> bool:
    """Do both count who is on board of what a story is about: all, the passengers or the crew?"""
    return left.event == right.event == "board" and left.slot == right.slot in ON_BOARD


def counted_level(left: Signature, right: Signature) -> str:
    """Do both count the same thing?"""
    if not left.counted or not right.counted:
        return "unknown"
    if left.family == "role" and left.value != right.value:
        return "unknown"  # the title brings no two people together
    if left.counted == right.counted or left.slot == right.slot == "jobs":
        return "same"
    if left.counted & right.counted or (left.counted & PEOPLE and right.counted & PEOPLE):
        return "related"
    if left.value != right.value:
        return "different"
    # "twelve passengers" and "twelve runners" are equal by chance where nobody is named twice
    is_chance = left.claim.kind == "quantity" and _is_few(left) and not left.names & right.names
    return "other and few" if is_chance else "other word"


def _is_few(one: Signature) -> bool:
    """True for a small count, which many things share."""
    value = one.claim.value
    number = getattr(value, "low", None)
    return getattr(value, "dimension", "") == "count" and number is not None and number <= FEW


def subject_level(left: Signature, right: Signature) -> str:
    """Are both about the same person, body or thing?"""
    if not left.subject or not right.subject:
        return "unknown"
    if left.subject == right.subject:
        is_name = left.claim.kind == "statement" and len(left.subject) > 1 and _is_full_name(left)
        return "same full name" if is_name and _is_full_name(right) else "same"
    if left.family == "role" or left.slot == right.slot in LIFE_SLOTS:
        # of a person: nicknames, initials and transliterations count
        one, two = left.claim.about.subject or "", right.claim.about.subject or ""
        if same_name(one, two):
            return "same"
        is_office = left.family == "role" and left.counted == right.counted
        return "same surname" if is_office and same_surname(one, two) else "different"
    if left.subject <= right.subject or right.subject <= left.subject:
        return "similar"
    if left.slot == right.slot in ("age", *COUNTS) and _are_two(left, right):
        return "somebody else"
    if left.slot == right.slot == "time given":
        return "somebody else"  # the army gave residents an hour, the court gave the ministry a day
    if _are_alike(left.subject, right.subject):
        return "similar"
    if left.claim.kind in COUNTABLE and _is_named(left) != _is_named(right):
        return "unknown"  # "the film" may be the one that the other names
    forgiven = left.value == right.value and left.claim.kind in COUNTABLE and left.slot != "age"
    return "other name" if forgiven else "different"


def _is_full_name(one: Signature) -> bool:
    """True where the sentence writes the subject as a name: "Anton Reznik survived"."""
    return (one.claim.about.subject or "").title() in one.claim.sentence.text


@lru_cache(maxsize=1 << 11)
def _are_alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Two subjects but for a letter or two; the few of a story meet again and again."""
    return token_sort_ratio(" ".join(sorted(one)), " ".join(sorted(two))) >= SIMILAR


def _are_two(left: Signature, right: Signature) -> bool:
    """Both subjects are names, and of two people; where the figures agree, "a Larkhaven man" may
    be whom the other names.
    """
    if left.value == right.value or not (_is_named(left) and _is_named(right)):
        return False
    return not same_name(left.claim.about.subject or "", right.claim.about.subject or "")


def _is_named(one: Signature) -> bool:
    """True where the subject has a proper name in it."""
    return any(word[:1].isupper() for word in (one.claim.about.subject or "").split())


def sentence_level(left: Signature, right: Signature) -> str:
    """Two figures of one sentence answer two questions, or it would contradict itself.

    The members of one list answer one question together.
    """
    one, two = left.claim, right.claim
    if one.kind == "person" and left.slot == "member":
        return "other"
    same = one.article == two.article and one.sentence.start == two.sentence.start
    return "same" if same and one.zone == two.zone else "other"


def group_level(left: Signature, right: Signature) -> str:
    """Ten citizens are a part of twelve people; where both figures are ten they may be the same."""
    if not left.group and not right.group:
        return "none"
    if left.group and right.group and left.group & FORCE != right.group & FORCE:
        return "different"  # injured officers and injured protesters are two counts
    one, two = left.group - left.counted - PEOPLE, right.group - right.counted - PEOPLE
    if not one and not two:
        return "none"
    if not one or not two:
        if left.value == right.value:
            return "one"
        return "part beside" if left.beside and right.beside else "part"
    return "same" if one & two else "different"


def period_level(left: Signature, right: Signature) -> str:
    """Do both speak of the same time?"""
    if left.recalled != right.recalled:
        if left.value == right.value:
            is_chance = value_level(left, right) == "same but small"
            return "recalled" if is_chance else "one recalled"
        return "other occasion" if _are_other_times(left, right) else "recalled"
    is_brought_up = left.recalled and left.value != right.value
    if not left.period or not right.period:
        # an aftershock, and a quake of long ago: nothing says that they are one
        return "recalled" if is_brought_up else "unknown"
    if left.period[0] <= right.period[1] and right.period[0] <= left.period[1]:
        if is_brought_up and left.period != right.period:
            alike = left.context.keys() & right.context.keys()
            if not alike or _is_day_of_year(left.period, right.period):
                return "recalled"  # two things that happened in one year
        is_other = left.value != right.value and not (left.beside and right.beside)
        is_part = is_other and _is_stretch_of_years(left.period, right.period)
        return "part of years" if is_part else "same"
    first, second = sorted((left.period, right.period))
    apart = date.fromisoformat(second[0]) - date.fromisoformat(first[1])
    if apart.days <= NEAR_DAYS:
        return "days apart"
    return "other occasion" if is_brought_up else "different"


def _are_other_times(left: Signature, right: Signature) -> bool:
    """Last year's six and the four of this Tuesday; offices and places outlast their dates."""
    one, two = left.period, right.period
    if left.claim.kind != "quantity" or not one or not two:
        return False
    return one[1] < two[0] or two[1] < one[0]


def _is_stretch_of_years(one: Period, two: Period) -> bool:
    """True where one is longer than a year and the other clearly shorter.

    What was earned in 2013 is a part of what was earned from 2007 to 2014; an occurrence, dated
    by its day in one article and by its year in another, stays one.
    """
    short, long = sorted(map(_days_of, (one, two)))
    return long > YEAR and long >= LONGER * short


def _is_day_of_year(one: Period, two: Period) -> bool:
    """True for a day and a whole year, in which much else happened."""
    short, long = sorted(map(_days_of, (one, two)))
    return short <= WEEK and long >= YEAR - 1


def _days_of(period: Period) -> int:
    return (date.fromisoformat(period[1]) - date.fromisoformat(period[0])).days + 1


def place_level(left: Signature, right: Signature) -> str:
    """Do both speak of the same place?"""
    if not left.places or not right.places:
        return "unknown"
    if left.places & right.places:
        return "same"
    if left.places & right.around or left.around & right.places:
        return "unknown"
    return "different" if left.value == right.value else "another figure elsewhere"


def scope_level(left: Signature, right: Signature) -> str:
    """Per what, before or after, as of when: what both say must match."""
    if not left.scope and not right.scope:
        return "unknown"
    keys = (left.scope.keys() | right.scope.keys()) - {"group", "place", "period", "killer"}
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


def modality_level(left: Signature, right: Signature) -> str:
    """What is planned or possible is another question than what is, unless the figure is one."""
    one, two = left.claim, right.claim
    if one.modality == two.modality != "conditional":
        return "same"  # most pairs by far
    if _modality_of(one) == _modality_of(two):
        return "same"
    return "other" if left.value == right.value else "different"


OWNED = re.compile(r"(?:['’]s|s['’]|\b(?:its|his|her|their|the))(?: [a-z]{3,12})? $", re.IGNORECASE)


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
    if left.value == right.value:
        return "unknown"
    if left.part or right.part:
        return "part"
    if left.recalled != right.recalled and left.slot in STRONG_SLOTS:
        return "part"
    if left.recalled and left.period != right.period:
        return "unknown"  # the dead of two attacks of other years, each a total
    return "both" if left.slot == right.slot in STRONG_SLOTS else "unknown"


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
    if left.claim.kind not in ("date", "quantity", "place"):
        return "unknown"
    if left.event == left.slot:
        return "unknown"  # the slot has said it
    if left.event == right.event:
        # a shooting of one day and one of another: the subject has said all that the event says
        said = left.event in left.subject and right.event in right.subject
        return "unknown" if said and left.value != right.value else "same"
    if left.value != right.value:
        return "different"
    if fold(left.event) == fold(right.event):
        return "same"  # it quaked, and the earthquake
    is_told = left.slot == right.slot != "on"  # they left, they departed
    return "of the day" if left.of_the_day and right.of_the_day and not is_told else "other verb"


def rivals_level(left: Signature, right: Signature) -> str:
    """Two claims that are each the only one of their family in their articles have no rival."""
    if left.claim.article == right.claim.article or left.claim.kind not in ("date", "quantity"):
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
    if not left.own or left.own != right.own or left.slot != right.slot:
        return "other"
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


def value_level(left: Signature, right: Signature) -> str:
    """Equal values speak for one question, the more the less likely they are by chance."""
    if left.value != right.value:
        return rounded_level(left, right) if left.claim.kind == "quantity" else "other"
    value = left.claim.value
    if isinstance(value, DateValue):
        return _calendar(left, right)
    if not isinstance(value, QuantityValue):
        return "same"
    number = value.low if value.low is not None else value.high
    return "same" if number is None else _chance(number, value.dimension != "count")


def rounded_level(left: Signature, right: Signature) -> str:
    """Is one figure the other, rounded: "13.6 million" and "13,625,777", "6 points" and "5.8"?

    Three digits that match seldom match by chance; of a round count many are near.
    """
    one, two = left.claim.value, right.claim.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return "other"
    if one.dimension in NO_ROUNDING or one.low is None or two.low is None:
        return "other"
    if abs(one.low - two.low) > COARSEST * max(abs(one.low), abs(two.low)):
        return "other"
    digits = sorted((_digits(one.low), _digits(two.low)))
    coarse, fine = sorted((one.low, two.low), key=_digits)
    if digits[0] == digits[1] or float(f"{fine:.{digits[0]}g}") != coarse:
        return "other"
    if digits[0] > 2:
        return "same after rounding"
    return "same but coarse" if one.dimension != "count" else "other"


def _digits(number: float) -> int:
    """How many digits say something: two of 13,000,000."""
    return max(1, len(f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")))


def _calendar(left: Signature, right: Signature) -> str:
    """The day of the story is in every sentence; another day, or a time of day, is telling."""
    if left.family == "date/clock":
        return "same with unit"
    if left.of_the_day or right.of_the_day:
        return "same day's news"
    return "same date"


def _chance(number: float, has_unit: bool) -> str:
    digits = f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")
    if len(digits) >= TELLING_DIGITS:
        return "same and telling"
    if has_unit:
        return "same with unit"
    return "same but small" if abs(number) <= SMALL and len(digits) <= 1 else "same"


ASKED_OF = {  # of any other kind these levels say nothing
    "copy": ("statement",),
    "anchor": ("quantity",),
    "event": ("date", "quantity", "place"),
    "rivals": ("date", "quantity"),
    "sole": ("quantity",),
    "account": ("quantity",),
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
    "rivals": rivals_level,
    "sole": sole_level,
    "account": account_level,
    "told": told_level,
    "topic": topic_level,
    "beside": beside_level,
    "modality": modality_level,
    "value": value_level,
    "subject": subject_level,
    "copy": copy_level,
}
