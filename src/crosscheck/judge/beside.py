"""Two texts put side by side: the one place that presumes that both speak of the same matter.

Articles of a story may speak of two things, so that what differs need not conflict. Who hands over
a pair to be compared (`compare --pairs`) presumes that it is one thing (de Marneffe et al. 2008:
contradiction is judged of one event unless the texts tell two apart); so here, and nowhere else,
functional attributes of one subject conflict where their values differ, a pronoun stands for what
the other text names, and a denial conflicts with what it covers. Names must still not be others.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from crosscheck.judge import attribute, beside_figures, proposition, proposition_roles
from crosscheck.judge.checks import Conflict
from crosscheck.judge.display import display
from crosscheck.judge.findings import conflict_finding
from crosscheck.judge.proposition_another import compare_doers
from crosscheck.judge.reasons import word_of_recurrence
from crosscheck.judge.verdict import REASONS
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Finding, Level, Reason, Step, Verdict

NOTHING = Comparison(Level.INCOMPARABLE)
STANDS_IN = word_set("he she it they this that these those who which there")
BRIEF = 2  # sentences of the shorter text; a longer one has more to say than one matter
SPEAKERS = word_set("i you we")
GENERIC = word_set(
    """film movie series show album song book novel band group city town country company team
    building structure program programme disease play game headquarters actor actress
    singer author"""
)


def judge_beside(
    left: Sequence[Claim],
    right: Sequence[Claim],
    attributes: tuple[Sequence[Claim], Sequence[Claim]],
) -> tuple[Finding, ...]:
    """The conflicts of two texts; `attributes` are what only such texts are read for."""
    found = chain(beside_figures.conflicts(left, right), _conflicts(*attributes))
    return tuple(conflict_finding(conflict, scope="cross") for conflict in found)


def as_one_occurrence(finding: Finding, claims: Mapping[str, Claim]) -> Finding:
    """A difference of dates that only the days between them excuse is a conflict here.

    Where a sentence speaks of another time ("again", "the second"), there may still be two.
    """
    excused = (finding.kind, finding.scope, finding.reason) == ("date", "cross", Reason.SEPARATE)
    held = [claims[one] for side in finding.sides for one in side.claims]
    if not excused or word_of_recurrence(held):
        return finding
    return replace(
        finding,
        verdict=Verdict.CONTRADICT.value,
        reason=None,
        message=finding.message.removesuffix(f"; {REASONS[Reason.SEPARATE]}"),
        trace=(*finding.trace, Step("judge", "contradict; side by side it is one occurrence")),
    )


def _conflicts(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[Conflict]:
    if not left or not right:
        return
    if min(_sentences(left), _sentences(right)) > BRIEF:
        return
    topics = [_naming(claims[0].about.subject or "") for claims in (left, right)]
    for one in left:
        for two in right:
            found = max(
                proposition_roles.compare_roles(one, two),
                attribute.compare_kin(one, two),
                compare_doers(one, two),
            )
            if found.level is not Level.DISJOINT and _one_subject(one, two, topics):
                found = _compare(one, two)
            if found.level is Level.DISJOINT and not _says_both(one, left, two, right):
                yield Conflict(
                    rule="polarity-flip",
                    kind="statement",
                    question=f"Is it true that {one.about.subject}: {one.text}?",
                    message=f"{display(one)} ({one.article}) against {display(two)}"
                    f" ({two.article}); {found.note}",
                    sides=((one,), (two,)),
                    trace=(Step("judge", f"contradict; {found.note}"),),
                )


def _one_subject(left: Claim, right: Claim, topics: Sequence[frozenset[str]]) -> bool:
    """Do both name one subject? A pronoun stands for what its text opens with."""
    one, two = _naming(left.about.subject or ""), _naming(right.about.subject or "")
    if _speakers(left) != _speakers(right):
        return False
    if _is_owned(left, two) or _is_owned(right, one):
        return False
    one, two = one or topics[0], two or topics[1]
    return not one or not two or one <= two or two <= one


def _is_owned(claim: Claim, other: frozenset[str]) -> bool:
    """The subject is only something of the other: "Nordbank's branch" is not Nordbank."""
    owner, _, owned = (claim.about.subject or "").replace("’s ", "'s ").rpartition("'s ")
    return bool(owner and other and _naming(owned)) and other <= _naming(owner)


def _speakers(claim: Claim) -> frozenset[str]:
    return SPEAKERS & set((claim.about.subject or "").lower().split())


def _naming(subject: str) -> frozenset[str]:
    """The words of a subject that name it; none for a pronoun or "the film"."""
    bare = subject.replace("'s ", " ").replace("’s ", " ")
    return frozenset(plain_words(bare)) - FUNCTION_WORDS - GENERIC - STANDS_IN


def _sentences(claims: Sequence[Claim]) -> int:
    return len({claim.sentence.start for claim in claims})


def _says_both(left: Claim, mine: Sequence[Claim], right: Claim, theirs: Sequence[Claim]) -> bool:
    """True where one text says the other's as well: it knows more than the one that it denies."""
    for own, other, itself in ((mine, right, left), (theirs, left, right)):
        for claim in own:
            if claim is itself:
                continue
            same = attribute.same_value(claim, other) or (
                _is_proposition(claim) and proposition.says_as_much(claim, other)
            )
            if same and claim.polarity == other.polarity:
                return True
    return False


def _is_proposition(claim: Claim) -> bool:
    return "words" in getattr(claim.value, "arguments", ())


def _compare(left: Claim, right: Claim) -> Comparison:
    propositions = [_is_proposition(one) for one in (left, right)]
    if any(propositions):
        return proposition.compare(left, right) if all(propositions) else NOTHING
    found = attribute.compare(left, right)
    return found if _is_covered(left, right) else NOTHING


def _is_covered(left: Claim, right: Claim) -> bool:
    """What a denial says beyond its complement must be in the other sentence too.

    "Is not an album by Dee Moss" denies no album by somebody else.
    """
    for denied, other in ((left, right), (right, left)):
        if denied.polarity == "negated" != other.polarity:
            after = denied.sentence.text[denied.end - denied.sentence.start :]
            rest = {word for word in plain_words(after) if word not in FUNCTION_WORDS}
            return rest <= set(plain_words(other.sentence.text))
    return True
