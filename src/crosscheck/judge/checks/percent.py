"""Rule percent-mismatch: a percentage that does not follow from figures of its own sentence.

Two forms: a share with part and base ("12 of the 48 seats, or 25 percent"), and a change with
before and after ("rose 5 percent to $21 million from $20 million"). Rounding of every figure is
allowed for; hedged figures are not checked.
"""

from collections.abc import Iterator, Sequence

from crosscheck.judge.checks import Conflict
from crosscheck.judge.checks.figures import Figure, by_sentence, exact, is_count
from crosscheck.judge.quantity_interval import half_step
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Claim

OF = lazy_pattern(r"(?: out)? of (?:the |its |their |all |a total of )?")
OR = lazy_pattern(r"[^.,;:()]{0,40}?(?:, or| \() ?")
LEAST = 1.0  # percentage points beyond rounding that make a finding


def check(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The percentages of one article that its own figures contradict."""
    for text, figures in by_sentence(claims):
        shares = [one for one in figures if one.value.unit == "percent"]
        if not shares or len(figures) < 3:
            continue
        yield from _shares(text, figures)
        yield from _changes(figures, shares)


def _shares(text: str, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """A share with part and base: "12 of the 48 seats, or 25 percent"."""
    for part, base, share in zip(figures, figures[1:], figures[2:], strict=False):
        if not (is_count(part) and is_count(base)) or share.value.unit != "percent":
            continue
        linked = OF.fullmatch(text[part.end : base.start])
        joined = OR.fullmatch(text[base.end : share.start])
        stated, whole, number = exact(share), exact(base), exact(part)
        if not linked or not joined or stated is None or not whole or number is None:
            continue
        slack = half_step(share.claim.text, stated)[0] + LEAST
        right = 100 * number / whole
        if abs(right - stated) > slack:
            yield _conflict(share, right, (part, base))


def _changes(figures: Sequence[Figure], shares: Sequence[Figure]) -> Iterator[Conflict]:
    """A change with before and after: one of each in the sentence."""
    changes = [one for one in shares if one.value.bound in {"up", "down"}]
    others = [one for one in figures if one not in shares]
    before = [one for one in others if one.claim.about.scope.get("state") == "previous"]
    if len(changes) != 1 or len(before) != 1 or len(others) != 2 or len(shares) != 1:
        return
    change, old = changes[0], before[0]
    new = next(one for one in others if one is not old)
    if new.value.unit != old.value.unit or new.value.unit is None:
        return
    start, end, stated = exact(old), exact(new), change.value.low
    if not start or not end or stated is None or "state" in new.claim.about.scope:
        return
    sign = 1.0 if change.value.bound == "up" else -1.0
    right = 100 * (end - start) / start
    halves = half_step(old.claim.text, start)[0] / start + half_step(new.claim.text, end)[0] / end
    slack = half_step(change.claim.text, stated)[0] + 100 * halves * end / start + LEAST
    if abs(right - sign * stated) > slack:
        yield _conflict(change, right, (old, new), "a rise of " if right > 0 else "a fall of ")


def _conflict(share: Figure, right: float, base: tuple[Figure, Figure], way: str = "") -> Conflict:
    return Conflict(
        rule="percent-mismatch",
        kind="quantity",
        question="Does the percentage follow from its figures?",
        message=f"{base[0].claim.text} and {base[1].claim.text} make {way}{abs(right):.1f} "
        f"percent, not {share.claim.text}",
        sides=((share.claim,), tuple(one.claim for one in base)),
    )
