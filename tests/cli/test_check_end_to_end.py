"""A newsroom's repository: articles on file, a contradicting one is added, found, and accepted."""

import json
import re
import subprocess
from xml.etree import ElementTree as Xml

import pytest

from crosscheck.cli import run

HERALD = """---
title: Ferry sinks off Port Almeda
published: 2026-03-02
source: Herald
---
Seven people were killed when the ferry Santa Lucia sank off Port Almeda on Sunday.

Forty-one passengers were rescued from the ferry, which carried grain and cars, the guard said.
"""
POST = """---
title: Disaster in the bay of Almeda
published: 2026-03-02
source: Post
---
The ferry Santa Lucia sank off Port Almeda on Sunday.

Seven people were killed and 41 passengers were rescued, officials said.
"""
COURIER = """---
title: Ferry Santa Lucia lost
published: 2026-03-02
source: Courier
---
The coast guard searched through the night.

Divers came. Nine people were killed when the ferry Santa Lucia sank off Port Almeda on Sunday.

The 41 passengers who were rescued are safe.
"""
PLACE = ("articles/courier.md", 8, 14, 18)  # of "Nine"


def git(*arguments):
    command = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A repository with two articles committed, both on file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "herald.md").write_text(HERALD, "utf-8")
    (articles / "post.md").write_text(POST, "utf-8")
    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-qm", "on file")
    assert run(["archive", "add", "articles", "--archive", "news.sqlite", "-q"]) == 0
    return tmp_path


@pytest.fixture
def draft(newsroom):
    """The article that contradicts those on file, not committed yet."""
    path = newsroom / "articles" / "courier.md"
    path.write_text(COURIER, "utf-8")
    return path


@pytest.fixture
def output(capfdbinary):
    def read():
        return capfdbinary.readouterr().out.decode()

    return read


QUIETLY = ["--select", "XQ001,XU001", "--quiet"]
CHECK = ["check", "articles/courier.md", "--against", "news.sqlite", *QUIETLY]
CHECKS = {
    "archive": CHECK,
    "folder": ["check", "articles/courier.md", "--against", "articles", *QUIETLY],
    "changed": ["check", "articles", "--changed-only", "--against", "news.sqlite", *QUIETLY],
    "diff": ["check", "--diff", "HEAD", "--against", "news.sqlite", *QUIETLY],
}


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test_github_annotates_the_words(draft, output, command):
    assert run([*command, "-f", "github"]) == 1
    found = re.match(
        r"::error file=(.*?),line=(\d+),endLine=\d+,col=(\d+),endColumn=(\d+)", output()
    )
    assert (found[1], *map(int, found.groups()[1:])) == PLACE


