"""Claims → Clusters: which claims answer the same question?

signature.py (what a claim is about) → kin.py (which articles tell one story) → block.py (which
pairs are worth grading) → grade.py (how sure) → cluster.py (groups) → question.py (in words).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import groupby
from math import log, sqrt

from msgspec.structs import replace

from crosscheck.align.article import own_accounts, sole_counts
from crosscheck.align.asked import bits_of
from crosscheck.align.block import candidate_pairs
from crosscheck.align.cluster import Pair, adopt, cluster
from crosscheck.align.grade import (
    ADOPTED,
    FIRM,
    JOIN,
    LOOSE,
    NEVER_FIRM,
    WITHIN,
    are_same_things,
    is_identified,
    is_rival,
    score_of,
    why_of,
)
from crosscheck.align.kin import (
    CLOSE,
    Kinship,
    Words,
    count_words,
    find_kin,
    stories_of,
    words_of,
)
from crosscheck.align.levels_outcome import asked_once
from crosscheck.align.parts import parts
from crosscheck.align.period import Dates
from crosscheck.align.question import named_topics, question_of, topic_of
from crosscheck.align.rivals import are_beside, lonely, other_values
from crosscheck.align.signature import (
    Signature,
    is_day_of_hour,
    neighbours_of,
    signatures_of,
)
from crosscheck.config import Settings
from crosscheck.model import ArticleInfo, Claim, Cluster, Link

__all__ = [
    "Kinship",
    "Words",
    "align",
    "count_words",
    "find_kin",
    "stories_of",
    "words_of",
]


def align(
    claims: Sequence[Claim],
    articles: Sequence[ArticleInfo],
    settings: Settings,
    kin: Kinship | None = None,
    *,
    traced: bool = True,
) -> tuple[Cluster, ...]:
    """The questions that the claims answer, each with its claims; singles are clusters of one.

    `kin` as `find_kin` gives it, where it is known already. Not `traced`, the links do not say
    why, which takes a tenth of the time.

    Order: by first claim. Comments are another voice and meet nobody.
    """
    speaking = [claim for claim in claims if claim.zone != "comment"]
    kin = find_kin(words_of(speaking)) if kin is None else kin
    published = {article.id: article.published for article in articles}
    signatures = _settled(_signatures(speaking, published), settings)
    scores: dict[Pair, int] = {}
    for left, right in candidate_pairs(signatures, kin):
        one, two = signatures[left], signatures[right]
        if one.family == two.family and not (is_day_of_hour(one) and is_day_of_hour(two)):
            scores[left, right] = score_of(one, two)
    groups = cluster(scores, len(signatures), JOIN)
    homes = [signature.claim.article for signature in signatures]
    alone = {group[0] for group in groups if len(group) == 1}
    rivals = {
        pair: grade if grade < 0 or is_rival(signatures[pair[0]], signatures[pair[1]]) else 0
        for pair, grade in scores.items()
        if (pair[0] in alone) != (pair[1] in alone)  # only those are asked for
    }
    groups = adopt(groups, rivals, homes, JOIN, ADOPTED)
    groups = asked_once(groups, signatures)
    return _without_repeats(
        [_cluster_of(group, signatures, scores, kin, settings, traced) for group in groups]
    )


def _signatures(claims: Sequence[Claim], published: Mapping[str, str | None]) -> list[Signature]:
    found: list[Signature] = []
    zone: tuple[str, str] | None = None
    before: Dates = ()
    for place, group in groupby(claims, key=_sentence_of):
        sentence = tuple(group)
        neighbours = neighbours_of(sentence, before if zone == place[:2] else ())
        zone, before = place[:2], neighbours.dates or neighbours.before
        for claim in sentence:
            found.extend(signatures_of(claim, neighbours, published.get(claim.article)))
    return found


def _sentence_of(claim: Claim) -> tuple[str, str, int]:
    return claim.article, claim.zone, claim.sentence.start


def _settled(signatures: Sequence[Signature], settings: Settings) -> list[Signature]:
    """The signatures with what only all of them together tell, and what they have for levels.

    Each word of a context is weighed here once, not for each pair.
    """
    rarity = _rarity(signatures)
    beside = are_beside(signatures)
    settled = []
    whole = [
        replace(one, part=part) for one, part in zip(signatures, parts(signatures), strict=True)
    ]
    told = (lonely(whole), sole_counts(whole), own_accounts(whole), other_values(whole))
    for one, alone, sole, own, others in zip(whole, *told, strict=True):
        context = {word: weight * rarity.get(word, 1.0) for word, weight in one.context.items()}
        known = replace(
            one,
            alone=alone,
            sole=sole,
            own=own,
            others=others,
            beside=beside,
            context=context,
            norm=sqrt(sum(context.values())),
            topics=named_topics(one.claim, settings.topics),
        )
        settled.append(replace(known, has=bits_of(known)))
    return settled


def _rarity(signatures: Sequence[Signature]) -> dict[str, float]:
    """How much a shared word says: 1 for one that a single article has, less the more have it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for signature in signatures:
        for word in signature.context:
            holders[word].add(signature.claim.article)
    total = len({signature.claim.article for signature in signatures})
    if total < 3:
        return {}
    return {word: log(1 + total / len(held)) / log(1 + total) for word, held in holders.items()}


