"""Words of articles made fit for a screen: nothing in them may steer a terminal."""

import re

from crosscheck.model import Claim

CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
SPACES = re.compile(r"\s+")
WORD_EDGE = 12
LONGEST_VALUE = 200


def plain(text: str) -> str:
    """One line without control characters, bidirectional overrides or lone surrogates.

    White space becomes one space; whatever else could move the cursor becomes `\ufffd`.
    """
    return CONTROL.sub("\ufffd", SPACES.sub(" ", text)).strip()


def many(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def window(claim: Claim, before: int, after: int) -> tuple[str, str, str]:
    """The claim's words with some of its sentence around: (before, words, after).

    Units: `before` and `after` in characters; cut at a word, with an ellipsis where cut.
    """
    sentence, start = claim.sentence.text, claim.start - claim.sentence.start
    end = start + (claim.end - claim.start)
    if not 0 <= start < end <= len(sentence):
        return "", plain(claim.text), ""
    left, right = plain_edges(sentence[:start]), plain_edges(sentence[end:])
    return _tail(left, before), plain(sentence[start:end]), _head(right, after)


def around(claim: Claim, room: int) -> tuple[str, str, str]:
    """`window` of `room` characters in all: what one end of the sentence spares, the other gets."""
    left = claim.start - claim.sentence.start
    right = claim.sentence.end - claim.end
    before = min(left, max(room // 2, room - right))
    start, words, end = window(claim, before, room - before)
    return start, _head(words, LONGEST_VALUE), end


def plain_edges(text: str) -> str:
    """`plain`, with a space kept at each end where there was one."""
    clean = plain(text)
    return (
        (" " if text[:1].isspace() else "") + clean + (" " if text[-1:].isspace() and clean else "")
    )


def _tail(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    cut = text[-max(length - 2, 0) :] if length > 2 else ""
    edge = cut.find(" ", 0, WORD_EDGE)
    return "… " + (cut[edge + 1 :] if edge >= 0 else cut)


def _head(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    cut = text[: max(length - 2, 0)]
    edge = cut.rfind(" ", max(len(cut) - WORD_EDGE, 0))
    return (cut[:edge] if edge >= 0 else cut) + " …"
