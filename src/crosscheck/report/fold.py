"""Findings → blocks: the findings of one question folded into what a reader sees as one row.

A block shows the question, its strongest verdict and every side once. Blocks come in the order of
the report; sections only pick from them.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from crosscheck.model import RANK, About, Claim, DateValue, Finding, Report, Side, Verdict
from crosscheck.report.text import many, plain

STRENGTH = {verdict.value: place for place, verdict in enumerate(Verdict)}
CHECKABLE = ("quantity", "date", "person", "role", "place", "quote", "statement")
AGREEMENTS = 8  # that a short table shows
REASONS = {
    "evolving": "a later report may update an earlier one",
    "separate": "probably two occurrences, not one",
    "open-bound": "one side gives only a bound",
    "attributed": "each side has a source of its own",
    "scope": "they may not speak of the same place, period or group",
}
VERDICTS = {
    "contradict": "both cannot be true",
    "differ": "they differ, but need not contradict each other",
    "compatible": "both can be true: one is vaguer or narrower than the other",
    "agree": "they say the same",
    "single": "only one independent source says so",
}


class Block(Struct, frozen=True, gc=False):
    """One question with all that was found about it; `lead` is its strongest finding.

    `sides` are in the order of the strongest finding, then those that only weaker ones name.
    """

    lead: Finding
    findings: tuple[Finding, ...]
    sides: tuple[Side, ...]

    def is_in_lead(self, side: Side) -> bool:
        """True where the strongest finding itself names this side."""
        return any(_says_the_same(side, one) for one in self.lead.sides)


class Section(Struct, frozen=True):
    """A table of the report: a title and its blocks; `note` counts them in words.

    `alone` is what only one source says of a topic that the user named.
    """

    title: str
    blocks: tuple[Block, ...]
    note: str
    limit: int
    alone: tuple[Block, ...] = ()


def fold(findings: Sequence[Finding]) -> tuple[Block, ...]:
    """One block for each question, in the order given; accepted findings are left out.

    Answers of one question that no finding ties to the others have a block of their own: that two
    articles say "Brussels" is not part of what eight say of Nice.
    """
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.suppressed is not None:
            continue
        groups.setdefault((finding.cluster, finding.scope), []).append(finding)
    # each group is let go once it is a block: of thousands both took more than the blocks
    return tuple(_block(part) for key in list(groups) for part in _tied(groups.pop(key)))


def _tied(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of one question in parts that share no claim, in the order given."""
    if len(findings) == 1:
        return [list(findings)]
    parts: list[tuple[list[Finding], set[str]]] = []
    for finding in findings:
        held = {claim for side in finding.sides for claim in side.claims}
        near = [part for part in parts if part[1] & held]
        if not near:
            parts.append(([finding], held))
            continue
        first, *others = near
        for other in others:
            first[0].extend(other[0])
            first[1].update(other[1])
            parts.remove(other)
        first[0].append(finding)
        first[1].update(held)
    return [part for part, _ in parts]


def _block(findings: Sequence[Finding]) -> Block:
    """The strongest finding leads; an agreement leads even where a further side is vaguer."""
    if len(findings) == len(findings[0].sides) == 1:
        return Block(findings[0], tuple(findings), findings[0].sides)
    verdicts = {one.verdict for one in findings}
    agrees = "agree" in verdicts and max(verdicts, key=STRENGTH.__getitem__) == "compatible"
    strongest = "agree" if agrees else max(verdicts, key=STRENGTH.__getitem__)
    lead = next(one for one in findings if one.verdict == strongest)
    sides: list[Side] = []
    for finding in (lead, *findings):
        for side in finding.sides:
            if not any(_says_the_same(side, one) for one in sides):
                sides.append(side)
    return Block(lead, tuple(findings), tuple(sides))


def _says_the_same(side: Side, shown: Side) -> bool:
    """True where a side is part of one shown already: the same claims, or articles and words."""
    return set(side.claims) <= set(shown.claims) or (
        side.display == shown.display and set(side.articles) <= set(shown.articles)
    )


