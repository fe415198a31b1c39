"""What a figure answers: slot, subject, event and scope."""

from typing import TYPE_CHECKING

from crosscheck.extract.context import Context
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.model import About, QuantityValue, Sentence

if TYPE_CHECKING:
    from crosscheck.extract.quantity import Reading


def read_about(
    lexed: Lexed,
    readings: "tuple[Reading, ...]",
    position: int,
    sentence: Sentence,
    context: Context,
) -> tuple[About, QuantityValue]:
    """About and value of one figure (the value may gain bound up or down)."""
    return About(), readings[position].value
