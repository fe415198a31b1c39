"""The self-check of two lists of parties in one article."""

import pytest

from crosscheck.judge.checks.participant import check
from crosscheck.pipeline import read
from tests.articles import article_from_text

FIRST = "The talks in Oslo brought together representatives from Norway, Sweden and Finland. "


@pytest.mark.parametrize(
    ("second", "differs"),
    [
        ("Lena Storm hosted talks in Oslo with Swedish, Finnish and Danish officials.", True),
        ("Lena Storm hosted talks in Oslo with Swedish and Finnish officials.", False),
        ("Lena Storm hosted talks in Lima with Swedish, Finnish and Danish officials.", False),
        ("Lena Storm hosted talks in Oslo with Chilean and Peruvian officials.", False),
    ],
)
def test_two_lists(second, differs):
    claims = read(article_from_text(FIRST + second))
    assert [conflict.verdict.value for conflict in check(claims)] == ["differ"] * differs
