"""What sort of thing does a noun name? "Singer" a person, "sitcom" a series, "county" a county.

Source: sorts.txt. That sorts exclude each other is the disjointness of top classes in ontologies
(Suchanek et al. 2007, YAGO); here too a thing is one of them, whatever else is said of it.
"""

from functools import cache

from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.table_rows import table_rows

ANIMAL = "being/animal"


@cache
def _sorts() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table_rows("sorts.txt"):
        sort, _, nouns = row.partition(": ")
        for noun in nouns.split():
            # a word of two sorts ("broadcaster") tells nothing
            found[noun] = "" if noun in found else sort
    return found


def is_animal(noun: str) -> bool:
    """Is it a noun for animals, in lower case, singular or plural?"""
    return sort_of(noun) == ANIMAL


def sort_of(noun: str) -> str | None:
    """The sort that a lower-case noun, or its singular, names; None where no table knows."""
    return _sorts().get(noun) or _sorts().get(noun_lemma(noun)) or None
