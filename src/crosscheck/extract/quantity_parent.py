"""How many children somebody has, by what they are to them: "a mother of two", "father of four".

Skips: ages ("a mother of 34" is 34), and what has a noun of its own ("mother of two daughters").
Source: house rule; obituaries and court reports call people so.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

PARENTS = word_set("mother father parent parents mom mum dad")
MOST = 20  # children


def is_parent_before(lexed: Lexed, reading: Reading) -> bool:
    """Does the figure count the children of "a mother of (two)"?"""
    before = lexed.lower[max(0, reading.start - 2) : reading.start]
    is_of = len(before) == 2 and before[1] == "of" and before[0] in PARENTS
    number = reading.value.low or 0.0
    return is_of and reading.noun.head is None and 0 < number <= MOST
