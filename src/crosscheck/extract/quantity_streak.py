"""How many were won or lost in a row: "his 16th straight win", "won 16 fights in a row".

A rank of wins that follow one another is their number; so "a 16-game winning streak", "their eighth
consecutive victory" and "won eight straight" answer one question. The verb or the noun says which
streak it is.
Skips: "three straight days", "the third consecutive month", as a team has one streak and news many
such stretches; "eight straight games" of a player, who need not have won them.
Source: house rule on match reports.
"""

from typing import NamedTuple

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.slots import LOSING_STREAK as LOSING
from crosscheck.lexicon.slots import WINNING_STREAK as WINNING
from crosscheck.lexicon.word_set import word_set

RUNNING = word_set("straight consecutive successive")
ROW = (("in", "a", "row"), ("on", "the", "trot"), ("on", "the", "bounce"), ("straight",))
MATCHES = word_set("game match fight bout contest start meeting race set round outing one")
WON = word_set("win won wins winning victory victories triumph triumphs beat beaten")
LOST = word_set("lose lost loses losing loss losses defeat defeats")
WINS = word_set("win wins victory victories triumph triumphs")
LOSSES = word_set("loss losses defeat defeats")
STREAKS = word_set("streak run spree skid")
BEFORE = 5  # words from the verb to the figure: "won his", "has won each of his last"
AFTER = 5


class Streak(NamedTuple):
    """Which streak it is, and how long."""

    slot: str
    length: float


def read_streak(lexed: Lexed, reading: Reading) -> Streak | None:
    """The streak whose length a figure tells; None of any other figure."""
    length, last = reading.value.low, reading.measure.last
    if length is None or length < 2 or reading.value.per or reading.measure.unit is not None:
        return None
    after = lexed.lower[last : last + AFTER]
    if reading.measure.dimension == "ordinal" or after[:1] in (["straight"], ["consecutive"]):
        slot = _told_after(lexed, reading, after)
    elif after[:1] == ["-"]:
        slot = _named(after)
    elif _is_in_a_row(lexed, reading):
        slot = _by_verb(lexed, reading.start)
    else:
        slot = None
    return Streak(slot, length) if slot else None


def _told_after(lexed: Lexed, reading: Reading, after: list[str]) -> str | None:
    """The streak of "16th straight win", "won his 16th straight fight", "eight straight wins"."""
    if not after or after[0] not in RUNNING:
        return None
    noun = after[1] if len(after) > 1 else "."
    if noun in WINS or noun in LOSSES:
        return WINNING if noun in WINS else LOSING
    is_match = noun.removesuffix("s") in MATCHES or not noun[0].isalpha()
    return _by_verb(lexed, reading.start) if is_match else None


def _named(after: list[str]) -> str | None:
    """The streak of "(16)-game winning streak"."""
    if len(after) < 4 or after[1] not in MATCHES or STREAKS.isdisjoint(after[3:]):
        return None
    return WINNING if after[2] in WON else LOSING if after[2] in LOST else None


def _is_in_a_row(lexed: Lexed, reading: Reading) -> bool:
    last = reading.last
    is_match = reading.noun.head is None or reading.noun.head in MATCHES | WINS | LOSSES
    return is_match and any(tuple(lexed.lower[last : last + len(words)]) == words for words in ROW)


def _by_verb(lexed: Lexed, start: int) -> str | None:
    """The streak that the verb before the figure tells: "won (16 in a row)"."""
    near = lexed.lower[max(0, start - BEFORE) : start]
    for word in reversed(near):
        if word in {",", ";", ".", "but", "and"}:
            return None
        if word in WON:
            return WINNING
        if word in LOST:
            return LOSING
    return None
