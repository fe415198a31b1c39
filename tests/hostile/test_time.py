"""Worst strings at two sizes in every room: twice the text takes at most three times as long."""

import pytest

from tests.hostile.rooms import room_seconds
from tests.hostile.worst import UNITS

SMALL, FLOOR_SECONDS, WORST_GROWTH = 8_000, 0.03, 3.0
PAIRS, PAIRS_SECONDS = "align and judge", 2.0
QUICK = UNITS[::7]


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def grown(unit: str, size: int) -> dict[str, float]:
    """The rooms whose time grows too fast, with how fast; measured again before it is believed."""
    worst: dict[str, float] = {}
    for attempt in range(3):
        once, twice = (dict(room_seconds(repeated(unit, size * n))) for n in (1, 2))
        growth = {
            room: twice[room] / max(once[room], 1e-4)
            for room in once
            if twice[room] > FLOOR_SECONDS
        }
        bad = {room: ratio for room, ratio in growth.items() if ratio > WORST_GROWTH}
        # claims of one key meet each other, up to a cap: bounded by the cap, not by the text
        if twice[PAIRS] <= PAIRS_SECONDS:
            bad.pop(PAIRS, None)
        worst = {room: min(ratio, worst.get(room, ratio)) for room, ratio in bad.items()
                 if not attempt or room in worst}  # fmt: skip
        if not worst:
            return {}
    return worst


@pytest.mark.parametrize("unit", QUICK, ids=repr)
def test_twice_the_text_takes_twice_the_time(unit):
    assert grown(unit, SMALL) == {}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_longer_text_too(unit):
    assert grown(unit, 60_000) == {}
