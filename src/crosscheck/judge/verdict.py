"""The table that folds a level and a reason into a verdict. No ifs: read it."""

from crosscheck.model import Comparison, Level, Reason, Verdict

TABLE: dict[tuple[Level, bool], Verdict] = {
    # level, is there a reason why it need not be a contradiction?
    (Level.IDENTICAL, False): Verdict.AGREE,
    (Level.IDENTICAL, True): Verdict.AGREE,
    (Level.EQUIVALENT, False): Verdict.AGREE,
    (Level.EQUIVALENT, True): Verdict.AGREE,
    (Level.REFINES, False): Verdict.COMPATIBLE,
    (Level.REFINES, True): Verdict.COMPATIBLE,
    (Level.INCOMPARABLE, False): Verdict.SINGLE,
    (Level.INCOMPARABLE, True): Verdict.DIFFER,
    (Level.DISJOINT, False): Verdict.CONTRADICT,
    (Level.DISJOINT, True): Verdict.DIFFER,
}
STRENGTH = tuple(Verdict)


def verdict_of(comparison: Comparison) -> Verdict:
    """The verdict on two sides that stand at this level."""
    return TABLE[comparison.level, comparison.reason is not None]


REASONS: dict[Reason, str] = {
    Reason.EVOLVING: "a later report updates an earlier one",
    Reason.SEPARATE: "probably two occurrences",
    Reason.OPEN_BOUND: "one side only gives a bound",
    Reason.ATTRIBUTED: "two sources disagree and the article reports both",
    Reason.SCOPE: "they may not speak of quite the same thing",
}
