"""Persons counted without a numeral: "a man was shot" is one, "no one was hurt" is none.

Read only where something befell them, in an article that gives no toll of that slot: beside a
toll, single victims are part of it and no count.
MISS: "killed his wife and both daughters" counts one (wife), not three.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from crosscheck.extract.quantity_casualty import Fate, fate_after, fate_before, state_at
from crosscheck.extract.quantity_frame import NO_NAMES
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_noun import PLURAL_WORDS, STOP, Noun, is_plural
from crosscheck.extract.quantity_number import Number
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_toll import KNOWN, toll_slots
from crosscheck.lexicon.fates import GRAVE
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.numbers import ORDINALS, WORDS
from crosscheck.lexicon.slots import ANYONE, NOUN_SLOT, PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

Victim: TypeAlias = tuple[Reading, Fate]
LONGEST = 10
COUNTED = ("killed", "injured", "missing", "kidnapped", "rescued", "arrested")
ALONE = word_set("old he she")
NOUNS_OF_DEATH = word_set("death killing murder slaying homicide shooting stabbing")
NOBODY = word_set("nobody none no-one noone")
NUMERALS = frozenset(WORDS)
SAID_TO_BE = word_set("alleged suspected accused armed wanted unidentified unarmed")
SHOOTING = word_set("shoot stab murder slay wound")
TRIGGERS = (
    word_set("a an another no both him her") | NOBODY | SINGLE_PERSONS | ALONE | NOUNS_OF_DEATH
)
BREAKS = word_set(
    """
    of in on at by for to from with was were is are who that which and or , . ; : ( ) " “ ” said
    """
)
KNOWING = word_set("his her their the its our my your this that")
PLACING = word_set("in at of near from around outside to for with")


def read_victims(
    lexed: Lexed, readings: Sequence[Reading], lead: str
) -> Iterator[tuple[Reading, Fate]]:
    """One reading for each person, or absence of persons, that something befell.

    `lead` is how its article begins: it says whether single persons count.
    """
    counts = [one for one in readings if one.measure.dimension != "age"]
    taken = {at for one in counts for at in range(one.measure.first, one.last)}
    after = -1
    for at, word in enumerate(lexed.lower):
        if word not in TRIGGERS and not lexed.words[at][0].isupper():
            continue
        if at in taken or at <= after:
            continue
        found: Victim | None
        if word == "another" and (fate := _other(lexed, at, lead)):
            found = _victim(fate, at, at + 1, 1.0, "other")
        elif word in {"a", "an", "another"}:
            found = _new(lexed, at, lead)
        elif word in NOBODY or word == "no":
            found = _none(lexed, at)
        elif word in {"him", "her"} and _is_object(lexed, at):
            found = _object(lexed, at, lead)
        elif word == "both":
            found = _both(lexed, at)
        elif word in SINGLE_PERSONS or word in ALONE or _heads_title(lexed, at):
            found = _known(lexed, at, lead, taken)
        elif lexed.words[at][0].isupper() and word.isalpha():
            found = _named(lexed, at, lead)
        elif word in NOUNS_OF_DEATH:
            found = _nominal(lexed, at, lead)
        else:
            found = None
        if found:
            yield found
            after = found[0].last - 1


def _new(lexed: Lexed, at: int, lead: str) -> Victim | None:
    for head in range(at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[head]
        if word in BREAKS or word in {"a", "an", "the"} or word in {"left", "leaves", "leaving"}:
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
    fate = _fate(lexed, first, last)
    if fate is None or fate.slot in toll_slots(lead):
        return None
    return _victim(fate, first, last, 1.0, "person" if word == "old" else word)


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
    return lexed.lower[back] in {"year", "month"}


def _object_fate(lexed: Lexed, first: int, last: int) -> Fate | None:
    """The fate that a verb gives to an object; a toll counts figures, not single persons."""
    fate = fate_before(lexed, first, last, None)
    return None if fate and fate.event in {"die", "number"} else fate


def _fate(lexed: Lexed, first: int, last: int) -> Fate | None:
    fate = _object_fate(lexed, first, last) or fate_after(lexed, last, {})
    return fate if fate and fate.slot in COUNTED else None


def _known(lexed: Lexed, at: int, lead: str, taken: set[int]) -> Victim | None:
    """A known or bare person whom something befell: "his wife was killed", "Man shot"."""
    if lexed.lower[at] == "old" and not _is_aged(lexed, at):
        return None
    if lexed.lower[at] == "people" or noun_lemma(lexed.lower[at]) != lexed.lower[at]:
        return None  # a plural without a number is no figure
    nxt = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else ""
    if nxt in SINGLE_PERSONS or nxt in {"'", "’", "-"} or nxt.endswith("'s"):
        return None
    first = at
    while first and at - first < LONGEST:
        before = lexed.lower[first - 1]
        fate = _object_fate(lexed, first, at + 1)
        stops = before in BREAKS or (before in STOP and before not in KNOWING)
        stops = stops or first - 1 in taken or (_is_plain_verb(before) and before not in SAID_TO_BE)
        if fate or stops or not (before[0].isalnum() or before == "-"):
            break
        first -= 1
    if not ORDINALS.keys().isdisjoint(lexed.lower[first:at]):
        return None
    fate = _fate(lexed, first, at + 1)
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    word = lexed.lower[at]
    head = "person" if word in {"old", "he", "she"} else word
    return _victim(fate, first, at + 1, 1.0, head)


def _heads_title(lexed: Lexed, at: int) -> bool:
    """Is it a capitalised person as in headlines: "Teacher shoots himself"?"""
    word = lexed.lower[at]
    return lexed.words[at][0].isupper() and word in PERSONS and word not in PLURAL_WORDS


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
    last = at + 1
    size = len(lexed.lower)
    if lexed.lower[at] in NO_NAMES or lexed.lower[at] in STOP:
        return None
    while last < size and lexed.words[last][0].isupper() and last - at < 5:
        last += 1
    ending = lexed.lower[last - 1]
    if not NUMERALS.isdisjoint(lexed.lower[at:last]) or noun_lemma(ending) in PERSONS - {ending}:
        return None
    if lexed.lower[max(0, at - 2) : at - 1] == ["the"]:
        return None  # "helped the injured. Larkhaven said"
    is_word = last - at == 1 and classes(lexed.lower[at]) != ""
    if last >= size or (at == 0 and is_word):
        return None
    if lexed.lower[last] == "," and last + 2 < size and lexed.lower[last + 1].isdigit():
        end = last + 3 if lexed.lower[last + 2] == "," else last + 2
        fate = fate_after(lexed, end, {})
    else:
        fate = fate_after(lexed, last, {})
    if fate is None and not is_word:
        fate = _object_fate(lexed, at, last)
        fate = fate if last - at > 1 or (fate and fate.event in SHOOTING) else None
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    return _victim(fate, at, last, 1.0, "person", lexed.text[lexed.start[at] : lexed.end[last - 1]])


def _nominal(lexed: Lexed, at: int, lead: str) -> Victim | None:
    """One death as a noun, where no toll is given: "his death", "the fatal shooting of"."""
    lower = lexed.lower
    before = lower[at - 1] if at else ""
    nxt = lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] in {"shooting", "stabbing"}:
        if nxt == "death":
            return None
        if before not in {"fatal", "deadly"} or nxt != "of":
            return None
    elif not (nxt == "of" or before in {"his", "her", "shooting"} or before.endswith("'s")):
        return None
    if "killed" in toll_slots(lead):
        return None
    return _victim(Fate("killed", "die"), at, at + 1, 1.0, "death")


def _is_object(lexed: Lexed, at: int) -> bool:
    """Is the pronoun an object, not a possessive: "shot her in the leg"?"""
    after = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else "."
    return lexed.lower[at] == "him" or after in STOP or not after[0].isalnum()


def _object(lexed: Lexed, at: int, lead: str) -> Victim | None:
    form = (verb(lexed.lower[at - 1]) or ("", "base"))[1] if at else "base"
    if form == "base" and (at < 2 or lexed.lower[at - 1] != "hit" or lexed.lower[at - 2] == "to"):
        return None  # "threatened to kill him"
    fate = _object_fate(lexed, at, at + 1)
    if fate is None or fate.slot not in KNOWN or fate.slot in toll_slots(lead):
        return None
    return _victim(fate, at, at + 1, 1.0, "person")


def _both(lexed: Lexed, at: int) -> Victim | None:
    """Two persons told of as "both": "both were hurt", "both officers died"."""
    last, head = at + 1, "person"
    if lexed.lower[last : last + 2] in (["of", "them"], ["of", "whom"]):
        last += 2
    for nxt in range(last, min(len(lexed.lower), last + 3)):
        if is_plural(lexed.lower[nxt]) and noun_lemma(lexed.lower[nxt]) in PERSONS:
            last, head = nxt + 1, noun_lemma(lexed.lower[nxt])
            break
    fate = fate_after(lexed, last, {})
    return _victim(fate, at, last, 2.0, head) if fate and fate.slot in COUNTED else None


def _none(lexed: Lexed, at: int) -> Victim | None:
    lower, size = lexed.lower, len(lexed.lower)
    last = at + 1
    if lower[at] == "no":
        if last < size and lower[last] == "-" and is_close(lexed, at):
            last += 1
        while last < size and lower[last] in {"other", "more", "further", "immediate", "serious"}:
            last += 1
        if last >= size:
            return None
        head = noun_lemma(lower[last])
        if head in {"injury", "casualty", "death", "fatality", "arrest"}:
            return _victim(Fate(NOUN_SLOT[head], head), at, last + 1, 0.0, head)
        if head not in {"one", "person"}:
            return None
        last += 1
    if last < size and lower[last] == "else":
        last += 1
    fate = fate_after(lexed, last, {})
    if fate:
        return _victim(fate, at, last, 0.0, "person")
    return None


def _victim(
    fate: Fate, first: int, last: int, value: float, head: str, name: str | None = None
) -> Victim:
    number = Number(first, last, value, value, "words")
    group = name or (None if head in ANYONE or value == 0 or head == "death" else head)
    noun = Noun(head, last, (), group)
    quantity = QuantityValue(low=value, high=value, unit=head, of=head, group=group)
    measure = Measure(number, first, last, None, "count")
    return Reading(measure, quantity, noun, first, last), fate
