"""A cheap first look: which words or letters does a text have at all?"""

import re
from collections.abc import Iterable
from functools import lru_cache

RUN = re.compile(r"[a-z]+")


@lru_cache(maxsize=64)
def runs_of(text: str) -> frozenset[str]:
    """The runs of letters a–z in a text, in lower case: "didn't" has "didn" and "t".

    Every detector looks at them before it looks closer, so those of a sentence are made once.
    """
    return frozenset(RUN.findall(text.lower()))


def first_runs(words: Iterable[str]) -> frozenset[str]:
    """A run of each word, without which a text cannot have that word."""
    return frozenset(run[0] for word in words if (run := RUN.search(word)))


def has_any(text: str, hints: Iterable[str]) -> bool:
    """True where one of the hints is in the text.

    A loop, for it takes half the time of `any` over a generator, and every sentence comes by.
    """
    for hint in hints:  # noqa: SIM110
        if hint in text:
            return True
    return False
