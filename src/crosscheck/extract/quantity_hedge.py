"""Hedges before and after a number: "at least", "some", "or more", "+"."""

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_number import read_number
from crosscheck.lexicon.hedges import AFTER, BEFORE, BETWEEN, Hedge
from crosscheck.lexicon.word_set import word_set

PHRASAL = word_set(  # "handed over 21 girls": the verb's particle, not a bound
    "hand hands handed handing take takes took taken taking turn turned turning give gave given"
)


def read_hedge(lexed: Lexed, first: int) -> tuple[Hedge, str, int] | None:
    """The hedge just before word `first`: what it does, its words, and where it begins."""
    at = first
    for _ in range(2):
        if at and lexed.lower[at - 1] in BETWEEN and _hedge_ending(lexed, at - 1):
            at -= 1
    found = _hedge_ending(lexed, at)
    if found and found[0].bound == "approx":
        outer = _hedge_ending(lexed, found[2])
        if outer and outer[0].bound != "approx":
            return outer
    return found


def _hedge_ending(lexed: Lexed, at: int) -> tuple[Hedge, str, int] | None:
    if at < 1:
        return None
    for parts, hedge in BEFORE.get(lexed.lower[at - 1], ()):
        start = at - len(parts)
        if start < 0 or tuple(lexed.lower[start:at]) != parts:
            continue
        if parts == ("over",) and start and lexed.lower[start - 1] in PHRASAL:
            continue
        return hedge, " ".join(parts), start
    return None


def hedge_after(lexed: Lexed, last: int) -> tuple[Hedge, str, int] | None:
    """The hedge just after word `last` - 1: "or more", "and counting", "+"."""
    if last >= len(lexed.lower):
        return None
    for parts, hedge in AFTER.get(lexed.lower[last], ()):
        if tuple(lexed.lower[last : last + len(parts)]) != parts:
            continue
        if parts == ("+",) and not is_close(lexed, last - 1):
            continue
        if parts == ("plus",) and _is_number(lexed, last + 1):
            continue
        return hedge, " ".join(parts), last + len(parts)
    return None


def _is_number(lexed: Lexed, at: int) -> bool:
    return at < len(lexed.lower) and read_number(lexed, at) is not None
