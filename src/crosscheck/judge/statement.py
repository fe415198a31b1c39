"""Comparer of the kind `statement`: does one claim affirm what the other denies?

A flip needs one predicate (or two that deny each other), the same subject and object, one
modality. What can be true at another time ("arrived", "left") is a flip only at one named time
or in sentences that are otherwise the same. Source: de Marneffe et al. 2008, types of
contradiction; house rule on time, because most false alarms were reports of two moments.
"""

import re
from enum import IntEnum

from crosscheck.judge import outcome
from crosscheck.judge.reasons import word_of_recurrence
from crosscheck.judge.times import other_times, share_a_time
from crosscheck.judge.twins import compare_twins
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import number_of, opposed
from crosscheck.lexicon.predicates import FINAL, opposite_predicates, same_predicate
from crosscheck.lexicon.slots import RETOLD
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, Reason, StatementValue

FIGURE = re.compile(r"\d[\d,.]*|[^\W\d_]+(?:-[^\W\d_]+)?")
WORD = lazy_pattern(r"[^\W\d_]+")
BREAK = lazy_pattern(r"[,;:.]\s|\s[–—-]+\s")
NOT_YET = lazy_pattern(
    r"\b(?:yet|so far|as of|still|until now)\b|\bha(?:s|ve)(?: not|n['’]t)\b", re.I
)


BEFORE = lazy_pattern(r" (?:before|previously|in the past)(?=[,.;:”\"]|$| (?:said|says)\b)")
DAYS_APART = ("other weekday", "other month", "other season")
PAST = word_set("was were had did didn't wasn't weren't hadn't")
PRESENT = word_set("is are has have do does isn't aren't hasn't haven't don't doesn't")


CORE = ("subject", "object", "complement")
FEWEST_SPACES = 5  # a copied headline of five words confirms nothing


