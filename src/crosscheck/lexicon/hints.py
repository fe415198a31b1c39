"""A cheap first look: is any of some letters in a text at all?"""

from collections.abc import Iterable


def has_any(text: str, hints: Iterable[str]) -> bool:
    """True where one of the hints is in the text.

    A loop, for it takes half the time of `any` over a generator, and every sentence comes by.
    """
    for hint in hints:  # noqa: SIM110
        if hint in text:
            return True
    return False
