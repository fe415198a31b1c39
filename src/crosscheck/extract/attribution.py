"""Who says so: source and cue of what stands at a place in a sentence."""

from crosscheck.extract.context import Context
from crosscheck.model import Attribution, Sentence


def attribution_at(sentence: Sentence, context: Context, start: int) -> Attribution | None:
    """The source that the sentence gives for what stands at `start` (article offset)."""
    return None
