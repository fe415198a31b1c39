"""Whom the dead leave behind: "is survived by three children", "leaves two sons".

Not the children of one marriage ("with whom she had two children"), who may be some of them.
Source: house rule on obituaries.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.slots import KIN_LEFT, SURVIVING

LEAVING = (("survived", "by"), ("leaves",), ("leaves", "behind"), ("left", "behind"))


def left_slot(lexed: Lexed, start: int, head: str) -> str | None:
    """The slot of a count of kin who outlive somebody; None for any other count."""
    if head not in KIN_LEFT:
        return None
    before = tuple(lexed.lower[:start])
    is_left = any(
        before[at : at + len(words)] == words for words in LEAVING for at in range(len(before))
    )
    return SURVIVING.format(head) if is_left else None
