"""Given names, with nicknames and the forms of one name in neighbouring languages.

Source: given_names.txt, gendered_names.txt (house tables); census_names.txt (U.S. census of 1990).
"""

from functools import cache

from crosscheck.lexicon.table_rows import table_rows

GENDERS = {"he": "m", "she": "f"}
BOTH = "b"


@cache
def given_names() -> dict[str, frozenset[int]]:
    """Lower-case ASCII given name → the groups it belongs to (a name alone: a group of its own)."""
    found: dict[str, set[int]] = {}
    number = 0
    for row in table_rows("given_names.txt"):
        for name in row.removeprefix("= ").split():
            number += not row.startswith("=")
            found.setdefault(name, set()).add(number)
        number += 1
    return {name: frozenset(groups) for name, groups in found.items()}


def is_given_name(word: str) -> bool:
    """True if the word, in any case, is a given name of one of the tables."""
    lower = word.lower()
    return lower in given_names() or lower in _census()


@cache
def _census() -> dict[str, str]:
    """Name → "f", "m", or "b" for both."""
    return _by_letter("census_names.txt")


@cache
def _genders() -> dict[str, str]:
    return _census() | _by_letter("gendered_names.txt")


def _by_letter(table: str) -> dict[str, str]:
    rows = (row.split() for row in table_rows(table))
    return {name: letter for letter, *names in rows for name in names}


def gender_of(name: str) -> str:
    """By the given name that a full name begins with: "f", "m", or "" where it does not tell.

    A surname alone tells nothing, so neither does a name of one word.
    """
    first, _, rest = name.partition(" ")
    found = _genders().get(first.lower(), "") if rest else ""
    return "" if found == BOTH else found


def can_be(pronoun: str, name: str, *, sure: bool = False) -> bool:
    """False for "she" and Robert; a name that does not tell can be either, unless `sure`."""
    gender = gender_of(name)
    return gender == GENDERS[pronoun] or (not gender and not sure)
