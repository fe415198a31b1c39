"""A toll that is still being counted: why several figures of one story need not contradict.

*Finds* three marks of a count in motion, for counts that grow while reporters write: a sentence
that tells of its growth ("the death toll rose to 10") beside a lower figure of another article; a
lower figure that somebody gives as a floor ("at least three"); three or more different figures of
as many articles, as no two of a finished count are.
*Skips* two plain figures ("seven were killed", "eight were killed"): one of the two is wrong.
*Source* house rule; a lower bound says that its writer expects more (Krifka 1999, "At least some
determiners aren't determiners"), and early reports of disasters are revised upwards.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from crosscheck.judge.sides import Answer
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import Claim, QuantityValue

COUNTED_ON = frozenset(
    """killed injured missing arrested displaced evacuated rescued infected damaged destroyed
    aftershock building home house""".split()
)
STAGES = 3  # different figures from as many articles
GROWN = lazy_pattern(
    r"\b(?:toll|dead|deaths|death count|number|count|figure|tally)\b[^.;]{0,60}?"
    r"\b(?:r(?:o|i)se(?:s|n)?|rising|climb(?:s|ed|ing)?|jump(?:s|ed)|grows?|grew|grown|mount(?:s|ed)"
    r"|soar(?:s|ed)|increase[sd]|went up|goes up)\b(?: \w+){0,2} to\b",
)


def in_motion(answers: Sequence[Answer]) -> str:
    """What marks the figures of a conflict as stages of one count, each against each; or ""."""
    plain = [answer for answer in answers if not _is_bound(answer)]
    pairs = [(one, two) for one, two in combinations(plain, 2) if figure_of(one) != figure_of(two)]
    marks = [still_counted(answers, one, two) for one, two in pairs]
    return marks[0] if marks and all(marks) else ""


def still_counted(answers: Sequence[Answer], one: Answer, two: Answer) -> str:
    """What marks that the figures of two answers are two stages of one count; "" for nothing."""
    if not {claim.about.slot for claim in (*one.claims, *two.claims)} <= COUNTED_ON:
        return ""
    figures = sorted((low, at) for at, side in enumerate((one, two)) if (low := figure_of(side)))
    if len(figures) != 2 or figures[0][0] == figures[1][0]:
        return ""
    lower, upper = (one, two) if figures[0][1] == 0 else (two, one)
    claims = [claim for answer in answers for claim in answer.claims]
    return _grown(claims, upper) or _floor(claims, lower) or _stages(answers)


def figure_of(answer: Answer) -> float | None:
    """The figure of an answer, its end where it is a bound."""
    value = answer.claims[0].value
    if not isinstance(value, QuantityValue):
        return None
    return value.low if value.low is not None else value.high


def _grown(claims: Iterable[Claim], upper: Answer) -> str:
    """A sentence of the cluster that tells how the count grew to the higher figure, or past it."""
    least = figure_of(upper) or 0.0
    for claim in claims:
        value = claim.value
        if not isinstance(value, QuantityValue) or (value.low or 0.0) < least:
            continue
        before = claim.sentence.text[: claim.start - claim.sentence.start]
        if found := GROWN.search(before.lower()):
            return f"“{found.group()}” tells that it grew"
    return ""


def _floor(claims: Iterable[Claim], lower: Answer) -> str:
    """A claim that gives the lower figure for the least there are."""
    for claim in claims:
        value = claim.value
        if not isinstance(value, QuantityValue) or value.bound != "more":
            continue
        if value.low == figure_of(lower):
            return f"“{value.hedge} {claim.text}” counts what was known by then"
    return ""


def _stages(answers: Sequence[Answer]) -> str:
    """The figures where there are three or more of as many articles."""
    plain = [answer for answer in answers if not _is_bound(answer)]
    figures = {low for answer in plain if (low := figure_of(answer)) is not None}
    told = {claim.article for answer in plain for claim in answer.claims}
    if min(len(figures), len(told)) < STAGES:
        return ""
    return f"{len(figures)} figures of one count"


def _is_bound(answer: Answer) -> bool:
    """Is it "more than 60", which is no figure beside 64?"""
    value = answer.claims[0].value
    return not isinstance(value, QuantityValue) or value.low != value.high
