"""Where a named site stands: "the Holm Clinic in Larkhaven", "Ofer military prison near Solma".

*Finds* the place right behind the name of a clinic, prison, theatre or the like, or behind what is
told of it ("the Holm Clinic, a rehab centre in Larkhaven").
*Skips* bodies that stand in many places under one name: embassies, hotels, schools.
*Source* house rule. One town may be a suburb of the other: two towns are shown with that doubt.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.extract.names import Name
from crosscheck.extract.place_care import Spot, spot_of
from crosscheck.extract.place_events import Happening
from crosscheck.lexicon.events import SITE
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

SITES = word_list("sites") - word_set("embassy consulate hotel school church base facility hall")
BEHIND = lazy_pattern(
    r"(?: (?P<noun>(?:[a-z]{3,15} )?[a-z]{3,15}))??(?:, an? [a-z][a-z -]{2,40})?"
    r" (?:in|near|outside)(?: the)?(?: [A-Z][a-z]+n)?(?: (?:[a-z]+ )?(?:city|town|village|suburb)"
    r" of| downtown| central| (?:north|south|east|west)(?:ern)?)? "
)


def sites(sentence: Sentence, names: Sequence[Name]) -> Iterator[Spot]:
    """The places at which a sentence says that a named site stands."""
    if sentence.words.isdisjoint(SITES):
        return
    text, base = sentence.text, sentence.start
    told = [name for name in names if not name.adjective]
    for site, town in pairwise(told):
        if site.kind not in ("organisation", "unknown") or town.kind not in ("place", "unknown"):
            continue
        found = BEHIND.fullmatch(text, site.end - base, town.start - base)
        if found is None:
            continue
        noun = (found["noun"] or site.text).rpartition(" ")[2].lower()
        is_bare = found["noun"] is None and " " not in site.text  # "the Arena in Leeds"
        if noun not in SITES or is_bare:
            continue
        subject = f"{site.text} {found['noun']}" if found["noun"] else site.text
        place = place_of(town.canonical) if town.kind == "place" else None
        if place is not None and place.kind != "city":
            continue
        yield spot_of(sentence, town, Happening(SITE, subject, SITE))
