"""What is fuzzed: each target takes bytes and raises where a promise is broken.

The promises: no exception but the documented ones, exact spans, the same verdict from both sides,
no control character in what a terminal or a log shows, and time that grows with the input.
"""

import functools
import io
import itertools
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from crosscheck.archive import (
    Filing,
    damaged_articles,
    export_filed,
    file_batch,
    is_current,
    list_filed,
    open_archive,
    read_filed,
    read_status,
    remove_articles,
    verify,
)
from crosscheck.archive.baseline import read_baseline
from crosscheck.archive.suppression import COMMENT, find_comments
from crosscheck.check import check
from crosscheck.cli.archive import as_row, in_lines, public
from crosscheck.cli.saved import read_report
from crosscheck.config import Settings, read_settings
from crosscheck.errors import CrosscheckError
from crosscheck.fresh import Fresh, filed_from_archive, filing_of
from crosscheck.kinds import COMPARERS
from crosscheck.load import LOADERS, loader_of
from crosscheck.load.bundle import load_bundle
from crosscheck.load.find import ARCHIVES
from crosscheck.load.source import Source
from crosscheck.model import Article, Claim, Problem, Report
from crosscheck.pairs import compare_pair
from crosscheck.pipeline import crosscheck, read
from crosscheck.report import FORMATS, Look, render, render_claims
from crosscheck.report import explain as story
from crosscheck.report.timeline import days_of
from crosscheck.report.timeline import render as timeline
from crosscheck.segment import segment
from tests.articles import article_from_text
from tests.fuzz.inside import docx, feed, filled, page, pdf, spoil, tarred, zipped
from tests.fuzz.words import text_from, texts_from

Target = Callable[[bytes], None]
STEERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
FOR_EYES = tuple(name for name in FORMATS if name not in ("json", "jsonl"))


@functools.cache
def folder() -> Path:
    """A place for the files of this process, in memory where there is one: archives are synced."""
    memory = Path("/dev/shm")  # noqa: S108 (a place to look for)
    parent = memory if os.access(memory, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix="crosscheck-fuzz-", dir=parent))


def file_of(data: bytes, name: str) -> Path:
    """The bytes as a file."""
    path = folder() / name
    for extra in ("-wal", "-shm", "-journal"):  # of SQLite, for the file of the last input
        path.with_name(path.name + extra).unlink(missing_ok=True)
    path.write_bytes(data)
    return path


# ------------------------------------------------------------------------------------- load


def loads(suffix: str) -> Target:
    """A loader fed with these bytes, and the segmenter with what it gives."""

    def target(data: bytes) -> None:
        source = Source(f"a{suffix}", "a")
        stream = io.BytesIO(data)
        if suffix in ARCHIVES:
            found = load_bundle(stream, source, loader_of)
        else:
            found = loader_of(suffix)(stream, source)
        for item in found:
            assert isinstance(item, Article | Problem)
            if isinstance(item, Article):
                assert_article(item)

    return target


def assert_article(article: Article) -> None:
    """Zones in order, text that can be written, sentences where they say they are."""
    article.text.encode("utf-8")
    last = 0
    for zone in article.zones:
        assert last <= zone.start < zone.end <= len(article.text)
        last = zone.end
    for sentence in segment(article):
        apart = sentence.zone == "title" and not article.title_in_text
        text = article.title if apart else article.text
        assert text[sentence.start : sentence.end] == sentence.text
        for token in sentence.tokens:
            assert sentence.text[token.start : token.end] == token.text


# ---------------------------------------------------------------------------- extract, judge


def reads(data: bytes) -> None:
    """Every detector on any text: no exception, exact spans, values that stand for something."""
    article = article_from_text(text_from(data), "2026-01-17")
    assert_claims(article, read(article))


