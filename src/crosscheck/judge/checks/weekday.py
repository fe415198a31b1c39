"""Rule weekday-mismatch: a full date that names a weekday on which it does not fall.

"Friday, January 17, 2026" was a Saturday. Only dates whose year is written are checked, and days
of the week in which the article appeared: a year that was worked out from the weekday cannot
contradict it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from crosscheck.judge.checks import Conflict
from crosscheck.model import Claim, DateValue

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OWN_WEEK = {"published", "dateline"}  # a far day keeps no weekday that its year denies


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The dates of one article that do not fall on the weekday given with them."""
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.weekday is None or not value.start:
            continue
        if value.granularity not in {"day", "part", "hour", "minute", "weekend"}:
            continue
        falls = date.fromisoformat(value.start).weekday()
        if falls == value.weekday or not set(value.inferred) <= OWN_WEEK:
            continue
        yield Conflict(
            rule="weekday-mismatch",
            kind="date",
            question=f"On which day of the week did {value.start} fall?",
            message=f"{value.start} was a {NAMES[falls]}, not a {NAMES[value.weekday]}",
            sides=((claim,),),
            displays=(f"{claim.text} (a {NAMES[falls]})",),
        )
