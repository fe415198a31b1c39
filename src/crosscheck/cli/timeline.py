"""`crosscheck timeline`: the dated events in order, per source."""

from typing import Annotated

import typer

from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import emit, exit_status, say, tell_problems
from crosscheck.cli.report import PATHS, cross, paths_of
from crosscheck.report.text import many

EXAMPLES = """\b
Examples:
  crosscheck timeline articles/
  crosscheck timeline articles/ --all -f json | jq '.[].start'"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(timeline)


@shares("topic", "kind", "verdict", "select", "ignore", "fail_on")
def timeline(paths: Annotated[list[str] | None, PATHS] = None, *, options: Options) -> None:
    """Draw the dated events in order, with who dates them, and mark the dates in dispute."""
    from crosscheck.report import timeline as drawn

    form = format_of(options, ("table", "json"))
    settings = settings_of(options).settings
    found = cross(paths_of(paths, settings), settings, options)
    days = drawn.days_of(found)
    if form == "json":
        emit(drawn.render_json(days), options)
    else:
        emit(drawn.render(days, look_of(options)), options)
    tell_problems(found.problems)
    say(f"{many(len(found.articles), 'article')} · {many(len(days), 'date')}", options)
    raise typer.Exit(exit_status((), found.problems, (), options.strict))
