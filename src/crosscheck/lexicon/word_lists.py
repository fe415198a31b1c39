"""Short lists of words that several rooms look up, by their key.

Source: word_lists.txt (house lists).
"""

from functools import cache
from pathlib import Path


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = Path(__file__).with_name("word_lists.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for row in table.splitlines():
        if row.startswith("["):
            words = found.setdefault(row[1 : row.index("]")], [])
        elif not row.startswith("#"):
            words.extend(row.split())
    return {key: frozenset(words) for key, words in found.items()}


def word_list(key: str) -> frozenset[str]:
    """The words of one list. Errors: KeyError where there is no such list."""
    return _lists()[key]
