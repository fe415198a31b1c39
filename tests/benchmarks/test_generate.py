"""The generator: the same bytes each time, and stories that have nothing to do with each other."""

from collections import Counter
from pathlib import Path

from crosscheck.load import load
from crosscheck.model import Article
from crosscheck.pipeline import gather
from tests.articles import article_from_text, report_on
from tests.benchmarks.generate import Made, generate, write


def test_the_same_arguments_give_the_same_articles():
    assert list(generate(7, 3)) == list(generate(7, 3))
    assert list(generate(7, 3, seed=2)) != list(generate(7, 3, seed=1))


def test_more_stories_do_not_change_the_first():
    assert list(generate(9, 2))[:6] == list(generate(3, 2))


def test_ids_are_unique_and_texts_long_enough():
    made = list(generate(12, 4))
    assert len({one.id for one in made}) == 48
    assert sum(len(one.text) for one in made) / len(made) > 2000


def test_both_forms_load_alike(tmp_path: Path):
    write(generate(3, 2), tmp_path / "rows.jsonl", "jsonl")
    write(generate(3, 2), tmp_path / "folder", "md")
    rows, files = (
        {
            one.id: (one.published, one.source)
            for one in load([str(path)])
            if isinstance(one, Article)
        }
        for path in (tmp_path / "rows.jsonl", tmp_path / "folder")
    )
    assert rows == files
    assert len(rows) == 6


def articles_at(path: Path) -> list[Article]:
    return [one for one in load([str(path)]) if isinstance(one, Article)]


def loaded(made: list[Made], folder: Path) -> list[Article]:
    write(iter(made), folder / "rows.jsonl", "jsonl")
    return articles_at(folder / "rows.jsonl")


def test_no_finding_joins_two_stories(tmp_path: Path):
    report = report_on(loaded(list(generate(24, 4)), tmp_path))
    joined = [
        finding.message
        for finding in report.findings
        if finding.verdict in ("contradict", "agree")
        and len({article.split("-")[0] for side in finding.sides for article in side.articles}) > 1
    ]
    assert not joined
    assert report.summary.agree > 24


def test_noise_is_seen(tmp_path: Path):
    clean = report_on(loaded(list(generate(24, 3, noise=0)), tmp_path))
    noisy = report_on(loaded(list(generate(24, 3, noise=40)), tmp_path))
    conflicts = [
        Counter(one.verdict for one in report.findings if one.kind == "quantity")
        for report in (clean, noisy)
    ]
    assert conflicts[1]["contradict"] > conflicts[0]["contradict"]


def test_claims_grow_with_the_articles():
    few, many = (len(gather(articles_of(stories)).claims) for stories in (6, 24))
    assert 3 < many / few < 5


def articles_of(stories: int) -> list[Article]:
    return [
        article_from_text(made.text, made.published, name=made.id) for made in generate(stories, 4)
    ]
