"""What stands near a place in a sentence: windows, so that no sentence costs its length squared."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crosscheck.extract.names import Name
from crosscheck.lexicon.places import place_of
from crosscheck.model import Sentence, Token

PLURAL = ("were", "are", "have")
POSSESSIVES = ("'s", "’s", " 's ", " ’s ")
"""The last two are of pages whose links were taken out: "Nils Holm 's spokesman"."""


def names_near(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """The names that begin in `[start, end)`, offsets in the article."""
    first = bisect_left(names, start, key=lambda name: name.start)
    return names[first : bisect_left(names, end, lo=first, key=lambda name: name.start)]


def tokens_before(sentence: Sentence, at: int, count: int) -> Sequence[Token]:
    """The last `count` tokens that end at or before the offset `at` in the sentence."""
    last = bisect_right(sentence.tokens, at, key=lambda token: token.end)
    return sentence.tokens[max(0, last - count) : last]


def tokens_after(sentence: Sentence, at: int, count: int) -> Sequence[Token]:
    """The first `count` tokens that begin at or after the offset `at` in the sentence."""
    first = bisect_left(sentence.tokens, at, key=lambda token: token.start)
    return sentence.tokens[first : first + count]


def is_told_of_name(name: Sequence[str], before: str, told: str) -> bool:
    """Does "who" tell of the name that a phrase ends in: "works by Ada Holm, who died"?

    `name` is its words, `before` the preposition and `told` the word after "who", both in lower
    case. No town is, nor whoever is not alone: in "relatives of Ada Holm, who were" it is they.
    """
    is_full = len(name) > 1 or before in ("by", "with")
    return is_full and told not in PLURAL and place_of(" ".join(name)) is None


def is_owner(text: str, end: int) -> bool:
    """True where the name that ends at `end` owns what follows: "Holm's lawyer"."""
    return text.startswith(POSSESSIVES, end)
