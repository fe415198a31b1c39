"""Whose age, birth or death a sentence tells that opens with "he" or "she".

*Finds* the one person whom the sentence before names and the pronoun can stand for: "Ada Holm died
on Tuesday at her home. She was 87." Where it names nobody, the person of the article, if the name
tells that it can be.
*Lost*: all where somebody else is in sight, named or not: "Holm found a man dead. He was 45.",
"Holm's father was a miner. He died in 1994."
Source: centering (Grosz, Joshi & Weinstein 1995), narrowed to sentences with one candidate.
"""

from crosscheck.extract.context import Context
from crosscheck.extract.names import Name
from crosscheck.lexicon.attributes import RELATIONS
from crosscheck.lexicon.given_names import GENDERS, can_be
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

COLLECTIVE = word_set("family crew staff gang personnel police people relative citizen other")
SOMEBODY = (PERSONS | SINGLE_PERSONS | frozenset(RELATIONS)) - COLLECTIVE
APPOSED = word_set("the a an who whose")
NAMED_AFTER = lazy_pattern(r"(?:['’]s?)? [A-Z]")
FEWEST, LEAD = 3, 2  # mentions of an article's person, and how many times the next one's
LONGEST_APPOSED = 8  # tokens from a name to the noun that tells who that is


def person_meant(sentence: Sentence, context: Context) -> str | None:
    """The name of whoever the "he" or "she" is that a sentence opens with; None where unsure."""
    pronoun = sentence.tokens[0].lower if sentence.tokens else ""
    if pronoun not in GENDERS or not sentence.index:
        return None
    before = context.sentences[sentence.index - 1]
    if before.zone != sentence.zone:
        return None
    people = [
        one
        for one in context.names.of(before)
        if one.kind == "person" and not _is_of_a_body(before, one)
    ]
    fitting = [one for one in people if can_be(pronoun, one.canonical)]
    if len({one.canonical for one in fitting}) > 1:
        fitting = [one for one in fitting if can_be(pronoun, one.canonical, sure=True)]
    if len({one.canonical for one in fitting}) > 1 or _has_another(before, people):
        return None
    if fitting:
        return fitting[0].canonical
    # "she" may be somebody named long before: only a given name that tells will do
    return None if people else person_of(context, pronoun, sure=True)


def _is_of_a_body(sentence: Sentence, name: Name) -> bool:
    """Is it part of the name of a house: "St Anne's Hospital"?"""
    return NAMED_AFTER.match(sentence.text, name.end - sentence.start) is not None


def _has_another(sentence: Sentence, people: list[Name]) -> bool:
    """Is one person told of whom no name beside the noun tells: "a man", "Holm's father"?"""
    forgiven = {at for one in people for at in _apposed(sentence, one)}
    return any(
        token.lower in SOMEBODY and noun_lemma(token.lower) == token.lower
        for at, token in enumerate(sentence.tokens)
        if at not in forgiven and token.text[:1].islower()
    )


def _apposed(sentence: Sentence, name: Name) -> range:
    """The tokens that tell who a name is: "Ada Holm, the actress who …", "her son Ben"."""
    places = [
        at
        for at, token in enumerate(sentence.tokens)
        if name.start <= sentence.start + token.start < name.end
    ]
    if not places:
        return range(0)
    after = sentence.tokens[places[-1] + 1 : places[-1] + 3]
    told = len(after) > 1 and after[0].lower == "," and after[1].lower in APPOSED
    return range(max(0, places[0] - 2), places[-1] + 1 + (LONGEST_APPOSED if told else 0))


def person_of(context: Context, pronoun: str, *, sure: bool = False) -> str | None:
    """The person whom the article names far oftener than any other, if the pronoun fits."""
    first, second = [*context.names.counts[:2], ("", 0), ("", 0)][:2]
    is_told = first[1] >= FEWEST and first[1] >= LEAD * second[1]
    return first[0] if is_told and can_be(pronoun, first[0], sure=sure) else None
