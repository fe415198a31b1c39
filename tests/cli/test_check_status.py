"""The contract's exit statuses, one by one, and standard input."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosscheck.cli import run
from tests.cli.test_check_end_to_end import COURIER, HERALD, POST

ON_FILE = {"herald.md": HERALD, "post.md": POST}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ON_FILE.items():
        (articles / name).write_text(text, "utf-8")
    (tmp_path / "new.md").write_text(COURIER, "utf-8")
    (tmp_path / "quiet.md").write_text("The harbour was calm.\n", "utf-8")
    (tmp_path / "broken.json").write_text('[{"text": ', "utf-8")
    return tmp_path


def check(*arguments):
    return run(["check", *arguments, "--quiet"])


AGAINST = ["--against", "articles"]


def test_0_nothing_to_fail_on():
    assert check("quiet.md", *AGAINST) == 0


def test_0_never():
    assert check("new.md", *AGAINST, "--fail-on", "never") == 0


def test_1_contradiction_by_default():
    assert check("new.md", *AGAINST) == 1


def test_1_single_where_asked_for():
    (Path.cwd() / "odd.md").write_text("Forty cranes were sold in Norvik.\n", "utf-8")
    assert check("odd.md", *AGAINST) == 0
    assert check("odd.md", *AGAINST, "--fail-on", "single") == 1


def test_1_wins_over_3():
    assert check("new.md", "broken.json", *AGAINST) == 1


def test_2_no_against(capfd):
    assert check("new.md") == 2
    assert "--against" in capfd.readouterr().err


def test_2_no_article_named():
    assert check(*AGAINST) == 2


def test_2_path_that_does_not_exist():
    assert check("none.md", *AGAINST) == 2
    assert check("new.md", "--against", "nowhere") == 2


def test_2_archive_that_does_not_exist(folder, capfd):
    assert check("new.md", "--against", "none.sqlite") == 2
    assert "archive add" in capfd.readouterr().err
    assert not (folder / "none.sqlite").exists()


def test_2_not_an_archive(folder, capfd):
    (folder / "x.sqlite").write_text("hello")
    assert check("new.md", "--against", "x.sqlite") == 2
    assert "not an archive" in capfd.readouterr().err


def test_2_not_one_readable():
    assert check("broken.json", *AGAINST) == 2


def test_2_missing_baseline():
    assert check("new.md", *AGAINST, "--baseline", "none.json") == 2


def test_2_unknown_revision(capfd):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q", "."], check=True)
    for revision in ("nonsense", "--output=x", "HEAD~1"):
        assert check("new.md", *AGAINST, f"--diff={revision}") == 2
    assert not Path("x").exists()


def test_2_not_a_repository(monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert check("new.md", *AGAINST, "--changed-only") == 2


def test_2_strict_makes_a_problem_an_error():
    assert check("quiet.md", "broken.json", *AGAINST, "--strict") == 2


def test_3_some_input_unreadable(capfd):
    assert check("quiet.md", "broken.json", *AGAINST) == 3
    assert "broken.json" in capfd.readouterr().err


def test_3_on_file_unreadable(folder):
    (folder / "articles" / "broken.json").write_text("{", "utf-8")
    assert check("quiet.md", *AGAINST) == 3


@pytest.mark.slow
def test_130_interrupted(folder):
    rows = ('{"text": "Seven people were killed in Norvik on Monday."}\n') * 60_000
    (folder / "many.jsonl").write_text(rows, "utf-8")
    command = [sys.executable, "-m", "crosscheck", "archive", "add", "many.jsonl", "-q"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    time.sleep(3)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    assert run(["archive", "verify", "-q"]) == 0


class Stdin:
    def __init__(self, text):
        self.buffer = io.BytesIO(text.encode())

    def isatty(self):
        return False


def test_standard_input_is_an_article(monkeypatch, capfdbinary):
    monkeypatch.setattr(sys, "stdin", Stdin(COURIER))
    assert check("-", *AGAINST, "--format", "github") == 1
    assert b"::error " in capfdbinary.readouterr().out


def test_standard_input_may_hold_rows(monkeypatch):
    text = COURIER.partition("---\n")[2].partition("---\n")[2]
    row = json.dumps({"id": "wire-1", "text": text, "published": "2026-03-02"}) + "\n"
    monkeypatch.setattr(sys, "stdin", Stdin(row))
    assert check("-", *AGAINST) == 1


def test_the_configuration_says_what_is_compared(folder):
    (folder / "crosscheck.toml").write_text('against = "articles"\nfail-on = ["never"]\n')
    assert check("new.md") == 0
    (folder / "crosscheck.toml").write_text('against = "articles"\n')
    assert check("new.md") == 1
    inner = folder / "desk"
    inner.mkdir()
    os.chdir(inner)
    assert check("../new.md") == 1
