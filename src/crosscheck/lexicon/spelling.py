"""One spelling for words that British and American newspapers write differently.

Source: the groups of Merriam-Webster's and Oxford's usage notes (-our/-or, -ise/-ize, -re/-er,
-ence/-ense, -lled/-led), with the stems that belong to them; house table.
"""

import re
from functools import lru_cache

OUR = re.compile(
    r"^((?:un|dis|re|mis)?(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
    r"|neighb|od|parl|ranc|rig|rum|savi|splend|tum|val|vap|vig))our"
)
ENDINGS = (
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3}l)ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"^(cent|theat|lit|calib|fib|met|kilomet)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(def|lic|off|pret)ence"), r"\1ense"),
    (re.compile(r"^programmes?$"), "program"),
    (re.compile(r"^(trave|cance|mode|labe|fue|signa|leve|marve)ll(ed|ing|er|ers)$"), r"\1l\2"),
)  # fmt: skip


@lru_cache(maxsize=1 << 12)
def one_spelling(word: str) -> str:
    """The American spelling of a lower-case word, as a key to compare by: neighbor, realize."""
    word = OUR.sub(r"\1or", word)
    for pattern, plain in ENDINGS:
        word = pattern.sub(plain, word)
    return word
