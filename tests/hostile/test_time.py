"""Worst strings at two sizes in every room: four times the text takes far from sixteen times."""

import pytest

from tests.hostile.rooms import room_seconds
from tests.hostile.worst import UNITS
from tests.timing import slowness

SMALL, TIMES, FLOOR_SECONDS = 4_000, 4, 0.03
WORST_GROWTH = 9.0  # of a text four times as long: linear gives 4, quadratic 16
ATTEMPTS = 4
SECONDS_A_MEGABYTE = 2.0
SECONDS_WHERE_DENSE = 5.0
"""A short text may be nothing but claims, 50 microseconds each; a long one like it is refused."""
PAIRS, PAIRS_SECONDS = "align and judge", 2.0
QUICK = UNITS[::5]  # all of them in the slow suite


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def grown(unit: str, size: int) -> dict[str, float]:
    """The rooms whose time grows too fast, with how fast, by the best of some measurements."""
    best: dict[int, dict[str, float]] = {size: {}, size * TIMES: {}}
    bad: dict[str, float] = {}
    for _ in range(ATTEMPTS):
        for length, least in best.items():
            for room, took in room_seconds(repeated(unit, length)):
                least[room] = min(took, least.get(room, took))
        small, large = best.values()
        bad = {
            room: ratio
            for room, took in large.items()
            if took > FLOOR_SECONDS and (ratio := took / max(small[room], 1e-4)) > WORST_GROWTH
        }
        # claims of one key meet each other, up to a cap: bounded by the cap, not by the text
        if bad.keys() == {PAIRS} and large[PAIRS] <= PAIRS_SECONDS * slowness():
            return {}
        if not bad:
            return {}
    return bad


@pytest.mark.parametrize("unit", QUICK, ids=repr)
def test_four_times_the_text_takes_four_times_as_long(unit):
    assert grown(unit, SMALL) == {}


def too_slow(unit: str, size: int, rate: float) -> dict[str, float]:
    """The rooms that take more seconds a megabyte than `rate`, but for the comparing of claims."""
    text, bound = repeated(unit, size), rate * size / 1e6
    best: dict[str, float] = {}
    for _ in range(ATTEMPTS):
        for room, took in room_seconds(text, compare=False):
            best[room] = min(took, best.get(room, took))
        allowed = bound * slowness()
        found = {room: took for room, took in best.items() if took > allowed}
        if not found:
            return {}
    return found


@pytest.mark.parametrize("unit", QUICK, ids=repr)
def test_seconds_a_megabyte(unit):
    assert too_slow(unit, 40_000, SECONDS_WHERE_DENSE) == {}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_seconds_a_whole_megabyte(unit):
    assert too_slow(unit, 1_000_000, SECONDS_A_MEGABYTE) == {}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_longer_text_too(unit):
    assert grown(unit, 30_000) == {}
