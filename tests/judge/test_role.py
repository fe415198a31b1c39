"""Comparing roles: one person's offices, and the holders of one office."""

import pytest

from crosscheck.config import Settings
from crosscheck.judge.role import compare
from crosscheck.lexicon.offices import is_unique, same_body, same_office
from crosscheck.model import Level
from crosscheck.pipeline import crosscheck, read
from tests.articles import article_from_text


def role(text, name="a"):
    claims = read(article_from_text(text, name=name))
    return next(claim for claim in claims if claim.kind == "role")


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (
            "CEO Ellen Marchetti left.",
            "Ellen Marchetti, chief executive of Borealis, left.",
            "EQUIVALENT",
        ),
        (
            "Kremlin spokesman Pavel Gromov left.",
            "Russian spokesman Pavel Gromov left.",
            "EQUIVALENT",
        ),
        ("FEMA chief Brock Tanner left.", "Brock Tanner, the FEMA administrator, left.", "REFINES"),
        ("Judge Ruth Pell left.", "U.S. District Judge Ruth Pell left.", "REFINES"),
        ("Acting Mayor Tomas Varga left.", "Mayor Tomas Varga left.", "REFINES"),
        (
            "Clara Voss, chairwoman of Borealis, left.",
            "Larkhaven Mayor Clara Voss left.",
            "INCOMPARABLE",
        ),
        ("Vice President Samuel Okoro left.", "President Samuel Okoro left.", "INCOMPARABLE"),
        (
            "Norwegian Finance Minister Ada Holm left.",
            "Norwegian Foreign Minister Ada Holm left.",
            "DISJOINT",
        ),
        ("Interior Minister Ada Holm left.", "Home Minister Ada Holm left.", "INCOMPARABLE"),
        ("Prime Minister Ada Holm left.", "Foreign Minister Ada Holm left.", "INCOMPARABLE"),
        (
            "Pavel Orlo, the chief operating officer of Nordbank, left.",
            "Pavel Orlo, the chief financial officer of Nordbank, left.",
            "DISJOINT",
        ),
        ("Former Mayor Tomas Varga left.", "Mayor Tomas Varga left.", "INCOMPARABLE"),
        ("Borealis CEO Ellen Marchetti left.", "Borealis CEO Dario Conti left.", "DISJOINT"),
        ("Borealis CEO Ellen Marchetti left.", "Quanta CEO Dario Conti left.", "INCOMPARABLE"),
        ("Borealis CEO Ellen Marchetti left.", "Ex-Borealis CEO Dario Conti left.", "INCOMPARABLE"),
        ("Borealis spokesman Paul Reeves left.", "Borealis aide Carl Weber left.", "INCOMPARABLE"),
        ("President Harold Dunmore left.", "President Samuel Okoro left.", "INCOMPARABLE"),
        ("Larkhaven Mayor Tomas Varga left.", "Larkhaven Mayor Varga left.", "EQUIVALENT"),
    ],
)
def test_levels(left, right, level):
    one, two = role(left), role(right, "b")
    assert compare(one, two).level is Level[level]
    assert compare(one, two) == compare(two, one)
    assert compare(one, one).level is Level.IDENTICAL


def test_former_against_current_is_a_conflict_only_inside_one_article():
    text = "Former Mayor Tomas Varga will attend. The guests will meet Mayor Tomas Varga's aide."
    left, right = [claim for claim in read(article_from_text(text)) if claim.kind == "role"][:2]
    assert compare(left, right).level is Level.DISJOINT


def test_a_courtesy_title_is_no_conflict():
    text = "Former Mayor Tomas Varga died on Friday. In 1987, Mayor Tomas Varga built the bridge."
    left, right = [claim for claim in read(article_from_text(text)) if claim.kind == "role"][:2]
    assert compare(left, right).level is Level.INCOMPARABLE


FIRE = "A fire destroyed the paper mill in Larkhaven on Monday, killing 14 workers. "


@pytest.mark.parametrize(
    ("left", "right", "later", "expected"),
    [
        ("Former Borealis CEO Ada Holm wept.", "Borealis CEO Ada Holm wept.", "2024-05-07",
         ("contradict", None)),
        ("Ada Holm, former mayor of Larkhaven, wept.", "Ada Holm, the mayor of Larkhaven, wept.",
         "2024-05-07", ("contradict", None)),
        ("Former Borealis CEO Ada Holm wept.", "Borealis CEO Ada Holm wept.", "2024-07-01",
         ("differ", "evolving")),
        ("Former Borealis CEO Ada Holm wept.", "Borealis CEO Ada Holm wept.", None,
         ("differ", "evolving")),
        ("Former Borealis CEO Ada Holm wept.", "Borealis CEO Ada Holm resigned.", "2024-05-07",
         ("differ", "evolving")),
        ("Former mayor Ada Holm wept.", "Mayor Ada Holm wept.", "2024-05-07",
         ("differ", "evolving")),
        (
            "Borealis's former spokeswoman, Ada Holm, wept.",
            "Borealis spokeswoman Ada Holm wept.",
            "2024-05-07",
            ("differ", "evolving"),
        ),
        ("Former mayor Ada Holm wept.", "Mayor Holm wept.", "2024-05-07", None),
    ],
)  # fmt: skip
def test_former_in_one_article_and_current_in_another(left, right, later, expected):
    """A conflict where both assert it within days; courtesy and the past are none."""
    articles = [
        article_from_text(FIRE + left, name="a", published="2024-05-06"),
        article_from_text(FIRE + right, name="b", published=later),
    ]
    found = [
        (finding.verdict, finding.reason)
        for finding in crosscheck(articles, Settings()).findings
        if finding.kind == "role" and finding.scope == "cross"
    ]
    assert found == ([expected] if expected else [])


def test_one_slip_of_a_surname_in_one_office():
    left = role("Team general manager A.J. Porter left.")
    right = role("Hawks general manager AJ Butler left.", "b")
    assert compare(left, right).level is Level.DISJOINT


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("chief executive", "chief executive", 2),
        ("spokesman", "chief spokesman", 1),
        ("president", "vice president", 0),
        ("minister", "prime minister", 0),
        ("foreign minister", "top diplomat", 1),
        ("chairman and chief executive", "chief executive", 2),
        ("mayor", "governor", 0),
        ("chief financial officer", "finance chief", 1),
        ("head of finance", "finance director", 1),
        ("military commander", "military chief", 1),
        ("chief financial officer", "operations chief", 0),
        ("fire chief", "fire officer", 0),
    ],
)
def test_offices(left, right, same):
    assert same_office(left, right) == same == same_office(right, left)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Kremlin", "Russia", 1),
        ("White House", "United States", 1),
        ("company", "Borealis", 0),
        (None, "Borealis", 0),
        ("Iran", "Iraq", -1),
        ("Borealis", "Quanta", -1),
        ("Interior Ministry", "French Interior Ministry", 0),
        ("Interior Ministry", "Foreign Ministry", -1),
        ("Orvan Sheriff Department", "Orvan County Sheriff's Office", 0),
        ("Brevik civil aviation agency", "Civil Aviation of Brevik", 1),
        ("Orvan United", "Orvan City", -1),
    ],
)
def test_bodies(left, right, same):
    assert same_body(left, right) == same == same_body(right, left)


def test_unique_offices():
    assert all(map(is_unique, ["president", "prime minister", "energy minister", "mayor"]))
    assert not any(map(is_unique, ["spokesman", "minister", "vice president", "judge", "director"]))
