"""Which of two claims on the same words stays."""

from collections.abc import Sequence

from crosscheck.model import Claim


def resolve_overlaps(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence in order, one per kind and place.

    A number inside a date is no quantity; a duration or an age stays both, and so does a sum with
    a date inside it ("killed himself on Monday after he killed two neighbours"). Of two that begin
    together the longer comes first: a sum before its parts.
    """
    dates = [
        claim
        for claim in claims
        if claim.value.__class__.__name__ == "DateValue"
        and getattr(claim.value, "timex_type", "") != "DURATION"
    ]
    kept: dict[str, Claim] = {}
    for claim in claims:
        if claim.kind == "quantity" and any(
            date.start < claim.end
            and claim.start < date.end
            and not claim.start < date.start <= date.end < claim.end
            for date in dates
        ):
            continue
        kept.setdefault(claim.id, claim)
    return sorted(kept.values(), key=lambda claim: (claim.start, -claim.end, claim.kind))
