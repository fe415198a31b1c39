"""The examples of fixtures/claims: what each detector must find, must not, and still misses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from crosscheck.kinds import KINDS
from crosscheck.model import Claim
from tests.articles import FIXTURES


class Expected(Struct, forbid_unknown_fields=True):
    """One claim that must be there: its words and those fields that the example is about."""

    text: str
    value: dict[str, Any] = {}
    about: dict[str, Any] = {}
    polarity: str | None = None
    modality: str | None = None
    voice: str | None = None
    attribution: dict[str, Any] | None = None


class Example(Struct, forbid_unknown_fields=True, rename={"never": "not"}):
    """One line: a text, the claims of one kind in it, and words that must not be claimed.

    No `claims` and no `not` means that the text holds no claim of this kind at all.
    `miss` marks a known false negative: the test fails once it is found.
    """

    text: str
    claims: list[Expected] = []
    never: list[str] = []
    published: str | None = None
    note: str = ""
    miss: bool = False


class Line(Struct):
    """An example with where it stands."""

    kind: str
    name: str
    example: Example


def read_lines() -> Iterator[Line]:
    """Every example of every kind, in the order of the files."""
    for kind in KINDS:
        path = FIXTURES / "claims" / f"{kind.name}.jsonl"
        if path.exists():
            yield from lines_of(kind.name, path)


def lines_of(kind: str, path: Path) -> Iterator[Line]:
    """The examples of one file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            example = msgspec.json.decode(line, type=Example)
            yield Line(kind, f"{kind}:{number}", example)


def unmet(expected: Expected, claims: list[Claim]) -> list[str]:
    """Why no claim is the expected one; empty where one is."""
    there = [claim for claim in claims if claim.text == expected.text]
    if not there:
        return [f"no claim on {expected.text!r}, only on {[claim.text for claim in claims]}"]
    reasons = [list(differences(expected, claim)) for claim in there]
    return [] if not all(reasons) else [line for lines in reasons for line in lines]


def differences(expected: Expected, claim: Claim) -> Iterator[str]:
    """The fields in which a claim is not as expected."""
    found = msgspec.to_builtins(claim)
    wanted = msgspec.to_builtins(expected)
    for name in ("value", "about", "attribution"):
        yield from differing(name, wanted[name] or {}, found[name] or {})
    for name in ("polarity", "modality", "voice"):
        if wanted[name] is not None and wanted[name] != found[name]:
            yield f"{claim.text!r} {name}: {found[name]!r}, wanted {wanted[name]!r}"


def differing(where: str, wanted: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    """The keys of `wanted` that `found` does not carry with the same value."""
    for key, value in wanted.items():
        other = found.get(key)
        other = list(other) if isinstance(other, tuple) else other
        if isinstance(value, dict) and isinstance(other, dict):
            yield from differing(f"{where}.{key}", value, other)
        elif value != other:
            yield f"{where}.{key}: {other!r}, wanted {value!r}"


def claimed_words(words: str, text: str, claims: list[Claim]) -> list[str]:
    """The claims that overlap an occurrence of `words`."""
    assert words in text, f"{words!r} does not stand in the text"
    spans = []
    at = text.find(words)
    while at >= 0:
        spans.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return [
        claim.text
        for claim in claims
        if any(claim.start < end and claim.end > start for start, end in spans)
    ]
