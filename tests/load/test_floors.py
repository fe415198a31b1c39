"""Pages against hand-made bodies, titles and dates: scores that only rise.

Needs the evaluation pages beside the project, and is skipped without them.
"""

import gzip
import json
import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from crosscheck.extract.build import position
from crosscheck.load import describe
from crosscheck.load.decode import decode
from crosscheck.load.html import load_html
from crosscheck.load.source import Source
from crosscheck.model import Article

DATA = Path(__file__).resolve().parents[3] / "shared" / "eval" / "data"
FLOORS = {
    "zyte": {"body": 0.970},
    "newspaper4k": {"body": 0.942, "title": 0.96, "date": 0.87},
}
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (DATA / "pages.jsonl").exists(), reason="no evaluation pages here"),
]


def rows(subset):
    every = map(json.loads, (DATA / "pages.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in every if row["subset"] == subset]


def loaded(row):
    raw = gzip.decompress((DATA / row["html"]).read_bytes())
    (item,) = load_html(BytesIO(raw), Source("page.html", "page"))
    return raw, item


def grams(text):
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def plain(title):
    return re.sub(r"\W+", " ", title or "").strip().lower()


@pytest.mark.parametrize("subset", FLOORS)
def test_floors(subset):
    precision = recall = 0.0
    right = Counter()
    stated = Counter()
    every = rows(subset)
    for row in every:
        _, item = loaded(row)
        seen = describe(item) if isinstance(item, Article) else {}
        gold, mine = grams(row["text"]), grams(seen.get("text") or "")
        hit = (gold & mine).total()
        precision += hit / mine.total()
        recall += hit / gold.total()
        for name, same in (
            ("title", plain(seen.get("title")) == plain(row["title"])),
            ("date", (seen.get("published") or "")[:10] == (row["date"] or "")[:10]),
        ):
            stated[name] += bool(row[name])
            right[name] += bool(row[name]) and same
    body = 2 * precision * recall / (precision + recall) / len(every)
    scores = {"body": body} | {name: right[name] / stated[name] for name in stated if stated[name]}
    for name, floor in FLOORS[subset].items():
        assert scores[name] >= floor, scores


def test_words_stand_where_their_line_says():
    right = told = 0
    for row in rows("zyte")[::6]:
        raw, article = loaded(row)
        if isinstance(article, Article):
            lines = re.split(r"\r\n|\n|\r", decode(raw, declared=True))
            for match in list(re.finditer(r"\w{4,}", article.text))[::9]:
                line, column = position(article, match.start(), "body")
                if line is not None:
                    told += 1
                    right += lines[line - 1][column - 1 :].startswith(match.group())
    assert told > 500
    assert right / told >= 0.99
