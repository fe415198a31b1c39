"""What is told together already, and claims on sentences that no other detector reads.

`shared_words` and `retold` look for what several articles tell in the same and in like words;
both leave out what a finding joins, and make their claims on one that stands in the sentence.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from msgspec.structs import replace

from crosscheck.lexicon.slots import LIKE_WORDS, SAME_WORDS
from crosscheck.model import About, Claim, Cluster, Finding, StatementValue

Kinship = Mapping[str, Mapping[str, float]]
Place = tuple[str, str, int]
"""A sentence: its article, its zone, where it begins."""
Stretch = tuple[int, int]
Told = dict[Place, dict[str, list[Stretch]]]
"""By sentence and other article, the stretches of the sentence that both tell in one finding."""

FEWEST_SENTENCES = 4  # of an article; two brief texts are compared by what they claim
MOST_HOLDERS = 30  # sentences with one thing in common; more are a formula
LONGEST = 90  # characters of a question
QUESTIONS = {SAME_WORDS: "Who writes “{}”?", LIKE_WORDS: "Who tells of “{}”?"}


def place_of(claim: Claim) -> Place:
    """The sentence that a claim stands in."""
    return claim.article, claim.zone, claim.sentence.start


def told_together(findings: Iterable[Finding], claims: Iterable[Claim]) -> Told:
    """Where each sentence is told together with other articles, by a finding of several."""
    by_id = {claim.id: claim for claim in claims}
    told: Told = {}
    for one in findings:
        if one.scope == "cross":
            mark_told(told, [by_id[name] for side in one.sides for name in side.claims])
    return told


def mark_told(told: Told, claims: Iterable[Claim]) -> None:
    """Each claim is told with the articles of all the others from now on."""
    held = tuple(claims)
    articles = {claim.article for claim in held}
    for claim in held:
        others = told.setdefault(place_of(claim), {})
        for name in articles - {claim.article}:
            others.setdefault(name, []).append((claim.start, claim.end))


def are_told(one: Claim, two: Claim, told: Told) -> bool:
    """Does a finding of both articles tell a part of each of the two sentences?"""
    return two.article in told.get(place_of(one), ()) and one.article in told.get(place_of(two), ())


def is_told(claim: Claim, other: str, told: Told) -> bool:
    """Does a finding of its article and the other tell a part of the claim's words?"""
    spans = told.get(place_of(claim), {}).get(other, ())
    return any(start < claim.end and claim.start < end for start, end in spans)


def untold(claims: Iterable[Claim], told: Told) -> tuple[Claim, ...]:
    """Those of a group that are not told with every other of it; none if fewer than two are."""
    held = tuple(claims)
    new = tuple(
        one
        for one in held
        if not all(is_told(one, other.article, told) for other in held if other is not one)
    )
    return new if len(new) > 1 else ()


def one_a_sentence(claims: Iterable[Claim]) -> list[Claim]:
    """One claim on each sentence of a body, of articles of more than a few; none of one article."""
    first: dict[Place, Claim] = {}
    for claim in claims:
        if claim.zone == "body":
            first.setdefault(place_of(claim), claim)
    own: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in first.values():
        own[claim.article].append(claim)
    if len(own) < 2:
        return []
    return [claim for held in own.values() if len(held) >= FEWEST_SENTENCES for claim in held]


def pairs_sharing(
    claims: Sequence[Claim], holders: Iterable[Sequence[int]], kin: Kinship, fewest: int = 1
) -> list[tuple[int, int]]:
    """The pairs of sentences of kin articles that share so many things, in order.

    `claims` stand for the sentences; `holders` name by number those that hold one thing each.
    """
    counts: Counter[tuple[int, int]] = Counter()
    for held in holders:
        if 1 < len(held) <= MOST_HOLDERS:
            counts.update(combinations(held, 2))
    return sorted(
        (left, right)
        for (left, right), count in counts.items()
        if count >= fewest and claims[right].article in kin.get(claims[left].article, ())
    )


def claim_on(base: Claim, stretch: Stretch, slot: str, value: StatementValue) -> Claim:
    """A claim on a stretch of the sentence that `base` stands in; offsets into the sentence."""
    sentence = base.sentence
    start, end = stretch
    seed = f"{base.article}\0{slot}\0{sentence.start + start}\0{sentence.start + end}"
    digest = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return replace(
        base,
        id=f"c-{digest}",
        kind="statement",
        start=sentence.start + start,
        end=sentence.start + end,
        line=_line_of(base, start),
        column=None,
        text=sentence.text[start:end],
        polarity="affirmed",
        modality="asserted",
        about=About(slot),
        value=value,
    )


def _line_of(base: Claim, start: int) -> int | None:
    """The line of an offset into the sentence of a claim whose line is known."""
    if base.line is None:
        return None
    own = base.start - base.sentence.start
    first, last = sorted((own, start))
    breaks = base.sentence.text.count("\n", first, last)
    return base.line + (breaks if start >= own else -breaks)


def cluster_of(claims: tuple[Claim, ...]) -> Cluster:
    """The question that the claims of one group answer, with the words of the shortest."""
    words = min((" ".join(claim.text.split()) for claim in claims), key=len)
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
    asked = QUESTIONS[claims[0].about.slot or SAME_WORDS].format(words)
    seed = "\0".join(sorted(f"{claim.path}\0{claim.article}\0{claim.start}" for claim in claims))
    digest = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return Cluster(f"q-{digest}", "statement", claims, asked, "Statements")
