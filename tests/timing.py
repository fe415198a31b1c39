"""Processor time of a call, measured so that a slow or busy machine fails no test.

Two measures are safe where one call on the clock is not: the best of several runs, because others'
work only ever adds time, and a bound that is stretched by how slow this machine is at this moment.
"""

import gc
import re
import sys
import time
from collections.abc import Callable

YARDSTICK_SECONDS = 0.025
"""What `yardstick` takes on the machine for which the bounds were chosen."""
WORDS = re.compile(r"\w+")
TEXT = "The dam held through the night, 7 officials said on Monday. " * 6000


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """The best time of some calls, without the collector: the command line hardly ever runs it."""
    best = float("inf")
    for _ in range(times):
        forget_texts()
        gc.collect()
        gc.disable()
        try:
            started = time.process_time()
            work()
            best = min(best, time.process_time() - started)
        finally:
            gc.enable()
    return best


def forget_texts() -> None:
    """Empty what the package remembers of texts, so that no call is quick for the one before it.

    Caches of texts are bounded; those without a bound hold tables, which are read once.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith("crosscheck"):
            for value in tuple(vars(module).values()):
                bounds = getattr(value, "cache_parameters", None)
                if bounds and bounds()["maxsize"]:
                    value.cache_clear()


def yardstick() -> int:
    """Work of the usual kind: a pattern over a text, and a table of words."""
    table: dict[str, int] = {}
    for match in WORDS.finditer(TEXT):
        word = match.group().lower()
        table[word] = table.get(word, 0) + match.start()
    return len(table)


def slowness() -> float:
    """How many times slower this machine is just now; never less than 1."""
    return max(1.0, seconds(yardstick, 3) / YARDSTICK_SECONDS)


def is_quick(work: Callable[[], object], bound_seconds: float) -> bool:
    """True if one of three calls keeps the bound; what is slow by its nature keeps it never."""
    for _ in range(3):
        took = seconds(work)
        if took < bound_seconds or took < bound_seconds * slowness():
            return True
    return False


def growth(small: Callable[[], object], large: Callable[[], object], enough: float = 0.0) -> float:
    """How many times longer the large work takes than the small one: the best of five of each.

    Taken in turns, so that a slow spell meets both; it stops at a ratio below `enough`.
    """
    least = most = float("inf")
    for _ in range(5):
        least, most = min(least, seconds(small)), min(most, seconds(large))
        if most / max(least, 1e-4) < enough:
            break
    return most / max(least, 1e-4)
