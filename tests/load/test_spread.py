"""What workers read for themselves gives what is read in one go."""

import io
import json as plain_json
import sys
import zipfile
from pathlib import Path

import pytest

from crosscheck.config import Settings
from crosscheck.load import load
from crosscheck.load.source import Packed, Row, Source
from crosscheck.load.spread import load_unread, spread
from crosscheck.model import Article, Problem
from crosscheck.pipeline import crosscheck
from crosscheck.report import json

SEVEN = "Seven people were killed in the dam break on Monday, police said."
EIGHT = "Eight people were killed in the dam break on Monday, police said."
FRENCH = "Le barrage a cédé dans la nuit et les habitants de la ville ont été évacués. " * 6


def write_rows(path: Path, *rows: object) -> None:
    path.write_text("".join(f"{plain_json.dumps(row)}\n" for row in rows), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One of each: files, rows, lists, an archive, the same id in several, and trouble."""
    (tmp_path / "a.txt").write_text(SEVEN, encoding="utf-8")
    (tmp_path / "b.md").write_text(f"---\nid: a\n---\n\n# Dam\n\n{EIGHT}\n", encoding="utf-8")
    write_rows(
        tmp_path / "rows.jsonl",
        {"id": "a", "text": EIGHT},
        {"id": "a", "text": FRENCH},
        {"text": ""},
        {"id": "a", "text": SEVEN, "published": "2026-01-17"},
    )
    (tmp_path / "list.json").write_text(
        plain_json.dumps([{"id": "a", "text": SEVEN}, 4]), encoding="utf-8"
    )
    with zipfile.ZipFile(tmp_path / "week.zip", "w") as package:
        package.writestr("a.txt", SEVEN)
        package.writestr("more.jsonl", plain_json.dumps({"text": EIGHT}))
        package.writestr("empty.txt", "")
    return tmp_path


def read_all(paths: list[str]) -> list[Article | Problem]:
    return [
        one
        for item in spread(paths)
        for one in ([item] if isinstance(item, Article | Problem) else load_unread(item))
    ]


def test_what_is_left_unread(folder: Path):
    kinds = [type(one) for one in spread([str(folder)])]
    assert kinds.count(Source) == 2
    assert kinds.count(Row) == 5
    assert kinds.count(Packed) == 2
    assert Article not in kinds


def test_unread_or_not_the_same_is_found(folder: Path):
    named = [one for one in load([str(folder)]) if isinstance(one, Article)]
    read = read_all([str(folder)])
    texts = [one.text for one in read if isinstance(one, Article)]
    assert texts == [one.text for one in named]
    problems = [one for one in read if isinstance(one, Problem)]
    assert problems == [one for one in load([str(folder)]) if isinstance(one, Problem)]
    assert len(problems) == 4


@pytest.mark.parametrize("workers", [1, 2])
def test_articles_of_one_id_get_ids_of_their_own(folder: Path, workers: int):
    paths = [str(folder)]
    here = crosscheck(load(paths), Settings())
    there = crosscheck(spread(paths), Settings(workers=workers))
    own = sorted(one.id for one in there.articles)
    assert own == ["a", "a#2", "a#3", "a#4", "a#5", "a#6", "more:1"]
    assert json.render(there) == json.render(here)


def test_standard_input_is_split_as_well(monkeypatch):
    rows = f'{{"text": "{SEVEN}"}}\n{{"text": "{EIGHT}"}}\n'
    for content, kind in ((rows, Row), (SEVEN, Packed)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        assert {type(one) for one in spread(["-"])} == {kind}


def test_what_is_unread_has_a_name_for_messages(folder: Path):
    names = [one.path for one in spread([str(folder)])]
    assert f"{folder}/rows.jsonl, line 4" in names
    assert f"{folder}/week.zip!/a.txt" in names
