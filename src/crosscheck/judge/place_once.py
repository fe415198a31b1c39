"""Two places of one event, neither of which is known to hold the other: may both be right?

Somebody is born, dies and is buried once, in one town of one country. Who was arrested or found,
and those who met, were so in one place on a day that both sides name; else there may have been a
second time. An accident is told apart by its day and by a figure or a name that both sides give. Of
two places that are told of one region one may be a part of the other, of two hospitals one may have
two names, and what happened near one town may be near another: nothing but a gazetteer could tell.
"""

from crosscheck.lexicon.dates import MONTHS
from crosscheck.lexicon.events import HOME, SEAT, SITE, point_events
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.places import adjective_of, place_of
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import Claim, Comparison, Level, PlaceValue, Reason

SUBURB = "one town may be a suburb of the other, or the seat of a branch"
DOUBTS = {
    SEAT: SUBURB,
    SITE: SUBURB,
    HOME: "people move",
}
LIFE = frozenset(["death", "birth", "burial", "wedding", "funeral"])
OF_A_PERSON = frozenset(["arrest", "discovery"])
TALKS = frozenset(["talks", "summit"])
RARE = frozenset(["signing", "inauguration"])  # of which a story mostly has one
MISHAPS = frozenset(
    """crash sinking landing explosion shooting stabbing robbery fire launch departure
    eruption""".split()
)
# Places that some count as a part of another.
DISPUTED = frozenset(
    ["Kosovo", "Taiwan", "Palestine", "Hong Kong", "Macau", "Puerto Rico", "Greenland", "Guam"]
)
# Towns so grown together that one is often told for the other.
GROWN_TOGETHER = tuple(
    frozenset(towns.split("/"))
    for towns in (
        "Los Angeles/Beverly Hills/Hollywood/Malibu/Santa Monica/Pasadena/Burbank/Anaheim",
        "San Francisco/Oakland/Berkeley/San Jose/Palo Alto",
        "New York/Brooklyn/Manhattan/Queens/Newark/Jersey City/Long Island",
        "Manchester/Salford", "Washington/Arlington/Bethesda",
        "Minneapolis/St. Paul", "Dallas/Fort Worth/Arlington", "Miami/Miami Beach",
        "Detroit/Dearborn", "Phoenix/Mesa/Scottsdale/Tempe", "Seattle/Tacoma", "Chicago/Evanston",
        "Tokyo/Yokohama", "Osaka/Kobe", "Seoul/Incheon", "Cairo/Giza", "Islamabad/Rawalpindi",
        "Paris/Versailles", "Berlin/Potsdam",
    )
)  # fmt: skip
REACH = 300  # code points to either side
LOCATIVE = lazy_pattern(
    r"\b(in|at|near|nearby|outside|off|around|across|throughout|over|inside|from|of)\b"
)
VAGUE = frozenset("near nearby outside off around across throughout over of".split())
EXACT_OF = lazy_pattern(r"\b(?:city|town|village|port|capital|state|university) of $")
FIGURE = lazy_pattern(r"\b(?!(?:19|20)\d\d\b)\d{2,6}\b(?![:.]\d)")
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DAY = lazy_pattern(rf"\b({MONTH})[a-z]{{0,6}}\.? (\d{{1,2}})\b|\b(\d{{1,2}}) ({MONTH})")
WEEKDAY = lazy_pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
WORD = lazy_pattern(r"(?<=[\w,] )[A-Z][\w-]{3,30}")


def of_two_places(left: Claim, right: Claim, one: PlaceValue, two: PlaceValue) -> Comparison:
    """The level of two places that are neither one nor one in the other; symmetric."""
    event = left.about.event
    doubt = doubt_of(one, two)
    if doubt is None or event != right.about.event or not (_is_exact(left) and _is_exact(right)):
        return Comparison(Level.INCOMPARABLE)
    towns = not doubt and _sort_of(one) == _sort_of(two) == "city"
    if event in DOUBTS:
        return _doubtful(DOUBTS[event]) if towns else Comparison(Level.INCOMPARABLE)
    if _is_told_apart(left, right) and event in LIFE:
        doubt = doubt or ("" if towns or event != "birth" else "borders have moved since")
        return _doubtful(doubt) if doubt else _one_or_the_other(towns)
    if _is_told_apart(left, right) and event in point_events() and towns:
        return _one_or_the_other(towns)
    if _is_of_one_party(left, right):
        if not doubt and _shares_a_day(left, right):
            return _one_or_the_other(towns)
        return _doubtful(doubt or "it may have been so more than once")
    if towns and event in RARE:
        return _doubtful("two towns for one sort of event")
    if (
        not doubt
        and event in MISHAPS
        and _shares_a_day(left, right)
        and _shares_a_detail(left, right)
    ):
        return _doubtful("two places for one sort of event on one day")
    return Comparison(Level.INCOMPARABLE)


