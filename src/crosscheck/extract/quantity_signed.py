"""How many signed a petition or a letter: "more than 2,000 people have signed a petition".

Source: house rule; a petition is signed by more every day (see judge, figures that rise).
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

SLOT = "signature"
SIGNED = word_set("signed signing sign")
PAPERS = word_set("petition petitions")
REACH = 8


def is_signed(lexed: Lexed, reading: Reading) -> bool:
    """Do so many persons sign, or has a petition so many signatures?"""
    head = reading.noun.head
    if head == "signature":
        return not PAPERS.isdisjoint(lexed.lower)
    if head not in PERSONS:
        return False
    after = lexed.lower[reading.last : reading.last + REACH]
    sign = next((at for at, word in enumerate(after) if word in SIGNED), None)
    return sign is not None and sign < 3 and not PAPERS.isdisjoint(after[sign:])