class Match(IntEnum):
    """How two arguments of one role compare."""

    SAME = 0
    NARROWER = 1
    MISSING = 2
    OTHER = 3


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `statement` claims stand; symmetric."""
    if left.about.slot == right.about.slot and left.about.slot in RETOLD:
        return Comparison(Level.IDENTICAL)
    if not outcome.are_of_one(left, right):
        return _compare_clauses(left, right)
    found = outcome.compare(left, right)
    if found.level is not Level.EQUIVALENT:
        return found
    said = _compare_clauses(left, right)  # which may be more than what became of it
    return said if said.level in (Level.IDENTICAL, Level.DISJOINT) else found


def _compare_clauses(left: Claim, right: Claim) -> Comparison:
    """The same by what the clauses say, whatever question they answer."""
    found = _compare(left, right)
    if found.level is Level.DISJOINT and (
        _told_before(left, right) or _is_twice(found, left, right)
    ):
        return Comparison(Level.INCOMPARABLE)
    denied = found.level is Level.DISJOINT and left.polarity != right.polarity
    if (found.level > Level.REFINES and not denied) or left.text == right.text:
        return found  # "did not sell five" denies no six
    one, two = _numbers(left.text), _numbers(right.text)
    if one and two and one != two:
        return Comparison(Level.INCOMPARABLE, note="other numbers")
    return Comparison(Level.REFINES) if one != two and found.level < Level.REFINES else found


def _is_twice(found: Comparison, left: Claim, right: Claim) -> bool:
    """Two days of what happened twice: "attacked on Monday", "attacked again on Thursday"."""
    is_of_days = (found.note or "").startswith(DAYS_APART)
    return is_of_days and bool(word_of_recurrence((left, right)))


def _numbers(text: str) -> frozenset[float]:
    """The figures and number words of a text; "one" is mostly none."""
    found = (number_of(word[0].lower().rstrip(".,")) for word in FIGURE.finditer(text))
    return frozenset(value for value in found if value is not None and value != 1)


def _compare(left: Claim, right: Claim) -> Comparison:
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return Comparison(Level.INCOMPARABLE)
    alike = one == two and (left.polarity, left.modality) == (right.polarity, right.modality)
    if left.id == right.id and left.path == right.path:
        return Comparison(Level.IDENTICAL)
    if left.sentence.text == right.sentence.text and alike:
        telling = left.sentence.text.count(" ") >= FEWEST_SPACES and says_what(one)
        return Comparison(Level.IDENTICAL if telling else Level.INCOMPARABLE)
    bare = min(len(one.arguments), len(two.arguments)) < 2 and "be" in (
        one.predicate,
        two.predicate,
    )
    if twins := compare_twins(left.sentence.text, right.sentence.text):
        flips = twins.level is Level.DISJOINT
        unsure = left.modality != right.modality if flips else bare
        unsure |= twins.note == "negation" and not _is_told(left)
        return Comparison(Level.INCOMPARABLE) if unsure else twins
    if alike and not says_what(one):
        return Comparison(Level.INCOMPARABLE)
    if alike:
        return Comparison(Level.IDENTICAL)
    same = same_predicate(one.predicate, two.predicate)
    opposite = not same and opposite_predicates(one.predicate, two.predicate)
    match = match_arguments(one, two)
    complements = [value.arguments.get("complement", "") for value in (one, two)]
    if same and all(complements) and (reason := opposed(*complements)):
        # "is guilty", "is innocent": the flip is in the complement.
        rest = [_without(value) for value in (one, two)]
        if match_arguments(*rest) is Match.SAME and left.modality == right.modality:
            level = Level.DISJOINT if left.polarity == right.polarity else Level.REFINES
            return Comparison(level, None, f"{reason}: {' / '.join(sorted(complements))}")
    if not (same or opposite) or match is Match.OTHER or left.modality != right.modality:
        return Comparison(Level.INCOMPARABLE)
    if (left.polarity != right.polarity) == opposite:
        if not (says_what(one) and says_what(two)):
            return Comparison(Level.INCOMPARABLE)  # "people died" is no answer to anything
        exact = match is Match.SAME and same
        return Comparison(Level.EQUIVALENT if exact else Level.REFINES)
    return _flip(left, right, match, opposite)


def says_what(value: StatementValue) -> bool:
    """True for who did what, and for what something was done to: "the gun was recovered"."""
    return len(value.arguments) > 1 or "object" in value.arguments


def _is_told(claim: Claim) -> bool:
    """Told as fact or plan: "may approve" and "may not approve" can both be true."""
    return claim.modality in ("asserted", "planned")


def _without(value: StatementValue) -> StatementValue:
    kept = {role: words for role, words in value.arguments.items() if role != "complement"}
    return StatementValue(value.predicate, kept)


def _flip(left: Claim, right: Claim, match: Match, opposite: bool) -> Comparison:
    """One affirms what the other denies, if nothing but time could part them."""
    if match is not Match.SAME or not _is_told(left):
        return Comparison(Level.INCOMPARABLE)
    if other_times(left, right):
        return Comparison(Level.INCOMPARABLE)
    if not one_tense(left, right) or _says_more(left, right):
        return Comparison(Level.INCOMPARABLE)
    if _tells_of_before(left) != _tells_of_before(right):
        return Comparison(Level.INCOMPARABLE)
    one, two = left.value, right.value
    names = frozenset((getattr(one, "predicate", ""), getattr(two, "predicate", "")))
    if opposite and not names & FINAL and not share_a_time(left, right):
        return Comparison(Level.INCOMPARABLE)
    note = "opposite predicates" if opposite else "affirmed and negated"
    denied = next((c for c in (left, right) if c.polarity == "negated"), None)
    if denied and NOT_YET.search(denied.sentence.text):
        return Comparison(Level.DISJOINT, Reason.EVOLVING, "not yet, as one side says")
    return Comparison(Level.DISJOINT, None, note)


def _tells_of_before(claim: Claim) -> bool:
    """True for "had not fallen ill before": what is denied is of another time."""
    return BEFORE.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


def _told_before(left: Claim, right: Claim) -> bool:
    """One side tells what had been before: "had been convicted", "was acquitted"."""
    if left.polarity != right.polarity:
        return False
    had = ["had" in claim.text.lower().split() for claim in (left, right)]
    return had[0] != had[1]


def _says_more(left: Claim, right: Claim) -> bool:
    """True where what is denied goes on with words that the other has not.

    "Is not a novel by Dee Moss" denies no novel by somebody else.
    """
    for denied, other in ((left, right), (right, left)):
        is_state = getattr(denied.value, "predicate", "") == "be"
        if is_state and denied.polarity == "negated" != other.polarity:
            after = denied.sentence.text[denied.end - denied.sentence.start :]
            rest = WORD.findall(BREAK.split(after, maxsplit=1)[0])
            known = {word.lower() for word in WORD.findall(other.sentence.text)}
            return any(word[0].isupper() and word.lower() not in known for word in rest)
    return False


def one_tense(left: Claim, right: Claim) -> bool:
    """False where one side speaks of now and the other of then."""
    tenses = []
    for claim in (left, right):
        words = claim.text.lower().split()
        past = any(word in PAST for word in words)
        present = any(word in PRESENT for word in words)
        tenses.append(None if past == present else past)
    return None in tenses or tenses[0] == tenses[1]


def match_arguments(one: StatementValue, two: StatementValue) -> Match:
    """How all arguments together compare; a proposition needs its object on both sides or none."""
    left, right = one.arguments, two.arguments
    if len(left) == len(right) == 1:
        # "The airport closed", "the airport was closed": the only argument is the same thing.
        return _match(next(iter(left.values())), next(iter(right.values())))
    for one_side, other_side in ((left, right), (right, left)):
        if "subject" not in one_side and "object" in one_side and "object" not in other_side:
            # the theme of a passive is the subject of the verb without an object
            left = {**one_side, "subject": one_side["object"]}
            del left["object"]
            right = other_side
            break
    worst = Match.SAME
    for role in sorted(left.keys() | right.keys()):
        found = _match(left.get(role, ""), right.get(role, ""))
        # "the court acquitted Holm", "Holm was acquitted": a passive may leave open who did it
        is_passive = role == "subject" and "object" in left and "object" in right
        if found is Match.MISSING and role in CORE and not is_passive:
            found = Match.OTHER
        worst = max(worst, found)
    return worst


def _match(left: str, right: str) -> Match:
    if left == right:
        return Match.SAME
    one, two = _words(left), _words(right)
    if not one or not two:
        return Match.MISSING
    if one == two:
        return Match.SAME
    if one <= two or two <= one:
        return Match.NARROWER
    return Match.OTHER


def _words(phrase: str) -> frozenset[str]:
    return frozenset(noun_lemma(word.lower()) for word in WORD.findall(phrase))
