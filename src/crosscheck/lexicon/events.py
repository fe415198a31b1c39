"""Nouns of events that have a place, with their near synonyms under one word.

Source: events.tsv (house table).
"""

from functools import cache, lru_cache

from msgspec import Struct

from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_set import word_set

HOME, ROUTE = "home", "route"  # where somebody lives, what a craft goes from and to
SITE = "site"  # what a place is to a clinic or a prison that stands there
SEAT = "base"  # what a place is to a body that has its seat there; it has one at a time


class Event(Struct, frozen=True):
    """One word for near synonyms; `point` where such an event happens in one town."""

    name: str
    point: bool


@cache
def _events() -> dict[str, Event]:
    found = {}
    for row in table_rows("events.tsv"):
        noun, name, *point = row.split("\t")
        found[noun] = Event(name, bool(point))
    return found


def event_of(lower: str) -> Event | None:
    """The event that a lower-case noun names, singular or plural; None if it names none."""
    events = _events()
    return events.get(lower) or events.get(noun_lemma(lower))


@cache
def point_events() -> frozenset[str]:
    """Events of which one takes place in one town."""
    return frozenset(event.name for event in _events().values() if event.point)


# What a story of a disaster is about, told by one verb in one article and by another in the next:
# the hour at which it derailed is the hour at which it crashed.
OCCURRENCES = {
    "derail": "crash", "collide": "crash", "overturn": "crash", "derailment": "crash",
    "collision": "crash", "accident": "crash", "wreck": "crash", "pile-up": "crash",
    "detonate": "explode", "explosion": "explode", "blast": "explode", "bombing": "explode",
    "detonation": "explode", "erupt": "eruption", "capsize": "sink",
    "capsizing": "sink", "sinking": "sink",
    "quake": "earthquake", "tremor": "earthquake", "temblor": "earthquake",
    "blaze": "fire", "inferno": "fire",
    "rob": "robbery", "heist": "robbery", "abduct": "kidnapping", "abduction": "kidnapping",
    "kidnap": "kidnapping", "hijacking": "hijack",
    "detain": "arrest", "apprehend": "arrest", "detention": "arrest",
    "recapture": "capture", "jailbreak": "escape", "flee": "escape",
    "jail": "sentence", "imprison": "sentence", "sentencing": "sentence",
    # verbs and their nouns of action: the day of the signing is the day on which it was signed
    "meet": "meeting", "sign": "signing", "signature": "signing", "voting": "vote",
    "complete": "completion", "publish": "publication", "resign": "resignation",
    "inaugurate": "inauguration", "swear": "inauguration",
    "ratify": "ratification", "acquire": "acquisition",
    "ink": "signing", "unveil": "announce", "announcement": "announce",
    "founding": "found", "discover": "find",
    "vanish": "disappear", "disappearance": "disappear", "wed": "marry", "wedding": "marry",
    "appointment": "appoint", "assassination": "assassinate", "execution": "execute",
    "burial": "bury", "retirement": "retire", "dismissal": "dismiss", "murder": "kill",
    "killing": "kill", "extradition": "extradite", "conviction": "convict",
    "departure": "depart",
}  # fmt: skip

ALARM = "alarm"
# Verbs and nouns that tell of one sort of occurrence, after occurrence_of(); some tell of several.
SORTS = {
    "crash": word_set("""crash hit strike ram slam smash bump plough plow career careen veer swerve
                      attack"""),
    "explode": word_set("explode rupture shake rock attack"),
    "eruption": word_set("eruption spew begin"),
    "earthquake": word_set("earthquake hit strike shake jolt rock rattle"),
    "fire": word_set("fire ignite begin"),
    "shooting": word_set("shooting shoot attack assault begin"),
    "sink": word_set("sink crash"),  # "overturned"
    "collapse": word_set("collapse burst breach fall"),
    "robbery": word_set("robbery raid storm"),
    "landfall": word_set("landfall hit strike"),
    "departure": word_set("depart launch"),
    ALARM: word_set("call alert alarm report notify summon dispatch"),
}
ANY_SORT = word_set("happen occur unfold incident event violence")

ONCE = frozenset("crash explode eruption sink landfall earthquake shooting robbery".split())


def occurrence_of(event: str) -> str:
    """One name for what happened, of a verb or noun that names it; else the word itself."""
    return OCCURRENCES.get(event, event)


@lru_cache(maxsize=1 << 11)
def sorts_of(event: str) -> frozenset[str]:
    """The sorts of occurrence that a verb or noun may tell of; all but the alarm of "happened"."""
    if event in ANY_SORT:
        return frozenset(SORTS) - {ALARM}
    return frozenset(sort for sort, words in SORTS.items() if event in words)
