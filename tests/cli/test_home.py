"""From whichever folder it is started: the same findings are known by the same ids."""

import pytest

from crosscheck.config import Settings, home_path


def ids(found):
    return sorted(one["id"] for one in found.json["findings"])


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        (".", ["story"]),
        (".", ["./story/one.txt", "story/two.txt", "story/three.txt"]),
        ("story", ["."]),
        ("story/deep", [".."]),
        ("elsewhere", ["../story", "--config", "../crosscheck.toml"]),
    ],
)
def test_ids_do_not_depend_on_the_folder(call, story, here, monkeypatch, folder, words):
    (here / "crosscheck.toml").write_text('fail-on = ["contradict"]\n')
    expected = ids(call("report", story, "-f", "json"))
    assert expected
    (here / folder).mkdir(exist_ok=True)
    monkeypatch.chdir(here / folder)
    assert ids(call("report", *words, "-f", "json")) == expected


def test_ids_do_not_depend_on_what_else_is_read(call, story, here):
    """A second `one` elsewhere gives the first a longer id as an article, not as a place."""
    alone = ids(call("report", "story/one.txt", "story/two.txt", "-f", "json"))
    (here / "other").mkdir()
    (here / "other" / "one.txt").write_text("Choirs sang in the old theatre until midnight.\n")
    beside = call("report", "story/one.txt", "story/two.txt", "other/one.txt", "-f", "json")
    assert "story/one" in {one["id"] for one in beside.json["articles"]}
    assert set(alone) <= set(ids(beside))


def test_rows_of_one_file_have_findings_of_their_own(call, here):
    row = '{{"id": "{}", "text": "The date of the Ellery fire was Monday, March {}, 2025."}}\n'
    (here / "rows.jsonl").write_text(row.format("a", 4) + row.format("b", 4))
    found = [one["id"] for one in call("report", "rows.jsonl", "-f", "json").json["findings"]]
    assert len(found) == len(set(found)) >= 2


def test_a_baseline_holds_from_another_folder(call, story, here, monkeypatch):
    (here / "crosscheck.toml").write_text('fail-on = ["contradict"]\nbaseline = "known.json"\n')
    assert call("baseline", "update", "story").status == 0
    monkeypatch.chdir(story)
    found = call("report", ".")
    assert found.status == 0
    assert "no longer found" not in found.err


def test_ignores_by_file_count_from_the_configuration(call, story, here, monkeypatch):
    text = '[per-file-ignores]\n"story/two*" = ["XQ", "XS001"]\n'
    (here / "crosscheck.toml").write_text(text)
    monkeypatch.chdir(story)
    found = call("report", ".", "-f", "json").json
    assert not [one for one in found["findings"] if one["code"] in ("XQ001", "XS001")]


def test_an_archive_holds_from_another_folder(call, story, here, monkeypatch):
    (here / "crosscheck.toml").write_text('against = "news.sqlite"\n')
    call("archive", "add", "story/one.txt", "story/three.txt")
    expected = ids(call("check", "story/two.txt", "-f", "json"))
    assert expected
    monkeypatch.chdir(story)
    found = call("check", "two.txt", "-f", "json")
    assert found.status == 1
    assert ids(found) == expected
    assert {"one.txt", "two.txt"} <= {one["path"] for one in found.json["articles"]}
    assert "0 filed, 2 unchanged" in call("archive", "add", "one.txt", "three.txt").err
    assert call("archive", "remove", "one.txt").status == 0
    assert call("check", "two.txt").status == 0


@pytest.mark.parametrize("path", ["-", "s3://bucket/one.txt", "gs://bucket/a/../one.txt"])
def test_what_is_no_path_stays(path):
    assert home_path(path, Settings(root="/news", here="/news/desk")) == path


def test_without_a_folder_paths_stay():
    assert home_path("a/../one.txt", Settings()) == "a/../one.txt"
