"""What is said in an article, by whom: the nouns that speech.py and its readers share."""

from msgspec import Struct

from crosscheck.extract.reporting import Report
from crosscheck.model import Article, Attribution, Quotation, Sentence


class Source(Struct, frozen=True):
    """Who speaks: the words of the text, and whom they stand for."""

    words: str | None
    resolved: str | None
    named: bool
    cue: str


class Quote(Struct, frozen=True):
    """Quotations that make one utterance; `[start, end)` from first to last, marks included.

    `whole` is true where the quotation is a sentence of its own, not some words in another's.
    """

    start: int
    end: int
    parts: tuple[Quotation, ...]
    source: Source | None
    whole: bool
    sentence: int


class Content(Struct, frozen=True):
    """A stretch of text that a source is responsible for."""

    start: int
    end: int
    source: Source
    quoted: bool = False


class Clause(Struct, frozen=True):
    """A reporting clause tied to its sentence, offsets in the article."""

    sentence: int
    start: int
    end: int
    report: Report
    source: Source


def text_of(article: Article, sentence: Sentence) -> str:
    """The text that a sentence's offsets point into."""
    return article.title if sentence.zone == "title" and not article.title_in_text else article.text


def attribution_of(source: Source) -> Attribution:
    """The source as a claim carries it."""
    return Attribution(source.resolved, source.cue, source.named)
