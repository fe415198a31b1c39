"""Each command on a small story: what it prints, where, and in which format."""

import json
import os
import re
import subprocess
import sys

import jsonschema
import pytest

from crosscheck.cli import COMMANDS
from crosscheck.report import FORMATS
from crosscheck.report.schema import schema_of


def fits(shape, value):
    jsonschema.Draft202012Validator(schema_of(shape)).validate(value)
    return value


def test_report_prints_tables_and_says_the_denominator_on_stderr(call, story):
    found = call("report", "story")
    assert "Contradictions" in found.out
    assert "«Seven" in found.out
    assert "3 articles · " in found.err
    assert "comparable question" in found.err
    assert "comparable question" not in found.out
    assert call("report", "story", "--quiet").err == ""


def test_report_as_json_fits_its_schema(call, story):
    fits("report", call("report", "story", "-f", "json").json)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(call, story, name):
    found = call("report", "story", "-f", name, "--published", "2025-03-05")
    assert found.status == 0, found.err
    assert found.out


def test_output_goes_to_a_file_whose_ending_names_the_format(call, story, here):
    found = call("report", "story", "-o", "report.json")
    assert found.out == ""
    fits("report", json.loads((here / "report.json").read_text()))
    assert [one.name for one in here.iterdir() if one.name.startswith(".")] == []


def test_order_of_paths_changes_nothing(call, story):
    one = call("report", "story/one.txt", "story/two.txt", "-f", "json").out
    assert one == call("report", "story/two.txt", "story/one.txt", "-f", "json").out


def test_stdin_is_an_article(call, story):
    found = call(
        "report", "-", "story/two.txt", "-f", "json", stdin=(story / "one.txt").read_text()
    )
    assert len(found.json["articles"]) == 2
    assert found.json["summary"]["contradict"] >= 1


def test_choices_narrow_what_is_shown(call, story):
    all_kinds = call("report", "story", "-f", "json").json
    only = call("report", "story", "-f", "json", "--kind", "quantity").json
    assert {one["kind"] for one in only["findings"]} == {"quantity"}
    assert only["summary"]["articles"] == all_kinds["summary"]["articles"]
    hard = call("report", "story", "-f", "json", "--verdict", "contradict,differ").json
    assert {one["verdict"] for one in hard["findings"]} <= {"contradict", "differ"}
    coded = call("report", "story", "-f", "json", "--select", "XQ").json
    assert {one["code"] for one in coded["findings"] if one["code"]} == {"XQ001"}
    topic = all_kinds["findings"][0]["topic"]
    chosen = call("report", "story", "-f", "json", "--topic", topic.upper()).json
    assert {one["topic"] for one in chosen["findings"]} == {topic}


def test_claims_fit_their_schema_and_hold_the_exact_words(call, story):
    found = call("claims", "story", "-f", "jsonl")
    lines = [fits("claim", json.loads(line)) for line in found.out.splitlines()]
    assert lines
    for one in lines:
        text = (story / one["path"].rpartition("/")[2]).read_text()
        assert text[one["start"] : one["end"]] == one["text"]
    dates = call("claims", "story", "-f", "jsonl", "--kind", "date").out.splitlines()
    assert {json.loads(line)["kind"] for line in dates} == {"date"}


@pytest.mark.parametrize("name", ["table", "json", "csv", "md"])
def test_claims_in_every_format(call, story, name):
    assert "2025" in call("claims", "story", "-f", name).out


def test_compare_shows_two_articles_side_by_side(call, story):
    found = call("compare", "story/one.txt", "story/two.txt")
    line = next(line for line in found.out.splitlines() if "Seven" in line and "Nine" in line)
    assert line.index("Seven") < line.index("Nine")
    assert call("compare", "story/one.txt", "story/two.txt", "--fail-on", "contradict").status == 1
    fits("report", call("compare", "story/one.txt", "story/two.txt", "-f", "json").json)


