"""What articles tell in like words has a row where nothing else joins it, and only there."""

from functools import partial

import pytest

from crosscheck.lexicon.slots import LIKE_WORDS
from tests.align.told import rows_on

rows = partial(rows_on, LIKE_WORDS)

TUG = "The old tug of the harbour board was in the dry dock, with a cracked propeller."
SAME_TUG = "With its propeller cracked, the harbour board's old tug lay in the dry dock."


def test_sentences_that_share_most_of_what_they_say_are_an_agreement():
    found, report = rows(TUG, SAME_TUG)
    assert [(one.verdict, one.sides[0].articles, one.sides[0].origins) for one in found] == [
        ("agree", ("a", "b"), 2)
    ]
    assert found[0].question.startswith("Who tells of “With its propeller cracked, the harbour")
    by_id = {claim.id: claim for claim in report.claims}
    for name in found[0].sides[0].claims:
        claim = by_id[name]
        assert claim.text in claim.sentence.text
        assert "tug" in claim.text


@pytest.mark.parametrize(
    ("left", "alike", "other"),
    [
        pytest.param(TUG, SAME_TUG,
            "With its propeller cracked, no old tug of the harbour board lay in the dry dock.",
            id="denied"),
        pytest.param(TUG, SAME_TUG,
            "With its propeller cracked, the harbour board's old tug may lie in the dry dock.",
            id="left open"),
        pytest.param("Beside the harbour board's tug in the dry dock was Jon Lind.",
            "Jon Lind lay beside the tug of the harbour board in the dry dock.",
            "Rolf Berg lay beside the tug of the harbour board in the dry dock.",
            id="somebody else"),
        pytest.param("The old tug of the harbour board was in dry dock 40, propeller cracked.",
            "Its propeller cracked, the harbour board's old tug lay in dry dock 40.",
            "Its propeller cracked, the harbour board's old tug lay in dry dock 60.",
            id="another figure"),
        pytest.param("Outside the dry dock was the board's old tug, its propeller cracked.",
            "Its propeller cracked, the old tug lay outside the board's dry dock.",
            "Its propeller cracked, the old tug lay inside the board's dry dock.",
            id="excluded"),
        pytest.param(TUG, SAME_TUG,
            "Its propeller cracked, the former harbour board's old tug lay in the dry dock.",
            id="of what was"),
        pytest.param(TUG, SAME_TUG,
            "Did the harbour board's old tug lie in the dry dock, its propeller cracked?",
            id="asked"),
        pytest.param("The Norland Tug Alma was on the Vell at Lerum, cracked propeller and all.",
            "With its cracked propeller the Norland Tug Alma lay on the Vell at Lerum.",
            "With a crew of five the Norland Tug Alma lay on the Vell at Lerum.",
            id="names alone"),
        pytest.param("“The old tug lay in its dock,” the board's harbour master told a reporter.",
            "“In its dock the old tug lay quietly,” the harbour master told a reporter.",
            "“We heard nothing of it all night,” the board's harbour master told a reporter.",
            id="what is quoted"),
    ],
)  # fmt: skip
def test_nothing_in_one_sentence_speaks_against_the_other(left, alike, other):
    assert len(rows(left, alike)[0]) == 1
    assert rows(left, other)[0] == []


def test_two_brief_texts_are_compared_by_what_they_claim():
    assert rows(TUG, SAME_TUG)[0]
    assert rows(TUG, SAME_TUG, brief=True)[0] == []


def test_what_a_finding_joins_already_has_no_second_row():
    left = "Divers recovered the engineer's diary on Friday from the flooded cabin."
    right = "On Friday divers recovered the engineer's diary from the cabin, which was flooded."
    found, report = rows(left, right)
    assert "Is it true that divers recovered the engineer's diary?" in [
        one.question for one in report.findings if one.verdict == "agree"
    ]
    assert found == []


def test_one_sentence_is_told_with_the_likest_of_each_article():
    far = "The harbour board has an old tug with a propeller, and a crane in the dry dock."
    found, report = rows(TUG, f"{far} {SAME_TUG}")
    by_id = {claim.id: claim for claim in report.claims}
    held = [by_id[name].sentence.text for one in found for name in one.sides[0].claims]
    assert held == [TUG, SAME_TUG]
