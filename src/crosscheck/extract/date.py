"""Expressions of time, as TIMEX3 values and inclusive intervals of ISO days.

Finds    absolute ("Saturday, January 17, 2026", "17/1/2026", "Q3 2025"), partial ("December
         20–21", "early September", "the 1990s"), relative to publication ("last week", "two years
         ago", "on Tuesday") and to another date of the text ("the next day"), holidays, durations,
         times of day, sets ("every Monday"), and words like "now" and "recently".
Skips    words that only look like dates: "may", "March on", "Theresa May", "24/7", "$1,990",
         "Su-24", "2000 people", "the first half" of a match; tables.
Value    DateValue. `relative` is what still needs an anchor, `<base><sign><n><unit>`: base
         `published` or `date` (another date of the text), unit D W M Q Y E C WE NI; or
         `holiday:<name>`, `weekend-of`, `week-of`, `last`, `next`, `this`.
Anchor   the article's publication date; a weekday is the last one unless its verb looks ahead.
         Without an anchor the value keeps its X's and has no interval: never guessed.
Source   TimeML annotation guidelines 1.2.1; TIMEX2 (Ferro et al. 2005) for values.
Examples "nearly four-year-old" P4Y LESS_THAN · "on Friday" → 2026-01-16, inferred published
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.date_about import about_of, bound_of
from crosscheck.extract.date_base import OPEN_PERIOD, counts_quarters, dateline_day, resolve
from crosscheck.extract.date_extend import Found
from crosscheck.extract.date_life import life_date
from crosscheck.extract.date_respective import date_respective
from crosscheck.extract.date_scan import scan
from crosscheck.extract.date_story import date_in_story
from crosscheck.extract.date_tense import lean
from crosscheck.extract.respective import CUE
from crosscheck.model import Claim, DateValue, Sentence

MOST_IN_PROSE = 40  # a "sentence" with more is a table: nobody can say what its dates date
HEAD = 300  # code points in which a headline and its date stand
SENTENCES_BACK = 3  # how far a "next day" looks for the day before it
CLOCK_BACK = 6  # an hour is of the day that was named last, if that is not long ago
CLOCK = "date+0D"  # a time of day whose day another date of the text tells
QUARTER_BACK = 12  # how far "the quarter" of a report on earnings looks for its number


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `date` in one sentence, in the order of the text."""
    published = published_day(context.article.published)
    headed = published is None or context.article.published_from == "dateline"
    if published is None:
        published = dateline_day(context.article.text[:HEAD])
    bases: list[Base] = []
    expressions = scan(sentence.text, published)
    if len(expressions) > MOST_IN_PROSE:
        return
    in_turn = date_respective(sentence, expressions) if CUE in sentence.words else {}
    for found in expressions:
        value = _counted(sentence, context, found, bases, published)
        if value.relative == OPEN_PERIOD:
            continue  # of a match, an era
        if is_base(value):
            bases.append(Base(value, ends_stretch(sentence.text, found.start)))
        if headed and "published" in value.inferred:
            value = replace(value, inferred=tuple(map(_by_dateline, value.inferred)))
        if value.mod is None and value.timex_type in {"DATE", "TIME"}:
            value = replace(value, mod=bound_of(sentence, found.start, found.end))
        start, end = sentence.start + found.start, sentence.start + found.end
        about = in_turn.get(found.start) or about_of(sentence, found.start, found.end, value)
        about = life_date(sentence, context, start, about)
        if about.subject:
            about = replace(about, subject=context.names.fullest(about.subject, sentence))
        yield make_claim(sentence, context, "date", start, end, value, about)


class Base(Struct, frozen=True):
    """A date from which others may count; the end of "the quarter ended May 31" only for years."""

    value: DateValue
    is_end: bool


def _counted(
    sentence: Sentence,
    context: Context,
    found: Found,
    bases: list[Base],
    published: date | None,
) -> DateValue:
    """The value of an expression, counted from another date of the text where it needs one."""
    value = found.value
    if not value.relative or not value.relative.startswith("date"):
        near = (one.value for one in chain(reversed(bases), _bases_before(
            sentence, context, published, SENTENCES_BACK
        )))  # fmt: skip
        return date_in_story(value, found, sentence, context.sentences, published, near)
    is_clock = value.relative == CLOCK and value.timex_type == "TIME"
    in_quarters = counts_quarters(value)
    back = QUARTER_BACK if in_quarters else CLOCK_BACK if is_clock else SENTENCES_BACK
    before = _bases_before(sentence, context, published, back)
    near = (one.value for one in chain(reversed(bases), before) if not (is_clock and one.is_end))
    if is_clock and published and _is_ahead(sentence, found):
        near = (one for one in near if (one.start or "") >= published.isoformat())
    is_over = in_quarters and lean(sentence.text, found.start, found.end) < 0
    return resolve(value, near, published, is_over)


@lru_cache(maxsize=64)
def published_day(published: str | None) -> date | None:
    """The day of an ISO date or date-time."""
    try:
        return date.fromisoformat(published[:10].replace("/", "-")) if published else None
    except ValueError:
        return None


def _is_ahead(sentence: Sentence, found: Found) -> bool:
    """Is an hour to come, so that no day before publication is its day: "will speak at 9:30"?"""
    return lean(sentence.text, found.start, found.end) >= 1


def _by_dateline(source: str) -> str:
    return "dateline" if source == "published" else source


def is_base(value: DateValue) -> bool:
    """Can "the next day" count from it?"""
    return value.start is not None and value.timex_type in {"DATE", "TIME"}


def ends_stretch(text: str, start: int) -> bool:
    """Does the date at `start` say where a stretch ends: "the quarter ended (May 31)"?"""
    return text[max(0, start - 12) : start].rstrip().endswith(("ended", "ending"))


def _bases_before(
    sentence: Sentence, context: Context, published: date | None, back: int
) -> Iterator[Base]:
    """The resolved dates of the `back` sentences just before, nearest first."""
    sentences = context.sentences
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - back), -1):
        if index < len(sentences) and sentences[index].zone == sentence.zone:
            for found in reversed(scan(sentences[index].text, published)):
                if is_base(found.value):
                    is_end = ends_stretch(sentences[index].text, found.start)
                    value = date_in_story(
                        found.value, found, sentences[index], sentences, published, ()
                    )
                    yield Base(value, is_end)
