"""Sentence → Tokens: words, numbers, signs.

One token each: "U.S.", "a.m.", "nearly-four-year-old", "Russia's", "don't", "3.5", "1,000".
Two: "$3.5" ("$", "3.5"), "20%" ("20", "%"), "20–21" (three: the dash counts).
"""

import re

from crosscheck.model import Token

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,9}(?:-\w+)?|\w+(?:(?:[-'’](?=\w)|\.(?=[a-z\d])|(?<=\d),(?=\d\d\d))\w+)*|[^\w\s]"
)


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of one sentence, offsets counted from its start."""
    found = []
    at = 0
    for word in TOKEN.findall(text):  # only space lies between two tokens, so `find` cannot miss
        start = text.find(word, at)
        at = start + len(word)
        found.append(Token(word, word.lower(), start, at))
    return tuple(found)
