"""Blocks: what is shown as one row, and what is not."""

from crosscheck.report.fold import fold
from tests.report.build import make_article, make_claim, make_finding

LEFT, RIGHT = make_article("left"), make_article("right")
ONE, TWO, THREE, FOUR = (
    make_claim(name, article, name)
    for name, article in (("seven", LEFT), ("eight", RIGHT), ("ninety", LEFT), ("many", RIGHT))
)


def test_findings_of_one_question_that_share_a_claim_are_one_row():
    found = [
        make_finding("a", [[ONE], [TWO]], verdict="contradict", cluster="q-1"),
        make_finding("b", [[TWO], [THREE]], verdict="compatible", cluster="q-1"),
    ]
    (block,) = fold(found)
    assert block.lead.verdict == "contradict"
    assert len(block.sides) == 3


def test_what_nothing_ties_to_the_rest_has_a_row_of_its_own():
    found = [
        make_finding("a", [[ONE], [TWO]], verdict="contradict", cluster="q-1"),
        make_finding("b", [[THREE], [FOUR]], verdict="compatible", cluster="q-1"),
    ]
    assert [len(block.sides) for block in fold(found)] == [2, 2]


def test_a_later_finding_joins_two_rows():
    found = [
        make_finding("a", [[ONE], [TWO]], verdict="contradict", cluster="q-1"),
        make_finding("b", [[THREE], [FOUR]], verdict="compatible", cluster="q-1"),
        make_finding("c", [[TWO], [THREE]], verdict="compatible", cluster="q-1"),
    ]
    (block,) = fold(found)
    assert len(block.sides) == 4
