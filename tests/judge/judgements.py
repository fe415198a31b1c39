"""Judgements in full: what two claims say of each other, and what a report finds in a few articles.

fixtures/judgements/<kind>-….txt compares the first claim of that kind in each of two sentences,
report-….txt reads each line as an article of one story, beside-….txt puts two texts side by side,
as `compare --pairs` does:

    # A rule in a sentence; the blocks below it belong together
    @ 2024-05-15 2024-05-16             the days of publication, the last one for all that follow
    More than 50 trains ran.
    53 trains ran.
    = refines | more than 50 and 53: the bound holds

`python -m tests.judge.judgements` writes what is judged now; review it in the diff.
"""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from crosscheck.config import Settings
from crosscheck.kinds import KINDS
from crosscheck.model import Article, Claim, Finding
from crosscheck.pairs import compare_pairs
from crosscheck.pipeline import read
from tests.articles import FIXTURES, article_from_text, report_on

FOLDER = FIXTURES / "judgements"
COMPARERS = {kind.name: kind.compare for kind in KINDS}


class Block(NamedTuple):
    """Articles put side by side, and the lines that judge them."""

    heading: str
    articles: list[Article]
    lines: list[str]
    found: list[str]


def blocks(path: Path) -> Iterator[Block]:
    """The blocks of a file in order; headings and days stand before the first sentence."""
    heading, days = path.stem, [""]
    texts: list[str] = []
    lines: list[str] = []
    found: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "# end"]:
        if line.startswith("= "):
            found.append(line)
            continue
        if texts and (found or not line or line.startswith(("#", "@"))):
            yield Block(heading, _articles(texts, days), lines, found)
            texts, lines, found = [], [], []
        if line.startswith("# "):
            heading = f"{path.stem}: {line[2:]}"
        elif line.startswith("@ "):
            days = line[2:].replace("none", "").split() or [""]
        elif line:
            texts.append(line)
        if line != "# end":
            lines.append(line)
    if lines:
        yield Block(heading, [], lines, [])


def _articles(texts: list[str], days: list[str]) -> list[Article]:
    dated = zip_longest(texts, days[: len(texts)], fillvalue=days[-1])
    return [
        article_from_text(text, day or None, "abcdefgh"[at]) for at, (text, day) in enumerate(dated)
    ]


def as_judged(kind: str, block: Block) -> list[str]:
    """The lines under a block as they are judged now."""
    if not block.articles:
        return []
    if kind == "report":
        return [f"= {told(one)}" for one in report_on(block.articles).findings if is_telling(one)]
    if kind == "beside":
        one, other = (article.text for article in block.articles)
        ((_, verdict, report),) = compare_pairs([{"a": one, "b": other}], Settings())
        found = [told(one) for one in report.findings if is_telling(one)]
        return [f"= {line}" for line in (verdict, *found)]
    claims = [first_claim(kind, article) for article in block.articles]
    left, right = claims if len(claims) == 2 else first_two(kind, block.articles[0])
    forth, back = COMPARERS[kind](left, right), COMPARERS[kind](right, left)
    assert forth == back, (forth, back)
    reason = forth.reason and forth.reason.value
    return ["= " + " | ".join(filter(None, (forth.level.name.lower(), reason, forth.note)))]


def first_claim(kind: str, article: Article) -> Claim:
    """The first claim of a kind. Errors: StopIteration where there is none."""
    found = [claim for claim in read(article) if claim.kind == kind]
    assert found, article.text
    return found[0]


def first_two(kind: str, article: Article) -> tuple[Claim, Claim]:
    """The first two claims of a kind in one article."""
    left, right, *_ = [claim for claim in read(article) if claim.kind == kind]
    return left, right


def is_telling(finding: Finding) -> bool:
    """All but what only one article says."""
    return finding.verdict != "single"


def told(finding: Finding) -> str:
    """A finding in one line: verdict, rule, question, sides and why."""
    reason = f" ({finding.reason})" if finding.reason else ""
    sides = " / ".join(
        f"{one.display} {'+'.join(one.articles)}·{one.origins}" for one in finding.sides
    )
    why = finding.trace[-1].text if finding.trace else finding.message
    return " | ".join((finding.verdict + reason, finding.rule, finding.question, sides, why))


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.txt")):
        kind = path.stem.partition("-")[0]
        lines = [line for one in blocks(path) for line in (*one.lines, *as_judged(kind, one))]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
