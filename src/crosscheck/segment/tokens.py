"""Sentence → Tokens: words, numbers, signs.

One token each: "U.S.", "a.m.", "nearly-four-year-old", "Russia's", "don't", "3.5", "1,000".
Two: "$3.5" ("$", "3.5"), "20%" ("20", "%"), "20–21" (three: the dash counts).
Pages whose links were taken out write "Russia 's": one token as well, its text "Russia's".
"""

import re

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Token

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,9}(?:-\w+)?|\w+(?:(?:[-'’](?=\w)|\.(?=[a-z\d])|(?<=\d),(?=\d\d\d))\w+)*|[^\w\s]"
)
LOOSE_POSSESSIVE = lazy_pattern(r"(?<=[^\W\d_]) (['’]s)(?=[\s,.;:]|$)")


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of one sentence, offsets counted from its start."""
    found = []
    at = 0
    for word in TOKEN.findall(text):  # only space lies between two tokens, so `find` cannot miss
        start = text.find(word, at)
        at = start + len(word)
        found.append(Token(word, word.lower(), start, at))
    if " 's" in text or " ’s" in text:
        found = _with_possessives(text, found)
    return tuple(found)


def _with_possessives(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens with each "'s" that stands alone joined to the word that it belongs to."""
    loose = {match.start(1): match.end() for match in LOOSE_POSSESSIVE.finditer(text)}
    joined: list[Token] = []
    until = 0
    for token in tokens:
        if token.start < until:
            continue  # the "s" of the mark just joined
        end = loose.get(token.start)
        if end is None or not joined:
            joined.append(token)
            continue
        word = joined.pop()
        mark = text[token.start : end]
        joined.append(Token(word.text + mark, word.lower + mark, word.start, end))
        until = end
    return joined
