import json
from pathlib import Path

import pytest

from crosscheck.model import Suppression
from crosscheck.report import render
from crosscheck.rules import RULES
from tests.report.build import (
    ferry_report,
    make_article,
    make_claim,
    make_finding,
    make_report,
)


def run_of(report):
    return json.loads(render(report, "sarif"))["runs"][0]


def test_valid_against_the_official_schema():
    schemas = [
        parent / "shared/schemas/sarif-2.1.0.schema.json"
        for parent in Path(__file__).resolve().parents
    ]
    found = next((path for path in schemas if path.is_file()), None)
    if found is None:
        pytest.skip("the official SARIF schema is not here")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(found.read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(
        schema, format_checker=jsonschema.FormatChecker()
    )
    errors = [
        error.message
        for error in validator.iter_errors(json.loads(render(ferry_report(), "sarif")))
    ]
    assert errors == []


def test_columns_count_code_points():
    assert run_of(ferry_report())["columnKind"] == "unicodeCodePoints"


def test_place_is_in_the_new_article_and_the_others_are_related():
    first = run_of(ferry_report())["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "drafts/draft.md"
    assert place["region"] | {"snippet": None} == {
        "startLine": 7, "startColumn": 12, "endLine": 7, "endColumn": 16, "snippet": None,
    }  # fmt: skip
    related = [
        one["physicalLocation"]["artifactLocation"]["uri"] for one in first["relatedLocations"]
    ]
    assert related == ["articles/herald.md", "articles/p%20100%25%2C%C3%A9.md"]


def test_claim_over_two_lines_ends_on_the_second():
    region = run_of(ferry_report())["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == (10, len("or so") + 1)


def test_accepted_findings_are_marked_and_not_dropped():
    results = run_of(ferry_report())["results"]
    assert [one.get("baselineState") for one in results] == ["new", "unchanged", "new"]
    assert results[1]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "counted before the search ended",
        }
    ]


def test_inline_suppression_is_in_source():
    article = make_article("a")
    claim = make_claim("1", article, "one")
    finding = make_finding("1", [[claim]], suppressed=Suppression("inline"))
    result = run_of(make_report([article], [claim], [finding]))["results"][0]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted"}]
    assert "baselineState" not in result


def test_fingerprint_is_the_findings_id():
    assert [one["partialFingerprints"] for one in run_of(ferry_report())["results"]] == [
        {"crosscheckFinding/v1": f"f-{number}"} for number in (1, 2, 3)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_help(rule):
    article = make_article("a")
    claim = make_claim("1", article, "one")
    finding = make_finding("1", [[claim]], code=rule.code, rule=rule.name)
    described = run_of(make_report([article], [claim], [finding]))["tool"]["driver"]["rules"]
    assert described[0]["id"] == rule.code
    assert described[0]["help"]["text"]


def test_an_articles_words_make_no_link():
    article = make_article("a")
    claim = make_claim("1", article, "[here](https://example.org)")
    finding = make_finding("1", [[claim]], message="says [here](https://example.org)")
    text = render(make_report([article], [claim], [finding]), "sarif")
    messages = [one["message"]["text"] for one in json.loads(text)["runs"][0]["results"]]
    assert all("](" not in message for message in messages)


def test_absolute_path_is_a_file_address():
    article = make_article("a", path="/data/a b.md")
    claim = make_claim("1", article, "one")
    report = make_report([article], [claim], [make_finding("1", [[claim]])])
    location = run_of(report)["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "file:///data/a%20b.md"}