def sections(report: Report, topics: Sequence[str] = ()) -> tuple[Section, ...]:
    """The tables of a report: named topics first, then by verdict; empty ones are left out.

    Order within: contradict before differ before the rest, else as the report has it. A named
    topic also holds what only one source says of it: who names a question wants every answer.
    """
    blocks = sorted(fold(report.findings), key=lambda one: RANK[one.lead.verdict])
    told = [one for one in blocks if one.lead.verdict != "single"]
    wanted = [one for one in blocks if one.lead.verdict == "single" and one.lead.topic in topics]
    alone = _by_checking(report, wanted)
    named = [
        Section(topic, here, _note((*here, *single)), 8, single)
        for topic in topics
        for here in [tuple(one for one in told if one.lead.topic == topic)]
        for single in [tuple(one for one in alone if one.lead.topic == topic)]
        if here or single
    ]
    rest = [one for one in told if one.lead.topic not in topics]
    plans = (
        ("Contradictions", ("contradict", "differ"), 12),
        ("Agreements", ("agree",), AGREEMENTS),
        ("Compatible", ("compatible",), 5),
    )
    by_verdict = [
        Section(title, here, _note(here), limit)
        for title, verdicts, limit in plans
        if (here := tuple(one for one in rest if one.lead.verdict in verdicts))
    ]
    return (*named, *by_verdict)


def singles(report: Report, topics: Sequence[str] = ()) -> Section | None:
    """What only one source says, as a table of its own; without what named topics hold of it."""
    here = _by_checking(report, _singles(report, topics))
    return Section("Only in one article", here, _note(here), 20) if here else None


def _singles(report: Report, topics: Sequence[str]) -> list[Block]:
    held = {one.cluster for one in report.findings if one.verdict == "single"}
    return [
        one
        for one in fold([one for one in report.findings if one.cluster in held])
        if one.lead.verdict == "single" and one.lead.topic not in topics
    ]


def count_singles(report: Report, topics: Sequence[str] = ()) -> int:
    """How many there are of these, with those that the report only counts."""
    held = sum(one.verdict == "single" for one in report.findings)
    return len(_singles(report, topics)) + max(0, report.summary.single - held)


def _by_checking(report: Report, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What can be checked by a call comes first: figures, dates, names, then the rest.

    Of one kind, what has a name in its field (killed, price, start) before what has none, and last
    a date that names no time of its own ("now", "recent months").
    """
    by_id = {claim.id: claim for claim in report.claims} if blocks else {}
    return tuple(sorted(blocks, key=lambda one: _checkable(one, by_id)))


def _checkable(block: Block, by_id: Mapping[str, Claim]) -> tuple[int, bool, bool]:
    ids = [one for side in block.sides for one in side.claims if one in by_id]
    claim = by_id[ids[0]] if ids else None
    about = claim.about if claim else About()
    is_vague = claim is not None and isinstance(claim.value, DateValue) and not claim.value.start
    return CHECKABLE.index(block.lead.kind), is_vague, not (about.slot and about.subject)


def _note(blocks: Sequence[Block]) -> str:
    counts: dict[str, int] = {}
    for block in blocks:
        counts[block.lead.verdict] = counts.get(block.lead.verdict, 0) + 1
    return ", ".join(f"{number} {verdict}" for verdict, number in counts.items())


def question_text(finding: Finding) -> str:
    """The question, or where there is none in words, what it is about."""
    return plain(finding.question) or plain(finding.topic)


def reason_words(finding: Finding) -> str:
    """Why a difference need not be a contradiction, with what was recorded of it.

    What a self-check found stands in its message.
    """
    if finding.scope == "within" and finding.code:
        return finding.message
    if finding.reason is None:
        return ""
    words = REASONS.get(finding.reason, finding.reason)
    noted = [step.text for step in finding.trace if step.room == "judge"]
    note = noted[-1].partition("; ")[2] if noted else ""
    if note and (finding.kind == "quote" or finding.rule == "name-spelling"):
        return note  # what was altered says it all
    return f"{words} ({note})" if note else words


def claims_of(side: Side, by_id: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The first claim of each article on a side, title last: a sentence tells more."""
    claims = [by_id[one] for one in side.claims if one in by_id]
    claims.sort(key=lambda one: one.zone == "title")
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.article, claim)
    return tuple(first[article] for article in side.articles if article in first)


def origins_of(side: Side) -> str:
    """`3 articles, 2 origins`, or nothing where every article is a source of its own."""
    if side.origins >= len(side.articles):
        return ""
    return f"{many(len(side.articles), 'article')}, {many(side.origins, 'origin')}"
