"""Who says so: source and cue of what stands at a place in a sentence."""

from crosscheck.extract.context import Context
from crosscheck.extract.speech_nouns import attribution_of
from crosscheck.model import Attribution, Sentence


def attribution_at(sentence: Sentence, context: Context, start: int) -> Attribution | None:
    """The source that the text gives for what stands at `start` (article offset).

    The innermost content wins: a quotation before the clause around it, the shorter stretch
    before the longer.
    """
    contents = context.speech.contents.get(sentence.index)
    if not contents:
        return None
    found = [content for content in contents if content.start <= start < content.end]
    if not found:
        return None
    best = min(found, key=lambda one: (not one.quoted, one.end - one.start, -one.start))
    return attribution_of(best.source)
