"""Which files are found, in which order, under which ids."""

import os
import socket

import pytest

from crosscheck.errors import InputError
from crosscheck.load import load
from crosscheck.model import Article, Problem


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(name, text="The dam held through the night, officials said."):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def ids(*paths):
    return [one.id for one in load(paths) if isinstance(one, Article)]


def test_a_folder_is_searched_in_sorted_order(folder):
    for name in ("b.txt", "a/x.md", "a/y.html.bak", "c.png", "a/deep/z.txt"):
        folder(name)
    assert ids(".") == ["z", "x", "b"]


def test_order_of_arguments_and_repetition_change_nothing(folder):
    folder("a.txt"), folder("b.txt")
    assert ids("b.txt", "a.txt", "./a.txt", ".") == ids(".") == ["a", "b"]


def test_ids_are_made_unique_by_folder_then_extension(folder):
    for name in ("one/001.txt", "two/001.txt", "two/001.md", "two/002.txt"):
        folder(name)
    assert ids(".") == ["one/001", "two/001.md", "two/001.txt", "002"]


def test_globs(folder):
    for name in ("a1.txt", "a2.txt", "b.txt", "sub/a3.txt"):
        folder(name)
    assert ids("a*.txt") == ["a1", "a2"]
    assert ids("**/a*.txt") == ["a1", "a2", "a3"]
    with pytest.raises(InputError, match="nothing matches"):
        list(load(["z*.txt"]))


def test_a_missing_path_names_the_nearest(folder):
    folder("talks.txt")
    with pytest.raises(InputError, match=r"talk\.txt does not exist") as caught:
        list(load(["talk.txt"]))
    assert caught.value.hint == "did you mean talks.txt?"
    with pytest.raises(InputError) as caught:
        list(load(["no/such/folder/x.txt"]))
    assert "does not exist either" in caught.value.hint


def test_an_empty_folder_yields_nothing(folder, tmp_path):
    assert list(load([str(tmp_path)])) == []


def test_hidden_names_and_files_about_the_folder_are_passed_over(folder):
    for name in (".git/x.txt", ".hidden.txt", "README.md", "NOTE.md", "story.txt"):
        folder(name)
    assert ids(".") == ["story"]
    assert ids("README.md") == ["README"]


def test_json_that_holds_no_article_is_a_problem_only_when_asked_for(folder):
    folder("expected.json", '{"gold": [1, 2]}')
    assert list(load(["."])) == []
    (problem,) = load(["expected.json"])
    assert "no article in it" in problem.message


def test_loops_of_links_end(folder, tmp_path):
    folder("a/story.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "a" / "same.txt").symlink_to(tmp_path / "a" / "story.txt")
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert len(ids(".")) == 1


def test_pipes_devices_and_sockets_are_not_opened(folder, tmp_path):
    folder("story.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "null.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        assert ids(".") == ["story"]


def test_a_file_without_read_rights(folder, tmp_path):
    folder("story.txt")
    locked = folder("locked.txt")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read everything")
    found = list(load(["."]))
    assert [one.message for one in found if isinstance(one, Problem)] == [
        "not read: Permission denied"
    ]
    assert len(found) == 2


def test_names_that_are_not_text(folder, tmp_path):
    name = os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt")
    with open(name, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("The dam held.")
    folder("line\nbreak.txt")
    for article in load(["."]):
        article.path.encode("utf-8")
        article.id.encode("utf-8")


def test_an_endless_device_is_refused_by_size():
    (problem,) = load(["/dev/zero"])
    assert "larger than" in problem.message
