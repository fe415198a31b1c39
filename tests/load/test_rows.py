"""JSON and JSONL: rows, ids, and broken lines."""

import io
import sys

import pytest

from crosscheck.load import load, rows
from crosscheck.model import Article, LinePoint, Problem
from tests.articles import FIXTURES


def found(tmp_path, content, name="rows.jsonl"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(load([str(path)]))


def test_rows_of_a_file():
    first, second, third = load([str(FIXTURES / "pages" / "rows.jsonl")])
    assert [one.id for one in (first, second, third)] == ["r1", "rows:2", "r1#2"]
    assert (first.title, first.title_in_text) == ("Two hurt in Elm Street fire", False)
    assert (first.published, first.published_from, first.source) == (
        "2025-05-09", "row", "City Desk")  # fmt: skip
    assert [zone.zone for zone in first.zones] == ["furniture", "body", "furniture"]
    assert third.lines == (LinePoint(0, 4, None),)
    assert (third.published, third.published_from) == ("2025-05-10", "url")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "a', "line 2: broken JSON: JSON is malformed"),
        ("nonsense", "line 2: broken JSON"),
        ("[1]", 'line 2: no article (no field "text")'),
        ('{"text": 3}', 'line 2: no article (no field "text")'),
        ('{"text": "  "}', "line 2: its text is empty"),
        (b'{"text": "\xff"}', "line 2: broken JSON"),
        ("[" * 100_000, "line 2: broken JSON"),
    ],
)
def test_a_broken_line_is_named_and_the_others_load(tmp_path, line, message):
    line = line if isinstance(line, bytes) else line.encode()
    good = b'{"text": "The dam held."}'
    items = found(tmp_path, b"\n".join([good, line, good]))
    assert [type(item) for item in items] == [Article, Problem, Article]
    assert message in items[1].message
    assert items[1].path.endswith("rows.jsonl")


def test_a_headline_in_the_text_of_a_row_is_no_title(tmp_path):
    # the contract: offsets of the zone title point into the row's own field
    text = '{"text": "Dam Holds Through Night\\nIt held through the night, he said."}'
    (article,) = found(tmp_path, text)
    assert [zone.zone for zone in article.zones] == ["body", "body"]
    assert (article.title, article.title_in_text) == ("", False)


def test_a_list_and_a_single_object(tmp_path):
    items = found(tmp_path, '[{"text": "A dam."}, {"id": "b", "text": "B dam."}, 4]', "x.json")
    assert [one.id for one in items[:2]] == ["x:1", "b"]
    assert "item 3" in items[2].message
    assert [one.id for one in found(tmp_path, '{"text": "A dam."}', "y.json")] == ["y"]


def test_lines_in_a_json_file(tmp_path):
    items = found(tmp_path, '{"text": "A dam."}\n{"text": "B dam."}\n', "z.json")
    assert [one.id for one in items] == ["z:1", "z:2"]


def test_a_lone_surrogate_becomes_a_replacement_of_the_same_length(tmp_path):
    for item in found(tmp_path, r'{"text": "The \ud800 dam held."}'):
        if isinstance(item, Article):
            assert item.text == "The \ufffd dam held."
        else:
            assert "line 1" in item.message


def test_fields_of_wrong_types_are_left_out(tmp_path):
    (article,) = found(
        tmp_path,
        '{"text": "A dam held.", "title": 5, "published": "soon", "author": ["A", "B"],'
        ' "source": {"x": 1}, "id": 17, "url": null}',
    )
    assert (article.id, article.published, article.source) == ("17", None, None)
    assert article.author == "A, B"


def test_a_line_too_long_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "ARTICLE_BYTES", 100)
    long = '{"text": "' + "a" * 350 + '"}'
    items = found(tmp_path, f'{{"text": "A."}}\n{long}\n{{"text": "B."}}\n')
    assert [type(item) for item in items] == [Article, Problem, Article]
    assert items[2].lines[0].line == 3


def test_an_empty_file(tmp_path):
    (problem,) = found(tmp_path, "")
    assert problem.message == "not read: the file is empty"


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ("The dam held.\n", ["stdin"]),
        ('{"text": "A dam."}\n{"text": "B dam."}\n', ["stdin:1", "stdin:2"]),
    ],
)
def test_standard_input(monkeypatch, content, ids):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert [one.id for one in load(["-"])] == ids


def test_rows_that_are_no_articles_are_passed_over_in_a_search(tmp_path):
    (tmp_path / "pairs.jsonl").write_text('{"a": "x", "b": "y"}\n' * 3)
    (tmp_path / "claims.jsonl").write_text('{"schema": "crosscheck/1", "text": "5 people"}\n' * 3)
    (tmp_path / "story.jsonl").write_text('{"text": "The dam held."}\n')
    assert [one.id for one in load([str(tmp_path)])] == ["story:1"]
    problems = list(load([str(tmp_path / "claims.jsonl")]))
    assert len(problems) == 3
    assert all("no article" in one.message for one in problems)


def test_many_broken_lines_are_told_in_one(tmp_path):
    items = found(tmp_path, "x\n" * 5000 + '{"text": "The dam held."}\n')
    problems = [one for one in items if isinstance(one, Problem)]
    assert len(problems) == rows.MOST_PROBLEMS + 1
    assert problems[-1].message == "not read: 4,980 more lines"
    assert len(items) == len(problems) + 1
