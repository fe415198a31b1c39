"""Counts of persons that no numeral gives: "both" is two, "no one" none, "the life of" one.

Source: house rules.
"""

from typing import TypeAlias

from crosscheck.extract.quantity_body import FOUND, is_found
from crosscheck.extract.quantity_casualty import Fate, fate_after
from crosscheck.extract.quantity_chain import single_end
from crosscheck.extract.quantity_governor import COUNTED, TAKING_LIFE, fate_of_person, object_fate
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_names import name_end
from crosscheck.extract.quantity_noun import STOP, Noun, is_plural
from crosscheck.extract.quantity_number import Number
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_toll import KNOWN, toll_slots
from crosscheck.lexicon.fates import GRAVE
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.numbers import WORDS
from crosscheck.lexicon.slots import ANYONE, NOUN_SLOT, PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

Victim: TypeAlias = tuple[Reading, Fate]
ATTEMPTED = word_set("attempted planned threatened")
KNOWING = word_set("his her their the its our my your this that")
MORE = word_set("other more further immediate")
NOUN_REACH = 3  # "none of the young security guards"
GRAVE_REACH = 5
GRAVELY = GRAVE | word_set("life threatening serious critical major severe badly grave")
ENDING_LIFE = TAKING_LIFE | word_set("commit end")
ONE_MORE = word_set("second third fourth fifth sixth")
ENDING = word_set(", . ; : ) ” and in at before after during on near when while as with seriously")


def both(lexed: Lexed, at: int) -> Victim | None:
    """Two persons told of as "both": "both were hurt", "both officers died"."""
    last, head = at + 1, "person"
    if lexed.lower[last : last + 2] in (["of", "them"], ["of", "whom"]):
        last += 2
    if last < len(lexed.lower) and lexed.lower[last] in KNOWING:
        last += 1  # "both his parents"
    for nxt in range(last, min(len(lexed.lower), last + 3)):
        if is_plural(lexed.lower[nxt]) and noun_lemma(lexed.lower[nxt]) in PERSONS:
            last, head = nxt + 1, noun_lemma(lexed.lower[nxt])
            break
    fate = fate_after(lexed, last, {})
    if fate is None and last > at + 1:
        fate = object_fate(lexed, at, last)
    return victim(fate, at, last, 2.0, head) if fate and fate.slot in COUNTED else None


def couple(lexed: Lexed, at: int) -> Victim | None:
    """Two persons told of as "the couple"; "a couple of hours" is none."""
    opens = at == 0 and lexed.words[0][0].isupper()  # a headline
    if lexed.lower[at + 1 : at + 2] == ["of"]:
        return None
    if not opens and (at == 0 or lexed.lower[at - 1] not in KNOWING | {"a"}):
        return None
    first = at if opens else at - 1
    fate = fate_of_person(lexed, first, at + 1)
    return victim(fate, first, at + 1, 2.0, "person") if fate and fate.slot in KNOWN else None


MULTIPLES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0}
CRIMES = word_set("homicide murder slaying killing homicides murders slayings killings")


def multiple(lexed: Lexed, at: int) -> Victim | None:
    """The dead of a "double homicide" or a "triple murder"; a triple shooting need not kill."""
    if at + 1 >= len(lexed.lower) or lexed.lower[at + 1] not in CRIMES:
        return None
    if lexed.lower[at + 2 : at + 4] == ["-", "suicide"]:
        return None  # whether he is counted is open
    return victim(Fate("killed", "die"), at, at + 2, MULTIPLES[lexed.lower[at]], "death")


def nobody(lexed: Lexed, at: int) -> Victim | None:
    """None told of as "no one", "nobody", "no injuries", "none of the 52 passengers"."""
    lower, size = lexed.lower, len(lexed.lower)
    last = at + 1
    if lower[at] == "no":
        last += last < size and lower[last] == "-" and is_close(lexed, at)
        while last < size and lower[last] in MORE:
            last += 1
        head = noun_lemma(lower[last]) if last < size else ""
        if head in {"injury", "casualty", "death", "fatality", "arrest"}:
            return victim(Fate(NOUN_SLOT[head], head), at, last + 1, 0.0, head)
        last += head == "one"
    last += lower[last : last + 1] == ["else"]
    group: str | None = None
    if lower[last : last + 1] == ["of"] or lower[last - 1] in {"no", "neither", *MORE}:
        of_whom = _of_whom(lexed, last)
        if of_whom is None:
            return None  # "none of those killed was a child"
        last, group = of_whom
    if not GRAVELY.isdisjoint(lower[last : last + GRAVE_REACH]):
        return None  # "nobody was seriously hurt" leaves the others open
    fate = fate_after(lexed, last, {})
    return victim(fate, at, last, 0.0, group or "person", group) if fate else None


