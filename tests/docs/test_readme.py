"""The README against reality: outputs, tables, commands, words."""

import os
import re
import tomllib
from types import SimpleNamespace

import pytest

from crosscheck.cli import COMMANDS, run
from crosscheck.config import MEANING, read_settings
from crosscheck.kinds import KINDS
from crosscheck.model import Reason, Verdict
from crosscheck.report import FORMATS
from tests.docs.readme import README, ROOT, renewed


@pytest.fixture
def output(capfd, monkeypatch):
    for name in [*os.environ]:
        if name.startswith("CROSSCHECK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(ROOT)

    def called(words):
        status = run(words)
        found = SimpleNamespace(status=status, out=capfd.readouterr().out)
        assert found.status == 0, words
        return found.out

    return called


def test_outputs_and_tables_are_what_the_program_gives(output):
    text = README.read_text(encoding="utf-8")
    made = renewed(text, output)
    if os.environ.get("ACCEPT_GOLDEN"):
        README.write_text(made, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == made


def test_every_command_kind_verdict_reason_format_and_setting_is_named():
    text = README.read_text(encoding="utf-8")
    for name in COMMANDS:
        assert re.search(rf"`(?:crosscheck )?{name}\b", text), name
    for words in ([kind.name for kind in KINDS], Verdict, Reason, FORMATS, MEANING):
        for word in words:
            assert f"`{word}`" in text or f"-f {word}" in text, word


def test_help_names_every_option_of_the_table(output):
    rows = re.findall(r"^\| `(--[^|]*?)` ?([^|]*?) \| (.*) \|$", README.read_text(), re.MULTILINE)
    shown = " ".join(output(["report", "--help"]).split())
    assert len(rows) > 10
    for names, _, meaning in rows:
        assert all(name in shown for name in names.split("`, `"))
        assert meaning in shown


def test_commands_in_the_text_exist(output):
    text = README.read_text(encoding="utf-8")
    for name in re.findall(r"(?:`|^)crosscheck ([a-z]+)", text, re.MULTILINE):
        assert name in COMMANDS, name
    for flag in set(re.findall(r"(?<![\w-])--([a-z-]{3,})", text)):
        helps = (output([name, "--help"]) for name in ("report", "check", "compare"))
        known = flag in ("format", "archive", "check") or any(f"--{flag}" in one for one in helps)
        assert known, flag


def test_the_example_configuration_is_valid(tmp_path):
    block = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL).group(1)
    assert tomllib.loads(block)
    (tmp_path / "crosscheck.toml").write_text(block)
    assert read_settings({}, {}, tmp_path).settings.topics[0].label == "Casualties"


def test_the_python_example_runs(monkeypatch, capsys):
    text = README.read_text(encoding="utf-8")
    block = re.search(r"```python\n(.*?)```", text, re.DOTALL).group(1)
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 (our own text)
    assert capsys.readouterr().out.startswith("## crosscheck")


def test_ci_runs_the_very_test_command_of_the_readme():
    text = README.read_text(encoding="utf-8")
    command = re.search(r"^(pytest[^#\n]*?) +# the tests$", text, re.MULTILINE).group(1)
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert command in [line.strip() for line in lines]
    assert any("pip install" in line and "'.[dev]'" in line for line in lines)


def test_no_link_leads_nowhere():
    text = README.read_text(encoding="utf-8")
    heads = {
        re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-")
        for head in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    for target in re.findall(r"\]\(#([^)]*)\)", text):
        assert target in heads
    for path in re.findall(r"`((?:fixtures|src|tests)/[\w/.-]+)`", text):
        assert (ROOT / path).exists(), path
