"""A report for tables keeps less, and the tables are the same."""

import pytest

from crosscheck.cli.accept import accept
from crosscheck.cli.options import Options
from crosscheck.cli.report import wanted_by
from crosscheck.config import Settings
from crosscheck.model import Report, Topic
from crosscheck.pipeline import Wanted, crosscheck, pack, read, unpack
from crosscheck.report import Look, table
from tests.articles import STORIES, article_from_text, story_articles

BRIEF = Wanted(traced=False, singles=False)
TOLD = [
    article_from_text("Seven people were killed in the Larkhaven dam break on Monday.", name="a"),
    article_from_text("Eight people were killed in the Larkhaven dam break on Monday.", name="b"),
]
APART = [
    article_from_text("Seven people were killed in the Larkhaven dam break on Monday.", name="a"),
    article_from_text("The museum in Tormouth bought 30 paintings for $4 million.", name="b"),
    article_from_text("Wheat prices rose 5 percent after a dry spring, traders said.", name="c"),
]


def both(articles, settings: Settings | None = None) -> tuple[Report, Report]:
    settings = settings or Settings()
    return crosscheck(articles, settings), crosscheck(articles, settings, BRIEF)


@pytest.mark.parametrize("story", STORIES)
def test_the_table_and_the_counts_are_the_same(story: str):
    whole, brief = both(story_articles(story))
    assert brief.summary == whole.summary
    assert table.render(brief) == table.render(whole)


def test_stories_side_by_side_count_together():
    articles = [article for story in STORIES for article in story_articles(story)]
    whole, brief = both(articles)
    assert brief.summary == whole.summary
    assert table.render(brief) == table.render(whole)
    assert len(brief.findings) < len(whole.findings) / 2


def test_of_named_topics_all_is_kept():
    topics = (Topic("Casualties of all kinds", ("killed", "injured", "wounded")),)
    articles = [article for story in STORIES for article in story_articles(story)]
    whole, brief = both(articles, Settings(topics=topics))
    look = Look(topics=(topics[0].label,))
    assert "Casualties of all kinds" in table.render(brief, look)
    assert table.render(brief, look) == table.render(whole, look)


def test_one_claim_of_each_side_is_kept():
    again = article_from_text("In Larkhaven a dam broke on Monday and killed seven.", name="c")
    whole, brief = both([*TOLD, again])
    sides = [side for one in brief.findings for side in one.sides]
    kept = {claim.id for claim in brief.claims}
    assert all(len(kept & set(side.claims)) == 1 for side in sides)
    assert any(len(side.claims) > 1 for one in whole.findings for side in one.sides)
    assert kept < {claim.id for claim in whole.claims}
    assert any(one.verdict != "single" for one in brief.findings)


@pytest.mark.parametrize("articles", [APART, APART[:1], []])
def test_where_nothing_meets_nothing_is_left_out(articles):
    whole, brief = both(articles)
    assert [one.id for one in brief.findings] == [one.id for one in whole.findings]
    assert brief.claims == whole.claims
    assert table.render(brief) == table.render(whole)


def test_comments_that_accept_or_do_nothing_are_counted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number, name, code in (("Seven", "a", "XQ001"), ("Eight", "b", "XR001")):
        text = f"{number} people were killed in the Larkhaven dam break on Monday, police said."
        note = f"<!-- crosscheck: ignore-file[{code}] it is known -->"
        (tmp_path / f"{name}.md").write_text(f"# Dam\n\n{text}\n\n{note}\n", encoding="utf-8")
    from crosscheck.load import load

    whole, brief = (accept(one, Settings(), Options()) for one in both(list(load(["."]))))
    assert brief.summary == whole.summary
    assert {one.rule for one in brief.findings if one.code} == {
        "quantity-mismatch",
        "unused-suppression",
    }


@pytest.mark.parametrize(
    ("form", "settings", "options"),
    [
        ("json", Settings(), Options()),
        ("table", Settings(), Options(all=True)),
        ("table", Settings(), Options(verdict=("single",))),
        ("table", Settings(), Options(baseline="b.json")),
        ("table", Settings(fail_on=("single",)), Options()),
        ("table", Settings(ignore=("XD",)), Options()),
    ],
)
def test_who_may_ask_for_more_gets_everything(form: str, settings: Settings, options: Options):
    assert wanted_by(form, settings, options).singles
    assert not wanted_by("table", Settings(), Options()).singles


def test_packing_loses_nothing():
    claims = read(article_from_text("“Half \ud800 a pair,” Anna Vell said on May 3, 2021."))
    assert claims
    assert unpack(pack(claims)) == unpack(claims) == claims
