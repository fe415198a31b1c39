"""Hostile input: the corpus of fixtures/hostile, any bytes under any extension, worst strings."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.load import LOADERS, load, look
from crosscheck.model import Article, Problem
from crosscheck.segment import segment
from tests.articles import FIXTURES
from tests.timing import growth, is_quick

HOSTILE = FIXTURES / "hostile"
REFUSED = {
    "binary.txt": "a binary file",
    "deep.json": "nested too deeply",
    "empty.txt": "empty",
    "xml-laughs.xml": "document type",
    "xml-outside.xml": "document type",
}
SEEDS = sorted(path for path in [*HOSTILE.iterdir(), *(FIXTURES / "pages").iterdir()])


def check(items):
    """What holds for everything a loader gives."""
    for item in items:
        item.path.encode("utf-8")
        if isinstance(item, Problem):
            assert item.message
            continue
        assert isinstance(item, Article)
        item.text.encode("utf-8")
        last = 0
        for zone in item.zones:
            assert last <= zone.start < zone.end <= len(item.text)
            last = zone.end
        for sentence in segment(item):
            inside = (
                item.title if sentence.zone == "title" and not item.title_in_text else item.text
            )
            assert inside[sentence.start : sentence.end] == sentence.text


def test_the_corpus(tmp_path, monkeypatch):
    found = list(load([str(HOSTILE)]))
    check(found)
    for name, message in REFUSED.items():
        problems = [one.message for one in found if one.path.endswith(f"/{name}")]
        assert len(problems) == 1
        assert message in problems[0]
    assert not Path("hostile-was-run").exists()
    read = {Path(one.path).name for one in found if isinstance(one, Article)}
    assert read == {path.name for path in HOSTILE.iterdir()} - set(REFUSED)


@pytest.mark.parametrize("suffix", [*LOADERS, ".zip", ".tar", ".tgz", ".log"])
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    raw=st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes(tmp_path_factory, suffix, raw):
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(raw)
    check(look([str(path)]))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_damaged_files(tmp_path, seed):
    whole = seed.read_bytes()
    chance = random.Random(seed.name)
    for number in range(12):
        raw = bytearray(whole or b"x")
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
        path = tmp_path / f"{number}{seed.suffix}"
        path.write_bytes(raw)
        check(look([str(path)]))


UNITS = {
    ".txt": ["1", "and ", " .", "a\n", "By A ", "Share on ", "A B. ", "(AP) — ", "5 Comments\nA\n",
             "@ follow us on ", "photo: "],
    ".md": ["a\n", "[a](b) ", "![a](", "*a_ ", "- a\n  - b\n", "[[[", "# ", "> ", "|", "```\n",
            "<!--", "---\n"],
    ".html": ["<p>", "<div>", "<!--", "<script>", "<a href='", "&amp;", "<table><tr><td>", "<br>",
              "<div class=comment>a</div>", "<div class=date>a</div>", "<p>It held.</p>", "< ",
              "<span class=link>a</span> ", "<b class=x>a", "<h1>It held</h1><h2>It did hold</h2>"],
    ".jsonl": ['{"text": "The dam held."}\n', "x\n", "[", "\n"],
    ".xml": ["<item>", "<rss>", "&a;", "<!-- "],
}  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "unit"), [(suffix, unit) for suffix, units in UNITS.items() for unit in units]
)
def test_a_megabyte_of_anything_is_quick(tmp_path, suffix, unit):
    path = tmp_path / f"a{suffix}"
    path.write_text(unit * (1_000_000 // len(unit)), encoding="utf-8")
    assert is_quick(lambda: list(look([str(path)])), 2)


@pytest.mark.parametrize("tag", ["h1", "h2", "p", "div", "li", "td", "span", "blockquote"])
@pytest.mark.parametrize("count", [1_900, 14_000])
def test_a_megabyte_of_elements_is_quick(tmp_path, tag, count):
    """As many as a page may have, and as have all of trafilatura's opinions; no two alike."""
    words = " ".join(f"the dam {number} held" for number in range(250_000 // count // 4 + 1))
    rows = (f"<{tag}>{number} {words}</{tag}>" for number in range(count))
    path = tmp_path / "a.html"
    path.write_text(f"<article>{''.join(rows)}</article>", encoding="utf-8")
    found = []
    assert is_quick(lambda: found.extend(look([str(path)])), 2)
    assert "elements" not in getattr(found[0], "message", "")


WORDY = "The dam held through the night, she said. " * 12
ATTRIBUTES = " ".join(f'a{number}=">"' for number in range(50_000))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.html", f"<p {ATTRIBUTES}>The dam held."),
        ("a.html", f"<!-- <p a=' --><p {ATTRIBUTES}>The dam held."),
        (
            "a.xml",
            f"<rss><item><description>&lt;p {ATTRIBUTES}&gt;{WORDY}</description></item></rss>",
        ),
        ("b.xml", f"<rss><item {ATTRIBUTES}><description>{WORDY}</description></item></rss>"),
    ],
)
def test_a_tag_of_endless_attributes(tmp_path, name, raw):
    """The parser compares each attribute with all before it: 100,000 of them took a minute."""
    path = tmp_path / name
    path.write_text(raw, encoding="utf-8")
    found = []
    assert is_quick(lambda: found.extend(look([str(path)])), 0.5)
    check(found)
    if name != "b.xml":  # XML: the parser keeps a table of them
        assert "a tag of more than 2,000 attributes" in found[0].message


def test_long_tags_of_pages_are_read(tmp_path):
    data = "{&quot;a&quot;: 1, " * 9000
    script = "if (a<b) { return 'it' } " + "c = d + 1; " * 9000
    path = tmp_path / "a.html"
    page = f'<div data-all="{data}"><img src="data:x,{"A" * 90_000}"><script>{script}</script>'
    path.write_text(f"{page}<p>{WORDY}</p></div>", encoding="utf-8")
    (article,) = look([str(path)])
    assert article.text.startswith("The dam held")


def test_time_grows_with_the_text_and_not_with_its_square(tmp_path):
    def loading(lines):
        path = tmp_path / f"{lines}.jsonl"
        row = json.dumps(
            {"text": "Share prices rose 3 percent, officials said.\nA Look Ahead\n" * lines}
        )
        path.write_text(row, encoding="utf-8")
        return lambda: list(load([str(path)]))

    # eight times the text: linear gives 8, quadratic 64
    assert growth(loading(3_000), loading(24_000), enough=20) < 20
