"""A question is asked once: what only repeats a better confirmed answer has no row."""

from msgspec.structs import replace

from crosscheck.judge.repeats import repeats_of
from crosscheck.model import Finding, PlaceValue, QuantityValue, Side, StatementValue

TOWN = PlaceValue("Alvik", "Alvik", ("Norway",))
COUNTRY = PlaceValue("Norway", "Norway")
OTHER_TOWN = PlaceValue("Lerum", "Lerum", ("Sweden",))
TWO = QuantityValue(2.0, 2.0, of="boat")


def agreement(id, value, articles, question="Where was the attack?", kind="place"):
    side = Side("shown", value, tuple(articles), len(articles), (f"c-{id}",))
    return Finding(
        id, f"q-{id}", f"{kind}-agreement", None, kind, "agree", None, "", question, "cross", "",
        (side,),
    )  # fmt: skip


def test_only_the_best_confirmed_place_answers():
    found = [agreement("one", TOWN, "abc"), agreement("two", OTHER_TOWN, "ad")]
    assert repeats_of(found) == {"two"}


def test_the_narrower_place_stays_however_few_name_it():
    found = [agreement("one", COUNTRY, "abc"), agreement("two", TOWN, "ab")]
    assert repeats_of(found) == {"one"}


def test_another_story_has_its_own_place():
    found = [agreement("one", TOWN, "abc"), agreement("two", OTHER_TOWN, "de")]
    assert not repeats_of(found)


def test_a_figure_is_told_once():
    asked = {"question": "How many boats were there?", "kind": "quantity"}
    found = [agreement("one", TWO, "abc", **asked), agreement("two", TWO, "cd", **asked)]
    assert repeats_of(found) == {"two"}


def test_another_figure_and_another_verdict_stay():
    asked = {"question": "How many boats were there?", "kind": "quantity"}
    first = agreement("one", TWO, "abc", **asked)
    other = agreement("two", QuantityValue(3.0, 3.0, of="boat"), "cd", **asked)
    assert not repeats_of([first, other])
    assert not repeats_of([first, replace(first, id="two", verdict="contradict")])


def test_a_statement_is_told_once():
    asked = {"question": "Is it true that the dam broke?", "kind": "statement"}
    broke, held = (StatementValue(verb, {"subject": "dam"}) for verb in ("break", "hold"))
    found = [
        agreement("one", broke, "abc", **asked),
        agreement("two", broke, "cd", **asked),
        agreement("three", held, "cd", **asked),
    ]
    assert repeats_of(found) == {"two"}
