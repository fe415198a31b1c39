"""Titles and offices: their heads, canonical wording, and which of them one person holds at a time.

Source: titles.tsv (house table).
"""

import re
from functools import cache

from msgspec import Struct

from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_lists import word_list


class Head(Struct, frozen=True):
    """The last word of a title: canonical form, and its class (see titles.tsv)."""

    canonical: str
    letter: str


STATES = {
    "former": "former", "ex": "former", "ex-": "former", "late": "former", "one-time": "former",
    "onetime": "former", "past": "former", "then": "former", "retired": "former",
    "ousted": "former", "deposed": "former", "then-": "former", "disgraced": "former",
    "outgoing": "current", "current": "current", "sitting": "current", "new": "current",
    "newly": "current", "longtime": "current", "long-time": "current", "veteran": "current",
    "acting": "acting", "interim": "acting", "caretaker": "acting",
    "incoming": "incoming", "designate": "incoming", "future": "incoming",
    "elect": "elect",
}  # fmt: skip
# Words that belong to the title itself when they stand before its head.
PARTS = word_list("title-parts")
SYNONYMS = {
    "chief executive officer": "chief executive",
    "president and chief executive": "chief executive",
    "press secretary": "spokesman",
    "press officer": "spokesman",
    "media adviser": "spokesman",
    "secretary of defence": "defense secretary",
    "defence secretary": "defense secretary",
    "defence minister": "defense minister",
    "foreign affairs minister": "foreign minister",
    "external affairs minister": "foreign minister",
    "minister of state for foreign affairs": "foreign minister",
    "attorney-general": "attorney general",
    "secretary general": "secretary-general",
    "vice-president": "vice president",
    "head football coach": "head coach",
}


@cache
def heads() -> dict[str, Head]:
    """Lower-case head word → its row."""
    found = {}
    for row in table_rows("titles.tsv"):
        word, canonical, letter = row.split("\t")
        found[word] = Head(canonical, letter)
    return found


@cache
def honours() -> frozenset[str]:
    """Forms of address, lower case, without the point of "Mr."."""
    return frozenset(word.rstrip(".") for word, head in heads().items() if head.letter == "h")


OF_TITLE = re.compile(r"^(minister|secretary|department)\s+(?:of|for)\s+(?:the\s+)?(.{3,40})$")


@cache
def normalise_title(words: str) -> str:
    """A title as written → lower case, one wording: "CEO" → "chief executive"."""
    text = " ".join(words.lower().replace("’", "'").split())
    pieces = text.split(" ")
    known = heads()
    if pieces[-1] in known:
        pieces[-1] = known[pieces[-1]].canonical
    if pieces[0] in known and len(pieces) > 1 and pieces[0].endswith("."):
        pieces[0] = known[pieces[0]].canonical
    text = " ".join(pieces)
    if (match := OF_TITLE.match(text)) and match.group(2) not in ("state", "the"):
        text = f"{match.group(2).removesuffix(' affairs')} {match.group(1)}"
    return SYNONYMS.get(text, text)
