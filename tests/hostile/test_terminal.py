"""No escape, override or formula of an article reaches a terminal, a log or a spreadsheet."""

import csv
import io
import json
import re

import pytest

from crosscheck.report import FORMATS

EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[31m\u202eevil\u2066\x85\x9b1m\r\b\x00"
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
TOLL = "{} people were killed when a store{} burned down in Port Ellery on March 4, 2025, {} said."
EYES = tuple(name for name in FORMATS if name not in ("json", "jsonl"))


@pytest.fixture
def hostile(here):
    """Articles whose every field is hostile, in files with hostile names."""
    folder = here / "evil\x1b[31m\u202e\n"
    folder.mkdir()
    for number, toll in enumerate(("Seven", "Nine")):
        row = {
            "id": f"=cmd|{EVIL}{number}",
            "text": TOLL.format(toll, EVIL, f"Ines{EVIL} Corvo")
            + f" “It {EVIL} was hot,” he said.",
            "title": f"=HYPERLINK({EVIL})",
            "source": f"@Herald{EVIL}",
            "author": f"+Ann{EVIL}",
            "published": "2025-03-05",
        }
        (folder / f"a{number}\x1b[2J\u202e.jsonl").write_text(json.dumps(row))
    return folder


@pytest.mark.parametrize("form", EYES)
def test_no_report_steers(call, hostile, form):
    found = call("report", hostile, "--all", "-f", form)
    assert found.status == 0, found.err
    assert "Seven" in found.out
    # a path in JSON must be the path; what reads it escapes it itself
    steers = CONTROLS if form in ("rdjson", "gitlab") else STEERS
    assert not steers.search(found.out), steers.search(found.out)
    assert not STEERS.search(found.err)


@pytest.mark.parametrize(
    "words",
    [
        ("claims",),
        ("claims", "-f", "csv"),
        ("claims", "-f", "md"),
        ("timeline",),
        *[
            ("doctor", stage)
            for stage in ("load", "segment", "extract", "anchor", "align", "judge")
        ],
    ],
    ids=" ".join,
)
def test_no_other_command_steers(call, hostile, words):
    command, *rest = words
    found = call(
        *words[: 2 if command == "doctor" else 1], hostile, *(rest if command != "doctor" else ())
    )
    assert found.status == 0, found.err
    assert found.out
    assert not STEERS.search(found.out), STEERS.search(found.out)
    assert not STEERS.search(found.err)


def test_what_programs_read_escapes_it_itself(call, hostile):
    for words in (("report", "-f", "json"), ("report", "-f", "jsonl"), ("claims", "-f", "jsonl")):
        out = call(words[0], hostile, *words[1:]).out
        assert not re.search("[\x00-\x09\x0b-\x1f]", out)


def test_explain_compare_check_and_archive(call, hostile, here):
    report = call("report", hostile, "-f", "json").json
    (here / "saved.json").write_text(json.dumps(report))
    shown = [call("explain", one["id"], "--report", "saved.json") for one in report["findings"]]
    files = sorted(hostile.iterdir())
    shown.append(call("compare", *files))
    shown.append(call("check", files[0], "--against", files[1]))
    shown.append(call("archive", "add", hostile, "--archive", "a.sqlite"))
    shown.append(call("archive", "list", "--archive", "a.sqlite"))
    shown.append(call("archive", "status", "--archive", "a.sqlite"))
    shown.append(call("check", files[0], "--against", "a.sqlite"))
    shown.append(call("explain", EVIL))
    shown.append(call("report", hostile, "--kind", EVIL))
    shown.append(call(EVIL))
    for found in shown:
        assert not STEERS.search(found.out + found.err), (found.out, found.err)


def test_pairs_do_not_steer(call, here):
    row = {"id": EVIL, "a": TOLL.format("Seven", EVIL, "he"), "b": TOLL.format("Nine", EVIL, "he")}
    (here / "p.jsonl").write_text(json.dumps(row))
    found = call("compare", "--pairs", "p.jsonl", "-f", "table")
    assert not STEERS.search(found.out + found.err)


def test_a_hostile_configuration_does_not_steer(call, here, story):
    (here / "crosscheck.toml").write_text('"\\u001b[31m\\u202e" = 1\n')
    found = call("report", story)
    assert found.status == 2
    assert not STEERS.search(found.out + found.err)


def test_a_cell_of_csv_is_no_formula(call, hostile):
    rows = csv.reader(io.StringIO(call("report", hostile, "--all", "-f", "csv").out))
    cells = [cell for row in rows for cell in row if cell]
    assert cells
    assert not [cell for cell in cells if cell[0] in "=+@\t\r" or re.match(r"-\D", cell)]


def test_commands_for_a_log_of_actions_are_none(call, here):
    text = TOLL.format("{}", "", "he") + "\n::set-output name=x::y\n##[error]no\n::error::a"
    for name, toll in (("a", "Seven"), ("b", "Nine")):
        (here / f"{name}::error::.txt").write_text(text.replace("{}", toll))
    out = call("report", here, "-f", "github").out
    lines = [line for line in out.splitlines() if line.startswith(("::", "##["))]
    assert lines
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ", "::group", "::endgroup"))
        for line in lines
    )
    assert "##[" not in out
