"""The number specs of Microsoft Recognizers-Text, where the evaluation data are at hand.

Numbers, percentages, amounts of money, dimensions, temperatures and ages. One recognizer answers
each spec, and this grammar reads every kind at once, so that only what is missed counts: the share
of gold values found where they stand. The floors may only rise. Left out by design: a text that is
nothing but a figure, arithmetic ("-1.1^23", "1e10"), "one over 20", "first".
"""

import json
from collections import Counter

import pytest

from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.quantity_sentence import read
from tests.articles import ROOT

SPECS = ROOT.parent / "shared" / "eval" / "data" / "recognizers_text.jsonl"
FLOORS = {"number": 58.0, "currency": 96.0, "dimension": 97.0, "temperature": 100.0}  # % found
FLOORS |= {"percent": 100.0, "age": 100.0}


def value_of(result):
    """The gold value of one result as a number, or None where it has none."""
    told = result["resolution"].get("value")
    return float(told.rstrip("%")) if told and result["type"] != "ordinal" else None


def is_found(result, value, lexed, readings):
    """Does a reading on the same words have the value?"""
    return any(
        abs(one.measure.number.low - value) <= 1e-5 * abs(value)
        and lexed.start[one.measure.first] <= result["end"]
        and lexed.end[one.measure.last - 1] > result["start"]
        for one in readings
    )


@pytest.mark.skipif(not SPECS.exists(), reason="the evaluation data are not at hand")
def test_number_specs():
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in map(json.loads, SPECS.read_text("utf-8").splitlines()):
        if row["subset"] == "datetime" or row.get("not_supported"):
            continue
        lexed = lex(row["input"])
        readings = read(lexed)
        for result in row["results"]:
            if (value := value_of(result)) is not None:
                gold[row["subset"]] += 1
                found[row["subset"]] += is_found(result, value, lexed, readings)
    shares = {subset: 100 * found[subset] / gold[subset] for subset in FLOORS}
    below = {subset: share for subset, share in shares.items() if share < FLOORS[subset]}
    assert not below, shares
