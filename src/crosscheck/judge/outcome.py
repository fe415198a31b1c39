"""Comparer of outcomes, which `judge/statement.py` asks: see lexicon/outcomes.py.

Two states of one question exclude each other. What is settled when it is told (a verdict, a winner)
and is told of another day is another verdict; what moves has moved on. Two charges may end in two
ways, and who appeals may be heard otherwise.
Source: complementaries exclude each other (Cruse 1986); de Marneffe et al. 2008 on other times.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product

from crosscheck.judge.outcome_carrier import compare_carriers
from crosscheck.judge.outcome_winner import compare_winners, words_of
from crosscheck.judge.times import other_times, published_on, times_in
from crosscheck.judge.twins import compare_twins
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.outcomes import (
    ACCESS,
    APART,
    APPEAL,
    CAR,
    CLAIMED,
    CONDITION,
    DECISION,
    FLIGHT,
    GOING_ON,
    KNOWN,
    MATCH,
    MINOR,
    OUTCOME,
    OUTCOMES,
    PENALTY,
    RATES,
    RESCUE,
    SET,
    SUSPECTED,
    TOGETHER,
    UNHURT,
    VERDICT,
    WINNER,
)
from crosscheck.model import ArticleInfo, Claim, Comparison, Level, Reason

OF_THE_STORY = frozenset((CLAIMED, APPEAL, RESCUE, WINNER, KNOWN, SUSPECTED, SET))
OF_A_BANK = frozenset(("central", "bank", "reserve", "the", "of"))
UNSURE = Comparison(Level.INCOMPARABLE)
AGAIN = lazy_pattern(
    r"\b(?:appeals?|retrial|retried|overturned|quashed|earlier|previous(?:ly)?|originally|first"
    r"|initially|co-defendants?|another|separate|second)\b",
    re.IGNORECASE,
)
STAGE = lazy_pattern(
    r"\b((?:first|second|third|final|preliminary) (?:reading|vote|round)|committee|in principle)\b",
    re.IGNORECASE,
)
FOUND_OUT = frozenset((KNOWN, SUSPECTED))
FIRST = {ACCESS: "closed", GOING_ON: "stopped", RESCUE: "trapped"}
TURNING = frozenset(("reopen", "resume", "restart", "rescue"))
STILL = lazy_pattern(r"\b(?:is|are|remain\w*|stay\w*|still|not|yet)\b", re.IGNORECASE)
NOT_YET = lazy_pattern(r"\b(?:yet|so far|immediate(?:ly)?|as of|until now)\b", re.IGNORECASE)
SETTLED_DAYS = 30  # a verdict that is told otherwise so much later was overturned meanwhile
MEETING_DAYS = 5  # a bank decides again some weeks later


def is_outcome(claim: Claim) -> bool:
    """True for a claim of what became of somebody or something."""
    return OUTCOME in claim.about.scope


def are_of_one(left: Claim, right: Claim) -> bool:
    """True for two claims of what became of one and the same."""
    if not (is_outcome(left) and is_outcome(right)) or left.about.slot != right.about.slot:
        return False
    if left.about.slot in OF_THE_STORY:
        return True
    names = left.about.subject or "", right.about.subject or ""
    one, two = (words_of(name) - OF_A_BANK for name in names)
    return one <= two or two <= one or same_name(*names)


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two outcomes of one question stand; symmetric."""
    if (left.id, left.path) == (right.id, right.path):
        return Comparison(Level.IDENTICAL)
    if left.about.slot in (WINNER, MATCH):
        return compare_winners(left, right)
    if left.about.slot in (CAR, FLIGHT):
        return compare_carriers(left, right)
    one, two = left.about.scope, right.about.scope
    states = one[OUTCOME], two[OUTCOME]
    if states[0] == states[1]:
        if left.sentence.text == right.sentence.text:
            return Comparison(Level.IDENTICAL)
        return UNSURE if other_times(left, right) else _alike(left, right)
    apart = APART.get(left.about.slot or "")
    if apart is not None and frozenset(states) not in apart:
        is_near = set(states) == TOGETHER or left.about.slot in (CONDITION, SET)
        return Comparison(Level.REFINES) if is_near else UNSURE
    if left.about.slot == CONDITION and not _are_named(left, right):
        return UNSURE  # one man of several
    if left.about.slot in FOUND_OUT or "suspected" in states:
        return Comparison(Level.DISJOINT, Reason.EVOLVING, "what is not known comes out later")
    if _are_two_matters(left, right) or _was_heard_again(left, right):
        return UNSURE
    if left.about.slot == DECISION and _stages(left) != _stages(right):
        return UNSURE
    if left.about.slot in FIRST and (_came_first(left, right) or _came_first(right, left)):
        twins = compare_twins(left.sentence.text, right.sentence.text)
        if twins and twins.level is Level.DISJOINT:
            return twins  # copies but for the one word
        if left.about.slot == RESCUE:
            return UNSURE
        return Comparison(Level.DISJOINT, Reason.EVOLVING, "the one state comes before the other")
    note = f"{' / '.join(sorted(states))}"
    if set(states) == {MINOR, UNHURT}:
        return Comparison(Level.DISJOINT, Reason.SCOPE, note)  # a bruise is none to some
    if other_times(left, right):
        moves = OUTCOMES[left.about.slot or ""].moves and not _are_of_two_years(left, right)
        return Comparison(Level.DISJOINT, Reason.EVOLVING, note) if moves else UNSURE
    return Comparison(Level.DISJOINT, None, note)


