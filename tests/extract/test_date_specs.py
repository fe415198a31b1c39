"""The date specs of Microsoft Recognizers-Text, where the evaluation data are at hand.

They are requests to an assistant ("I'll be back at 8pm"), not news; the score is a floor that may
only rise. A span counts where it overlaps, a value where it gives the same TIMEX3 value, the same
days, or the same time of day.
"""

import json
from datetime import date, timedelta

import pytest

from crosscheck.extract.date_base import resolve
from crosscheck.extract.date_scan import scan
from tests.articles import ROOT

SPECS = ROOT.parent / "shared" / "eval" / "data" / "recognizers_text.jsonl"
SPAN_FLOOR, VALUE_FLOOR = 89.0, 60.0  # F1, measured on one half of the specs


def days_of(value):
    """The inclusive days of one gold resolution."""
    if value["type"] in {"date", "datetime"}:
        return value["value"][:10], value["value"][:10]
    if value["type"] == "daterange" and value.get("start") and value.get("end"):
        last = date.fromisoformat(value["end"]) - timedelta(1)
        return value["start"], last.isoformat()
    return None


def is_right(found, gold):
    """Does a value say what one of the gold resolutions says?"""
    timexes = {one.get("timex", "").removesuffix(":00") for one in gold}
    clock = found.timex.partition("T")[2].removesuffix(":00")
    if found.timex.removesuffix(":00") in timexes:
        return True
    if found.timex_type == "TIME":
        return bool(clock) and any(one.endswith(f"T{clock}") for one in timexes)
    return (found.start, found.end) in [days_of(one) for one in gold]


@pytest.mark.skipif(not SPECS.exists(), reason="the evaluation data are not at hand")
def test_date_specs():
    rows = [json.loads(line) for line in SPECS.read_text("utf-8").splitlines()]
    gold = spans = values = predicted = 0
    for row in rows:
        if row["subset"] != "datetime" or row.get("not_supported"):
            continue
        day = date.fromisoformat(row["ref"][:10]) if row["ref"] else None
        found = list(scan(row["input"], day))
        predicted += len(found)
        for wanted in row["results"]:
            gold += 1
            start, end = wanted["start"], wanted["end"] + 1
            hit = next((one for one in found if one.start < end and start < one.end), None)
            if hit:
                found.remove(hit)
                spans += 1
                values += is_right(resolve(hit.value, (), day), wanted["resolution"]["values"])
    assert 200 * spans / (gold + predicted) >= SPAN_FLOOR
    assert 200 * values / (gold + predicted) >= VALUE_FLOOR
