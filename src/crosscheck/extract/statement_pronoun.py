"""Whom "he" or "she" stands for as the subject of a clause, where that is plain.

*Going on*: a sentence that opens with the pronoun, after one that opens with a person and names no
other, or after others that open with the pronoun and name nobody (centering: subjects go on, Grosz,
Joshi & Weinstein 1995). *In one sentence*: the person that it opens with, where it tells of nobody
else up to the pronoun ("Holm resigned after he lost the vote"). *Reporting*: "Ada Holm said she
would resign", with no other name before. *Of somebody's*: "Her lawyer, Mark Finley, said she would
appeal" is of the person of the article, whom it names far oftener than anybody else.
*To whom it was done*: "The court acquitted her of other charges", where the sentence tells of
nobody else: whoever the sentence before goes on with, or the person of the article. Who acquits is
not acquitted (binding, principle B, Chomsky 1981).
Lost: all other pronouns; rightly dropped: "Holm told Mara Lind she would resign".
"""

from collections.abc import Mapping

from crosscheck.extract.antecedent import person_meant, person_of
from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.lexicon.given_names import GENDERS, can_be
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

OBJECTS = {"him": "he", "her": "she"}
OWNERS = {"he": "his", "she": "her"}
VERBS = tuple("AHBKXVESLZR")
SAYING = word_set("say announce add admit confirm insist state maintain explain")
OPEN = 2  # tokens before a subject that opens its sentence: "On Monday, …" is no such
BACK = 5  # sentences through which a person may go on
LONGEST = 12  # tokens from the opening possessive to the pronoun
SOMEBODY = PERSONS | SINGLE_PERSONS
ADVERBS = word_set("later earlier also then instead however but and yesterday today")


def name_pronouns(sentence: Sentence, context: Context, tags: str) -> tuple[str, dict[int, str]]:
    """The tags with a name in place of each pronoun that is plain, and whom it stands for."""
    found: dict[int, str] = {}
    if GENDERS.keys().isdisjoint(sentence.words) and OBJECTS.keys().isdisjoint(sentence.words):
        return tags, found
    for at, token in enumerate(sentence.tokens):
        if token.lower in OBJECTS and (name := _done_to(sentence, context, tags, at)):
            found[at] = name
            tags = f"{tags[:at]}P{tags[at + 1 :]}"
        is_subject = token.lower in GENDERS and tags[at + 1 : at + 2] in VERBS
        if is_subject and (name := _antecedent(sentence, context, tags, at, found)):
            found[at] = name
            tags = f"{tags[:at]}P{tags[at + 1 :]}"
    return tags, found


def _done_to(sentence: Sentence, context: Context, tags: str, at: int) -> str | None:
    """Whom a verb right before "him" or "her" befalls, where nobody else is in sight."""
    if not at or tags[at - 1] not in "VESL" or tags[at + 1 : at + 2] in tuple("JQNPZEGMD"):
        return None  # "saw her son"
    words = [token.lower for token in sentence.tokens]
    here = [one for one in context.names.of(sentence) if one.kind == "person"]
    others = (
        place
        for place, word in enumerate(words)
        if word in SOMEBODY and tags[place] in "NQZ" and place != at - 2
    )
    if here or any(others) or not GENDERS.keys().isdisjoint(words[:at]):
        return None
    pronoun = OBJECTS[words[at]]
    return _gone_on_with(sentence, context, pronoun) or person_of(context, pronoun)


def _antecedent(
    sentence: Sentence, context: Context, tags: str, at: int, found: Mapping[int, str]
) -> str | None:
    pronoun = sentence.tokens[at].lower
    before = [one for one in context.names.of(sentence) if one.end <= _start(sentence, at)]
    people = [one for one in before if one.kind == "person"]
    owned = sentence.tokens[0].lower == OWNERS[pronoun] and at <= LONGEST
    if owned and not any(can_be(pronoun, one.canonical, sure=True) for one in people):
        return person_of(context, pronoun)
    if not before and all(token.lower in ADVERBS for token in sentence.tokens[:at]):
        return _gone_on_with(sentence, context, pronoun) or person_meant(sentence, context)
    if not people and sentence.tokens[0].lower == pronoun:
        return found.get(0)  # "He resigned after he lost the vote"
    opens = len(people) == 1 and _opens(sentence, people[0])
    is_alone = opens and can_be(pronoun, people[0].canonical) and _is_alone(sentence, at)
    if is_alone and (_is_reported(sentence, tags, at) or not _has_another(sentence, people[0], at)):
        return people[0].canonical
    return None


def _has_another(sentence: Sentence, name: Name, at: int) -> bool:
    """Is somebody told between the name and the pronoun: "Holm's lawyer said he …", "a man"?"""
    if sentence.text.startswith(("'", "’"), name.end - sentence.start):
        return True
    return any(
        token.lower in SOMEBODY and noun_lemma(token.lower) == token.lower
        for token in sentence.tokens[:at]
        if sentence.start + token.start >= name.end
    )


def _is_reported(sentence: Sentence, tags: str, at: int) -> bool:
    """Right behind "said" or "said that"; what is denied or rumoured is not said."""
    at -= tags[at - 1 : at] == "T"
    known = verb(sentence.tokens[at - 1].lower) if at else None
    return known is not None and known[0] in SAYING


def _is_alone(sentence: Sentence, at: int) -> bool:
    """No other pronoun and no possessive before it, for which another might stand."""
    others = {*GENDERS, *OWNERS.values(), "him"}
    return others.isdisjoint(token.lower for token in sentence.tokens[:at])


def _gone_on_with(sentence: Sentence, context: Context, pronoun: str) -> str | None:
    """The person whom the sentence before opens with, if it names no other.

    Sentences between that open with the same pronoun and name nobody go on with that person, too.
    """
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - BACK), -1):
        before = context.sentences[index]
        if before.zone != sentence.zone or not before.tokens or _is_left_open(before.text):
            return None
        people = [one for one in context.names.of(before) if one.kind == "person"]
        if people:
            is_one = len({one.canonical for one in people}) == 1
            fits = is_one and _opens(before, people[0]) and can_be(pronoun, people[0].canonical)
            return people[0].canonical if fits else None
        if before.tokens[0].lower != pronoun:
            return None
    return None


def _is_left_open(text: str) -> bool:
    """Does a quotation go on behind it? Of whom that speaks only its speaker knows."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _opens(sentence: Sentence, name: Name) -> bool:
    """Is the name in the subject that the sentence opens with, a title before it or none?"""
    words = sentence.text[: name.start - sentence.start].split()
    return len(words) <= OPEN and all(word[-1].isalpha() for word in words)


def _start(sentence: Sentence, at: int) -> int:
    return sentence.start + sentence.tokens[at].start
