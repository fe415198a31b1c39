"""Comparer of the kind `quote`: what two claims that answer one question say of each other."""

from crosscheck.model import Claim, Comparison, Level


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `quote` claims stand; symmetric."""
    return Comparison(Level.IDENTICAL if left.value == right.value else Level.DISJOINT)
