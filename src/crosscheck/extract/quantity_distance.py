"""What lies so far from where: "the plant, 15 miles north of Korst", "a driver 50 miles away".

Two distances from one town answer one question only where they are told of one thing; the verb of
the sentence does not say of which ("evacuated the building, about 24 km north of Korst").
Source: house rule; a measure with a direction describes the noun phrase before it (Quirk et al.
1985, 7.69), past a comma too.
"""

from crosscheck.extract.quantity_frame import finite, is_verb, phrase_before, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.extract.quantity_population import opener
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.word_set import word_set

COPULAS = word_set("is are was were lies lay lie sits sat stands stood located situated based")
AFTER_COPULA = word_set("located situated based only just about")
LONGEST = 8  # words in a bracket


def past_bracket(lexed: Lexed, at: int) -> int:
    """The word after a bracket that tells a measure again ("24 km (15 miles) north"), else `at`."""
    if lexed.lower[at : at + 1] != ["("] or not lexed.lower[at + 1 : at + 2]:
        return at
    if not lexed.lower[at + 1][0].isdigit():
        return at
    for end in range(at + 2, min(len(lexed.lower), at + LONGEST)):
        if lexed.lower[end] == ")":
            return end + 1
    return at


def located_before(lexed: Lexed, start: int) -> str | None:
    """Name or noun of what lies so far off, by the words before the figure; None where unclear."""
    at = start
    if at and lexed.lower[at - 1] == "and":
        return opener(lexed, start)  # "Korst, an island in the gulf and 90 miles south of Azmar, …"
    if at and lexed.lower[at - 1] in AFTER_COPULA:
        at -= 1
    if at and lexed.lower[at - 1] == ",":
        at -= 1
    if not at or lexed.lower[at - 1] in STOP - COPULAS:
        return None
    if _is_verb(lexed.lower[at - 1]):
        name, head = subject_before(lexed, at - 1)
    else:
        name, head = phrase_before(lexed, at)
    return name or (head if head and is_word(head) else None)


def _is_verb(word: str) -> bool:
    """Is it "is", "lies", "struck": what lies there is its subject?"""
    found = finite(word)
    is_past = found is not None and found[1] in {"past", "part"}
    return word in COPULAS or is_past or (found is not None and is_verb(word, found))
