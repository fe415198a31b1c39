"""Persons counted without a numeral: "a man was shot" is one, "no one was hurt" is none.

Read only where something befell them, in an article that gives no toll of that slot: beside a
toll, single victims are part of it and no count.
MISS: "killed his wife and both daughters" counts one (wife), not three.
"""

from collections.abc import Iterator, Sequence

from crosscheck.extract.quantity_casualty import Fate, fate_after, state_at
from crosscheck.extract.quantity_death import REFLEXIVES
from crosscheck.extract.quantity_frame import NO_NAMES
from crosscheck.extract.quantity_governor import fate_of_person, object_fate
from crosscheck.extract.quantity_implied import (
    KNOWING,
    MULTIPLES,
    Victim,
    body,
    both,
    couple,
    death,
    is_one_more,
    life,
    multiple,
    nobody,
    own_death,
    victim,
)
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_names import NO_ENDS, past_details
from crosscheck.extract.quantity_noun import PLURAL_WORDS, STOP, is_plural
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_spared import ESCAPED, TO_BE, is_left_open, is_of_one, spared
from crosscheck.extract.quantity_toll import KNOWN, toll_slots
from crosscheck.lexicon.fates import GRAVE
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.numbers import ORDINALS, WORDS
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS, TRANSITIVE_SLOT
from crosscheck.lexicon.sorts import is_animal
from crosscheck.lexicon.word_set import word_set

LONGEST = 10
NOUN_REACH = 3  # "a 17-year-old lowland gorilla"
ALONE = word_set("old he she")
NOUNS_OF_DEATH = word_set("death killing murder slaying homicide shooting stabbing")
NOBODY = word_set("nobody none neither no-one noone")
NUMERALS = frozenset(WORDS)
COLLECTIVE = word_set(
    "people family crew staff gang personnel"
)  # persons, and nobody knows how many
SAID_TO_BE = word_set("alleged suspected accused armed wanted unidentified unarmed")
SHOOTING = word_set("shoot stab murder slay wound")
TRIGGERS = (
    word_set("a an another no both him her couple life suicide")
    | NOBODY
    | SINGLE_PERSONS
    | ALONE
    | NOUNS_OF_DEATH
    | REFLEXIVES
    | {"self", "body"}
    | MULTIPLES.keys()
)
NOT_BEFORE = frozenset(("whom", "be", "being"))  # "whom Holm shot", "suspected of being Holm"
BREAKS = word_set(
    """
    of in on at by for to from with was were is are who that which and or , . ; : ( ) " “ ” said
    """
)
BEFORE_KNOWN = KNOWING | {"old"}
OPEN = word_set("whether if")
PLACING = word_set("in at of near from around outside to for with")


def read_victims(
    lexed: Lexed, readings: Sequence[Reading], lead: str
) -> Iterator[tuple[Reading, Fate]]:
    """One reading for each person, or absence of persons, that something befell.

    `lead` is how its article begins: it says whether single persons count.
    """
    taken = set[int]()
    for one in readings:
        if one.measure.dimension != "age":
            taken.update(range(one.measure.first, one.last))
    after, dead = -1, False
    for at, word in enumerate(lexed.lower):
        if word not in TRIGGERS and word not in PERSONS and not lexed.words[at][0].isupper():
            continue
        if at in taken or at <= after or (at == after + 2 and lexed.lower[at - 1] == ","):
            continue  # the name in "his nephew, Otto Brandt, was shot" is no other person
        if at and lexed.lower[at - 1] in {"no", "neither"}:
            continue  # nobody
        found: Victim | None
        if word == "another" and (fate := _other(lexed, at, lead)):
            found = victim(fate, at, at + 1, 1.0, "other")
        elif word in {"a", "an", "another"}:
            found = _new(lexed, at, lead)
        elif word in NOBODY or word == "no":
            found = None if is_of_one(lexed, at) else nobody(lexed, at)
        elif word in {"him", "her"} and _is_object(lexed, at):
            found = _object(lexed, at, lead)
        elif word in MULTIPLES:
            found = multiple(lexed, at)
        elif word == "body":
            found = body(lexed, at, lead)
        elif word == "both":
            found = both(lexed, at)
        elif word == "couple":
            found = couple(lexed, at)
        elif word in SINGLE_PERSONS or word in ALONE or _is_known(lexed, at):
            found = _known(lexed, at, lead, taken)
        elif lexed.words[at][0].isupper() and word.isalpha():
            found = _named(lexed, at, lead)
        elif word in NOUNS_OF_DEATH:
            found = death(lexed, at, lead)
        elif word in {"life", "suicide"}:
            found = life(lexed, at, lead)
        elif (word in REFLEXIVES or word == "self") and not dead:
            found = own_death(lexed, at, lead)
        else:
            found = None
        if found and not (_is_included(lexed, found[0]) or _is_asked(lexed, found[0])):
            dead = dead or found[1].slot == "killed"
            yield found
            after = found[0].last - 1


