"""Detector of the kind `place`: where something happened.

*Finds* a place after a preposition beside an event ("talks in Geneva", "died in Tucson, Ariz.",
"In Osaka, a fire …"), before its noun ("the Geneva talks"), struck by it, and in a dateline.
*Skips* countries that act or are talked about ("Turkey accused Greece", "trust in Brazil"),
capitals as governments, places inside other names ("the Boston Globe").
*Value* the canonical place with its known containers, and those that stand beside it.
*Anchor* slot `place` (or `dateline`), subject and event the event. Hospitals, streets, sites,
routes, homes and spots have slots, and files, of their own.
*Source* house rules; places.tsv, events.tsv.
*Examples* fixtures/claims/place.jsonl.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.extract.place_care import Spot, hospitals
from crosscheck.extract.place_events import (
    Happening,
    deed_before,
    event_at,
    event_before,
    event_behind,
    launch_before,
)
from crosscheck.extract.place_route import homes, routes
from crosscheck.extract.place_site import sites
from crosscheck.extract.place_spot import spots
from crosscheck.extract.place_street import streets
from crosscheck.extract.place_whose import party
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.places import adjective_of, containers, place_of
from crosscheck.lexicon.word_lists import word_list
from crosscheck.model import About, Claim, PlaceValue, Sentence

DATELINE = re.compile(r"^[^—–]{0,60}?(?:\([A-Z][\w ]{1,20}\) ?)?(?:—|–|--| - )")
BEFORE = re.compile(
    r"(?:^|[\s(])((?:\d+ (?:miles|kilomet(?:er|re)s|km) )?(?:north|south|east|west)"
    r"(?:east|west)?(?= of )"
    r"|(?i:in|at|from|near|outside|inside|off|across|around|throughout|over|through)\b)"
    r"(?: (?:and around|the|downtown|central|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?"
    r"|northeast(?:ern)?|northwest(?:ern)?|southeast(?:ern)?|southwest(?:ern)?|nearby|neighbou?ring"
    r"|city|town|village|state|province|region|district|suburb|coast|capital|of|port|resort"
    r"|neighbou?rhood|quarter|borough|area|[A-Z][a-z]+(?= (?:district|suburb|area|quarter) of )"
    r"|upstate|rural|[A-Z][a-z]+(?:ish|an|ese|ch)|city's|parts|mostly|remote|streets)){0,6} $"
)
WORD = re.compile(r" ([a-z]+)")
# "Norvell prison in the coastal town of", "the Holm district in central"
DISTRICT_OF = r" (?:district|suburb|neighbou?rhood|quarter|borough|area) of "
IN = re.compile(
    r"(?: [a-z]+){0,2} in(?: [a-z]+| [A-Z][a-z]+n){0,4} $"
    rf"|{DISTRICT_OF}$"
)
PART_OF = lazy_pattern(DISTRICT_OF)
SITES = word_list("sites")
OPENINGS = frozenset(
    ["for its part,", "meanwhile,", "also", "also,", "separately,", "later,", "earlier,", "and"]
)
TIMES = frozenset(["year", "day", "eve", "week", "month", "season", "era", "weekend"])
NATURAL = word_list("natural-events")  # they strike places, known or not
TALKS = ("talks", "summit")
VAGUE = frozenset(["at", "off", "across", "around", "throughout", "over", "inside", "through"])
LIST = re.compile(r"^(?:,? and |, |,? or )$")


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `place` in one sentence, in the order of the text."""
    standing = tuple(sites(sentence, context.names.of(sentence)))
    named = list(_named(sentence, context, standing))
    found = list(_common(sentence, context, named, standing))
    return iter(sorted((*named, *found), key=lambda one: one.start) if found else named)


def _common(
    sentence: Sentence, context: Context, named: Sequence[Claim], standing: Sequence[Spot]
) -> Iterator[Claim]:
    """Hospitals, streets, sites, routes, homes and spots where no claim of a named place stands."""
    if sentence.zone == "comment":
        return
    names, taken = context.names.of(sentence), [(one.start, one.end) for one in named]
    told = chain(
        hospitals(sentence, names),
        streets(sentence, names),
        standing,
        routes(sentence, names),
        homes(sentence, names),
        spots(sentence),
    )
    for first, last, value, happening in told:
        start, end = sentence.start + first, sentence.start + last
        if any(one < end and start < other for one, other in taken):
            continue
        taken.append((start, end))
        about = About(happening.slot, happening.subject, happening.event)
        yield make_claim(sentence, context, "place", start, end, value, about)


