"""Every exit status of the contract, one by one; stdout carries the report and nothing else."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import CALM


def test_0_when_nothing_fails(call, story):
    assert call("report", "story").status == 0
    assert call("report", "story", "--fail-on", "never").status == 0


def test_1_for_a_verdict_of_fail_on(call, story):
    found = call("report", "story", "--fail-on", "contradict", "-f", "json")
    assert found.status == 1
    assert found.json["summary"]["contradict"] >= 1


def test_1_only_for_what_is_chosen(call, story):
    assert call("report", "story", "--fail-on", "contradict", "--kind", "place").status == 0
    assert call("report", "story", "--fail-on", "contradict", "--ignore", "X").status == 0
    assert call("report", "story", "--fail-on", "contradict", "--ignore", "XQ002").status == 1


def test_1_wins_over_3(call, story):
    (story / "broken.jsonl").write_text('{"text": "x"\n')
    assert call("report", "story", "--fail-on", "contradict").status == 1


def test_check_fails_on_contradict_unless_told_otherwise(call, story):
    assert call("check", "story/one.txt", "--against", "story").status == 1
    assert call("check", "story/one.txt", "--against", "story", "--fail-on", "never").status == 0
    assert call("check", "story/three.txt", "--against", "story").status == 0


@pytest.mark.parametrize(
    "words",
    [
        ("report", "missing.txt"),
        ("report", "empty"),
        ("report", "nothing-*.txt"),
        ("report", "story", "--format", "tabel"),
        ("report", "story", "--fail-on", "sometimes"),
        ("report", "story", "--kind", "number"),
        ("report", "story", "--select", "ZZ9"),
        ("report", "story", "--published", "yesterday"),
        ("report", "story", "--config", "missing.toml"),
        ("report", "story", "--no-such-option"),
        ("report", "story", "-o", "missing/out.json"),
        ("reprot", "story"),
        ("explain", "XZ999"),
        ("explain", "f-000000", "story"),
        ("explain", "f-000000", "--report", "missing.json"),
        ("compare", "story/one.txt"),
        ("compare", "story/one.txt", "story/one.txt"),
        ("compare", "--pairs", "missing.jsonl"),
        ("schema", "nothing"),
        ("doctor", "lode", "story"),
        (),
    ],
)
def test_2_for_wrong_usage_with_a_message(call, story, words):
    (story.parent / "empty").mkdir()
    found = call(*words)
    assert found.status == 2
    if words:
        assert found.out == ""
        assert found.err.startswith("crosscheck: ")
        assert "Traceback" not in found.err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("reprot",), "'report'"),
        (("report", "-f", "jsno"), "'json'"),
        (("report", "--kind", "quantty"), "'quantity'"),
        (("report", "--verdict", "contradicts"), "'contradict'"),
        (("report", "--fail-on", "difer"), "'differ'"),
        (("report", "--ignore", "XD01"), "'XD001'"),
        (("explain", "weekday-mismach"), "'weekday-mismatch'"),
        (("explain", "XD01"), "'XD001'"),
        (("doctor", "segmant"), "'segment'"),
    ],
)
def test_the_nearest_valid_word_is_named(call, story, words, hint):
    place = ("story",) if words[0] in ("report", "doctor") else ()
    assert hint in call(*words, *place).err


def test_2_when_not_one_article_can_be_read(call, here):
    (here / "broken.jsonl").write_text("{\n")
    found = call("report", "broken.jsonl")
    assert found.status == 2
    assert "broken.jsonl" in found.err
    assert "line 1" in found.err


def test_3_when_some_input_cannot_be_read_and_2_when_strict(call, story):
    (story / "broken.jsonl").write_text('{"text": "A storm passed."}\n{"text": \n')
    found = call("report", "story", "-f", "json")
    assert found.status == 3
    assert "broken.jsonl" in found.err
    assert "line 2" in found.err
    assert len(found.json["articles"]) == 4
    assert [one["path"] for one in found.json["problems"]] == ["story/broken.jsonl"]
    assert call("report", "story", "--strict").status == 2
    assert call("claims", "story").status == 3


def test_a_fault_of_crosscheck_is_no_finding(call, story, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("boom")

    monkeypatch.setattr("crosscheck.pipeline.crosscheck", fail)
    found = call("report", "story")
    assert found.status == 2
    assert "boom" in found.err
    assert found.out == ""


SLOW = """
import sys, time
import crosscheck.pipeline
def wait(*_, **__):
    print("ready", file=sys.stderr, flush=True)
    time.sleep(60)
crosscheck.pipeline.crosscheck = wait
from crosscheck.cli import run
sys.exit(run(["report", "story"]))
"""


def test_130_when_interrupted(story):
    with subprocess.Popen(
        [sys.executable, "-c", SLOW], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr.readline() == "ready\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == ""
    assert err == "crosscheck: interrupted\n"


def test_a_closed_pipe_is_no_trouble(here):
    lines = "\n".join(f'{{"id": "{n}", "text": "{CALM} {n} ships came."}}' for n in range(3000))
    (here / "many.jsonl").write_text(lines)
    command = f"{sys.executable} -m crosscheck claims many.jsonl -f jsonl | head -n 1"
    found = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ,
    )
    assert found.returncode == 0
    assert found.stdout.count("\n") == 1
    assert "Traceback" not in found.stderr
    assert "Broken" not in found.stderr
