"""The only file that knows the order of the rooms."""

import pickle
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby, islice
from typing import NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from crosscheck import __version__
from crosscheck.align import Kinship, Words, align, count_words, find_kin, stories_of
from crosscheck.align.added import with_added
from crosscheck.align.aliases import resolve_aliases
from crosscheck.align.retold import retold
from crosscheck.align.shared_words import shared_words
from crosscheck.align.spelling import with_spellings
from crosscheck.align.told import cluster_of, told_together
from crosscheck.anchor import anchor
from crosscheck.config import Settings, home_path
from crosscheck.engine import SERIAL, Engine, engine_for
from crosscheck.errors import InputError
from crosscheck.extract import extract, renamed
from crosscheck.extract.unclaimed import unclaimed
from crosscheck.judge import in_order, judge
from crosscheck.kinds import CHECKS, COMPARERS, DETECTORS
from crosscheck.load import ONE_EACH, own_id
from crosscheck.load.find import extension
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
)
from crosscheck.report.fold import AGREEMENTS, claims_of
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


Kept = tuple[Claim, ...] | bytes
"""Claims of one article, packed where many articles are waiting: a tenth of the memory."""


def pack(claims: tuple[Claim, ...]) -> bytes:
    """Claims packed; a third of a millisecond an article, both ways."""
    return zlib.compress(pickle.dumps(claims, pickle.HIGHEST_PROTOCOL), 1)


def unpack(kept: Kept) -> tuple[Claim, ...]:
    """The claims themselves."""
    if isinstance(kept, tuple):
        return kept
    claims: tuple[Claim, ...] = pickle.loads(zlib.decompress(kept))  # noqa: S301 (our own)
    return claims


class Reading(Struct, frozen=True):
    """What one article gave; `words` is how much it says each, which tells its story.

    `silent` are its sentences without a claim, as `extract.unclaimed` makes them.
    """

    info: ArticleInfo
    claims: Kept
    words: Words
    silent: Kept = ()


def read_item(item: Article | Problem, *, packed: bool = False) -> Reading | Problem:
    """What a worker does: reads an article; trouble with it names it and loses no other."""
    if isinstance(item, Problem):
        return item
    try:
        sentences = segment(item)
        claims = tuple(sorted(extract(item, sentences, DETECTORS), key=claim_order))
        silent = unclaimed(item, sentences, claims)
        kept = [pack(held) if packed and held else held for held in (claims, silent)]
        return Reading(info(item), kept[0], count_words(claims), kept[1])
    except InputError as error:
        return Problem(item.path, f"not read: {error}")
    except Exception as error:  # detectors never raise on text: a bug, and one article's only
        return Problem(item.path, f"could not be analysed: {type(error).__name__}: {error}")


def claim_order(claim: Claim) -> tuple[bool, int, int, str]:
    """The order of an article's claims: what is in its title first, else that of the text."""
    return claim.zone != "title", claim.start, -claim.end, claim.kind


Loaded = Article | Problem | Unread


def read_unread(item: Loaded, *, packed: bool) -> tuple[Reading | Problem, ...]:
    """As `read_item`, for a worker that may have to open the file as well."""
    if isinstance(item, Article | Problem):
        return (read_item(item, packed=packed),)
    return tuple(read_item(one, packed=packed) for one in load_unread(item))


def with_own_id(reading: Reading, taken: dict[str, int]) -> Reading:
    """The reading under an id that none before it has; workers do not know of each other's."""
    name = own_id(reading.info.id, taken)
    if name == reading.info.id:
        return reading
    kept = [_renamed(held, name) for held in (reading.claims, reading.silent)]
    return Reading(replace(reading.info, id=name), kept[0], reading.words, kept[1])


def _renamed(kept: Kept, name: str) -> Kept:
    claims = tuple(renamed(claim, name) for claim in unpack(kept))
    return pack(claims) if isinstance(kept, bytes) else claims


