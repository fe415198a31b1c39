"""What detectors may know beyond their sentence: the article, its sentences, names, speech."""

from msgspec import Struct

from crosscheck.extract.names import Names
from crosscheck.extract.speech import Speech
from crosscheck.model import Article, Sentence


class Context(Struct, frozen=True):
    """One article as the detectors of this room see it."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: Names
    speech: Speech = Speech()
