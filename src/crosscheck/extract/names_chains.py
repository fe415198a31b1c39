"""Chains inside one article: surname to full name, acronym to its definition, one canonical each.

Two people of one surname are never merged: a bare surname that two full names share stays itself.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from crosscheck.extract.names_runs import UPPER, plain_capitals
from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.word_lists import word_list

DEFINED = re.compile(rf"^\s?\((?:the |or )?[\"“]?([{UPPER}][{UPPER}a-z.&-]{{1,11}})[\"”]?\)")
SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$")
PARTICLES = word_list("particles")


class Mention(Struct, frozen=True):
    """A name as found in the text, before it is chained to others."""

    sentence: int
    start: int
    end: int
    text: str
    kind: str
    canonical: str
    adjective: bool = False
    titled: bool = False


def chain(mentions: Sequence[Mention], text: str) -> list[tuple[str, str]]:
    """(kind, canonical) of every mention, in the same order."""
    people = _people(mentions)
    acronyms = _acronyms(mentions, text)
    return [_resolve(found, people, acronyms) for found in mentions]


def surname_of(name: str) -> str:
    """The last word of a person's name, with its particles: "Ursula von der Leyen"."""
    words = SUFFIX.sub("", name).split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def _people(mentions: Sequence[Mention]) -> dict[str, str]:
    """Short form → the one full name it stands for; "" where two people share it."""
    short: dict[str, str] = {}
    for found in mentions:
        if found.kind != "person" or " " not in found.text:
            continue
        surname = surname_of(found.text)
        for form in {surname, surname.split()[-1]}:
            full = short.get(form)
            if full is None or (full and _extends(found.text, full)):
                short[form] = found.text
            elif full and not _extends(full, found.text):
                short[form] = ""
    firms = _firms(mentions)
    return {form: full for form, full in short.items() if form not in firms}


def _firms(mentions: Sequence[Mention]) -> frozenset[str]:
    """The bare names that stand for a body named before any person of that name is.

    "Brightwell Brands … Brightwell, based in Leeds, … by Carl Brightwell": the second is the firm.
    """
    bodies: set[str] = set()
    people: set[str] = set()
    firms: set[str] = set()
    for found in mentions:
        first, _, rest = found.text.partition(" ")
        if rest and found.kind == "organisation":
            bodies.add(first)
        elif rest and found.kind == "person":
            people.add(surname_of(found.text))
        elif not rest and first in bodies - people:
            firms.add(first)
    return frozenset(firms)


def _extends(longer: str, shorter: str) -> bool:
    """True if `longer` is `shorter` with middle names or initials added."""
    if bool(SUFFIX.search(longer)) != bool(SUFFIX.search(shorter)):
        return False
    left, right = longer.split(), shorter.split()
    if len(left) < len(right):
        return False
    return left[0] == right[0] and set(right) <= set(left)


def _acronyms(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Acronym → the name that defines it, in brackets or by its initials."""
    found: dict[str, str] = {}
    short = {one.text for one in mentions if 3 <= len(one.text) <= 6 and one.text.isupper()}
    for one in mentions:
        if " " not in one.text or one.kind == "person":
            continue
        full = one.canonical or one.text
        after = text[one.end : one.end + 20]
        if match := DEFINED.match(plain_capitals(after)):
            found.setdefault(after[match.start(1) : match.end(1)].replace(".", ""), full)
        initials = "".join(word[0] for word in one.text.split() if word[0].isupper())
        if initials in short:
            found.setdefault(initials, full)
    return found


def _resolve(found: Mention, people: dict[str, str], acronyms: dict[str, str]) -> tuple[str, str]:
    plain = found.text.replace(".", "")
    if plain in acronyms and found.kind in ("organisation", "unknown"):
        return "organisation", acronyms[plain]
    if found.kind == "person" and " " in found.text:
        fullest = people.get(surname_of(found.text)) or found.text
        return "person", fullest if _extends(fullest, found.text) else found.text
    if (
        " " not in found.text
        and found.kind in ("person", "unknown", "place")
        and not found.adjective
    ):
        full = people.get(found.text)
        if full and (found.kind != "place" or found.titled):
            return "person", full
        if full == "" and found.kind != "place":
            return "person", found.text
    if found.kind == "unknown" and " " not in found.text and is_given_name(found.text):
        return "unknown", found.text
    return found.kind, found.canonical or found.text
