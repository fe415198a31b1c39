"""The times that a sentence names, and the days of publication: do two speak of one time?

House rule: of each sort (year, month, day of the month, day of the week) that both name, they must
share one; "in May 2019" and "in May 2021" are two times.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import ArticleInfo, Claim

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
YEAR = lazy_pattern(r"\b(?:1[5-9]|20)\d\d\b")
DATED = lazy_pattern(
    rf"\b(?:(?P<first>\d{{1,2}}) )?(?P<month>{MONTHS})(?: (?P<last>\d{{1,2}})\b)?", re.IGNORECASE
)
BEFORE_MAY = lazy_pattern(r"\b(?:in|on|of|by|since|until|early|late|mid|last|next|this)\W$", re.I)
WEEKDAY = lazy_pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|tonight)\b",
    re.IGNORECASE,
)


class Times(NamedTuple):
    """What a sentence names of each sort, in lower case."""

    years: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    weekdays: frozenset[str]


def other_times(left: Claim, right: Claim) -> bool:
    """True where both sentences name times of one sort, and none in common."""
    pairs = zip(times_in(left.sentence.text), times_in(right.sentence.text), strict=True)
    return any(here and there and not here & there for here, there in pairs)


def share_a_time(left: Claim, right: Claim) -> bool:
    """True where both sentences name one day or year."""
    one, two = times_in(left.sentence.text), times_in(right.sentence.text)
    return bool(one.days & two.days or one.years & two.years or one.weekdays & two.weekdays)


@lru_cache(maxsize=256)
def times_in(text: str) -> Times:
    """The times that a text names."""
    months, days = set(), set()
    for found in DATED.finditer(text):
        month, day = found["month"].lower(), found["first"] or found["last"]
        if not found["month"][0].isupper():
            continue  # "may", "march"
        if day:
            days.add(f"{month} {int(day)}")
        elif month in ("may", "march") and not _is_month(text, found):
            continue
        months.add(month)
    return Times(
        frozenset(YEAR.findall(text)),
        frozenset(months),
        frozenset(days),
        frozenset(map(str.lower, WEEKDAY.findall(text))),
    )


def _is_month(text: str, found: re.Match[str]) -> bool:
    """A month by its neighbours: "in May", "May 2019", not "May said"."""
    return bool(BEFORE_MAY.search(text[: found.start()]) or YEAR.match(text, found.end() + 1))


def published_on(side: Sequence[Claim], articles: Mapping[str, ArticleInfo]) -> set[date]:
    """The days on which the articles of a side were published, as far as they are known."""
    return {
        date.fromisoformat(published[:10])
        for claim in side
        if claim.article in articles and (published := articles[claim.article].published)
    }
