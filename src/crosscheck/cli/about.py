"""`crosscheck rules`, `schema`, `config`: what the program knows of itself."""

import typer

from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import emit


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog="\b\nExample:\n  CROSSCHECK_WORKERS=4 crosscheck config")(config)


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

    rows_shown = [(key, _shown(values[key]), origins[key], MEANING[key]) for key in MEANING]
    emit(listing(("setting", "value", "from", "meaning"), rows_shown, look_of(options)), options)


def _shown(value: object) -> str:
    import msgspec

    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
