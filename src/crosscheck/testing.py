"""For pytest users: articles that must not contradict each other.

from crosscheck.testing import assert_consistent

def test_articles_agree():
    assert_consistent(["articles/"], allow=["role-mismatch"])
"""

from collections.abc import Collection, Iterable, Sequence
from os import PathLike, fspath

from crosscheck.archive.suppression import apply_suppressions, read_comments
from crosscheck.config import Settings
from crosscheck.load import load
from crosscheck.model import Finding, Report
from crosscheck.pipeline import crosscheck

__all__ = ["assert_consistent"]


def assert_consistent(
    paths: Sequence[str | PathLike[str]] | str | PathLike[str],
    allow: Collection[str] = (),
    *,
    fail_on: Collection[str] = ("contradict",),
    settings: Settings | None = None,
) -> Report:
    """Cross-check the articles under `paths`, and fail where one contradicts another.

    `allow` names what is accepted: rule names, codes or their beginnings, ids of findings.
    Returns the report. Errors: AssertionError with each finding in words; InputError for a path
    that does not exist; AssertionError also where there was nothing to read.
    """
    given = [paths] if isinstance(paths, str | PathLike) else paths
    report = crosscheck(load([fspath(path) for path in given]), settings or Settings())
    report = apply_suppressions(report, read_comments(one.path for one in report.articles))
    unreadable = [f"{problem.path}: {problem.message}" for problem in report.problems]
    if unreadable or not report.articles:
        raise AssertionError("\n".join(["not every article could be read:", *unreadable]))
    found = [
        finding
        for finding in report.findings
        if finding.verdict in fail_on and not finding.suppressed and not is_allowed(finding, allow)
    ]
    if found:
        raise AssertionError("\n".join(describe_all(found, report)))
    return report


def is_allowed(finding: Finding, allow: Iterable[str]) -> bool:
    """True where a rule name, the beginning of a code, or an id names the finding."""
    code = finding.code or ""
    return any(
        word in (finding.rule, finding.id) or bool(code and word and code.startswith(word))
        for word in allow
    )


def describe_all(findings: Sequence[Finding], report: Report) -> Iterable[str]:
    """Each finding with the words of its sides and where they stand."""
    claims = {claim.id: claim for claim in report.claims}
    yield f"{len(findings)} of {report.summary.comparable} comparable questions fail:"
    for finding in findings:
        yield f"\n{finding.code or finding.rule} {finding.question} [{finding.id}]"
        for side in finding.sides:
            yield f"  {side.display}"
            for claim in (claims[name] for name in side.claims if name in claims):
                line = "" if claim.line is None else f":{claim.line}"
                yield f"    {claim.path}{line}: {' '.join(claim.sentence.text.split())}"
