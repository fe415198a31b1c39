"""The date specs of Microsoft Recognizers-Text, where the evaluation data are at hand.

They are requests to an assistant ("I'll be back at 8pm"), not news; the scores are floors that may
only rise. A span counts where it overlaps. A value counts where it gives the same TIMEX3 value, the
same days, the same time or stretch of day, or the same length ("P3.5Y" is "P3Y6M").
"""

import json
import re
from collections import Counter
from datetime import date, timedelta

import pytest

from crosscheck.extract.date_base import resolve
from crosscheck.extract.date_scan import scan
from tests.articles import ROOT

SPECS = ROOT.parent / "shared" / "eval" / "data" / "recognizers_text.jsonl"
SPAN_FLOOR, VALUE_FLOOR = 92.0, 72.0  # F1, measured on one half of the specs
SECONDS = {"Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400}  # as the specs count them
CLOCK_SECONDS = {"H": 3600, "M": 60, "S": 1}
ROUNDING = 0.01
STRETCH = re.compile(r"\((?:[\dX-]*)T(\d\d)(?::(\d\d))?,(?:[\dX-]*)T(\d\d)(?::(\d\d))?,.*\)")


def days_of(value):
    """The inclusive days of one gold resolution, in one or two readings."""
    if value["type"] in {"date", "datetime"}:
        return [(value["value"][:10], value["value"][:10])]
    if value["type"] == "daterange" and value.get("start") and value.get("end"):
        # the specs leave out the last day, also where it is written: "between 3 and 12 of Sept"
        ends = [date.fromisoformat(value["end"]) - timedelta(step) for step in (0, 1)]
        written = value["timex"].startswith("(")
        return [(value["start"], end.isoformat()) for end in (ends if written else ends[1:])]
    return []


def seconds_of(timex):
    """How long a length is; None for an open one."""
    if not re.fullmatch(r"P[\d.YMWDTHS]+", timex):
        return None
    days, _, clock = timex[1:].partition("T")
    parts = [(days, SECONDS), (clock, CLOCK_SECONDS)]
    return sum(
        float(count) * sizes[unit]
        for part, sizes in parts
        for count, unit in re.findall(r"([\d.]+)([YMWDHS])", part)
    )


def is_as_long(left, right):
    """Are two lengths equal, but for a year of 365 days that is no twelve months of 30?"""
    one, other = seconds_of(left), seconds_of(right)
    return one is not None and other is not None and abs(one - other) <= ROUNDING * other


def clock_of(timex):
    """The time or stretch of day of a gold value, as ours is written."""
    if found := STRETCH.fullmatch(timex):
        hour, minute, to_hour, to_minute = found.groups()
        return f"{hour}:{minute or '00'}/{to_hour}:{to_minute or '00'}"
    clock = timex.partition("T")[2]
    return f"{clock}:00" if re.fullmatch(r"\d\d", clock) else clock


def is_right(found, gold):
    """Does a value say what one of the gold resolutions says?"""
    timexes = {one.get("timex", "") for one in gold}
    if found.timex.removesuffix(":00") in {one.removesuffix(":00") for one in timexes}:
        return True
    if found.timex_type == "TIME":
        return found.timex.partition("T")[2] in {clock_of(one) for one in timexes} - {""}
    if found.timex_type == "DURATION":
        return any(is_as_long(found.timex, one) for one in timexes)
    return any((found.start, found.end) in days_of(one) for one in gold)


def outcomes():
    """What became of each expected expression: its type, and right, wrong or missed; then more."""
    for row in map(json.loads, SPECS.read_text("utf-8").splitlines()):
        if row["subset"] != "datetime" or row.get("not_supported"):
            continue
        day = date.fromisoformat(row["ref"][:10]) if row["ref"] else None
        found = list(scan(row["input"], day))
        for wanted in row["results"]:
            start, end = wanted["start"], wanted["end"] + 1
            values = wanted["resolution"]["values"]
            hit = next((one for one in found if one.start < end and start < one.end), None)
            if hit:
                found.remove(hit)
            right = hit and is_right(resolve(hit.value, (), day), values)
            yield values[0]["type"], "right" if right else "wrong" if hit else "missed"
        yield from (("any", "spurious") for _ in found)


@pytest.mark.skipif(not SPECS.exists(), reason="the evaluation data are not at hand")
def test_date_specs():
    count = Counter(outcomes())
    total = Counter()
    for (_, outcome), number in count.items():
        total[outcome] += number
    gold = total["right"] + total["wrong"] + total["missed"]
    predicted = total["right"] + total["wrong"] + total["spurious"]
    spans = 200 * (total["right"] + total["wrong"]) / (gold + predicted)
    values = 200 * total["right"] / (gold + predicted)
    errors = [pair for pair in count.most_common() if pair[0][1] != "right"]
    assert (spans >= SPAN_FLOOR, values >= VALUE_FLOOR) == (True, True), (spans, values, errors)


def test_lengths_are_compared_as_lengths():
    assert is_as_long("P3Y6M", "P3.5Y")
    assert is_as_long("PT90M", "PT1.5H")
    assert not is_as_long("P3D", "P3W")
    assert not is_as_long("PXD", "P3D")
