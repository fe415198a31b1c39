"""What a figure answers: slot, subject, event and scope, with what it adds to the value."""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic import read_topic
from crosscheck.model import About, QuantityValue

NO_PERIOD = frozenset({"day", "week", "month", "year", "hour", "minute", "second"})


def read_about(
    lexed: Lexed, readings: Sequence[Reading], position: int, fate: Fate | None
) -> tuple[About, QuantityValue]:
    """About and value of one figure (the value may gain bound up or down)."""
    reading = readings[position]
    value = reading.value
    scope: dict[str, str] = {}
    if value.per:
        scope["per"] = value.per
    if value.group and not fate and not any(word[0].isupper() for word in value.group.split()):
        value = replace(value, group=None)
    if value.group:
        scope["group"] = value.group
    if fate:
        if fate.severity:
            scope["severity"] = fate.severity
        return About(slot=fate.slot, event=fate.event or None, scope=scope), value
    topic = read_topic(lexed, reading)
    if topic.state:
        scope["state"] = topic.state
    if topic.bound and value.bound == "exact":
        value = replace(value, bound=topic.bound)
    return About(topic.slot, topic.subject, topic.event, scope), value
