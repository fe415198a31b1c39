"""Comparer of winners, which `judge/outcome.py` asks.

One match has one winner: of two who met, both cannot have won, unless they met twice (another
score, another round, another day). One contest has one winner where it is named by more than its
sort ("the title", "the race" are of many), and where both winners are persons, or one sentence
names the other's as who lost: teams and firms go by nicknames.
"""

import re

from crosscheck.judge.times import other_times
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import plain_words, same_name
from crosscheck.lexicon.outcomes import ANY_CONTEST, MATCH, OUTCOME
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, Reason

UNSURE = Comparison(Level.INCOMPARABLE)
SAME = Comparison(Level.EQUIVALENT)
SHORT = word_set("fc cf united city town the of")
MET_AGAIN = lazy_pattern(
    r"\b(?:legs?|rematch|return|again|second|third|previous(?:ly)?|earlier|aveng\w+|last"
    r"|series|back-to-back|record|re-?run)\b",
    re.IGNORECASE,
)


def compare_winners(left: Claim, right: Claim) -> Comparison:
    """The level at which two claims of who won stand; symmetric."""
    one, two = left.about.scope, right.about.scope
    if other_times(left, right):
        return UNSURE
    is_same = _is_one(one[OUTCOME], two[OUTCOME])
    if left.about.slot == MATCH:
        return _match(left, right, one, two, is_same=is_same)
    shared = words_of(left.about.subject or "") & words_of(right.about.subject or "")
    if is_same:
        return SAME if shared else UNSURE
    note = " / ".join(sorted((one[OUTCOME], two[OUTCOME])))
    if shared <= ANY_CONTEST:
        return UNSURE
    named = [words_of(claim.about.subject or "") - ANY_CONTEST for claim in (left, right)]
    if not (named[0] <= named[1] or named[1] <= named[0]):
        return UNSURE  # the prize for poetry, and the one for fiction
    if named[0] != named[1]:
        return Comparison(Level.DISJOINT, Reason.SCOPE, f"{note}: perhaps of two contests")
    sorts = {one["matter"], two["matter"]}
    if sorts == {"person"} or _names_other(left, right) or _names_other(right, left):
        return Comparison(Level.DISJOINT, None, note)
    if len(sorts) > 1 or "election" in (left.about.subject or ""):
        return UNSURE  # a party and its leader
    return Comparison(Level.DISJOINT, Reason.SCOPE, f"{note}: perhaps one by two names")


def _match(
    left: Claim, right: Claim, one: dict[str, str], two: dict[str, str], *, is_same: bool
) -> Comparison:
    scores = one.get("score"), two.get("score")
    rounds = set(one.get("matter", "").split()), set(two.get("matter", "").split())
    if all(scores) and set(map(_turned, scores)) != {_turned(scores[0])}:
        return UNSURE
    if all(rounds) and not rounds[0] & rounds[1]:
        return UNSURE
    if is_same:
        return SAME
    is_one_round = bool(rounds[0] & rounds[1]) or rounds[0] == rounds[1]
    again = any(MET_AGAIN.search(claim.sentence.text) for claim in (left, right))
    if again or not (all(scores) or is_one_round):
        return UNSURE
    return Comparison(Level.DISJOINT, None, "the roles are changed")


def _turned(score: str | None) -> tuple[str, ...]:
    """The goals of both, whoever is named first."""
    return tuple(sorted((score or "").split("-")))


def _is_one(left: str, right: str) -> bool:
    one, two = words_of(left) - SHORT, words_of(right) - SHORT
    return bool(one & two and (one <= two or two <= one)) or same_name(left, right)


def _names_other(mine: Claim, theirs: Claim) -> bool:
    """Does one sentence name the other's winner, whom it must then hold to have lost?"""
    other = words_of(theirs.about.scope[OUTCOME]) - SHORT
    return bool(other) and other <= set(plain_words(mine.sentence.text))


def words_of(phrase: str) -> frozenset[str]:
    """The plain words of a name or phrase, in any order."""
    return frozenset(plain_words(phrase))
