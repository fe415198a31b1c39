"""A match told by its sets is one result: "2-6, 7-6 (7/5), 6-3, 4-6, 6-2".

Two sets or more, one after another, each of them one that the rules of tennis know; the points of
a tie-break stand in brackets and are left out. A single set ("took the first set 6-1") is a score
of its own, and so is each result of a list of other games ("won 3-1, 2-0 and 4-2").
Source: Rules of Tennis (ITF), rules 5b, 6 and appendix V (a match tie-break in place of a set).
"""

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_number import Number

HYPHENS = frozenset({"-", "–", "‑"})
GAMES = 6  # the winner of a set has as many games, or one more
MATCH_TIE_BREAK = 10  # points
LONGEST_BRACKET = 5  # words: "( 8 - 6 )"
JOINTS = (",", ";", "and")
FEWEST, MOST = 2, 5


def read_sets(lexed: Lexed, at: int) -> Measure | None:
    """The sets of a match that begin with word `at`, as one score."""
    sets: list[tuple[int, int]] = []
    here, last = at, at
    while len(sets) < MOST and (one := _set(lexed, here)):
        sets.append(one)
        last = _past_tie_break(lexed, here + 3)
        here = last
        while here < len(lexed.lower) and here < last + 2 and lexed.lower[here] in JOINTS:
            here += 1
    if len(sets) < FEWEST or not all(map(is_set, sets[:-1])):
        return None
    if not is_set(sets[-1]) and max(sets[-1]) < MATCH_TIE_BREAK:
        return None
    number = Number(at, last, float(sets[0][0]), float(sets[0][1]), "score")
    return Measure(number, at, last, "score", "score")


def sets_text(lexed: Lexed, measure: Measure) -> str:
    """The games of each set, without tie-breaks: "6-3 7-6"; "" where it is no match of sets."""
    found = []
    for at in range(measure.first, measure.last - 2):
        is_bracketed = at and lexed.lower[at - 1] == "("
        if not is_bracketed and (one := _set(lexed, at)):
            found.append(f"{one[0]}-{one[1]}")
    return " ".join(found) if len(found) > 1 else ""


def is_set(games: tuple[int, int]) -> bool:
    """Is it the end of a set: 6-4, 7-5, 7-6, and 9-7 where no tie-break is played?"""
    low, high = sorted(games)
    if high == GAMES:
        return low <= GAMES - 2
    return high > GAMES and high - low <= 2 and low >= GAMES - 1 and (high, low) != (8, 7)


def _set(lexed: Lexed, at: int) -> tuple[int, int] | None:
    """The two figures of a set, joined by a close hyphen."""
    words = lexed.lower[at : at + 3]
    if len(words) < 3 or words[1] not in HYPHENS:
        return None
    if not all(word.isdigit() and len(word) < 3 for word in (words[0], words[2])):
        return None
    if not (is_close(lexed, at) and is_close(lexed, at + 1)):
        return None
    around = lexed.lower[at - 1 : at] + lexed.lower[at + 3 : at + 4]
    if not HYPHENS.isdisjoint(around):
        return None  # "a 45-7-2 record"
    return int(words[0]), int(words[2])


def _past_tie_break(lexed: Lexed, at: int) -> int:
    """The word after the points of a tie-break: "(6)", "(8-6)", "(8/6)"."""
    if lexed.lower[at : at + 1] != ["("]:
        return at
    closing = lexed.lower[at : at + LONGEST_BRACKET + 1]
    if ")" not in closing or not lexed.lower[at + 1].isdigit():
        return at
    return at + closing.index(")") + 1
