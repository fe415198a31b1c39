import json
import sys

import pytest

from crosscheck.cli import run
from tests.cli.test_check_end_to_end import HERALD, POST
from tests.cli.test_check_status import Stdin


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "herald.md").write_text(HERALD, "utf-8")
    (articles / "post.md").write_text(POST, "utf-8")
    return tmp_path


def archive(*arguments):
    return run(["archive", *arguments])


def listed(capfd):
    capfd.readouterr()
    assert archive("list", "-f", "json") == 0
    return [one["id"] for one in json.loads(capfd.readouterr().out)]


def test_add_skips_what_is_unchanged(folder, capfd):
    assert archive("add", "articles") == 0
    assert "2 filed, 0 unchanged" in capfd.readouterr().err
    (folder / "articles" / "post.md").write_text(POST.replace("Seven", "Six"), "utf-8")
    assert archive("add", "articles") == 0
    assert "1 filed, 1 unchanged" in capfd.readouterr().err
    assert listed(capfd) == ["herald", "post"]


def test_workers_file_the_same(folder, capfd):
    assert archive("add", "articles", "-a", "one.sqlite", "-q") == 0
    assert archive("add", "articles", "-a", "two.sqlite", "-q", "--workers", "2") == 0
    capfd.readouterr()
    assert archive("export", "-a", "one.sqlite") == 0
    one = capfd.readouterr().out
    assert archive("export", "-a", "two.sqlite") == 0
    assert capfd.readouterr().out == one


def test_remove_by_id_path_or_folder(folder, capfd):
    for name in ("herald", "articles/herald.md"):
        assert archive("add", "articles", "-q") == 0
        assert archive("remove", name, "-q") == 0
        assert listed(capfd) == ["post"]
    assert archive("remove", "articles/", "-q") == 0
    assert listed(capfd) == []


def test_remove_what_is_not_on_file(capfd):
    assert archive("add", "articles", "-q") == 0
    assert archive("remove", "gazette") == 2
    assert "gazette is not on file" in capfd.readouterr().err
    assert listed(capfd) == ["herald", "post"]


def test_status_and_verify(capfd):
    assert archive("add", "articles", "-q") == 0
    capfd.readouterr()
    assert archive("status", "-f", "json") == 0
    assert json.loads(capfd.readouterr().out)["articles"] == 2
    assert archive("status") == 0
    assert "articles      2" in capfd.readouterr().out
    assert archive("verify") == 0
    assert "is whole: 2 articles" in capfd.readouterr().out


def test_verify_refuses_a_damaged_file(folder, capfd):
    assert archive("add", "articles", "-q") == 0
    content = bytearray((folder / "archive.sqlite").read_bytes())
    content[4096 * 2 : 4096 * 4] = bytes(4096 * 2)
    (folder / "archive.sqlite").write_bytes(content)
    assert archive("verify") == 2
    assert "damaged" in capfd.readouterr().err


def test_export_can_be_filed_again(folder, capfd):
    assert archive("add", "articles", "-q") == 0
    assert archive("export", "-o", "all.jsonl") == 0
    assert archive("add", "all.jsonl", "-a", "copy.sqlite", "-q") == 0
    assert archive("export", "-a", "copy.sqlite", "-o", "again.jsonl") == 0
    texts = [
        [json.loads(line)["text"] for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("all.jsonl", "again.jsonl")
    ]
    assert texts[0] == texts[1]


def test_an_unreadable_article_is_named_and_the_others_filed(folder, capfd):
    (folder / "articles" / "broken.json").write_text("{", "utf-8")
    assert archive("add", "articles") == 3
    assert "broken.json" in capfd.readouterr().err
    assert archive("add", "articles", "--strict") == 2
    assert listed(capfd) == ["herald", "post"]


def test_nothing_to_add_is_an_error(folder):
    (folder / "empty").mkdir()
    assert archive("add", "empty") == 2


def test_commands_on_no_archive(capfd):
    for command in (["list"], ["status"], ["verify"], ["export"], ["remove", "a"]):
        assert archive(*command) == 2
        assert "no archive at archive.sqlite" in capfd.readouterr().err


def test_articles_from_standard_input_do_not_replace_one_another(monkeypatch, capfd):
    for text in ("Seven boats sank.", "Nine boats sank.", "Nine boats sank."):
        monkeypatch.setattr(sys, "stdin", Stdin(text))
        assert archive("add", "-", "-q") == 0
    assert sorted(listed(capfd)) == ["stdin", "stdin#2"]
