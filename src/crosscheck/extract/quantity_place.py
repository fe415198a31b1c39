"""Of which place a toll is told, where its sentence shares the toll out or tells of another event.

*Finds* the places of "eleven died in Eldoro and one in Azmar", each of its own figure, and that of
"in Larkhaven, where 12 people were hurt".
*Skips* a toll with one place: "eleven people died in Eldoro" may be all who died.
Source: house rule: two figures with a place each count two parts; "where" opens what happened at
the place before it, and there alone (Quirk et al. 1985, 17.17).
"""

import re
from collections.abc import Sequence

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

Told = tuple[Reading, Fate | None]
PLACING = frozenset(("in", "where"))  # one of them stands in every sentence with a place of a toll
SHARED_OUT = word_set("killed injured missing arrested rescued displaced evacuated trapped")
KINDS_OF_PLACE = word_set(
    """province state city town village district region county municipality department community
    area suburb canton prefecture parish island capital port"""
)
ONE_MORE = re.compile(
    r" in [A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,3},? and (?:one|another) in [A-Z]"
)
REACH = 5  # words from a figure's noun to its place: "people (were reported) dead in"
LONGEST = 4  # words of a place's name
ASIDE = 20  # words between two figures that one verb counts


def with_places(lexed: Lexed, found: Sequence[Told]) -> tuple[list[Told], dict[int, str]]:
    """The readings, and the place of each that has one of its own, by its first word.

    A bare figure with a place takes the fate of the one before: "(eleven died in Eldoro) and two in
    Azmar".
    """
    told: list[Told] = []
    placed: dict[int, str] = {}
    for one, own in found:
        place = _place_after(lexed, one.last)
        goes_on = own is None and place is not None and _goes_on(lexed, one, told, placed)
        fate = told[-1][1] if goes_on else own
        told.append((one, fate))
        if fate and fate.slot in SHARED_OUT and place:
            placed[one.measure.first] = place
    is_shared = len(set(placed.values())) > 1 or ONE_MORE.search(lexed.text) is not None
    shared = placed if is_shared else {}
    there = {
        one.measure.first: place
        for one, fate in told
        if fate and fate.slot in SHARED_OUT and (place := _place_before(lexed, one.start))
    }
    return told, {**shared, **there}


def _goes_on(lexed: Lexed, one: Reading, told: Sequence[Told], placed: dict[int, str]) -> bool:
    """Does the bare figure share out with the one before: "…, and two in Azmar"?"""
    if not told or one.measure.dimension != "count":
        return False
    before = told[-1][0]
    if one.noun.head not in {None, before.noun.head}:
        return False
    is_next = before.measure.first in placed and one.start - before.last <= ASIDE
    return is_next and lexed.lower[one.start - 1] in {"and", ","}


def _place_after(lexed: Lexed, at: int) -> str | None:
    """The name after "in" behind a figure's noun: "people died in the province of Eldoro"."""
    for here in range(at, min(len(lexed.lower), at + REACH)):
        word = lexed.lower[here]
        if word in CLAUSE_ENDS or word == "," or word[0].isdigit():
            return None
        if word == "in":
            return _name_at(lexed, here + 1)
    return None


def _name_at(lexed: Lexed, at: int) -> str | None:
    """The capitalised words that begin at `at`, or after "the province of"."""
    if lexed.lower[at : at + 1] == ["the"]:
        at += 1
    if lexed.lower[at + 1 : at + 2] == ["of"] and lexed.lower[at] in KINDS_OF_PLACE:
        at += 2
    end = at
    while end < min(len(lexed.words), at + LONGEST) and lexed.words[end][0].isupper():
        end += 1
    return " ".join(lexed.words[at:end]) or None


def _place_before(lexed: Lexed, start: int) -> str | None:
    """The name before ", where": "in Larkhaven, where 12 people were hurt"."""
    if start < 3 or lexed.lower[start - 1] != "where":
        return None
    end = start - 2 if lexed.lower[start - 2] == "," else start - 1
    first = end
    while first and end - first < LONGEST and lexed.words[first - 1][0].isupper():
        first -= 1
    return " ".join(lexed.words[first:end]) or None
