"""The verdict table: complete, and a reason always softens."""

from itertools import product

import pytest

from crosscheck.judge.verdict import REASONS, TABLE, verdict_of
from crosscheck.model import Comparison, Level, Reason, Verdict


def test_every_level_has_a_row_with_and_without_a_reason():
    assert set(TABLE) == set(product(Level, (False, True)))
    assert set(REASONS) == set(Reason)


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_never_leaves_a_contradiction(reason):
    assert verdict_of(Comparison(Level.DISJOINT)) is Verdict.CONTRADICT
    assert verdict_of(Comparison(Level.DISJOINT, reason)) is Verdict.DIFFER
