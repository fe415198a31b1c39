"""Lengths and speeds that bear a name of their own: storm surge, rainfall, snowfall, a speed limit.

"Eleven feet" of water and of snow are two questions, and so are how fast a train went and how fast
it may go there. Gusts are apart from the wind that lasts.
Source: house rules.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

FALLEN = {"rain": "rainfall", "rainfall": "rainfall", "snow": "snowfall", "snowfall": "snowfall"}
RISEN = {"surge": "storm surge", "surges": "storm surge", "wave": "wave height",
         "waves": "wave height"}  # fmt: skip
BLOWN = {"wind": "wind", "winds": "wind", "gust": "gust", "gusts": "gust"}
LIMIT = word_set("limit limits")
ZONE = LIMIT | {"zone", "zones"}
REACH = 8


def weather_slot(lexed: Lexed, reading: Reading) -> str:
    """The name of a length or a speed, "" where it has none."""
    dimension = reading.measure.dimension
    if dimension == "length":
        return _of_water(lexed, reading)
    if dimension == "speed":
        if _is_limit(lexed, reading):
            return "speed limit"
        return _before(lexed, reading.start, BLOWN) or _after(lexed, reading, BLOWN)
    return ""


def _of_water(lexed: Lexed, reading: Reading) -> str:
    after = lexed.lower[reading.measure.last : reading.measure.last + 3]
    if after[:1] == ["of"]:
        return next((FALLEN[word] for word in after[1:] if word in FALLEN), "")
    named = {**RISEN, "rainfall": "rainfall", "snowfall": "snowfall"}
    return _before(lexed, reading.start, named) or _after(lexed, reading, RISEN)


def _after(lexed: Lexed, reading: Reading, names: dict[str, str]) -> str:
    """The noun that a figure stands before: "an 11-foot storm surge", "80 mph winds"."""
    after = lexed.lower[reading.measure.last : reading.measure.last + 4]
    for word in after:
        if word in names:
            return names[word]
        if word != "-" and word not in {"storm", "sustained", "wind", "tidal"}:
            return ""
    return ""


def _before(lexed: Lexed, start: int, names: dict[str, str]) -> str:
    """The noun that governs a figure: "a storm surge of", "the surge reached", "winds of"."""
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in names:
            return names[word]
        if word in CLAUSE_ENDS or word[0].isdigit():
            return ""
    return ""


def _is_limit(lexed: Lexed, reading: Reading) -> bool:
    """Is it what is allowed: "the 50 mph limit", "the limit there is 80 km/h"?"""
    after = lexed.lower[reading.measure.last : reading.measure.last + 3]
    if not ZONE.isdisjoint(after[:1]) or after[:2] == ["speed", "limit"]:
        return True
    return bool(_before(lexed, reading.start, dict.fromkeys(LIMIT, "limit")))