def _is_included(lexed: Lexed, one: Reading) -> bool:
    """Is it nobody by name, and one of a number: "five people, including a boy, were shot"?"""
    first = one.measure.first
    before = lexed.lower[max(0, first - 2) : first]
    named = one.value.group is not None and one.value.group[0].isupper()
    told = before[-1:] in (["including"], ["includes"]) or before == ["among", "them"]
    return told and not named


def _is_asked(lexed: Lexed, one: Reading) -> bool:
    """Is it a question or a condition, no event: "unclear whether he was shot", "if she died"?"""
    first = one.measure.first
    return not OPEN.isdisjoint(lexed.lower[max(0, first - 2) : first + 2])


def _new(lexed: Lexed, at: int, lead: str) -> Victim | None:
    if at and lexed.lower[at - 1] == "whom":
        return None  # "those whom a driver killed"
    if is_one_more(lexed, at + 1):
        return _counted(lexed, at, at + 2, "other", lead)
    for head in range(at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[head]
        if (
            word in BREAKS
            or word in COLLECTIVE
            or word in {"a", "an", "the"}
            or word in {"left", "leaves", "leaving"}
        ):
            return None
        if is_plural(word) and noun_lemma(word) in PERSONS | {"people"}:
            return None
        if word in SINGLE_PERSONS or word in PERSONS or _is_aged(lexed, head):
            nxt = lexed.lower[head + 1] if head + 1 < len(lexed.lower) else ""
            if nxt in SINGLE_PERSONS or nxt in {"'", "’", "-"} or nxt.endswith("'s"):
                continue
            return _counted(lexed, at, head + 1, word, lead)
    return None


def _counted(lexed: Lexed, first: int, last: int, word: str, lead: str) -> Victim | None:
    fate = fate_of_person(lexed, first, last)
    if fate is None or fate.slot in toll_slots(lead):
        return None
    return victim(fate, first, last, 1.0, "person" if word == "old" else word)


def _other(lexed: Lexed, at: int, lead: str) -> Fate | None:
    """The fate of "another" on its own: "three were killed, another seriously wounded"."""
    nxt = at + 1
    while nxt < len(lexed.lower) and (lexed.lower[nxt] in GRAVE or lexed.lower[nxt].endswith("ly")):
        nxt += 1
    fate = state_at(lexed, nxt) if nxt < len(lexed.lower) else None
    return fate if fate and fate.slot in KNOWN and fate.slot not in toll_slots(lead) else None


def _is_aged(lexed: Lexed, at: int) -> bool:
    """Is word `at` the end of "17-year-old" (or "17 year old") used as a noun?"""
    if lexed.lower[at] != "old" or at < 3:
        return False
    back = at - 2 if lexed.lower[at - 1] == "-" else at - 1
    is_beast = any(is_animal(word) for word in lexed.lower[at + 1 : at + 1 + NOUN_REACH])
    return lexed.lower[back] in {"year", "month"} and not is_beast


def _known(lexed: Lexed, at: int, lead: str, taken: set[int]) -> Victim | None:
    """A known or bare person whom something befell: "his wife was killed", "Man shot"."""
    if lexed.lower[at] == "old" and not _is_aged(lexed, at):
        return None
    if lexed.lower[at] in COLLECTIVE or noun_lemma(lexed.lower[at]) != lexed.lower[at]:
        return None  # a plural without a number is no figure
    nxt = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else ""
    if nxt in SINGLE_PERSONS or nxt in {"'", "’", "-"} or nxt.endswith("'s"):
        return None
    first = at
    while first and at - first < LONGEST:
        before = lexed.lower[first - 1]
        fate = object_fate(lexed, first, at + 1)
        stops = before in BREAKS or (before in STOP and before not in KNOWING)
        stops = stops or first - 1 in taken or (_is_plain_verb(before) and before not in SAID_TO_BE)
        if fate or stops or not (before[0].isalnum() or before == "-"):
            break
        first -= 1
    if not ORDINALS.keys().isdisjoint(lexed.lower[first:at]):
        return None
    fate = None
    if not (_shoots(lexed, at) or spared(lexed, at + 1) or is_left_open(lexed, at + 1)):
        fate = fate_of_person(lexed, first, at + 1)
    if fate is None and lexed.lower[at - 1 : at + 1] in (
        ["homicide", "victim"],
        ["murder", "victim"],
    ):
        fate = Fate("killed", "die")
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    word = lexed.lower[at]
    head = "person" if word in {"old", "he", "she"} else word
    return victim(fate, first, at + 1, 1.0, head)


def _shoots(lexed: Lexed, at: int) -> bool:
    """Is it a pronoun whose verb is active: "she shot (as he turned)"? "He shot himself" counts."""
    rest = lexed.lower[at + 1 : at + 3]
    if lexed.lower[at] not in {"he", "she"} or len(rest) < 2 or rest[1] in REFLEXIVES:
        return False
    found = verb(rest[0])
    return found is not None and found[0] in TRANSITIVE_SLOT


def _is_known(lexed: Lexed, at: int) -> bool:
    """Is it a capitalised person as in headlines, or one with an article or an age before it?

    "Teacher shoots himself", "the 83-year-old attorney".
    """
    word = lexed.lower[at]
    if word not in PERSONS or word in PLURAL_WORDS or is_plural(word):
        return False
    return lexed.words[at][0].isupper() or (at > 0 and lexed.lower[at - 1] in BEFORE_KNOWN)


def _is_plain_verb(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] != "part" and "j" not in classes(word)


def _named(lexed: Lexed, at: int, lead: str) -> Victim | None:
    """A named person whom something befell, where no toll is given."""
    before = lexed.words[at - 1] if at else ""
    if (before[:1].isupper() and before.isalpha()) or before.lower() in PLACING | {"the"}:
        return None
    if before == "," and at > 1 and lexed.words[at - 2][0].isupper():
        return None
    if before.lower() in NOT_BEFORE:
        return None
    last = at + 1
    size = len(lexed.lower)
    if lexed.lower[at] in NO_NAMES or lexed.lower[at] in STOP:
        return None
    while last < size and lexed.words[last][0].isupper() and last - at < 5:
        last += 1
    ending = lexed.lower[last - 1]
    if ending in NO_ENDS or ending in organisations().heads:
        return None
    if not NUMERALS.isdisjoint(lexed.lower[at:last]) or noun_lemma(ending) in PERSONS - {ending}:
        return None
    if lexed.lower[max(0, at - 2) : at - 1] == ["the"]:
        return None  # "helped the injured. Larkhaven said"
    is_word = last - at == 1 and classes(noun_lemma(lexed.lower[at])) != ""
    if (at == 0 and is_word) or is_animal(lexed.lower[last - 1]):
        return None
    whole = lexed.text[lexed.start[at] : lexed.end[last - 1]]
    after = past_details(lexed, last)
    none = spared(lexed, after)
    if is_left_open(lexed, after) or (none and none.slot in toll_slots(lead)):
        return None
    if none:
        is_town = last - at == 1 and lexed.lower[after] not in TO_BE | ESCAPED  # it has no injuries
        return None if is_word or is_town else victim(none, at, last, 0.0, "person", whole)
    fate = fate_after(lexed, after, {})
    if fate is None and not is_word:
        fate = object_fate(lexed, at, last)
        fate = fate if last - at > 1 or (fate and fate.event in SHOOTING) else None
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    return victim(fate, at, last, 1.0, "person", whole)


def _is_object(lexed: Lexed, at: int) -> bool:
    """Is the pronoun an object, not a possessive: "shot her in the leg"?"""
    after = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else "."
    return lexed.lower[at] == "him" or after in STOP or not after[0].isalnum()


def _object(lexed: Lexed, at: int, lead: str) -> Victim | None:
    form = (verb(lexed.lower[at - 1]) or ("", "base"))[1] if at else "base"
    if form == "base" and (at < 2 or lexed.lower[at - 1] != "hit" or lexed.lower[at - 2] == "to"):
        return None  # "threatened to kill him"
    fate = object_fate(lexed, at, at + 1)
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    return victim(fate, at, at + 1, 1.0, "person")
