"""JUnit XML: one test case an article that was looked at, failed where it contradicts another.

With `check` the cases are the new articles. A finding whose verdict fails the run is a `failure`,
another one is listed in the case's output, a suppressed one too, with its reason. An article
without findings is a passed case: a green run shows what was looked at.
"""

from collections.abc import Sequence
from xml.etree import ElementTree as Xml  # only writes, never parses

from crosscheck.model import ArticleInfo, Finding, Report
from crosscheck.report import LOOK, Look
from crosscheck.report.location import (
    Place,
    claims_by_id,
    listed,
    message_of,
    places,
    printable,
    relative_path,
)

Located = tuple[Finding, tuple[Place, ...]]


def render(report: Report, look: Look = LOOK) -> str:
    """The whole suite."""
    claims = claims_by_id(report)
    fresh = [article for article in report.articles if article.new]
    by_article: dict[str, list[Located]] = {article.id: [] for article in fresh or report.articles}
    for finding in listed(report, look.verdicts):
        found = places(finding, claims)
        if found:
            by_article.setdefault(found[0].article, []).append((finding, found))
    articles = {article.id: article for article in report.articles}
    suite = Xml.Element("testsuite", name="crosscheck")
    failures = 0
    for name, located in by_article.items():
        failures += add_case(suite, name, articles.get(name), located, look.fail_on)
    suite.set("failures", str(failures))
    suite.set("errors", str(len(report.problems)))
    for problem in report.problems:
        case = Xml.SubElement(suite, "testcase", name=printable(problem.path), classname="load")
        Xml.SubElement(case, "error", message=printable(problem.message))
    suite.set("tests", str(len(suite)))
    root = Xml.Element("testsuites")
    root.append(suite)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, "unicode") + "\n"


def add_case(
    suite: Xml.Element,
    name: str,
    article: ArticleInfo | None,
    located: Sequence[Located],
    fail_on: Sequence[str],
) -> int:
    """One article as a test case; says 1 where it failed."""
    path = relative_path(article.path) if article else name
    case = Xml.SubElement(
        suite, "testcase", name=printable(name), classname="crosscheck", file=printable(path)
    )
    failing = [one for one in located if one[0].verdict in fail_on and not one[0].suppressed]
    if failing:
        case.set("line", str(failing[0][1][0].line))
        messages = [message_of(finding) for finding, _ in failing]
        failure = Xml.SubElement(
            case,
            "failure",
            type=failing[0][0].code or failing[0][0].rule,
            message=printable(messages[0] if len(messages) == 1 else f"{len(messages)} findings"),
        )
        failure.text = "\n" + "\n".join(map(describe, failing)) + "\n"
    other = [one for one in located if one not in failing]
    if other:
        Xml.SubElement(case, "system-out").text = "\n" + "\n".join(map(describe, other)) + "\n"
    return 1 if failing else 0


def describe(located: Located) -> str:
    """One finding in full: place, code, message, and what it stands against."""
    finding, found = located
    lines = [f"{spot(found[0])}: {finding.code or finding.rule} {message_of(finding)}"]
    if finding.suppressed:
        reason = f": {finding.suppressed.reason}" if finding.suppressed.reason else ""
        lines.append(f"  accepted ({finding.suppressed.by}{reason})")
    lines += [f"  against {spot(place)}: {' '.join(place.text.split())}" for place in found[1:]]
    return printable("\n".join(lines))


def spot(place: Place) -> str:
    """`path:line:column`."""
    column = "" if place.column is None else f":{place.column}"
    return f"{relative_path(place.path)}:{place.line}{column}"
