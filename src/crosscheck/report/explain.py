"""The story of one finding, told from what was recorded when it was made; nothing is recomputed.

What each article says, how the claims met (align), how they were judged (judge), the rule, and
what would have led to another verdict.
"""

from collections.abc import Iterable, Mapping

import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from crosscheck.model import SCHEMA, Claim, Finding, Report, Side
from crosscheck.report import Look
from crosscheck.report.fold import VERDICTS, origins_of, question_text, reason_words
from crosscheck.report.json import indented
from crosscheck.report.layout import MARKS, STYLES, make_console, written
from crosscheck.report.text import plain
from crosscheck.report.value import value_text
from crosscheck.rules import BY_NAME

OTHERWISE = {
    ("contradict", None): "The same value in all of them would be agreement; a vaguer one, such as "
    "a bound or a longer period, would be compatible; a sign that time, place, source or "
    "occurrence differ would make it `differ`.",
    ("differ", "evolving"): "Reports of the same day, or without a sign of an update, would make "
    "it a contradiction.",
    ("differ", "separate"): "Claims tied to one and the same occurrence would make it a "
    "contradiction.",
    ("differ", "open-bound"): "A value outside the bound would make it a contradiction; an article "
    "that gives bound and value together would make it compatible.",
    ("differ", "attributed"): "One source giving both values, or the articles saying so in their "
    "own voice, would make it a contradiction.",
    ("differ", "scope"): "The same place, period and group on both sides would make it a "
    "contradiction.",
    ("compatible", None): "The same precision on both sides would make it agreement, or a "
    "contradiction if the values then excluded each other.",
    ("agree", None): "A value outside the other's would make it a contradiction; words copied "
    "from one another would leave a single origin.",
    ("single", None): "A second article of another origin that answers the same question would "
    "make it agreement, compatible or a conflict.",
}


def find(report: Report, id: str) -> tuple[Finding, ...]:
    """The findings that an id names: a finding's, a question's or a claim's, or its beginning."""
    exact = tuple(one for one in report.findings if id in (one.id, one.cluster))
    if exact:
        return exact
    begun = tuple(one for one in report.findings if one.id.startswith(id) and len(id) > 2)
    if begun:
        return begun
    return tuple(
        one
        for one in report.findings
        if any(claim.startswith(id) and len(id) > 2 for side in one.sides for claim in side.claims)
    )


def render(report: Report, findings: Iterable[Finding], look: Look | None = None) -> str:
    """The story of each finding, one after the other."""
    console = make_console(look or Look())
    by_id = {claim.id: claim for claim in report.claims}
    for number, finding in enumerate(findings):
        if number:
            console.print()
        _tell(console, finding, by_id, look or Look())
    return written(console)


def render_json(report: Report, findings: Iterable[Finding]) -> str:
    """The findings with their claims in full."""
    by_id = {claim.id: claim for claim in report.claims}
    rows = [
        {
            **msgspec.structs.asdict(finding),
            "claims": [by_id[one] for side in finding.sides for one in side.claims if one in by_id],
        }
        for finding in findings
    ]
    return indented({"schema": SCHEMA, "findings": rows})


def render_md(report: Report, findings: Iterable[Finding]) -> str:
    """The story as Markdown."""
    text = render(report, findings, Look(width=96))
    return "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())


def _tell(console: Console, finding: Finding, by_id: Mapping[str, Claim], look: Look) -> None:
    style = STYLES[finding.verdict]
    console.print(
        Text().append(MARKS[finding.verdict] + " ", style).append(question_text(finding), "bold")
    )
    _indent(
        console, Text(f"{finding.id}  question {finding.cluster}  {plain(finding.topic)}", "dim")
    )
    _indent(console, Text(plain(finding.message)))
    _head(console, "What the articles say")
    for side in finding.sides:
        _side(console, side, by_id, look)
    for room, title in (("align", "How the claims met"), ("judge", "How they were judged")):
        steps = [step for step in finding.trace if step.room == room]
        if steps:
            _head(console, title)
        for step in steps:
            _indent(console, Text("- ").append(plain(step.text)))
    others = [step for step in finding.trace if step.room not in ("align", "judge")]
    for step in others:
        _indent(console, Text(f"- {plain(step.room)}: {plain(step.text)}"))
    _head(console, "The verdict")
    words = reason_words(finding) or VERDICTS[finding.verdict]
    _indent(console, Text().append(finding.verdict, style).append(f": {plain(words)}"))
    rule = BY_NAME.get(finding.rule)
    if rule:
        text = f"rule {rule.code} {rule.name}: {rule.summary} (crosscheck explain {rule.code})"
        _indent(console, Text(text))
    else:
        _indent(console, Text(f"rule {plain(finding.rule)}"))
    otherwise = OTHERWISE.get((finding.verdict, finding.reason))
    if otherwise and finding.scope == "cross":
        _head(console, "What would have changed it")
        _indent(console, Text(otherwise))


def _side(console: Console, side: Side, by_id: Mapping[str, Claim], look: Look) -> None:
    origins = f"  ({side_origins})" if (side_origins := origins_of(side)) else ""
    _indent(console, Text().append(plain(side.display), "bold").append(origins, "dim"))
    for one in side.claims:
        claim = by_id.get(one)
        if claim is None:
            continue
        place = f"{claim.path}:{claim.line}:{claim.column}" if claim.line else claim.path
        zone = "" if claim.zone == "body" else f", {claim.zone}"
        _indent(console, Text(plain(f"{claim.article}  {place}{zone}"), "dim"), 4)
        _indent(console, _sentence(claim, look), 6)
        for note in _notes(claim):
            _indent(console, Text(plain(note), "dim"), 6)


def _sentence(claim: Claim, look: Look) -> Text:
    sentence, start = claim.sentence.text, claim.start - claim.sentence.start
    end = start + claim.end - claim.start
    if not 0 <= start < end <= len(sentence):
        return Text(plain(claim.text))
    left, value, right = sentence[:start], plain(sentence[start:end]), sentence[end:]
    text = Text(plain(left + "x")[:-1])
    text.append(value if look.color else f"«{value}»", "bold underline" if look.color else "")
    return text.append(plain("x" + right)[1:])


def _notes(claim: Claim) -> Iterable[str]:
    about = claim.about
    tied = [
        f"{key} {word}"
        for key, word in (("subject", about.subject), ("event", about.event))
        if word
    ]
    tied += [f"{key} {word}" for key, word in about.scope.items()]
    yield (
        f"value: {value_text(claim.value)}"
        + (f"; slot {about.slot}" if about.slot else "")
        + (f"; {', '.join(tied)}" if tied else "")
    )
    if claim.attribution:
        source = claim.attribution.source or "an unnamed source"
        cue = f" ({claim.attribution.cue})" if claim.attribution.cue else ""
        yield f"says {source}{cue}"
    if claim.polarity != "affirmed" or claim.modality != "asserted":
        yield f"{claim.polarity}, {claim.modality}"


def _head(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, "bold"))


def _indent(console: Console, text: Text, by: int = 2) -> None:
    console.print(Padding(text, (0, 0, 0, by)))


def render_rule(text: str, look: Look | None = None) -> str:
    """A rule's documentation: drawn for a terminal, else the Markdown as it is."""
    look = look or Look()
    if not look.color:
        return text if text.endswith("\n") else text + "\n"
    from rich.markdown import Markdown

    console = make_console(look)
    console.print(Markdown(text))
    return written(console)
