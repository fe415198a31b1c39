"""`crosscheck doctor`: for developers, what each room saw."""

import sys
from typing import Annotated

import typer

doctor = typer.Typer(no_args_is_help=True, help="For developers: what each room saw.")


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    app.add_typer(doctor, name="doctor")


@doctor.callback()
def about() -> None:
    """For developers: what each room saw."""


@doctor.command("load")
def doctor_load(
    paths: Annotated[list[str], typer.Argument(help="files, folders, globs, or - for stdin")],
    format: Annotated[str, typer.Option("--format", "-f", help="json")] = "json",
) -> None:
    """What the loader made of each file, as JSON, one object a line."""
    import msgspec

    from crosscheck.load import describe, load
    from crosscheck.model import Article

    status = 0
    for item in load(paths):
        if isinstance(item, Article):
            sys.stdout.write(msgspec.json.encode(describe(item)).decode() + "\n")
        else:
            status = 3
            sys.stderr.write(f"{item.path!r}: {item.message}\n")
    raise typer.Exit(status)
