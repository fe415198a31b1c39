"""From the answers of one cluster to its findings: one question, several findings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, combinations
from sys import intern

from crosscheck.judge.case import Case
from crosscheck.judge.checks import Conflict
from crosscheck.judge.display import displays
from crosscheck.judge.sides import Answer, by_article, sides_of
from crosscheck.judge.support import Support, is_contradiction
from crosscheck.judge.toll import in_motion
from crosscheck.judge.verdict import REASONS, STRENGTH, verdict_of
from crosscheck.judge.worth import is_worth_a_row
from crosscheck.lexicon.offices import is_head_of_state
from crosscheck.lexicon.slots import SPELLING
from crosscheck.model import (
    RANK,
    Claim,
    Cluster,
    Comparison,
    Finding,
    Level,
    Reason,
    RoleValue,
    Side,
    StatementValue,
    Step,
    Value,
    Verdict,
)
from crosscheck.rules import BY_NAME

MISMATCH = {
    "date": "date-mismatch",
    "quantity": "quantity-mismatch",
    "person": "participant-mismatch",
    "role": "role-mismatch",
    "place": "place-mismatch",
    "quote": "quote-altered",
    "statement": "polarity-flip",
}
HEADLINE = "headline-mismatch"


def findings_of(case: Case, support: Support) -> Iterator[Finding]:
    """Who agrees, who is vaguer, who conflicts; `single` where only one article speaks."""
    cluster = case.cluster
    shared = [
        answer
        for answer in case.answers
        if len(answer.articles) > 1 and is_worth_a_row(answer, of_copies=True)
    ]
    for answer in shared:
        yield _finding(cluster, [answer], Verdict.AGREE, None, *answer_words([answer]))
    vaguer = list(_vaguer(case))
    yield from vaguer
    conflicts = list(_conflicts(case, support))
    yield from conflicts
    if not (shared or vaguer or conflicts):
        yield from singles_of(case)


def singles_of(case: Case) -> Iterator[Finding]:
    """What each article says for itself."""
    for answer in chain.from_iterable(map(by_article, case.answers)):
        yield _finding(case.cluster, [answer], Verdict.SINGLE, None, *answer_words([answer]))


def _vaguer(case: Case) -> Iterator[Finding]:
    """A finding for each side that is vaguer or narrower than others of another article."""
    done: set[frozenset[int]] = set()
    places = range(len(case.answers))
    for one in places:
        near = [
            two
            for two in places
            if two != one
            and case.level(one, two).level is Level.REFINES
            and len({*case.answers[one].articles, *case.answers[two].articles}) > 1
        ]
        group = frozenset([one, *near])
        if not near or any(group <= other for other in done) or _are_apart(case, near):
            continue
        done.add(group)
        held = [case.answers[number] for number in sorted(group)]
        if not any(map(is_worth_a_row, held)):
            continue
        message = " · ".join(answer_words(held))
        note = case.level(one, near[0]).note
        yield _finding(case.cluster, held, Verdict.COMPATIBLE, None, message, note)


def _are_apart(case: Case, near: Sequence[int]) -> bool:
    """Two places in the one that holds both are no one answer: Lyon, Nice and France."""
    is_place = case.cluster.kind == "place"
    return is_place and any(
        case.level(one, two).level >= Level.INCOMPARABLE for one, two in combinations(near, 2)
    )


def _conflicts(case: Case, support: Support) -> Iterator[Finding]:
    """Findings that list all sides in conflict; contradict if one pair has no excuse.

    One finding, but for contradictions of articles that tell of several occurrences.
    """
    sure: dict[tuple[int, int], Comparison] = {}
    unsure: dict[tuple[int, int], Comparison] = {}
    for pair, comparison in case.conflicts():
        left, right = case.answers[pair[0]], case.answers[pair[1]]
        if verdict_of(comparison) is Verdict.SINGLE:
            continue
        if is_contradiction(comparison) and not support.stands(left, right):
            note = support.note(left, right)
            unsure[pair] = comparison._replace(reason=Reason.SEPARATE, note=note)
        else:
            sure[pair] = comparison
    known = sure or unsure
    if not known:
        return
    verdict = max(map(verdict_of, known.values()), key=STRENGTH.index)
    telling = [one for one in known.values() if verdict_of(one) is verdict]
    deciding = min(telling, key=lambda one: one.reason is Reason.OPEN_BOUND)  # which says least
    held = _held(case, known, support)
    sets = [list(held.values())]
    if verdict is Verdict.CONTRADICT:
        sets = list(_by_occurrence(held, known, support)) or sets
    for answers in sets:
        if verdict is Verdict.CONTRADICT and (mark := in_motion(answers)):
            yield _differ(case.cluster, answers, mark)
            continue
        message = " against ".join(answer_words(answers))
        if deciding.reason:
            told = deciding.note if case.cluster.kind == "quote" else ""
            message += f"; {told or REASONS[deciding.reason]}"
        yield _finding(case.cluster, answers, verdict, deciding.reason, message, deciding.note)


def _differ(cluster: Cluster, answers: Sequence[Answer], mark: str) -> Finding:
    """Figures of one occurrence that exclude each other as those of a count that goes on do."""
    message = f"{' against '.join(answer_words(answers))}; {REASONS[Reason.EVOLVING]}"
    return _finding(cluster, answers, Verdict.DIFFER, Reason.EVOLVING, message, mark)


def _held(
    case: Case, known: Mapping[tuple[int, int], Comparison], support: Support
) -> dict[int, Answer]:
    """The sides of a conflict; of a contradiction only the articles that tell one occurrence."""
    rivals: dict[int, list[Answer]] = {}
    whole: set[int] = set()
    for (one, two), comparison in known.items():
        if is_contradiction(comparison):
            rivals.setdefault(one, []).append(case.answers[two])
            rivals.setdefault(two, []).append(case.answers[one])
        else:
            whole |= {one, two}
    held = {
        at: case.answers[at] if at in whole else support.held(case.answers[at], rivals[at])
        for at in sorted(whole | rivals.keys())
    }
    return {at: answer for at, answer in held.items() if answer}


def _by_occurrence(
    held: Mapping[int, Answer], known: Mapping[tuple[int, int], Comparison], support: Support
) -> Iterator[list[Answer]]:
    """The sides that articles of one occurrence give, for each that they contradict each other on.

    Two towns' quakes in one folder share a question by accident; each has its own figures.
    """
    articles = dict.fromkeys(article for answer in held.values() for article in answer.articles)
    for telling in support.occurrences(tuple(articles)):
        own = {at: answer.of(telling) for at, answer in held.items()}
        sides = {at: answer for at, answer in own.items() if answer.claims}
        if any(
            is_contradiction(comparison) and one in sides and two in sides
            for (one, two), comparison in known.items()
        ):
            yield list(sides.values())


def answer_words(answers: Sequence[Answer]) -> list[str]:
    """The answers, each with who gives it: "January 17, 2026 (001, 003)"."""
    shown = displays([answer.claims for answer in answers])
    return [
        f"{words} ({', '.join(answer.articles)})"
        for words, answer in zip(shown, answers, strict=True)
    ]


def _is_headline(answers: Sequence[Answer]) -> bool:
    """True where one article's title stands against its own body."""
    if len({claim.article for answer in answers for claim in answer.claims}) > 1:
        return False
    titles = [all(claim.zone == "title" for claim in answer.claims) for answer in answers]
    return any(titles) and not all(titles)


