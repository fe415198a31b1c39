"""Golden outputs: what each format makes of the sample, reviewed by eye and kept in fixtures.

After a wanted change: ACCEPT_GOLDEN=1 pytest tests/report/test_reviewed.py, then read the diff.
"""

import os
from pathlib import Path

import msgspec
import pytest

from crosscheck.model import Report
from crosscheck.report import Look, beside, explain, render, render_claims, timeline
from tests.report.sample import CLAIMS, EMPTY, LOOK, REPORT, TOPICS

GOLDEN = Path(__file__).parents[2] / "fixtures" / "reports"
TWO = msgspec.structs.replace(REPORT, articles=REPORT.articles[:2])
WIDE = Look(width=200, topics=TOPICS, all=True)
NARROW = Look(width=80, topics=TOPICS)

OUTPUTS = {
    "table-80.txt": lambda: render(REPORT, "table", NARROW),
    "table-120.txt": lambda: render(REPORT, "table", Look(width=120, topics=TOPICS)),
    "table-200-all.txt": lambda: render(REPORT, "table", WIDE),
    "table-color.txt": lambda: render(REPORT, "table", Look(width=80, color=True)),
    "table-empty.txt": lambda: render(EMPTY, "table", LOOK),
    "report.json": lambda: render(REPORT, "json"),
    "report.jsonl": lambda: render(REPORT, "jsonl"),
    "report.csv": lambda: render(REPORT, "csv"),
    "report.md": lambda: render(REPORT, "md", LOOK),
    "report-all.md": lambda: render(REPORT, "md", WIDE),
    "claims.txt": lambda: render_claims(CLAIMS, "table", LOOK),
    "claims.json": lambda: render_claims(CLAIMS, "json"),
    "claims.jsonl": lambda: render_claims(CLAIMS, "jsonl"),
    "claims.csv": lambda: render_claims(CLAIMS, "csv"),
    "claims.md": lambda: render_claims(CLAIMS, "md"),
    "explain.txt": lambda: explain.render(REPORT, REPORT.findings, LOOK),
    "explain.json": lambda: explain.render_json(REPORT, REPORT.findings[:1]),
    "explain.md": lambda: explain.render_md(REPORT, REPORT.findings[:1]),
    "compare.txt": lambda: beside.render(TWO, LOOK),
    "timeline.txt": lambda: timeline.render(timeline.days_of(REPORT), LOOK),
    "timeline.json": lambda: timeline.render_json(timeline.days_of(REPORT)),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_reviewed_one(name):
    file, text = GOLDEN / name, OUTPUTS[name]()
    if os.environ.get("ACCEPT_GOLDEN"):
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_output_steers_the_terminal_beyond_colour(name):
    text = OUTPUTS[name]()
    own = ("\x1b[0m", "\x1b[1m", "\x1b[1;4m", "\x1b[2m", "\x1b[3m", "\x1b[4m")
    for code in own + tuple(f"\x1b[{a}{b}m" for a in ("", "1;", "2;") for b in range(30, 38)):
        text = text.replace(code, "")
    if not name.endswith((".json", ".jsonl")):
        assert "\x1b" not in text
        assert "\x9b" not in text


def test_json_reads_back_as_the_same_report():
    assert msgspec.json.decode(render(REPORT, "json"), type=Report) == REPORT
