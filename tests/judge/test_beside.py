"""Two texts put side by side: fixtures/beside.jsonl, half of them near misses."""

import json

import pytest

from crosscheck.config import Settings
from crosscheck.pairs import compare_pairs
from tests.articles import FIXTURES

PAIRS = [
    json.loads(line)
    for line in (FIXTURES / "beside.jsonl").read_text(encoding="utf-8").splitlines()
]
CONFLICTS = ("contradict", "differ")


def parameters():
    for pair in PAIRS:
        marks = [pytest.mark.xfail(strict=True, reason=pair["note"])] if pair.get("miss") else []
        yield pytest.param(pair, id=pair["note"], marks=marks)


def verdict_of(left, right):
    ((_, verdict, report),) = compare_pairs([{"a": left, "b": right}], Settings())
    return verdict, report


@pytest.mark.parametrize("pair", list(parameters()))
def test_pair(pair):
    verdict, report = verdict_of(pair["a"], pair["b"])
    if pair["label"] == "none":
        assert verdict not in CONFLICTS, [finding.message for finding in report.findings]
    else:
        assert verdict == pair["label"], [finding.message for finding in report.findings]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["note"] for pair in PAIRS])
def test_the_order_of_the_two_changes_nothing(pair):
    assert verdict_of(pair["a"], pair["b"])[0] == verdict_of(pair["b"], pair["a"])[0]


def test_every_claim_of_a_finding_is_in_the_report():
    for pair in PAIRS:
        _, report = verdict_of(pair["a"], pair["b"])
        texts = {"a": pair["a"], "b": pair["b"]}
        held = {claim.id: claim for claim in report.claims}
        for finding in report.findings:
            for claim_id in (one for side in finding.sides for one in side.claims):
                claim = held[claim_id]
                assert texts[claim.article][claim.start : claim.end] == claim.text


def test_half_are_near_misses():
    assert len(PAIRS) >= 40
    assert sum(pair["label"] == "none" for pair in PAIRS) * 2 >= len(PAIRS)