def _finding(
    cluster: Cluster,
    answers: Sequence[Answer],
    verdict: Verdict,
    reason: Reason | None,
    message: str,
    note: str = "",
) -> Finding:
    if verdict in (Verdict.CONTRADICT, Verdict.DIFFER):
        other_speaker = cluster.kind == "quote" and note == "speaker"
        known = "quote-misattributed" if other_speaker else MISMATCH[cluster.kind]
        known = "name-spelling" if cluster.claims[0].about.slot == SPELLING else known
        rule = HEADLINE if _is_headline(answers) else known
    else:
        word = "agreement" if verdict is Verdict.AGREE else verdict.value
        rule = intern(f"{cluster.kind}-{word}")  # one string for thousands of findings
    claims = [claim for answer in answers for claim in answer.claims]
    sides = sides_of(answers)
    return Finding(
        id=finding_id(cluster.question, rule, claims),
        cluster=cluster.id,
        rule=rule,
        code=BY_NAME[rule].code if rule in BY_NAME else None,
        kind=cluster.kind,
        verdict=verdict.value,
        reason=reason.value if reason else None,
        topic=cluster.topic,
        question=cluster.question,
        scope="cross" if len({claim.article for claim in claims}) > 1 else "within",
        message=message,
        sides=sides,
        trace=_trace(cluster, claims, verdict, reason, note),
    )


