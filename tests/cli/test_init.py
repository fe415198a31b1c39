import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from crosscheck.cli import run
from crosscheck.cli.init import FILES, template_text
from crosscheck.config import MEANING, read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_writes_three_files(folder, capfd):
    assert run(["init"]) == 0
    assert all((folder / name).read_text("utf-8") == template_text(FILES[name]) for name in FILES)
    assert "wrote crosscheck.toml" in capfd.readouterr().out


def test_a_newcomer_hears_where_articles_go(folder, capfd):
    assert run(["init"]) == 0
    assert "put articles into articles/" in capfd.readouterr().out
    assert run(["report"]) == 2
    err = capfd.readouterr().err
    assert "articles does not exist" in err
    assert "`paths` of the configuration names articles" in err
    (folder / "articles").mkdir()
    (folder / "articles" / "one.txt").write_text("The harbour of Port Ellery reopened on Monday.\n")
    assert run(["report"]) == 0


def test_never_writes_over_what_is_there(folder, capfd):
    (folder / "crosscheck.toml").write_text("# mine\n")
    assert run(["init"]) == 0
    assert (folder / "crosscheck.toml").read_text() == "# mine\n"
    assert "kept crosscheck.toml" in capfd.readouterr().out
    assert run(["init", "--force"]) == 0
    assert (folder / "crosscheck.toml").read_text() != "# mine\n"


def test_folder_that_is_none():
    assert run(["init", "nowhere"]) == 2


def test_the_configuration_is_taken_as_it_is(folder):
    assert run(["init", "-q"]) == 0
    settings = read_settings({}, {}, folder).settings
    assert (settings.paths, settings.against) == (("articles",), "articles")


def test_what_is_commented_out_is_valid_too():
    text = template_text("crosscheck.toml")
    setting = re.compile(r"^# ((?:[\w\"-]+ = .+)|\[.+\])$", re.MULTILINE)
    tables = tomllib.loads(setting.sub(r"\1", text))
    assert set(tables) <= set(MEANING)
    assert {"fail-on", "select", "baseline", "topics", "aliases", "per-file-ignores"} <= set(tables)


def workflow():
    return yaml.safe_load(template_text("workflow.yml"))


def test_workflow_needs_no_right_but_reading():
    assert workflow()["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in template_text("workflow.yml")


def steps():
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return [*workflow()["jobs"]["crosscheck"]["steps"], *action["runs"]["steps"]]


def test_every_step_runs_or_uses_something():
    assert all(("run" in step) != ("uses" in step) for step in steps())


def test_no_expression_stands_in_a_script():
    """What a pull request names must never become part of a shell script."""
    assert not [step["run"] for step in steps() if "${{" in step.get("run", "")]


@pytest.mark.parametrize("step", [one for one in steps() if "run" in one], ids=lambda s: s["name"])
def test_scripts_are_valid_bash(step):
    done = subprocess.run(
        ["bash", "-n"], check=False, input=step["run"], text=True, capture_output=True
    )
    assert done.stderr == ""


def test_action_is_composite_and_names_its_shells():
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    assert all(step.get("shell") == "bash" for step in action["runs"]["steps"] if "run" in step)
    assert all(isinstance(one["default"], str) for one in action["inputs"].values())


def test_hooks_have_what_pre_commit_asks_for():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert all({"id", "name", "entry", "language"} <= set(hook) for hook in hooks)
    local = yaml.safe_load(template_text("pre-commit.yaml"))["repos"][0]
    assert local["repo"] == "local"
    assert {"id", "name", "entry", "language"} <= set(local["hooks"][0])
