"""Comparer of propositions, which only two texts put side by side have: see judge/beside.py.

A denial excludes what it covers: every word of what is denied stands in what is affirmed. Verbs
that deny each other exclude each other where the shorter text holds no word that the stretch of
the longer has not. Who did it to whom is compared in proposition_roles.py.
"""

from crosscheck.judge.proposition_words import content_words, deny_each_other
from crosscheck.judge.times import other_times
from crosscheck.lexicon.morphology import lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.opposition import same_side
from crosscheck.lexicon.predicates import same_predicate
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
    told = {left.modality, right.modality} <= {"asserted", "planned"}
    if not told or other_times(left, right):
        return UNSURE
    same = same_predicate(one.predicate, two.predicate)
    if left.polarity != right.polarity:
        denied, affirmed = (left, right) if left.polarity == "negated" else (right, left)
        return _denial(denied, affirmed) if same else UNSURE
    if left.polarity == "negated":
        return UNSURE
    if deny_each_other(one.predicate, two.predicate):
        return _opposites(left, right)
    return UNSURE


def says_as_much(claim: Claim, other: Claim) -> bool:
    """True for a proposition with the verb of the other and all the words round it."""
    one, two = claim.value, other.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return False
    if "words" not in two.arguments or not same_predicate(one.predicate, two.predicate):
        return False
    less = content_words(two.arguments["words"]) - content_words(two.arguments["subject"])
    own = content_words(one.arguments.get("words", "")) | content_words(claim.text)
    return _covered(less - {two.predicate}, own)


def _denial(denied: Claim, affirmed: Claim) -> Comparison:
    if affirmed.modality == "planned" and denied.modality == "asserted":
        return UNSURE
    assert isinstance(denied.value, StatementValue)  # noqa: S101
    less = content_words(denied.value.arguments["words"]) - content_words(
        denied.value.arguments["subject"]
    )
    more = content_words(affirmed.sentence.text)
    if not less - {denied.value.predicate} or not _covered(less | _common(denied), more):
        return UNSURE
    narrows = _narrowing(denied) - _narrowing(affirmed)
    narrows |= NONE & set(plain_words(affirmed.sentence.text))
    return UNSURE if narrows else Comparison(Level.DISJOINT, None, "affirmed and negated")


def _common(claim: Claim) -> frozenset[str]:
    """What a subject says besides names: "the clerk in the grey coat" is not just any clerk."""
    subject = getattr(claim.value, "arguments", {}).get("subject", "")
    return content_words(" ".join(word for word in subject.split() if word[0].islower()))


def _narrowing(claim: Claim) -> frozenset[str]:
    """Words that make less of a denial: "after the war he did not sing", "not all"."""
    return NARROWING & set(plain_words(claim.sentence.text))


def _opposites(left: Claim, right: Claim) -> Comparison:
    """Opposite verbs with the same words round them."""
    for one, two in ((left, right), (right, left)):
        short, long = one.value, two.value
        assert isinstance(short, StatementValue)  # noqa: S101
        assert isinstance(long, StatementValue)  # noqa: S101
        less = content_words(short.arguments["words"]) - content_words(short.arguments["subject"])
        less -= {short.predicate}
        if _is_verb_of(short.predicate, two.sentence.text):
            return UNSURE
        if _is_verb_of(long.predicate, one.sentence.text) or _other_things(short, long):
            return UNSURE
        if len(less) > FEWEST and _covered(less, content_words(long.arguments["words"])):
            return Comparison(Level.DISJOINT, None, "opposite predicates")
    return UNSURE


def _other_things(one: StatementValue, two: StatementValue) -> bool:
    """Both name what it was done to, by another noun: the prize, the news of the prize."""
    heads = [plain_words(value.arguments.get("theme", ""))[-1:] for value in (one, two)]
    return all(heads) and not _covered(*(content_words(head[0]) for head in heads))


def _is_verb_of(predicate: str, text: str) -> bool:
    """True where the text has a verb of the same sense: it may tell of both."""
    return any(same_predicate(lemma(word), predicate) for word in plain_words(text))


def _covered(less: frozenset[str], more: frozenset[str]) -> bool:
    return all(word in more or any(same_side(word, other) for other in more) for word in less)
