"""Each room on forty articles: `pytest tests/benchmarks --benchmark-only --benchmark-enable`."""

import pytest

from crosscheck.align import align, find_kin, words_of
from crosscheck.config import Settings
from crosscheck.extract import extract
from crosscheck.judge import judge
from crosscheck.kinds import CHECKS, COMPARERS, DETECTORS
from crosscheck.load import load
from crosscheck.model import Article
from crosscheck.pipeline import crosscheck, gather_anchored
from crosscheck.report import FORMATS, render
from crosscheck.segment import segment
from tests.benchmarks.generate import generate, write


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> str:
    rows = tmp_path_factory.mktemp("articles") / "rows.jsonl"
    write(generate(stories=10, outlets=4), rows, "jsonl")
    return str(rows)


@pytest.fixture(scope="module")
def articles(path: str) -> list[Article]:
    return [one for one in load([path]) if isinstance(one, Article)]


def test_load(benchmark, path: str):
    assert len(benchmark(lambda: list(load([path])))) == 40


def test_segment(benchmark, articles):
    assert all(benchmark(lambda: [segment(one) for one in articles]))


def test_extract(benchmark, articles):
    segmented = [(one, segment(one)) for one in articles]
    assert all(benchmark(lambda: [extract(one, found, DETECTORS) for one, found in segmented]))


@pytest.mark.parametrize("number", range(len(DETECTORS)))
def test_detector(benchmark, articles, number: int):
    segmented = [(one, segment(one)) for one in articles]
    detector = DETECTORS[number]
    benchmark.extra_info["detector"] = detector.__module__
    benchmark(lambda: [extract(one, found, [detector]) for one, found in segmented])


def test_align(benchmark, articles):
    found = gather_anchored(articles)
    kin = find_kin(words_of(found.claims))
    assert benchmark(lambda: align(found.claims, found.articles, Settings(), kin))


def test_judge(benchmark, articles):
    gathered = gather_anchored(articles)
    clusters = align(gathered.claims, gathered.articles, Settings())
    assert benchmark(lambda: judge(clusters, gathered.claims, gathered.articles, COMPARERS, CHECKS))


def test_crosscheck(benchmark, articles):
    assert benchmark(lambda: crosscheck(articles, Settings())).findings


@pytest.mark.parametrize("name", FORMATS)
def test_render(benchmark, articles, name: str):
    report = crosscheck(articles, Settings())
    assert benchmark(lambda: render(report, name))
