"""Article → Sentences with tokens and quotations."""

import re

from crosscheck.model import Article, Sentence, Token

TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


def tokenize(text: str) -> tuple[Token, ...]:
    """Words, numbers and punctuation marks of one sentence."""
    return tuple(
        Token(match.group(), match.group().lower(), match.start(), match.end())
        for match in TOKEN.finditer(text)
    )


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the zones that count, in order (furniture is left out)."""
    found: list[Sentence] = []
    if article.title and not article.title_in_text:
        found.append(_sentence(article, len(found), 0, "title", 0, article.title))
    for paragraph, zone in enumerate(article.zones, 1):
        if zone.zone == "furniture":
            continue
        stretch = article.text[zone.start : zone.end]
        for match in re.finditer(r"\S.*?(?:[.!?][\"”’']?(?=\s|$)|$)", stretch, re.MULTILINE):
            at = zone.start + match.start()
            found.append(_sentence(article, len(found), paragraph, zone.zone, at, match.group()))
    return tuple(found)


def _sentence(
    article: Article, index: int, paragraph: int, zone: str, start: int, text: str
) -> Sentence:
    return Sentence(
        article.id, index, paragraph, zone, start, start + len(text), text, tokenize(text)
    )
