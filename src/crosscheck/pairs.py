"""`compare --pairs`: two texts against each other, thousands of times."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from crosscheck.config import Settings
from crosscheck.engine import engine_for
from crosscheck.extract import extract
from crosscheck.judge import in_order
from crosscheck.kinds import beside_detectors
from crosscheck.load.published import iso_date
from crosscheck.model import Article, Finding, Report, Zone
from crosscheck.pipeline import conclude, gather, summarise
from crosscheck.segment import segment

PAIR_ORDER = ("single", "agree", "compatible", "differ", "contradict")


def compare_pairs(
    rows: Iterable[Mapping[str, str]], settings: Settings
) -> Iterator[tuple[str, str, Report]]:
    """(id, verdict, report) for rows of `id`, `a`, `b` and optional `a_published`, `b_published`.

    The verdict is the strongest of the findings between the two; `single` where nothing compared.
    Errors: KeyError where a row lacks a or b.
    """
    plain = replace(settings, workers=1, cluster=None)
    with engine_for(settings.workers, settings.cluster) as engine:
        yield from engine.map(partial(compare_pair, settings=plain), enumerate(rows, 1))


def compare_pair(
    numbered: tuple[int, Mapping[str, str]], settings: Settings
) -> tuple[str, str, Report]:
    """(id, verdict, report) of one row; its number stands in for a missing id."""
    number, row = numbered
    texts = [
        Article(
            id=side,
            path=side,
            text=row[side],
            published=iso_date(row.get(f"{side}_published")),
            zones=(Zone("body", 0, len(row[side])),),
            words=row[side].count(" ") + 1,
        )
        for side in ("a", "b")
    ]
    report = _with_beside(conclude(gather(texts), settings), texts)
    found = {one.verdict for one in report.findings if one.scope == "cross"} | {"single"}
    return str(row.get("id", number)), max(found, key=PAIR_ORDER.index), report


def _with_beside(report: Report, texts: Sequence[Article]) -> Report:
    """The report with what only two texts put side by side may be held against each other for."""
    from crosscheck.judge.beside import as_one_occurrence, judge_beside  # for pairs alone

    if report.problems:  # one of the two was refused
        return report
    left, right = (extract(text, segment(text), beside_detectors()) for text in texts)
    own = [[claim for claim in report.claims if claim.article == text.id] for text in texts]
    found = judge_beside(own[0], own[1], (left, right))
    known = {claim.id: claim for claim in report.claims}
    before = [as_one_occurrence(one, known) for one in report.findings]
    told = {_claims_of(one) for one in before if one.verdict in PAIR_ORDER[-2:]}
    fresh = [one for one in found if _claims_of(one) not in told]
    held = frozenset[str]().union(*map(_claims_of, fresh))
    reversed_ = {_claims_of(one) for one in fresh}  # a figure that agrees, but up against down
    before = [one for one in before if _claims_of(one) not in reversed_]
    claims = [*report.claims, *(c for c in (*left, *right) if c.id in held and c.id not in known)]
    findings = in_order([*before, *fresh])
    summary = summarise(report.articles, claims, findings)
    return replace(report, claims=tuple(claims), findings=findings, summary=summary)


def _claims_of(finding: Finding) -> frozenset[str]:
    return frozenset(claim_id for side in finding.sides for claim_id in side.claims)
