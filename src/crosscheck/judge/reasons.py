"""Why a difference need not be a contradiction: evolving, separate, attributed, scope.

Asked only of sides whose values exclude each other; the first that applies is given.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from crosscheck.judge.outcome import are_of_one, changed
from crosscheck.judge.times import published_on
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.slots import BURNT, MOVERS, SPELLS
from crosscheck.model import ArticleInfo, Claim, DateValue, QuantityValue, Reason, RoleValue

RISING = frozenset(
    """killed injured missing arrested displaced evacuated rescued damaged destroyed infected
    turnout votes speed distance temperature power outage evacuate dead death customer
    home house building resident share price signature aftershock""".split()
) | {"without power", "told to leave", BURNT}
AS_OF = lazy_pattern(  # a count that goes on, at a moment of it
    r"\b(?:already|as of|by (?:early |late |mid)?(?:\w+day |this )?"
    r"(?:night|evening|noon|midday|midnight|afternoon|morning))\b",
    re.IGNORECASE,
)
MOVING = lazy_pattern(r"\b(?:located|cent(?:er|re)d?|eye of|moving|heading)\b", re.IGNORECASE)
MOVED = frozenset({"distance", "speed"})  # of a storm or a ship, each hour another
UPDATE = lazy_pattern(
    r"\b(?:r(?:o|i)se(?:s|n)? to|climb(?:s|ed)? to|has (?:now )?(?:risen|climbed|grown)|revised"
    r"|updated?|earlier reports?|previously (?:reported|said)|initial(?:ly)?|(?:so|thus) far"
    r"|preliminary|at the time of writing|at this (?:point|hour|stage)"
    r"|latest (?:figures?|count|toll)|toll (?:rose|rises|climbed))\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,9})?")
FORMER = lazy_pattern(
    rf"\b(?:up|down|rose|risen|fell|fallen) from (?:[a-z]+ ){{0,2}}[$€£]?({FIGURE.pattern})"
    r"(?: (?:million|billion))?",
    re.IGNORECASE,
)
AGAIN = lazy_pattern(
    r"\b(?:again|another|renewed?|fresh|series|latest|follow-up|rounds?|previous"
    r"|(?:second|third)(?! (?:half|quarter|week|day|of)\b)"
    r"|resum\w+|continu\w+|ongoing)\b",
    re.IGNORECASE,
)
ONCE = frozenset(
    """bear die establish found create invent discover premiere premier debut incorporate inaugurate
    release publish assassinate marry wed graduate retire build complete abolish ratify
    founding birth death premiere debut""".split()
)
REGULAR = frozenset(  # what a team or a body has week after week
    """game match loss win victory defeat draw tie race round meeting session hearing practice
    training episode broadcast briefing""".split()
)
FURTHER = lazy_pattern(r", (?!again\b)|; |: | and | but | while ")
YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")
FIRST = lazy_pattern(r"\b(?:first|originally|initially) \w+", re.IGNORECASE)
VOTED, COUNTING_DAYS = frozenset({"turnout", "votes"}), 4  # so long a vote is counted at most
BIRTHDAY, YEAR_DAYS = 90, 365  # reports this far apart may have a birthday between them
BARE_LENGTHS = frozenset({"length", "distance", "fall"})  # they say no more than the unit does
OFFICE_DAYS = 2  # within them an office that changes hands is itself the news
APART_DAYS = 5  # two reports of one occurrence seldom date it further apart than this


def reason_of(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> tuple[Reason, str] | None:
    """The reason, and in words, why two sides that exclude each other may both stand."""
    return (
        _attributed(left, right)
        or _set_against(left, right)
        or _separate(left, right)
        or evolving(left, right, articles)
        or _succeeded(left, right, articles)
        or _told_apart(left, right)
        or _of_nothing_told(left, right)
    )


def _attributed(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Reason, str] | None:
    """Two sources disagree, and one article reports both."""
    sources = []
    for side in (left, right):
        names = {one.attribution.source for one in side if one.attribution}
        if len(names) != 1 or any(one.attribution is None for one in side):
            return None
        sources.append(names.pop())
    here = {one.article for one in left} | {one.article for one in right}
    if len(here) > 1 or sources[0] == sources[1] or not all(sources):
        return None
    return Reason.ATTRIBUTED, f"{sources[0]} and {sources[1]} disagree; the article reports both"


def _set_against(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Reason, str] | None:
    """A sentence sets the two figures against each other: one source's and another's.

    Whoever gives only one of the two follows one of the sources.
    """
    if left[0].kind != "quantity":
        return None
    for one, two in product(left, right):
        is_one = one.article == two.article and one.sentence.start == two.sentence.start
        if is_one and one.zone == two.zone:
            return Reason.ATTRIBUTED, f"two sources disagree; {one.article} reports both"
    return None


def _told_apart(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Reason, str] | None:
    """An article that gives both figures knows them for answers to two questions.

    Not so for its headline against its body, nor for an office, which it may simply get wrong.
    """
    if left[0].kind not in ("quantity", "date", "place", "quote"):
        return None
    for one, two in product(left, right):
        if one.article == two.article and (one.zone == "title") == (two.zone == "title"):
            return Reason.SCOPE, f"{one.article} gives both"
    return None


def _of_nothing_told(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Reason, str] | None:
    """Two lengths of which just one side says whose: two climbers fell, each his own way."""
    if not {one.about.slot for one in (*left, *right)} <= BARE_LENGTHS:
        return None
    is_told = [any(one.about.subject for one in side) for side in (left, right)]
    if is_told[0] == is_told[1]:
        return None
    return Reason.SCOPE, "one side does not say of what"


def _separate(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Reason, str] | None:
    """Two dated occurrences: a gap of days, or a word that says there was more than one."""
    if not isinstance(left[0].value, DateValue):
        return None
    if all(one.about.slot == "death" and one.about.subject for one in (*left, *right)):
        return None  # "her second husband died in 1994": whoever it was, he died once
    again = word_of_recurrence((*left, *right))
    if not again and all(_happens_once(one) for one in (*left, *right)):
        return None
    gap = min((_gap_days(one, two) for one, two in product(left, right)), default=0)
    if gap > APART_DAYS:
        return Reason.SEPARATE, f"{gap} days lie between them"
    if again:
        return Reason.SEPARATE, f"“{again}” speaks of more than one occurrence"
    if regular := sorted({one.about.event or "" for one in (*left, *right)} & REGULAR):
        return Reason.SEPARATE, f"there is more than one {regular[0]} in a season"
    return None


def word_of_recurrence(claims: Sequence[Claim]) -> str:
    """The first word that says that there was more than one: "again", "another"; "" for none.

    What a further clause tells is of something else: "born in 1920, her second daughter in 1950".
    """
    found = (AGAIN.search(_own_clause(one)) for one in claims)
    return next((one.group() for one in found if one), "")


def _own_clause(claim: Claim) -> str:
    """The sentence up to the end of the claim's clause."""
    text = claim.sentence.text
    end = claim.start - claim.sentence.start + len(claim.text)
    further = FURTHER.search(text, end)
    return text[: further.start()] if further else text


