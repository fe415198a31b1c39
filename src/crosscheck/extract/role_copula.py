"""An office said of a person by a verb: "X is the governor of Z", "X remains prime minister"."""

from collections.abc import Sequence

from crosscheck.extract.names import Name
from crosscheck.extract.role_after import title_after
from crosscheck.extract.role_words import REACH, Phrase, bare, pieces_of

PRESENT = (" is ", " remains ", " serves as ", " has been ")


def title_by_copula(text: str, base: int, name: Name, names: Sequence[Name]) -> Phrase | None:
    """The office that a present-tense copula gives the person; only what holds at the time.

    "was president" is left out: it says neither that he is nor that he no longer is.
    """
    offset = name.end - base
    for copula in PRESENT:
        if text.startswith(copula, offset):
            opening = pieces_of(text[offset + len(copula) : offset + REACH], 0)
            if not opening or bare(opening[0].text) in ("not", "no", "likely", "expected"):
                return None
            return _as_apposition(text, base, name, names, len(copula))
    return None


def _as_apposition(
    text: str, base: int, name: Name, names: Sequence[Name], length: int
) -> Phrase | None:
    """Read what follows the copula as the apposition that it would be after a comma."""
    offset = name.end - base
    apposed = text[:offset] + "," + " " * (length - 1) + text[offset + length :]
    return title_after(apposed, base, name, names)
