"""What a figure answers: slot, subject, event and scope."""

from collections.abc import Sequence

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.model import About, QuantityValue


def read_about(
    lexed: Lexed, readings: Sequence[Reading], position: int, fate: Fate | None
) -> tuple[About, QuantityValue]:
    """About and value of one figure (the value may gain bound up or down)."""
    reading = readings[position]
    value = reading.value
    if fate:
        scope = {"severity": fate.severity} if fate.severity else {}
        return About(slot=fate.slot, event=fate.event, scope=scope), value
    return About(slot=value.of), value
