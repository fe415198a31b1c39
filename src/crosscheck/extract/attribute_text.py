"""A sentence as the detector of attributes reads it: its subject, and the names in it."""

import re
from collections.abc import Iterable

from msgspec import Struct

from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.places import place_of
from crosscheck.model import Token

LONGEST_SUBJECT = 9  # tokens
# An opening adjunct, with the commas of a date: "On Monday, July 11, 2011,".
OPENING = re.compile(r"[IEG][^,BVSAHK]{1,30},(?:PM,|M,){0,2}")
PARTICLES = frozenset(("de", "del", "von", "van", "der", "la", "bin", "al"))

Found = tuple[str, int, int, dict[str, str]]  # attribute, first and last token, values


class Text(Struct, frozen=True):
    """A sentence's tokens without what stands in brackets, and their letters."""

    tokens: tuple[Token, ...]
    tags: str


def without_brackets(tokens: tuple[Token, ...]) -> Text:
    """The sentence as it reads aloud: no brackets, no quotation marks."""
    kept, depth = [], 0
    for token in tokens:
        depth += token.text in ("(", "[")
        if not depth and token.text not in ('"', "“", "”"):
            kept.append(token)
        depth = max(0, depth - (token.text in (")", "]")))
    return Text(tuple(kept), tag_tokens(tuple(kept)))


def subject_of(text: Text) -> str:
    """The words before the first copula or other finite verb, an opening adjunct left out."""
    opening = OPENING.match(text.tags)
    start = opening.end() if opening else 0
    end = next(
        (at for at in range(start + 1, len(text.tags)) if text.tags[at] in "BAHKVS,WE"), start
    )
    if (copula := text.tags.find("B", start + 1)) > 0 and copula - start <= LONGEST_SUBJECT:
        comma = text.tags.find(",", start, copula)
        end = comma if comma > start else copula  # titles have verbs: "She Said Yes is a song"
    return " ".join(token.text for token in text.tokens[start:end][:LONGEST_SUBJECT])


def joined(values: Iterable[str]) -> str:
    """A list as one argument, each value once."""
    return "; ".join(dict.fromkeys(values))


def names_from(text: Text, start: int) -> tuple[tuple[str, ...], int]:
    """The names from `start` on: "director A. B. Hill, Cy Day and Eve Fox"; nations are none."""
    names: list[str] = []
    current: list[str] = []
    at = end = start
    while at < len(text.tags) and text.tags[at] in "PDNJQZG,&.":
        word, tag = text.tokens[at].text, text.tags[at]
        if tag == "G" and (current or any(names)):
            break  # "the shipping group Tern", but "by Dee Moss starring Cy Day"
        if tag == "." and not (current and len(current[-1]) <= 2):
            break
        if tag == "P" or (current and word.lower() in PARTICLES):
            current.append(word)
            end = at + 1
        elif tag != ".":
            names, current = [*names, " ".join(current)], []
        at += 1
    names.append(" ".join(current))
    kept = (name for name in names if name and nation_of(name.lower()) is None)
    return tuple(dict.fromkeys(kept)), max(end, start + 1)


def places_from(text: Text, start: int) -> tuple[tuple[str, ...], int]:
    """The known places named from `start` on, nothing but commas and "and" between them."""
    values: list[str] = []
    at = end = start
    while at < len(text.tags):
        at += text.tokens[at].lower in ("the", "and")
        last = at
        while last < len(text.tags) and text.tags[last] == "P":
            last += 1
        found = place_of(" ".join(token.text for token in text.tokens[at:last]))
        if last == at or text.tags[last : last + 1] in tuple("NZQJ"):
            break  # "a Norway import"
        values += [found.name] if found else []
        end = last
        if text.tags[last : last + 1] not in (",", "&"):
            break
        at = last + 1
    return tuple(values), end
