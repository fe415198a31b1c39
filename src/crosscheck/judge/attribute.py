"""Comparer of attributes, which only two texts put side by side have: see judge/beside.py.

A thing is of one sort (no film is a song), comes from one nation or from those that one list
names, was made by those whom one list names, and lies in one place. What is denied must say no
more than what is affirmed: "is not an American film" leaves room for an American series.
"""

from crosscheck.judge.attribute_adjectives import opposite_complements
from crosscheck.judge.attribute_motion import are_turned
from crosscheck.judge.reasons import word_of_recurrence
from crosscheck.judge.times import other_times
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.opposition import nation_of, ordinal_of, same_side, wider_than
from crosscheck.lexicon.places import containers
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.model import Claim, Comparison, Level, StatementValue

MANY = ("body", "matter")  # tops whose sorts do not exclude each other
UNSURE = Comparison(Level.INCOMPARABLE)
TIMED = frozenset(("former", "ex", "late", "then", "current", "currently"))
SYMMETRIC = ("spouse", "ex-spouse", "sibling", "cousin", "sibling-in-law")
VALUES = ("sort", "nation", "by", "place", "rank")


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two attributes of one thing stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    if one.predicate != two.predicate or not left.modality == right.modality == "asserted":
        return UNSURE
    if left.polarity != right.polarity:
        denied, affirmed = (one, two) if left.polarity == "negated" else (two, one)
        return _denied(denied, affirmed)
    if left.polarity == "negated":
        return UNSURE
    if one.predicate == "be" and (reason := opposite_complements(left, right)):
        return Comparison(Level.DISJOINT, None, reason)
    if one.predicate == "way":
        level = Level.DISJOINT if are_turned(left, right) else Level.INCOMPARABLE
        return Comparison(level, None, "the way is turned round")
    if one.predicate == "venue" and _may_be_two(left, right):
        return UNSURE
    for name in VALUES:
        mine, theirs = _values(one, name), _values(two, name)
        if mine and theirs and _exclude(name, one, two):
            sole = "only" in one.arguments or "only" in two.arguments
            told = (
                name in TOLD and not sole and (TOLD[name](left, theirs) or TOLD[name](right, mine))
            )
            return UNSURE if told else Comparison(Level.DISJOINT, None, f"other {name}")
    return UNSURE


def _may_be_two(left: Claim, right: Claim) -> bool:
    """Two talks, each with its venue: another time is named, or a word of recurrence."""
    return other_times(left, right) or bool(word_of_recurrence((left, right)))


def same_value(left: Claim, right: Claim) -> bool:
    """One value, whoever is said to have a rank: "its eighth season"."""
    one, two = left.value, right.value
    if one == two or not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return one == two
    if one.predicate == two.predicate == "way":
        return all(one.arguments.get(end) == two.arguments.get(end) for end in ("to", "from"))
    ranks = one.arguments.get("rank"), two.arguments.get("rank")
    return one.predicate == two.predicate and ranks[0] is not None and ranks[0] == ranks[1]


def compare_kin(left: Claim, right: Claim) -> Comparison:
    """How two people stand to each other; of one pair one relation holds, and one way."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    if {one.predicate, two.predicate} != {"kin"} or left.polarity != right.polarity:
        return UNSURE
    mine, theirs = _names(one), _names(two)
    straight = bool(mine[0] & theirs[0]) and bool(mine[1] & theirs[1])
    crossed = bool(mine[0] & theirs[1]) and bool(mine[1] & theirs[0])
    if straight == crossed:
        return UNSURE
    relation, other = one.arguments.get("relation"), two.arguments.get("relation")
    if relation != other or (crossed and relation not in SYMMETRIC):
        return Comparison(Level.DISJOINT, None, "another relation of the two")
    return UNSURE


def _names(value: StatementValue) -> tuple[frozenset[str], frozenset[str]]:
    holder, other = (plain_words(value.arguments.get(key, "")) for key in ("subject", "other"))
    return frozenset(holder), frozenset(other)


def _tells(claim: Claim, nations: tuple[str, ...]) -> bool:
    """True where the sentence names one of the nations elsewhere: "of Danish descent"."""
    words = claim.sentence.text.lower().replace("-", " ").split()
    told = {found[0] for word in words if (found := nation_of(word.strip(".,;:()")))}
    return not told.isdisjoint(nations)


def _tells_rank(claim: Claim, ranks: tuple[str, ...]) -> bool:
    """True where the sentence has the other ordinal, too: "refused the first, took a second"."""
    words = claim.sentence.text.lower().replace("-", " ").split()
    return not {str(ordinal_of(word.strip(".,;:()"))) for word in words}.isdisjoint(ranks)


TOLD = {"nation": _tells, "rank": _tells_rank}


def _values(value: StatementValue, name: str) -> tuple[str, ...]:
    held = value.arguments.get(name)
    return tuple(held.split("; ")) if held else ()


def _exclude(name: str, one: StatementValue, two: StatementValue) -> bool:
    """No value of the one fits any of the other; where one has `only`, some do not."""
    mine, theirs = _values(one, name), _values(two, name)
    if not any(_fits(name, here, there) for here in mine for there in theirs):
        return True
    for sole, other in ((one, two), (two, one)):
        if "only" in sole.arguments and name == "nation":
            return not all(
                any(_fits(name, here, there) for here in _values(sole, name))
                for there in _values(other, name)
            )
    return False


def _fits(name: str, left: str, right: str) -> bool:
    """May one thing have both values?"""
    if left == right:
        return True
    if name == "sort":
        one, two = left.partition("/")[0], right.partition("/")[0]
        return one == two and one in MANY
    if name == "rank":
        return False
    if name == "by":
        return bool(set(plain_words(left)) & set(plain_words(right)))
    return left in containers(right) or right in containers(left)


def _denied(denied: StatementValue, affirmed: StatementValue) -> Comparison:
    """What one side is not, the other says it is."""
    if denied.predicate == "be":
        less, more = _content(denied), _content(affirmed)
        covered = bool(less) and all(any(_covers(a, b) for b in more) for a in less)
        extra = {*_values(affirmed, "complement")} - {*_values(denied, "complement")}
        timed = {*_values(denied, "complement"), *extra} & TIMED
        ranked = any(ordinal_of(word) is not None for word in extra)  # "the second tallest"
        if covered and not timed and not ranked:
            return Comparison(Level.DISJOINT, None, "denied")
        return UNSURE
    if any(set(_values(denied, name)) & set(_values(affirmed, name)) for name in VALUES):
        return Comparison(Level.DISJOINT, None, "denied")
    return UNSURE


def _content(value: StatementValue) -> tuple[str, ...]:
    return tuple(
        part
        for word in _values(value, "complement")
        if word not in FUNCTION_WORDS and word[:1].isalnum()
        for part in (word, *(word.split("-") if "-" in word else ()))
    )


def _covers(denied: str, affirmed: str) -> bool:
    return (
        lemma(denied) == lemma(affirmed)
        or same_side(denied, affirmed)
        or wider_than(denied, affirmed)
    )
