"""The registry: one row per kind of claim, the only file that knows both halves of a kind.

To add a kind: 1. its value in model.py; 2. `extract/<kind>.py` with `detect`; 3. `judge/<kind>.py`
with `compare`; 4. a row here; 5. `fixtures/claims/<kind>.jsonl`; 6. its row in README.md.
"""

from collections.abc import Callable

from msgspec import Struct

from crosscheck.extract import Detector
from crosscheck.extract import date as extract_date
from crosscheck.extract import person as extract_person
from crosscheck.extract import place as extract_place
from crosscheck.extract import quantity as extract_quantity
from crosscheck.extract import quote as extract_quote
from crosscheck.extract import role as extract_role
from crosscheck.extract import statement as extract_statement
from crosscheck.judge import date as judge_date
from crosscheck.judge import person as judge_person
from crosscheck.judge import place as judge_place
from crosscheck.judge import quantity as judge_quantity
from crosscheck.judge import quote as judge_quote
from crosscheck.judge import role as judge_role
from crosscheck.judge import statement as judge_statement
from crosscheck.judge.checks import (
    Check,
    age,
    impossible_date,
    list_count,
    participant,
    percent,
    unit,
    weekday,
)
from crosscheck.judge.checks import sum as sum_of_parts
from crosscheck.model import Claim, Comparison


class Kind(Struct, frozen=True):
    """One kind of claim: how it is found, how two of it compare, its self-checks."""

    name: str
    detect: Detector
    compare: Callable[[Claim, Claim], Comparison]
    checks: tuple[Check, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind("date", extract_date.detect, judge_date.compare, (weekday.check, impossible_date.check)),
    Kind(
        "quantity",
        extract_quantity.detect,
        judge_quantity.compare,
        (unit.check, sum_of_parts.check, list_count.check, percent.check, age.check),
    ),
    Kind("person", extract_person.detect, judge_person.compare, (participant.check,)),
    Kind("role", extract_role.detect, judge_role.compare),
    Kind("place", extract_place.detect, judge_place.compare),
    Kind("quote", extract_quote.detect, judge_quote.compare),
    Kind("statement", extract_statement.detect, judge_statement.compare),
)
DETECTORS = tuple(kind.detect for kind in KINDS)
CHECKS = tuple(check for kind in KINDS for check in kind.checks)
COMPARERS = {kind.name: kind.compare for kind in KINDS}


def beside_detectors() -> tuple[Detector, ...]:
    """What only two texts put side by side are asked for; no other run imports it."""
    from crosscheck.extract import attribute, proposition, proposition_noun

    return attribute.detect, proposition.detect, proposition_noun.detect
