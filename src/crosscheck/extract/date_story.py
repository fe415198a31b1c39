"""Months whose year the story has told: "In May 2021 the house met. In June, it voted".

Two cases only, where the nearest such month is surely not the one meant: a month that opens its
sentence as one in another year opened the sentence before, and comes later in the year; and a month
still to come, of which the text speaks in the past and which it has named with a year.
Gives up  a paragraph that jumps to the present by its month alone: "In May 2021 prices fell. In
          June they rose" of this year, where most would write "this June".
Source: narrative progression (Lascarides and Asher 1993); house rule for its limits.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from crosscheck.extract.date_calc import dated
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_scan import scan
from crosscheck.extract.date_tense import lean
from crosscheck.model import DateValue, Sentence

OPENING = ("In", "On", "By")
BACK = 4  # sentences that each open with a month
EDGE = 4  # code points
QUOTES = "“\"‘'"


def date_in_story(
    value: DateValue,
    found: Found,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    published: date | None,
    known: Iterable[DateValue],
) -> DateValue:
    """A bare month in the year that the story says, else as it was; `known` are dates before it."""
    is_month = value.granularity == "month" and value.inferred == ("published",)
    if not is_month or published is None or value.mod or len(value.timex) != len("2021-05"):
        return value
    leaning = lean(sentence.text, found.start, found.end)
    month = value.timex[4:]
    if leaning < 1 and (value.start or "") > published.isoformat():
        for one in known:
            if one.timex[4:7] == month and not one.inferred:
                return dated(one.timex[:7], inferred=("text",))
    if leaning < 0 and (year := _opened(found, sentence, sentences, published)):
        return dated(f"{year}{month}", inferred=("text",))
    return value


def _opened(
    found: Found, sentence: Sentence, sentences: Sequence[Sentence], published: date
) -> str | None:
    """The year of the months that opened the sentences before, if this one goes on from them."""
    latest, of_that_year = found.value.timex[5:7], False
    if not _opens(found, sentence.text):
        return None
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - BACK), -1):
        before = sentences[index] if index < len(sentences) else None
        if before is None or before.zone != sentence.zone:
            return None
        expressions = scan(before.text, published)
        if of_that_year:
            return _year_written(expressions, published)
        first = next(iter(expressions), None)
        if first is None or not _opens(first, before.text):
            return None
        year, month = first.value.timex[:4], first.value.timex[5:7]
        if not month.isdigit() or month >= latest:
            return None
        if not first.value.inferred and year.isdigit():
            return year if year < published.isoformat()[:4] else None
        latest, of_that_year = month, first.value.relative == THAT_YEAR
    return None


def _year_written(expressions: Iterable[Found], published: date) -> str | None:
    """The year of the last date of a sentence that gives one, if it is over."""
    years = [one.value.timex[:4] for one in expressions if not one.value.inferred]
    year = next((one for one in reversed(years) if one.isdigit()), "9999")
    return year if year < published.isoformat()[:4] else None


THAT_YEAR = "date+0Y"  # "May of that year"


def _opens(found: Found, text: str) -> bool:
    """Does the month or day open its sentence: "In June, …"?"""
    named = found.value.granularity in {"month", "day"}
    return named and found.start <= EDGE and text.lstrip(QUOTES).startswith(OPENING)
