"""Addresses that fsspec understands, and files that workers read for themselves."""

from pathlib import Path

import pytest

from crosscheck.config import Settings
from crosscheck.errors import CrosscheckError, InputError
from crosscheck.load import load
from crosscheck.load.source import Packed, Source
from crosscheck.load.spread import load_unread, spread
from crosscheck.model import Article
from crosscheck.pipeline import crosscheck
from crosscheck.report import json
from tests.articles import STORIES, story_files

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def bucket():
    """A storage that lives in memory."""
    filesystem = fsspec.filesystem("memory")
    for name, text in (
        ("news/b.txt", "Seven people were killed in the fire, police said on Monday."),
        ("news/a.md", "# Fire\n\nEight people were killed in the fire, police said."),
        ("news/picture.png", "no article"),
    ):
        filesystem.pipe(f"/{name}", text.encode())
    yield "memory://news"
    filesystem.rm("/news", recursive=True)


def test_a_folder_far_away_is_read_like_one_here(bucket: str):
    found = list(load([bucket]))
    assert [one.id for one in found if isinstance(one, Article)] == ["a", "b"]
    assert all(one.path.startswith("memory://") for one in found)


def test_a_file_and_a_glob_far_away(bucket: str):
    (one,) = load([f"{bucket}/b.txt"])
    assert isinstance(one, Article)
    assert one.text.startswith("Seven")
    assert [found.id for found in load([f"{bucket}/*.md"])] == ["a"]


def test_nothing_there_is_an_error(bucket: str):
    with pytest.raises(InputError, match="nothing is at"):
        list(load([f"{bucket}/none"]))


def test_web_addresses_are_refused():
    with pytest.raises(InputError, match="fetches nothing"):
        list(load(["https://news.example/story.html"]))


def test_an_unknown_storage_says_what_to_install():
    with pytest.raises(CrosscheckError) as caught:
        list(load(["nosuch://bucket/a.txt"]))
    assert "crosscheck-news[cluster]" in caught.value.hint


def test_files_of_one_article_come_unread_and_give_the_same():
    paths = [path for story in STORIES for path in story_files(story) if "jsonl" not in path]
    unread = list(spread(paths))
    assert all(isinstance(one, Source) for one in unread)
    read = [found for one in unread if isinstance(one, Source) for found in load_unread(one)]
    assert read == list(load(paths))
    here, there = crosscheck(load(paths), Settings()), crosscheck(spread(paths), Settings())
    assert json.render(here) == json.render(there)


def test_a_cluster_reads_only_what_lies_where_all_can_reach_it(bucket: str, tmp_path: Path):
    near = tmp_path / "c.txt"
    near.write_text("Seven people were killed.", encoding="utf-8")
    found = list(spread([bucket, str(near)], shared=True))
    assert [type(one) for one in found] == [Packed, Source, Source]
