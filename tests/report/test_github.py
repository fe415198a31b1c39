import re

import pytest

from crosscheck.model import Suppression
from crosscheck.report import Look, render
from tests.report.build import (
    ferry_report,
    make_article,
    make_claim,
    make_finding,
    make_report,
)


def many(number, verdict="contradict"):
    article = make_article("a")
    claims = [make_claim(str(one), article, "one", line=one + 1) for one in range(number)]
    findings = [
        make_finding(str(one), [[claim]], verdict=verdict) for one, claim in enumerate(claims)
    ]
    return make_report([article], claims, findings)


def test_ten_of_a_type_and_the_rest_is_said():
    lines = render(many(13), "github").splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[10] == "3 more of type error: GitHub shows 10 a step."
    assert [line.split(" ")[1] for line in lines[11:]] == [
        "articles/a.md:11:",
        "articles/a.md:12:",
        "articles/a.md:13:",
    ]


def test_ten_are_not_cut():
    assert "more of type" not in render(many(10), "github")


def test_errors_and_warnings_have_a_limit_each():
    text = render(ferry_report(), "github")
    assert text.count("::error ") == 1
    assert text.count("::warning ") == 1


def test_single_is_a_notice_where_asked_for():
    assert render(many(1, "single"), "github") == ""
    assert render(many(1, "single"), "github", Look(verdicts=("single",))).startswith("::notice ")


def test_accepted_findings_are_left_out():
    article = make_article("a")
    claim = make_claim("1", article, "one")
    finding = make_finding("1", [[claim]], suppressed=Suppression("inline", "so it is"))
    assert render(make_report([article], [claim], [finding]), "github") == ""


HOSTILE = [
    "::error::gotcha",
    "x\n::set-output name=a::b",
    "x\r::add-mask::b",
    "##[group]x",
    "100% sure, 3:1",
    "\x1b[2Jx",
    "%0A::error::x",
    "\u2028::error::x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_issues_a_command(text):
    article = make_article("a", path=f"articles/{text}.md")
    claims = [make_claim(str(one), article, text) for one in range(12)]
    findings = [make_finding(str(one), [[claim]], message=text, question=text)
                for one, claim in enumerate(claims)]  # fmt: skip
    lines = render(make_report([article], claims, findings), "github").splitlines()
    assert len(lines) == 13
    assert all(line.startswith(("::error file=", "- ", "2 more")) for line in lines)
    assert not any("##[" in line for line in lines)
    for line in lines[:10]:
        command = re.fullmatch(r"::error ((?:\w+=[^,:]*,?)+)::(.*)", line)
        assert command, line
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", command[1] + command[2])
