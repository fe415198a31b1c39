"""How many children somebody has, by what they are to them: "a mother of two", "father of four".

And whose they are: "Ada Holm, a mother of two", "mother of two Ada Holm", "Holm is the father of
four", "Holm's two children".

Skips: ages ("a mother of 34" is 34), and what has a noun of its own ("mother of two daughters").
Source: house rule; obituaries and court reports call people so.
"""

from crosscheck.extract.quantity_frame import name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

PARENTS = word_set("mother father parent parents mom mum dad")
BE = word_set("is was be")
WHOSE = ("'s", "’s", "s'", "s’")
LONGEST_NAME = 4
MODIFIERS = 4  # words of "the devoted single mother of"
MOST = 20  # children


def is_parent_before(lexed: Lexed, reading: Reading) -> bool:
    """Does the figure count the children of "a mother of (two)"?"""
    before = lexed.lower[max(0, reading.start - 2) : reading.start]
    is_of = len(before) == 2 and before[1] == "of" and before[0] in PARENTS
    number = reading.value.low or 0.0
    return is_of and reading.noun.head is None and 0 < number <= MOST


def parent_of(lexed: Lexed, start: int, last: int) -> str | None:
    """Whose the children are that the figure at `[start, last)` counts, where a name tells."""
    if lexed.lower[max(0, start - 1) : start] == ["of"]:
        if lexed.words[last : last + 1] and lexed.words[last][0].isupper():
            return name_in(lexed, last, min(len(lexed.words), last + LONGEST_NAME))
        at = start - 2
        while at > 0 and start - at <= MODIFIERS + 2 and lexed.lower[at].isalpha():
            at -= 1
            if lexed.lower[at] in BE:
                return subject_before(lexed, at)[0]
        if lexed.lower[at] == "," and at > 2 and lexed.lower[at - 2] == ",":
            at -= 2  # "Ada Holm, 34, a mother of two"
        return _name_before(lexed, at) if lexed.lower[at] == "," else None
    is_owned = start > 0 and lexed.lower[start - 1].endswith(WHOSE)
    return _name_before(lexed, start) if is_owned else None


def _name_before(lexed: Lexed, end: int) -> str | None:
    first = end
    while first and end - first < LONGEST_NAME and lexed.words[first - 1][0].isupper():
        first -= 1
    return name_in(lexed, first, end)
