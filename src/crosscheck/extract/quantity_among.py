"""A part of those whom something befell: "among the dead were five children", "six of them women".

*Finds* who was among the dead, the wounded or the missing, told before or after the verb, and what
some "of them" were, in the sentence of the toll or in the next: "Twelve people were killed. Five of
them were children." "The victims" are dead where the article tells of dead.
*Skips* "five of them were children" after a sentence that tells of two fates: of which of the two?
Source: house rule; a definite plural and "them" take up the set told last (Webber 1988).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from crosscheck.extract.context import Context
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

TO_BE = word_set("is are was were")
VICTIM = "victim"  # the event of those who are but called victims: see quantity_toll.settle
NAMED = {"victims": Fate("killed", VICTIM), "casualties": None, "fatalities": Fate("killed", "die")}
REACH = 26  # words of a list: "among the dead were a nurse, two guards and five children"
INCLUDED = word_set("child minor schoolchild pupil infant baby toddler woman")
COUNTED = PERSONS | {None}
OF_THEM = (["of", "them"], ["of", "whom"])
OF_WHICH = ["of", "which"]
NEAR = 8  # words between a figure and a part "of them"
THEM = lazy_pattern(
    r"\b(?:\d{1,4}|\w{2,12}(?:-\w{3,6})?) of (?:them|the (?:dead|victims)) (?:were|are) "
    r"(?:(?!not\b)[a-z]{3,12} )?([a-z]{3,12})\b",
    re.IGNORECASE,
)
DEAD = lazy_pattern(
    r"\b(?:killed|killing|kills|dead|died|deaths|lives|death toll)\b", re.IGNORECASE
)
ELSE = lazy_pattern(
    r"\b(?:injur|wound|hurt\b|arrest|detain|held\b|missing\b|rescue|saved\b|surviv|kidnap|abduct)",
    re.IGNORECASE,
)


def among_fate(lexed: Lexed, one: Reading) -> Fate | None:
    """The fate of a figure that is told to be among those of one fate."""
    if one.noun.head not in PERSONS:
        return None
    return _fronted(lexed, one.start) or _behind(lexed, one.last)


def _fronted(lexed: Lexed, start: int) -> Fate | None:
    """Is it told before the verb: "among the dead were a nurse and (five children)"?"""
    lower = lexed.lower
    told = False
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lower[at]
        if word in TO_BE:
            told = True
        elif word == "among":
            return _state(lexed, at) if told else None
        elif word in CLAUSE_ENDS or (not told and _is_finite(word)):
            return None
    return None


def _behind(lexed: Lexed, last: int) -> Fate | None:
    """Is it told after the verb: "(six children) were also among the victims"?"""
    for at in range(last + 1, min(len(lexed.lower), last + 4)):
        if lexed.lower[at] == "among":
            is_told = not TO_BE.isdisjoint(lexed.lower[last:at])
            return _state(lexed, at) if is_told else None
    return None


def _state(lexed: Lexed, among: int) -> Fate | None:
    """What "among the …" says of them."""
    after = lexed.lower[among + 1 : among + 3]
    if len(after) < 2 or after[0] not in {"the", "those"}:
        return None
    if after[1] in NAMED:
        return NAMED[after[1]]
    slot = ADJECTIVE_SLOT.get(after[1])
    return Fate(slot, slot) if slot else None


def _is_finite(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] == "past" and noun_lemma(word) == word


def shared_by_them(
    lexed: Lexed, one: Reading, previous: tuple[Reading, Fate | None] | None
) -> Fate | None:
    """The fate of the toll before, of which the figure is a part: "12 dead, five of them women"."""
    if previous is None or previous[1] is None or one.noun.head not in PERSONS:
        return None
    before, fate = previous
    between = lexed.lower[before.last : one.start]
    if between[-1:] == ["including"]:
        is_second = lexed.lower[max(0, before.start - 2) : before.start - 1] == ["and"]
        joined = between[-2:-1] == [","] and not is_second and not any(map(_acts, between[:-2]))
        joined = joined and one.noun.head in INCLUDED
    else:
        of_them = lexed.lower[one.measure.last : one.measure.last + 2] in OF_THEM
        joined = of_them and between[-1:] in ([","], ["–"], ["—"], ["-"], ["("])
    return fate if joined and len(between) <= REACH and before.noun.head in COUNTED else None


def _acts(word: str) -> bool:
    """Is it a verb that tells of more, so that those included may be some of others?"""
    found = verb(word)
    is_told = found is not None and found[1] in {"past", "part", "ing"}
    return (is_told and word not in ADJECTIVE_SLOT) or word in CLAUSE_ENDS


def told_of_them(sentence: Sentence, context: Context) -> str | None:
    """What some "of them" were ("children"), if the sentence before tells of dead."""
    found = THEM.match(sentence.text)
    if found is None or not sentence.index:
        return None
    before = context.sentences[sentence.index - 1]
    noun = noun_lemma(found[1].lower())
    is_toll = DEAD.search(before.text) is not None and ELSE.search(before.text) is None
    same_zone = before.zone == sentence.zone
    return noun if same_zone and is_toll and noun in PERSONS and noun != found[1].lower() else None


def with_them(
    found: Sequence[tuple[Reading, Fate | None]], noun: str
) -> list[tuple[Reading, Fate | None]]:
    """The figures of a sentence, the first as the number of dead of a group."""
    (one, _), *rest = found
    value = replace(one.value, unit=noun, of=noun, group=noun)
    return [(replace(one, value=value), Fate("killed", "die")), *rest]


def with_their_nouns(lexed: Lexed, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The figures, a part "of them" counting what the figure before counts: "40 shops, 12 of them
    in Vell".
    """
    found = list(readings)
    for at, (before, one) in enumerate(pairwise(readings), 1):
        head = before.noun.head
        between = lexed.lower[before.last : one.start]
        is_part = lexed.lower[one.measure.last : one.measure.last + 2] in (*OF_THEM, OF_WHICH)
        is_bare = one.noun.head is None and one.measure.unit is None
        if is_part and is_bare and head and between[-1:] in ([","], ["("]) and len(between) < NEAR:
            value = replace(one.value, of=head, unit=head)
            found[at] = replace(one, noun=replace(before.noun, last=one.noun.last), value=value)
    return tuple(found)
