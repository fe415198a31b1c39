"""Bytes → news text gone wrong: each byte picks a piece, so that a fuzzer composes sentences."""

import functools

from tests.articles import STORIES, story_files
from tests.extract.examples import read_lines
from tests.properties.strategies import PIECES

MORE = (
    *(
        "killed",
        "injured",
        "people",
        "men and women",
        "including",
        "two of them",
        "another",
        "more",
    ),
    *("than", "at least", "between", "and", "to", "from", "or", "up to", "nearly", "half", "third"),
    *("million", "billion", "hundreds of", "dozen", "percent", "%", "$", "€", "¥", "km", "°C", "-"),
    *("January", "Jan.", "Monday", "17", "2026", "1st", "20–21", "week", "years", "ago", "later"),
    *("on", "in", "at", "by", "since", "until", "after", "before", "last", "next", "this", "the"),
    *("President", "former", "minister", "Ines", "Corvo", "Hale", "Dr.", "Sen.", "of", "Ukraine"),
    *("who", "which", "that", "was", "is", "will", "would", "may", "not", "never", "no", "if"),
    *("resigned", "appointed", "elected", "met", "arrested", "signed", "rose", "fell", "won"),
    *(
        "he",
        "she",
        "it",
        "they",
        "his",
        "Reuters",
        "(AP) —",
        "KYIV, Jan. 17",
        "UTC",
        "a.m.",
        "noon",
    ),
    *("0", "1", "00", "1e9", "9" * 30, "1.1.1", "1,1,1", "-5", "+3", "½", "IV", "twenty", "-one"),
    *("\r\n", "\t", "\u00a0", "\u3000", "\u0085", "\ufffd", "\ue000", "\U0010ffff", "\x1b[31m"),
)


@functools.cache
def pieces() -> tuple[str, ...]:
    """All pieces: marks, words, and whole sentences of the examples."""
    sentences = [line.example.text for line in read_lines()]
    return (*PIECES, *MORE, *sentences[:: max(1, len(sentences) // 600)])


def text_from(data: bytes) -> str:
    """Pieces two bytes each for most data; raw characters where the first byte is odd."""
    if not data:
        return ""
    if data[0] & 1:  # loaders hand on no surrogates
        return data[1:].decode("utf-8", "replace")
    return composed(data, pieces())


def composed(data: bytes, words: tuple[str, ...]) -> str:
    """Words picked by two bytes each, parted as the first byte says."""
    picked = []
    for at in range(1, len(data) - 1, 2):
        number = data[at] << 8 | data[at + 1]
        picked.append(words[number % len(words)])
        if number & 0x8000:
            picked.append(" ")
    return " ".join(picked) if data[:1] and data[0] & 4 else "".join(picked)


def texts_from(data: bytes, most: int = 4) -> list[str]:
    """Several texts: the data parted at a rare mark."""
    return [text_from(part) for part in data.split(b"\xff\xfe")[:most]]


@functools.cache
def stories() -> tuple[bytes, ...]:
    """The fixture stories' files, as seeds."""
    return tuple(open(path, "rb").read() for story in STORIES for path in story_files(story))  # noqa: PTH123
