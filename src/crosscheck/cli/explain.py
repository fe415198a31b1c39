"""`crosscheck explain`: why, one finding step by step; or one rule's documentation."""

from typing import Annotated

import typer

from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import emit, say, tell_problems
from crosscheck.cli.report import PATHS, cross, paths_of
from crosscheck.cli.saved import read_report
from crosscheck.config import nearest
from crosscheck.errors import UsageError
from crosscheck.model import Report

EXAMPLES = """\b
Examples:
  crosscheck explain f-9c1e04 articles/
  crosscheck report articles/ -f json | crosscheck explain f-9c1e04 --report -
  crosscheck explain XD002
  crosscheck explain weekday-mismatch"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(explain)


@shares("topic", "kind", "verdict", "select", "ignore", "fail_on", "strict", "all")
def explain(
    what: Annotated[str, typer.Argument(metavar="ID|RULE", help="A finding's id, or a rule.")],
    paths: Annotated[list[str] | None, PATHS] = None,
    saved: Annotated[
        str | None,
        typer.Option("--report", metavar="FILE", help="A saved JSON report, or - for stdin."),
    ] = None,
    *,
    options: Options,
) -> None:
    """Explain a finding step by step as it was recorded, or print a rule's documentation."""
    form = format_of(options, ("table", "json", "md"))
    if rule := _rule(what):
        _explain_rule(rule, form, options)
        return
    if what[:2] not in ("f-", "q-", "c-"):
        from crosscheck.rules import RULES

        known = tuple(word for rule in RULES for word in (rule.code, rule.name))
        message = f"{what!r} is neither a rule nor the id of a finding (f-…)"
        hint = nearest(what.upper() if what.upper() != what else what, known)
        raise UsageError(message, hint if hint.startswith("did") else nearest(what, known))
    from crosscheck.report import explain as story

    if saved is not None:
        report = read_report(saved)
    else:
        settings = settings_of(options).settings
        report = cross(paths_of(paths, settings), settings, options)
        tell_problems(report.problems)
    found = story.find(report, what)
    if not found:
        message = f"no finding of this report has the id {what!r}"
        raise UsageError(message, _near_id(what, report))
    if form == "json":
        emit(story.render_json(report, found), options)
    elif form == "md":
        emit(story.render_md(report, found), options)
    else:
        emit(story.render(report, found, look_of(options)), options)


def _rule(word: str) -> str | None:
    from crosscheck.rules import BY_CODE, BY_NAME

    if word.upper() in BY_CODE:
        return BY_CODE[word.upper()].name
    return word if word in BY_NAME else None


def _explain_rule(name: str, form: str, options: Options) -> None:
    from crosscheck.report.explain import render_rule
    from crosscheck.report.json import indented
    from crosscheck.rules import BY_NAME, rule_text

    rule = BY_NAME[name]
    try:
        text = rule_text(name)
    except FileNotFoundError:
        text = f"# {rule.code} {rule.name}\n\n{rule.summary}\n"
    if form == "json":
        emit(indented({**rule._asdict(), "text": text}), options)
        return
    emit(render_rule(text, look_of(options)) if form == "table" else text, options)
    say(f"rule {rule.code} {rule.name} ({rule.kind})", options)


def _near_id(word: str, report: Report) -> str:
    ids = tuple(finding.id for finding in report.findings)
    if not ids:
        return "the report has no finding"
    hint = nearest(word, ids)
    return hint if hint.startswith("did") else "ids stand in the table and in `report -f json`"
