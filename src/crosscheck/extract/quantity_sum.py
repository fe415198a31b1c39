"""Sums that a coordination of persons makes: "two women and a man were killed" is three.

Only persons, exact figures, one fate; "including" and "of whom" join parts and make no sum.
Examples: "a mother and two children" 3; "12 people and a dog" none.
"""

from collections.abc import Iterator, Sequence

from crosscheck.extract.quantity_casualty import Fate, fate_after
from crosscheck.extract.quantity_chain import (
    DETERMINERS,
    Chain,
    chain_from,
    counts_persons,
    goes_on_as_clause,
    persons,
    reading_of,
    single_end,
)
from crosscheck.extract.quantity_frame import finite
from crosscheck.extract.quantity_governor import fate_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_names import name_end, past_details
from crosscheck.extract.quantity_noun import STOP
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import AUXILIARIES, CLAUSE_ENDS
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.titles import heads
from crosscheck.lexicon.word_set import word_set

JOINTS = frozenset({"and", "&", ","})
OPENERS = DETERMINERS | SINGLE_PERSONS
PRONOUNS = word_set("him her he she")
BEGINNING = PRONOUNS | {"couple"}
TITLES = word_set("officer officers deputy deputies sgt detective police trooper marshal agent")
VAGUE_HARMS = frozenset(
    {"hurt", "damage", "injure"}
)  # also of firms: "Reed & Co and Moor were hurt"
LONGEST_ROLE = 4
SUBORDINATORS = word_set("said says that after when as before if")


def read_sums(lexed: Lexed, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Fate]]:
    """The sums of one sentence, each with what befell the persons."""
    if JOINTS.isdisjoint(lexed.lower):
        return
    starts = {one.start: one for one in readings}
    after = -1
    for at, word in enumerate(lexed.lower):
        if at < after or (opening := _opening(lexed, at, starts)) is None:
            continue
        chain = chain_from(lexed, opening, starts)
        fate = fate_before(lexed, chain.first, chain.last, None)
        if fate and chain.shorter and goes_on_as_clause(lexed, chain):
            chain = chain.shorter
        before = lexed.lower[chain.first - 1] if chain.first else ""
        if chain.parts < 2 or before == "by" or (word in {"he", "she"} and before == "after"):
            continue  # "died after she and her son were shot" tells how many were shot
        fate = fate or fate_after(lexed, chain.last, {chain.first: chain.last})
        if fate is not None and not (chain.named and fate.event in VAGUE_HARMS):
            after = chain.last
            yield reading_of(chain), fate


def _opening(lexed: Lexed, at: int, starts: dict[int, Reading]) -> Chain | None:
    """The first member of a coordination of persons, if one may begin with word `at`."""
    if not _may_open(lexed, at, starts):
        return None
    word, one = lexed.lower[at], starts.get(at)
    if one is not None and counts_persons(one):
        return Chain(one.measure.first, one.noun.last, one.measure.number.low, 1)
    if word in PRONOUNS and lexed.lower[at + 1 : at + 2] in (["and"], ["&"]):
        return Chain(at, at + 1, 1.0, 1)
    if word in DETERMINERS and (end := single_end(lexed, at)) is not None:
        return Chain(at, end, persons(lexed, end), 1)
    if _opens_headline(lexed, at):
        return Chain(at, at + 1, 2.0 if word == "couple" else 1.0, 1)
    if (end := _headline_person(lexed, at, starts)) is not None:
        return Chain(at, end, 1.0, 1)
    if (end := _opening_name(lexed, at)) is not None:
        return Chain(at, end, 1.0, 1, named=True)
    return None


def _may_open(lexed: Lexed, at: int, starts: dict[int, Reading]) -> bool:
    """Is the word one that a person's noun phrase begins with? What is asked first of each word."""
    word = lexed.lower[at]
    if word in OPENERS or word in BEGINNING or at in starts or lexed.words[at][0].isupper():
        return True
    before = verb(lexed.lower[at - 1]) if at else None
    return before is not None and before[0] in TRANSITIVE_SLOT


