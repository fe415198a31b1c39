"""How many people live in a town: "Larkhaven, a city of about 45,000 people", "is a town of 900".

And so "Korst island, home to 130,000 people" and "the island, which has 200,000 residents".
Skips: "home to 400 students" and what else lives there; "has 20 residents" of a house, as small
counts are mostly those of a home or a street.
Source: house rule: "of" after what a place is says how large it is.
"""

from crosscheck.extract.quantity_frame import NO_NAMES, name_in, phrase_before, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.word_set import word_set

INHABITANTS = word_set("person resident inhabitant people soul villager")
DWELLING = word_set("resident inhabitant villager")
TOWNS = word_set(
    """city town village suburb municipality county district island community settlement state
    region country nation province hamlet borough commune"""
)
HAVING = (["has"], ["had"], ["have"])
BE = frozenset(("is", "are", "was", "were"))
APPOSED = word_set("a an the located which home situated population in off near")
LOCAL = word_set("in of from near to at outside")
LONGEST = 4
FEWEST = 100  # inhabitants
MODIFIERS = 6  # words of "a small, mostly rural town of"


def town_of(lexed: Lexed, start: int) -> tuple[str | None, str | None] | None:
    """Name of the place before "a city of", and no event; None where no place is measured."""
    if lexed.lower[max(0, start - 2) : start] == ["home", "to"]:
        return _place_before(lexed, start - 2), None
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


def having(lexed: Lexed, start: int, number: float) -> tuple[str | None, str | None] | None:
    """The place before "has" or ", which has", and no event; None for a handful of residents."""
    if number < FEWEST or lexed.lower[max(0, start - 1) : start] not in HAVING:
        return None
    at = start - 1
    if at > 1 and lexed.lower[at - 1] == "which":
        at -= 2 if lexed.lower[at - 2] == "," else 1
    return _place_in(lexed, at, plain=True), None


def opener(lexed: Lexed, noun: int) -> str | None:
    """The place that opens the sentence, of a "population" that has no other owner in it.

    "Larkhaven, a town in the hills, has a population of 900", but not "Holm, who lives in a town
    with a population of 900".
    """
    last = 0
    while last < len(lexed.words) and lexed.words[last][0].isupper() and last < LONGEST:
        last += 1
    after = lexed.lower[last : last + 2]
    if not last or lexed.lower[0] in NO_NAMES or not after:
        return None
    is_told = after[0] in BE | {"has", "had"} or (after[0] == "," and after[-1] in APPOSED)
    at = noun - 1  # "with a (population)"
    while at > last and lexed.lower[at] not in {"has", "had", "with"}:
        at -= 1
    is_own = at <= last or lexed.lower[at] != "with" or not _is_placed(lexed, at)
    return " ".join(lexed.words[:last]) if is_told and is_own else None


def _is_placed(lexed: Lexed, end: int) -> bool:
    """Is the noun phrase before `end` governed by a preposition: "in a town (with)"?"""
    first = end
    while first and end - first < MODIFIERS and lexed.lower[first - 1] not in ARTICLES:
        first -= 1
    return first > 1 and lexed.lower[first - 2] in LOCAL


def _place_in(lexed: Lexed, at: int, *, plain: bool) -> str | None:
    """Name of the place that ends before `at`, with its sort: "Korst island"; `plain`: any noun."""
    name, head = phrase_before(lexed, at)
    if name and head in TOWNS and lexed.words[at - 1].islower():
        return f"{name} {head}"
    return name or (head if plain or head in TOWNS else None)


def _place_before(lexed: Lexed, at: int) -> str | None:
    """What lies before ", home to" or "is home to"."""
    before = lexed.lower[at - 1] if at else ""
    if before in BE | {"and", ","}:
        at -= 1
    return _place_in(lexed, at, plain=False)


ARTICLES = frozenset(("a", "an", "the"))


def _name_before(lexed: Lexed, end: int) -> str | None:
    first = end
    while first and lexed.words[first - 1][0].isupper():
        first -= 1
    return name_in(lexed, first, end)
