"""Sole counts, and whose accounts a sentence gives."""

import pytest

from crosscheck.align import _settled, _signatures
from crosscheck.align.article import names_of
from crosscheck.align.grade import are_same_things
from crosscheck.align.signature import Signature
from crosscheck.config import Settings
from crosscheck.pipeline import read
from tests.articles import article_from_text


def figures(text: str) -> dict[str, Signature]:
    claims = read(article_from_text(text, "2024-05-15"))
    found = _settled(_signatures(claims, {"a": "2024-05-15"}), Settings())
    return {one.claim.text: one for one in found if one.claim.kind == "quantity"}


def test_a_count_is_sole_where_nothing_else_of_its_sort_is_counted():
    found = figures("It recalled 300 heaters and 40 fans. Another 60 fans were sold.")
    assert found["300"].sole
    assert found["40"].sole  # the other 60 are a rest
    assert not found["60"].sole


def test_two_counts_of_one_sort_are_not_sole():
    found = figures("It recalled 300 heaters. The shop had 500 heaters.")
    assert not any(one.sole for one in found.values())


def test_people_are_of_all_sorts():
    assert not figures("It hired 300 people.")["300"].sole


def test_a_rank_in_one_place_of_several_is_not_sole():
    assert figures("It was the third strike this year.")["third"].sole
    assert not figures("It was the third strike in Larkhaven.")["third"].sole


LEAD = "Holm Foods closed a mill on Tuesday. "


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Revenue was $5 million in the first quarter.", True),
        ("Holm's revenue was $5 million in the first quarter.", True),
        ("Brannock had revenue of $5 million in the first quarter.", False),
        ("Its rival had revenue of $5 million in the first quarter.", False),
        ("Its coffee unit had revenue of $5 million in the first quarter.", False),
    ],
)
def test_accounts_are_of_whom_the_lead_names(text, own):
    assert figures(LEAD + text)["$5 million"].own == ("holm" if own else "")


def test_a_word_that_opens_a_sentence_is_a_name_if_english_has_no_such_word():
    assert names_of("Revenue of Orrin fell in May.") == ("orrin",)
    assert names_of("Brannock fell.") == ("brannock",)


def test_sole_counts_that_lie_far_apart_are_of_two_sets():
    one = figures("Hospitals on the island have 260 beds.")["260"]
    near = figures("Hospitals on the island have 210 beds.")["210"]
    far = figures("A hospital with 80 beds is on its way to the island.")["80"]
    assert are_same_things(one, near)
    assert not are_same_things(one, far)
    assert not are_same_things(one, figures("Ferries with 210 seats ran.")["210"])