def _happens_once(claim: Claim) -> bool:
    """True for what a person, a body or a work does but once: be born, founded, released, die."""
    if claim.about.slot in ("birth", "death") or claim.about.event in ONCE:
        return True
    start = claim.start - claim.sentence.start
    return bool(FIRST.search(claim.sentence.text[max(0, start - 40) : start]))


def _gap_days(left: Claim, right: Claim) -> int:
    one, two = left.value, right.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return 0
    if not (one.start and one.end and two.start and two.end):
        return 0
    ordered = sorted([(one.start, one.end), (two.start, two.end)])
    return (date.fromisoformat(ordered[1][0]) - date.fromisoformat(ordered[0][1])).days


def evolving(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> tuple[Reason, str] | None:
    """A later report updates an earlier one, or a sentence says that it does."""
    if are_of_one(left[0], right[0]):
        return changed(left, right, articles)
    if not isinstance(left[0].value, QuantityValue):
        return None
    for claim in (*left, *right):
        if found := UPDATE.search(claim.sentence.text):
            return Reason.EVOLVING, f"“{found.group()}” marks an update"
    if former := _former(left, right) or _former(right, left):
        return Reason.EVOLVING, f"“{former}” tells what it was"
    slots = {one.about.slot for one in (*left, *right)}
    if slots == {"age"}:
        return _grown_older(left, right, articles)
    if slots <= SPELLS:
        return Reason.EVOLVING, "each report counts to its own day"
    if not slots & RISING or (slots == {"distance"} and not _is_moving((*left, *right))):
        return None
    if slots <= VOTED and (apart := _days_apart(left, right, articles)) > COUNTING_DAYS:
        return Reason.SEPARATE, f"published {apart} days apart: another round"
    for claim in (*left, *right):
        if slots & MOVED and (found := MOVING.search(claim.sentence.text)):
            return Reason.EVOLVING, f"“{found.group()}” tells where it was by then"
        if found := AS_OF.search(claim.sentence.text):
            return Reason.EVOLVING, f"“{found.group()}” dates the figure"
    times = [sorted(_published(side, articles)) for side in (left, right)]
    if not all(times) or times[0][0][:10] == times[1][0][:10]:
        return None
    if _are_of_the_past(left, right, min(times[0][0], times[1][0])):
        return None
    order = "→".join(f"{side[0][:10]}" for side in sorted(times))
    return Reason.EVOLVING, f"published {order}"


def _is_moving(claims: Sequence[Claim]) -> bool:
    """Is it the place of a storm or a ship, no town's?"""
    return any(has_any(claim.sentence.text.lower(), MOVERS) for claim in claims)


def _days_apart(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> int:
    """How many days lie between the reports of two sides; 0 where a day is not known."""
    days = [published_on(side, articles) for side in (left, right)]
    return min((abs((one - two).days) for one, two in product(*days)), default=0)


def _former(later: Sequence[Claim], earlier: Sequence[Claim]) -> str:
    """Where one side gives the other's figure as what it was: "down from 400,000"."""
    figures = {figure for one in earlier for figure in FIGURE.findall(one.text)}
    found = (FORMER.search(one.sentence.text) for one in later)
    return next((match.group() for match in found if match and match[1] in figures), "")


def _grown_older(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> tuple[Reason, str] | None:
    """Of two articles that lie far apart the later one tells of somebody older."""
    told = [
        (date.fromisoformat(published[:10]), low)
        for side in (left, right)
        for published in _published(side, articles)
        if (low := getattr(side[0].value, "low", None)) is not None
    ]
    (first, young), (last, old) = min(told, default=(date.min, 0)), max(told, default=(date.min, 0))
    apart = (last - first).days
    if apart < BIRTHDAY or not 0 < old - young <= apart / YEAR_DAYS + 1:
        return None
    return Reason.EVOLVING, f"published {first}→{last}"


def _are_of_the_past(left: Sequence[Claim], right: Sequence[Claim], published: str) -> bool:
    """True where both sides tell of one year before that of publication: it is over."""
    years = [
        set(YEAR.findall(" ".join(one.sentence.text for one in side))) for side in (left, right)
    ]
    return any(year < published[:4] for year in years[0] & years[1])


def _succeeded(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> tuple[Reason, str] | None:
    """Of two articles one may have been written before an office changed hands."""
    states = {one.value.state for one in (*left, *right) if isinstance(one.value, RoleValue)}
    if "former" not in states or len({one.article for one in (*left, *right)}) == 1:
        return None
    times = sorted(_published(left, articles) + _published(right, articles))
    if len(times) < len({one.article for one in (*left, *right)}):
        return Reason.EVOLVING, "it is not known which was written first"
    days = (date.fromisoformat(times[-1][:10]) - date.fromisoformat(times[0][:10])).days
    return (Reason.EVOLVING, f"written {days} days apart") if days > OFFICE_DAYS else None


def _published(side: Sequence[Claim], articles: Mapping[str, ArticleInfo]) -> list[str]:
    return [
        published
        for claim in side
        if claim.article in articles and (published := articles[claim.article].published)
    ]
