"""What the dates of "in 1956 and 1957, respectively" date: each what its plain sentence would.

Those whose list is not found date nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from crosscheck.extract.date_about import about_of
from crosscheck.extract.date_extend import Found
from crosscheck.extract.quantity_lex import lex
from crosscheck.extract.respective import Apart, listed_values, take_apart, words_of
from crosscheck.model import About, Sentence, Token


def date_respective(sentence: Sentence, expressions: Sequence[Found]) -> dict[int, About]:
    """What each date of the list dates, by the character that it begins with."""
    lexed = lex(sentence.text)
    spans = [
        (bisect_right(lexed.end, found.start), bisect_left(lexed.start, found.end))
        for found in expressions
    ]
    run = listed_values(lexed, spans)
    if len(run) < 2:
        return {}
    values = [spans[at] for at in run]
    apart = take_apart(lexed, values, [words_of(lexed, span) for span in values])
    found = {expressions[at].start: About() for at in run}
    for at, one in zip(run, apart or (), strict=False):
        alone = replace(sentence, text=one.text, tokens=tuple(_tokens(sentence, one)))
        end = one.start + len(words_of(lexed, spans[at]))
        found[expressions[at].start] = about_of(alone, one.start, end, expressions[at].value)
    return found


def _tokens(sentence: Sentence, apart: Apart) -> Iterator[Token]:
    """The tokens of the sentence that the part still has."""
    for start, end, by in apart.moved:
        for token in sentence.tokens:
            if start <= token.start and token.end <= end:
                yield Token(token.text, token.lower, token.start + by, token.end + by)