def test_sarif_points_at_the_words(draft, output):
    assert run([*CHECK, "-f", "sarif"]) == 1
    (result,) = json.loads(output())["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    uri = place["artifactLocation"]["uri"]
    assert (uri, region["startLine"], region["startColumn"], region["endColumn"]) == PLACE
    assert region["snippet"]["text"] == "Nine"
    related = {
        one["physicalLocation"]["artifactLocation"]["uri"] for one in result["relatedLocations"]
    }
    assert related
    assert related <= {"articles/herald.md", "articles/post.md"}


def test_junit_fails_the_article(draft, output):
    assert run([*CHECK, "-f", "junit"]) == 1
    (case,) = Xml.fromstring(output()).findall("testsuite/testcase")  # noqa: S314
    path, line, column, _ = PLACE
    assert (case.get("file"), case.get("line")) == (path, str(line))
    assert f"{path}:{line}:{column}: XQ001" in case.find("failure").text


def test_rdjson_counts_bytes(draft, output):
    assert run([*CHECK, "-f", "rdjson"]) == 1
    (one,) = json.loads(output())["diagnostics"]
    path, line, column, _ = PLACE
    assert one["location"]["path"] == path
    assert one["location"]["range"]["start"] == {"line": line, "column": column}


def test_json_says_which_is_new(draft, output):
    assert run([*CHECK, "-f", "json"]) == 1
    report = json.loads(output())
    assert [one["id"] for one in report["articles"] if one["new"]] == ["courier"]
    (finding,) = [one for one in report["findings"] if one["verdict"] == "contradict"]
    assert [side["new"] for side in finding["sides"] if side["new"]] == [["courier"]]


def test_once_in_the_baseline_it_passes(draft, output, newsroom):
    accept = ["articles/courier.md", "--against", "news.sqlite", "--baseline", "known.json", "-q"]
    assert run(["baseline", "update", *accept]) == 0
    assert run([*CHECK, "--baseline", "known.json", "-f", "github"]) == 0
    assert "::error" not in output()
    assert run([*CHECK, "--baseline", "known.json", "-f", "sarif"]) == 0
    (result,) = json.loads(output())["runs"][0]["results"]
    assert result["baselineState"] == "unchanged"
    assert result["suppressions"][0]["kind"] == "external"


def test_the_baseline_survives_edits_elsewhere_in_the_file(draft, newsroom):
    accept = ["articles/courier.md", "--against", "news.sqlite", "--baseline", "known.json", "-q"]
    assert run(["baseline", "update", *accept]) == 0
    edited = COURIER.replace("The coast guard", "For hours, and in rain, the coast guard")
    draft.write_text(edited.replace("\n\nDivers", "\n\nIt rained.\n\nDivers"), "utf-8")
    assert run([*CHECK, "--baseline", "known.json"]) == 0
    draft.write_text(COURIER.replace("Nine", "Ten"), "utf-8")
    assert run([*CHECK, "--baseline", "known.json"]) == 1


def test_what_is_gone_from_the_article_is_stale_and_pruned(draft, newsroom, capfd):
    accept = ["articles/courier.md", "--against", "news.sqlite", "--baseline", "known.json"]
    assert run(["baseline", "update", *accept, "--select", "XQ001"]) == 0
    draft.write_text(COURIER.replace("Nine", "Seven"), "utf-8")
    capfd.readouterr()
    assert run([*CHECK[:-1], "--baseline", "known.json"]) == 0
    assert "1 entry no longer found" in capfd.readouterr().err
    assert run(["baseline", "prune", *accept]) == 0
    assert json.loads((newsroom / "known.json").read_text())["findings"] == []


def test_a_comment_accepts_it(draft):
    comment = "<!-- crosscheck: ignore[XQ001] the coast guard's own count -->\n"
    draft.write_text(COURIER.replace("Divers", comment + "Divers"), "utf-8")
    assert run(CHECK) == 0


def test_a_comment_that_accepts_nothing_is_reported(draft, output):
    text = COURIER.replace("Nine", "Seven").replace(
        "Divers", "<!-- crosscheck: ignore[XQ001] -->\nDivers"
    )
    draft.write_text(text, "utf-8")
    assert run([*CHECK, "-f", "github"]) == 0
    found = output()
    assert "line=8" in found
    assert "XU001 unused-suppression" in found


def test_lines_that_did_not_change_are_not_checked(draft, newsroom):
    git("add", "articles/courier.md")
    git("commit", "-qm", "published")
    changed = ["check", "articles", "--changed-only", "--against", "news.sqlite", "-q"]
    assert run(changed) == 0
    draft.write_text(COURIER + "\nMore rain is expected.\n", "utf-8")
    assert run(changed) == 0
    draft.write_text(COURIER.replace("Divers came", "Many divers came"), "utf-8")
    assert run(changed) == 1


def test_nothing_changed_is_still_a_report(newsroom, output):
    assert run(["check", "--changed-only", "--against", "articles", "-q", "-f", "json"]) == 0
    assert json.loads(output())["findings"] == []


def test_words_are_quoted_after_the_file_has_gone(draft, newsroom, output):
    for name in ("herald", "post"):
        (newsroom / "articles" / f"{name}.md").unlink()
    assert run([*CHECK, "-f", "json"]) == 1
    sentences = {one["sentence"]["text"] for one in json.loads(output())["claims"]}
    assert any("Seven people were killed" in sentence for sentence in sentences)


def test_a_correction_evolves_and_does_not_contradict(newsroom, output):
    old = COURIER.replace("source: Courier", "source: Courier\nurl: https://example.org/ferry")
    (newsroom / "old.md").write_text(old, "utf-8")
    (newsroom / "corrected.md").write_text(old.replace("Nine", "Ten"), "utf-8")
    assert run(["archive", "add", "old.md", "--archive", "own.sqlite", "-q"]) == 0
    assert run(["check", "corrected.md", "--against", "own.sqlite", "-q", "-f", "json"]) == 0
    differ = [one for one in json.loads(output())["findings"] if one["verdict"] == "differ"]
    assert "XQ001" in [one["code"] for one in differ]
    assert differ
    assert {one["reason"] for one in differ} == {"evolving"}


def test_an_edited_article_is_compared_with_its_version_on_file(newsroom, output):
    (newsroom / "articles" / "herald.md").write_text(HERALD.replace("Seven", "Eight"), "utf-8")
    only = ["archive", "remove", "post", "--archive", "news.sqlite", "-q"]
    assert run(only) == 0
    check = ["check", "articles/herald.md", "--against", "news.sqlite", "-q", "-f", "json"]
    assert run(check) == 0
    assert {
        one["reason"] for one in json.loads(output())["findings"] if one["verdict"] == "differ"
    } == {"evolving"}


def test_the_same_article_again_says_nothing(newsroom):
    check = ["check", "articles/herald.md", "--against", "news.sqlite", "-q"]
    assert run([*check, "--fail-on", "contradict,differ"]) == 0


def test_uncorroborated_claims_figures_first(newsroom, output):
    (newsroom / "new.md").write_text(
        HERALD.replace("Herald", "Gazette")
        + "\nThe ferry had 64 cars on board. The captain, Ana Prado, was questioned on Monday.\n",
        "utf-8",
    )
    check = ["check", "new.md", "--against", "news.sqlite", "-q", "-f", "json"]
    assert run([*check, "--fail-on", "single", "--verdict", "single"]) == 1
    kinds = [one["kind"] for one in json.loads(output())["findings"]]
    assert kinds[0] == "quantity"
    order = ["quantity", "date", "role", "person", "place", "quote", "statement"]
    assert kinds == sorted(kinds, key=order.index)
