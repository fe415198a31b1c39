"""The smaller units that complete a measure: "three hours and 20 minutes", "7 pounds, 6 ounces".

One measure in two units is one figure, in the larger unit: 3.33 hours. "Five years and 18 months"
are two, since a year has twelve; a comma alone joins feet and pounds, and of lengths of time those
of the clock ("four hours, 42 minutes", AP Stylebook).
Source: house rule; Quirk et al. 1985, 6.68 (measures in coordinated units).
"""

from msgspec.structs import replace

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_number import Number, read_number
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.units import unit

SMALLER = {
    "year": {"month": "month", "week": "week", "day": "day"},
    "month": {"week": "week", "day": "day"},
    "week": {"day": "day"},
    "day": {"hour": "hour"},
    "hour": {"minute": "minute", "min": "minute", "mins": "minute"},
    "minute": {"second": "second", "sec": "second", "secs": "second"},
    "foot": {"inch": "inch", "in": "inch"},
    "pound": {"ounce": "ounce", "oz": "ounce"},
}
JOINTS: dict[str, tuple[list[str], ...]] = {
    "duration": ([], ["and"], [",", "and"]),
    "length": ([], ["and"], [","]),
    "mass": ([], ["and"], [","]),
}
HYPHENS = frozenset({"-", "–"})
CLOCK = frozenset({"hour", "minute"})
LOOSE = frozenset({"month", "week", "day"})  # "it went on for a week and two days later ended"
LATER = frozenset({"later", "ago", "after", "earlier"})
DIGITS = 9
INCHES = 12


def complete(lexed: Lexed, at: int, name: str, number: Number) -> tuple[Number, int]:
    """The number with the smaller units after word `at`, in units of `name`, and where they end."""
    of, size = name, 1.0
    while of in SMALLER and (found := _next(lexed, at, of)):
        part, smaller, end = found
        size *= _factor(smaller) / _factor(of)
        of, at = smaller, end
        number = replace(
            number,
            low=round(number.low + part.low * size, DIGITS),
            high=round(number.high + part.high * size, DIGITS),
        )
    return number, at


def _next(lexed: Lexed, at: int, of: str) -> tuple[Number, str, int] | None:
    """A number of a smaller unit than `of` that goes on at word `at`, and the word after it."""
    measured = unit(of)
    start = at
    while lexed.lower[start : start + 1] in (["and"], [","]):
        start += 1
    joint = lexed.lower[at:start]
    part = read_number(lexed, start) if start < len(lexed.lower) else None
    if part is None or part.form not in {"digits", "words"} or part.last >= len(lexed.lower):
        return None
    smaller = SMALLER.get(of, {}).get(noun_lemma(lexed.lower[part.last]))
    if smaller is None or not 0 < part.low < _factor(of) / _factor(smaller):
        return None
    if lexed.lower[part.last] == "in" and not is_close(lexed, part.last - 1):
        return None  # "5ft 8in", but not "rose two feet, 3 in an hour"
    end = part.last + 1
    follows = lexed.lower[end] if end < len(lexed.lower) else "."
    if joint and (follows in HYPHENS or (of in LOOSE and follows in LATER)):
        return None
    if measured is None or joint not in JOINTS[measured.dimension]:
        if joint != [","]:
            return None
        listed = _next(lexed, end, smaller)  # "two days, three hours and …"
        return (part, smaller, end) if listed or (of in CLOCK and follows != "of") else None
    return part, smaller, end


def with_inches(lexed: Lexed, at: int, number: Number) -> tuple[Number, int]:
    """Feet with the inches that a hyphen joins to them: "5-foot-8", "a 6-foot-5-inch guard"."""
    lower = lexed.lower
    joined = lower[at + 1] if lower[at : at + 1] == ["-"] and at + 1 < len(lower) else ""
    if not joined.isdigit() or not joined.isascii() or int(joined) >= INCHES:
        return number, at
    if not (is_close(lexed, at - 1) and is_close(lexed, at)):
        return number, at
    end = at + 2
    spelled = end + (lower[end : end + 1] == ["-"])
    end = spelled + 1 if lower[spelled : spelled + 1] in (["inch"], ["inches"]) else end
    more = int(joined) / INCHES
    low, high = round(number.low + more, DIGITS), round(number.high + more, DIGITS)
    return replace(number, low=low, high=high), end


def _factor(name: str) -> float:
    found = unit(name)
    return found.factor if found else 1.0
