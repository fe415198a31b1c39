"""The printed JSON Schema fits what the formats write, and refuses what they never would."""

import json

import jsonschema
import pytest

from crosscheck.report import render, render_claims
from crosscheck.report.schema import schema_of
from tests.report.sample import CLAIMS, EMPTY, REPORT


def check(shape, value):
    schema = schema_of(shape)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(value)


@pytest.mark.parametrize("report", [REPORT, EMPTY])
def test_reports_fit(report):
    check("report", json.loads(render(report, "json")))


def test_claim_lines_fit():
    for line in render_claims(CLAIMS, "jsonl").splitlines():
        check("claim", json.loads(line))


def test_report_lines_fit():
    lines = [json.loads(line) for line in render(REPORT, "jsonl").splitlines()]
    assert {line["type"] for line in lines} == {"finding", "problem", "summary"}
    for line in lines:
        check("line", line)


def test_pairs_fit():
    finding = json.loads(render(REPORT, "json"))["findings"][0]
    check("pair", {"id": "1", "verdict": "contradict", "findings": [finding]})


def test_an_unknown_verdict_does_not_fit():
    value = json.loads(render(REPORT, "json"))
    value["findings"][0]["verdict"] = "wrong"
    with pytest.raises(jsonschema.ValidationError):
        check("report", value)
    with pytest.raises(jsonschema.ValidationError):
        check("report", {"schema": "crosscheck/2"})
