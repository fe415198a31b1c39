"""Is what stands at a place in a sentence affirmed, and is it asserted?"""

from crosscheck.model import Sentence


def polarity_at(sentence: Sentence, start: int) -> str:
    """Affirmed or negated, for what stands at `start` (article offset)."""
    return "affirmed"


def modality_at(sentence: Sentence, start: int) -> str:
    """Asserted, planned, possible or conditional, for what stands at `start` (article offset)."""
    return "asserted"
