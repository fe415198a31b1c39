"""The documentation of each rule is its test: examples give the rule, near misses do not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt

from crosscheck.config import Settings
from crosscheck.load import load
from crosscheck.model import Report
from crosscheck.pipeline import crosscheck
from crosscheck.rules import BY_NAME, RULES, rule_text

HEADINGS = (
    "What it finds",
    "Why it matters to an editor",
    "Example",
    "Not a finding",
    "Source",
)
# what no folder of articles can show: a suppression stands in the user's own files
ELSEWHERE = {"unused-suppression"}
HEADER = re.compile(r"(published|title|source): (.+)\n")


class Block(NamedTuple):
    """One fenced block of a rule's page."""

    rule: str
    heading: str
    line: int
    text: str


def sections(rule: str) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Headings of a rule's page, each with the fenced blocks below it (line, text)."""
    heading, blocks = "", []
    tokens = MarkdownIt().parse(rule_text(rule))
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            yield heading, blocks
            heading, blocks = tokens[number + 1].content, []
        elif token.type == "fence":
            blocks.append(((token.map or [0])[0] + 1, token.content))
    yield heading, blocks


def blocks() -> Iterator[Block]:
    for rule in BY_NAME:
        if rule in ELSEWHERE:
            continue
        try:
            pages = list(sections(rule))
        except FileNotFoundError:
            continue  # test_every_rule_is_documented names it
        for heading, found in pages:
            for line, text in found:
                yield Block(rule, heading, line, text)


BLOCKS = [
    pytest.param(block, id=f"{block.rule}:{block.line}")
    for block in blocks()
    if block.heading in ("Example", "Not a finding")
]


def report_on(block: Block, folder: Path) -> Report:
    """The report on the articles of a block, written to files and loaded as a user would."""
    for number, text in enumerate(re.split(r"^---\n", block.text, flags=re.MULTILINE), 1):
        (folder / f"{number}.txt").write_text(with_front_matter(text), encoding="utf-8")
    return crosscheck(load([str(folder)]), Settings())


def with_front_matter(text: str) -> str:
    """The header lines of an article (`published: …`) as front matter."""
    fields = []
    while match := HEADER.match(text):
        fields.append(match[0])
        text = text[match.end() :]
    return f"---\n{''.join(fields)}---\n{text}" if fields else text


@pytest.mark.parametrize("block", BLOCKS)
def test_block(block: Block, tmp_path: Path):
    report = report_on(block, tmp_path)
    given = [
        finding.message
        for finding in report.findings
        if finding.rule == block.rule and finding.verdict in ("contradict", "differ")
    ]
    if block.heading == "Example":
        seen = [(claim.kind, claim.text, claim.about) for claim in report.claims]
        assert given, f"{block.rule} not found in\n{block.text}\n{seen}"
    else:
        assert not given, block.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_documented(rule):
    pages = dict(sections(rule.name))
    assert [heading for heading in pages if heading in HEADINGS] == list(HEADINGS)
    if rule.name not in ELSEWHERE:
        assert pages["Example"], "an example that gives the rule"
        assert pages["Not a finding"], "a near miss that does not"


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
