"""Detector of the kind `quote`.

*Finds* direct speech in quotation marks with its speaker (before, after or inside it, over
several sentences and paragraphs); reported speech of somebody named, as not `direct`.
*Skips* scare quotes, titles and nicknames; some words in quotation marks inside another's
sentence are reported speech (not `direct`), and only where the sentence says whose they are.
*Value* the words, normalised (lower case, plain marks, single spaces), the speaker as written,
the cue verb; the attribution says whom the speaker's words stand for.
*Anchor* none.
*Source* Pareti 2016 (source, cue, content); Newell et al. 2018.
*Examples* fixtures/claims/quote.jsonl
"""

import re
from collections.abc import Iterator

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.speech_nouns import Content, Quote, attribution_of
from crosscheck.lexicon.reporting import SPEECH, cue_forms
from crosscheck.model import About, Claim, QuoteValue, Sentence

PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": " ", "–": " ", "…": " "})
WORD = re.compile(r"[^\W_]+(?:[-'.,][^\W_]+)*%?")


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `quote` that begin in one sentence, in the order of the text."""
    for quote in context.speech.quotes.get(sentence.index, ()):
        if quote.source:
            yield _claim(sentence, context, quote)
    quoted = '"' in sentence.text or "“" in sentence.text
    for content in () if quoted else context.speech.contents.get(sentence.index, ()):
        if not content.quoted and content.source.named and _is_report(content.source.cue):
            yield _reported(sentence, context, content)


def _claim(sentence: Sentence, context: Context, quote: Quote) -> Claim:
    article, source = context.article, quote.source
    in_title = sentence.zone == "title" and not article.title_in_text
    text = article.title if in_title else article.text
    words = normalise(" ".join(text[part.start : part.end] for part in quote.parts))
    value = QuoteValue(
        words, source.words if source else None, source.cue if source else None, quote.whole
    )
    named = source.resolved if source and source.named else None
    about = About(slot="words", subject=named)
    return make_claim(
        sentence, context, "quote", quote.start, quote.end, value, about,
        polarity="affirmed", modality="asserted",
        attribution=attribution_of(source) if source else None,
    )  # fmt: skip


def _is_report(cue: str) -> bool:
    found = cue_forms().get(cue)
    return cue == "according to" or bool(found and found[0] in SPEECH)


def _reported(sentence: Sentence, context: Context, content: Content) -> Claim:
    in_title = sentence.zone == "title" and not context.article.title_in_text
    text = context.article.title if in_title else context.article.text
    source = content.source
    words = normalise(text[content.start : content.end])
    return make_claim(
        sentence, context, "quote", content.start, content.end,
        QuoteValue(words, source.words, source.cue, direct=False),
        About(slot="words", subject=source.resolved),
        attribution=attribution_of(source),
    )  # fmt: skip


def normalise(words: str) -> str:
    """Words in lower case with plain marks and single spaces, without punctuation."""
    return " ".join(WORD.findall(words.translate(PLAIN_MARKS).lower()))
