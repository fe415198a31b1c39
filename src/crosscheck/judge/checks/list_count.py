"""Rule list-count-mismatch: a list that is longer or shorter than the count that introduces it.

Only a list of names behind a colon that fills the rest of its sentence: "three officials: Ana
Roe, Ben Cole and Dan Fox." One "and", before the last; anything else (titles, appositions, "such
as") is left alone.
"""

from collections.abc import Iterator, Sequence

from crosscheck.judge.checks import Conflict
from crosscheck.judge.checks.figures import Figure, by_sentence, exact, is_count
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Claim

INTRODUCED = lazy_pattern(r"(?: [a-z][\w’'-]{0,20}){1,6}: ?")
NAME = r"[A-Z][\w.’'-]{1,30}(?: (?:(?:of|the|de|al|van|von|bin|la|el) )?[A-Z][\w.’'-]{0,30}){0,4}"
LIST = lazy_pattern(rf"({NAME}(?:, {NAME}){{0,12}}),? and ({NAME})[.!]?[\"”]?\s*")
MOST = 12


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Lists of one article that do not have as many names as they announce."""
    for text, figures in by_sentence(claims):
        for figure in figures:
            found = _listed(text, figure)
            if found is None:
                continue
            names, number = found
            yield Conflict(
                rule="list-count-mismatch",
                kind="quantity",
                question=f"How many {figure.value.of}s are there?",
                message=f"{number} announced, {len(names)} named: {', '.join(names)}",
                sides=((figure.claim,),),
                displays=(f"{figure.claim.text}, but {len(names)} named",),
            )


def _listed(text: str, figure: Figure) -> tuple[list[str], int] | None:
    """Names and announced count where the two differ."""
    if not is_count(figure) or figure.value.of is None:
        return None
    number = int(exact(figure) or 0)
    introduced = INTRODUCED.match(text, figure.end)
    if not 2 <= number <= MOST or introduced is None:
        return None
    found = LIST.fullmatch(text, introduced.end())
    if found is None:
        return None
    names = [*found.group(1).split(", "), found.group(2).removesuffix(".")]
    return (names, number) if len(names) != number else None
