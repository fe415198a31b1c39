"""When does a sentence put what it says, and is that the day's event or one that it recalls?

News dates the day's event by day or weekday and earlier ones by month or year ("in September",
"in 2003"): Bell, The Language of News Media, 1991, on time in news stories.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from crosscheck.align.basis import basis_before, reporting_period, without_bases
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.slots import CASUALTY_SLOTS, MINIMUM_TERM
from crosscheck.model import Claim, DateValue

Period = tuple[str, str]


class Dated(Struct, frozen=True):
    """A date of a sentence and where it begins; it dates nothing that stands before `since`."""

    start: int
    value: DateValue
    since: int = 0


Dates = tuple[Dated, ...]

RANK_REACH = 80  # code points
RECALLED_DAYS = 60
NEWS_DAYS = 2
COARSE = frozenset({"month", "season", "quarter", "half", "year", "decade", "century"})
RECALLING = (  # one of these stands in what `RECALL` finds
    *("year", "decade", "month", "weeks ", "shock", "anniversary", "in history", "previous"),
    *("last ", "was also used", "since 1", "since 2", "can cause", "can damage", "can destroy"),
    *("can kill", "can trigger", "that quake", "that temblor", "that attack", "that crash"),
    *("that storm", "that shooting", "that blast", "that fire", "that raid", "that strike"),
    *("elsewhere", "neighbo", "unrelated", "separate "),
)
ELSEWHERE = (  # "in neighbouring Tolvia, a bus …": what happened there is another event
    r"|^elsewhere\b(?! on )|^in (?:the )?neighbou?ring [a-z]"
    r"|\bin an? (?:unrelated|separate) (?:\w+ )?"
    r"(?:accident|attack|case|crash|fire|incident|shooting)"
)
RECALL = lazy_pattern(  # words that lead away from the day's event
    r"\b(?:years?|decades?|months?|weeks) (?:after|ago|earlier|before|since)\b"
    r"|\b(?:after|fore)shocks?\b"
    r"|\b(?:anniversary|in history|previous(?:ly)?|last (?:year|month|time)|was also used)\b"
    r"|\bcan (?:cause|damage|destroy|kill|trigger)\b"
    r"|\bsince (?:19|20)\d\d\b|\bin the (?:past|last) (?:years?|decades?|\w+ years)\b"
    r"|\bthat (?:quake|temblor|attack|crash|storm|shooting|blast|fire|raid|strike)\b" + ELSEWHERE,
    re.IGNORECASE,
)


RANKED = re.compile(  # "the deadliest day since 2014", "one of the biggest heists in history"
    r"\b(?:(?!west|rest|test|best-)\w{2,20}est|most|least|first|second|third|worst|only)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
SPANNING = ("since", "in")
DEADLINE = re.compile(r"\b(?:before|until|ahead of|prior to) $", re.IGNORECASE)
TOLD_ON = lazy_pattern(r",? when\b")
GOES_ON = re.compile(  # "It was the fifth round" says which it is, of no time before
    r"(?!It (?:is|was) (?:[\w’']{1,20} ){1,3}?(?:second|third|fourth|fifth|sixth|\w{4,7}th)\b)"
    r"(?:It|They|That|Those|There)\b"
)
OF_A_PERSON = re.compile(r"\b(?:who|whose|whom)\b")
OF_A_THING = re.compile(r"\b(?:that|which) (?:he|she|they|[A-Z][\w'’-]{0,30}) ")
FAR = 20  # code points: "the 12 shots that he fired in 2003" were fired in 2003
THERE = re.compile(r"\w there(?=[.,;:!?]|$| (?:by|on|in|when|after|during|last)\b)")


def dates_of(claims: Iterable[Claim]) -> Dates:
    """The dates of one sentence, with where they begin."""
    found = []
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.timex_type not in ("DATE", "TIME"):
            continue
        if value.granularity == "unknown":
            continue
        of_rank = _is_span_of_rank(claim)
        basis = basis_before(claim)
        if (of_rank or (basis is not None and basis.is_bare)) and not _is_told_on(claim):
            continue
        if value.timex_type == "DATE" and _is_deadline(claim):
            continue
        since = claim.start if of_rank else basis.start if basis else _aside_of(claim)
        found.append(Dated(claim.start, reporting_period(claim, value), since))
    return tuple(found)


def _is_deadline(claim: Claim) -> bool:
    """True for the date of "most of them before Christmas", by which it will be or was."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return DEADLINE.search(before[-20:]) is not None


