"""Detector of the kind `quote`."""

from collections.abc import Iterator

from crosscheck.extract.context import Context
from crosscheck.model import Claim, Sentence


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `quote` in one sentence, in the order of the text."""
    yield from ()
