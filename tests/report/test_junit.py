from xml.etree import ElementTree as Xml

import pytest

from crosscheck.report import Look, render
from tests.report.build import ferry_report, make_article, make_claim, make_finding, make_report


def suite_of(report, look=None):
    return Xml.fromstring(render(report, "junit", look)).find("testsuite")  # noqa: S314


def test_the_new_article_is_the_failed_case():
    suite = suite_of(ferry_report())
    case = suite.find("testcase")
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("2", "1", "1")
    assert (case.get("file"), case.get("line")) == ("drafts/draft.md", "7")
    assert "drafts/draft.md:7:12: XQ001" in case.find("failure").text


def test_accepted_and_lesser_findings_are_output_only():
    text = suite_of(ferry_report()).find("testcase/system-out").text
    assert "accepted (baseline: counted before the search ended)" in text
    assert "two, then seven" in text


def test_article_without_findings_passes():
    suite = suite_of(make_report([make_article("a"), make_article("b")], [], []))
    assert [list(case) for case in suite] == [[], []]
    assert suite.get("tests") == "2"


def test_differ_fails_where_asked_for():
    case = suite_of(ferry_report(), Look(fail_on=("contradict", "differ"))).find("testcase")
    assert case.find("failure").get("message") == "2 findings"


@pytest.mark.parametrize("text", ["\x00\x1b]]>", "\ufffe", "\ud800", "<a>&amp;", "\x85\u2028"])
def test_any_text_is_well_formed(text):
    article = make_article(text, path=f"{text}.md")
    claim = make_claim("1", article, text)
    report = make_report([article], [claim], [make_finding("1", [[claim]], message=text)])
    assert suite_of(report).find("testcase/failure") is not None
