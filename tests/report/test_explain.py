"""The story of one finding: found by id, told from its trace."""

from crosscheck.report.explain import OTHERWISE, find, render
from crosscheck.report.fold import REASONS
from tests.report.sample import LOOK, REPORT


def test_found_by_id_question_claim_and_beginning():
    assert [one.id for one in find(REPORT, "f-a1111111aaaaaaaa")] == ["f-a1111111aaaaaaaa"]
    assert [one.id for one in find(REPORT, "f-a1")] == ["f-a1111111aaaaaaaa"]
    assert {one.verdict for one in find(REPORT, "q-killed")} == {"contradict", "agree"}
    assert [one.id for one in find(REPORT, "c-injured-p")] == ["f-c3333333cccccccc"]
    assert find(REPORT, "f-zzzz") == ()
    assert find(REPORT, "f-") == ()


def test_the_story_names_sentences_values_steps_rule_and_what_would_change_it():
    text = render(REPORT, find(REPORT, "f-c333"), LOOK)
    for words in (
        "Another «20» were taken to hospital.",
        "value: 34 person; slot injured",
        "grade 92 firm; same slot, same subject",
        "differ: evolving; “rose to” marks an update",
        "rule XQ001 quantity-mismatch",
        "Reports of the same day",
        "fire/post-2025-03-05.txt:9:31",
    ):
        assert words in text


def test_every_reason_has_words_for_what_would_change_it():
    assert {("differ", reason) for reason in REASONS} <= set(OTHERWISE)
