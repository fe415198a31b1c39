"""No pattern of the package takes time that grows faster than the text."""

import re
import time

import pytest

from tests.hostile.patterns import COMMON, all_patterns, hurting

PATTERNS = all_patterns()
SIZE = 3_000
SUSPECT_SECONDS = 0.004
WORST_GROWTH = 9.0  # of a text four times as long: linear gives 4, quadratic 16


def seconds(pattern: re.Pattern[str], text: str, times: int = 1) -> float:
    """Processor time for all matches, the best of some runs."""
    best = 1e9
    for _ in range(times):
        started = time.process_time()
        for _ in pattern.finditer(text):
            pass
        best = min(best, time.process_time() - started)
    return best


def superlinear(pattern: re.Pattern[str], units: list[str], size: int = SIZE) -> list[str]:
    """The units whose repetition costs more than its length; suspects are measured again."""
    found = []
    for unit in units:
        text = (unit * (size // len(unit) + 1))[:size]
        part = text[: size // 4]
        if (once := seconds(pattern, text)) < SUSPECT_SECONDS:
            continue
        if once > WORST_GROWTH * seconds(pattern, part):
            again, base = seconds(pattern, text, 7), seconds(pattern, part, 7)
            if again > WORST_GROWTH * base:
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


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", PATTERNS)
def test_common_text_and_more_beginnings(name):
    units = [*COMMON, *hurting(PATTERNS[name], range(2, 8))]
    assert superlinear(PATTERNS[name], units, 8_000) == []
