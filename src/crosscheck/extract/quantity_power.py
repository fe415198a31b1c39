"""Homes and customers without electricity: "30,000 homes lost power", "power was cut to 900 homes".

Source: house rule on reports of storms.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

CUTTING = word_set("cut cuts cutting knocked knocking")
BLACKED_OUT = word_set("customer home household business person resident house user property")


def is_blacked_out(lexed: Lexed, start: int, last: int, head: str) -> bool:
    """Does a count from `start` to `last` tell how many have no current?"""
    return head in BLACKED_OUT and (_is_without_power(lexed, last) or _is_cut_off(lexed, start))


def _is_without_power(lexed: Lexed, last: int) -> bool:
    """Do the next words cut the current: "homes were without power", "customers lost power"?"""
    for at in range(last, min(len(lexed.lower), last + 8)):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS:
            return False
        if word in {"power", "electricity"}:
            before = lexed.lower[last:at]
            return not {"without", "lost", "lose", "no", "losing"}.isdisjoint(before)
    return False


def _is_cut_off(lexed: Lexed, start: int) -> bool:
    """Do the words before cut the current: "power was cut to 30,000 homes", "cutting power to"?"""
    before = lexed.lower[max(0, start - 5) : start]
    return before[-1:] == ["to"] and "power" in before and not CUTTING.isdisjoint(before)
