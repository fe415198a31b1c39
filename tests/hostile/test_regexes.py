"""No pattern of the package takes time that grows faster than the text."""

import re
import time
from collections.abc import Callable

import pytest

from tests.hostile.patterns import COMMON, all_patterns, hurting, pumped
from tests.timing import growth

PATTERNS = all_patterns()
SIZE = 3_000
SUSPECT_SECONDS = 0.004
HANGING_SECONDS = 0.05
WORST_GROWTH = 9.0  # of a text four times as long: linear gives 4, quadratic 16


def search(pattern: re.Pattern[str], text: str) -> Callable[[], None]:
    """The work of finding all matches."""

    def work() -> None:
        for _ in pattern.finditer(text):
            pass

    return work


def superlinear(pattern: re.Pattern[str], units: list[str], size: int = SIZE) -> list[str]:
    """The units whose repetition costs more than its length; suspects are measured again."""
    found = []
    for unit in units:
        text = (unit * (size // len(unit) + 1))[:size]
        whole, part = search(pattern, text), search(pattern, text[: size // 4])
        started = time.process_time()
        whole()
        if time.process_time() - started < SUSPECT_SECONDS:
            continue
        if growth(part, whole, enough=WORST_GROWTH) > WORST_GROWTH:
            found.append(unit)
    return found


def test_the_check_sees_a_growing_pattern():
    """A cubic one: four times the text takes 64 times as long, which no busy machine hides."""
    assert superlinear(re.compile(r"a*a*b"), ["a"], 600) == ["a"]
    assert superlinear(re.compile(r"a{0,9}b"), ["a"], 8_000) == []


def test_patterns_were_found():
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", PATTERNS)
def test_beginnings_of_what_it_matches(name):
    assert superlinear(PATTERNS[name], hurting(PATTERNS[name], range(2))) == []


def hanging(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """The repeats that cost many times more for being a little longer, where the rest cannot be."""
    return [(before, unit) for before, unit in pumped(pattern) if is_hanging(pattern, before, unit)]


def is_hanging(pattern: re.Pattern[str], before: str, unit: str) -> bool:
    """True where some dozens of units take long: it is asked of ever more, and stops in time.

    Suspects are measured again: a busy machine, or the collector, may take as long once.
    """
    for count in (6, 9, 12, 16, 20, 25, 40):
        text = f"{before}{unit * count}\x01"
        if _takes_long(pattern, text) and _takes_long(pattern, text):
            return True
    return False


def _takes_long(pattern: re.Pattern[str], text: str) -> bool:
    started = time.process_time()
    pattern.search(text)
    pattern.fullmatch(text)
    return time.process_time() - started > HANGING_SECONDS


def test_the_check_sees_a_hanging_pattern():
    hangs = re.compile(r"a b(?: ?(?:\d{1,4}|x)){1,24}c")
    assert any(is_hanging(hangs, *one) for one in pumped(hangs))  # the first one will do
    assert not hanging(re.compile(r"a b(?: ?(?:\d{1,4}(?!\d)|x)){1,24}c"))


@pytest.mark.parametrize("name", PATTERNS)
def test_what_it_repeats_behind_its_beginning(name):
    assert hanging(PATTERNS[name]) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", PATTERNS)
def test_common_text_and_more_beginnings(name):
    units = [*COMMON, *hurting(PATTERNS[name], range(2, 8))]
    assert superlinear(PATTERNS[name], units, 8_000) == []
