"""Values in a few words, for lists of claims (a finding's sides bring their own display)."""

from typing import assert_never

from crosscheck.model import (
    DateValue,
    PersonValue,
    PlaceValue,
    QuantityValue,
    QuoteValue,
    RoleValue,
    StatementValue,
    Value,
)
from crosscheck.report.text import plain

SIGNS = {"approx": "about ", "up": "up ", "down": "down "}


def value_text(value: Value) -> str:
    """A value as a reader would note it down."""
    return plain(_text(value))


def _text(value: Value) -> str:  # one branch a kind
    match value:
        case DateValue():
            return value.timex if value.timex_type in ("DURATION", "SET") else _days(value)
        case QuantityValue():
            return _quantity(value)
        case PersonValue():
            return ", ".join(one for one in (value.canonical, value.role) if one)
        case RoleValue():
            state = "" if value.state == "current" else f"{value.state} "
            of = f" of {value.organisation}" if value.organisation else ""
            return f"{value.person}: {state}{value.title}{of}"
        case PlaceValue():
            return " < ".join((value.canonical, *value.within[:2]))
        case QuoteValue():
            return f"{value.speaker or '?'}: {value.words}"
        case StatementValue():
            return " ".join((value.predicate, *value.arguments.values()))
        case _:
            assert_never(value)


def _days(value: DateValue) -> str:
    mod = f" ({value.mod.lower()})" if value.mod else ""
    if value.start and value.start == value.end and value.granularity == "day":
        return value.timex + mod
    if (value.start and value.granularity not in ("day", "time")) or value.start != value.end:
        return f"{value.timex}{mod} [{value.start or '…'} … {value.end or '…'}]"
    return value.timex + mod


def _quantity(value: QuantityValue) -> str:
    low, high = value.low, value.high
    if low is not None and high is not None:
        number = number_text(low) if low == high else f"{number_text(low)}–{number_text(high)}"
    elif low is not None:
        number = ("≥ " if value.low_closed else "> ") + number_text(low)
    elif high is not None:
        number = ("≤ " if value.high_closed else "< ") + number_text(high)
    else:
        number = "?"
    unit = f" {value.unit}" if value.unit else ""
    per = f" per {value.per}" if value.per else ""
    of = f" ({value.of})" if value.of and value.of != value.unit else ""
    return SIGNS.get(value.bound, "") + number + unit + per + of


def number_text(number: float) -> str:
    """A number with thousands separated and nothing invented behind the point."""
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.6g}" if abs(number) < 1e15 else f"{number:g}"
