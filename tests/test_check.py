"""`check` on claims made by hand: what counts as new, as a rival, as an earlier version."""

import random

import msgspec
import pytest

from crosscheck.archive import Filed
from crosscheck.check import check, is_changed, rank, sort_out
from crosscheck.config import Settings
from crosscheck.fresh import Fresh, fresh_from, read_filed_anew, read_fresh, story_keys
from crosscheck.model import Attribution, LinePoint, Problem
from tests.articles import article_from_text
from tests.report.build import make_article, make_claim, make_finding

REST = " The 41 passengers who were rescued from the ferry are safe."
SEVEN = "Seven people were killed when the ferry Santa Lucia sank off Port Almeda on Sunday." + REST
NINE = "Nine people were killed when the ferry Santa Lucia sank off Port Almeda on Sunday." + REST
CALM = "The orchard festival in Norvik drew 4,000 visitors and a brass band."


def fresh(text, name="new"):
    found = fresh_from(article_from_text(text, "2026-03-02", name))
    assert isinstance(found, Fresh)
    return found


def filed(*texts, names=None):
    names = names or [f"old{number}" for number in range(len(texts))]
    articles = [
        article_from_text(text, "2026-03-02", name) for text, name in zip(texts, names, strict=True)
    ]
    found, problems = read_filed_anew(articles)
    assert problems == []
    return found


def conflicts(report):
    """How often the figures clash; whether as differ or contradict is for judge's own tests."""
    return sum(one.code == "XQ001" for one in report.findings)


def test_what_is_on_file_alone_is_no_finding():
    report = check([fresh(CALM)], filed(SEVEN, NINE), (), Settings())
    assert all("new" in side.new for one in report.findings for side in one.sides)


def test_a_new_article_against_two_on_file():
    report = check([fresh(NINE)], filed(SEVEN, SEVEN), (), Settings())
    assert conflicts(report) == 1
    (finding,) = [one for one in report.findings if one.code == "XQ001"]
    assert sorted(side.new for side in finding.sides) == [(), ("new",)]
    assert [one.id for one in report.articles if one.new] == ["new"]


def test_new_articles_are_compared_with_each_other():
    report = check([fresh(NINE, "a"), fresh(SEVEN, "b")], [], (), Settings())
    assert conflicts(report) == 1


def test_order_of_what_is_on_file_changes_nothing():
    held = filed(SEVEN, NINE, CALM, SEVEN)
    expected = msgspec.json.encode(check([fresh(NINE)], held, (), Settings()))
    for seed in range(3):
        random.Random(seed).shuffle(held)
        assert msgspec.json.encode(check([fresh(NINE)], held, (), Settings())) == expected


def test_only_changed_lines_count():
    article = msgspec.structs.replace(
        article_from_text(f"{CALM}\n{NINE}", "2026-03-02", "new"),
        lines=(LinePoint(0, 1, 1), LinePoint(len(CALM) + 1, 2, 1)),
    )
    new, held = fresh_from(article), filed(SEVEN)
    for lines, expected in (((2, 2), 1), ((1, 1), 0)):
        report = check([new], held, (), Settings(), {"new.txt": (lines,)})
        assert conflicts(report) == expected
    assert check([new], held, (), Settings(), {}).findings == ()


def test_claims_without_lines_count_as_changed():
    claim = make_claim("1", make_article("a"), "one", line=None)
    assert is_changed(claim, ())


@pytest.mark.parametrize(
    ("text", "ranges", "expected"),
    [
        ("one", ((3, 3),), True),
        ("one", ((1, 2), (4, 9)), False),
        ("one\ntwo", ((4, 4),), True),
        ("one\ntwo", ((5, 5),), False),
        ("one", (), False),
    ],
)
def test_lines_of_a_claim(text, ranges, expected):
    claim = make_claim("1", make_article("a"), text, line=3)
    assert is_changed(claim, ranges) is expected


def test_an_earlier_version_is_no_rival():
    new = fresh(NINE)
    older = msgspec.structs.replace(
        filed(SEVEN)[0],
        info=msgspec.structs.replace(filed(SEVEN)[0].info, path="new.txt", id="new"),
    )
    rivals, versions = sort_out([new], [older])
    assert rivals == []
    ((newer, named),) = versions
    assert newer is new
    assert named.info.id == "new#2"
    assert {claim.article for claim in named.claims} == {"new#2"}


def test_what_was_superseded_on_file_meets_nobody():
    old = msgspec.structs.replace(filed(SEVEN)[0], superseded=3)
    assert sort_out([fresh(NINE)], [old]) == ([], [])


def test_ids_are_unique_whatever_is_on_file():
    held: list[Filed] = [*filed(SEVEN, names=["new"]), *filed(CALM, names=["new"])]
    held = [
        msgspec.structs.replace(
            one, info=msgspec.structs.replace(one.info, path=f"{number}/new.txt", source="x")
        )
        for number, one in enumerate(held)
    ]
    report = check([fresh(NINE)], held, (), Settings())
    ids = [one.id for one in report.articles]
    assert len(set(ids)) == len(ids) == 3


def test_figures_come_before_names_and_names_before_sentences():
    article = make_article("a", new=True)
    named = Attribution("Ana Prado", "said", True)
    unnamed = Attribution("officials", "said", False)
    claims = {}
    findings = []
    for number, (kind, attribution) in enumerate(
        [("statement", None), ("quantity", unnamed), ("quantity", named), ("date", None),
         ("quantity", None)]
    ):  # fmt: skip
        claim = make_claim(str(number), article, "one")
        claims[claim.id] = msgspec.structs.replace(claim, attribution=attribution)
        finding = make_finding(str(number), [[claim]], verdict="single", code=None)
        findings.append(msgspec.structs.replace(finding, kind=kind))
    ordered = sorted(findings, key=lambda one: rank(one, claims))
    assert [one.id for one in ordered] == ["f-4", "f-2", "f-1", "f-3", "f-0"]


def test_contradictions_come_first():
    finding = make_finding("1", [])
    single = make_finding("2", [], verdict="single")
    assert rank(finding, {}) < rank(single, {})


def test_a_problem_is_passed_on():
    problem = Problem("x.html", "not read")
    assert read_fresh([problem]) == ([], [problem])
    assert check([fresh(CALM)], [], [problem], Settings()).problems == (problem,)


def test_keys_are_bounded_and_prefer_names():
    keys = story_keys(fresh(SEVEN + " " + CALM).claims)
    assert {"almeda", "lucia"} <= keys
    long = " ".join(
        f"Word{chr(97 + n % 26)}{chr(97 + n // 26)} fell by 3 metres." for n in range(300)
    )
    assert len(story_keys(fresh(long).claims)) <= 80
