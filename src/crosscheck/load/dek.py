"""The dek: the line or two under a headline (standfirst, subtitle) that sum the article up.

Finds it on a page by its mark (a class, an `itemprop`), by JSON-LD's words for it, or as the second
heading right under the first; in a text as what stands between headline and byline, or as a line
without a full stop right above the body.
*Skips* a dek that the body repeats word for word, so that nothing counts twice; one that only
search engines are shown; section headings, datelines, furniture.
Source: house rule; the names of the mark are those in use on news sites.
*Examples* `<h1>Dam holds</h1><p class="standfirst">Divers found no cracks.</p>` is one; an
`<h2>What we know</h2>` further down is none.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.load.furniture import author_of, is_sentence, kind_of, published_of
from crosscheck.load.published import is_dateline

MARK = lazy_pattern(
    r"(?:^|[\s_-])(?:dek|deck|standfirst|strap-?line|sub-?titles?|sub-?head(?:er|line|ing)?"
    r"|sub-?hed|sub-?line|alternativeheadline"
    r"|(?:article|entry|post|story|headline|page)[_-]{1,2}(?:summary|description|excerpt))"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
CAMEL = lazy_pattern(r"(?<=[a-z])(?=[A-Z])")
"""Between the parts of "Page-subHeadline": a hyphen there lets MARK see them."""
NAMES = ("class", "id", "itemprop", "data-testid")
BLOCKS = ("p", "h2", "h3", "h4", "div", "span", "section")
ELSEWHERE = frozenset({"nav", "aside", "footer", "figure", "form", "li", "dialog", "blockquote"})
FEWEST_WORDS, MOST_WORDS, LONGEST = 4, 80, 500
BODY_WORDS = 25
"""An unmarked paragraph of so many words is where the body begins."""
MOST_ELEMENTS, MOST_INSIDE = 400, 30
HEADLINE_LINES = 6


def find_dek(tree: Any, title: str, linked: dict[str, Any]) -> str:  # noqa: ANN401
    """The dek that a page shows between its headline and its body, or "" for none.

    One that is marked goes before an unmarked heading right under the headline.
    """
    stated = {plain(linked.get("alternativeHeadline")), plain(linked.get("description"))} - {""}
    second = ""
    is_next = True
    for element in _under_headline(tree, title):
        if _is_large(element):
            if element.tag == "p":
                break
            continue
        words = " ".join(element.text_content()[: LONGEST * 3].split())
        if not words or plain(words) == plain(title):
            continue
        if _may_be_dek(element, words):
            if _is_marked(element) or (plain(words) in stated and not _is_body(element)):
                return words
            second = words if is_next and element.tag == "h2" else second
        if element.tag == "p" and words.count(" ") >= BODY_WORDS and is_sentence(words):
            break
        is_next = is_next and any(child.tag in BLOCKS for child in element)
    return second


def _under_headline(tree: Any, title: str) -> Iterator[Any]:  # noqa: ANN401
    """The blocks behind the h1 that bears the title."""
    if not plain(title):
        return
    passed = 0
    for element in tree.iter("h1", *BLOCKS):
        if element.tag == "h1":
            words = plain(element.text_content()[:1000])
            passed = 1 if words and (words in plain(title) or plain(title) in words) else 0
        elif passed:
            passed += 1
            yield element
        if passed > MOST_ELEMENTS:
            return


def _is_large(element: Any) -> bool:  # noqa: ANN401
    """True for what holds more than a few words can; its text is not even asked for."""
    return next(islice(element.iter(), MOST_INSIDE, None), None) is not None


def _may_be_dek(element: Any, words: str) -> bool:  # noqa: ANN401
    """True for a few words of running text that are no link and stand in no box of their own."""
    if not FEWEST_WORDS <= len(words.split()) <= MOST_WORDS or len(words) > LONGEST:
        return False
    if kind_of(words) != "text" or is_dateline(words):
        return False
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    inside = {parent.tag for parent in element.iterancestors()}
    return linked * 2 < len(words) and not inside & ELSEWHERE


def _is_marked(element: Any) -> bool:  # noqa: ANN401
    names = " ".join(element.get(name) or "" for name in NAMES)[:400]
    return bool(MARK.search(names) or MARK.search(CAMEL.sub("-", names)))


def _is_body(element: Any) -> bool:  # noqa: ANN401
    """True for the first of several paragraphs: a description often only repeats the lead."""
    below = element.getnext()
    return element.tag == "p" and below is not None and below.tag == "p"


def mark_dek(words: list[str], kinds: list[str]) -> None:
    """The paragraph right under the title of a text, where it is no body: marked in `kinds`."""
    title = next((n for n, kind in enumerate(kinds[:HEADLINE_LINES]) if kind == "title"), None)
    if title is None or kinds[title + 1 : title + 2] != ["text"] or len(words) < title + 3:
        return
    at = title + 1
    line, below = words[at], words[at + 1]
    if not FEWEST_WORDS <= len(line.split()) <= MOST_WORDS or is_dateline(line):
        return
    is_over_byline = bool(author_of(below) or published_of(below))
    is_open = not is_sentence(line) and line[-1] not in ":;,.!?-–—" and is_sentence(below)
    follows = any(is_sentence(one) for one in words[at + 1 : at + 6])
    if follows and (is_open or (is_over_byline and kinds[at + 1] == "furniture")):
        kinds[at] = "dek"


def plain(words: object) -> str:
    """Letters and digits only, for comparing; "" for what is no text."""
    return "".join(filter(str.isalnum, words.lower())) if isinstance(words, str) else ""
