"""The words of one sentence as the quantity grammar reads them.

Figures stay whole ("1,990", "6.5"), hyphens and signs stand alone ("68-year-old" is five words),
so that numbers, units and hedges can be read by position. Positions are those of the sentence.
A quoted sentence begins with its first word, and every mark that ends one is a full stop.
"""

import re
from itertools import islice

from msgspec import Struct

from crosscheck.lexicon.currencies import CODES

MOST_WORDS = 6000  # no sentence of prose is longer; what follows is not read
OPENING = frozenset('“"')
ENDING = frozenset("!?")
_PREFIXES = "|".join(sorted(CODES))
LEX = re.compile(
    r"[eE](?=\d{1,4}(?:\.\d{1,3})?(?: million| billion|m\b|bn\b))|"  # "€" in ASCII
    r"[a-z][^\W\d_]*(?:['’][^\W\d_]+)?\w*"  # the commonest first: a word in lower case
    r"|[A-Z][a-z]{3}[^\W\d_]*(?:['’][^\W\d_]+)?\w*"  # too long for a currency's prefix
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|(?<![A-Za-z])(?:US|AU|NZ|HK|CA|Cdn|CDN|NT|MX|[ACSR])?\$(?:(?:US|AU|NZ|HK|[ACS])(?=\d))?"
    rf"|(?<![A-Za-z])(?:(?:{_PREFIXES}|Eur|RM|Rs|Rp)(?=\.? ?\d)|Y=)"
    r"|(?<![A-Za-z])PS(?=\d{1,3},\d{3}|\d{1,4}(?:\.\d{1,3})?(?:m|bn|k)\b)"  # "£" in ASCII
    r"|(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)"  # 1,990 and 12,34,567
    r"|(?<![\d+])(?<!\d )\d{1,3}(?:(?: \d{3}){2,4}|,? 000)(?![\d,.]?\d| \d)"  # 40 000; 40, 000
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}(?!\d)|\d+)(?:\.\d+)?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?\w*"  # a word, G7
    r"|\.\d+"  # .08
    r"|\S"
)


SEPARATORS = str.maketrans("", "", ", \u00a0\u2009\u202f")


class Lexed(Struct, frozen=True):
    """One sentence: its text, and of each word its form, lower-case form, start and end."""

    text: str
    words: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]


def lex(text: str) -> Lexed:
    """The words of `text`."""
    words: list[str] = []
    start: list[int] = []
    end: list[int] = []
    for match in islice(LEX.finditer(text), MOST_WORDS):
        first, last = match.span()
        words.append(text[first:last])
        start.append(first)
        end.append(last)
    if words and words[0] in OPENING:
        del words[0], start[0], end[0]
    lower = ["." if word in ENDING else word.lower() for word in words]
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    return Lexed(text, words, lower, start, end)


def is_close(lexed: Lexed, at: int) -> bool:
    """True if no space stands between word `at` and the next."""
    return at + 1 < len(lexed.words) and lexed.end[at] == lexed.start[at + 1]
