"""Which words exclude each other, and which do not."""

import pytest

from crosscheck.lexicon.opposition import opposed, same_side, wider_than
from crosscheck.lexicon.predicates import (
    opposite_predicates,
    question_slot,
    same_predicate,
)

OPPOSED = [
    ("open", "closed", "antonym"),
    ("guilty", "innocent", "antonym"),
    ("bought", "sold", "antonym"),
    ("outside", "inside", "antonym"),
    ("two", "seven", "other number"),
    ("12", "twelve hundred", "other number"),
    ("third", "21st", "other ordinal"),
    ("Peru", "Chile", "other nation"),
    ("Peruvian", "South Korean", "other nation"),
    ("red", "green", "other colour"),
    ("Monday", "Tuesday", "other weekday"),
    ("kitchen", "living room", "other room"),
]
NOT_OPPOSED = [
    ("big", "large"),
    ("two", "2"),
    ("third", "3rd"),
    ("Peru", "Peruvian"),
    ("carrot", "vegetable"),
    ("man", "person"),
    ("red", "scarlet"),
    ("house", "table"),
    ("same", "same"),
    ("", "word"),
]


@pytest.mark.parametrize(("left", "right", "reason"), OPPOSED)
def test_opposed(left, right, reason):
    assert opposed(left, right) == opposed(right, left) == reason


@pytest.mark.parametrize(("left", "right"), NOT_OPPOSED)
def test_not_opposed(left, right):
    assert opposed(left, right) is None
    assert opposed(right, left) is None


def test_sides_and_kinds():
    assert same_side("big", "huge")
    assert not same_side("big", "small")
    assert wider_than("vegetable", "carrots")
    assert not wider_than("carrots", "vegetable")


def test_predicates():
    assert same_predicate("strike", "target")
    assert opposite_predicates("approve", "veto")
    assert not opposite_predicates("approve", "sign")
    assert question_slot("veto") == question_slot("adopt")
    assert question_slot("sneeze") == "sneeze"
