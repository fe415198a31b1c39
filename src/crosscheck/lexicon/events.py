"""Nouns of events that have a place, with their near synonyms under one word.

Source: events.tsv (house table).
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from crosscheck.lexicon.morphology import noun_lemma


class Event(NamedTuple):
    """One word for near synonyms; `point` where such an event happens in one town."""

    name: str
    point: bool


@cache
def _events() -> dict[str, Event]:
    table = files(__package__).joinpath("events.tsv").read_text(encoding="utf-8")
    found = {}
    for row in table.splitlines():
        if row and not row.startswith("#"):
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
