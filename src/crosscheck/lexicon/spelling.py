"""One spelling for words that British and American newspapers write differently.

Source: the groups of Merriam-Webster's and Oxford's usage notes (-our/-or, -ise/-ize, -re/-er,
-ence/-ense, -lled/-led), with the stems that belong to them; house table.
"""

from functools import lru_cache

from crosscheck.lexicon.lazy_pattern import lazy_pattern

_OUR = (
    r"^((?:un|dis|re|mis)?(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
    r"|neighb|od|parl|ranc|rig|rum|savi|splend|tum|val|vap|vig))our"
)
_DOUBLED = r"^(trave|cance|mode|labe|fue|signa|leve|marve)ll(ed|ing|er|ers)$"
WAYS = (  # letters without which a word is none of it, what is found, what stands for it
    ("our", lazy_pattern(_OUR), r"\1or"),
    ("is", lazy_pattern(r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    ("ys", lazy_pattern(r"(?<=[a-z]{3}l)ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    ("re", lazy_pattern(r"^(cent|theat|lit|calib|fib|met|kilomet)re(s?)$"), r"\1er\2"),
    ("ence", lazy_pattern(r"^(def|lic|off|pret)ence"), r"\1ense"),
    ("programme", lazy_pattern(r"^programmes?$"), "program"),
    ("ll", lazy_pattern(_DOUBLED), r"\1l\2"),
)


@lru_cache(maxsize=1 << 12)
def one_spelling(word: str) -> str:
    """The American spelling of a lower-case word, as a key to compare by: neighbor, realize."""
    for letters, pattern, american in WAYS:
        if letters in word:
            word = pattern.sub(american, word)
    return word
