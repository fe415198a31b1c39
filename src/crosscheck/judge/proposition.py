"""Comparer of propositions, which only two texts put side by side have: see judge/beside.py.

A denial excludes what it covers: every word of what is denied stands in what is affirmed. Verbs
that deny each other exclude each other where the shorter text holds no word that the stretch of
the longer has not. And where it matters who did it to whom, changed roles exclude each other.
"""

from functools import lru_cache

from crosscheck.lexicon.attributes import MAKING
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.negation import CUE_WORDS
from crosscheck.lexicon.opposition import same_side
from crosscheck.lexicon.predicates import FINAL, ONE_WAY, opposite_predicates, same_predicate
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, StatementValue

UNSURE = Comparison(Level.INCOMPARABLE)
NARROWING = word_set(
    """after before since until when while if unless because without only all every each both
    entirely fully completely always enough too more longer except instead alone again"""
)
NONE = word_set("no zero none nobody nothing neither nor")
FEWEST = 1  # content words besides subject and verb


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two propositions stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    if not {left.modality, right.modality} <= {"asserted", "planned"}:
        return UNSURE
    same = same_predicate(one.predicate, two.predicate)
    if left.polarity != right.polarity:
        denied, affirmed = (left, right) if left.polarity == "negated" else (right, left)
        return _denial(denied, affirmed) if same else UNSURE
    if left.polarity == "negated":
        return UNSURE
    if opposite_predicates(one.predicate, two.predicate):
        return _opposites(left, right)
    return UNSURE


def compare_roles(left: Claim, right: Claim) -> Comparison:
    """As `compare`, for propositions that need no common subject: who did it to whom."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return UNSURE
    if {(one.polarity, one.modality) for one in (left, right)} != {("affirmed", "asserted")}:
        return UNSURE
    is_one_way = one.predicate in ONE_WAY and same_predicate(one.predicate, two.predicate)
    if is_one_way and _swapped(one, two):
        return Comparison(Level.DISJOINT, None, "the roles are changed")
    if one.predicate == two.predicate and one.predicate in MAKING and _by_another(one, two):
        return Comparison(Level.DISJOINT, None, "done by another")
    final = {one.predicate, two.predicate} & FINAL
    if final and opposite_predicates(one.predicate, two.predicate) and _same_roles(one, two):
        return Comparison(Level.DISJOINT, None, "opposite predicates")
    return UNSURE


def _same_roles(one: StatementValue, two: StatementValue) -> bool:
    """The same did it to the same; what it was done to may stand anywhere in the stretch."""
    left, right = (_content(value.arguments.get("agent", "")) for value in (one, two))
    if not left or not right or not (left <= right or right <= left):
        return False
    left, right = (_content(value.arguments.get("theme", "")) for value in (one, two))
    if left and right:
        return left <= right or right <= left
    for value, other in ((one, two), (two, one)):
        if theme := plain_words(value.arguments.get("theme", "")):
            return _content(theme[-1]) <= _content(other.arguments["words"])
    return False


def says_as_much(claim: Claim, other: Claim) -> bool:
    """True for a proposition with the verb of the other and all the words round it."""
    one, two = claim.value, other.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return False
    if "words" not in two.arguments or not same_predicate(one.predicate, two.predicate):
        return False
    less = _content(two.arguments["words"]) - _content(two.arguments["subject"])
    return _covered(less - {two.predicate}, _content(claim.sentence.text))


def _denial(denied: Claim, affirmed: Claim) -> Comparison:
    if affirmed.modality == "planned" and denied.modality == "asserted":
        return UNSURE
    assert isinstance(denied.value, StatementValue)  # noqa: S101
    less = _content(denied.value.arguments["words"]) - _content(denied.value.arguments["subject"])
    more = _content(affirmed.sentence.text)
    if not less - {denied.value.predicate} or not _covered(less | _common(denied), more):
        return UNSURE
    narrows = _narrowing(denied) - _narrowing(affirmed)
    narrows |= NONE & set(plain_words(affirmed.sentence.text))
    return UNSURE if narrows else Comparison(Level.DISJOINT, None, "affirmed and negated")


def _common(claim: Claim) -> frozenset[str]:
    """What a subject says besides names: "the clerk in the grey coat" is not just any clerk."""
    subject = getattr(claim.value, "arguments", {}).get("subject", "")
    return _content(" ".join(word for word in subject.split() if word[0].islower()))


def _narrowing(claim: Claim) -> frozenset[str]:
    """Words that make less of a denial: "after the war he did not sing", "not all"."""
    return NARROWING & set(plain_words(claim.sentence.text))


def _opposites(left: Claim, right: Claim) -> Comparison:
    """Opposite verbs with the same words round them."""
    for one, two in ((left, right), (right, left)):
        short, long = one.value, two.value
        assert isinstance(short, StatementValue)  # noqa: S101
        assert isinstance(long, StatementValue)  # noqa: S101
        less = _content(short.arguments["words"]) - _content(short.arguments["subject"])
        less -= {short.predicate}
        if _is_verb_of(short.predicate, two.sentence.text):
            return UNSURE
        if _is_verb_of(long.predicate, one.sentence.text):
            return UNSURE
        if len(less) > FEWEST and _covered(less, _content(long.arguments["words"])):
            return Comparison(Level.DISJOINT, None, "opposite predicates")
    return UNSURE


def _is_verb_of(predicate: str, text: str) -> bool:
    """True where the text has a verb of the same sense: it may tell of both."""
    return any(same_predicate(lemma(word), predicate) for word in plain_words(text))


def _swapped(one: StatementValue, two: StatementValue) -> bool:
    agent, theme = (_names(one.arguments.get(role, "")) for role in ("agent", "theme"))
    other_agent, other_theme = (_names(two.arguments.get(role, "")) for role in ("agent", "theme"))
    if not (agent and theme and other_agent and other_theme):
        return False
    crossed = bool(agent & other_theme) and bool(theme & other_agent)
    return crossed and not agent & other_agent and not theme & other_theme


def _by_another(one: StatementValue, two: StatementValue) -> bool:
    """One thing that two others are said to have made."""
    agent, other = (_names(value.arguments.get("agent", "")) for value in (one, two))
    if not agent or not other or agent & other:
        return False
    # the stretch behind the verb: "the score of the ballet"
    less, more = sorted((_content(v.arguments["denied"]) for v in (one, two)), key=len)
    return len(less) > FEWEST and less <= more


def _names(phrase: str) -> frozenset[str]:
    return (
        frozenset(
            word for part in phrase.split() if part[0].isupper() for word in plain_words(part)
        )
        - FUNCTION_WORDS
    )


@lru_cache(maxsize=256)
def _content(text: str) -> frozenset[str]:
    words = plain_words(text)
    return frozenset(
        lemma(word.removesuffix("'s"))
        for word in words
        if word not in FUNCTION_WORDS and word not in CUE_WORDS
    )


def _covered(less: frozenset[str], more: frozenset[str]) -> bool:
    return all(word in more or any(same_side(word, other) for other in more) for word in less)
