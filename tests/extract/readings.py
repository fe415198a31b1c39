"""Whole readings of sentences: everything that one kind finds in them, with every field.

fixtures/claims holds what an example is about; fixtures/readings holds all of it, so that a rule
that fires once too often shows as well. A file is named `<kind>-<topic>.txt`:

    # A rule in a sentence; the lines below it belong together
    @ 2024-05-15                        the publication date from here on ("@ none" takes it back)
    More than 50 people came.           a sentence, read on its own
    = 50 | (50, ∞) person | hedge=more than …

`python -m tests.extract.readings` writes what is read now; review it in the diff, line by line.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from crosscheck.model import Claim, DateValue, QuantityValue
from crosscheck.pipeline import read
from tests.articles import FIXTURES, article_from_text

FOLDER = FIXTURES / "readings"


class Section(NamedTuple):
    """The sentences under one heading, each with its publication date, and the lines as written."""

    kind: str
    name: str
    sentences: list[tuple[str, str | None]]
    lines: list[str]


def sections(path: Path) -> Iterator[Section]:
    """The sections of a file, in its order."""
    kind, published = path.stem.partition("-")[0], None
    section = Section(kind, path.stem, [], [])
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            if section.lines:
                yield section
            section = Section(kind, f"{path.stem}: {line[2:]}", [], [])
        elif line.startswith("@ "):
            published = None if line == "@ none" else line[2:]
        elif line and not line.startswith("= "):
            section.sentences.append((line, published))
        section.lines.append(line)
    yield section


def as_read(section: Section) -> list[str]:
    """The lines of a section with what is read now under each sentence."""
    found, sentences = [], iter(section.sentences)
    for line in section.lines:
        if line.startswith("= "):
            continue
        found.append(line)
        if line and not line.startswith(("# ", "@ ")):
            text, published = next(sentences)
            found += [f"= {line}" for line in claims_in(text, published, section.kind)]
    return found


def claims_in(text: str, published: str | None, kind: str) -> list[str]:
    """All claims of one kind in a text, a line for each."""
    claims = read(article_from_text(text, published))
    return [shown(claim) for claim in claims if claim.kind == kind]


def shown(claim: Claim) -> str:
    """A claim in one line: its words, its value, and all that is not as usual."""
    value, about = claim.value, claim.about
    parts: list[tuple[str, object]] = []
    if isinstance(value, QuantityValue):
        said = quantity_shown(value)
        parts = [
            ("of", value.of if value.of != value.unit else None),
            ("dimension", value.dimension if value.dimension != "count" else None),
            ("group", value.group),
            ("hedge", value.hedge),
        ]
    elif isinstance(value, DateValue):
        said = date_shown(value)
        parts = [("mod", value.mod), ("relative", value.relative), ("weekday", value.weekday),
                 ("from", "+".join(value.inferred))]  # fmt: skip
    else:
        raise NotImplementedError(claim.kind)
    parts += [("slot", about.slot), ("subject", about.subject), ("event", about.event)]
    parts += sorted(about.scope.items())
    rest = " · ".join(f"{key} {said}" for key, said in parts if said not in (None, ""))
    return " | ".join(filter(None, (claim.text, said, rest)))


def quantity_shown(value: QuantityValue) -> str:
    """The interval with its ends, the bound where the ends do not tell it, unit and rate."""
    if value.low is not None and value.low == value.high:
        said = f"{value.low:.10g}"
    else:
        low = "∞" if value.low is None else f"{value.low:.10g}"
        high = "∞" if value.high is None else f"{value.high:.10g}"
        said = f"{'[' if value.low_closed else '('}{low}, {high}{']' if value.high_closed else ')'}"
    bound = value.bound if value.bound in ("approx", "up", "down") else ""
    per = f"per {value.per}" if value.per else ""
    return " ".join(filter(None, (bound, said, value.unit, per)))


def date_shown(value: DateValue) -> str:
    """The TIMEX3 value, its type where it is none of a day, and the interval in days."""
    kind = value.timex_type if value.timex_type != "DATE" else ""
    days = f"{value.start}..{value.end}" if value.start else ""
    return " ".join(filter(None, (value.timex, kind, days, value.granularity)))


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.txt")):
        lines = [line for section in sections(path) for line in as_read(section)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
