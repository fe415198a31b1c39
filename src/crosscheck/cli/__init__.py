"""The command line: parse, call one public verb, print, exit."""

import sys
from typing import Annotated

import typer

from crosscheck.config import Settings
from crosscheck.load import load
from crosscheck.model import Article
from crosscheck.pipeline import crosscheck, read
from crosscheck.report import json

app = typer.Typer(no_args_is_help=True, add_completion=True)


@app.command()
def report(
    paths: list[str],
    format: Annotated[str, typer.Option("--format", "-f")] = "table",
    fail_on: Annotated[str, typer.Option("--fail-on")] = "never",
) -> None:
    """Cross-check articles."""
    sys.stdout.write(json.render(crosscheck(load(paths), Settings())))


@app.command()
def claims(
    paths: list[str], format: Annotated[str, typer.Option("--format", "-f")] = "table"
) -> None:
    """What was extracted."""
    for item in load(paths):
        if isinstance(item, Article):
            sys.stdout.write(json.render_claims(read(item)))


def main() -> None:
    """Run the command line."""
    app()
