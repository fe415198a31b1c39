"""Whose a figure is: the age or the record of somebody named beside it."""

from crosscheck.extract.quantity_age import acts, is_noun_of, leads
from crosscheck.extract.quantity_frame import (
    PRONOUNS,
    name_in,
    phrase_before,
    read_frame,
    subject_before,
)
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP, read_any_noun
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import past_hyphen, verb_subject
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set

BE = word_set("is are was were")
STANDING = word_set("stand stands stood sit sits sat improve improves improved fall falls fell")
BACK = 5  # words before an age in which its owner stands
MORE = word_set("another other second third fourth fifth sixth seventh eighth ninth tenth")
BRACKETED = 8  # words of one pair of brackets


def score_owner(lexed: Lexed, reading: Reading) -> str | None:
    """Whose record a score is: "Vance (52-3)", "Vance, 52-3,", "her record (52-3)", "the Harriers
    are 9-5", "improved to 9-5".
    """
    start, last = reading.start, reading.measure.last
    if start > 1 and lexed.lower[start - 1] in BE and lexed.lower[start - 2] not in PRONOUNS:
        return subject_before(lexed, start - 1)[0]
    if start > 1 and lexed.lower[start - 1] in {"to", "at"} and lexed.lower[start - 2] in STANDING:
        return subject_before(lexed, start - 2)[0]
    if not start or lexed.lower[start - 1] not in {"(", ","}:
        return None
    if lexed.lower[start - 1] == "," and lexed.lower[last : last + 1] != [","]:
        return None
    if lexed.lower[start - 1] == "," and not _is_free_name(lexed, start - 1):
        return None  # "they beat Vance, 52-3, at home" is a result
    name, head = phrase_before(lexed, start - 1)
    return name if name and (head == "record" or lexed.words[start - 2][0].isupper()) else None


def owner_of_insertion(lexed: Lexed, start: int) -> str | None:
    """Whose figures follow a name: "Vance (52-3, 46 knockouts)", "Vance, 52-3, 46 knockouts"."""
    for at in range(start - 1, max(0, start - BRACKETED), -1):
        word = lexed.lower[at]
        if word == "(":
            return phrase_before(lexed, at)[0] if lexed.words[at - 1][0].isupper() else None
        if word == "," and at < start - 1 and _is_free_name(lexed, at):
            return phrase_before(lexed, at)[0]
        if word in CLAUSE_ENDS or not (word[0].isdigit() or word in {",", "-"}):
            return None
    return None


def _is_free_name(lexed: Lexed, end: int) -> bool:
    """Does a name end here that no verb or preposition governs: "…, Ana Vance, …"?"""
    first = end
    while first and lexed.words[first - 1][0].isupper() and lexed.lower[first - 1] not in STOP:
        first -= 1
    return first < end and (first == 0 or lexed.words[first - 1] in {",", ";", "–", "—"})


def _surname(lexed: Lexed, at: int) -> str | None:
    """The capitalised word that an age in commas follows: "Cheeks, 48," is nobody's cheek."""
    word = lexed.words[at] if at >= 0 else ""
    is_person = noun_lemma(word.lower()) in PERSONS | SINGLE_PERSONS
    return word if word[:1].isupper() and word.isalpha() and not is_person else None


def _name_up_to(lexed: Lexed, end: int) -> str | None:
    """The name that ends before word `end`: of "police in Oslo held Ada Holm, 36," no Oslo."""
    first = end
    while first > 0 and lexed.words[first - 1][0].isupper():
        first -= 1
    return name_in(lexed, first, end)


LONGEST_PHRASE = 4  # words from an age to the person: "(49-year-old) tall Larkhaven man"


def age_subject(lexed: Lexed, reading: Reading) -> str | None:
    """Whose age: "Smith, 68,", "the 68-year-old Smith", "the 68-year-old driver".

    Nobody's who is told of as one more: "a second man, 40," is not the man of another article.
    """
    found = _age_subject(lexed, reading)
    if found is None or found.lower() in MORE:
        return None
    before = lexed.lower[max(0, reading.start - BACK) : reading.start]
    if found.islower() and found in before:
        before = before[: before.index(found)]
        return None if before and before[-1] in MORE else found
    return found