def test_compare_pairs_answers_line_by_line_in_order(call, story, here):
    one, two, three = ((story / f"{name}.txt").read_text() for name in ("one", "two", "three"))
    rows = [
        {"id": "clash", "a": one, "b": two},
        {"id": "apart", "a": one, "b": three, "a_published": "2025-03-05", "b_published": None},
    ]
    text = "\n".join(json.dumps(row) for row in rows)
    (here / "pairs.jsonl").write_text(text)
    found = call("compare", "--pairs", "pairs.jsonl", "-f", "jsonl")
    lines = [fits("pair", json.loads(line)) for line in found.out.splitlines()]
    assert [(line["id"], line["verdict"]) for line in lines] == [
        ("clash", "contradict"), ("apart", "single"),
    ]  # fmt: skip
    assert call("compare", "--pairs", "-", stdin=text).out == found.out
    assert call("compare", "--pairs", "-", "-f", "json", stdin=text).json == lines
    assert "clash  contradict" in call("compare", "--pairs", "-", "-f", "table", stdin=text).out
    assert call("compare", "--pairs", "-", "--fail-on", "contradict", stdin=text).status == 1


def test_a_broken_pair_is_named_and_the_others_are_judged(call):
    good = '{"a": "Seven ships came.", "b": "Seven ships came."}'
    found = call("compare", "--pairs", "-", stdin=f'{good}\n{{"a": 3}}\nnot json\n{good}\n')
    assert [json.loads(line)["id"] for line in found.out.splitlines()] == ["1", "4"]
    assert found.status == 3
    assert "line 2" in found.err
    assert "line 3" in found.err


def test_a_pair_too_large_is_named_and_the_others_are_judged(call):
    large = {"id": "list", "a": "It rained. " * 25_001, "b": "Seven ships came."}
    good = {"id": "good", "a": "Seven ships came.", "b": "Eight ships came."}
    found = call("compare", "--pairs", "-", stdin=f"{json.dumps(large)}\n{json.dumps(good)}\n")
    verdicts = [json.loads(line)["verdict"] for line in found.out.splitlines()]
    assert (found.status, verdicts) == (3, ["single", "contradict"])
    assert "pair list: not read: more than 25,000 sentences" in found.err


def test_explain_a_finding_from_paths_and_from_a_saved_report(call, story, here):
    report = call("report", "story", "-f", "json")
    name = next(one["id"] for one in report.json["findings"] if one["code"] == "XQ001")
    told = call("explain", name[:8], "story")
    assert "What the articles say" in told.out
    assert "rule XQ001" in told.out
    (here / "saved.json").write_text(report.out)
    assert call("explain", name, "--report", "saved.json").out == told.out
    assert call("explain", name, "--report", "-", stdin=report.out).out == told.out
    shown = call("explain", name, "story", "-f", "json").json
    assert [one["id"] for one in shown["findings"]] == [name]
    assert call("explain", name, "--report", "-", stdin="{}").status == 2


def test_explain_a_rule_by_code_or_name(call):
    found = call("explain", "xd002")
    assert found.status == 0
    assert "weekday" in found.out
    assert call("explain", "weekday-mismatch").out == found.out
    assert call("explain", "XD002", "-f", "json").json["code"] == "XD002"


def test_rules_and_schema_and_config(call):
    assert "XQ001" in call("rules").out
    assert len(call("rules", "-f", "json", "--kind", "date").json) == 3
    assert [one["code"] for one in call("rules", "-f", "json", "--select", "XC").json] == [
        "XC001", "XC002",
    ]  # fmt: skip
    for shape in ("report", "claim", "pair", "line"):
        jsonschema.Draft202012Validator.check_schema(call("schema", shape).json)
    assert call("config", "-f", "json").json["settings"]["workers"]["from"] == "default"


def test_timeline_runs_in_order(call, story):
    (story / "four.txt").write_text("The store had opened on May 2, 1998, the town said.\n")
    days = call("timeline", "story", "-f", "json").json
    assert [day["start"] for day in days] == sorted(day["start"] for day in days)
    assert days[0]["start"] == "1998-05-02"
    drawn = call("timeline", "story").out
    assert drawn.index("1998") < drawn.index("2025")
    assert "●" in drawn


@pytest.mark.parametrize("stage", ["load", "segment", "extract", "anchor", "align", "judge"])
def test_doctor_shows_each_room(call, story, stage):
    found = call("doctor", stage, "story")
    assert found.status == 0
    assert found.out
    call("doctor", stage, "story", "-f", "json").json  # noqa: B018 (it must be JSON)


def test_doctor_load_prints_one_article_as_the_contract_says(call, story):
    shown = call("doctor", "load", "story/one.txt", "--format", "json").json
    assert shown["id"] == "one"
    assert shown["text"] == (story / "one.txt").read_text()
    assert {"title", "published", "published_from", "source", "author", "zones"} <= set(shown)
    assert len(call("doctor", "load", "story", "--format", "json").json) == 3


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command_names_every_option(call, name):
    found = call(name, "--help")
    assert found.status == 0
    assert f"Usage: crosscheck {name}" in found.out
    if name not in ("init", "archive", "baseline"):
        assert "Example" in found.out
        assert f"crosscheck {name}" in found.out.split("Example")[1]


