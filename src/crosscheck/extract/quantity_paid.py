"""What was done with a sum that stands as the subject: "$63 million was spent on the race".

Source: house rule; the passive of the verbs that lexicon/slots.py lists for money.
"""

from msgspec import Struct

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import ADVERBS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import MONEY_VERBS
from crosscheck.lexicon.word_set import word_set

PASSIVE = word_set("was were been being is are")
HAVING = word_set("has have had will would could can may must should be to")
NO_PURPOSE = word_set("cost exceed worth estimate value")
REACH = 5


class Paid(Struct, frozen=True):
    """The slot, the verb, and the word after it."""

    slot: str
    event: str
    last: int


def paid_after(lexed: Lexed, last: int) -> Paid | None:
    """The passive that follows the sum which ends before word `last`."""
    passive = False
    for at in range(last, min(len(lexed.lower), last + REACH)):
        word = lexed.lower[at]
        if word in PASSIVE or word == "be":
            passive = True
        elif word not in HAVING and word not in ADVERBS:
            found = verb(word)
            is_participle = found is not None and found[1] in {"past", "part"}
            if not passive or found is None or not is_participle or found[0] in NO_PURPOSE:
                return None
            slot = MONEY_VERBS.get(found[0])
            return Paid(slot, found[0], at + 1) if slot else None
    return None
