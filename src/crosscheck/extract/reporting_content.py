"""What exactly a reporting clause attributes: the stretch after it, before it, or round it.

Source: content spans of PARC (Pareti 2016); a content ends with its clause, at ";" and at ", but".
"""

from collections.abc import Sequence

from crosscheck.lexicon.attributes import RELATIONS
from crosscheck.lexicon.clause_words import (
    AUXILIARY,
    CLAUSE_STARTS,
    COMMA,
    CONTENT_ENDS,
    FORCE,
    LONGEST_ADJUNCT,
    LONGEST_CLAUSE,
    NO_VERB_AFTER,
    TIME_WORDS,
)
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.reporting import BARE, HEARER, OBJECT
from crosscheck.lexicon.titles import heads
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence, Token

NOUN_FOLLOWS = NO_VERB_AFTER - {"to"}
ASIDE = TIME_WORDS | word_set("on in at during after before by outside inside from via through")


def content_start(
    tokens: tuple[Token, ...], at: int, lemma: str, quoted: Sequence[bool]
) -> int | None:
    """The token at which the content begins, if it follows the cue."""
    after = at + 1
    if after >= len(tokens):
        return None
    for place in range(after, min(len(tokens), after + LONGEST_ADJUNCT)):
        token = tokens[place]
        if (
            token.lower == "that"
            and place + 1 < len(tokens)
            and (place == after or lemma in HEARER or tokens[after].lower in TIME_WORDS)
        ):
            return place + 1
        if token.text == ":" and place + 1 < len(tokens) and not _joins(tokens, place):
            return place + 1
        if token.text in ";." or quoted[place]:
            break
        if token.text == COMMA and lemma not in HEARER:
            break
    first = tokens[after]
    if quoted[after] or first.text in ',.;—–"“”':
        return None
    if first.lower in TIME_WORDS or is_ing_form(first.lower):
        return None
    if lemma in HEARER:
        return _after_hearer(tokens, after) if lemma != "urge" else after
    if lemma in BARE and _clause_follows(tokens, after):
        return after
    if lemma in OBJECT and first.lower != "to":
        return after
    return None


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Does the colon join two figures: "at 10:24 a.m."?"""
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def is_ing_form(word: str) -> bool:
    """True for the -ing form of a verb."""
    found = verb(word)
    return bool(found and found[1] == "ing" and "n" not in classes(word))


def _after_hearer(tokens: tuple[Token, ...], after: int) -> int | None:
    """Past the person told: "told reporters", "told the Daily Post"."""
    place = after
    if tokens[place].lower in ("the", "a", "an"):
        place += 1
    if place < len(tokens) and tokens[place].text[0].isupper():
        while place < len(tokens) and tokens[place].text[0].isupper():
            place += 1
    else:
        place += 1
    if place >= len(tokens) - 1 or tokens[place].text in ",.":
        return None
    is_aside = tokens[place].lower in ASIDE and not _clause_follows(tokens, place)
    return None if is_aside else place  # "told staff on Monday."


def _clause_follows(tokens: tuple[Token, ...], after: int) -> bool:
    """A finite verb within the next words makes the bare object a clause."""
    for place in range(after, min(len(tokens), after + 24)):
        if tokens[place].text in ";:.":
            return False
        word = tokens[place].lower
        found = verb(word)
        if word in AUXILIARY - {"also"}:
            return True
        is_finite = found is not None and found[1] in ("past", "s", "base")
        if place > after and is_finite and tokens[place - 1].lower not in NOUN_FOLLOWS:
            return True
    return False


def content_before(
    sentence: Sentence, start: int, end: int, quoted: Sequence[bool]
) -> tuple[int, int] | None:
    """The clause before a trailing "…, X said": it must be cut off by a comma or a mark."""
    tokens = sentence.tokens
    if start < 2 or (end < len(tokens) and not _may_trail(tokens, end, quoted)):
        return None
    last = start - 1
    if tokens[last].text not in ",—–\"”'’?!" and not quoted[last]:
        return None
    while last > 0 and not tokens[last - 1].text[0].isalnum() and not quoted[last - 1]:
        last -= 1
    begin = left_edge(sentence, last)
    finish = sentence.start + tokens[last - 1].end if last else sentence.start
    return (begin, finish) if finish > begin else None


def _may_trail(tokens: tuple[Token, ...], end: int, quoted: Sequence[bool]) -> bool:
    token = tokens[end]
    return (
        token.text in ',.;—–)"“”'
        or quoted[end]
        or token.lower in TIME_WORDS
        or is_ing_form(token.lower)
        or token.lower.endswith("ly")
    )


def left_edge(sentence: Sentence, before: int) -> int:
    """Where the clause that ends before token `before` begins: the sentence or after ";"."""
    first = max(0, before - LONGEST_CLAUSE)
    for place in range(before - 1, first - 1, -1):
        if sentence.tokens[place].text == ";":
            return sentence.start + sentence.tokens[place + 1].start
    return sentence.start + sentence.tokens[first].start


def right_edge(sentence: Sentence, begin: int) -> int:
    """Where a content that begins at token `begin` ends: the clause, without its full stop."""
    tokens = sentence.tokens
    limit = min(len(tokens), begin + LONGEST_CLAUSE)
    for place in range(begin, limit):
        if tokens[place].text == ";":
            return sentence.start + tokens[place - 1].end
        if (
            tokens[place].text == COMMA
            and place + 1 < len(tokens)
            and (tokens[place + 1].lower in CONTENT_ENDS)
        ):
            return sentence.start + tokens[place - 1].end
    last = limit - 1
    while last > begin and tokens[last].text in FORCE:
        last -= 1
    return sentence.start + tokens[last].end


def content_resumed(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The second half of an interrupted content: "The deal, he said, will hold"."""
    tokens = sentence.tokens
    if end + 2 >= len(tokens) or tokens[end].text != COMMA:
        return None
    following = tokens[end + 1].lower
    if is_ing_form(following) or following in CLAUSE_STARTS | {"a", "an", "the", "in", "on"}:
        return None
    if following in RELATIONS or following in heads():
        return None  # "said Ada Holm, daughter of the judge": who she is
    return sentence.start + tokens[end + 1].start, right_edge(sentence, end + 1)


def has_quote_near(tokens: tuple[Token, ...], start: int, at: int, quoted: Sequence[bool]) -> bool:
    """A reporting clause whose content is only in quotation marks before or after it."""
    window = range(max(0, start - 3), min(len(tokens), at + LONGEST_ADJUNCT))
    return any(quoted[place] for place in window)
