"""Where a finding stands: shared by the formats that programs in CI read.

These formats list what somebody must look at: contradictions and differences, and what else was
asked for. Each finding has one place (where it is shown) and related ones (what it stands against).
The place is in a new article where `check` named one, else on the side with the fewest origins:
the odd one out. A place without a line (no file to point into) is line 1.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from crosscheck.model import Claim, Finding, Report, Side


class Place(Struct, frozen=True):
    """A stretch of a file: lines and columns count from 1, columns in code points, end excluded."""

    path: str
    line: int
    column: int | None
    end_line: int
    end_column: int | None
    text: str
    sentence: str
    article: str


def listed(report: Report, verdicts: Sequence[str]) -> Iterator[Finding]:
    """The findings of these verdicts, suppressed ones too, in the order of the report."""
    wanted = frozenset(verdicts)
    return (finding for finding in report.findings if finding.verdict in wanted)


def claims_by_id(report: Report) -> dict[str, Claim]:
    """Every claim of the report under its id."""
    return {claim.id: claim for claim in report.claims}


def places(finding: Finding, claims: Mapping[str, Claim]) -> tuple[Place, ...]:
    """Where the finding is shown, then the related places: one per article and side."""
    first = shown_side(finding)
    ordered = ([first] if first else []) + [side for side in finding.sides if side is not first]
    found: list[Place] = []
    for side in ordered:
        taken: set[str] = set()
        members = [claims[name] for name in side.claims if name in claims]
        for claim in sorted(members, key=lambda claim: claim.article not in side.new):
            if claim.article not in taken:
                taken.add(claim.article)
                found.append(place_of(claim))
    return tuple(found)


def shown_side(finding: Finding) -> Side | None:
    """The side to show the finding on: the new one, else the last, which has fewest origins."""
    fresh = [side for side in finding.sides if side.new] or list(finding.sides)
    return fresh[-1] if fresh else None


def place_of(claim: Claim) -> Place:
    """A claim's place in its file."""
    line = claim.line or 1
    column = claim.column
    *before, last = claim.text.split("\n")
    if column is None:
        end = None
    else:
        end = len(last) + (1 if before else column)
    return Place(
        claim.path,
        line,
        column,
        line + len(before),
        end,
        claim.text,
        claim.sentence.text,
        claim.article,
    )


def message_of(finding: Finding) -> str:
    """Question and message in one line."""
    text = f"{finding.question} {finding.message}" if finding.question else finding.message
    return " ".join(text.split())


def relative_path(path: str) -> str:
    """A path as these formats want it: forward slashes, no leading `./`."""
    path = path.replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path


def printable(text: str) -> str:
    """The text without control characters, which no log and no XML file may carry."""
    return "".join(
        character
        if character in "\n\t"
        or (
            character.isprintable()
            and not 0xD800 <= ord(character) <= 0xDFFF
            and ord(character) & 0xFFFE != 0xFFFE
        )
        else " "
        if character.isspace()
        else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )
