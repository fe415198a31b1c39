"""One figure that goes up in one text and down in the other: see beside.py for what is presumed.

"A profit of $40m" and "lost $40m", "rose 5 percent" and "fell 5 percent": the figure agrees, and
what it says is the reverse. There are two axes, for a loss may well rise. Not compared: a sentence
that has both ends of an axis, names of others, other times.
Source: de Marneffe et al. 2008 count reversed direction among antonymy; the lists are those by
which figures are read (lexicon/slots.py), and a house row for results.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.judge.times import other_times
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.slots import CHANGE_NOUNS_DOWN, CHANGE_NOUNS_UP, FALL, RISE
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuantityValue

PROFIT = word_set("profit earnings earning earn surplus make gain")
LOSS = word_set("loss lose deficit shortfall")
AXES = ((RISE | CHANGE_NOUNS_UP, FALL | CHANGE_NOUNS_DOWN), (PROFIT, LOSS))
MEASURED = frozenset(("currency", "ratio"))
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:]")
BEFORE, AFTER = 5, 2  # words round the figure that say where it goes


class Way(Struct, frozen=True):
    """Which end of an axis the words round a figure name, and those words with the figure."""

    end: int
    words: str


def reversals(
    left: Sequence[Claim], right: Sequence[Claim]
) -> Iterator[tuple[tuple[Claim, Claim], tuple[str, str]]]:
    """The pairs of equal figures that run in opposite directions, with the words that say so."""
    theirs = [claim for claim in right if _is_measured(claim)]
    for one in filter(_is_measured, left):
        for two in theirs:
            if _same_figure(one, two) and _of_one(one, two) and (words := _reversed(one, two)):
                yield (one, two), words


def _is_measured(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, QuantityValue)
        and value.dimension in MEASURED
        and claim.zone != "comment"
        and (claim.polarity, claim.modality) == ("affirmed", "asserted")
    )


def _same_figure(left: Claim, right: Claim) -> bool:
    one, two = left.value, right.value
    assert isinstance(one, QuantityValue)  # noqa: S101  _is_measured() has looked
    assert isinstance(two, QuantityValue)  # noqa: S101
    same = (one.low, one.high, one.unit, one.of) == (two.low, two.high, two.unit, two.of)
    return bool(one.low) and same


def _reversed(left: Claim, right: Claim) -> tuple[str, str] | None:
    for axis in AXES:
        one, two = _way(left, axis), _way(right, axis)
        if one and two and one.end != two.end:
            return one.words, two.words
    return None


def _way(claim: Claim, axis: Sequence[frozenset[str]]) -> Way | None:
    """The end of an axis that the words round the figure name, if the sentence has no other."""
    text = claim.sentence.text
    start = claim.start - claim.sentence.start
    end = start + len(claim.text)
    before = list(WORD.finditer(text, 0, start))[-BEFORE:]
    near = [*before, *list(WORD.finditer(text, end))[:AFTER]]
    every = {lemma(word) for word in plain_words(text)}
    for number, words in enumerate(axis):
        told = [found for found in near if lemma(found[0].lower()) in words]
        if told and not every & axis[1 - number]:
            return Way(number, text[min(start, told[0].start()) : max(end, told[-1].end())])
    return None


def _of_one(left: Claim, right: Claim) -> bool:
    """The sentences share what they speak of, and name no others and no other time."""
    names = [_names(claim) for claim in (left, right)]
    if all(names) and not names[0] & names[1]:
        return False
    return not other_times(left, right) and bool(_topic(left) & _topic(right))


def _topic(claim: Claim) -> frozenset[str]:
    """What a sentence speaks of besides the figure and where it goes."""
    bare = claim.sentence.text.replace("'s ", " ").replace("’s ", " ")
    words = set(plain_words(bare)) - FUNCTION_WORDS - set(plain_words(claim.text))
    directions = frozenset[str]().union(*(end for axis in AXES for end in axis))
    return frozenset(map(lemma, words)) - directions


def _names(claim: Claim) -> frozenset[str]:
    """The capitalised words before the figure's verb, which name what it is of."""
    text = claim.sentence.text[: claim.start - claim.sentence.start]
    words = WORD.findall(text)
    return frozenset(
        word.lower().removesuffix("'s").removesuffix("’s")
        for at, word in enumerate(words)
        if word[0].isupper() and word.lower() not in FUNCTION_WORDS and (at or _is_name(words))
    )


def _is_name(words: Sequence[str]) -> bool:
    """The first word names somebody: no common noun ("Shares of …") and no opening word."""
    return lemma(words[0].lower()) == words[0].lower() and len(words) > 1
