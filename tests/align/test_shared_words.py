"""What articles tell in the same words has a row where nothing else joins them, and only there."""

from functools import partial

from crosscheck.lexicon.slots import SAME_WORDS
from tests.align.told import rows_on

rows = partial(rows_on, SAME_WORDS)


def words_of(left: str, right: str, **options: bool) -> list[str]:
    return [one.sides[0].display for one in rows(left, right, **options)[0]]


def test_a_run_of_words_is_an_agreement_with_the_words_of_each():
    found, report = rows(
        "By noon a tug had been towing the wreck towards the old shipyard.",
        "Witnesses on a tug saw it: a boat was Towing the wreck towards the old shipyard, slowly.",
    )
    assert [(one.verdict, one.rule, one.sides[0].articles) for one in found] == [
        ("agree", "statement-agreement", ("a", "b"))
    ]
    assert found[0].question == "Who writes “towing the wreck towards the old shipyard”?"
    by_id = {claim.id: claim for claim in report.claims}
    assert [by_id[name].text for name in found[0].sides[0].claims] == [
        "towing the wreck towards the old shipyard",
        "Towing the wreck towards the old shipyard",
    ]


def test_copies_of_a_sentence_are_one_origin():
    copied = "Two fishing boats had been towing the wreck towards the old shipyard in the dark."
    assert [one.sides[0].origins for one in rows(copied, copied)[0]] == [1]


def test_what_one_denies_or_leaves_open_is_not_what_the_other_tells():
    told = "A tug was towing the wreck towards the old shipyard."
    denied = "No tug was towing the wreck towards the old shipyard."
    open_ = "A tug might be towing the wreck towards the old shipyard."
    assert words_of(told, told)
    assert words_of(told, denied) == []
    assert words_of(told, open_) == []


def test_a_denial_stays_with_what_it_denies():
    told = "The shipyard in Lerum did not answer any letters about the old tug."
    assert words_of(told, told) == [
        "The shipyard in Lerum did not answer any letters about the old tug"
    ]


def test_sentences_that_name_other_people_tell_of_something_else():
    left = "Then Jon Lind was taken away from the old shipyard in handcuffs."
    right = "Then Rolf Berg was taken away from the old shipyard in handcuffs."
    assert words_of(left, right) == []
    assert words_of(left, left)


def test_names_and_formulas_say_nothing():
    assert (
        words_of("He saw the Lerum Harbour Board.", "They praised the Lerum Harbour Board.") == []
    )
    assert words_of("It came at the end of the day.", "He left at the end of the day.") == []


def test_what_has_a_row_needs_no_other():
    left = "The storm destroyed 312 wooden houses near the old shipyard."
    right = "In all, the storm destroyed 312 wooden houses near the old shipyard."
    found, report = rows(left, right)
    assert not found
    assert any(one.sides[0].display == "312" for one in report.findings if one.verdict == "agree")


def test_two_brief_texts_are_compared_by_what_they_claim():
    told = "A tug was towing the wreck towards the old shipyard."
    assert words_of(told, told, brief=True) == []


def test_a_sentence_without_any_claim_has_its_words_too():
    bare = "No impact on the evening ferry service towards the islands."
    found, report = rows(f"There was no word. {bare}", f"All was quiet. {bare}")
    assert [one.sides[0].display for one in found]
    assert all(claim.text for claim in report.claims)