def test_help_lists_every_command(call):
    found = call("--help")
    for name in COMMANDS:
        assert f"\n  {name} " in found.out
    assert "Exit status" in found.out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("crosscheck expl", "explain"),
        ("crosscheck report --fo", "--format"),
        ("crosscheck report --kind quan", "quantity"),
        ("crosscheck report --format js", "json"),
        ("crosscheck report --select XD00", "XD001"),
        ("crosscheck check --fail-on con", "contradict"),
    ],
)
def test_a_shell_completes_commands_options_and_their_words(call, monkeypatch, typed, offered):
    monkeypatch.setenv("_CROSSCHECK_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
    assert offered in call().out.split()


def test_hostile_articles_steer_nothing(call, here):
    evil = "\x1b]0;owned\x07\x1b[2J Seven people\u202e died\u0085 on March 4, 2025."
    text = json.dumps({"id": "evil\x1b[31m", "text": evil, "title": "=1+1"})
    rows = [text, text.replace("Seven", "Nine").replace("evil", "other")]
    (here / "evil.jsonl").write_text("\n".join(rows))
    for name in ("table", "md", "csv", "html"):
        found = call("report", "evil.jsonl", "--all", "-f", name)
        assert found.status == 0, found.err
        assert not set(found.out) & set("\x1b\x07\x85\u202e")
    fits("report", call("report", "evil.jsonl", "-f", "json").json)
    assert "\x1b" not in call("claims", "evil.jsonl").out
    assert "\x1b" not in call("report", "missing\x1b[31m").err


def test_output_follows_links_and_writes_to_pipes_without_replacing_them(call, story, here):
    (here / "real.json").write_text("old")
    (here / "link.json").symlink_to("real.json")
    assert call("report", "story", "-o", "link.json").status == 0
    assert (here / "link.json").is_symlink()
    fits("report", json.loads((here / "real.json").read_text()))
    os.mkfifo(here / "pipe")
    reader = os.open(here / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert call("report", "story", "-o", "pipe").status == 0
    assert b"Contradictions" in os.read(reader, 100_000)
    os.close(reader)
    assert (here / "pipe").is_fifo()
    assert call("report", "story", "-o", "story").status == 2


def test_a_person_at_a_terminal_gets_colour_a_hint_and_the_width_of_the_window(story):
    code = (
        "import fcntl, os, pty, struct, sys, termios\n"
        "def read(fd):\n"
        "    return os.read(fd, 4096)\n"
        "os.environ.pop('NO_COLOR', None); os.environ.pop('COLUMNS', None)\n"
        "os.environ['TERM'] = 'xterm'\n"
        "pid, fd = pty.fork()\n"
        "if pid == 0:\n"
        "    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 70, 0, 0))\n"
        "    os.execv(sys.executable, [sys.executable, '-m', 'crosscheck', 'report', 'story'])\n"
        "out = b''\n"
        "try:\n"
        "    while data := os.read(fd, 4096):\n"
        "        out += data\n"
        "except OSError:\n"
        "    pass\n"
        "sys.stdout.buffer.write(out)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    assert "\x1b[1;4mSeven" in found
    assert "«" not in found
    assert "why? crosscheck explain f-" in found
    text = re.sub(r"\x1b\[[0-9;]*m", "", found)
    table = text.partition("why?")[0].splitlines()
    assert max(len(line) for line in table if "articles ·" not in line) <= 70


def test_progress_is_shown_on_long_work_at_a_terminal_only(monkeypatch, capsys):
    from crosscheck.cli import output
    from crosscheck.cli.options import Options

    clock = iter(range(1000))
    monkeypatch.setattr(output.time, "monotonic", lambda: next(clock))
    assert list(output.with_progress(range(5), Options())) == [*range(5)]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(output.with_progress(range(5), Options())) == [*range(5)]
    shown = capsys.readouterr().err
    assert "5 articles read" in shown
    assert shown.endswith("\r\x1b[K")
    assert list(output.with_progress(range(5), Options(quiet=True))) == [*range(5)]
    assert capsys.readouterr().err == ""
