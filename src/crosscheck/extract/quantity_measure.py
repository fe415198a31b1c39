"""Units and hedges: what stands close around a number and belongs to its value."""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_number import Number, read_number
from crosscheck.extract.quantity_smaller import complete, with_inches
from crosscheck.extract.quantity_unit import (
    CODE_SIGNS,
    hyphen_follows,
    unit_after,
    unit_of_fraction,
)
from crosscheck.lexicon.currencies import CODES, SIGNS
from crosscheck.lexicon.units import unit

GLUED = frozenset(("RM", "Rs", "Rp", "PS", "e", "E", "EUR", "Eur"))  # letters that are signs
WITH_CENTS = frozenset({"USD", "EUR", "GBP", "AUD", "CAD", "NZD", "HKD", "SGD"})


class Measure(Struct, frozen=True):
    """A number with its unit: words `first` to `last`; `tail` is where what follows begins."""

    number: Number
    first: int
    last: int
    unit: str | None
    dimension: str
    compound: bool = False


def read_measure(lexed: Lexed, number: Number) -> Measure:
    """The number with the sign, currency or unit that stands at it."""
    first, last = number.first, number.last
    before = lexed.lower[first - 1] if first else ""
    if before == "-" and first > 1 and lexed.lower[first - 2] in {"minus", "negative"}:
        first, before = first - 1, lexed.lower[first - 2]
    currency = _currency_before(lexed, first)
    if currency:
        code, start = currency
        start, number = _signed(lexed, start, number)
        end = _name_after(lexed, last, code)
        return Measure(number, start, end, code, "currency", hyphen_follows(lexed, end))
    if before in {"-", "−", "–", "minus", "negative"} and _is_minus(lexed, first - 1):
        number = replace(number, low=-number.high, high=-number.low, first=first - 1)
        first -= 1
    found = unit_after(lexed, last)
    if found is None and number.form == "fraction" and number.low < 1:
        found = unit_of_fraction(lexed, last)
    if found:
        name, end, compound = found
        if lexed.words[end - 1][0] == "M" and lexed.words[end - 1][1:] in CODES:
            number = replace(number, low=number.low * 1e6, high=number.high * 1e6)  # "120 MEUR"
        if cents := _cents(lexed, end, name):
            number, end = (
                replace(number, low=number.low + cents[0], high=number.high + cents[0]),
                cents[1],
            )
        if not compound:
            number, end = complete(lexed, end, name, number)
        if name == "foot":
            number, end = with_inches(lexed, end, number)
        if name == "minute" and lexed.lower[max(0, first - 3) : first] == ["an", "hour", "and"]:
            number, first = replace(number, low=number.low + 60, high=number.high + 60), first - 3
        dimension = "currency" if unit(name) is None else unit(name).dimension  # type: ignore[union-attr]
        end, name, number = _below_zero(lexed, end, name, number)
        return Measure(number, first, end, name, dimension, compound)
    if not QUAKES.isdisjoint(lexed.lower) and (
        _is_magnitude(lexed, first) or lexed.lower[last : last + 3] == ["on", "the", "richter"]
    ):
        return Measure(number, first, last, "magnitude", "magnitude")
    return Measure(number, first, last, None, "ratio" if number.form == "fraction" else "count")


def _cents(lexed: Lexed, at: int, name: str) -> tuple[float, int] | None:
    """The hundredths that complete an amount, and the word after: "3 dollars (and) 50 cents"."""
    if name not in WITH_CENTS:
        return None
    at += lexed.lower[at : at + 1] == ["and"]
    part = read_number(lexed, at) if at < len(lexed.lower) else None
    if part is None or not 0 < part.low < 100 or part.form not in {"digits", "words"}:
        return None
    if lexed.lower[part.last : part.last + 1] not in (["cent"], ["cents"], ["pence"]):
        return None
    return part.low / 100, part.last + 1