def assert_claims(article: Article, claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        apart = claim.zone == "title" and not article.title_in_text
        text = article.title if apart else article.text
        assert 0 <= claim.start < claim.end <= len(text), claim
        assert text[claim.start : claim.end] == claim.text, claim
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.text
        low, high = getattr(claim.value, "low", None), getattr(claim.value, "high", None)
        if low is not None and high is not None and claim.value.unit != "score":
            assert low <= high, claim
        start, end = getattr(claim.value, "start", None), getattr(claim.value, "end", None)
        if start and end:
            assert start <= end, claim


def compares(data: bytes) -> None:
    """Each comparer over all claims of several texts: symmetric, reflexive, never an exception."""
    claims = [
        claim
        for number, text in enumerate(texts_from(data))
        for claim in read(article_from_text(text, name=f"a{number}"))
    ]
    for left, right in itertools.islice(itertools.combinations(claims, 2), 2000):
        if left.kind == right.kind:
            forth, back = COMPARERS[left.kind](left, right), COMPARERS[left.kind](right, left)
            assert (forth.level, forth.reason) == (back.level, back.reason), (left, right)
    for claim in claims:
        assert COMPARERS[claim.kind](claim, claim).level == 0, claim


def reports(data: bytes) -> None:
    """Any articles through all rooms and every format; their order changes nothing."""
    articles = [
        article_from_text(text, (None, "2026-01-17", "2024-02-29")[number % 3], name=f"a{number}")
        for number, text in enumerate(texts_from(data))
    ]
    report = crosscheck(articles, Settings())
    assert report == crosscheck(reversed(articles), Settings())
    assert_shown(report)


def assert_shown(report: Report) -> None:
    """No format for people or logs holds a character that steers a terminal."""
    look = Look(all=True, verdicts=("contradict", "differ", "agree", "compatible", "single"))
    for name in FORMATS:
        text = render(report, name, look)
        found = STEERS.search(text)
        assert name not in FOR_EYES or not found, (name, found)
        text.encode("utf-8", "strict" if name in FOR_EYES else "surrogatepass")
    assert not STEERS.search(timeline(days_of(report), look))
    assert not STEERS.search(render_claims(report.claims, "table", look))
    for finding in report.findings[:3]:
        assert not STEERS.search(story.render(report, story.find(report, finding.id), look))


def pairs(data: bytes) -> None:
    """A row of `compare --pairs`, its texts and dates as they come."""
    a, b, *more = [*texts_from(data), "", ""]
    compare_pair((1, {"a": a, "b": b, "a_published": more[0], "b_published": a[:10]}), Settings())


# ------------------------------------------------------------------- configuration and archive


def configures(data: bytes) -> None:
    """Any bytes as configuration file."""
    path = file_of(data, "crosscheck.toml")
    try:
        read_settings({}, {}, folder(), path)
    except CrosscheckError as error:
        error.message.encode("utf-8", "replace")


def accepts(data: bytes) -> None:
    """Any bytes as baseline."""
    try:
        read_baseline(file_of(data, "baseline.json"))
    except CrosscheckError:
        return


def suppresses(data: bytes) -> None:
    """Any bytes as a file with suppressions; each comment lies where it says."""
    text = data.decode("utf-8", "replace")
    lines = text.split("\n")
    for comment in find_comments("a.md", text):
        assert COMMENT.match(lines[comment.line - 1], comment.column - 1)
        assert comment.first <= (comment.last or len(lines))


def explains(data: bytes) -> None:
    """Any bytes as a saved report: shown in every format, or refused."""
    try:
        report = read_report(str(file_of(data, "report.json")))
    except CrosscheckError:
        return
    for finding in report.findings[:3]:
        found = story.find(report, finding.id)
        assert not STEERS.search(story.render(report, found, Look()))
        story.render_json(report, found)
        story.render_md(report, found)


@functools.cache
def fresh() -> Fresh:
    """A new article for the archive to meet."""
    text = "Seven people died when the dam at Harrow broke on March 4, 2025, Ines Corvo said."
    article = article_from_text(text, "2025-03-05", name="new")
    return Fresh(article, read(article))


def files(data: bytes) -> None:
    """Any bytes as an archive: verified, listed, checked against, or refused."""
    uses(file_of(data, "archive.db"))


def spoils(data: bytes) -> None:
    """A sound archive with anything in its columns."""
    path = file_of(filed_seed(), "spoilt.db")
    spoil(path, data)
    uses(path)


def uses(path: Path) -> None:
    """All that is done with an archive: read, compared with, listed, filed into, taken out of."""
    for use in (compared, told, written):
        try:
            use(path)
        except CrosscheckError as error:
            error.message.encode("utf-8", "replace")


def compared(path: Path) -> None:
    """As `check --against`."""
    with open_archive(path) as archive:
        verify(archive)
        filed = [
            *read_filed(archive, range(6)),
            *filed_from_archive(archive, [fresh()], Settings()),
        ]
        assert_shown(check([fresh()], filed, [], Settings()))


def told(path: Path) -> None:
    """As `archive status`, `list` and `export`."""
    with open_archive(path) as archive:
        msgspec.json.encode(read_status(archive, "0"))
        in_lines(map(public, list_filed(archive)), "json")
        in_lines(map(as_row, export_filed(archive)), "jsonl")
        tuple(damaged_articles(archive))


def written(path: Path) -> None:
    """As `archive add` and `archive remove`."""
    article = msgspec.structs.replace(fresh().article, id="o1", path="o1.txt")
    with open_archive(path, write=True) as archive:
        filing = filing_of(article)
        assert isinstance(filing, Filing)
        is_current(archive, article, filing.digest)
        file_batch(archive, [filing])
        remove_articles(archive, range(3))


@functools.cache
def filed_seed() -> bytes:
    """A sound archive of a few articles."""
    path = folder() / "seed.db"
    path.unlink(missing_ok=True)
    with open_archive(path, write=True, create=True) as archive:
        batch = [
            filing_of(msgspec.structs.replace(fresh().article, id=f"o{n}", path=f"o{n}.txt"))
            for n in range(3)
        ]
        file_batch(archive, [one for one in batch if not isinstance(one, Problem)])
    return path.read_bytes()


TARGETS: dict[str, Target] = {
    **{f"load{suffix}": loads(suffix) for suffix in (*LOADERS, ".zip", ".tar", ".tgz")},
    "read": reads,
    "compare": compares,
    "report": reports,
    "pairs": pairs,
    "config": configures,
    "baseline": accepts,
    "suppression": suppresses,
    "explain": explains,
    "archive": files,
    "filed": spoils,
    "page": filled(page, loads(".html")),
    "feed": filled(feed, loads(".xml")),
    "pdf": filled(pdf, loads(".pdf")),
    "docx": filled(docx, loads(".docx")),
    "zip": filled(zipped, loads(".zip")),
    "tar": filled(tarred, loads(".tar")),
}
