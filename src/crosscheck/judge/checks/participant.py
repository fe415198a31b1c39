"""Rule participant-mismatch inside one article: two lists of who took part in one event.

Only a difference, never a contradiction: both lists share parties, and each has one that the
other leaves out, so that an editor may want to know which is meant to be whole.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.judge.checks import Conflict
from crosscheck.judge.person import compare
from crosscheck.model import Claim, Level, PersonValue, Reason, Verdict


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The first two lists of each event that overlap but do not agree."""
    by_event: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, PersonValue) and claim.about.slot == "participant":
            by_event.setdefault(claim.about.subject or "", []).append(claim)
    for event, lists in by_event.items():
        for left, right in combinations(lists, 2):
            found = compare(left, right)
            if (
                found.level is Level.INCOMPARABLE
                and found.reason is Reason.SCOPE
                and _one_event(left, right)
            ):
                yield Conflict(
                    rule="participant-mismatch",
                    kind="person",
                    question=f"Who took part in the {event}?",
                    message=f"“{left.text}” against “{right.text}”: {found.note}",
                    sides=((left,), (right,)),
                    verdict=Verdict.DIFFER,
                    reason=Reason.SCOPE,
                )
                break


def _one_event(left: Claim, right: Claim) -> bool:
    """False where the places of the two events lie in different countries."""
    one, two = left.about.scope.get("place"), right.about.scope.get("place")
    return not one or not two or one == two