def doubt_of(one: PlaceValue, two: PlaceValue) -> str | None:
    """Why two places of one grain may yet be one, "" where they cannot; None of unlike grain."""
    names = {one.canonical, two.canonical}
    sorts = _sort_of(one), _sort_of(two)
    if DISPUTED & (names | set(one.within) | set(two.within)):
        return None
    if sorts[0] == sorts[1] and sorts[0] in ("city", "country", "state"):
        grown = any(names <= towns for towns in GROWN_TOGETHER)
        return "the towns have grown together" if grown else ""
    if "city" in sorts and _is_elsewhere(one, two):
        return "there may be another town of that name"
    if not any(sorts) and one.within and one.within[:1] == two.within[:1]:
        return "one may be a part of the other"
    heads = {name.rpartition(" ")[2].lower() for name in names}
    is_site = len(heads) == 1 and heads <= word_list("sites")
    return "one place may have two names" if is_site and not any(sorts) else None


def _sort_of(value: PlaceValue) -> str:
    place = place_of(value.canonical)
    return place.kind if place else ""


def _is_elsewhere(one: PlaceValue, two: PlaceValue) -> bool:
    """Does a town lie in another country, or state, than the other side tells: Oslo, Sweden?"""
    town, other = (one, two) if _sort_of(one) == "city" else (two, one)
    sort = _sort_of(other)
    around = {place.kind for name in town.within if (place := place_of(name))}
    return sort in ("country", "state") and sort in around and other.canonical not in town.within


def _is_exact(claim: Claim) -> bool:
    """Tell "in Leeds", "in the city of Leeds" from "near Leeds", "12 km south of Leeds"."""
    start = claim.start - claim.sentence.start
    before = claim.sentence.text[max(0, start - 40) : start]
    told = LOCATIVE.findall(before)
    return not told or told[-1] not in VAGUE or EXACT_OF.search(before) is not None


def _owner(claim: Claim) -> str | None:
    """Whose event it is, where the subject tells: "Ada Holm's arrest"."""
    subject, event = claim.about.subject or "", claim.about.event
    owner = subject.removesuffix(f"'s {event}")
    return owner if owner not in (subject, "") else None


def _is_told_apart(left: Claim, right: Claim) -> bool:
    """Have both a subject that tells the event from others of its kind, and is it one?"""
    owners = _owner(left), _owner(right)
    if owners[0] and owners[1]:
        return same_name(owners[0], owners[1])
    return not any(owners) and all(
        one.about.subject is not None and one.about.subject != one.about.event
        for one in (left, right)
    )


def _is_of_one_party(left: Claim, right: Claim) -> bool:
    """The arrest of one who is named, or talks of two that both sides name."""
    if left.about.event in OF_A_PERSON:
        return bool(_owner(left)) and bool(_owner(right)) and _is_told_apart(left, right)
    if left.about.event not in TALKS:
        return False
    here, there = (one.about.scope.get("who", "").split(", ") for one in (left, right))
    shared = [name for name in here if name and any(same_name(name, other) for other in there)]
    return len(shared) > 1


def _shares_a_day(left: Claim, right: Claim) -> bool:
    return not _days_in(left).isdisjoint(_days_in(right))


def _around(claim: Claim) -> str:
    """The sentence, or as much of a very long one as may tell of the place."""
    start = claim.start - claim.sentence.start
    return claim.sentence.text[max(0, start - REACH) : start + REACH]


def _days_in(claim: Claim) -> set[str]:
    """The weekdays, and the days with a month, that a sentence names."""
    text = _around(claim).lower()
    days = {f"{found[1] or found[4]} {found[2] or found[3]}" for found in DAY.finditer(text)}
    return days | set(WEEKDAY.findall(text))


def _shares_a_detail(left: Claim, right: Claim) -> bool:
    """A figure, or the name of something that is no place: the flight, the ship."""
    return not _details(left).isdisjoint(_details(right))


def _details(claim: Claim) -> set[str]:
    text = _around(claim)
    undated = DAY.sub("", WEEKDAY.sub("", text.lower()))
    names = set(WORD.findall(text)) - set(claim.text.split())
    known = {one for one in names if place_of(one) or adjective_of(one)}
    days = {one for one in names if WEEKDAY.match(one.lower()) or one.lower() in MONTHS}
    return set(FIGURE.findall(undated)) | (names - known - days)


def _doubtful(note: str) -> Comparison:
    return Comparison(Level.INCOMPARABLE, Reason.SCOPE, note)


def _one_or_the_other(towns: bool) -> Comparison:
    sort = "towns" if towns else "countries"
    return Comparison(Level.DISJOINT, note=f"two {sort} for an event that happened in one")
