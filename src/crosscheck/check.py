"""`check`: new articles against what is on file, by the same rooms as a report.

A version of a new article that is on file already does not stand against it as another source: it
is compared with it alone, and where the two differ, the story evolved.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from crosscheck import __version__
from crosscheck.align import words_of
from crosscheck.archive import Filed, rename_article
from crosscheck.archive.version import is_version
from crosscheck.config import Settings
from crosscheck.fresh import Fresh
from crosscheck.model import (
    SCHEMA,
    ArticleInfo,
    Claim,
    Finding,
    Problem,
    Reason,
    Report,
    Side,
    Step,
    Verdict,
)
from crosscheck.pipeline import Gathered, by_article, conclude, info, summarise

MOST_CHECKABLE = ("quantity", "date", "role", "person", "place", "quote", "statement")
LineRanges = Sequence[tuple[int, int]]


def check(
    fresh: Sequence[Fresh],
    filed: Iterable[Filed],
    problems: Sequence[Problem],
    settings: Settings,
    changed: Mapping[str, LineRanges] | None = None,
) -> Report:
    """The report with only the findings that involve a new article.

    `changed` maps paths to ranges of lines: only claims on those count as new.
    Order: as in a report; single claims by how easily they can be checked.
    """
    rivals, versions = sort_out(fresh, filed)
    articles = [info(one.article) for one in fresh] + [one.info for one in rivals]
    claims = [claim for one in fresh for claim in one.claims]
    every = [*claims, *(claim for one in rivals for claim in one.claims)]
    whole = _conclude(articles, every, settings, {one.article.id for one in fresh})
    corrections = [
        finding for one, older in versions for finding in correction_findings(one, older, settings)
    ]
    by_id = {claim.id: claim for claim in whole.claims}
    by_id.update((claim.id, claim) for _, older in versions for claim in older.claims)
    counted = {
        claim.id
        for claim in claims
        if changed is None or is_changed(claim, changed.get(claim.path, ()))
    }
    names = {one.article.id for one in fresh}
    findings = [
        mark_new(finding, names)
        for finding in (*whole.findings, *corrections)
        if any(not counted.isdisjoint(side.claims) for side in finding.sides)
    ]
    findings.sort(key=lambda finding: rank(finding, by_id))
    return _trim(
        [*whole.articles, *(older.info for _, older in versions)],
        by_id,
        findings,
        problems,
        names,
    )


def sort_out(
    fresh: Sequence[Fresh], filed: Iterable[Filed]
) -> tuple[list[Filed], list[tuple[Fresh, Filed]]]:
    """What is on file as rivals and as earlier versions, each under an id of its own."""
    taken = {one.article.id for one in fresh}
    rivals: list[Filed] = []
    versions: list[tuple[Fresh, Filed]] = []
    for older in sorted(filed, key=lambda one: (one.info.path, one.row, one.number)):
        named = with_free_id(older, taken)
        taken.add(named.info.id)
        newer = next(
            (one for one in fresh if is_version(one.article, one.claims, older)),
            None,
        )
        if newer:
            versions.append((newer, named))
        elif older.superseded is None:
            rivals.append(named)
    return rivals, versions


def with_free_id(filed: Filed, taken: Collection[str]) -> Filed:
    """The article on file under an id that none of `taken` is."""
    name, number = filed.info.id, 1
    while name in taken:
        number += 1
        name = f"{filed.info.id}#{number}"
    if name == filed.info.id:
        return filed
    return msgspec.structs.replace(
        filed,
        info=msgspec.structs.replace(filed.info, id=name),
        claims=rename_article(filed.claims, name),
    )


def correction_findings(fresh: Fresh, older: Filed, settings: Settings) -> Iterator[Finding]:
    """Where a new version departs from the one on file: it evolved, and nobody contradicts."""
    whole = _conclude([info(fresh.article), older.info], [*fresh.claims, *older.claims], settings)
    for finding in whole.findings:
        if finding.scope == "cross" and finding.verdict in ("contradict", "differ"):
            yield msgspec.structs.replace(
                finding,
                verdict=Verdict.DIFFER.value,
                reason=Reason.EVOLVING.value,
                message=f"{finding.message}; {older.info.id} is an earlier version on file",
                trace=(
                    *finding.trace,
                    Step("judge", f"differ: evolving; {older.info.id} is its earlier version"),
                ),
            )


def is_changed(claim: Claim, ranges: LineRanges) -> bool:
    """True where a claim stands on one of these lines, or where its line cannot be told."""
    if claim.line is None:
        return True
    last = claim.line + claim.text.count("\n")
    return any(first <= last and claim.line <= end for first, end in ranges)


def mark_new(finding: Finding, names: Collection[str]) -> Finding:
    """The finding with the new articles of each side named."""
    return msgspec.structs.replace(
        finding, sides=tuple(_mark_side(side, names) for side in finding.sides)
    )


def _mark_side(side: Side, names: Collection[str]) -> Side:
    new = tuple(name for name in side.articles if name in names)
    return msgspec.structs.replace(side, new=new) if new else side


def rank(finding: Finding, claims: Mapping[str, Claim]) -> tuple[int, int, int, str, int]:
    """The place in the report; a stable sort keeps what ranks equal as judge ordered it.

    Uncorroborated claims: what an editor can ring up about first. A figure before a name before a
    sentence; the article's own word before a source's; a named source before an unnamed one; then
    in the order of the text.
    """
    order = ("contradict", "differ", "agree", "compatible", "single").index(finding.verdict)
    first = next((claims[name] for side in finding.sides for name in side.claims), None)
    if finding.verdict != "single" or first is None:
        return order, 0, 0, "", 0
    voice = 2 - first.attribution.named if first.attribution else 0
    return order, MOST_CHECKABLE.index(finding.kind), voice, first.path, first.start


def _conclude(
    articles: Sequence[ArticleInfo],
    claims: Sequence[Claim],
    settings: Settings,
    new: Collection[str] | None = None,
) -> Report:
    """The rooms' report on articles and claims in any order, about stories of `new` articles."""
    ordered = sorted(articles, key=lambda one: (one.path, one.id))
    place = {one.id: number for number, one in enumerate(ordered)}
    claims = sorted(
        claims,
        key=lambda one: (place[one.article], one.zone != "title", one.start, one.end, one.kind),
    )
    found = Gathered(ordered, dict(by_article(claims)), [], words_of(claims), {})
    return conclude(found, settings, new=new)


def _trim(
    articles: Sequence[ArticleInfo],
    claims: Mapping[str, Claim],
    findings: Sequence[Finding],
    problems: Sequence[Problem],
    names: Collection[str],
) -> Report:
    """The report with the claims of new articles and those that a finding shows."""
    shown = {name for finding in findings for side in finding.sides for name in side.claims}
    marked = sorted(
        (msgspec.structs.replace(one, new=True) if one.id in names else one for one in articles),
        key=lambda one: (not one.new, one.path, one.id),
    )
    kept = [one for one in claims.values() if one.article in names or one.id in shown]
    return Report(
        schema=SCHEMA,
        version=__version__,
        articles=tuple(marked),
        claims=tuple(kept),
        findings=tuple(findings),
        problems=tuple(sorted(problems, key=lambda one: (one.path, one.message))),
        summary=summarise(marked, kept, findings),
    )
