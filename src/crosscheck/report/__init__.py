"""Report → str: one file per format; no decisions, no input or output.

Each format is a module with `render(report, look) -> str`; a format that shows claims as well
(`crosscheck claims`) has `render_claims(claims, look) -> str` beside it.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from msgspec import Struct, field

from crosscheck.model import Article, Claim, Report

FORMATS: dict[str, str] = {
    "table": "table",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "md": "md",
    "html": "html",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "rdjson": "rdjson",
    "gitlab": "gitlab",
}
TRACED = ("json", "jsonl", "html")
"""The formats that tell how the claims of a finding were brought together."""
CLAIM_FORMATS = ("table", "json", "jsonl", "csv", "md")
SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".html": "html",
    ".sarif": "sarif",
    ".xml": "junit",
}


class Look(Struct, frozen=True):
    """How a report is to be shown; formats for programs need none of it.

    `topics` are the labels that the user named, in order: their tables come first.
    `all` lifts the limits of the default view. Units: `width` in terminal columns.
    Formats for CI list findings of `verdicts`, and fail on those of `fail_on`; `line_text` gives a
    line of a file on disk, counted from 1, where a format needs what stands before a claim.
    The page shows the text of those `articles` (by id) that are given.
    """

    width: int = 100
    color: bool = False
    all: bool = False
    topics: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ("contradict", "differ")
    fail_on: tuple[str, ...] = ("contradict",)
    line_text: Callable[[str, int], str | None] | None = None
    articles: Mapping[str, Article] = field(default_factory=dict)


LOOK = Look()
"""How a report looks when nobody says."""


def render(report: Report, format: str = "table", look: Look | None = None) -> str:
    """The report as text. Errors: KeyError for an unknown format."""
    module = import_module(f"crosscheck.report.{FORMATS[format]}")
    text: str = module.render(report, look or LOOK)
    return text


def render_claims(
    claims: tuple[Claim, ...], format: str = "table", look: Look | None = None
) -> str:
    """Claims as text. Errors: KeyError for a format that shows no claims."""
    if format not in CLAIM_FORMATS:
        raise KeyError(format)
    module = import_module(f"crosscheck.report.{FORMATS[format]}")
    text: str = module.render_claims(claims, look or LOOK)
    return text
