"""How many people live in a town: "Larkhaven, a city of about 45,000 people", "is a town of 900".

Source: house rule: "of" after what a place is says how large it is.
"""

from crosscheck.extract.quantity_frame import name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.word_set import word_set

INHABITANTS = word_set("person resident inhabitant people soul villager")
TOWNS = word_set(
    """city town village suburb municipality county district island community settlement state
    region country nation province hamlet borough commune"""
)
MODIFIERS = 6  # words of "a small, mostly rural town of"


def town_of(lexed: Lexed, start: int) -> tuple[str | None, str | None] | None:
    """Name of the place before "a city of", and no event; None where no place is measured."""
    if start < 2 or lexed.lower[start - 1] != "of" or lexed.lower[start - 2] not in TOWNS:
        return None
    first = max(0, start - MODIFIERS)
    opening = [at for at in range(first, start - 2) if lexed.lower[at] in ARTICLES]
    if not opening or not opening[-1]:
        return None, None
    article = opening[-1]
    before = lexed.lower[article - 1]
    if before in {"is", "was"}:
        return subject_before(lexed, article - 1)[0], None
    return (_name_before(lexed, article - 1), None) if before == "," else (None, None)


ARTICLES = frozenset(("a", "an", "the"))


def _name_before(lexed: Lexed, end: int) -> str | None:
    first = end
    while first and lexed.words[first - 1][0].isupper():
        first -= 1
    return name_in(lexed, first, end)
