"""Rule impossible-date: a date that no calendar has ("February 30", "June 31, 2024")."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crosscheck.judge.checks import Conflict
from crosscheck.model import Claim, DateValue

DAY = re.compile(r"(XXXX|\d{4})-(\d\d)-(\d\d)")
LEAP = 2024  # a year that has every day a year can have


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The dates of one article that do not exist."""
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.start or value.timex_type == "SET":
            continue
        bad = [found for found in DAY.finditer(value.timex) if not _exists(found)]
        if bad:
            yield Conflict(
                rule="impossible-date",
                kind="date",
                question=f"Which day is {claim.text}?",
                message=f"no calendar has {claim.text}",
                sides=((claim,),),
            )


def _exists(found: re.Match[str]) -> bool:
    year = LEAP if found[1] == "XXXX" else int(found[1])
    try:
        date(year, int(found[2]), int(found[3]))
    except ValueError:
        return False
    return True
