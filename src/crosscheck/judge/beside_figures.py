"""Dates and figures of two texts put side by side: see beside.py for what is presumed.

*Life dates*: a birth and a death happen once; where each text has one such date and both are of one
person, two dates exclude each other. (Releases and foundings: a band releases many albums.)
Nor does anybody act before the day of birth is over.
*Lengths*: how many years one who is named has done something, where each text has one such length.
*Counts*: where each text has a single count of one fate or one kind of thing that align has not
joined, the two are shown as `differ`, for one may count a part. House rule: measured on pairs of
sentences of real stories, of such pairs nine in ten were conflicts.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from crosscheck.judge import date, quantity
from crosscheck.judge.beside_direction import reversals
from crosscheck.judge.beside_events import moved_events
from crosscheck.judge.beside_roles import two_bodies
from crosscheck.judge.checks import Conflict
from crosscheck.judge.display import display
from crosscheck.lexicon.attributes import RELATIONS
from crosscheck.lexicon.fates import FATE_SLOTS
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import (
    Claim,
    DateValue,
    Level,
    QuantityValue,
    Reason,
    Step,
    Verdict,
)

OPENING = re.compile(r"[^,(;]{1,80}")
LIFE = ("birth", "death")
LONG = frozenset(("year", "decade", "century"))
EARLY = word_set("bear name christen baptise baptize adopt deliver register weigh be have")
FEWEST_SHARED = 2  # content words that two sentences with two counts must share


def conflicts(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[Conflict]:
    """The conflicts of the dates, figures and offices of two texts."""
    yield from _by_key(left, right, _moment, _dates)
    yield from _by_key(left, right, _counted, _counts)
    yield from _by_key(left, right, _lasting, _lengths)
    for pair in moved_events(left, right):
        yield _conflict(*pair, "date-mismatch", "two dates of one event")
    for pair, words in reversals(left, right):
        yield _conflict(*pair, "quantity-mismatch", "one figure, up and down", words=words)
    for pair in two_bodies(left, right):
        yield _conflict(*pair, "role-mismatch", "one office at two bodies")
    yield from _unborn(left, right)
    yield from _unborn(right, left)


def _by_key(
    left: Sequence[Claim],
    right: Sequence[Claim],
    key_of: Callable[[Claim], str | None],
    compare: Callable[[Claim, Claim], Conflict | None],
) -> Iterator[Conflict]:
    """Compares what either text has just once under one key."""
    mine, theirs = _single(left, key_of), _single(right, key_of)
    for key in sorted(mine.keys() & theirs.keys()):
        if found := compare(mine[key], theirs[key]):
            yield found


def _single(claims: Sequence[Claim], key_of: Callable[[Claim], str | None]) -> dict[str, Claim]:
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        if (
            (key := key_of(claim))
            and claim.modality == "asserted"
            and claim.polarity == "affirmed"
            and claim.zone != "comment"
        ):
            held.setdefault(key, []).append(claim)
    return {key: found[0] for key, found in held.items() if len(found) == 1}


def _moment(claim: Claim) -> str | None:
    """A birth or a death that is dated."""
    is_life = isinstance(claim.value, DateValue) and claim.about.slot in LIFE
    return claim.about.slot if is_life else None


def _dates(left: Claim, right: Claim) -> Conflict | None:
    if date.compare(left, right).level is not Level.DISJOINT or not _speaks_of(left, right):
        return None
    return _conflict(left, right, "date-mismatch", "two dates of what happens once")


def _speaks_of(left: Claim, right: Claim) -> bool:
    """One sentence opens with the person whom the other names, or gives that name as another."""
    for one, two in ((left, right), (right, left)):
        subject = one.about.subject or ""
        if _opens_with(two, subject):
            return True
        if subject and f"known as {subject}" in two.sentence.text:
            return True
    return False


def _counted(claim: Claim) -> str | None:
    """The fate of people that a count tells, or the thing that it counts."""
    value = claim.value
    if not isinstance(value, QuantityValue) or value.dimension != "count" or not value.high:
        return None  # "none of them" counts somebody's wounds
    if value.low == value.high == 1:
        return None  # "one of them" is no count
    if claim.about.slot in FATE_SLOTS:
        return claim.about.slot
    return f"of {value.of}" if value.of and value.of != "person" else None


def _counts(left: Claim, right: Claim) -> Conflict | None:
    found = quantity.compare(left, right)
    if found.level is not Level.DISJOINT:
        return None
    if left.about.slot not in FATE_SLOTS and len(_shared(left, right)) < FEWEST_SHARED:
        return None
    return _conflict(left, right, "quantity-mismatch", found.note, Reason.SCOPE)


def _shared(left: Claim, right: Claim) -> set[str]:
    words = [set(plain_words(claim.sentence.text)) - FUNCTION_WORDS for claim in (left, right)]
    return words[0] & words[1]


def _lasting(claim: Claim) -> str | None:
    """A time in years or decades; days and hours are too many and too small."""
    value = claim.value
    is_long = isinstance(value, QuantityValue) and value.dimension == "duration"
    return "duration" if is_long and getattr(value, "unit", "") in LONG else None


def _lengths(left: Claim, right: Claim) -> Conflict | None:
    """How long one who is named has done or been something."""
    found = quantity.compare(left, right)
    if found.level is not Level.DISJOINT or not _one_opening(left, right):
        return None
    return _conflict(left, right, "quantity-mismatch", found.note)


def _one_opening(left: Claim, right: Claim) -> bool:
    """Both sentences open with the same name."""
    names = [
        re.findall(r"[A-Z]\w+", found[0]) if (found := OPENING.match(one.sentence.text)) else []
        for one in (left, right)
    ]
    return all(names) and names[0][:2] == names[1][:2]


def _unborn(births: Sequence[Claim], others: Sequence[Claim]) -> Iterator[Conflict]:
    """What somebody is said to have done by the day of birth."""
    for birth in (claim for claim in births if _moment(claim) == "birth"):
        for act in others:
            told = any(one.about.event == act.about.event for one in births)
            of_one = _opens_with(birth, act.about.subject or "")
            if not told and of_one and _is_act(act) and _is_by(birth, act):
                note = "nobody acts on the day of birth"
                yield _conflict(birth, act, "date-mismatch", note)


def _is_act(claim: Claim) -> bool:
    """A dated verb of doing; a child is named, christened and adopted early."""
    event = claim.about.event or ""
    is_dated = isinstance(claim.value, DateValue) and claim.about.slot == "on"
    return is_dated and verb(event) is not None and event not in EARLY


def _is_by(birth: Claim, act: Claim) -> bool:
    born, done = birth.value, act.value
    if not isinstance(born, DateValue) or not isinstance(done, DateValue):
        return False
    return bool(born.end and done.end and done.end <= born.end)


def _opens_with(claim: Claim, subject: str) -> bool:
    """The sentence opens with the one who is named: "the wife of Ivo Kern" is somebody else."""
    named = set(plain_words(subject)) - FUNCTION_WORDS
    opening = OPENING.match(claim.sentence.text)
    words = plain_words(opening[0]) if opening else []
    return bool(named) and named <= set(words) and (RELATIONS.keys() & set(words)) <= named


def _conflict(
    left: Claim,
    right: Claim,
    rule: str,
    note: str,
    reason: Reason | None = None,
    words: tuple[str, str] | None = None,
) -> Conflict:
    shown = words or (display(left), display(right))
    verdict = Verdict.DIFFER if reason else Verdict.CONTRADICT
    return Conflict(
        rule=rule,
        kind=left.kind,
        question=f"{left.about.subject or left.about.event or 'it'}: {left.about.slot or 'which'}?",
        message=f"{shown[0]} ({left.article}) against {shown[1]} ({right.article})",
        sides=((left,), (right,)),
        displays=words or (),
        verdict=verdict,
        reason=reason,
        trace=(Step("judge", f"{verdict.value}; {note}"),),
    )
