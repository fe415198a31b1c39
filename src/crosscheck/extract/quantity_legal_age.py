"""An age that a law sets: "raise the retirement age from 61 to 63", "a voting age of 16".

It is nobody's age, but a number of years with a question of its own; where a law changes it, the
age before and the age after answer two.
Source: house rule on reports of pension and electoral reforms.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.word_set import word_set

SET_BY_LAW = word_set("retirement pension pensionable voting drinking marriage marriageable")
BETWEEN = word_set(
    """from to at of is was be will would currently now gradually by years year raised increased
    lowered lifted cut stands stood reach reaches rise rises up down - ,"""
)
FARTHEST = 10  # words from "age" to its figure
LEAST, MOST = 10, 90


def legal_age(lexed: Lexed, first: int, low: float) -> str | None:
    """The age that the figure at word `first` sets ("retirement age"); None for any other."""
    if not LEAST <= low <= MOST:
        return None
    at = first - 1
    while at > 0 and first - at < FARTHEST and _may_stand_between(lexed.lower[at]):
        at -= 1
    if at < 1 or lexed.lower[at] != "age" or lexed.lower[at - 1] not in SET_BY_LAW:
        return None
    what = lexed.lower[at - 1].replace("pensionable", "pension").replace("marriageable", "marriage")
    return f"{'retirement' if what == 'pension' else what} age"


def is_age_before(lexed: Lexed, first: int) -> bool:
    """Is it the age that the law has had: "from 62"?"""
    return lexed.lower[first - 1] == "from"


def _may_stand_between(word: str) -> bool:
    return word in BETWEEN or word.isdigit()
