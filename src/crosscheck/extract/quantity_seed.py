"""Seeds and picks: "the No. 5 seed", "the fifth seed", "the No. 1 pick" are ranks in one order.

Skips: labels of other things ("No. 5 Squadron", "Gate No. 5"), which name and rank nothing.
Source: house rule on draws and drafts.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.lexicon.word_set import word_set

RANKED = word_set("seed pick")
PLACES = word_set("position spot slot")
BETWEEN = word_set("overall draft")  # "the No. 3 overall pick"


def rank_noun(lexed: Lexed, last: int) -> str | None:
    """`seed` or `pick` where that is what the figure before `last` numbers."""
    at = last + (lexed.lower[last : last + 1] != [] and lexed.lower[last] in BETWEEN)
    if at >= len(lexed.lower) or lexed.lower[at] not in RANKED:
        return None
    after = lexed.lower[at + 1] if at + 1 < len(lexed.lower) else "."
    is_last = not after[0].isalpha() or after in STOP or after in PLACES
    return lexed.lower[at] if is_last else None
