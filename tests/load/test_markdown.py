"""Markdown and front matter."""

import pytest

from crosscheck.load import load
from crosscheck.model import Article, Problem
from tests.articles import FIXTURES


def loaded(tmp_path, text):
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    return list(load([str(path)]))


def body(article):
    return [article.text[one.start : one.end] for one in article.zones if one.zone == "body"]


def test_fields_and_blocks():
    (article,) = load([str(FIXTURES / "pages" / "front-matter.md")])
    assert (article.title, article.title_in_text) == ("Council approves tram line", False)
    assert (article.published, article.source) == ("2025-04-02", "The Ledger")
    assert article.author == "Ada Brook, Lin Yao"
    assert [words[:22] for words in body(article)] == [
        "The council voted **31",
        '"We start in May," sai',
        "Cost: 220 million euro",
        "Length: 14 kilometres",
        "What happens next",
        "Work ends in 2029.",
    ]


def test_a_first_heading_is_the_title_with_offsets_of_the_file(tmp_path):
    (article,) = loaded(tmp_path, "# Dam holds\n\nIt held through the night, he said.\n")
    assert (article.title, article.title_in_text) == ("Dam holds", True)
    (title,) = [zone for zone in article.zones if zone.zone == "title"]
    assert article.text[title.start : title.end] == "Dam holds"


def test_lines_are_counted_from_the_file_front_matter_included(tmp_path):
    (article,) = loaded(tmp_path, "---\ntitle: Dam\n---\n\nIt held.\n")
    (zone,) = article.zones
    point = [one for one in article.lines if one.offset <= zone.start][-1]
    assert (point.line, zone.start - point.offset) == (5, 0)


@pytest.mark.parametrize(
    "block",
    [
        "!!python/object/apply:os.system ['touch owned']",
        "a: !!python/name:os.system",
        "a: [unclosed",
        "\tx: 1",
        "a: b: c",
    ],
)
def test_front_matter_that_is_no_plain_data(tmp_path, block):
    items = loaded(tmp_path, f"---\n{block}\n---\n\nIt held through the night, he said.\n")
    (problem,) = [one for one in items if isinstance(one, Problem)]
    assert problem.message.startswith("front matter not read: line ")
    (article,) = [one for one in items if isinstance(one, Article)]
    assert body(article) == ["It held through the night, he said."]


def test_aliases_that_grow_without_end_cost_nothing(tmp_path):
    laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join(['*' + old] * 10)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    items = loaded(tmp_path, f"---\n{laughs}title: *i\n---\n\nIt held, he said.\n")
    assert any(isinstance(one, Article) for one in items)


def test_a_rule_at_the_top_is_no_front_matter(tmp_path):
    (article,) = loaded(tmp_path, "---\n\nIt held, he said.\n\n---\n\nIt did.\n")
    assert body(article) == ["It held, he said.", "It did."]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "The ferry carried 41. <!-- crosscheck: ignore[XQ001] not 45 -->",
            ["The ferry carried 41."],
        ),
        ("<!-- 3 boats? --> The ferry carried 41.", ["The ferry carried 41."]),
        ("One sank. <!-- two? --> Three held.", ["One sank.", "Three held."]),
        ("A <!-- that never ends.", ["A <!-- that never ends."]),
    ],
)
def test_an_editors_note_is_no_word_of_the_article(tmp_path, line, words):
    (article,) = loaded(tmp_path, f"# Ferry holds\n\n{line}\n")
    assert body(article) == words
