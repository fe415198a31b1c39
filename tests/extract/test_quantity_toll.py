"""Which single victims count: beside a toll of the lead they are part of it."""

import pytest

from crosscheck.extract.quantity_toll import LEAD, lead_of, tells_wounded, toll_slots
from crosscheck.pipeline import read
from tests.articles import article_from_text

FILLER = "The market square was empty on Monday. " * (LEAD // 38)


def counts(text: str, slot: str) -> list[float | None]:
    claims = [one for one in read(article_from_text(text)) if one.kind == "quantity"]
    return [one.value.low for one in claims if one.about.slot == slot]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Two men were killed in Larkhaven.", {"killed"}),
        ("A man and his daughter were wounded.", {"injured"}),
        ("Both were treated for burns.", set()),
        ("It happened two weeks before he was killed.", set()),
        ("The blast left Dora Vance dead and her 8-year-old son unhurt.", set()),
        ("He suffered several wounds and died.", set()),
        (FILLER + "Last year three people were killed there.", set()),
    ],
)
def test_slots_of_which_the_lead_gives_a_toll(text: str, slots: set[str]):
    assert toll_slots(lead_of(article_from_text(text))) == slots


def test_a_victim_beside_a_toll_is_part_of_it():
    assert counts("Three people were killed. A man was killed at his desk.", "killed") == [3.0]


def test_a_late_toll_hides_no_victim_of_the_lead():
    text = "A man was killed in Larkhaven. " + FILLER + "In May three others were killed."
    assert counts(text, "killed") == [1.0, 3.0]


def test_shot_is_a_question_of_its_own_where_some_died():
    assert tells_wounded("Six neighbours were shot, one of them fatally.")
    assert counts("Six neighbours were shot, one of them fatally.", "injured") == [5.0]
    assert counts("Five people were shot.", "injured") == [5.0]
