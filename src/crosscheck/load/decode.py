"""Bytes → text: byte-order mark, declared charset, UTF-8, detection, cp1252 guard.

A byte-order mark is no part of the text; everything else stays as it is, line ends included.
"""

import codecs
import re

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.load.source import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BZh",
    b"\x7fELF", b"7z\xbc\xaf", b"Rar!", b"OggS", b"ID3", b"RIFF", b"SQLite format 3",
)  # fmt: skip
SURROGATE = lazy_pattern("[\ud800-\udfff]")
DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})"""
)
CONTROL = lazy_pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def is_binary(raw: bytes) -> bool:
    """True for what is no text in any encoding: a known signature, or NUL without a mark."""
    if raw.startswith(MAGIC):
        return True
    return b"\0" in raw[:8192] and not raw.startswith(tuple(mark for mark, _ in MARKS))


def decode(raw: bytes, *, declared: bool = False) -> str:
    """The text of these bytes; `declared` lets a charset named inside (HTML, XML) speak.

    Errors: UnreadableError, with the line of the first byte that is not UTF-8.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return clean(_strict(raw[len(mark) :], encoding))
    if is_binary(raw):
        raise UnreadableError("a binary file, no text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    named = DECLARED.search(raw[:4096]) if declared else None
    if named and (text := _try(raw, named[1].decode("ascii"))) is not None:
        return text
    if (text := _detected(raw)) is not None:
        return text
    raise UnreadableError(f"line {line} is not UTF-8, and no other encoding fits")


def clean(text: str) -> str:
    """Text that can be written as UTF-8: a lone surrogate becomes U+FFFD, one for one."""
    return SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"broken {encoding} at byte {error.start}") from error


def _try(raw: bytes, encoding: str) -> str | None:
    """Text in `encoding` where it fits; on the web "latin-1" means cp1252."""
    try:
        name = codecs.lookup(encoding).name
        name = "cp1252" if name in {"iso8859-1", "ascii", "latin-1"} else name
        text = raw.decode(name)
    except (LookupError, ValueError):
        return None
    return clean(text) if isinstance(text, str) and _is_text(text) else None


def _detected(raw: bytes) -> str | None:
    """cp1252 where it reads as English prose; else what chardet (an extra) is sure of."""
    text = _try(raw, "cp1252")
    if text is not None and _reads_as_english(text):
        return text
    try:
        import chardet
    except ImportError:
        return None
    guess = chardet.detect(raw[:200_000])
    encoding, confidence = guess.get("encoding"), guess.get("confidence") or 0.0
    return _try(raw, encoding) if encoding and confidence >= 0.7 else None


def _is_text(text: str) -> bool:
    return len(CONTROL.findall(text[:20_000])) * 100 <= min(len(text), 20_000)


def _reads_as_english(text: str) -> bool:
    """True where letters beyond ASCII are rare and typographic marks explain them."""
    head = text[:50_000]
    odd = [letter for letter in head if letter > "\x7f"]
    marks = sum(letter in "‘’“”–—…•€£©®°½é" for letter in odd)
    return len(odd) * 8 <= len(head) and marks * 2 >= len(odd)
