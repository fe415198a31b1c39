"""From the answers of one cluster to its findings: one question, several findings."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from crosscheck.judge.checks import Conflict
from crosscheck.judge.display import display
from crosscheck.judge.reasons import reason_of
from crosscheck.judge.sides import Answer, Comparer, answers_of, sides_of
from crosscheck.judge.verdict import REASONS, verdict_of
from crosscheck.model import (
    ArticleInfo,
    Claim,
    Cluster,
    Comparison,
    Finding,
    Level,
    Reason,
    Side,
    Step,
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
ORDER = {"contradict": 0, "differ": 1, "agree": 2, "compatible": 3, "single": 4}


def findings_of(
    cluster: Cluster, compare: Comparer, articles: Mapping[str, ArticleInfo]
) -> Iterator[Finding]:
    """Who agrees, who is vaguer, who conflicts; `single` where only one article speaks."""
    answers = answers_of(cluster.claims, compare)
    shared = [answer for answer in answers if len(answer.articles) > 1]
    for answer in shared:
        yield _finding(cluster, [answer], Verdict.AGREE, None, answer_words(answer))
    pairs = {
        (one, two): compare(answers[one].claims[0], answers[two].claims[0])
        for one, two in combinations(range(len(answers)), 2)
    }
    vaguer = list(_vaguer(cluster, answers, pairs))
    yield from vaguer
    conflict = _conflict(cluster, answers, pairs, articles)
    if conflict:
        yield conflict
    if not (shared or vaguer or conflict):
        yield from (
            _finding(cluster, [answer], Verdict.SINGLE, None, answer_words(answer))
            for answer in answers
        )


def _vaguer(
    cluster: Cluster, answers: Sequence[Answer], pairs: Mapping[tuple[int, int], Comparison]
) -> Iterator[Finding]:
    """A finding for each side that is vaguer or narrower than others of another article."""
    done: set[frozenset[int]] = set()
    for one in range(len(answers)):
        near = [
            two
            for two in range(len(answers))
            if two != one
            and pairs[min(one, two), max(one, two)].level is Level.REFINES
            and (len({*answers[one].articles, *answers[two].articles}) > 1)
        ]
        group = frozenset([one, *near])
        if not near or any(group <= other for other in done):
            continue
        done.add(group)
        held = [answers[number] for number in sorted(group)]
        note = next((pairs[min(one, two), max(one, two)].note for two in near), "")
        message = " · ".join(map(answer_words, held))
        yield _finding(cluster, held, Verdict.COMPATIBLE, None, message, note)


def _conflict(
    cluster: Cluster,
    answers: Sequence[Answer],
    pairs: Mapping[tuple[int, int], Comparison],
    articles: Mapping[str, ArticleInfo],
) -> Finding | None:
    """One finding that lists all sides in conflict; contradict if one pair has no excuse."""
    firm = {(link.left, link.right) for link in cluster.links if link.firm}
    verdict, reasons, notes = Verdict.SINGLE, list[tuple[Reason, str]](), list[str]()
    inside: set[int] = set()
    for (one, two), comparison in pairs.items():
        left, right = answers[one], answers[two]
        if comparison.level < Level.INCOMPARABLE or not _is_firm(left, right, firm):
            continue
        known = _with_reason(comparison, left, right, articles)
        found = verdict_of(known)
        if found is Verdict.SINGLE:
            continue
        inside |= {one, two}
        if verdict is not Verdict.CONTRADICT:
            verdict = found
        if known.reason:
            reasons.append((known.reason, known.note))
        elif known.note:
            notes.append(known.note)
    if verdict is Verdict.SINGLE:
        return None
    held = [answers[number] for number in sorted(inside)]
    reason, note = None, notes[0] if notes else ""
    if verdict is Verdict.DIFFER:
        reason, note = reasons[0]
    message = " against ".join(map(answer_words, held))
    if reason:
        message += f"; {REASONS[reason]}"
    return _finding(cluster, held, verdict, reason, message, note)


def _with_reason(
    comparison: Comparison, left: Answer, right: Answer, articles: Mapping[str, ArticleInfo]
) -> Comparison:
    """The comparison with the reason why it need not be a contradiction, if there is one."""
    if comparison.level is not Level.DISJOINT or comparison.reason is not None:
        return comparison
    excuse = reason_of(left.claims, right.claims, articles)
    return comparison._replace(reason=excuse[0], note=excuse[1]) if excuse else comparison


def _is_firm(left: Answer, right: Answer, firm: set[tuple[str, str]]) -> bool:
    return any(
        (one.id, two.id) in firm or (two.id, one.id) in firm
        for one in left.claims
        for two in right.claims
    )


def answer_words(answer: Answer) -> str:
    """An answer and who gives it: "January 17, 2026 (001, 003)"."""
    return f"{display(answer.claims[0])} ({', '.join(answer.articles)})"


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
        rule = HEADLINE if _is_headline(answers) else known
    else:
        rule = f"{cluster.kind}-{'agreement' if verdict is Verdict.AGREE else verdict.value}"
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
    ids = {claim.id for claim in claims}
    by_id = {claim.id: claim for claim in claims}
    steps = [
        Step(
            "align",
            f"“{by_id[link.left].text}” ({by_id[link.left].article}) and “{by_id[link.right].text}”"
            f" ({by_id[link.right].article}): grade {link.grade}{' firm' if link.firm else ''};"
            f" {link.why}",
        )
        for link in cluster.links
        if link.left in ids and link.right in ids
    ]
    words = f"{verdict.value}{f': {reason.value}' if reason else ''}"
    steps.append(Step("judge", f"{words}; {note}" if note else words))
    return tuple(steps)


def finding_id(question: str, rule: str, claims: Sequence[Claim]) -> str:
    """A fingerprint of question, values and the articles' paths: survives edits elsewhere."""
    values = sorted({f"{claim.path}\0{claim.article}\0{claim.text}" for claim in claims})
    seed = "\0".join([question, rule, *values])
    return "f-" + blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def conflict_finding(conflict: Conflict) -> Finding:
    """The finding of a self-check."""
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
        topic="Self-checks",
        question=conflict.question,
        scope="within",
        message=conflict.message,
        sides=sides,
        trace=conflict.trace,
    )


def finding_order(finding: Finding) -> tuple[int, int, int, str, str]:
    """The order in which an editor wants them: see `ORDER`, then by origins, then by topic."""
    origins = max((side.origins for side in finding.sides), default=0)
    articles = len({article for side in finding.sides for article in side.articles})
    return ORDER[finding.verdict], -origins, -articles, finding.topic, finding.id
