"""A noun phrase as a claim has it: lower case, without determiners, possessors or numbers."""

from collections.abc import Sequence
from functools import lru_cache

from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import nation_of, number_of
from crosscheck.lexicon.things import AGENTS, thing_named
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

DETERMINERS = word_set(
    """the a an this these those his her its their our my your some any all both each every
    another several many most few no either other such one more also"""
)
LONGEST_PHRASE = 4


def bare(word: str) -> str:
    """The word without its possessive."""
    return word.removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=1 << 14)
def _told(lower: str) -> str:
    """The word without its possessive; "" for a determiner, a number or a mark."""
    is_told = lower not in DETERMINERS and lower[0].isalpha() and number_of(lower) is None
    return bare(lower) if is_told else ""


def phrase_of(tokens: Sequence[Token]) -> str:
    """A noun phrase as an argument: lower case, without determiners, possessors or numbers.

    The last few words; a nation's forces or officials are the nation.
    """
    words = [word for token in tokens if (word := _told(token.lower))][-LONGEST_PHRASE:]
    while words and words[0] in ("and", "or", "&"):
        words = words[1:]
    if not words:
        return ""
    if whole := nation_of(" ".join(words)):
        return whole[0]
    nations = [found[0] for word in words if (found := nation_of(word))]
    if nations and (len(words) == 1 or noun_lemma(words[-1]) in AGENTS):
        return nations[0]
    if "and" in words[1:-1]:
        joined = " ".join(words)
        named = [nation_of(part) for part in joined.split(" and ")]
        nations = [found[0] for found in named if found]
        return " and ".join(nations) if len(nations) == len(named) else thing_named(joined)
    for length in (2, 1):
        if len(words) > length and nation_of(" ".join(words[:length])):
            words = words[length:]
            break
    return thing_named(" ".join(words))
