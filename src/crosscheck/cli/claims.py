"""`crosscheck claims`: what was extracted."""

from typing import Annotated

import typer

from crosscheck.cli.options import Options, claim_format_of, look_of, settings_of, shares
from crosscheck.cli.output import (
    demand_articles,
    emit,
    exit_status,
    say,
    tell_problems,
    with_progress,
)
from crosscheck.cli.report import PATHS, paths_of
from crosscheck.report.text import many

EXAMPLES = """\b
Examples:
  crosscheck claims article.md
  crosscheck claims articles/ --kind date
  crosscheck claims articles/ -f jsonl | jq -r .text"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(claims)


@shares("topic", "verdict", "select", "ignore", "fail_on", "baseline")
def claims(paths: Annotated[list[str] | None, PATHS] = None, *, options: Options) -> None:
    """List the claims that were extracted, with their place, value and words."""
    from crosscheck.load import load
    from crosscheck.pipeline import gather_anchored
    from crosscheck.report import render_claims

    form = claim_format_of(options)
    settings = settings_of(options).settings
    loaded = load(paths_of(paths, settings), settings.published)
    found = gather_anchored(with_progress(loaded, options))
    chosen = tuple(one for one in found.claims if not options.kind or one.kind in options.kind)
    demand_articles(len(found.articles), found.problems)
    emit(render_claims(chosen, form, look_of(options)), options)
    tell_problems(found.problems)
    say(f"{many(len(found.articles), 'article')} · {many(len(chosen), 'claim')}", options)
    raise typer.Exit(exit_status((), found.problems, (), options.strict))
