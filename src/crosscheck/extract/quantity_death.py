"""Whether what befell a person was fatal: "shot dead", "was shot in the head and later died".

Reads on to the right of the word that wounds, inside the clause of the same person.
Source: house rules.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    DIVIDING,
    DYING,
    JOINING,
    OTHERS,
    PRONOUNCED,
)
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS

REFLEXIVES = frozenset({"himself", "herself", "themselves"})
OBJECTS = PERSONS | SINGLE_PERSONS | {"family", "couple", "cops", "officers", "kids", "children"}
DEATH_REACH = 16  # words


def ends_in_death(lexed: Lexed, at: int) -> bool:
    """Do the next words kill: "shot dead", "stabbed to death", "shot in the head and killed"?"""
    rest = lexed.lower[at + 1 : at + 4]
    if rest[:1] in (["dead"], ["fatally"]) or rest[:2] == ["to", "death"]:
        return True
    if rest[:1] and rest[0] in REFLEXIVES:
        return rest[1:2] == ["dead"] or rest[1:3] == ["to", "death"]
    return dies_after(lexed, at + 1)


def dies_after(lexed: Lexed, at: int, *, joint: bool = False) -> bool:
    """Does the clause go on to the death of the same person: "… and later died", "has died"?

    With `joint` only as a second predicate: "crashes car, dies", "shot himself and died".
    Another person, figure or clause between them ends the search: "shot, and another man died".
    """
    lower = lexed.lower
    joined = False
    for nxt in range(at, min(len(lower), at + DEATH_REACH)):
        word, before = lower[nxt], lower[nxt - 1]
        if word in DYING or (word == "dead" and _is_pronounced(lower, nxt, at)):
            return joined or not joint
        if word in {"killed", "fatally"} and joined and not joint and not _has_object(lower, nxt):
            return True
        if word in JOINING:
            joined = True
        elif word in {"he", "she", "they", "both"} and before == "where":
            continue
        elif (joined and _is_other(lexed, nxt)) or _ends_clause(lower, nxt, at):
            return False
        else:
            joined = joined and (word in ADVERBS or word in AUXILIARIES or word.endswith("ly"))
    return False


def _is_pronounced(lower: list[str], nxt: int, at: int) -> bool:
    """Is it "shot dead", "pronounced dead" or "pronounced the man dead"?"""
    if lower[nxt - 1] in PRONOUNCED:
        return True
    return not {"pronounced", "declared"}.isdisjoint(lower[max(at, nxt - 4) : nxt])


def _ends_clause(lower: list[str], nxt: int, at: int) -> bool:
    """Does another clause or person begin? A doer does not: "shot by a guard and killed"."""
    word = lower[nxt]
    if word in CLAUSE_ENDS or word in DIVIDING:
        return True
    return noun_lemma(word) in OBJECTS and "by" not in lower[max(at, nxt - 4) : nxt]


def _has_object(lower: list[str], at: int) -> bool:
    """Does a person follow, so that the subject killed: "shot and killed another man"?"""
    after = lower[at + 1] if at + 1 < len(lower) else "."
    return after in DETERMINERS or after in OBJECTS or after[0].isdigit()


def _is_other(lexed: Lexed, at: int) -> bool:
    """Does somebody else begin: a figure, "another", a name?"""
    word = lexed.lower[at]
    return word in OTHERS or word[0].isdigit() or lexed.words[at][0].isupper()