def _of_whom(lexed: Lexed, at: int) -> tuple[int, str | None] | None:
    """The word after those of whom it is none, and what they are where they are no mere people:
    "(none) of the 52 passengers", "of them", "(neither) driver".
    """
    lower = lexed.lower
    if lower[at : at + 2] in (["of", "them"], ["of", "us"], ["of", "whom"]):
        return at + 2, None
    end = at + (lower[at : at + 1] == ["of"])
    while end < len(lower) and (
        lower[end] in KNOWING or lower[end] in WORDS or lower[end][0].isdigit()
    ):
        end += 1
    for last in range(end, min(len(lower), end + NOUN_REACH)):
        if lower[last] in STOP:
            return None
        if (head := noun_lemma(lower[last])) in PERSONS:
            return last + 1, None if head in ANYONE else head
    return None


def life(lexed: Lexed, at: int, lead: str) -> Victim | None:
    """One death told as a life taken: "claimed the life of a boy", "took her own life"."""
    lower = lexed.lower
    whose = "".join(lower[at + 2 : at + 3])
    of_one = lower[at + 1 : at + 2] == ["of"] and not (is_plural(whose) or whose in WORDS)
    if lower[at] == "suicide":
        left = at - 1
    elif lower[at - 1 : at] == ["own"]:
        left = at - 3
    elif lower[at - 1 : at] == ["the"] and of_one:
        left = at - 2
    else:
        return None
    found = verb(lower[left]) if left >= 0 else None
    if found is None or found[1] == "base" or found[0] not in ENDING_LIFE:
        return None
    if "killed" in toll_slots(lead):
        return None
    return victim(Fate("killed", "die"), at, at + 1, 1.0, "death")


def own_death(lexed: Lexed, at: int, lead: str) -> Victim | None:
    """One who killed himself: "wounded six before killing himself", "injures six, kills self"."""
    found = verb(lexed.lower[at - 1]) if at else None
    if found is None or found[0] != "kill" or found[1] == "base" or lexed.lower[at] == "themselves":
        return None
    if lexed.lower[at - 2 : at - 1] in (["of"], ["from"], ["about"]) or "killed" in toll_slots(
        lead
    ):
        return None  # "talked of killing himself"
    return victim(Fate("killed", "kill"), at - 1, at + 1, 1.0, "death")


def body(lexed: Lexed, at: int, lead: str) -> Victim | None:
    """One death told of as a body found: "the body of Otto Brandt", "his body"."""
    last = at + 1
    if lexed.lower[last : last + 1] == ["of"]:
        end = single_end(lexed, last + 1, bare=True) or name_end(lexed, last + 1)
        if end is None:
            return None
        last = end
    elif not at or lexed.lower[at - 1] not in KNOWING | {"a"}:
        return None
    if "killed" in toll_slots(lead) or not is_found(lexed, at, last):
        return None
    return victim(FOUND, at, last, 1.0, "death")


def death(lexed: Lexed, at: int, lead: str) -> Victim | None:
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
    if "killed" in toll_slots(lead) or before in ATTEMPTED or _is_of_several(lexed, at + 1):
        return None
    return victim(Fate("killed", "die"), at, at + 1, 1.0, "death")


def _is_of_several(lexed: Lexed, at: int) -> bool:
    """Does "of" lead on to a number: "the murder of (his) two sisters"?"""
    after = at + 1 + (lexed.lower[at + 1 : at + 2] in (["the"], ["his"], ["her"], ["their"]))
    word = lexed.lower[after] if after < len(lexed.lower) else "."
    several = word[0].isdigit() or (word in WORDS and word != "one")
    several = several or (is_plural(word) and not lexed.words[after][0].isupper())
    return lexed.lower[at : at + 1] == ["of"] and several


def victim(
    fate: Fate, first: int, last: int, value: float, head: str, name: str | None = None
) -> Victim:
    """A count of persons that stands on the words `first` up to `last`."""
    number = Number(first, last, value, value, "words")
    group = name or (None if head in ANYONE or value == 0 or head == "death" else head)
    noun = Noun(head, last, (), group)
    quantity = QuantityValue(low=value, high=value, unit=head, of=head, group=group)
    measure = Measure(number, first, last, None, "count")
    return Reading(measure, quantity, noun, first, last), fate


def is_one_more(lexed: Lexed, at: int) -> bool:
    """Is it "a third" of persons told before: "killed two and wounded a third"; no share?"""
    if lexed.lower[at : at + 1] == [] or lexed.lower[at] not in ONE_MORE:
        return False
    after = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else "."
    return after in ENDING or after in {"was", "died"}