def _are_named(left: Claim, right: Claim) -> bool:
    """A person by name on both sides, no "driver" or "woman"."""
    return all((one.about.subject or "a")[0].isupper() for one in (left, right))


def _are_of_two_years(left: Claim, right: Claim) -> bool:
    one, two = (times_in(claim.sentence.text).years for claim in (left, right))
    return bool(one and two) and not one & two


def _came_first(earlier: Claim, later: Claim) -> bool:
    """Was it so, before it was no more: "was closed", "reopened"; but not "remains closed"."""
    over = earlier.about.scope[OUTCOME] == FIRST[earlier.about.slot or ""]
    turned = getattr(later.value, "predicate", "") in TURNING
    return over and turned and not STILL.search(earlier.text)


def _stages(claim: Claim) -> frozenset[str]:
    """Which of several votes on one bill it was."""
    return frozenset(word.lower() for word in STAGE.findall(claim.sentence.text))


def _alike(left: Claim, right: Claim) -> Comparison:
    state = left.about.scope[OUTCOME]
    if left.about.slot == PENALTY and state == "a term":
        return UNSURE  # how long is asked as a figure
    agents = [words_of(one.about.scope.get("by", "")) for one in (left, right)]
    is_other = left.about.slot == CLAIMED and state == "claimed" and not agents[0] & agents[1]
    # the one house and the other
    is_other |= left.about.slot == DECISION and _are_two_matters(left, right)
    return UNSURE if is_other else Comparison(Level.EQUIVALENT)


def _are_two_matters(left: Claim, right: Claim) -> bool:
    """Guilty of fraud, and not of theft; five were rescued, and six are trapped."""
    one, two = (words_of(claim.about.scope.get("matter", "")) for claim in (left, right))
    if left.about.slot == RESCUE:
        return "all" not in one | two and one != two
    return bool(one and two) and not one & two


def _was_heard_again(left: Claim, right: Claim) -> bool:
    """One side speaks of an appeal, a retrial or what was decided first."""
    if left.about.slot not in (VERDICT, PENALTY):
        return False
    return any(AGAIN.search(one.sentence.text) for one in (left, right))


def changed(
    left: Sequence[Claim], right: Sequence[Claim], articles: Mapping[str, ArticleInfo]
) -> tuple[Reason, str] | None:
    """Why two states may both have been true: one was published later, or says "so far"."""
    slot = left[0].about.slot or ""
    if slot == CLAIMED:
        for one in (*left, *right):
            if found := NOT_YET.search(one.sentence.text):
                return Reason.EVOLVING, f"“{found.group()}” says as of when"
    days = [sorted(published_on(side, articles)) for side in (left, right)]
    if not all(days):
        return None
    apart = min(abs((one - two).days) for one, two in product(*days))
    if slot == RATES:
        return (Reason.SEPARATE, f"{apart} days lie between them") if apart > MEETING_DAYS else None
    if apart >= (1 if OUTCOMES[slot].moves else SETTLED_DAYS):
        order = "→".join(str(side[0]) for side in sorted(days))
        return Reason.EVOLVING, f"published {order}"
    return None