def _trace(
    cluster: Cluster,
    claims: Sequence[Claim],
    verdict: Verdict,
    reason: Reason | None,
    note: str,
) -> tuple[Step, ...]:
    links = [link for link in cluster.links if link.why]
    by_id = {claim.id: claim for claim in claims} if links else {}
    steps = [
        Step(
            "align",
            f"“{by_id[link.left].text}” ({by_id[link.left].article}) and “{by_id[link.right].text}”"
            f" ({by_id[link.right].article}): grade {link.grade}{' firm' if link.firm else ''};"
            f" {link.why}",
        )
        for link in links
        if link.left in by_id and link.right in by_id
    ]
    words = f"{verdict.value}{f': {reason.value}' if reason else ''}"
    told = _judged(f"{words}; {note}" if note else words)
    return (*steps, *told) if steps else told


@lru_cache(maxsize=1 << 8)
def _judged(words: str) -> tuple[Step, ...]:
    """The last step; where it is the only one, findings that say the same share it."""
    return (Step("judge", words),)


def finding_id(question: str, rule: str, claims: Sequence[Claim]) -> str:
    """A fingerprint of question, values and the articles' paths: survives edits elsewhere."""
    values = sorted({f"{claim.path}\0{claim.text}" for claim in claims})
    seed = "\0".join([question, rule, *values])
    return "f-" + blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def conflict_finding(conflict: Conflict, scope: str = "within") -> Finding:
    """The finding of a self-check, or of a check of two texts put side by side (`cross`)."""
    claims = [claim for side in conflict.sides for claim in side]
    sides = sides_of([Answer(side) for side in conflict.sides])
    if conflict.displays:
        named = {
            side[0].id: name for side, name in zip(conflict.sides, conflict.displays, strict=True)
        }
        sides = tuple(
            Side(
                named.get(side.claims[0], side.display),
                side.value,
                side.articles,
                side.origins,
                side.claims,
            )
            for side in sides
        )
    fingerprint = finding_id(conflict.question, conflict.rule, claims)
    return Finding(
        id=fingerprint,
        cluster="q-" + fingerprint[2:],
        rule=conflict.rule,
        code=BY_NAME[conflict.rule].code,
        kind=conflict.kind,
        verdict=conflict.verdict.value,
        reason=conflict.reason.value if conflict.reason else None,
        topic="Self-checks" if scope == "within" else "Statements",
        question=conflict.question,
        scope=scope,
        message=conflict.message,
        sides=sides,
        trace=conflict.trace,
    )


def finding_order(finding: Finding) -> tuple[int, bool, int, int, str, str]:
    """The order in which an editor wants them: see `RANK`, then by origins, then by topic.

    Last of a verdict what every reader knows (that all call a country's president so), and what
    is told in the same words but answers no question of its own; at the very end what is only
    counted and has no sides.
    """
    origins = max((side.origins for side in finding.sides), default=0)
    articles = len({article for side in finding.sides for article in side.articles})
    is_calm = finding.verdict in ("agree", "single")
    known = is_calm and (not finding.sides or _is_known(finding.sides[0].value))
    return RANK[finding.verdict], known, -origins, -articles, finding.topic, finding.id


def _is_known(value: Value) -> bool:
    if isinstance(value, StatementValue) and "words" in value.arguments:
        return True  # looked for in sentences where no row is: align/told.py
    return (
        isinstance(value, RoleValue)
        and value.state == "current"
        and is_head_of_state(value.title, value.organisation)
    )
