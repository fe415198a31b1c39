"""A pattern that is compiled when it is first used does what the pattern does."""

import re

import pytest

from crosscheck.lexicon.lazy_pattern import lazy_pattern


def test_it_matches_as_the_pattern_does():
    late, early = (
        lazy_pattern(r"\bharbou?r (\d+)", re.IGNORECASE),
        re.compile(r"(?i)\bharbou?r (\d+)"),
    )
    for _ in range(2):
        assert late.findall("Harbour 7, harbor 12") == early.findall("Harbour 7, harbor 12")
        assert late.search("pier 7") is None
    assert late.pattern == r"\bharbou?r (\d+)"


def test_a_broken_one_is_told_when_it_is_used():
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("a pier")
