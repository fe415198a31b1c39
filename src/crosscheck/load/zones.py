"""Whose word is each paragraph: title, dek, body, caption, a reader's comment, or furniture.

One zone per paragraph, so that a heading never joins the sentence after it.
"""

from msgspec import Struct

from crosscheck.load.dek import mark_dek, plain
from crosscheck.load.furniture import (
    SENTENCE_END,
    author_of,
    is_comment_meta,
    is_commenter,
    is_sentence,
    kind_of,
    published_of,
)
from crosscheck.load.offsets import paragraphs
from crosscheck.load.published import is_dateline
from crosscheck.model import Span, Zone

ZONE_OF = {
    "title": "title",
    "dek": "dek",
    "caption": "caption",
    "comment": "comment",
    "commenter": "furniture",
    "furniture": "furniture",
}
NO_TITLE = " "
TITLE_LENGTH = 220
TITLE_WORDS, PLAIN_TITLE_WORDS = 32, 20


class Layout(Struct, frozen=True):
    """The zones of a text, with the author and the date that lines above its body name."""

    zones: tuple[Zone, ...]
    author: str | None = None
    published: str | None = None


def lay_out(text: str, start: int = 0, title: str = "") -> Layout:
    """The zones of `text` from `start`; with a separate `title` or NO_TITLE none is looked for."""
    return zones_of(text, paragraphs(text, start), title)


def zones_of(text: str, spans: list[Span], title: str = "") -> Layout:
    """A zone for each paragraph."""
    words = [text[span.start : span.end] for span in spans]
    kinds = [kind_of(word) for word in words]
    if title:
        _drop_repeated_title(words, kinds, title)
    else:
        _mark_title(words, kinds)
        mark_dek(words, kinds)
    _close_link_boxes(words, kinds)
    _mark_comments(words, kinds)
    top = [word for word, kind in zip(words[:8], kinds, strict=False) if kind == "furniture"]
    author = next((found for word in top if (found := author_of(word))), None)
    published = next((found for word in top if (found := published_of(word))), None)
    zones = (
        Zone(ZONE_OF.get(kind, "body"), span.start, span.end)
        for span, kind in zip(spans, kinds, strict=True)
    )
    return Layout(tuple(zones), author, published)


def _mark_title(words: list[str], kinds: list[str]) -> None:
    """The first paragraph is the title when it is a headline and a body follows it."""
    at = next((n for n, kind in enumerate(kinds[:6]) if kind == "text"), None)
    if at is None or not looks_like_title(words[at]):
        return
    if any(is_sentence(word) for word in words[at + 1 : at + 9]):
        kinds[at] = "title"
        _drop_repeated_title(words, kinds, words[at], at + 1)


def looks_like_title(paragraph: str) -> bool:
    """True for a short line that ends without a full stop (or is written in title case)."""
    if len(paragraph) > TITLE_LENGTH or "\n" in paragraph:
        return False
    words = paragraph.split()
    if not 2 <= len(words) <= TITLE_WORDS or is_dateline(paragraph):
        return False
    last = paragraph.rstrip("\"'”’)")[-1:]
    if last in ":;,-—–_" or words[:2] == ["Story", "highlights"]:
        return False
    if last in {".", "!", "…"}:
        return looks_like_headline(paragraph, share=90)
    return len(words) <= PLAIN_TITLE_WORDS or looks_like_headline(paragraph, share=75)


def looks_like_headline(paragraph: str, share: int = 75) -> bool:
    """True for a short line in title case: `share` percent of its longer words have a capital."""
    if len(paragraph) > TITLE_LENGTH:
        return False
    long = [word for word in paragraph.split() if len(word) > 3]
    capitals = sum(not word[0].islower() for word in long)
    return len(long) >= 3 and capitals * 100 >= len(long) * share


def _drop_repeated_title(words: list[str], kinds: list[str], title: str, start: int = 0) -> None:
    """A title printed again near the top is furniture: it would count twice."""
    same = plain(title)
    if not same:
        return
    for number in range(start, min(start + 5, len(words))):
        if len(words[number]) <= TITLE_LENGTH and plain(words[number]) == same:
            kinds[number] = "furniture"


def _close_link_boxes(words: list[str], kinds: list[str]) -> None:
    """The headlines listed under "Related stories" go with it, up to the next sentence."""
    inside = False
    for number, kind in enumerate(kinds):
        if kind == "links":
            inside, kinds[number] = True, "furniture"
        elif inside and kind == "text":
            if len(words[number]) > TITLE_LENGTH or is_sentence(words[number]):
                inside = False
            elif words[number][0] in "-•*" or not _heads_a_sentence(words, number):
                kinds[number] = "furniture"
    _drop_last_links(words, kinds)


def _heads_a_sentence(words: list[str], number: int) -> bool:
    """True where running text follows: the line may be a heading of the article."""
    return number + 1 < len(words) and is_sentence(words[number + 1])


def _drop_last_links(words: list[str], kinds: list[str]) -> None:
    """Two or more bulleted headlines at the very end are links to other stories."""
    last = len(words)
    while last and (
        kinds[last - 1] == "furniture"
        or (words[last - 1].startswith(("- ", "• ", "* ")) and looks_like_headline(words[last - 1]))
    ):
        last -= 1
    ending = [number for number in range(last, len(words)) if kinds[number] == "text"]
    if len(ending) >= 2 and last:
        for number in ending:
            kinds[number] = "furniture"


def _mark_comments(words: list[str], kinds: list[str]) -> None:
    """Readers' comments from their heading on; a reply form ends the article.

    Needs an article before it: a counter under the title ("5 Comments") opens nothing.
    """
    body = 0
    inside = ""
    for number, kind in enumerate(kinds):
        if kind in {"comments", "form"}:
            kinds[number] = "furniture"
            if kind == "form" and body >= 2:
                inside = "form"
            elif body >= 2 and number + 1 < len(words) and is_commenter(words[number + 1]):
                inside = "comments"
        elif inside == "form" and kind != "title":
            kinds[number] = "furniture"
        elif inside == "comments" and kind != "furniture":
            kinds[number] = _in_comments(words, number, kinds[number - 1])
        elif kind == "text" and is_sentence(words[number]):
            body += 1


def _in_comments(words: list[str], number: int, before: str) -> str:
    """A commenter's name and small print are furniture, what follows them is the comment."""
    line = words[number]
    if is_comment_meta(line):
        return "furniture"
    is_name = is_commenter(line) and (not SENTENCE_END.search(line) or line.count(" ") < 2)
    return (
        "commenter" if is_name and before != "commenter" and number + 1 < len(words) else "comment"
    )
