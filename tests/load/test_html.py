"""Pages: body, comments, metadata, and where the words stand in the source."""

import socket

import pytest

from crosscheck.extract.build import position
from crosscheck.load import describe, load, look
from crosscheck.model import Article, Problem
from crosscheck.pipeline import read
from crosscheck.report.stages import render
from tests.articles import FIXTURES

PAGES = FIXTURES / "pages"


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def only(path) -> Article:
    (article,) = load([str(path)])
    assert isinstance(article, Article)
    return article


def page(tmp_path, body, head=""):
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return path


STORY = "".join(
    f"<p>Paragraph {number} says that the dam held and that {number} people watched it.</p>"
    for number in range(2, 9)
)


def test_a_page_of_a_common_system():
    article = only(PAGES / "wordpress.html")
    assert article.title == "Dam inspectors find no damage after quake"
    assert not article.title_in_text
    assert (article.source, article.author) == ("Valley Courier", "Jo Marsh")
    # 02:30 UTC is still the tenth where the dam stands, and the page says so
    assert (article.published, article.published_from) == ("2025-02-10", "metadata")
    assert article.url == "https://valley.example/news/dam-inspectors"
    assert [zone.zone for zone in article.zones] == ["body"] * 4 + ["comment"] * 2
    assert "99 dead" not in article.text and "Leave a Reply" not in article.text


def test_the_description_ends_where_comments_begin():
    article = only(PAGES / "wordpress.html")
    seen = describe(article)
    assert seen["text"].endswith("its roof was examined.")
    assert seen["comments"].startswith("I have lived below")
    assert article.text == seen["text"] + "\n" + seen["comments"]


def test_words_are_found_in_the_source():
    article = only(PAGES / "wordpress.html")
    lines = (PAGES / "wordpress.html").read_text(encoding="utf-8").splitlines()
    for word in (
        "Inspectors",
        "percent",
        "throughout",
        "Esposito",
        "$40,000",
        "chimneys",
        "divers",
    ):
        at = article.text.index(word)
        line, column = position(article, at, "body")
        assert lines[line - 1][column - 1 :].startswith(word)


def test_json_ld_carries_a_page_drawn_by_scripts():
    article = only(PAGES / "json-ld.html")
    assert article.title == "Ferry strike ends"
    assert (article.published, article.published_from) == ("2024-11-05T14:00:00+01:00", "json-ld")
    assert article.author == "Ola Berg, Siv Dahl"
    assert "4 percent" in article.text


def test_the_headline_shown_beats_the_one_for_search_engines(tmp_path):
    head = '<title>Dam holds | Courier</title><meta property="og:title" content="Dam holds">'
    body = f"<h1>Courier</h1><article><h1>Dam holds through the night</h1>{STORY}</article>"
    assert only(page(tmp_path, body, head)).title == "Dam holds through the night"


def test_a_date_is_never_invented(tmp_path):
    body = f"<article><h1>Dam holds</h1>{STORY}</article><footer>© 2019 Courier</footer>"
    article = only(page(tmp_path, body))
    assert (article.published, article.published_from) == (None, None)


def test_a_changed_date_is_not_the_date_of_publication(tmp_path):
    head = '<meta property="article:modified_time" content="2025-02-14T10:00:00Z">'
    assert (
        only(page(tmp_path, f"<article><h1>Dam holds</h1>{STORY}</article>", head)).published
        is None
    )


