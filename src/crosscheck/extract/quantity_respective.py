"""What the figures of "…, respectively" answer: each what the plain sentence of it would.

Those whose list is not found answer nothing.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_fates import fates_of
from crosscheck.extract.quantity_lex import Lexed, lex
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sentence import read
from crosscheck.extract.respective import Apart, listed_values, take_apart, words_of
from crosscheck.model import About, QuantityValue

Answer = tuple[About, QuantityValue]


def read_respective(lexed: Lexed, readings: Sequence[Reading]) -> dict[int, Answer]:
    """What each figure of the list answers, by the word that its measure begins with."""
    spans = [(one.start, max(one.last, one.measure.last)) for one in readings]
    run = listed_values(lexed, spans)
    figures = [readings[at] for at in run]
    if len(figures) < 2:
        return {}
    values = [spans[at] for at in run]
    values[-1] = (figures[-1].start, figures[-1].measure.last)  # "5 and 8 cases": its noun stays
    texts = [_written(lexed, one, figures[-1]) for one in figures]
    apart = take_apart(lexed, values, texts)
    return {
        figure.measure.first: _answered(apart[at] if apart else None, figure)
        for at, figure in enumerate(figures)
    }


def _answered(apart: Apart | None, figure: Reading) -> Answer:
    """What a figure answers in the sentence of its own."""
    lexed = lex(apart.text) if apart else None
    readings = read(lexed) if lexed else []
    for position, one in enumerate(readings):
        if lexed and apart and lexed.start[one.start] == apart.start:
            fate = fates_of(lexed, readings)[position]
            about, value = read_about(lexed, readings, position, fate)
            is_named = (about.subject or "")[:1].isupper()
            if about.slot and apart.member[0].isupper() and not is_named:
                about = replace(about, subject=apart.member)  # "two men, Vance and Holm, got"
            same = (value.low, value.high) == (figure.value.low, figure.value.high)
            return about, value if same else figure.value
    return About(), figure.value


def _written(lexed: Lexed, figure: Reading, final: Reading) -> str:
    """A figure, with the unit that only the last of its list has: the 5 of "5 and 8 percent"."""
    number, measure, tail = figure.measure.number, figure.measure, final.measure
    if figure is final:
        return words_of(lexed, (figure.start, measure.last))
    end = max(measure.last, figure.last)
    text = words_of(lexed, (figure.start, end))
    is_bare = measure.first == number.first and end == number.last
    if is_bare and tail.number.last < tail.last:
        return f"{text} {words_of(lexed, (tail.number.last, tail.last))}"
    return text