def _aside_of(claim: Claim) -> int:
    """Where what a "since" dates begins: "down 9%, a loss of a fifth since May" has two figures."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    if not before.lower().endswith("since "):
        return 0
    comma = before.rfind(", ")
    return claim.sentence.start + comma if comma > 0 else 0


def _is_told_on(claim: Claim) -> bool:
    """True for the 2014 of "the worst since 2014, when 19 people died"."""
    return TOLD_ON.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


def _is_span_of_rank(claim: Claim) -> bool:
    """True for the 2014 of "the deadliest day since 2014", which dates nothing but the rank."""
    before = claim.sentence.text[: claim.start - claim.sentence.start].rstrip()
    return before.lower().endswith(" since") and _is_ranked(before)


def _is_ranked(before: str) -> bool:
    return RANKED.search(before[-RANK_REACH:]) is not None


def nearest_date(claim: Claim, dates: Dates) -> DateValue | None:
    """The date that stands nearest to a claim of its sentence, the first of two as near."""
    if claim.kind == "date":
        return None
    near = [one for one in dates if one.since <= claim.start]
    near = [one for one in near if not _is_told_aside(claim, one.start)]
    if claim.kind == "statement":
        # "opened in 1994 and failed an inspection in May": what the clause itself says
        near = [one for one in dates if claim.start <= one.start < claim.end] or near
    return min(near, key=lambda one: abs(one.start - claim.start)).value if near else None


def _is_told_aside(claim: Claim, start: int) -> bool:
    """Is a date part of what a clause tells of somebody or something else in the sentence?

    "Ada Holm, 38, who was released in 2023, was held": she is 38 on the day of the article. "A
    crowd of 12,000 saw him keep the belt that he won in 2022"; but what befell people is dated by
    the fire "that he lit in 2003".
    """
    if start < claim.end:
        return False
    between = claim.sentence.text[claim.end - claim.sentence.start : start - claim.sentence.start]
    if OF_A_PERSON.search(between):
        return True
    return claim.about.slot not in CASUALTY_SLOTS and OF_A_THING.search(between, FAR) is not None


def period_of(claim: Claim, near: DateValue | None) -> Period | None:
    """The interval of days that the sentence puts a claim in: its scope, else the date near it."""
    if scope := claim.about.scope.get("period"):
        start, _, end = scope.partition("/")
        if start[:1].isdigit():
            return start, end or start
    return (near.start, near.end) if near and near.start and near.end else None


def goes_on(claim: Claim) -> bool:
    """True where a sentence opens with a pronoun: it tells of the time of the one before.

    "In 2005 a quake struck Zarran. It killed 612 people." Webber 1988, tense as an anaphor. So does
    one that puts what happened "there": "Twelve people were killed there."
    """
    text = claim.sentence.text
    return GOES_ON.match(text) is not None or THERE.search(text) is not None


def is_recalled(claim: Claim, near: DateValue | None, published: str | None) -> bool:
    """True where a sentence brings up what was long before the article's day, by date or words."""
    text = claim.sentence.text
    if claim.about.slot == MINIMUM_TERM:  # "25 years before release" lie ahead
        text = text.replace(claim.text, "", 1)
    if claim.kind != "date":
        text = without_bases(text, claim.start - claim.sentence.start)
    if _brings_up(text) or (claim.kind == "date" and _is_span_of_rank(claim)):
        return True
    if near is None:
        return False
    if published and near.start and near.end:
        day = date.fromisoformat(published[:10])
        ended = day - date.fromisoformat(near.end)
        return ended.days > RECALLED_DAYS
    return near.granularity in COARSE


@lru_cache(maxsize=1 << 10)
def _brings_up(text: str) -> bool:
    return has_any(text.lower(), RECALLING) and any(
        not (found[0].lower().startswith(SPANNING) and _is_ranked(text[: found.start()]))
        for found in RECALL.finditer(text)
    )


def is_ahead(value: object, published: str | None) -> bool:
    """True for a day after that of publication: whatever its verb says, it is a plan."""
    if not isinstance(value, DateValue) or not value.start or not published:
        return False
    return value.start > published[:10]


def is_of_the_day(value: object, published: str | None) -> bool:
    """True for a date next to the day of publication, or one that only names a weekday."""
    if not isinstance(value, DateValue):
        return False
    if not value.start or not published:
        return value.granularity in ("day", "part") and not value.start
    apart = date.fromisoformat(published[:10]) - date.fromisoformat(value.start)
    return abs(apart.days) <= NEWS_DAYS and value.granularity not in COARSE
