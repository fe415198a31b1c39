"""What a figure answers: slot, subject, event and scope, with what it adds to the value."""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_attendance import counted_by, is_attendance, place_of_part
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_contest import SLOT as ELECTIONS_WON
from crosscheck.extract.quantity_deal import DEALS, bidder_of, is_first
from crosscheck.extract.quantity_divided import arm_of, sector_of
from crosscheck.extract.quantity_domain import domain_of, is_so_far, land_of
from crosscheck.extract.quantity_frame import read_frame, subject_before
from crosscheck.extract.quantity_insert import ARTICLES
from crosscheck.extract.quantity_interest import as_points
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import read_any_noun
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_scope import is_longer, scope_of_fate
from crosscheck.extract.quantity_seed import RANKED
from crosscheck.extract.quantity_since import read_since
from crosscheck.extract.quantity_stage import stage_of
from crosscheck.extract.quantity_streak import read_streak
from crosscheck.extract.quantity_topic import read_topic
from crosscheck.extract.quantity_topic_base import Topic, verb_subject
from crosscheck.lexicon.fates import SEVERITIES
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import (
    FALL,
    INFLATION,
    INTEREST_RATE,
    MINIMUM_TERM,
    OFFER_PER_SHARE,
    RISE,
)
from crosscheck.model import About, QuantityValue

# One verb for each slot, so that "77 died" and "80 were killed" answer one question.
EVENTS = {"killed": "kill", "injured": "injure", "arrested": "arrest", "missing": "miss",
          "displaced": "displace", "evacuated": "evacuate", "rescued": "rescue",
          "damaged": "damage", "destroyed": "destroy"}  # fmt: skip
OF_ORIGIN = (None, "child")  # "two children from Tolvia" are some of the children
STUFF = ("mass", "volume")
YEARLY = frozenset({"year", "annually"})
FIRST = "first"  # an offer that was raised since
CUSTODY = frozenset({"arrested", "charged", "jailed", "convicted", "released"})
CHANGING = RISE | FALL | {"grow"}
RATIOS = frozenset(("ratio", "ratio change"))
RUN_OFFS = frozenset({"the run", "the runoff", "the run-off"})  # a stage, and no place
THINGS = frozenset({"damaged", "destroyed"})  # the slot is what is counted: cables, houses


def read_about(
    lexed: Lexed, readings: Sequence[Reading], position: int, fate: Fate | None
) -> tuple[About, QuantityValue]:
    """About and value of one figure (the value may gain bound up or down)."""
    reading = readings[position]
    value = reading.value
    scope: dict[str, str] = {}
    if value.per:
        scope["per"] = value.per
    if fate and fate.slot in CUSTODY and reading.noun.head in {"suspect", "man"}:
        value = replace(value, group=None)
    if fate and reading.noun.head in OF_ORIGIN and (origin := _origin(lexed, reading.last)):
        value = replace(value, group=f"{value.group or ''} {origin}".strip())
    if value.group and not fate and not any(word[0].isupper() for word in value.group.split()):
        value = replace(value, group=None)
    if value.group:
        scope["group"] = value.group
    if fate:
        if value.high == 0 or not YEARLY.isdisjoint(lexed.lower):
            scope |= scope_of_fate(lexed, reading)
        if fate.severity:
            scope["severity"] = SEVERITIES.get(fate.severity, fate.severity)
        shot = fate.event == "shoot" and fate.slot in {"injured", "shot"}
        event = "shoot" if shot else EVENTS.get(fate.slot, fate.event)
        if fate.slot in THINGS and reading.noun.head:
            return About(slot=reading.noun.head, event=event, scope=scope), value
        return About(slot=fate.slot, event=event or None, scope=scope), value
    if streak := read_streak(lexed, reading):
        frame = read_frame(lexed, reading.start, reading.measure.last)
        told = replace(value, dimension="count", unit="match", of="match", group=None)
        return About(streak.slot, verb_subject(lexed, frame)[0]), told
    before = readings[position - 1] if position else None
    if before and is_attendance(lexed, before) and (part := place_of_part(lexed, reading)):
        scope["place"] = part
        value = replace(value, unit=before.value.unit, of=before.value.of)
        return About("attendance", None, None, scope), value
    topic = read_topic(lexed, reading, before)
    if value.of is None and (stuff := _stuff(lexed, reading)):
        value = replace(value, of=stuff)
    is_part_of_base = is_base(readings, position) and value.dimension != "age"
    scope |= {"state": "base"} if is_part_of_base else _state(lexed, reading, topic)
    scope |= _scope(lexed, reading, topic)
    subject = topic.subject or land_of(lexed, reading.start, topic.slot or "")
    if subject is None and value.dimension == "ordinal":
        subject = _who_is(lexed, reading.start)
    return About(topic.slot, subject, topic.event, scope), _as_told(value, topic)


