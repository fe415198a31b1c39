"""Rule sum-mismatch: parts and total that cannot both be right.

Two forms only: a part after "including" that exceeds its whole ("three people, including four
officers"), and an enumeration that is introduced as complete by a colon, dash or bracket and ends
the phrase ("12 people: seven men and four women"). Groups that "including" names may overlap, so
their sum proves nothing.
"""

from collections.abc import Iterator, Sequence

from crosscheck.judge.checks import Conflict
from crosscheck.judge.checks.figures import Figure, by_sentence, exact, is_count
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.slots import ANYONE, PERSONS
from crosscheck.model import Claim

NOUNS = r"[^.,;:()—–]{0,60}?"
INCLUDING = lazy_pattern(rf"{NOUNS},? (?:including|among them)(?: at least)? ?")
OPENING = lazy_pattern(rf"{NOUNS}(?::| [—–-]| \() ?")
JOINT = lazy_pattern(r"[^.,;:()—–]{0,50}?(?:,|,? and|, plus) ")
CLOSING = lazy_pattern(r"[^.,;:()—–]{0,40}?(?:[.;)—–!?]|$)")
# "12 people: seven men, four women and a child": a part in words that is no figure.
UNCOUNTED = lazy_pattern(r"\b(?:an?|another|others?|several|some|more|his|her|their)\b")


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Totals of one article that their parts contradict."""
    for text, figures in by_sentence(claims):
        counts = [figure for figure in figures if is_count(figure)]
        for position, whole in enumerate(counts[:-1]):
            between = text[whole.end : counts[position + 1].start]
            if INCLUDING.fullmatch(between):
                yield from _exceeding(whole, counts[position + 1])
            elif OPENING.fullmatch(between):
                yield from _enumerated(text, whole, counts[position + 1 :])


def _of_one_kind(whole: Figure, part: Figure) -> bool:
    if whole.value.of == part.value.of or part.value.of is None:
        return True
    persons = whole.value.of in ANYONE or whole.value.of in PERSONS
    return persons and part.value.of in PERSONS


def _exceeding(whole: Figure, part: Figure) -> Iterator[Conflict]:
    total, number = exact(whole) or 0.0, exact(part) or 0.0
    if number > total > 0 and _of_one_kind(whole, part):
        yield Conflict(
            rule="sum-mismatch",
            kind="quantity",
            question=f"How many {whole.value.of or ''}s were there?",
            message=f"a part ({number:g}) is larger than the whole ({total:g})",
            sides=((whole.claim,), (part.claim,)),
        )


def _enumerated(text: str, whole: Figure, rest: Sequence[Figure]) -> Iterator[Conflict]:
    parts = _parts(text, rest)
    if len(parts) < 2 or not all(_of_one_kind(whole, part) for part in parts):
        return
    if whole.value.of is None or UNCOUNTED.search(text[parts[0].start : parts[-1].end + 40]):
        return
    total, numbers = exact(whole) or 0.0, [exact(part) or 0.0 for part in parts]
    if sum(numbers) == total or all(part.value.of is None for part in parts):
        return
    shown = " + ".join(f"{number:g}" for number in numbers)
    yield Conflict(
        rule="sum-mismatch",
        kind="quantity",
        question=f"How many {whole.value.of}s were there?",
        message=f"{shown} is {sum(numbers):g}, not {total:g}",
        sides=((whole.claim,), tuple(part.claim for part in parts)),
    )


def _parts(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of an enumeration that ends its phrase; none if it does not end there."""
    parts = [figures[0]]
    for figure in figures[1:]:
        if not JOINT.fullmatch(text[parts[-1].end : figure.start]):
            break
        parts.append(figure)
    return parts if CLOSING.match(text, parts[-1].end) else []
