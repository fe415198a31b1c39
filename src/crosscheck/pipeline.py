"""The only file that knows the order of the rooms."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from crosscheck import __version__
from crosscheck.align import Kinship, Words, align, count_words, find_kin, stories_of
from crosscheck.align.aliases import resolve_aliases
from crosscheck.anchor import anchor
from crosscheck.config import Settings, home_path
from crosscheck.engine import SERIAL, Engine, engine_for
from crosscheck.extract import extract, renamed
from crosscheck.judge import in_order, judge
from crosscheck.kinds import CHECKS, COMPARERS, DETECTORS, beside_detectors
from crosscheck.load import ONE_EACH, own_id
from crosscheck.load.find import extension
from crosscheck.load.published import iso_date
from crosscheck.load.source import Unread
from crosscheck.load.spread import load_unread
from crosscheck.model import (
    SCHEMA,
    Article,
    ArticleInfo,
    Claim,
    Cluster,
    Finding,
    Problem,
    Report,
    Summary,
    Zone,
)
from crosscheck.segment import segment


def read(article: Article) -> tuple[Claim, ...]:
    """The claims of one article: segment and extract, the step that needs no other article."""
    return extract(article, segment(article), DETECTORS)


def info(article: Article) -> ArticleInfo:
    """What the report keeps of an article once its text is released."""
    return ArticleInfo(
        article.id,
        article.path,
        article.title or None,
        article.source,
        article.published,
        article.published_from,
        article.words,
    )


class Reading(NamedTuple):
    """What one article gave; `words` is how much it says each, which tells its story."""

    info: ArticleInfo
    claims: tuple[Claim, ...]
    words: Words


def read_item(item: Article | Problem) -> Reading | Problem:
    """What a worker does: reads an article; trouble with it names it and loses no other."""
    if isinstance(item, Problem):
        return item
    try:
        claims = tuple(sorted(read(item), key=claim_order))
        return Reading(info(item), claims, count_words(claims))
    except Exception as error:  # detectors never raise on text: a bug, and one article's only
        return Problem(item.path, f"could not be analysed: {type(error).__name__}: {error}")


def claim_order(claim: Claim) -> tuple[bool, int, int, str]:
    """The order of an article's claims: what is in its title first, else that of the text."""
    return claim.zone != "title", claim.start, -claim.end, claim.kind


Loaded = Article | Problem | Unread


def read_unread(item: Loaded) -> tuple[Reading | Problem, ...]:
    """As `read_item`, for a worker that may have to open the file as well."""
    if isinstance(item, Article | Problem):
        return (read_item(item),)
    return tuple(read_item(one) for one in load_unread(item))


def with_own_id(reading: Reading, taken: dict[str, int]) -> Reading:
    """The reading under an id that none before it has; workers do not know of each other's."""
    name = own_id(reading.info.id, taken)
    if name == reading.info.id:
        return reading
    claims = tuple(renamed(claim, name) for claim in reading.claims)
    return Reading(replace(reading.info, id=name), claims, reading.words)


class Gathered(NamedTuple):
    """All that was read, in an order that depends on nothing but the input."""

    articles: list[ArticleInfo]
    claims: list[Claim]
    problems: list[Problem]
    words: dict[str, Words]


