"""What holds of every report: the same bytes for any order, copies confirm nothing, and so on."""

import os
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.judge import judge
from crosscheck.kinds import CHECKS, COMPARERS
from crosscheck.model import Article, Claim, Cluster, Report
from crosscheck.report import json
from tests.articles import ROOT, STORIES, report_on, story_articles, story_files

EACH_STORY = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
CONFLICT = {"contradict", "differ"}


@EACH_STORY
def test_report_survives_json(story: Path):
    report = report_on(story_articles(story))
    assert msgspec.json.decode(json.render(report), type=Report) == report


@EACH_STORY
def test_the_order_of_articles_changes_nothing(story: Path):
    articles = story_articles(story)
    expected = json.render(report_on(articles))
    shuffled = list(articles)
    for seed in range(3):
        random.Random(seed).shuffle(shuffled)
        assert json.render(report_on(shuffled)) == expected


def test_the_hash_seed_changes_nothing():
    files = [name for story in STORIES for name in story_files(story)]
    outputs = set()
    for seed, order in (("1", files), ("4711", list(reversed(files)))):
        done = subprocess.run(
            [sys.executable, "-m", "crosscheck", "report", *order, "--format", "json"],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            check=True,
            timeout=60,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


@EACH_STORY
def test_a_verbatim_copy_is_no_independent_origin(story: Path):
    for article in story_articles(story):
        copy = msgspec.structs.replace(article, id=f"{article.id}-copy", path=f"{article.path}.b")
        for finding in report_on([article, copy]).findings:
            assert all(side.origins <= 1 for side in finding.sides), finding.message


@EACH_STORY
def test_a_verbatim_copy_conflicts_only_as_its_article_does(story: Path):
    for article in story_articles(story):
        copy = msgspec.structs.replace(article, id=f"{article.id}-copy", path=f"{article.path}.b")
        report = report_on([article, copy])
        # what an article says against itself its copy repeats, and nothing else
        assert conflicts(report) <= conflicts(report_on([article]))


def conflicts(report: Report) -> set[frozenset[str]]:
    """The values that stand against each other."""
    return {
        frozenset(side.display for side in finding.sides)
        for finding in report.findings
        if finding.verdict in CONFLICT
    }


@EACH_STORY
def test_a_copy_adds_no_origin_to_any_side(story: Path):
    articles = story_articles(story)
    first = articles[0]
    copy = msgspec.structs.replace(first, id=f"{first.id}-copy", path=f"{first.path}.b")
    before, after = report_on(articles), report_on([*articles, copy])
    most = max((side.origins for one in before.findings for side in one.sides), default=0)
    assert all(side.origins <= most for one in after.findings for side in one.sides)


def contradictions(story: Path) -> list[tuple[Cluster, Report]]:
    """The clusters behind the contradictions of a story, rebuilt from its report."""
    report = report_on(story_articles(story))
    by_id = {claim.id: claim for claim in report.claims}
    found = []
    for finding in report.findings:
        if finding.verdict == "contradict" and finding.scope == "cross":
            claims = tuple(by_id[one] for side in finding.sides for one in side.claims)
            cluster = Cluster(finding.cluster, finding.kind, claims, finding.question, "")
            found.append((cluster, report))
    return found


@EACH_STORY
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_further_claim_never_turns_contradiction_into_agreement(story: Path, data):
    for cluster, report in contradictions(story):
        others = [
            claim
            for claim in report.claims
            if claim.kind == cluster.kind and claim not in cluster.claims
        ]
        if not others:
            continue
        further: Claim = data.draw(st.sampled_from(others))
        wider = msgspec.structs.replace(cluster, claims=(*cluster.claims, further))
        before = judge([cluster], (), report.articles, COMPARERS, CHECKS)
        after = judge([wider], (), report.articles, COMPARERS, CHECKS)
        if any(one.verdict == "contradict" for one in before):
            assert any(one.verdict in CONFLICT for one in after)


def test_every_claim_says_where_it_stands():
    for story in STORIES:
        articles: dict[str, Article] = {one.id: one for one in story_articles(story)}
        for claim in report_on(articles.values()).claims:
            assert claim.article in articles
            assert claim.line is None or claim.line >= 1