class Gathered(NamedTuple):
    """All that was read, in an order that depends on nothing but the input; claims by article.

    `silent` are the sentences without a claim; an archive has none.
    """

    articles: list[ArticleInfo]
    claims: dict[str, Kept]
    problems: list[Problem]
    words: dict[str, Words]
    silent: dict[str, Kept]


def every(claims: Mapping[str, Kept], articles: Iterable[ArticleInfo]) -> Iterator[Claim]:
    """The claims of one article after the other."""
    return chain.from_iterable(unpack(claims.get(one.id, ())) for one in articles)


def gather(loaded: Iterable[Loaded], engine: Engine = SERIAL, *, packed: bool = False) -> Gathered:
    """The claims of every article; texts are released as soon as they are read."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    taken: dict[str, int] = {}
    for item in chain.from_iterable(engine.map(partial(read_unread, packed=packed), loaded)):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            readings.append(item)
    readings.sort(key=lambda one: (one.info.path, one.info.id))
    readings = [with_own_id(one, taken) for one in readings]  # in no order but the paths'
    problems.sort(key=lambda one: (one.path, one.message))
    return Gathered(
        [one.info for one in readings],
        {one.info.id: one.claims for one in readings},
        problems,
        {one.info.id: one.words for one in readings if one.claims},
        {one.info.id: one.silent for one in readings if one.silent},
    )


class Anchored(Struct, frozen=True):
    """All that was read, with open dates resolved."""

    articles: list[ArticleInfo]
    claims: tuple[Claim, ...]
    problems: list[Problem]


def gather_anchored(loaded: Iterable[Article | Problem]) -> Anchored:
    """Everything short of comparing."""
    found = gather(loaded)
    stories = stories_of(find_kin(found.words))
    claims = tuple(every(found.claims, found.articles))
    return Anchored(found.articles, anchor(claims, stories), found.problems)


def gather_clusters(loaded: Iterable[Article | Problem], settings: Settings) -> tuple[Cluster, ...]:
    """The questions that all claims answer: everything short of judging."""
    found = gather_anchored(loaded)
    return align(found.claims, found.articles, settings)


class Wanted(Struct, frozen=True):
    """What a reader looks at; the less, the less is kept.

    Not `traced`, findings do not tell how their claims were brought together. Without `singles`
    the report has no finding that stands alone, but on the topics that the user named, and of each
    side only the claim that a table quotes; its summary counts them all the same. Where nothing
    else was found, it has them.
    """

    traced: bool = True
    singles: bool = True


EVERYTHING = Wanted()


def crosscheck(loaded: Iterable[Loaded], settings: Settings, wanted: Wanted = EVERYTHING) -> Report:
    """Every finding about the loaded articles; the same for any order of them."""
    with engine_for(settings.workers, settings.cluster) as engine:
        found = gather(loaded, engine, packed=not wanted.singles)
        return conclude(found, settings, engine, wanted=wanted)


STORIES = 4  # a task: they differ in size, and the last should not keep other workers waiting


def conclude(
    found: Gathered,
    settings: Settings,
    engine: Engine = SERIAL,
    new: Collection[str] | None = None,
    wanted: Wanted = EVERYTHING,
) -> Report:
    """The report on claims already extracted (from articles or from an archive).

    With `new` only the findings and claims of stories that one of these articles tells. The words
    of the articles are forgotten once they have told which are kin, and where not everything is
    wanted, the claims of a story once it is judged.
    """
    articles, claims, problems, words, silent = found
    kin = find_kin(words)
    words.clear()
    shares = partial(shares_of, articles, claims, silent, kin, new)
    judged: list[Judged] = []
    for one in judge_each(shares(), settings, engine, wanted):
        judged.append(one)
        if one.summary.comparable and not wanted.singles:
            silent.clear()
            claims.clear()  # nothing will be judged anew; those of other stories wait in the engine
    if not (wanted.singles or any(one.summary.comparable for one in judged)):
        judged = list(judge_each(shares(), settings, engine, replace(wanted, singles=True)))
        wanted = EVERYTHING
    told = {name: own for one in judged for name, own in one.claims.items()}
    held: Mapping[str, Kept] = {**claims, **told} if wanted.singles else told
    return Report(
        schema=SCHEMA,
        version=__version__,
        articles=tuple(articles),
        claims=tuple(every(held, articles)),
        findings=in_order(chain.from_iterable(one.findings for one in judged)),
        problems=tuple(sorted(problems, key=lambda one: (one.path, one.message))),
        summary=added(one.summary for one in judged),
    )


def judge_each(
    shares: Iterable[tuple[str, "Share"]], settings: Settings, engine: Engine, wanted: Wanted
) -> Iterator["Judged"]:
    """One story judged after the other."""
    if engine.workers == 1:
        yield from engine.reduce_by_key(
            partial(judge_story, settings=settings, wanted=wanted), shares
        )
        return
    judge_one = partial(judge_packed, settings=settings, wanted=wanted)
    for judged in engine.reduce_by_key(judge_one, shares, STORIES):
        yield judged if isinstance(judged, Judged) else JUDGED.decode(judged)


class Share(Struct, frozen=True):
    """What one article brings to its story."""

    info: ArticleInfo
    claims: Kept
    silent: Kept
    kin: Mapping[str, float]


def shares_of(
    articles: Sequence[ArticleInfo],
    claims: Mapping[str, Kept],
    silent: Mapping[str, Kept],
    kin: Kinship,
    new: Collection[str] | None = None,
) -> Iterator[tuple[str, Share]]:
    """Each article's share under its story.

    Claims of two stories never meet, so each story is judged by itself, wherever a worker is
    free, and what that took is released.
    """
    stories = {
        name: f"{number:09}" for number, names in enumerate(stories_of(kin)) for name in names
    }
    wanted = {stories.get(name, name) for name in (new or ())}
    for article in articles:
        story = stories.get(article.id, article.id)
        if new is None or story in wanted:
            held = claims.get(article.id, ()), silent.get(article.id, ())
            yield story, Share(article, *held, kin.get(article.id, {}))


class Judged(msgspec.Struct, frozen=True):
    """What came of one story: its findings, its counts, and claims by article.

    These are the claims of the articles in which a date or a name was resolved; without singles
    those of the findings.
    """

    claims: Mapping[str, Kept]
    findings: tuple[Finding, ...]
    summary: Summary


def judge_story(group: tuple[str, Sequence[Share]], settings: Settings, wanted: Wanted) -> Judged:
    """One story, from claims to findings."""
    _, shares = group
    articles = [share.info for share in shares]
    read = tuple(chain.from_iterable(unpack(share.claims) for share in shares))
    names = [article.id for article in articles]
    claims = anchor(resolve_aliases(read, settings.aliases), [names])
    kin = {share.info.id: share.kin for share in shares}
    claims = with_spellings(claims, kin)
    at_home = placed(claims, articles, settings)
    clusters = align(at_home, articles, settings, kin, traced=wanted.traced)
    findings = judge(clusters, at_home, articles, COMPARERS, CHECKS)
    silent = chain.from_iterable(unpack(share.silent) for share in shares)
    sentences, told = [*claims, *silent], told_together(findings, at_home)
    alike = [*shared_words(sentences, told, kin), *retold(sentences, told, kin)]
    if alike:
        claims = with_added(claims, chain.from_iterable(alike))
        spoken = placed(tuple(chain.from_iterable(alike)), articles, settings)
        each = iter(spoken)
        groups = [cluster_of(tuple(islice(each, len(group)))) for group in alike]
        findings = in_order((*findings, *judge(groups, spoken, articles, COMPARERS, ())))
    summary = summarise(articles, claims, findings)
    if wanted.singles:
        before = {id(claim) for claim in read}
        own = {claim.article for claim in claims if id(claim) not in before}
        held = [claim for claim in claims if claim.article in own]
    else:
        topics = {topic.label for topic in settings.topics}
        known = {claim.id: claim for claim in claims}
        findings = tuple(without_lonely(findings, topics))
        hidden = counted_only(findings, topics)
        parts = Counter(one.cluster for one in findings)
        findings = tuple(
            counted(one)
            if one.cluster in hidden and parts[one.cluster] == 1
            else shortened(one, known)
            for one in findings
        )
        printed = (one for one in findings if one.cluster not in hidden)
        shown = {name for one in printed for side in one.sides for name in side.claims}
        held = [claim for claim in claims if claim.id in shown]
    return Judged(by_article(held), findings, summary)


def by_article(claims: Iterable[Claim]) -> dict[str, tuple[Claim, ...]]:
    """The claims of each article; those of one follow one another."""
    return {name: tuple(own) for name, own in groupby(claims, key=lambda one: one.article)}


def without_lonely(findings: Sequence[Finding], topics: Collection[str]) -> Iterator[Finding]:
    """The findings but those of questions on which nothing else was found; of `topics` all."""
    told = {finding.cluster for finding in findings if finding.verdict != "single"}
    return (one for one in findings if one.cluster in told or one.topic in topics)


def shortened(finding: Finding, known: Mapping[str, Claim]) -> Finding:
    """The finding with the one claim of each side that a table quotes, all of a lonely one.

    An agreement goes without its message: a table shows its question and its sides.
    """
    if finding.verdict == "single":
        return finding
    sides = [
        replace(side, claims=tuple(claim.id for claim in claims_of(side, known)[:1]))
        for side in finding.sides
    ]
    message = "" if finding.verdict == "agree" else finding.message
    return replace(finding, sides=tuple(sides), message=message)


def counted(finding: Finding) -> Finding:
    """What is left of the only finding of a question where a table just says that there is one."""
    return replace(finding, question="", message="", sides=(), trace=())


def counted_only(findings: Sequence[Finding], topics: Collection[str]) -> frozenset[str]:
    """The questions of which a short table only says how many there are.

    Of agreements outside `topics` it shows so few that those of one story must be its first.
    """
    sharp = {one.cluster for one in findings if one.verdict in ("contradict", "differ")}
    calm = (
        one.cluster
        for one in findings
        if one.verdict == "agree" and one.cluster not in sharp and one.topic not in topics
    )
    return frozenset(list(dict.fromkeys(calm))[AGREEMENTS:])


def judge_packed(
    group: tuple[str, Sequence[Share]], settings: Settings, wanted: Wanted
) -> bytes | Judged:
    """As `judge_story`, for a worker: packed, findings travel in a third of the time."""
    judged = judge_story(group, settings, wanted)
    # claims for themselves: pickled, those of one sentence still share it
    judged = replace(
        judged, claims={name: pack(unpack(own)) for name, own in judged.claims.items()}
    )
    try:
        return msgspec.msgpack.encode(judged)
    except UnicodeEncodeError:  # half a surrogate pair, which only pickle carries
        return judged


JUDGED = msgspec.msgpack.Decoder(Judged)


def placed(
    claims: Sequence[Claim], articles: Sequence[ArticleInfo], settings: Settings
) -> Sequence[Claim]:
    """The claims under a path that the ids of findings may rest on.

    It counts from the configuration's folder, and tells the articles of one file apart; the id of
    an article will not do, for it depends on what else was read. The report keeps paths as typed.
    """
    paths = {}
    for article in articles:
        path = home_path(article.path, settings)
        paths[article.id] = path if extension(path) in ONE_EACH else f"{path}#{article.id}"
    if all(paths[one.id] == one.path for one in articles):
        return claims
    return [replace(claim, path=paths[claim.article]) for claim in claims]


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


def added(summaries: Iterable[Summary]) -> Summary:
    """The counts of several stories together: no question and no article belongs to two."""
    counts = zip(*map(msgspec.structs.astuple, summaries), strict=True)
    return Summary(*map(sum, counts))