def test_foreign_pages_are_seen_but_not_checked(tmp_path):
    words = "Der Damm hat in der Nacht gehalten, und die Leute sind nicht aus der Stadt geflohen. "
    path = page(
        tmp_path, f"<article><h1>Damm hält</h1><p>{words * 5}</p><p>{words * 4}</p></article>"
    )
    (problem,) = load([str(path)])
    assert isinstance(problem, Problem)
    assert problem.message == "not checked: not English (looks like German)"
    (article,) = look([str(path)])
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>",
        "<div>" * 20_000,
        "<a href='" * 5_000,
        "<!--" * 5_000,
        "<script>" + "x" * 10_000,
        '<script type="application/ld+json">' + "[" * 5_000 + "</script>",
        '<script type="application/ld+json">{"@type": "Article", "headline": 3, "author": [[[]]]}'
        "</script><p>Text</p>",
        '<img src="http://a.invalid/x"><link href="http://a.invalid/y"><base href="//z">',
        "<table><tr><td>" * 3_000,
        "\x01\x02\x03\ufffe",
        "&#0;&#xD800;&#x110000;&bogus;",
    ],
)
def test_hostile_pages_are_one_problem_or_one_article(tmp_path, body):
    assert len(list(load([str(page(tmp_path, body))]))) == 1


def test_of_several_articles_in_json_ld_the_page_s_own_counts(tmp_path):
    head = (
        '<meta property="og:title" content="Dam holds through night">'
        '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Ferry sinks",'
        ' "datePublished": "2020-01-01"}, {"@type": "NewsArticle", "headline": "Dam holds through'
        ' night", "datePublished": "2025-02-03"}]</script>'
    )
    article = only(
        page(tmp_path, f"<article><h1>Dam holds through night</h1>{STORY}</article>", head)
    )
    assert article.published == "2025-02-03"


def test_a_date_beside_another_story_does_not_move_the_day(tmp_path):
    head = '<meta property="article:published_time" content="2025-02-11T09:00:00+00:00">'
    body = (
        '<ul><li class="post-date">February 10, 2025</li></ul>'
        f'<article><h1>Dam holds</h1><p class="date">February 11, 2025</p>{STORY}</article>'
    )
    assert only(page(tmp_path, body, head)).published == "2025-02-11T09:00:00+00:00"


FURNISHED = {
    "live-blog": ("Flood live: third bridge closes in Tarnby", "2025-11-03", "Oda Lindqvist"),
    "amp": ("Mayor of Lunga quits over harbour contract", "2024-02-14", "Teresa Nobre"),
    "comments": ("Bus fares to rise by 15 per cent from June", "2025-05-02", "Jonas Berg"),
    "gallery": ("In pictures: the night market returns to Orsa", "2025-08-17", None),
    "paywall": ("Steelmaker Norrvik to cut 1,200 jobs, sources say", "2025-03-11", "Mia Strand"),
}
NOT_OF_THE_ARTICLE = (
    *("cookies", "inbox", "Most read", "Baker wins", "Advertisement", "Read more", "Recommended"),
    *("Follow us", "Leave a Reply", "Weather", "A9 crash", "commission", "10 beaches", "Subscribe"),
    *("free articles", "Cancel any time", "funds to watch", "subscriber", "Share", "min read"),
)


@pytest.mark.parametrize("name", FURNISHED)
def test_pages_with_all_their_furniture(name):
    """A live blog, an AMP page, readers' comments, a gallery, a paywall: the article is left."""
    (article,) = load([str(PAGES / f"{name}.html")])
    found = (article.title, article.published[:10], article.author)
    assert found == FURNISHED[name]
    assert [words for words in NOT_OF_THE_ARTICLE if words in article.text] == []
    zones = {zone.zone for zone in article.zones}
    assert zones <= {"dek", "body", "caption", "comment"}


def test_what_readers_say_is_no_word_of_the_article():
    (article,) = load([str(PAGES / "comments.html")])
    said = [article.text[one.start : one.end] for one in article.zones if one.zone == "comment"]
    assert [words.split()[0] for words in said] == ["Fares", "We", "Moss"]
    assert {one.voice for one in read(article) if one.zone == "comment"} == {"comment"}


def test_doctor_shows_the_words_of_comments():
    (article,) = load([str(PAGES / "comments.html")])
    shown = render("load", [{"path": article.path, **describe(article)}])
    assert "comment 395–513: Fares went up 40 per cent" in shown
    assert "comment 597–651: Moss resigned from the school board" in shown