def _is_magnitude(lexed: Lexed, first: int) -> bool:
    """Is it of an earthquake: "magnitude 5.6", "magnitude-5.6", "a magnitude of 5.6"."""
    before = lexed.lower[max(0, first - 3) : first]
    return before[-1:] == ["magnitude"] or before[-2:] in (
        ["magnitude", "-"],
        ["magnitude", "of"],
        ["magnitudes", "of"],
        ["ranging", "from"],
    )


def _signed(lexed: Lexed, start: int, number: Number) -> tuple[int, Number]:
    if start and _is_minus(lexed, start - 1):
        return start - 1, replace(number, low=-number.high, high=-number.low)
    return start, number


def _is_minus(lexed: Lexed, at: int) -> bool:
    word = lexed.lower[at]
    if word in {"minus", "negative"}:
        return True
    if word == "−":
        return is_close(lexed, at)
    if word not in {"-", "–"} or not is_close(lexed, at):
        return False
    return (
        at == 0
        or (lexed.end[at - 1] < lexed.start[at] and not lexed.lower[at - 1][0].isdigit())
        or lexed.lower[at - 1] == "("
    )


def _currency_before(lexed: Lexed, first: int) -> tuple[str, int] | None:
    at = first - 1
    if at < 0:
        return None
    word = lexed.lower[at]
    if word == "." and at and lexed.lower[at - 1] in {"rs", "rp"}:
        at, word = at - 1, lexed.lower[at - 1]
    if word == "e" and not is_close(lexed, at):
        return None  # "9 E 71st St"
    if word in SIGNS:
        if not word.isalpha() or lexed.words[at] in GLUED:
            if word == "$" and at and _names_dollar(lexed, at - 1):
                prefix = lexed.lower[at - 1].replace(".", "") + "$"
                return SIGNS.get(prefix, "USD"), at - 1
            return SIGNS[word], at
        return None
    code = lexed.words[at]
    if len(code) == 3 and code.isupper() and code in CODES:
        return CODE_SIGNS.get(word, code), at
    return None


def _names_dollar(lexed: Lexed, at: int) -> bool:
    """Tell "US $5m" and "A$5m" from "A $5m grant was made"."""
    word = lexed.words[at]
    return word in {"US", "U.S.", "HK", "Cdn"} or (word in {"A", "C"} and is_close(lexed, at))


def _name_after(lexed: Lexed, last: int, code: str) -> int:
    r"""\"$5 billion USD", "€5m euros": the name once more."""
    if last < len(lexed.words) and lexed.words[last] == code:
        return last + 1
    return last


def _below_zero(lexed: Lexed, end: int, name: str, number: Number) -> tuple[int, str, Number]:
    r"""\"18 degrees below zero" is −18; "40 degrees" of weather is read by what follows."""
    if name in {"degree", "degree Celsius", "degree Fahrenheit"}:
        if lexed.lower[end : end + 2] == ["below", "zero"]:
            return end + 2, name, replace(number, low=-number.high, high=-number.low)
        if lexed.lower[end : end + 2] == ["below", "freezing"]:
            return end + 2, name, number
    return end, name, number


QUAKES = frozenset(("magnitude", "magnitudes", "richter"))


def past_hanging(lexed: Lexed, at: int) -> int:
    """Past the hyphen that hangs before "to" or "or": "10- to 12-foot waves", "10-to-12-foot".

    Elsewhere `at` itself: "a 5-to-1 margin" is a ratio.
    Source: suspended hyphens (Chicago Manual of Style 7.88).
    """
    lower = lexed.lower
    if lower[at : at + 1] != ["-"] or lower[at + 1 : at + 2] not in (["to"], ["or"]):
        return at
    nxt = at + 2 + (lower[at + 2 : at + 3] == ["-"])
    number = read_number(lexed, nxt) if nxt < len(lower) else None
    if number is None:
        return at
    tied = lower[number.last : number.last + 2]
    is_tied = tied[:1] == ["-"] and tied[1:] != [] and tied[1][0].isalpha()
    return at + 1 if is_tied or read_measure(lexed, number).unit else at
