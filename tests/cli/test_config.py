"""Settings: flag over environment over file over default, each with its origin."""

from pathlib import Path

import pytest

from crosscheck.config import KIND_NAMES, MEANING, Settings, find_file, read_settings
from crosscheck.errors import ConfigurationError
from crosscheck.kinds import KINDS

FILE = """
fail-on = "differ"
workers = 3
ignore = ["XS001"]
published = "2025-01-02"

[aliases]
"Port Ellery" = ["Ellery"]

[[topics]]
label = "Dates of the fire"
kinds = ["date"]
words = ["fire"]
"""


def write(folder, text, name="crosscheck.toml"):
    (folder / name).write_text(text)
    return folder / name


def test_each_layer_wins_over_the_next(here):
    file = write(here, FILE)
    found = read_settings({"workers": 1}, {"CROSSCHECK_FAIL_ON": "contradict,single"}, here)
    assert found.settings.workers == 1
    assert found.settings.fail_on == ("contradict", "single")
    assert found.settings.ignore == ("XS001",)
    assert found.settings.aliases == {"Port Ellery": ("Ellery",)}
    assert found.settings.topics[0].label == "Dates of the fire"
    assert found.origins["workers"] == "--workers"
    assert found.origins["fail-on"] == "CROSSCHECK_FAIL_ON"
    assert found.origins["ignore"] == str(file)
    assert found.origins["select"] == "default"


def test_the_file_is_found_upwards_and_its_folder_is_the_root(here):
    write(here, FILE)
    deep = here / "a" / "b"
    deep.mkdir(parents=True)
    found = read_settings({}, {}, deep)
    assert found.file == here / "crosscheck.toml"
    assert found.settings.root == str(here)


def test_a_project_file_counts_only_where_it_names_us(here):
    write(here, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert find_file(here) != here / "pyproject.toml"
    write(here, "[tool.crosscheck]\nworkers = 2\n", "pyproject.toml")
    assert read_settings({}, {}, here).settings.workers == 2
    write(here, FILE)
    assert read_settings({}, {}, here).settings.workers == 3


def test_a_broken_project_file_of_others_is_none_of_our_business(here):
    write(here, "[tool.other\n", "pyproject.toml")
    assert find_file(here) != here / "pyproject.toml"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("fail_on = 'differ'", "unknown setting 'fail_on'", "'fail-on'"),
        ("wrokers = 2", "unknown setting 'wrokers'", "'workers'"),
        ("workers = 'many'", "workers", "crosscheck config"),
        ("workers = -2", "workers", ""),
        ("fail-on = ['contradicts']", "'contradicts'", "'contradict'"),
        ("published = 'soon'", "'soon'", "2026-01-17"),
        ("topics = [{label = 'x', word = ['y']}]", "unknown key 'word'", "'words'"),
        ("topics = [{label = 'x', words = ['y'], kinds = ['dates']}]", "'dates'", "'date'"),
        ("topics = 3", "topics", ""),
        ("ignore = [1]", "ignore", ""),
        ("x = [", "cannot be read", ""),
    ],
)
def test_what_is_wrong_is_named_with_its_file(here, text, message, hint):
    file = write(here, text)
    with pytest.raises(ConfigurationError) as caught:
        read_settings({}, {}, here)
    assert str(file) in caught.value.message
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_every_setting_has_a_meaning():
    fields = {name.replace("_", "-") for name in Settings.__struct_fields__}
    assert fields - {"root", "here"} == set(MEANING)


def test_a_bare_report_reads_the_paths_of_the_configuration(call, story, here, monkeypatch):
    write(here, 'paths = ["story"]\nfail-on = ["contradict"]\n')
    (here / "sub").mkdir()
    monkeypatch.chdir(here / "sub")
    found = call("report", "-f", "json")
    assert found.status == 1
    assert len(found.json["articles"]) == 3


def test_config_shows_value_and_origin(call, here, monkeypatch):
    write(here, FILE)
    monkeypatch.setenv("CROSSCHECK_WORKERS", "4")
    shown = call("config", "-f", "json", "--ignore", "XQ").json
    assert shown["file"] == str(here / "crosscheck.toml")
    assert shown["settings"]["workers"] == {"value": 4, "from": "CROSSCHECK_WORKERS"}
    assert shown["settings"]["ignore"] == {"value": ["XQ"], "from": "--ignore"}
    text = call("config").out
    assert "CROSSCHECK_WORKERS" in text
    assert "Dates of the fire" in text


def test_per_file_ignores_silence_a_rule_in_these_files(call, story, here):
    write(here, '[per-file-ignores]\n"story/two*" = ["XQ", "XS001"]\n')
    found = call("report", "story", "-f", "json").json
    assert not [one for one in found["findings"] if one["code"] in ("XQ001", "XS001")]


def test_named_topics_come_out_as_tables_by_configuration(call, story, here):
    write(here, '[[topics]]\nlabel = "The toll"\nkinds = ["quantity"]\nwords = ["killed"]\n')
    assert call("report", "story").out.startswith("The toll ───")


def test_this_project_names_its_three_topics():
    root = Path(__file__).parents[2]
    labels = [topic.label for topic in read_settings({}, {}, root).settings.topics]
    assert labels == [
        "Dates of the Miami talks", "Members of the delegation", "Reconstruction figures",
    ]  # fmt: skip


def test_the_kinds_of_topics_are_the_kinds_there_are():
    assert tuple(kind.name for kind in KINDS) == KIND_NAMES
