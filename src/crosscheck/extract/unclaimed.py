"""The sentences of a body that no detector made a claim of, as claims that say nothing yet.

What two articles tell in the same words may stand in such a sentence; `align.shared_words` makes
its claims of these. They are never shown themselves.
"""

from collections.abc import Iterable

from crosscheck.extract.build import NOTHING, claim_id, excerpt_of, position
from crosscheck.model import Article, Claim, Sentence, StatementValue

SILENT = StatementValue("say")
FEWEST_SPACES = 4  # fewer than five words are no run that anybody shares


def unclaimed(
    article: Article, sentences: Iterable[Sentence], claims: Iterable[Claim]
) -> tuple[Claim, ...]:
    """One claim for each sentence of the body without any that is not too short, in order."""
    known = {claim.sentence.start for claim in claims if claim.zone == "body"}
    return tuple(
        _bare(article, sentence)
        for sentence in sentences
        if sentence.zone == "body"
        and sentence.start not in known
        and sentence.text.count(" ") >= FEWEST_SPACES
    )


def _bare(article: Article, sentence: Sentence) -> Claim:
    start, end = sentence.start, sentence.end
    line, column = position(article, start, "body")
    return Claim(
        id=claim_id(article.id, "statement", "body", start, end),
        article=article.id,
        path=article.path,
        kind="statement",
        start=start,
        end=end,
        line=line,
        column=column,
        text=sentence.text,
        sentence=excerpt_of(start, end, sentence.text),
        zone="body",
        voice="article",
        attribution=None,
        polarity="affirmed",
        modality="asserted",
        about=NOTHING,
        value=SILENT,
    )
