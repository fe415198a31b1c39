"""Conflicts that are none, read on real stories; each beside the conflict that stands."""

import pytest
from msgspec.structs import replace

from tests.articles import article_from_text, report_on


def contradicted(*texts, days=("2024-05-03", "2024-05-04")):
    """The questions on which the texts contradict each other."""
    articles = [
        article_from_text(text, day, f"a{number}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    found = report_on(articles).findings
    return {one.question for one in found if one.verdict == "contradict" and one.scope == "cross"}


def test_a_time_without_its_day_is_no_other_day():
    first = "The ferry Solveig left Alvik at noon and the ferry returned to Alvik at 7:33 p.m."
    assert not contradicted(first, first.replace("7:33 p.m.", "7:33 p.m. PST"))


def test_times_of_one_day_conflict():
    first = "The ferry Solveig returned to Alvik at 7:33 p.m. on Thursday."
    assert contradicted(first, first.replace("7:33", "9:33"), days=("2024-05-03",) * 2)


def test_the_today_of_a_post_is_its_own():
    told = "The accident happened at Alvik Zoo on Saturday."
    post = "Details on the accident at Alvik Zoo today: https://example.org/a"
    assert not contradicted(told, post, days=("2024-05-07", "2024-05-07"))


def test_two_years_later_somebody_is_older():
    held = "Peter Holm, 43, was held in Alvik over the murder of a nurse."
    jailed = "Peter Holm, 45, was jailed in Alvik for the murder of a nurse."
    assert contradicted(held, jailed, days=("2024-05-03", "2024-05-04"))
    assert not contradicted(held, jailed, days=("2022-05-03", "2024-05-04"))
    assert contradicted(held, jailed, days=("2024-05-04", "2022-05-03"))  # nobody grows younger


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Two men were injured in the fire in Alvik.", "No one else was injured in Alvik.", False),
        ("Two men were injured in the fire in Alvik.", "No one was injured in Alvik.", True),
        (
            "Ten Danish citizens were killed in the crash off Alvik.",
            "Two locals were killed in the crash off Alvik.",
            False,
        ),
        (
            "Ten passengers were killed in the crash off Alvik.",
            "Twelve passengers were killed in the crash off Alvik.",
            True,
        ),
    ],
)
def test_who_is_counted(left, right, conflict):
    assert bool(contradicted(left, right, days=("2024-05-03",) * 2)) is conflict


def verdicts(left, right, kind):
    days = ("2024-05-03",) * 2
    articles = [
        article_from_text(text, day, f"a{number}")
        for number, (text, day) in enumerate(zip((left, right), days, strict=True))
    ]
    found = report_on(articles).findings
    return {one.verdict for one in found if one.kind == kind}


SEVEN = "The ferry Solveig sank off Alvik on Friday. Seven people were killed when it hit a rock."


def test_one_wrong_toll_is_one_row():
    nine = SEVEN.replace("Seven", "Nine")
    assert "contradict" in verdicts(SEVEN, nine, "quantity")
    assert not {"contradict", "differ", "agree"} & verdicts(
        "Seven people were killed when the ferry sank off Alvik.",
        "Nine people were killed when the ferry sank off Alvik.",
        "statement",
    )


def test_a_denied_event_is_a_row_of_its_own():
    left = "Seven people were killed. The mayor of Alvik approved the bridge over the fjord."
    right = "Nine people were killed. The mayor of Alvik did not approve the bridge over the fjord."
    assert "contradict" in verdicts(left, right, "statement")


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Anna Holm, 31, was arrested in Alvik.", "Anna Holm, 35, was arrested in Alvik.", True),
        ("Anna Holm, 31, was arrested in Alvik.", "A 17-year-old was arrested in Alvik.", False),
    ],
)
def test_ages_are_of_one_person(left, right, conflict):
    found = contradicted(left, right, days=("2024-05-03",) * 2)
    assert any(one.startswith("How old") for one in found) is conflict


RAID = "Police raided a flat in Alvik on Friday. Eight people were arrested in the raid in Alvik."


@pytest.mark.parametrize(
    ("title", "conflict"),
    [
        ("7 suspects arrested in Alvik raid", True),  # a slip
        ("4 suspects arrested in Alvik raid", False),  # an earlier edition
        ("Police arrest suspects in Alvik raid", False),
    ],
)
def test_a_headline_speaks_for_itself(title, conflict):
    plain = article_from_text(RAID, "2024-05-03", "a")
    other = article_from_text(RAID.replace("on Friday", "at dawn"), "2024-05-03", "b")
    articles = [plain, replace(other, title=title)]
    found = [one for one in report_on(articles).findings if one.scope == "cross"]
    assert any(one.verdict == "contradict" for one in found) is conflict


def both(left, right):
    """The verdicts, with their reasons, between two reports of one day."""
    articles = [
        article_from_text(text, "2024-05-03", name)
        for name, text in (("a", left), ("b", right), ("c", left), ("d", right))
    ]
    found = report_on(articles).findings
    return {(one.verdict, one.reason) for one in found if one.scope == "cross"}


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Alvik beat Selby, 62-46, on Friday.", "Alvik beat Selby, 62-48, on Friday.", True),
        ("Alvik led Selby 62-46 on Friday.", "Alvik led Selby 50-44 on Friday.", False),
        ("Alvik and Selby were tied 13-13.", "Alvik trailed Selby 13-10.", False),
    ],
)
def test_a_score_of_a_moment_conflicts_with_no_other(left, right, conflict):
    assert bool(contradicted(left, right, days=("2024-05-03",) * 2)) is conflict


OUTAGE = "The storm Solveig hit Alvik on Friday. By Friday night, 25,000 homes were without power."


def test_a_count_that_is_dated_goes_on():
    assert ("differ", "evolving") in both(OUTAGE, OUTAGE.replace("25,000", "76,000"))


def test_a_storm_that_moves_is_at_two_distances():
    near = "The storm Solveig was located 90 miles south of Alvik and was moving north."
    assert ("differ", "evolving") in both(near, near.replace("90", "145"))
    assert "contradict" not in {verdict for verdict, _ in both(near, near.replace("90", "145"))}


AT_ODDS = "Highlights: nine people were injured in Monday's blast at the Alvik mill."
REST = " The mill makes paper. Mayor Ida Holm told reporters at the Alvik mill that {} people were"
REST += " injured in Monday's blast. The mayor said that most were in hospital in Alvik."


def told(*texts):
    articles = [article_from_text(text, "2024-05-07", f"a{at}") for at, text in enumerate(texts)]
    found = report_on(articles).findings
    return [
        one for one in found if one.kind == "quantity" and one.verdict in ("differ", "contradict")
    ]


def test_an_article_whose_top_was_not_updated_differs_from_the_others():
    other = "The blast at the Alvik mill injured five people." + REST.format("five")
    found = told(AT_ODDS + REST.format("five"), other)
    assert [(one.verdict, one.reason) for one in found] == [("differ", "scope")]


def test_a_figure_lower_down_is_another_question():
    late = REST.format("five") + " In 2023 nine people were injured in a blast at the Alvik mill."
    other = "The blast at the Alvik mill injured five people." + REST.format("five")
    assert not told("A blast shook Alvik." + late, other)
