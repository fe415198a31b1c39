"""What a bid, a deal or a purchase is for: the firm whose price the figure tells.

Source: house rules.
"""

from crosscheck.extract.quantity_frame import name_in
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.places import adjective_of
from crosscheck.lexicon.word_set import word_set

BUYING = frozenset({"bid", "deal", "purchase", "transaction"})
SEEKING = word_set("for of buy acquire purchase take")
BEFORE_SOUGHT, LONGEST_SOUGHT = 4, 7


def name_sought(lexed: Lexed, first: int, stop: int) -> str | None:
    """What is bid for, between its noun and the figure or right after both.

    "A $47 billion bid for its Dutch rival Vantor", "an offer to buy Vantor for $47 billion".
    """
    for at in range(first, min(stop, first + BEFORE_SOUGHT, len(lexed.lower) - 1)):
        if lexed.lower[at] in CLAUSE_ENDS:
            return None
        if lexed.lower[at] in SEEKING:
            return _name_sought(lexed, at + 1, min(at + LONGEST_SOUGHT, stop, len(lexed.lower)))
    return None


def _name_sought(lexed: Lexed, at: int, stop: int) -> str | None:
    """The name there, after what only says of which country it is: "Dutch-based Vantor"."""
    while at < stop and (name := name_in(lexed, at, stop)):
        if not adjective_of(name):
            return name
        at = lexed.words.index(name.split()[-1], at) + 1
    return None