def _named(sentence: Sentence, context: Context, standing: Sequence[Spot]) -> Iterator[Claim]:
    """Claims on places that have a name; `standing` are those where a named site stands."""
    names = context.names.of(sentence)
    places = [name for name in names if _may_be_place(name)]
    if not places or sentence.zone == "comment":
        return
    text, base = sentence.text, sentence.start
    end = 0
    last: Happening | None = None
    outer: Name | None = None
    of_sites = {base + first for first, *_ in standing}
    for number, name in enumerate(places):
        if name.start < end:
            continue
        value, stop = _value(text, base, name, places[number + 1 : number + 4], outer)
        outer = None
        behind = places[number + 1] if number + 1 < len(places) else None
        is_part = behind and PART_OF.fullmatch(text, name.end - base, behind.start - base)
        if behind and is_part and name.kind == "place" and behind.kind == "unknown":
            outer = name  # "the central Athens district of Norrem" is Norrem
            continue
        gap = text[end - base : name.start - base] if end else ""
        if number == 0 and _is_dateline(sentence, stop - base):
            happening: Happening | None = Happening("dateline", None, None)
        elif last is not None and last.slot == "place" and LIST.match(gap):
            happening = last
        else:
            happening = _happening(sentence, name, stop, names)
        is_guess = happening is not None and happening.loose
        if happening is None or (is_guess and (name.kind == "unknown" or name.start in of_sites)):
            last = None
            continue
        end, last = stop, happening
        is_party = happening.event in TALKS
        who = party(sentence, name.start - sentence.start, names) if is_party else ""
        scope = {"who": who} if who else {}
        about = About(happening.slot, happening.subject, happening.event, scope)
        yield make_claim(sentence, context, "place", name.start, stop, value, about)


def _may_be_place(name: Name) -> bool:
    if name.kind == "place":
        return not name.adjective
    if name.kind == "organisation":
        return name.text.rpartition(" ")[2].lower() in SITES
    if name.kind != "unknown":
        return False
    words = name.text.split()
    if len(words) == 1 and name.text.endswith("ern"):
        return False  # "Western"
    if words[-1].lower() in TIMES:
        return False  # "near a Lunar New Year festival"
    if any(place_of(" ".join(words[:count])) for count in (2, 3)):
        return False
    return not any(word.isupper() or place_of(word) or adjective_of(word) for word in words)


def _value(
    text: str, base: int, name: Name, following: Sequence[Name], outer: Name | None
) -> tuple[PlaceValue, int]:
    """The place with its containers, and where its words end: "Davos, Switzerland".

    `outer` is the place of which the words before say that it is a part.
    """
    within = list(containers(name.canonical)) if name.kind == "place" else []
    if outer is not None:
        within = [outer.canonical, *containers(outer.canonical)]
    stop = name.end
    known = bool(within)
    if not known:
        around = (one for one in following if IN.match(text[stop - base : one.start - base]))
        holder = next((one for one in around if place_of(one.canonical)), None)
        if holder is not None and not holder.adjective:
            within = [holder.canonical, *containers(holder.canonical)]
    for other in following:
        if text[stop - base : other.start - base] != ", " or other.kind != "place":
            break
        if known and other.canonical not in within and not _is_homonym(name, other):
            break
        place = place_of(other.canonical)
        if place is None or (place.kind == "city" and place_of(name.canonical) is not None):
            break
        if not known or other.canonical not in within:
            within = [other.canonical, *containers(other.canonical)]
            known = True
        stop = other.end
    return PlaceValue(text[name.start - base : stop - base], name.canonical, tuple(within)), stop


def _is_homonym(name: Name, other: Name) -> bool:
    """A city of the table that is here another one: "Paris, Texas"."""
    place, container = place_of(name.canonical), place_of(other.canonical)
    return (
        place is not None
        and container is not None
        and place.kind == "city"
        and container.kind in ("state", "country")
    )


def _is_dateline(sentence: Sentence, end: int) -> bool:
    """True for a place that opens a body sentence in capitals or before a dash."""
    if sentence.zone == "title" or end > 60:
        return False
    head = sentence.text[: end + 24]
    match = DATELINE.match(head)
    return match is not None and match.end() > end and head[:3].isupper()


def _happening(
    sentence: Sentence, name: Name, stop: int, names: Sequence[Name]
) -> Happening | None:
    """The event that happened at this place, or None."""
    start = name.start - sentence.start
    before = sentence.text[max(0, start - 70) : start]
    if match := BEFORE.search(before):
        at = start - len(before) + match.start()
        preposition = match.group(1).lower()
        if preposition == "from":
            return launch_before(sentence, at)
        is_site = name.text.rpartition(" ")[2].lower() in SITES or _is_before_site(sentence, stop)
        loose = name.kind == "unknown" and preposition in VAGUE and not is_site
        found = event_before(sentence, at, names) or (
            event_behind(sentence, stop - sentence.start, names) if _opens(sentence, at) else None
        )
        if found is None and preposition in ("in", "at", "near"):
            found = _deed(sentence, name, at, names)
        if found and found.event == "match" and preposition not in ("in", "at", "near"):
            return None  # "their victory over Norway"
        return replace(found, loose=loose or found.loose) if found else None
    struck = event_at(sentence, start, stop - sentence.start)
    if name.kind == "place" or (struck and struck.event in NATURAL):
        return struck
    return None


def _is_before_site(sentence: Sentence, stop: int) -> bool:
    """Does a word for a site follow the name: "at the Vostny cosmodrome"?"""
    following = WORD.match(sentence.text, stop - sentence.start)
    return following is not None and following[1] in SITES


def _deed(sentence: Sentence, name: Name, at: int, names: Sequence[Name]) -> Happening | None:
    """What somebody did in a town; of a country or region that says too little."""
    place = place_of(name.canonical) if name.kind == "place" else None
    if place is None or place.kind != "city":
        return None
    return deed_before(sentence, at, names)


def _opens(sentence: Sentence, at: int) -> bool:
    """True for a place that opens its sentence: "In Osaka, …", "For its part, in Osaka, …"."""
    before = sentence.text[:at].strip('"“‘ ')
    return not before or before.lower() in OPENINGS