def _opening_name(lexed: Lexed, at: int) -> int | None:
    """The end of a name that may begin a coordination: no word of it stands before `at`."""
    before = lexed.words[at - 1] if at else ""
    if before[:1].isupper() and before.isalpha() and before.lower() not in TITLES:
        return None
    aged = lexed.lower[at + 1 : at + 2] == [","] and past_details(lexed, at + 1) != at + 1
    return name_end(lexed, at, single=aged or before.lower() in TITLES)


def _opens_headline(lexed: Lexed, at: int) -> bool:
    """Is word `at` a bare capitalised person as headlines begin: "Man and boy shot"?"""
    if lexed.lower[at] not in SINGLE_PERSONS and lexed.lower[at] != "couple":
        return False
    before = lexed.lower[at - 1] if at else ":"
    if (found := verb(before)) and found[0] in TRANSITIVE_SLOT and found[1] == "s":
        return True
    opens = before in {":", "teen", "woman", "man"} or not before[0].isalnum()
    describes = not classes(before) or "j" in classes(before)  # "Elderly couple and two sons"
    opens = opens or (at == 1 and lexed.words[0][0].isupper() and describes)
    return opens and (at == 1 or lexed.words[at][0].isupper())


def _headline_person(lexed: Lexed, at: int, starts: dict[int, Reading]) -> int | None:
    """Where a person ends who stands without article, as headlines have it."""
    if _is_bare_child(lexed, at):
        return single_end(lexed, at, bare=True)
    return _head_of_others(lexed, at, starts)


def _head_of_others(lexed: Lexed, at: int, starts: dict[int, Reading]) -> int | None:
    """Where one person ends who is not alone, as headlines write it: "Club owner, 2 others hurt",
    "Crash kills mayor, 2 others", "Holm and two others".

    "Others" says that it is a person, "others" of whom he is one.
    """
    before = verb(lexed.lower[at - 1]) if at else None
    if at and lexed.lower[at - 1] != ":" and (not before or before[0] not in TRANSITIVE_SLOT):
        return None
    end = at
    while end < len(lexed.lower) and end - at < LONGEST_ROLE and lexed.lower[end].isalpha():
        if lexed.lower[end] in STOP:
            break
        end += 1
    if end == at or lexed.lower[end : end + 1] not in ([","], ["and"], ["&"]):
        return None
    joined = (starts[place] for place in range(end + 1, end + LONGEST_ROLE + 1) if place in starts)
    if not any(one.noun.head == "other" for one in joined):
        return None
    word = lexed.lower[end - 1]
    is_name = lexed.words[end - 1][0].isupper() and not classes(noun_lemma(word))
    return end if is_name or word in PERSONS | SINGLE_PERSONS or word in heads() else None


def is_beside_others(lexed: Lexed, one: Reading) -> bool:
    """Is it "two others" beside somebody who shares their fate: "the champions and two others"?

    Then it is no toll. After a verb, "one was killed and two others were hurt", it is one.
    """
    start = one.start
    if one.noun.head != "other" or not start or lexed.lower[start - 1] not in {"and", "&"}:
        return False
    for word in reversed(lexed.lower[: start - 1]):
        if word in CLAUSE_ENDS or word in SUBORDINATORS:
            return True
        found = finite(word)
        harms = found is not None and found[0] in TRANSITIVE_SLOT and found[1] == "s"
        if harms or word in AUXILIARIES or (found is not None and found[1] == "past"):
            return False
    return True


def _is_bare_child(lexed: Lexed, at: int) -> bool:
    """Does an age stand without article, as in headlines: "for shooting 9-year-old boy"?"""
    if lexed.lower[at + 1 : at + 3] not in (["-", "year"], ["year", "old"]):
        return False
    found = verb(lexed.lower[at - 1]) if at else None
    return at == 0 or (found is not None and found[0] in TRANSITIVE_SLOT)
