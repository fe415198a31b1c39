"""Of where and of how long a figure tells, by the words round it.

"No injuries were reported in Tolvia" says nothing of other places; "some 40 people die in such
fires every year" is no toll; "its shares have lost 40 percent since January" is no move of the day.
Source: house rules.
"""

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.extract.quantity_frame import name_in
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.slots import NONE_IN
from crosscheck.lexicon.word_set import word_set

EACH_YEAR = frozenset((one, "year") for one in ("each", "every", "a", "per"))
LONGER = word_set("since year month years months annually quarter")
BEFORE, AFTER = 4, 9  # words
SINCE = 8


def scope_of_fate(lexed: Lexed, reading: Reading) -> dict[str, str]:
    """Where there were none, and whether so many are told of a year."""
    scope: dict[str, str] = {}
    if reading.value.high == 0 and (place := _where(lexed, reading.last)):
        scope[NONE_IN] = place
    if _is_yearly(lexed, reading):
        scope["per"] = "year"
    return scope


def is_longer(lexed: Lexed, reading: Reading) -> bool:
    """Is it what shares moved in months or years: "have lost 40 percent since January"?"""
    after = lexed.lower[reading.measure.last : reading.measure.last + BEFORE]
    before = lexed.lower[max(0, reading.start - SINCE) : reading.start]
    return not LONGER.isdisjoint(after) or before[:1] == ["since"] or "far" in before


def _where(lexed: Lexed, last: int) -> str | None:
    """Where there were none: "no injuries were reported in Tolvia"."""
    for at in range(last, min(len(lexed.lower) - 1, last + BEFORE + 1)):
        if lexed.lower[at] in {"in", "at"}:
            first = at + 1 + (lexed.lower[at + 1] == "the")
            return name_in(lexed, first, min(len(lexed.words), first + 3))
        if lexed.lower[at] in CLAUSE_ENDS:
            return None
    return None


def _is_yearly(lexed: Lexed, reading: Reading) -> bool:
    before = lexed.lower[max(0, reading.start - BEFORE) : reading.start]
    after = lexed.lower[reading.last : reading.last + AFTER]
    end = next((at for at, word in enumerate(after) if word in CLAUSE_ENDS), len(after))
    return any(_names_each_year(words) for words in (before, after[:end]))


def _names_each_year(words: Sequence[str]) -> bool:
    return "annually" in words or any(pair in EACH_YEAR for pair in pairwise(words))
