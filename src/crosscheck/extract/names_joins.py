"""Where "and", "for" or "on" stands inside one name: "Food and Drug Administration".

Only ordinary words are joined: two people or two places never are, and neither are two bodies
that are each complete ("the Justice Department and the Treasury Department").
"""

from collections.abc import Iterable

from crosscheck.extract.names_parts import DATE_WORDS, is_common
from crosscheck.extract.names_runs import Run
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.places import adjective_of, place_of

LINKS = frozenset([" and ", " & ", " for ", " for the ", " on ", " against "])


def join_runs(text: str, runs: Iterable[Run]) -> list[Run]:
    """The runs of one sentence with those made one that are one name."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.start - joined[-1].end < 10:
            last = joined[-1]
            gap = text[last.end : run.start]
            if gap in LINKS and _is_one_body(last.text.split(), gap, run.text.split()):
                joined[-1] = Run(text[last.start : run.end], last.start, run.end)
                continue
        joined.append(run)
    return joined


def _is_one_body(left: list[str], gap: str, right: list[str]) -> bool:
    heads, heads_of = organisations().heads, organisations().heads_of
    if not all(map(_is_plain, right)):
        return False
    if gap not in (" and ", " & "):
        return left[-1].lower() in heads_of and len(right[0]) > 2
    first = left[1:] if place_of(left[0]) or adjective_of(left[0]) else left
    if "of" in left or "for" in left or "on" in left:
        return right[-1].lower() not in heads and any(word.lower() in heads_of for word in left)
    return (
        right[-1].lower() in heads
        and left[-1].lower() not in heads
        and bool(first)
        and all(map(_is_plain, first))
    )


def _is_plain(word: str) -> bool:
    """An ordinary word with a capital, no name and no date."""
    lower = word.lower()
    return lower not in DATE_WORDS and is_common(lower) and not place_of(word)
