"""Words of propositions as their comparers need them."""

from functools import lru_cache

from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.negation import CUE_WORDS
from crosscheck.lexicon.opposition import opposed
from crosscheck.lexicon.predicates import opposite_predicates, same_predicate
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set

POSTURES = word_set("sit stand lie sleep walk run jump dance swim drive work rest mount look")

MOTION = word_set("arrive reach land leave depart enter exit return")


def deny_each_other(one: str, two: str) -> bool:
    """Verbs that deny each other, or that the wider table of opposites has.

    Postures and gaits change within a minute: who sits may be walking in the next sentence.
    Where somebody left from and arrived at is compared by its ends (attribute_motion.py).
    """
    if {one, two} & POSTURES or {one, two} <= MOTION:
        return False
    return opposite_predicates(one, two) or (
        not same_predicate(one, two) and opposed(one, two) == "antonym"
    )


@lru_cache(maxsize=256)
def content_words(text: str) -> frozenset[str]:
    """The lemmas of what carries sense: no function words, no words of denial."""
    words = plain_words(text)
    return frozenset(
        lemma(word.removesuffix("'s"))
        for word in words
        if word not in FUNCTION_WORDS and word not in CUE_WORDS
    )


def names_in(phrase: str) -> frozenset[str]:
    """The capitalised words, in lower case."""
    return (
        frozenset(
            word for part in phrase.split() if part[0].isupper() for word in plain_words(part)
        )
        - FUNCTION_WORDS
    )
