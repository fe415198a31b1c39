"""Noun phrases that name one thing, and heads that stand for their country.

Source: house table, written from knowledge of news English; no licence attached (CC0).
"""

from functools import cache

from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_set import word_set

# "Swedish forces", "the Swedish army", "Swedish officials": what they do, their country does.
AGENTS = word_set(
    """force troop army military government official authority soldier warplane jet navy air
    missile drone artillery side leadership regime administration"""
)


@cache
def _named() -> dict[str, str]:
    return {
        cell.strip(): row.split(",")[0].strip()
        for row in table_rows("things.txt")
        for cell in row.split(",")
    }


@cache
def thing_named(phrase: str) -> str:
    """The usual name of a lower-case noun phrase: "power grids" → "energy infrastructure"."""
    known = _named()
    words = phrase.split()
    if not words:
        return phrase
    singular = " ".join([*words[:-1], noun_lemma(words[-1])])
    for start in range(len(words)):
        tail = singular.split(" ", start)[-1]
        if tail in known and (start == 0 or " " in tail):
            return known[tail]
    return singular
