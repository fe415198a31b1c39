"""Suppressions: comments in an article that accept a finding.

    <!-- crosscheck: ignore[XQ001] the ministry counts the injured apart -->
    <!-- crosscheck: ignore-file[XD001, XR001] an old piece -->

A comment beside text accepts findings on its line; on a line of its own, on the block that follows
(up to the next empty line); `ignore-file` in the whole file. In the brackets stand codes (`XD001`),
families (`XD`) or rule names; without brackets, all rules are meant. Where `check` named new
articles, a comment in one of them counts, else one on either side. Comments are read from the file
as it lies on disk, so that they work in HTML, where the loaded text no longer has them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import (
    About,
    Claim,
    Excerpt,
    Finding,
    Report,
    Side,
    StatementValue,
    Step,
    Suppression,
)

COMMENT = lazy_pattern(
    r"<!--[ \t]{0,20}crosscheck:[ \t]{0,20}(ignore-file|ignore)(?![\w-])"
    r"(?:\[([^\]\n<>]{0,200})\])?([^\n<>]{0,300}?)-->"
)
LARGEST_FILE = 20_000_000
MARK, BLOCK = b"crosscheck:", 1 << 16
UNUSED = "unused-suppression"


class Comment(msgspec.Struct, frozen=True):
    """One suppression comment: where it stands, the lines it covers, the rules it names."""

    path: str
    line: int
    column: int
    first: int
    last: int | None
    rules: tuple[str, ...]
    reason: str | None


def find_comments(path: str, text: str) -> tuple[Comment, ...]:
    """Every suppression comment of a file, in order."""
    if "crosscheck:" not in text:
        return ()
    starts = [0] + [at + 1 for at, character in enumerate(text) if character == "\n"]
    covered = covered_lines(COMMENT.sub("", text).split("\n"))
    found = []
    for match in COMMENT.finditer(text):
        number = bisect_right(starts, match.start())
        scope, named, reason = match.groups()
        whole = scope == "ignore-file"
        first, last = (1, None) if whole else covered[number - 1]
        found.append(
            Comment(
                path,
                number,
                match.start() - starts[number - 1] + 1,
                first,
                last,
                tuple(name.strip() for name in (named or "").split(",") if name.strip()),
                reason.strip(" \t-:") or None,
            )
        )
    return tuple(found)


def covered_lines(lines: Sequence[str]) -> list[tuple[int, int]]:
    """For each line of a text without its comments, what a comment there covers, both included.

    A line with words covers itself, an empty one the next block. One pass from the end.
    """
    covered: list[tuple[int, int]] = []
    first, last = len(lines), len(lines)
    in_block = False
    for number in range(len(lines), 0, -1):
        has_words = bool(lines[number - 1].strip())
        if has_words:
            first, last = number, last if in_block else number
        in_block = has_words
        covered.append((number, number) if has_words else (first, last))
    return covered[::-1]


def read_comments(paths: Iterable[str]) -> tuple[Comment, ...]:
    """The suppression comments of these files; what is no readable file has none."""
    found: list[Comment] = []
    for path in sorted(set(paths)):
        try:
            file = Path(path)
            if not file.is_file() or file.stat().st_size > LARGEST_FILE or not _is_marked(file):
                continue
            content = file.read_bytes()
        except (OSError, ValueError):
            continue
        found.extend(find_comments(path, content.decode("utf-8-sig", "replace")))
    return tuple(found)


def _is_marked(file: Path) -> bool:
    """True where there is anything to read a file for; block by block, for some hold thousands."""
    before = b""
    with file.open("rb") as stream:
        while block := stream.read(BLOCK):
            if MARK in before + block:
                return True
            before = block[1 - len(MARK) :]
    return False


def names_rule(names: Sequence[str], rule: str, code: str | None) -> bool:
    """True where `names` (codes, families, rule names; none for all) mean this rule."""
    if not names:
        return code is not None
    return any(name == rule or (code and code.startswith(name)) for name in names)


def apply_suppressions(report: Report, comments: Sequence[Comment]) -> Report:
    """The report with accepted findings marked, and a finding for each comment that did nothing."""
    claims = {claim.id: claim for claim in report.claims}
    by_path: dict[str, list[Comment]] = {}
    for comment in comments:
        by_path.setdefault(comment.path, []).append(comment)
    used: set[Comment] = set()
    findings = tuple(mark(finding, claims, by_path, used) for finding in report.findings)
    unused = [comment for comment in comments if comment not in used]
    made = [unused_finding(comment, report) for comment in unused]
    # they differ, and stand where what differs ends
    end = sum(finding.verdict in ("contradict", "differ") for finding in findings)
    return msgspec.structs.replace(
        report,
        claims=(*report.claims, *(claim for claim, _ in made)),
        findings=(*findings[:end], *(finding for _, finding in made), *findings[end:]),
    )


def mark(
    finding: Finding,
    claims: Mapping[str, Claim],
    comments: Mapping[str, Sequence[Comment]],
    used: set[Comment],
) -> Finding:
    """The finding, marked where a comment accepts it."""
    if finding.suppressed or not finding.code:
        return finding
    accepted: Suppression | None = None
    fresh = any(side.new for side in finding.sides)
    for side in finding.sides:
        for name in side.claims:
            claim = claims.get(name)
            if claim is None or (fresh and claim.article not in side.new):
                continue
            for comment in comments.get(claim.path, ()):
                if covers(comment, claim) and names_rule(comment.rules, finding.rule, finding.code):
                    used.add(comment)
                    accepted = accepted or Suppression("inline", comment.reason)
    return msgspec.structs.replace(finding, suppressed=accepted) if accepted else finding


def covers(comment: Comment, claim: Claim) -> bool:
    """True where the claim stands on a line of the comment."""
    if comment.last is None:
        return True
    return claim.line is not None and comment.first <= claim.line <= comment.last


def unused_finding(comment: Comment, report: Report) -> tuple[Claim, Finding]:
    """XU001 for a comment that accepts nothing, with a claim without words that gives its place."""
    article = next((one for one in report.articles if one.path == comment.path), None)
    name = article.id if article else comment.path
    rules = ", ".join(comment.rules) or "all rules"
    seed = f"{UNUSED}\0{comment.path}\0{rules}\0{comment.reason}"
    mark = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    value = StatementValue("ignore", {"rules": rules})
    claim = Claim(
        id=f"c-{mark}",
        article=name,
        path=comment.path,
        kind="statement",
        start=0,
        end=0,
        line=comment.line,
        column=comment.column,
        text="",
        sentence=Excerpt(0, 0, ""),
        zone="comment",
        voice="comment",
        attribution=None,
        polarity="affirmed",
        modality="asserted",
        about=About(),
        value=value,
    )
    side = Side(
        f"ignore[{rules}]",
        value,
        (name,),
        1,
        (claim.id,),
        (name,) if article and article.new else (),
    )
    finding = Finding(
        id=f"f-{mark}",
        cluster=f"q-{mark}",
        rule=UNUSED,
        code="XU001",
        kind="statement",
        verdict="differ",
        reason=None,
        topic="Suppressions",
        question="Does this suppression suppress anything?",
        scope="within",
        message=f"{comment.path}, line {comment.line}: nothing here breaks {rules}",
        sides=(side,),
        trace=(Step("archive", "no finding on the lines that this comment covers"),),
    )
    return claim, finding
