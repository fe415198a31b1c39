"""The comparison levels of time: do both speak of the same day, month or year?"""

from datetime import date

from crosscheck.align.levels_value import are_telling, value_level
from crosscheck.align.period import Period
from crosscheck.align.signature import CLOCK_FAMILY, Signature, is_named
from crosscheck.lexicon.dates import are_of_one_night
from crosscheck.lexicon.events import ALARM, sorts_of
from crosscheck.lexicon.slots import INFLATION, INTEREST_RATE
from crosscheck.model import DateValue

YEAR = 366  # days
WEEK = 7
LONGER = 1.5  # "nearly two years" and "two years" are one stretch, one year of the two is none
NEAR_DAYS = 20  # periods this close are taken for two datings of one occurrence
NEAR_MINUTES = 30
DAY_MINUTES = 24 * 60


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
    if _is_of_month(left) and left.slot == right.slot and left.value != right.value:
        return "other occasion"
    if left.claim.kind == "place" and left.value != right.value:
        return "different"  # here on one day, there on another
    if apart.days <= NEAR_DAYS or are_telling(left, right):
        return "days apart"
    return "other occasion" if is_brought_up else "different"


def _is_of_month(one: Signature) -> bool:
    """True for what has another figure every month: a rate of inflation, a move of rates."""
    return one.slot.endswith((INFLATION, INTEREST_RATE))


def _are_other_times(left: Signature, right: Signature) -> bool:
    """Last year's six and the four of this Tuesday; an arrest of 2019. Offices outlast a date."""
    one, two = left.period, right.period
    if left.claim.kind not in ("quantity", "place") or not one or not two:
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


def hour_level(left: Signature, right: Signature) -> str:
    """Two hours close together at which one sort of thing happened: few stories have two such.

    Of such pairs in 136 folders, real and invented, all are one question, whatever the verbs; of an
    occurrence and the alarm that followed none is.
    """
    if not left.family == right.family == CLOCK_FAMILY or left.value == right.value:
        return "other"
    shared = sorts_of(left.event) & sorts_of(right.event)
    if not shared:
        return "other"
    if ALARM not in shared and _are_victims(left, right):
        return "other"  # "Holm was shot", "Vance was attacked"
    apart = abs(_minutes_of(left) - _minutes_of(right))
    if min(apart, DAY_MINUTES - apart) > NEAR_MINUTES:
        return "other"
    one, two = left.claim.value, right.claim.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return "other"
    return "close" if are_of_one_night(one.start, two.start) else "other"


def _are_victims(left: Signature, right: Signature) -> bool:
    """Are they two who are named? Not "shots" at the head of a sentence."""
    return left.subject.isdisjoint(right.subject) and all(
        is_named(one) and not one.subject.isdisjoint(one.names) for one in (left, right)
    )


def _minutes_of(one: Signature) -> int:
    hours, minutes = one.value.split(":")
    return 60 * int(hours) + int(minutes)
