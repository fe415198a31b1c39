"""What is said of those whom a participle describes: "ten people arrested on Monday were charged".

*Finds* the finite passive after a reduced relative clause: that is what the figure counts. How
many were arrested in all the sentence leaves open.
*Skips* "were" with no fate after it ("three people killed in the crash were children"), and
infinitives ("the first of 30 pupils kidnapped in March to be freed").
*Source* Huddleston & Pullum 2002, 14.9.2: a past-participial clause modifies, it does not assert.
"""

from crosscheck.extract.quantity_casualty import Fate, state_at
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import AUXILIARIES
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set

REACH = 16  # words from the participle to the verb of the sentence
ENDS = word_set('. ; : ! ? “ ” " who which that and but while as when after because')
ADVERBS = word_set("now since later all also already still finally eventually")
AGENTS = word_set("by")


def main_fate(lexed: Lexed, at: int) -> Fate | None:
    """The fate that the main verb tells of those whom the participle at word `at` describes."""
    for nxt in range(at + 1, min(len(lexed.lower) - 1, at + REACH)):
        word = lexed.lower[nxt]
        if word in ENDS:
            return None
        if word in AUXILIARIES:
            return None if lexed.lower[nxt - 1] == "to" else _passive(lexed, nxt)
        if lexed.lower[nxt + 1] in AGENTS and _is_past(word):
            return state_at(lexed, nxt)  # a headline: "released by rebels"
    return None


def is_reduced(lexed: Lexed, at: int) -> bool:
    """Is word `at` a participle that has no auxiliary: "those arrested"?"""
    return (
        0 < at < len(lexed.lower)
        and _is_past(lexed.lower[at])
        and lexed.lower[at] not in AUXILIARIES
        and not (lexed.lower[at - 1] in AUXILIARIES or lexed.lower[at - 1] in ADVERBS)
    )


def _passive(lexed: Lexed, at: int) -> Fate | None:
    """The fate of "have been freed", "were later charged"."""
    size = len(lexed.lower)
    while at < size and (lexed.lower[at] in AUXILIARIES or lexed.lower[at] in ADVERBS):
        at += 1
    return state_at(lexed, at) if at < size else None


def _is_past(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] in {"past", "part"}
