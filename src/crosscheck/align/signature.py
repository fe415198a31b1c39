"""What a claim is about, in the form that claims are compared by: one row per claim, no kinds."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.align.period import (
    Dates,
    dates_of,
    goes_on,
    is_ahead,
    is_of_the_day,
    is_recalled,
    nearest_date,
    period_of,
)
from crosscheck.align.words import content_words, fold, folded
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.events import SEAT, SITE, occurrence_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.outcomes import ASKED_ALONE, OF_CRIMES, OUTCOME
from crosscheck.lexicon.predicates import question_slot
from crosscheck.lexicon.slots import FALL, FOCAL_DEPTH, INFLATION, RISE, SPELLS
from crosscheck.lexicon.units import convert
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import (
    Claim,
    DateValue,
    PlaceValue,
    QuantityValue,
    QuoteValue,
    RoleValue,
    StatementValue,
)

NEAR = 45  # code points: a word this close to the claim speaks of it rather than of its neighbour
FAR_WEIGHT = 0.3
OUTCOME_FAMILY = "outcome/"
MORE = re.compile(  # "two other rifles", "five more": what is left of a total, not the total
    r"\b(?:other|another|more|additional|remaining|further)\W*$", re.IGNORECASE
)
OF_THEM = re.compile(  # but "62 of the 120 seats" says of itself what it is part of
    r"^\W*(?:other|more|additional|further|remaining"
    r"|of (?:them|those|these|whom|the(?! (?:\d|[a-z-]{3,15} (?:seats|votes|members)\b))))\b",
    re.IGNORECASE,
)
ANOTHER_QUAKE = lazy_pattern(  # "another one of magnitude 4.8", "four more of magnitudes"
    r"\b(?:another|second|third|more|smaller|weaker|subsequent|further|later)"
    r"(?: (?:one|quake|tremor|shock|earthquake|temblor|of|measuring|with)\b)",
    re.IGNORECASE,
)
THE_OTHER = lazy_pattern(  # "two robbers broke in; a third kept watch"
    r"[,;] (?:while |and )?(?:a|the) (?:second|third|fourth|fifth|sixth|other)\b"
)
BESIDE = lazy_pattern(r"(?:, |\(| aged | of )$")  # where an age stands that tells whom a name names
OLD = lazy_pattern(r"\d{1,3}[- ]years?[- ]old\b")
DEATH = lazy_pattern(r"\b(?:di(?:e|es|ed|ing)|dead|deaths?|killed|murdered|drowned|perished)\b")
ALL = re.compile(r"\b(?:all|both)\W*$", re.IGNORECASE)
ANCHORED = 40  # code points
BREAK = re.compile(r"[,;:.]\s")
SHARED_IN = re.compile(r" of (?:[\w’'-]{1,30} ){1,8}?in (?:the )?([A-Z][\w-]{1,30})")
FORCE = folded("police officer policeman firefighter soldier")
KINDS = FORCE | folded("child minor schoolchild pupil infant baby toddler")  # parts of all people
NAME_WEIGHT = 1.5
SITE_NOUNS = folded(" ".join((*word_list("sites"), "treatment", "medical", "military")))
EVERYTHING = -1  # every bit: until asked.py has looked, a claim may have all that levels ask for


class Signature(Struct, frozen=True):
    """A claim as align sees it.

    `family` holds what claims must share to be comparable at all (kind, dimension, unit); `value`
    is a token that equal values share; `context` maps content words to weights. `recalled` marks
    what an article brings up from long before its day, `part` a figure far below its total;
    `alone`, `sole`, `own`, `others` (the other values of its article for what looks like its
    question) and `beside` are known once all claims are (see `align`). `outcome` marks what became
    of somebody or something, where that and not the clause is its question.
    `norm` is the length of the context, once its words are weighed by how rare they are; `has`
    says which levels are worth asking (asked.py).
    """

    claim: Claim
    family: str
    slot: str
    subject: frozenset[str]
    counted: frozenset[str]
    group: frozenset[str]
    event: str
    scope: Mapping[str, str]
    value: str
    context: Mapping[str, float]
    names: frozenset[str]
    anchors: frozenset[str]
    period: tuple[str, str] | None
    places: frozenset[str]
    around: frozenset[str] = frozenset()
    recalled: bool = False
    part: bool = False
    of_the_day: bool = False
    ahead: bool = False
    topics: frozenset[str] = frozenset()
    alone: bool = False
    sole: bool = False
    others: frozenset[str] = frozenset()
    own: str = ""
    beside: bool = False
    outcome: bool = False
    norm: float = 1.0
    has: int = EVERYTHING


class Neighbours(Struct, frozen=True):
    """What the claims of one sentence share: its dates, the folded names of the places that it
    names, and of what contains those (what happened in Miami was in Florida). `before` are the
    dates of the sentence that it goes on with, where it has none of its own.
    """

    dates: Dates
    places: frozenset[str]
    around: frozenset[str]
    before: Dates = ()


def neighbours_of(claims: Sequence[Claim], before: Dates = ()) -> Neighbours:
    """What all claims of a sentence say of each; `before` are the dates that it may go on with."""
    places: set[str] = set()
    around: set[str] = set()
    for one in claims:
        if isinstance(one.value, PlaceValue) and one.about.slot == "place":
            places |= folded(one.value.canonical)
            around.update(*map(folded, one.value.within))
    dates = dates_of(claims)
    told_on = () if dates or not goes_on(claims[0]) else before
    return Neighbours(dates, frozenset(places), frozenset(around), told_on)


def signatures_of(
    claim: Claim, neighbours: Neighbours, published: str | None
) -> tuple[Signature, ...]:
    """The questions that one claim answers; `neighbours` are those of its sentence.

    A role answers two: what office a person holds, and who holds an office. So does an hour with
    its day: "at 11 a.m. on Tuesday" meets other hours and other days. A duration answers none as a
    date: it is judged once, as the quantity that it also is.
    """
    if isinstance(claim.value, DateValue) and claim.value.timex_type in ("DURATION", "SET"):
        return ()
    found = _signature_of(claim, neighbours, published)
    if found.family == CLOCK_FAMILY and found.slot and DAY_WORD.search(claim.text):
        return found, replace(found, family=DAY_FAMILY, value=_days_token(claim.value))
    if OUTCOME in claim.about.scope:
        asked = _as_outcome(found, neighbours.dates)
        return (asked,) if found.slot in ASKED_ALONE else (asked, _as_said(found))
    if not isinstance(claim.value, RoleValue):
        return (found,)
    office = folded(f"{claim.value.title} {claim.value.organisation or ''}")
    holder = "former holder" if claim.value.state == "former" else "holder"
    by_office = replace(found, family="role/office", subject=office, slot=holder)
    return (found, by_office) if claim.value.organisation else (found,)


def _as_outcome(found: Signature, dates: Dates) -> Signature:
    """An outcome as what became of whom.

    What dates stand behind a verdict are those of the crime: "found guilty of robbing a bank in
    2015" (Quirk et al. 1985, 8.76: an adverbial belongs to the nearest verb).
    """
    claim = found.claim
    is_of_crime = found.slot in OF_CRIMES and all(one.start >= claim.end for one in dates)
    if is_of_crime:
        found = replace(found, period=None, recalled=False)
    return replace(found, counted=frozenset())


def _as_said(outcome: Signature) -> Signature:
    """An outcome as what its clause says: who did what to whom."""
    value = outcome.claim.value
    assert isinstance(value, StatementValue)  # noqa: S101
    subject = next(iter(value.arguments.values()), "")
    slot = question_slot(value.predicate)
    said = f"{slot} {' '.join(value.arguments.values())}".casefold()
    event = occurrence_of(value.predicate)
    return replace(
        outcome,
        family="statement",
        slot=slot,
        subject=folded(subject),
        event=event,
        value=said,
        outcome=False,
    )


def _signature_of(claim: Claim, neighbours: Neighbours, published: str | None) -> Signature:
    value, about = claim.value, claim.about
    is_timeless = _has_no_time(claim, neighbours.dates)
    near = None if is_timeless else nearest_date(claim, neighbours.dates)
    counted = folded(getattr(value, "of", None) or "")
    if isinstance(value, StatementValue):
        counted = folded(value.arguments.get("object", ""))
    elif isinstance(value, RoleValue):
        counted = folded(value.title)  # of a person's offices each meets its like
    group = folded(getattr(value, "group", None) or about.scope.get("group") or "")
    if isinstance(value, QuoteValue):
        context, names = dict.fromkeys(folded(value.words), 1.0), frozenset[str]()
    else:
        context, names = context_of(claim)
    return Signature(
        claim=claim,
        family=family_of(claim),
        slot=about.slot or "",
        subject=_subject_of(claim),
        counted=counted,
        group=group,
        event=occurrence_of(about.event or ""),
        scope={} if OUTCOME in about.scope else about.scope,
        value=value_token(claim),
        context=context,
        names=names,
        anchors=anchors_of(claim) if claim.kind == "quantity" else frozenset(),
        period=period_of(claim, near),
        places=places_of(claim, neighbours),
        around=frozenset() if claim.kind == "place" else neighbours.around,
        recalled=not is_timeless
        and is_recalled(claim, near or nearest_date(claim, neighbours.before), published),
        part=claim.kind == "quantity" and is_rest(claim),
        of_the_day=is_of_the_day(value, published),
        ahead=is_ahead(value, published),
        outcome=OUTCOME in about.scope,
    )


def _subject_of(claim: Claim) -> frozenset[str]:
    """Whom or what it is about; of a site its name: "Holm" of the Holm Clinic."""
    words = folded(claim.about.subject or "")
    return words - SITE_NOUNS or words if claim.about.slot == SITE else words


def _has_no_time(claim: Claim, dates: Dates) -> bool:
    """True for what is so on the day, whatever else its sentence brings up.

    The record after a name ("Vance (45-1) had trained here since May"), how many children one who
    is named has, where a body has its seat ("the firm, based in Leeds, was founded in 1948"), and
    the age that is put beside a name ("Holm, 38, for murders that he committed in 2022"), unless a
    date opens the sentence.
    """
    value = claim.value
    if claim.about.slot == "child" and claim.about.subject:
        return True
    if claim.about.slot == "age":
        return _is_age_of_today(claim, dates)
    return claim.about.event == SEAT or (
        isinstance(value, QuantityValue)
        and value.dimension == "score"
        and bool(claim.about.subject)
    )


def _is_age_of_today(claim: Claim, dates: Dates) -> bool:
    """Is it an age that stands beside a name, with no date before it that says when it was so?

    A date in front sets the time of all that follows ("In 2004 Holm, 21, won"); one behind dates
    the verb alone (Quirk et al. 1985, 8.79, on adverbials that set the scene). Who has died is as
    old whenever it is told.
    """
    is_named = any(word[:1].isupper() for word in (claim.about.subject or "").split())
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    if not is_named or not (BESIDE.search(text[:start]) or OLD.match(text, start)):
        return False
    return DEATH.search(text) is not None or not any(one.start < claim.start for one in dates)


def is_named(one: Signature) -> bool:
    """True where the subject has a proper name in it."""
    return any(word[:1].isupper() for word in (one.claim.about.subject or "").split())


def family_of(claim: Claim) -> str:
    """What two claims must have in common before anything else is asked."""
    value = claim.value
    if isinstance(value, QuantityValue):
        change = change_of(claim, value)
        if value.dimension in ("count", "ratio", "ordinal"):
            return f"quantity/{value.dimension}/{change}"
        unit = value.unit if value.dimension == "currency" else ""
        return f"quantity/{value.dimension}/{unit}/{change}"
    if isinstance(value, DateValue):
        is_clock = bool(clock_of(value))
        return CLOCK_FAMILY if is_clock else f"date/{DAYS.get(value.timex_type, value.timex_type)}"
    if OUTCOME in claim.about.scope:
        return f"{OUTCOME_FAMILY}{claim.about.slot}"
    return claim.kind


CHANGES = ("up", "down")


def change_of(claim: Claim, value: QuantityValue) -> str:
    """Up or down for a figure of change, hedged ones ("rose almost 20 percent") by their verb.

    Inflation is itself the change of prices: "prices rose 3 percent", "inflation stood at 3".
    """
    if value.bound == "up" and (claim.about.slot or "").endswith(INFLATION):
        return ""
    if value.bound in CHANGES:
        return value.bound
    if claim.about.scope.get("state") != "change":
        return ""
    return "up" if claim.about.event in RISE else "down" if claim.about.event in FALL else ""


DAYS = {"TIME": "DATE"}  # "Tuesday night" answers the same question as "Tuesday"
CLOCK = re.compile(r"T(\d\d:\d\d)")
CLOCK_FAMILY, DAY_FAMILY = "date/clock", "date/DATE"
DAY_WORD = lazy_pattern(
    r"day\b|\btomorrow|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)


def is_day_of_hour(one: Signature) -> bool:
    """Is it the second question of an hour: on which day? Two hours meet by the first."""
    value = one.claim.value
    return one.family == DAY_FAMILY and isinstance(value, DateValue) and bool(clock_of(value))


def clock_of(value: DateValue) -> str:
    """The time of day on the clock, "" where there is none."""
    found = CLOCK.search(value.timex) if value.timex_type == "TIME" else None
    return found.group(1) if found else ""


def value_token(claim: Claim) -> str:
    """A token that claims of one family share when their values are written the same."""
    value = claim.value
    if isinstance(value, QuantityValue):
        if value.dimension == "ratio change" and value.low is not None:
            points = convert(value.low, value.unit or "", "percentage point")
            return f"{points if points is None else round(points, 6)} percentage point"
        unit = value.unit if value.dimension != "count" else ""
        return f"{value.low if value.low is not None else value.high} {unit}"
    if isinstance(value, DateValue):
        return clock_of(value) or _days_token(value)
    if isinstance(value, StatementValue):
        if state := claim.about.scope.get(OUTCOME):
            return state.casefold()  # of whom it is so stands in the subject
        return f"{claim.about.slot} {' '.join(value.arguments.values())}".casefold()
    words = getattr(value, "canonical", None) or getattr(value, "words", None)
    return str(words or getattr(value, "person", "") or claim.text).casefold()


def _days_token(value: object) -> str:
    if not isinstance(value, DateValue):
        return ""
    return f"{value.start}/{value.end}" if value.start else value.timex


def context_of(claim: Claim) -> tuple[dict[str, float], frozenset[str]]:
    """The weighted content words round a claim, its own words left out, and the names there."""
    left, right = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    weights: dict[str, float] = {}
    names = set()
    for form, start, is_name in content_words(claim.sentence.text):
        if left <= start < right:
            continue
        distance = left - start if start < left else start - right
        weight = (1.0 if distance <= NEAR else FAR_WEIGHT) * (NAME_WEIGHT if is_name else 1.0)
        if weight > weights.get(form, 0.0):
            weights[form] = weight
        if is_name:
            names.add(form)
    return weights, frozenset(names)


def anchors_of(claim: Claim) -> frozenset[str]:
    """The names next to a claim with no comma between: "60 per cent in India", "Smith (52-3)".

    Of a name of several words after it all: the National Guard, or the Guard for short.
    """
    left, right = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    before, after = "", list[str]()
    last = 0
    counted = folded(getattr(claim.value, "of", None) or "")
    for form, start, is_name in content_words(text):
        if not is_name or left <= start < right or form.removesuffix("s") in counted:
            continue  # the "KOs" of "46 KOs" are no name
        if form in WEEKDAYS:
            continue
        if start < left and left - start <= ANCHORED and not _is_broken(text[start:left]):
            before = form
        elif start >= right and (
            text.count(" ", last, start) == 1 if after else start - right <= ANCHORED
        ):
            if BREAK.search(text, right, start):
                break
            after.append(form)
            last = start
    if found := SHARED_IN.match(text, right):
        after = [fold(found[1])]  # of Internet services in Larkhaven: Larkhaven
    return frozenset(filter(None, (before, *after)))


def _is_broken(between: str) -> bool:
    """True where a break parts a name from a figure; "Smith, 53-3" and "Smith (53-3" are one."""
    return BREAK.search(between.rstrip(" ,(") + " ") is not None


def is_rest(claim: Claim) -> bool:
    """True where the words next to a figure say that it counts the rest or a part of something."""
    start = claim.start - claim.sentence.start
    end = start + claim.end - claim.start
    text = claim.sentence.text
    if claim.about.slot in SPELLS:
        return False  # "eight days of the worst riots" are all days
    if claim.about.slot in ("magnitude", FOCAL_DEPTH):
        return ANOTHER_QUAKE.search(text[:start]) is not None
    if claim.about.slot == "attackers" and THE_OTHER.search(text, end):
        return True
    if ALL.search(text[max(0, start - 12) : start]):
        return False  # "all three of the cables"
    before = MORE.search(text[max(0, start - 12) : start])
    of_kind = bool(folded(getattr(claim.value, "group", None) or "") & KINDS)
    after = None if of_kind else OF_THEM.search(text[end : end + 16])
    is_share = getattr(claim.value, "dimension", "") == "ratio"  # "9 percent of the vote" is whole
    return bool(before or (after and not is_share))


def places_of(claim: Claim, neighbours: Neighbours) -> frozenset[str]:
    """The folded names of the places that the sentence puts a claim in."""
    if own := folded(claim.about.scope.get("place", "")):
        return own
    return frozenset() if claim.kind == "place" else neighbours.places
