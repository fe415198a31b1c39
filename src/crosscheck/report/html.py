"""The report as one self-contained HTML page: nothing is loaded from elsewhere, nothing is sent.

The template escapes everything; script and style are allowed by their hashes alone, so that
whatever an article smuggles in cannot run even if it were not escaped. No element has a `style`
attribute or an `on…` one: the policy forbids them too.
"""

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from crosscheck.model import RANK, Report
from crosscheck.report import LOOK, Look
from crosscheck.report.card import name_of, parts_of
from crosscheck.report.fold import VERDICTS
from crosscheck.report.overview import counts_of, matrix_of, topics_of
from crosscheck.report.passage import passages_of
from crosscheck.report.strip import strip_of
from crosscheck.report.text import many, plain

MARKS = {"contradict": "✗", "differ": "≠", "agree": "=", "compatible": "≈", "single": "·"}
PAGE = files("crosscheck.report").joinpath("page")


def render(report: Report, look: Look | None = None) -> str:
    """The page. `look.topics` come first; `look.articles` give the text for side by side."""
    look = look or LOOK
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = _read("report.css"), _read("report.js")
    parts, counts = parts_of(report, look), counts_of(report)
    cards = [card for part in parts for card in part.cards]
    return environment.from_string(_read("report.html.j2")).render(
        report=report,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        headline=headline(counts),
        marks=MARKS,
        meanings=VERDICTS,
        verdicts=tuple(RANK),
        counts=counts,
        parts=parts,
        topics=topics_of(cards, look.topics),
        labels=sorted({card.topic for card in cards}),
        kinds=sorted({card.kind for card in cards}),
        articles=[(number, name_of(one), one) for number, one in enumerate(report.articles)],
        matrix=matrix_of(report),
        passages=passages_of(report, cards, look.articles),
        strip=strip_of(report),
        accepted=[one for one in report.findings if one.suppressed],
        many=many,
        plain=plain,
    )


def headline(counts: Mapping[str, int]) -> str:
    """The page in one line: `1 contradiction, 3 differences, 9 agreements`."""
    words = [many(counts["contradict"], "contradiction")]
    words += [many(counts["differ"], "difference")] if counts["differ"] else []
    return ", ".join([*words, many(counts["agree"], "agreement")])


def _read(name: str) -> str:
    return PAGE.joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy that allows this very script and style, and nothing else."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; "
        f"script-src 'sha256-{digest(script)}'; base-uri 'none'; form-action 'none'"
    )
