"""What a figure is only compared with, and the stretch that accounts are drawn up for.

"Sales rose to $5 million from $4 million a year earlier": the year earlier dates the second figure
and not the first, and the sentence brings up nothing long past. "In the three months ended
Sept. 30" is a quarter and no day.

Source: the standard of a comparison in English comparatives and their "compared with", "from" and
"than" (Quirk et al. 1985, 15.63 ff.); reporting periods as firms and statistics offices write them.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.numbers import WORDS
from crosscheck.model import Claim, DateValue

REACH = 70  # code points from the word of comparison to the date
CUES = ("compar", "versus", "than", "from", "after", "against", "below", "above")
AGO = (
    r"(?:(?:a|one|the|two|three|five|ten) )?(?:years?|months?|quarters?|weeks?)"
    r"[ -](?:ago|earlier|before)"
    r"|(?:in )?(?:the )?(?:same|year-ago|year-earlier|prior|previous|corresponding) "
    r"|(?:in )?last (?:year|month|quarter|week)"
)
FIGURE = (
    r"(?:(?:about|nearly|almost|some|around|a (?:revised|record|profit of|loss of)) )?"
    r"(?:[$€£]\d|\d[\d.,]* ?(?:%|per ?cent\b|million\b|billion\b))"
)
BASIS = lazy_pattern(
    r"\b(?:compar(?:ed|ing|es) (?:with|to)|versus|vs\.?"
    rf"|(?:from|than|against|after)(?= (?:{AGO}|{FIGURE}))"
    r"|(?:below|above)(?= the [$€£]?\d)"
    r"|(?:up|down) from)\b",
    re.IGNORECASE,
)
PAST = lazy_pattern(rf"\s?(?:(?:in|with|the) ){{0,3}}(?:{AGO})", re.IGNORECASE)
BREAK = lazy_pattern(r"[;:]|, (?:and|but|while)\b| (?:while|but) ")
ENDED = lazy_pattern(
    r"\b(?:(\w{1,9})[ -](months?|weeks?)|(quarter|half|year))(?: that)? "
    r"(?:ended|ending|to|through|until)(?: on)?(?: the end of)?\s*$",
    re.IGNORECASE,
)
MONTHS = {"quarter": 3, "half": 6, "year": 12}


class Basis(Struct, frozen=True):
    """A word of comparison: where it begins, and whether but a date follows ("from a year ago")."""

    start: int
    is_bare: bool


def basis_before(claim: Claim) -> Basis | None:
    """The comparison in which a date stands; None for one that dates what its sentence tells."""
    text = claim.sentence.text
    at = claim.start - claim.sentence.start
    found = None
    for start, end in _cues(text):
        if start < at <= end + REACH and not BREAK.search(text, end, at):
            found = start, end
    if found is None:
        return None
    is_bare = not any(letter.isdigit() for letter in text[found[1] : at])
    if is_bare and not PAST.match(text, found[1]):
        # "compared with the 200 of May" is one; "from May to June" and "after Tuesday" are none
        is_bare = (
            text[found[0] : found[1]].lower().startswith(("compar", "versus", "vs", "up", "down"))
        )
        if not is_bare:
            return None
    return Basis(claim.sentence.start + found[0], is_bare)


def without_bases(text: str, at: int) -> str:
    """A sentence as what stands at `at` has it: without what that is only compared with."""
    kept, place = [], 0
    for start, end in _cues(text):
        if start < place:
            continue
        stop = BREAK.search(text, end)
        until = min(stop.start() if stop else len(text), end + REACH)
        until = until if start > at else _past_ago(text, end)
        if until > end:
            kept.append(text[place:start])
            place = until
    return "".join([*kept, text[place:]])


def _past_ago(text: str, end: int) -> int:
    ago = PAST.match(text, end)
    return ago.end() if ago else end


@lru_cache(maxsize=1 << 9)
def _cues(text: str) -> tuple[tuple[int, int], ...]:
    """Where each word of comparison begins and ends."""
    if not has_any(text.lower(), CUES):
        return ()
    return tuple(found.span() for found in BASIS.finditer(text))


def reporting_period(claim: Claim, value: DateValue) -> DateValue:
    """The months that end with a date ("the three months ended Sept. 30"), else the date itself."""
    if not value.end:
        return value
    text = claim.sentence.text
    at = claim.start - claim.sentence.start
    own = re.match(r"the end of ", claim.text, re.IGNORECASE)
    found = ENDED.search(text[max(0, at - 40) : at])
    if not found:
        return value
    months = MONTHS.get((found[3] or "").lower())
    if months is None:
        number = found[1].lower()
        count = int(number) if number.isdigit() else int(WORDS.get(number, 0))
        months = count if found[2].lower().startswith("month") else 0
    if not 0 < months <= 12:
        return value
    end = date.fromisoformat(value.end)
    if own or value.granularity == "month":
        end = end.replace(day=monthrange(end.year, end.month)[1])
    return replace(value, start=_first_day(end, months), end=end.isoformat(), granularity="quarter")


def _first_day(end: date, months: int) -> str:
    """The first day of so many months that end on a day: three to Sept. 30 begin on July 1."""
    month = end.year * 12 + end.month - months
    return date(month // 12, month % 12 + 1, 1).isoformat()