def _cluster_of(
    group: Sequence[int],
    signatures: Sequence[Signature],
    scores: Mapping[Pair, int],
    kin: Kinship,
    settings: Settings,
    traced: bool,
) -> Cluster:
    held = [signatures[position] for position in group]
    claims = tuple(signature.claim for signature in held)
    links = tuple(
        _link(signatures[left], signatures[right], scores[left, right], kin, traced)
        for number, left in enumerate(group)
        for right in group[number + 1 :]
        if (left, right) in scores
    )
    topic = topic_of(claims, settings.topics, [signature.topics for signature in held])
    question = question_of(claims, by_office=held[0].family == "role/office")
    is_named = topic in {named.label for named in settings.topics}
    is_mixed = len({claim.about.slot for claim in claims}) > 1
    if is_named and is_mixed and claims[0].kind != "person":  # "U.S.-led" is no list of members
        question = topic
    return Cluster(
        id=_cluster_id(claims, question),
        kind=claims[0].kind,
        claims=claims,
        question=question,
        topic=topic,
        links=links,
    )


def _link(one: Signature, two: Signature, score: int, kin: Kinship, traced: bool) -> Link:
    left, right = one.claim, two.claim
    near = 1.0 if left.article == right.article else kin[left.article].get(right.article, 0.0)
    if left.article == right.article:
        firm, loose = score >= _firm_within(left, right), False
    else:
        named = bool(one.topics & two.topics)
        shaky = named or (one.sole and two.sole)
        sure = score_of(replace(one, topics=frozenset(), sole=False), two) if shaky else score
        close = near >= CLOSE and score >= LOOSE
        identified = close and is_identified(one, two)
        loose = close and (named or identified or are_same_things(one, two))
        firm = identified and sure >= FIRM
    why = why_of(one, two) if traced else ""
    return Link(left.id, right.id, score, firm, why, loose, near)


def _firm_within(left: Claim, right: Claim) -> int:
    """Where one article says two things, it mostly means two things: offices and titles apart."""
    if left.kind == "statement":
        return NEVER_FIRM
    is_headline = (left.zone == "title") != (right.zone == "title")
    return FIRM if left.kind == "role" or is_headline else WITHIN


def _cluster_id(claims: Sequence[Claim], question: str) -> str:
    # the article too: thousands may lie in one file of JSON lines
    texts = sorted({f"{claim.path}\0{claim.article}\0{claim.text}" for claim in claims})
    seed = "\0".join([*texts, question])
    return "q-" + blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _without_repeats(clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """What stands twice is kept by the larger cluster.

    Roles stand under the person and under the office, hours with a day under hour and day.
    """
    # by place: under person and office the same claims may have one question, and so one id
    sets = [frozenset(claim.id for claim in one.claims) for one in clusters]
    roles = sorted(
        (place for place, one in enumerate(clusters) if one.kind in ("role", "date")),
        key=lambda place: -len(clusters[place].claims),
    )
    kept: dict[str, list[frozenset[str]]] = defaultdict(list)
    dropped: set[int] = set()
    for place in roles:
        # a set that holds this one holds its first claim
        if any(sets[place] <= other for other in kept[clusters[place].claims[0].id]):
            dropped.add(place)
        else:
            for claim in clusters[place].claims:
                kept[claim.id].append(sets[place])
    return tuple(one for place, one in enumerate(clusters) if place not in dropped)
