"""How many were in a building when it happened: "five women were inside the church".

Skips: who was found, died or was hurt there, of which each has a question of its own; a capacity.
Source: house rule on reports of fires, collapses and sieges.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

SLOT = "inside"
BE = word_set("were was are")
ALSO = word_set("still also reportedly all already believed thought to be")
REACH = 6


def is_inside(lexed: Lexed, reading: Reading) -> bool:
    """Do the words after persons put them in a building?"""
    if reading.noun.head not in PERSONS:
        return False
    at = reading.last
    if at >= len(lexed.lower) or lexed.lower[at] not in BE:
        return False
    end = min(len(lexed.lower), at + REACH)
    while at < end and (lexed.lower[at] in BE or lexed.lower[at] in ALSO):
        at += 1
    return lexed.lower[at : at + 1] == ["inside"]
