"""Folders and files that are made to trap: links in circles, pipes, devices, odd names, bombs."""

import json
import os

import pytest

from crosscheck.load import load
from crosscheck.model import Article, Problem

TEXT = "The dam held through the night, officials said."


def names(path):
    return [one.id for one in load([str(path)]) if isinstance(one, Article)]


def test_links_in_circles(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    assert names(tmp_path) == ["a"]
    (problem,) = load([str(tmp_path / "self.txt")])
    assert isinstance(problem, Problem)
    assert "symbolic links" in problem.message


def test_a_deep_folder(tmp_path):
    folder = tmp_path
    for _ in range(60):
        folder /= "d" * 20
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize(
    "name",
    ["a\nb.txt", "a\x1b[31m.txt", "-rf.txt", "a b'\".txt", "\u202eb.txt", "*.txt", "a;b.txt"],
)
def test_odd_names(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(TEXT)
    assert names(".") == [name.removesuffix(".txt")]


def test_a_name_that_is_no_text(tmp_path):
    with open(os.fsencode(tmp_path) + b"/\xff\xfe.txt", "w") as file:  # noqa: PTH123
        file.write(TEXT)
    (article,) = load([str(tmp_path)])
    article.path.encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE article; -- seven people died.",
        'seven" OR "people NEAR/3 died* NOT (a AND) ^b: {c d}',
        "Seven people %s %n {0} {{}} ${HOME} $(id) `id` died.",
        "{{ 7 * 7 }} {% raw %} Seven people died </script><script>alert(1)</script>",
    ],
)
def test_syntax_of_others_is_text(call, here, text):
    (here / "a.json").write_text(json.dumps({"id": text[:40].strip(), "text": text, "title": text}))
    assert call("archive", "add", "a.json", "--archive", "x.sqlite").status == 0
    assert call("check", "a.json", "--against", "x.sqlite").status == 0
    assert call("archive", "verify", "--archive", "x.sqlite").status == 0
    page = call("report", "a.json", "--all", "-f", "html").out
    assert "<script>alert" not in page
    assert call("archive", "remove", text[:40].strip(), "--archive", "x.sqlite").status == 0


@pytest.mark.parametrize(
    "text",
    [
        "Seven\u0000 people died.",
        "\ufeffSeven people died.",
        "e\u0301 seve\u0301n people died \U0001f468\u200d\U0001f469\u200d\U0001f467.",
        "\u202eSeven people\u202c died \u200b\u200d\u2060.",
        "Seven\u00ad people\u2028died\u2029 on March 4.",
    ],
)
def test_offsets_are_exact_between_odd_characters(call, here, text):
    (here / "a.jsonl").write_text(json.dumps({"id": "a", "text": text}))
    claims = [
        json.loads(line) for line in call("claims", "a.jsonl", "-f", "jsonl").out.splitlines()
    ]
    assert claims
    for claim in claims:
        assert text[claim["start"] : claim["end"]] == claim["text"]


@pytest.mark.parametrize(
    "front",
    [
        "title: !!python/object/apply:os.system ['touch pwned']",
        "title: !!python/name:os.system",
        "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c]",
        "published: 2025-99-99",
        "title: {a: {b: " + "[" * 2000,
        "? - " * 500,
    ],
)
def test_front_matter_builds_nothing(call, here, front):
    (here / "a.md").write_text(f"---\n{front}\n---\nSeven people died in Harrow, he said.\n")
    found = call("report", "a.md", "-f", "json")
    assert found.status in (0, 3), found.err
    assert "Traceback" not in found.err
    assert [path.name for path in here.iterdir()] == ["a.md"]


def test_pairs_with_dates_that_are_none(call, here):
    a = "In March 2001 seven people died in Harrow. On Monday, May 5, 2025, two more died."
    row = {
        "a": a,
        "b": a.replace("seven", "nine"),
        "a_published": "soon",
        "b_published": "2025-99-1",
    }
    (here / "p.jsonl").write_text(json.dumps(row))
    assert call("compare", "--pairs", "p.jsonl", "-f", "jsonl").status == 0
