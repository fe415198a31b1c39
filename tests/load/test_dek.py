"""The dek of a page or a text: found, counted once, and the article's own word."""

import json

import pytest

from crosscheck.load import load
from crosscheck.load.zones import lay_out
from crosscheck.model import Article
from crosscheck.segment import segment

STORY = "".join(
    f"<p>Paragraph {number} says that the dam held and that {number} people watched it.</p>"
    for number in range(2, 9)
)
DEK = "Divers found no cracks in the wall, and 40 people went home."


def page(tmp_path, under_headline, head="", story=STORY):
    path = tmp_path / "page.html"
    path.write_text(
        f"<html><head>{head}</head><body><article><h1>Dam holds through the night</h1>"
        f"{under_headline}{story}</article></body></html>",
        encoding="utf-8",
    )
    (article,) = load([str(path)])
    assert isinstance(article, Article)
    return article


def deks(article):
    return [article.text[one.start : one.end] for one in article.zones if one.zone == "dek"]


def linked(**fields):
    content = json.dumps({"@type": "NewsArticle", "headline": "Dam holds", **fields})
    return f'<script type="application/ld+json">{content}</script>'


@pytest.mark.parametrize(
    "element",
    [
        '<p class="dek">{}</p>',
        '<div class="article__standfirst"><p>{}</p></div>',
        '<h2 class="Page-subHeadline">{}</h2>',
        '<div class="meta">By Ann Poe</div><p class="c-entry-summary p-dek">{}</p>',
        '<p itemprop="alternativeHeadline">{}</p>',
        "<h2>{}</h2>",
    ],
)
def test_a_dek_of_a_page(tmp_path, element):
    article = page(tmp_path, element.format(DEK))
    assert deks(article) == [DEK]
    assert article.text.count("no cracks") == 1
    assert article.zones[0].zone == "dek"


@pytest.mark.parametrize("field", ["alternativeHeadline", "description"])
def test_a_dek_that_only_json_ld_names(tmp_path, field):
    article = page(tmp_path, f'<div class="x9"><span>{DEK}</span></div>', linked(**{field: DEK}))
    assert deks(article) == [DEK]


@pytest.mark.parametrize(
    ("under", "head"),
    [
        ("", linked(description=DEK)),  # shown to search engines only
        ("<p>By Ann Poe</p><h2>What happened in the night</h2>", ""),  # no h2 right under h1
        ('<p class="dek">Follow us on Facebook</p>', ""),
        ('<p class="dek"><a href="/a">Nine things to know about old dams</a></p>', ""),
        ('<aside><p class="subtitle">Nine things to know about old dams</p></aside>', ""),
        ("<h2>Dam holds through the night</h2>", ""),
        ('<p class="dek">' + "The dam held all night long. " * 30 + "</p>", ""),
    ],
)
def test_no_dek(tmp_path, under, head):
    assert deks(page(tmp_path, under, head)) == []


def test_a_description_that_repeats_the_lead_is_the_lead(tmp_path):
    lead = "The dam held on Monday night."
    article = page(tmp_path, f"<p>{lead}</p>", linked(description=lead))
    assert deks(article) == []


def test_a_dek_that_the_body_repeats_counts_once(tmp_path):
    article = page(tmp_path, f'<p class="dek">{DEK}</p>', story=f"<p>{DEK} So it was.</p>{STORY}")
    said = [one.text for one in segment(article) if "no cracks" in one.text]
    assert (said, deks(article)) == ([DEK], [])


def test_a_dek_of_another_story_is_none(tmp_path):
    more = '<h1>Ferry sinks</h1><p class="dek">All 40 people on board were saved at sea.</p>'
    assert deks(page(tmp_path, "", story=STORY + more)) == []


def test_a_dek_is_the_article_s_word_and_has_its_line(tmp_path):
    article = page(tmp_path, f'\n<p class="dek">{DEK}</p>')
    sentence = next(one for one in segment(article) if "cracks" in one.text)
    assert (sentence.zone, sentence.text) == ("body", DEK)
    point = next(one for one in article.lines if one.line)
    assert (point.line, point.column) == (2, 16)


def test_words_in_a_link_stay_in_their_sentence(tmp_path):
    story = STORY + (
        '<p>The office said that <span class="link"><a href="/a">it will close</a></span> the old '
        "road below the dam, and that it will open another one in May.</p>"
    )
    assert "said that it will close the old road" in page(tmp_path, "", story=story).text


BODY = "The dam held on Monday, officials said. The water fell by noon."


@pytest.mark.parametrize(
    ("lines", "is_dek"),
    [
        (["Divers found no cracks in the wall", BODY], True),
        ([DEK, "By Ann Poe", BODY], True),
        ([DEK, "Published: March 4, 2025", BODY], True),
        ([DEK, BODY], False),  # may as well be the first paragraph
        (["By Ann Poe", BODY], False),
        (["Harrow, Monday", BODY], False),
        (["HARROW, March 4 (Reuters) - The dam held", BODY], False),
        (["The officials at the dam said this:", BODY], False),
        (["Divers found no cracks in the wall"], False),
    ],
)
def test_a_dek_of_a_text(lines, is_dek):
    zones = lay_out("\n\n".join(["Dam Holds Through Night", *lines])).zones
    assert (zones[1].zone == "dek") is is_dek
    assert [one.zone for one in zones].count("dek") == is_dek
