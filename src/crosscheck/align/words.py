"""The content words of a sentence: what its claims are compared by when nothing else is known."""

import re
from functools import lru_cache
from typing import NamedTuple

from crosscheck.lexicon.concepts import concepts
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.plain_letters import plain_letters
from crosscheck.lexicon.spelling import one_spelling
from crosscheck.lexicon.stopwords import FUNCTION_WORDS, STOPWORDS

PHRASES = 1 << 11
"""How many phrases are remembered: those of some stories. They hardly return in others, and eight
times as many took 4 kB an article and no less time (measured up to 1,600 articles)."""
SHORT = 2  # letters; shorter words are hardly any
WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?", re.UNICODE)


class ContentWord(NamedTuple):
    """A word that says something, folded to one form, and where it stands in its sentence."""

    form: str
    start: int
    is_name: bool


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One form for matching: lower case, plain letters, no possessive, no dots, lemma, concept."""
    plain = plain_letters(word).lower().replace(".", "").removesuffix("'s").strip("'-")
    form = lemma(one_spelling(plain))
    return concepts().get(form, form)


@lru_cache(maxsize=1 << 11)
def content_words(text: str) -> tuple[ContentWord, ...]:
    """The words of a sentence without the words that every sentence has, in order.

    A capital letter makes a name, except on the first word.
    """
    found = []
    at = 0
    new = tuple.__new__  # a third faster than ContentWord(...), for every word
    for word in WORD.findall(text):  # no letter lies between two words, so `find` cannot miss
        start = text.find(word, at)
        at = start + len(word)
        form, is_common = _weighed(word)
        if not form:
            continue
        is_name = start > 0 and word[0].isupper()
        if is_name or not is_common:
            found.append(new(ContentWord, (form, start, is_name)))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _weighed(word: str) -> tuple[str, bool]:
    """The word's form, "" where it says nothing; and whether it says something as a name only."""
    form = fold(word)
    if len(form) < 2 or form in FUNCTION_WORDS:
        return "", True
    return form, form in STOPWORDS


def says_something(word: str) -> bool:
    """True for a lower-case word that is no function word, no common one, and no figure."""
    is_common = word in FUNCTION_WORDS or word in STOPWORDS
    return len(word) > SHORT and not is_common and not word[0].isdigit()


@lru_cache(maxsize=1 << 10)
def forms_of(text: str) -> frozenset[str]:
    """The folded content words of a sentence."""
    return frozenset(word.form for word in content_words(text))


@lru_cache(maxsize=PHRASES)
def folded(phrase: str) -> frozenset[str]:
    """The folded words of a short phrase (a subject, a place, what is counted)."""
    return frozenset(
        form
        for match in WORD.finditer(phrase)
        if (form := fold(match.group())) not in FUNCTION_WORDS and len(form) > 1
    )
