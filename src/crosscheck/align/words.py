"""The content words of a sentence: what its claims are compared by when nothing else is known."""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from crosscheck.lexicon.concepts import concepts
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.stopwords import FUNCTION_WORDS, STOPWORDS

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?", re.UNICODE)


class ContentWord(NamedTuple):
    """A word that says something, folded to one form, and where it stands in its sentence."""

    form: str
    start: int
    is_name: bool


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One form for matching: lower case, plain letters, no possessive, no dots, lemma, concept."""
    plain = word if word.isascii() else anyascii(word)
    plain = plain.lower().replace(".", "").removesuffix("'s").strip("'-")
    form = lemma(plain)
    return concepts().get(form, form)


@lru_cache(maxsize=1 << 11)
def content_words(text: str) -> tuple[ContentWord, ...]:
    """The words of a sentence without the words that every sentence has, in order.

    A capital letter makes a name, except on the first word.
    """
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        form = fold(word)
        is_name = word[0].isupper() and match.start() > 0
        if len(form) < 2 or form in FUNCTION_WORDS or (form in STOPWORDS and not is_name):
            continue
        found.append(ContentWord(form, match.start(), is_name))
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def forms_of(text: str) -> frozenset[str]:
    """The folded content words of a sentence."""
    return frozenset(word.form for word in content_words(text))


@lru_cache(maxsize=1 << 14)
def folded(phrase: str) -> frozenset[str]:
    """The folded words of a short phrase (a subject, a place, what is counted)."""
    return frozenset(
        form
        for match in WORD.finditer(phrase)
        if (form := fold(match.group())) not in FUNCTION_WORDS and len(form) > 1
    )