def _who_is(lexed: Lexed, start: int) -> str | None:
    """Whose rank an ordinal tells: "Holm is the fourth coach", "Holm became the first woman"."""
    at = start - 1
    if at > 0 and lexed.lower[at] in ARTICLES:
        at -= 1
    found = verb(lexed.lower[at]) if at > 0 else None
    return subject_before(lexed, at)[0] if found and found[0] in ("be", "become") else None


def _as_told(value: QuantityValue, topic: Topic) -> QuantityValue:
    """The value as its topic has it: a move of rates in points, a change as one, a term bare."""
    if topic.slot == "cost" and topic.subject and topic.subject[0].islower():
        value = replace(value, of=topic.subject)
    if topic.slot == "child" and value.of is None:
        value = replace(value, of="child", unit="child")
    if topic.slot in RANKED and value.of in (topic.slot, None):
        value = replace(value, dimension="ordinal", unit=topic.slot, of=topic.slot)
    if topic.slot == ELECTIONS_WON:
        value = replace(value, of="election", unit="election")  # or victories in them
    if topic.slot == MINIMUM_TERM:
        value = replace(value, high=value.low, low_closed=True, bound="exact", hedge=None)
    if topic.slot == INTEREST_RATE and topic.state == "change":
        value = as_points(value)
    if topic.bound and value.bound == "exact":
        value = replace(value, bound=topic.bound)
    return value


def _state(lexed: Lexed, reading: Reading, topic: Topic) -> dict[str, str]:
    """Whether a figure is a change or a level, and since when it has changed."""
    scope = {"state": topic.state} if topic.state else {}
    changes = topic.state == "change" or topic.event in CHANGING or topic.slot == INFLATION
    if reading.measure.dimension not in RATIOS or not changes:
        return scope
    since = read_since(lexed, reading.measure.first, reading.measure.last)
    if since is None and topic.slot == INFLATION and "inflation" in lexed.lower:
        since = "year"  # what the word means where nothing else is said
    return scope | ({"since": since} if since else {})


def _scope(lexed: Lexed, reading: Reading, topic: Topic) -> dict[str, str]:
    """Of which field, as of when, counted by whom and bid by whom a figure is."""
    scope = {}
    stage = stage_of(lexed, reading, topic.slot or "")
    if stage:
        scope["stage"] = stage
    domain = domain_of(lexed, reading.start, topic.slot or "")
    if domain and not (stage and domain.lower() in RUN_OFFS):
        scope["group"] = domain
    if sector := sector_of(lexed, reading, topic.slot or ""):
        scope["sector"] = sector
    if arm := arm_of(lexed, reading):
        scope["arm"] = arm
    if topic.slot == "turnout" and is_so_far(lexed, reading.start):
        scope["state"] = "so far"
    if topic.slot == "share price" and topic.state == "change" and is_longer(lexed, reading):
        scope["over"] = "more than the day"
    if topic.slot == "attendance" and (counter := counted_by(lexed, reading.start)):
        scope["by"] = counter
    if reading.value.dimension == "currency" and topic.slot in (*DEALS, OFFER_PER_SHARE):
        frame = read_frame(lexed, reading.start, reading.measure.last)
        if bidder := bidder_of(lexed, reading, frame):
            scope["bidder"] = bidder
        if is_first(lexed, reading.start):
            scope["state"] = FIRST
    return scope


def is_base(readings: Sequence[Reading], position: int) -> bool:
    """Is it what another figure is part of: the 68 in "28 of his 68 throws"?"""
    if not position:
        return False
    before, one = readings[position - 1], readings[position]
    if before.measure.dimension in STUFF:
        return False  # "9 kg of flour and 2 kg of salt"
    return before.noun.part_of and before.noun.head is None and 0 <= one.start - before.last <= 3


def _stuff(lexed: Lexed, reading: Reading) -> str | None:
    """What so many tonnes or litres are of: "60,000 tonnes of grain"."""
    last = reading.measure.last
    if reading.measure.dimension not in STUFF or lexed.lower[last : last + 1] != ["of"]:
        return None
    noun = read_any_noun(lexed, last + 1).head
    return noun if noun and noun.islower() else None


def _origin(lexed: Lexed, last: int) -> str | None:
    """The group that "10 from Larkhaven" names."""
    words = lexed.words[last : last + 2]
    if len(words) == 2 and words[0] == "from" and words[1][0].isupper():
        return words[1]
    return None