def _age_subject(lexed: Lexed, reading: Reading) -> str | None:
    start, last = reading.start, reading.measure.last
    if name := _name_after_old(lexed, last):
        return name
    if told := _told_owner(lexed, start):
        return told
    if listed := _owner_of_list(lexed, start):
        return listed
    if start and lexed.lower[start - 1] == ",":
        if name := _name_up_to(lexed, start - 1):
            return name
        name, head = phrase_before(lexed, start - 1)
        return name or _surname(lexed, start - 2) or head
    at = past_hyphen(lexed, last)
    if start > 2 and lexed.lower[start - 1] in {"a", "an", "the"} and lexed.lower[start - 2] == ",":
        name, _ = phrase_before(lexed, start - 2)
        if name:
            return name
    if at < len(lexed.lower) and lexed.lower[at] == "old":
        if at + 1 < len(lexed.lower) and (acts(lexed.lower, at + 1) or leads(lexed, at + 1)):
            return None  # "the 57-year-old stole": who it is stands elsewhere
        if person := _person_after(lexed, at + 1):
            return person
        name = name_in(lexed, at + 1, _end_of_phrase(lexed, at + 1))
        noun = read_any_noun(lexed, at + 1)
        is_origin = name is not None and nation_of(name.lower()) is not None
        return noun.head if is_origin and noun.head else name or noun.head  # "a Saudi doctor"
    frame = read_frame(lexed, start, last)
    name, head = verb_subject(lexed, frame)
    return name or head


def _person_after(lexed: Lexed, at: int) -> str | None:
    """The plain word for a person that ends the phrase: "Larkhaven man", "boy (calls for help)".

    None where a name or another person follows, which tells more: "boy Ada Holm", "woman driver".
    """
    for place in range(at, min(len(lexed.lower) - 1, at + LONGEST_PHRASE)):
        word = lexed.lower[place]
        if word in SINGLE_PERSONS and word.isalpha():
            nxt = lexed.words[place + 1]
            goes_on = nxt[0].isupper() or nxt[0] in "'’-" or noun_lemma(nxt.lower()) in PERSONS
            return None if goes_on or lexed.lower[place] in {"he", "she"} else word
        if not word[0].isalpha() or word in STOP:
            return None
    return None


def _owner_of_list(lexed: Lexed, start: int) -> str | None:
    """The noun whose ages are listed: of "women, aged 45, 52 and 67," the women have all three."""
    at = start - 1
    while at >= 0 and (lexed.lower[at] in {",", "and"} or lexed.lower[at].isdigit()):
        at -= 1
    if at < 1 or at == start - 1 or lexed.lower[at] != "aged":
        return None
    at -= 1 + (lexed.lower[at - 1] == ",")
    noun = noun_lemma(lexed.lower[at])
    return noun if noun in PERSONS | SINGLE_PERSONS else None


def _name_after_old(lexed: Lexed, last: int) -> str | None:
    """The name right after "43-year-old": "the driver, 43-year-old Peter Holm,"."""
    at = past_hyphen(lexed, last)
    if lexed.lower[at : at + 1] != ["old"] or at + 1 >= len(lexed.words):
        return None
    end = at + 1
    while end < len(lexed.words) and lexed.words[end][0].isupper():
        end += 1
    return name_in(lexed, at + 1, end) if end - at > 2 else None


def _end_of_phrase(lexed: Lexed, at: int) -> int:
    """Where the noun phrase ends, of which three words count: no "from Oslo" is whose age it is."""
    end = min(len(lexed.lower), at + 3)
    return next((here for here in range(at, end) if lexed.lower[here] in STOP), end)


def _told_owner(lexed: Lexed, start: int) -> str | None:
    """Who is told to be so old: "Ada Holm, who was 84,", "the bomber was a 22-year-old student",
    "a guard of 58".
    """
    lower = lexed.lower
    before = lower[start - 1] if start else ""
    if before in {"a", "an"} and lower[max(0, start - 2)] in {"was", "is"}:
        name, head = subject_before(lexed, start - 2)
        return name or (None if head in PRONOUNS else head)
    if is_noun_of(lexed, start):
        at = start - 2
        while at and lower[at] not in {"a", "an"}:
            at -= 1
        named = _name_up_to(lexed, at - 1) if at > 1 and lower[at - 1] == "," else None
        return named or lower[start - 2]
    if before not in {"was", "is"} or start < 3:
        return None
    if lower[start - 2] == "who":
        end = start - 2 - (lower[start - 3] == ",")
        return _name_up_to(lexed, end) or phrase_before(lexed, end)[1]
    if lower[start - 2] == ",":
        name, head = subject_before(lexed, start - 1)
        return name or head
    return _name_up_to(lexed, start - 1)
