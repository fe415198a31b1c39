"""A person to whom nothing happened: "Peter Holm was not hurt", "Holm escaped unharmed".

Of a named person it answers what "Peter Holm was injured" answers, with none. "He has sustained no
injuries" tells of one as well, and says nothing of how many were hurt.
Source: house rules.
"""

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.word_set import word_set

HARMED = word_set("hurt injured wounded harmed")
UNHARMED = word_set("unhurt uninjured unharmed unscathed")
TO_BE = word_set("was is wasn't isn't wasn’t isn’t been")
SUFFERED = word_set("suffer suffers suffered sustain sustains sustained receive received have had")
ESCAPED = word_set("escaped escapes emerged walked")
AUXILIARIES = word_set("has had have did didn't didn’t does not apparently reportedly himself")
INJURY = word_set("injury injuries")
ANY = word_set("any visible physical other further")
SEVERE = word_set("seriously badly critically severely serious major significant severe critical")
HE = word_set("he she who")
REACH = 5
SPARED = Fate("injured", "injure")


def spared(lexed: Lexed, at: int) -> Fate | None:
    """That nobody was hurt, where the words at `at` say so of the person before them."""
    words = [word for word in lexed.lower[at : at + REACH + 2] if word not in ANY]
    is_denied = _is_denied(words)
    while words and words[0] in AUXILIARIES and words[1:2] != ["no"]:
        words.pop(0)
    if not words:
        return None
    first, rest = words[0], words[1:]
    if first in TO_BE:
        rest = rest[1:] if rest[:1] == ["not"] else rest
        is_spared = rest[:1] and (rest[0] in UNHARMED or (is_denied and rest[0] in HARMED))
        return SPARED if is_spared else None
    if first in ESCAPED:
        return SPARED if _is_whole(rest) else None
    if first in SUFFERED:
        none = rest[:1] == ["no"] and rest[1:2] and rest[1] in INJURY
        return SPARED if none or (is_denied and rest[:1] and rest[0] in INJURY) else None
    return None


def is_left_open(lexed: Lexed, at: int) -> bool:
    """Is only the grave harm denied: who was "not seriously hurt" was hurt, or was not?"""
    words = lexed.lower[at : at + REACH]
    is_none = _is_denied(words) or "no" in words[:3]
    return is_none and any(
        word in SEVERE and following in HARMED | INJURY for word, following in pairwise(words)
    )


def _is_denied(words: Sequence[str]) -> bool:
    return any(word == "not" or word.endswith(("n't", "n’t")) for word in words[:2])


def _is_whole(rest: list[str]) -> bool:
    """Tell "unhurt", "without injury" and "with no injuries" after "escaped"."""
    if rest[:1] and rest[0] in UNHARMED:
        return True
    return rest[:1] in (["without"], ["injury"]) or (rest[:2] == ["with", "no"])


def is_of_one(lexed: Lexed, at: int) -> bool:
    """Is the "no" of "no injuries" told of one person: "he has sustained no injuries"?"""
    lower = lexed.lower
    if at < 2 or lower[at - 1] not in SUFFERED:
        return False
    before = at - 2
    while before and lower[before] in AUXILIARIES:
        before -= 1
    return lower[before] in HE or lexed.words[before][0].isupper()
