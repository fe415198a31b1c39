"""Articles for tests: from a text, from a fixture row, from the files of a fixture story."""

from collections.abc import Iterable
from pathlib import Path

from crosscheck.config import Settings
from crosscheck.load import load
from crosscheck.model import Article, Report, Zone
from crosscheck.pipeline import crosscheck

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
STORIES = tuple(sorted(path.parent for path in FIXTURES.glob("stories/*/expected.json")))
NO_ARTICLES = {"expected.json", "NOTE.md"}


def article_from_text(text: str, published: str | None = None, name: str = "a") -> Article:
    """A body without title, as a row of JSON lines gives it."""
    return Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        published=published,
        published_from="option" if published else None,
        zones=(Zone("body", 0, len(text)),),
        words=len(text.split()),
    )


def story_files(story: Path) -> list[str]:
    """The articles of a fixture story: every file but its gold and its note."""
    return sorted(str(path) for path in story.iterdir() if path.name not in NO_ARTICLES)


def story_articles(story: Path) -> list[Article]:
    """The loaded articles of a fixture story. Errors: AssertionError where one has a problem."""
    return articles_in(story_files(story))


def articles_in(paths: Iterable[str]) -> list[Article]:
    """The loaded articles of files. Errors: AssertionError where one has a problem."""
    loaded = list(load(list(paths)))
    assert all(isinstance(item, Article) for item in loaded), loaded
    return [item for item in loaded if isinstance(item, Article)]


def report_on(articles: Iterable[Article]) -> Report:
    """The whole pipeline with default settings."""
    return crosscheck(articles, Settings())
