"""Story against gold: which facts a report finds, and which findings it must not hold.

A fact is found when one finding has a verdict (and reason, and scope) that the fact allows and
its sides hold the claims of the gold sides: of a conflict on two different sides, of an agreement
anywhere in the finding. The semantics are those of the Miami gold of the issue tracker.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct, field

from crosscheck.model import Claim, DateValue, Finding, QuantityValue, Report

TOGETHER = {"agree", "compatible", "single"}


class GoldSide(Struct, forbid_unknown_fields=True):
    """What one side must hold: a claim that fits, in every article named (or `atleast` some)."""

    articles: list[str]
    date: str | None = None
    quantity: float | None = None
    unit: str | None = None
    words: str | None = None
    not_kind: list[str] = []
    atleast: int | None = None
    anyof: bool = False


class Fact(Struct, forbid_unknown_fields=True):
    """One thing that a careful reader finds; `verdicts` are the acceptable ones."""

    id: str
    topic: str
    sides: list[GoldSide]
    verdicts: list[str] = field(name="any")
    reason: list[str] = []
    scope: str | None = None


class Forbidden(Struct, forbid_unknown_fields=True):
    """A finding that no reader would accept; every condition given is one way to be wrong."""

    why: str
    verdicts: list[str]
    rule: str | None = None
    zone: str | None = None
    dates: list[str] = []
    quantities: list[float] = []
    words: str | None = None
    words_both: list[str] = []
    words_any: list[str] = []
    kind: list[str] = []


class Gold(Struct, forbid_unknown_fields=True):
    """expected.json of a story."""

    story: str
    note: str
    facts: list[Fact]
    forbidden: list[Forbidden]


class Score(Struct, frozen=True):
    """What came of one story: ids of facts found and missed, and each wrong finding in words."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def gold_of(story: Path) -> Gold:
    """The gold of a story's folder."""
    return msgspec.json.decode((story / "expected.json").read_bytes(), type=Gold)


def score(report: Report, gold: Gold) -> Score:
    """Facts found and forbidden findings of one report."""
    by_id = {claim.id: claim for claim in report.claims}
    found = [
        fact.id for fact in gold.facts if any(tells(one, fact, by_id) for one in report.findings)
    ]
    wrong = [
        f"{entry.why}: {finding.message or finding.question}"
        for entry in gold.forbidden
        for finding in report.findings
        if is_forbidden(finding, entry, by_id)
    ]
    missed = [fact.id for fact in gold.facts if fact.id not in found]
    return Score(tuple(found), tuple(missed), tuple(wrong))


def tells(finding: Finding, fact: Fact, by_id: dict[str, Claim]) -> bool:
    """True where the finding says what the fact says."""
    if finding.verdict not in fact.verdicts or fact.scope not in (None, finding.scope):
        return False
    if finding.verdict == "differ" and fact.reason and finding.reason not in fact.reason:
        return False
    sides = [[by_id[one] for one in side.claims] for side in finding.sides]
    together = finding.verdict in TOGETHER
    if together:
        sides = [[claim for side in sides for claim in side]]
    at = [
        {number for number, claims in enumerate(sides) if holds(claims, gold)}
        for gold in fact.sides
    ]
    if not all(at):
        return False
    return together or len(at) < 2 or any(left != right for left in at[0] for right in at[1])


def holds(claims: Sequence[Claim], gold: GoldSide) -> bool:
    """True where the claims of a side cover the articles that the gold side names."""
    articles = {claim.article for claim in claims if fits(claim, gold)}
    wanted = set(gold.articles)
    if gold.atleast is not None:
        return len(articles & wanted) >= gold.atleast
    return bool(articles & wanted) if gold.anyof else wanted <= articles


def fits(claim: Claim, gold: GoldSide) -> bool:
    """True where a claim has the gold side's date, quantity and words."""
    value = claim.value
    if gold.date is not None:
        low, _, high = gold.date.partition("/")
        if not isinstance(value, DateValue) or (value.start, value.end) != (low, high or low):
            return False
    if gold.quantity is not None and not has_end(claim, gold.quantity, gold.unit):
        return False
    if claim.kind in gold.not_kind:
        return False
    return gold.words is None or bool(re.search(gold.words, words_of(claim)))


def has_end(claim: Claim, number: float, unit: str | None = None) -> bool:
    """True where one end of a quantity is `number` (and its unit, where one is wanted)."""
    value = claim.value
    return (
        isinstance(value, QuantityValue)
        and unit in (None, value.unit)
        and any(
            end is not None and abs(end - number) <= 1e-6 * abs(number)
            for end in (value.low, value.high)
        )
    )


def words_of(claim: Claim) -> str:
    """What gold patterns are matched on."""
    return f"{claim.text} | {claim.sentence.text}"


def is_forbidden(finding: Finding, entry: Forbidden, by_id: dict[str, Claim]) -> bool:
    """True where the finding is wrong in one of the ways the entry names."""
    if finding.verdict not in entry.verdicts:
        return False
    claims = [by_id[one] for side in finding.sides for one in side.claims]
    return any(ways_to_be_wrong(finding, entry, claims))


def ways_to_be_wrong(finding: Finding, entry: Forbidden, claims: Sequence[Claim]) -> Iterator[bool]:
    """Each condition of the entry, in turn."""
    of_kind = not entry.kind or finding.kind in entry.kind
    yield finding.rule == entry.rule
    yield (
        len({claim.article for claim in claims}) > 1
        and any(claim.zone == entry.zone for claim in claims)
    )
    yield bool(entry.dates) and all(
        any(isinstance(one.value, DateValue) and one.value.start == day for one in claims)
        for day in entry.dates
    )
    yield bool(entry.quantities) and all(
        any(has_end(claim, number) for claim in claims) for number in entry.quantities
    )
    yield entry.words is not None and any(
        re.fullmatch(entry.words, claim.text.strip()) for claim in claims
    )
    yield of_kind and len(finding.sides) > 1 and all_seen(entry.words_both, claims)
    yield of_kind and all_seen(entry.words_any, claims)


def all_seen(patterns: Sequence[str], claims: Sequence[Claim]) -> bool:
    """True where each of one or more patterns is seen in some claim."""
    return bool(patterns) and all(
        any(re.search(pattern, words_of(claim)) for claim in claims) for pattern in patterns
    )
