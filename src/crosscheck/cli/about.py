"""`crosscheck rules`, `schema`, `config`: what the program knows of itself."""

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.options import OPTIONS, Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import emit
from crosscheck.config import nearest
from crosscheck.errors import UsageError

SHAPES = ("report", "claim", "pair", "line")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog="\b\nExamples:\n  crosscheck rules\n  crosscheck explain XD002")(rules)
    app.command(epilog="\b\nExample:\n  crosscheck schema claim > claim.schema.json")(schema)
    app.command(epilog="\b\nExample:\n  CROSSCHECK_WORKERS=4 crosscheck config")(config)


@shares("topic", "verdict", "all", "strict", "quiet", "published", "workers", "fail_on")
def rules(*, options: Options) -> None:
    """List the rules with their codes, as --select, --ignore and `explain` take them."""
    from crosscheck.cli.choose import check_codes, is_chosen
    from crosscheck.report.json import indented
    from crosscheck.report.listing import listing
    from crosscheck.rules import RULES

    form = format_of(options, ("table", "json"))
    settings = settings_of(options).settings
    check_codes((*settings.select, *settings.ignore), "rules")
    shown = [
        rule
        for rule in RULES
        if is_chosen(rule.code, settings.select, settings.ignore)
        and (not options.kind or rule.kind in options.kind)
    ]
    if form == "json":
        emit(indented([rule._asdict() for rule in shown]), options)
        return
    rows = [(rule.code, rule.name, rule.kind, rule.summary) for rule in shown]
    emit(listing(("code", "rule", "kind", "what it finds"), rows, look_of(options)), options)


@shares(*(name for name in OPTIONS if name not in ("output", "quiet")))
def schema(
    of: Annotated[str, typer.Argument(metavar="WHAT", help=", ".join(SHAPES) + ".")] = "report",
    *,
    options: Options,
) -> None:
    """Print the JSON Schema of the report, of a claim line, or of a line of `compare --pairs`."""
    from crosscheck.report.json import indented
    from crosscheck.report.schema import schema_of

    if of not in SHAPES:
        message = f"no schema is called {of!r}"
        raise UsageError(message, nearest(of, SHAPES))
    emit(indented(schema_of(of)), options)


@shares("topic", "kind", "verdict", "all", "strict", "quiet")
def config(*, options: Options) -> None:
    """Show each setting in force and where it came from: flag, environment, file or default."""
    import msgspec

    from crosscheck.config import MEANING
    from crosscheck.report.json import indented

    form = format_of(options, ("table", "json"))
    settings, origins, file = settings_of(options)
    values = msgspec.to_builtins(settings)
    if form == "json":
        rows = {key: {"value": values[key], "from": origins[key]} for key in MEANING}
        emit(indented({"file": str(file) if file else None, "settings": rows}), options)
        return
    from crosscheck.report.listing import listing

    rows_shown = [(key, _shown(values[key]), _near(origins[key]), MEANING[key]) for key in MEANING]
    emit(listing(("setting", "value", "from", "meaning"), rows_shown, look_of(options)), options)


def _shown(value: object) -> str:
    """A value as the file would have it, short: of a topic its label."""
    match value:
        case None | [] | () | {}:
            return "-"
        case list() | tuple():
            return ", ".join(one["label"] if isinstance(one, dict) else str(one) for one in value)
        case dict():
            return "; ".join(f"{key}: {_shown(words)}" for key, words in value.items())
        case _:
            return str(value)


def _near(origin: str) -> str:
    """A file by its path from here."""
    path, here = Path(origin), Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else origin
