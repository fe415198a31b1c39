"""Forty and more pairs, half of them near misses: fixtures/polarity.jsonl."""

import json

import pytest

from crosscheck.config import Settings
from crosscheck.pairs import compare_pairs
from tests.articles import FIXTURES

PAIRS = [
    json.loads(line)
    for line in (FIXTURES / "polarity.jsonl").read_text(encoding="utf-8").splitlines()
]


def parameters():
    for number, pair in enumerate(PAIRS, 1):
        marks = [pytest.mark.xfail(strict=True, reason=pair["note"])] if pair.get("miss") else []
        yield pytest.param(pair, id=f"{number}: {pair['note']}", marks=marks)


@pytest.mark.parametrize("pair", list(parameters()))
def test_pair(pair):
    ((_, _, report),) = compare_pairs([{"a": pair["a"], "b": pair["b"]}], Settings())
    flips = [
        finding
        for finding in report.findings
        if finding.kind == "statement" and finding.verdict == "contradict"
    ]
    assert bool(flips) == (pair["label"] == "flip"), [finding.message for finding in flips]


def test_half_are_near_misses():
    assert len(PAIRS) >= 40
    assert sum(pair["label"] == "none" for pair in PAIRS) * 2 >= len(PAIRS)
