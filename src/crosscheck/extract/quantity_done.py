"""What was done to the things that a figure counts: "800 flights were cancelled".

The verb after them is the event that an active sentence has before them ("cancelled 800 flights").
Source: house rule.
"""

from crosscheck.extract.quantity_frame import MODALS
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set

BE = word_set("was were been being is are be")
PASSED = word_set("also already now then later will would not all both only still reportedly")
REACH = 6
NO_VERBS = frozenset({"be", "have", "do", "say"})
NO_ACTS = frozenset({*NO_VERBS, *TRANSITIVE_SLOT})  # fates have their own readers


def done_to(lexed: Lexed, last: int, *, is_place: bool = False) -> str | None:
    """The lemma of the passive verb that follows a noun phrase; None where none does.

    What befell a place is told as what befell people, and has no other reader.
    """
    is_passive = False
    for at in range(last, min(len(lexed.lower), last + REACH)):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word == ",":
            return None
        if word in AUXILIARIES or word in MODALS or word in PASSED:
            is_passive = is_passive or word in BE
            continue
        found = verb(word)
        if is_passive:
            is_told = found is not None and found[1] in {"past", "part"}
            refused = found is not None and found[0] in (NO_VERBS if is_place else NO_ACTS)
            return found[0] if found and is_told and not refused else None
        if found and found[1] == "past":
            return None
    return None
