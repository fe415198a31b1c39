import json

from crosscheck.report import render
from tests.report.build import ferry_report, make_article, make_claim, make_finding, make_report


def test_fields_that_gitlab_wants():
    for entry in json.loads(render(ferry_report(), "gitlab")):
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["location"]["lines"]["begin"] >= 1


def test_accepted_findings_are_left_out():
    assert [one["fingerprint"] for one in json.loads(render(ferry_report(), "gitlab"))] == [
        "f-1",
        "f-3",
    ]


def test_path_has_no_leading_dot():
    article = make_article("a", path="./articles/a.md")
    claim = make_claim("1", article, "one")
    report = make_report([article], [claim], [make_finding("1", [[claim]])])
    assert json.loads(render(report, "gitlab"))[0]["location"]["path"] == "articles/a.md"