def gather(loaded: Iterable[Loaded], engine: Engine = SERIAL) -> Gathered:
    """The claims of every article; texts are released as soon as they are read."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    taken: dict[str, int] = {}
    for item in chain.from_iterable(engine.map(read_unread, loaded)):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            readings.append(with_own_id(item, taken))
    readings.sort(key=lambda one: (one.info.path, one.info.id))
    problems.sort(key=lambda one: (one.path, one.message))
    return Gathered(
        [one.info for one in readings],
        [claim for one in readings for claim in one.claims],
        problems,
        {one.info.id: one.words for one in readings if one.claims},
    )


def gather_anchored(loaded: Iterable[Article | Problem]) -> Gathered:
    """All that was read, with open dates resolved: everything short of comparing."""
    found = gather(loaded)
    stories = stories_of(find_kin(found.words))
    return found._replace(claims=list(anchor(found.claims, stories)))


def gather_clusters(loaded: Iterable[Article | Problem], settings: Settings) -> tuple[Cluster, ...]:
    """The questions that all claims answer: everything short of judging."""
    found = gather_anchored(loaded)
    return align(found.claims, found.articles, settings)


def crosscheck(loaded: Iterable[Loaded], settings: Settings, *, traced: bool = True) -> Report:
    """Every finding about the loaded articles; the same for any order of them.

    Not `traced`, findings do not tell how their claims were brought together: a tenth of the time
    and of the memory, for a reader who does not see it.
    """
    with engine_for(settings.workers, settings.cluster) as engine:
        return conclude(gather(loaded, engine), settings, engine, traced=traced)


PAIR_ORDER = ("single", "agree", "compatible", "differ", "contradict")


def compare_pairs(
    rows: Iterable[Mapping[str, str]], settings: Settings
) -> Iterator[tuple[str, str, Report]]:
    """(id, verdict, report) for rows of `id`, `a`, `b` and optional `a_published`, `b_published`.

    The verdict is the strongest of the findings between the two; `single` where nothing compared.
    Errors: KeyError where a row lacks a or b.
    """
    plain = replace(settings, workers=1, cluster=None)
    with engine_for(settings.workers, settings.cluster) as engine:
        yield from engine.map(partial(compare_pair, settings=plain), enumerate(rows, 1))


def compare_pair(
    numbered: tuple[int, Mapping[str, str]], settings: Settings
) -> tuple[str, str, Report]:
    """(id, verdict, report) of one row; its number stands in for a missing id."""
    number, row = numbered
    texts = [
        Article(
            id=side,
            path=side,
            text=row[side],
            published=iso_date(row.get(f"{side}_published")),
            zones=(Zone("body", 0, len(row[side])),),
            words=row[side].count(" ") + 1,
        )
        for side in ("a", "b")
    ]
    report = _with_beside(conclude(gather(texts), settings), texts)
    found = {one.verdict for one in report.findings if one.scope == "cross"} | {"single"}
    return str(row.get("id", number)), max(found, key=PAIR_ORDER.index), report


def _with_beside(report: Report, texts: Sequence[Article]) -> Report:
    """The report with what only two texts put side by side may be held against each other for."""
    from crosscheck.judge.beside import as_one_occurrence, judge_beside  # for pairs alone

    left, right = (extract(text, segment(text), beside_detectors()) for text in texts)
    own = [[claim for claim in report.claims if claim.article == text.id] for text in texts]
    found = judge_beside(own[0], own[1], (left, right))
    known = {claim.id: claim for claim in report.claims}
    before = [as_one_occurrence(one, known) for one in report.findings]
    told = {_claims_of(one) for one in before if one.verdict in PAIR_ORDER[-2:]}
    fresh = [one for one in found if _claims_of(one) not in told]
    held = frozenset[str]().union(*map(_claims_of, fresh))
    reversed_ = {_claims_of(one) for one in fresh}  # a figure that agrees, but up against down
    before = [one for one in before if _claims_of(one) not in reversed_]
    claims = [*report.claims, *(c for c in (*left, *right) if c.id in held and c.id not in known)]
    findings = in_order([*before, *fresh])
    summary = summarise(report.articles, claims, findings)
    return replace(report, claims=tuple(claims), findings=findings, summary=summary)


def _claims_of(finding: Finding) -> frozenset[str]:
    return frozenset(claim_id for side in finding.sides for claim_id in side.claims)


STORIES = 4  # a task: they differ in size, and the last should not keep other workers waiting


def conclude(
    found: Gathered,
    settings: Settings,
    engine: Engine = SERIAL,
    new: Collection[str] | None = None,
    *,
    traced: bool = True,
) -> Report:
    """The report on claims already extracted (from articles or from an archive).

    With `new` only the findings of stories that one of these articles tells. The words of the
    articles are forgotten once they have told which are kin.
    """
    articles, claims, problems, words = found
    kin = find_kin(words)
    words.clear()
    anchored = anchor(resolve_aliases(claims, settings.aliases), stories_of(kin))
    shares = shares_of(articles, anchored, kin, new)
    judged: Iterable[tuple[Finding, ...]]
    if engine.workers > 1:
        judge_one = partial(judge_packed, settings=settings, traced=traced)
        judged = map(unpack_findings, engine.reduce_by_key(judge_one, shares, STORIES))
    else:
        judge_here = partial(judge_story, settings=settings, traced=traced)
        judged = engine.reduce_by_key(judge_here, shares)
    findings = in_order(chain.from_iterable(judged))
    return Report(
        schema=SCHEMA,
        version=__version__,
        articles=tuple(articles),
        claims=tuple(anchored),
        findings=findings,
        problems=tuple(sorted(problems, key=lambda one: (one.path, one.message))),
        summary=summarise(articles, anchored, findings),
    )


class Share(NamedTuple):
    """What one article brings to its story."""

    info: ArticleInfo
    claims: tuple[Claim, ...]
    kin: Mapping[str, float]


def shares_of(
    articles: Sequence[ArticleInfo],
    claims: Sequence[Claim],
    kin: Kinship,
    new: Collection[str] | None = None,
) -> Iterator[tuple[str, Share]]:
    """Each article's share under its story.

    Claims of two stories never meet, so each story is judged by itself, wherever a worker is
    free, and what that took is released.
    """
    own = {name: tuple(group) for name, group in groupby(claims, key=lambda one: one.article)}
    stories = {
        name: f"{number:09}" for number, names in enumerate(stories_of(kin)) for name in names
    }
    wanted = {stories.get(name, name) for name in (new or ())}
    for article in articles:
        story = stories.get(article.id, article.id)
        if new is None or story in wanted:
            yield story, Share(article, own.get(article.id, ()), kin.get(article.id, {}))


def judge_story(
    group: tuple[str, Sequence[Share]], settings: Settings, *, traced: bool
) -> tuple[Finding, ...]:
    """The findings of one story."""
    _, shares = group
    articles = [share.info for share in shares]
    claims = [claim for share in shares for claim in placed(share, settings)]
    kin = {share.info.id: share.kin for share in shares}
    clusters = align(claims, articles, settings, kin, traced=traced)
    return judge(clusters, claims, articles, COMPARERS, CHECKS)


def judge_packed(
    group: tuple[str, Sequence[Share]], settings: Settings, *, traced: bool
) -> bytes | tuple[Finding, ...]:
    """As `judge_story`, for a worker: packed, the findings travel in a third of the time."""
    findings = judge_story(group, settings, traced=traced)
    try:
        return msgspec.msgpack.encode(findings)
    except UnicodeEncodeError:  # half a surrogate pair, which only pickle carries
        return findings


def unpack_findings(packed: bytes | tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What `judge_packed` gave."""
    return FINDINGS.decode(packed) if isinstance(packed, bytes) else packed


FINDINGS = msgspec.msgpack.Decoder(tuple[Finding, ...])


def placed(share: Share, settings: Settings) -> Sequence[Claim]:
    """The claims under a path that the ids of findings may rest on.

    It counts from the configuration's folder, and tells the articles of one file apart; the id of
    an article will not do, for it depends on what else was read. The report keeps paths as typed.
    """
    path = home_path(share.info.path, settings)
    if extension(path) not in ONE_EACH:
        path = f"{path}#{share.info.id}"
    if path == share.info.path:
        return share.claims
    return [replace(claim, path=path) for claim in share.claims]


def summarise(
    articles: Sequence[ArticleInfo], claims: Sequence[Claim], findings: Sequence[Finding]
) -> Summary:
    """The denominator and the counts by verdict."""
    by_verdict = Counter(finding.verdict for finding in findings)
    comparable = {finding.cluster for finding in findings if finding.verdict != "single"}
    return Summary(
        articles=len(articles),
        claims=len(claims),
        comparable=len(comparable),
        agree=by_verdict["agree"],
        compatible=by_verdict["compatible"],
        differ=by_verdict["differ"],
        contradict=by_verdict["contradict"],
        single=by_verdict["single"],
    )
