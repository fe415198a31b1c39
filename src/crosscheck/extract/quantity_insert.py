"""What may stand between a person and the predicate that says what befell them.

Insertions ("12 people, including a child, were"), appositions ("his nephew, Otto Brandt, was"),
relative clauses ("a woman who fired a gun has died") and prepositional phrases. Each function
gives the word where reading goes on.
Source: house rules; Quirk et al. 1985, 17.65 (apposition), 17.9 (relative clauses).
"""

from collections.abc import Mapping

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.lexicon.fates import (
    AUXILIARIES,
    CLAUSE_ENDS,
    DYING,
    INSERTS,
    RELATIVES,
    SAID_OF,
    TREATED,
)
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, INTRANSITIVE_SLOT, PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set

INSERT_REACH = 26
APPOSED_REACH = 10
RELATIVE_REACH = 18
PASTS = frozenset({"past", "part"})
BEFALLING = (TREATED - {"receive", "suffer", "sustain", "take"}) | frozenset(TRANSITIVE_SLOT)
FINITE = word_set("was were is are has have had remains remained")
TELLING = word_set(
    """
    say tell believe think know claim hear find see allege report learn watch suspect insist
    realize realise discover
    """
)
OPENING = word_set("a an the his her their another two three he she they it")
ARTICLES = word_set("a an the")
ADDED = (
    "as well as",
    "along with",
    "together with",
    "in addition to",
)  # ", as well as a boy, were"
GROUPS = word_set("family gang crew staff")  # "six members of a family shot to death"
# A noun phrase after one of these is no subject of the finite verb that follows it.
GOVERNING = word_set("in into on at by with from of to near for against toward towards behind")
SUBORDINATING = word_set("when while as if where because after before since until whose whom what")


def after_insert(lexed: Lexed, at: int) -> int | None:
    """The word after an inserted phrase that begins at word `at`: ", including ten children ,"."""
    lower = lexed.lower
    nxt = lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] == "," and nxt in RELATIVES:
        return at + 2
    closing = ")" if lower[at] == "(" else ","
    is_added = " ".join(lower[at + 1 : at + 4]).startswith(ADDED)
    if closing == "," and nxt not in INSERTS and not nxt.isdigit() and not is_added:
        return _after_apposition(lexed, at)
    for end in range(at + 2, min(len(lower), at + INSERT_REACH)):
        if lower[end] == closing:
            return end + 1
        if closing == "," and lower[end] in {"was", "were", "had", "have"}:
            return None if nxt in ARTICLES else end  # "hours later, the boy was": he begins anew
        if nxt == "including" and _ends_headline_insert(lexed, end):
            return end
    return None


def _ends_headline_insert(lexed: Lexed, at: int) -> bool:
    """Does a headline go on without the second comma: "5 people, including gunman (shot)"?"""
    found = verb(lexed.lower[at])
    harmed = found is not None and found[0] in TRANSITIVE_SLOT and found[1] in PASTS
    person = noun_lemma(lexed.lower[at - 1]) in PERSONS
    return harmed and person and lexed.lower[at + 1 : at + 2] != ["by"]


def after_included(lexed: Lexed, at: int) -> int | None:
    """Where the predicate begins after a part told without commas: "including two boys (were)"."""
    for end in range(at + 2, min(len(lexed.lower), at + APPOSED_REACH)):
        if lexed.lower[end] in CLAUSE_ENDS or lexed.lower[end] in {",", "and"} | RELATIVES:
            return None
        if lexed.lower[end] in FINITE:
            return end
    return None


def _after_apposition(lexed: Lexed, at: int) -> int | None:
    """After ", Otto Brandt, 34 ," and ", said to be 9 years old ,"; None if it is neither."""
    lower, size = lexed.lower, len(lexed.lower)
    if at + 2 >= size:
        return None
    told = lower[at + 1] in SAID_OF and lower[at + 2] not in RELATIVES | {"whom", "them"}
    if not told and not lexed.words[at + 1][0].isupper():
        return None
    for end in range(at + 2, min(size, at + APPOSED_REACH)):
        word = lower[end]
        if word in FINITE:
            return None if told else end
        if word == ",":
            aged = end + 2 < size and lower[end + 1].isdigit() and lower[end + 2] == ","
            return end + 3 if aged else end + 1
        if word in CLAUSE_ENDS - {"."} or not (told or lexed.words[end][0].isupper()):
            return None
    return None


def _is_of_list(lower: list[str], at: int) -> bool:
    """Is it a figure, or what parts two figures?"""
    if lower[at] in {",", "and", "to"}:
        return any(word.isdigit() for word in lower[at + 1 : at + 3])
    return lower[at].isdigit()


def after_relative(lexed: Lexed, at: int) -> int | None:
    """Where the main clause goes on after the verb `at` of a relative clause.

    None where the clause reports something or holds a clause of its own: what follows then may
    speak of others ("a man who said his son was killed").
    """
    found = verb(lexed.lower[at])
    if found is None or found[0] in TELLING:
        return None
    for nxt in range(at + 1, min(len(lexed.lower), at + RELATIVE_REACH)):
        word = lexed.lower[nxt]
        if word in CLAUSE_ENDS or word in RELATIVES or word in SUBORDINATING or word == ",":
            return None
        if word in OPENING and nxt > at + 1 and lexed.lower[nxt - 1] not in GOVERNING:
            return None  # a subject of its own: "who was asleep the night a man was shot"
        if word in FINITE or word in DYING:
            return nxt
    return None


def after_phrase(lexed: Lexed, at: int, starts: Mapping[int, int]) -> int:
    """The word after a prepositional phrase: where an auxiliary, verb or mark begins.

    Another figure or person inside ends the search: what follows speaks of that.
    """
    lower = lexed.lower
    person = False
    for end in range(at + 1, min(len(lower), at + 10)):
        word = lower[end]
        if end in starts:
            return len(lower)
        person = person or (noun_lemma(word) in PERSONS and word not in GROUPS)
        if word == "-" and is_close(lexed, end - 1):
            continue  # "drive-by"
        if lower[at] == "aged" and _is_of_list(lower, end):
            continue  # "women aged 45, 52, and 67"
        if word == "after":
            return end
        if word in AUXILIARIES and person and lower[at] in SUBORDINATING:
            return len(lower)  # a clause with its own subject: "after a girl was killed"
        if word in AUXILIARIES or not word[0].isalnum() or word in RELATIVES:
            return end
        found = verb(word)
        if word in INTRANSITIVE_SLOT or (found and found[0] in INTRANSITIVE_SLOT):
            return end
        if word == "and" and lower[at] != "between":
            return end
        if word in ADJECTIVE_SLOT or (found and found[1] in PASTS and found[0] in BEFALLING):
            return len(lower) if person else end
    return min(len(lower), at + 10)
