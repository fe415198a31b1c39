"""The command line: parse → call one public verb → print → exit status. One file per group.

Only the file of the command that was called is imported (typer builds a converter for every option
of every command: with all of them at hand a run would take twice as long to start).
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

from crosscheck import __version__
from crosscheck.errors import CrosscheckError

COMMANDS: dict[str, str] = {
    "report": "report",
    "claims": "claims",
    "compare": "compare",
    "explain": "explain",
    "timeline": "timeline",
    "rules": "about",
    "schema": "about",
    "config": "about",
    "doctor": "doctor",
    "check": "check",
    "archive": "archive",
    "baseline": "baseline",
    "init": "init",
}
USAGE, INTERRUPTED = 2, 130
COMPLETION = "_CROSSCHECK_COMPLETE"
EPILOG = (
    "Exit status: 0 nothing that --fail-on names; 1 such a finding; 2 wrong usage, configuration "
    "or input; 3 some input could not be read; 130 interrupted."
)


def run(arguments: Sequence[str]) -> int:
    """The exit status of one call of `crosscheck`."""
    import typer

    give_streams()
    completing = COMPLETION in os.environ  # a shell asks what could follow
    if not arguments and not completing:
        run(["--help"])
        return USAGE
    try:
        take_text_as_given()
        app = build(None if completing else arguments[0])
        status = app(args=list(arguments), prog_name="crosscheck", standalone_mode=False)
        if status == INTERRUPTED:
            raise KeyboardInterrupt
        return status if isinstance(status, int) else 0
    except typer.Exit as leave:
        return leave.exit_code
    except SystemExit as leave:  # how typer ends a completion
        return leave.code if isinstance(leave.code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        return _say("interrupted", "", INTERRUPTED)
    except BrokenPipeError:
        return _close_quietly()
    except CrosscheckError as error:
        return _say(error.message, error.hint, error.status)
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":  # a group without its command
            sys.stderr.write(f"{error}\n")
            return USAGE
        if hasattr(error, "format_message"):  # every usage error that typer itself finds
            return _say(*_usage(error), USAGE)
        # A fault in crosscheck must not look like "contradiction found" (1).
        import traceback

        traceback.print_exc()
        return _say("this is a fault in crosscheck, not in your input", "please report it", USAGE)


def give_streams() -> None:
    """Where the caller closed stdout or stderr (`>&-`), what goes there goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def build(name: str | None) -> "typer.Typer":  # type: ignore[name-defined] # noqa: F821
    """The app with the command `name`, or with every command where there is none of that name."""
    import typer

    app = typer.Typer(
        no_args_is_help=True,
        add_completion=name not in COMMANDS,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
        epilog=EPILOG,
    )

    @app.callback()
    def about(
        version: Annotated[
            bool,
            typer.Option("--version", "-V", help="Print the version.", show_default=False),
        ] = False,
    ) -> None:
        """A linter for facts: where articles about one story agree, and where they contradict."""
        if version:
            sys.stdout.write(f"crosscheck {__version__}\n")
            raise typer.Exit

    wanted = [COMMANDS[name]] if name in COMMANDS else list(dict.fromkeys(COMMANDS.values()))
    for module in wanted:
        import_module(f"crosscheck.cli.{module}").register(app)
    tell_whole(app)
    return app


def tell_whole(app: "typer.Typer") -> None:  # type: ignore[name-defined] # noqa: F821
    """Let the lists of commands wrap what each does, which typer would cut off."""
    for command in app.registered_commands:
        command.short_help = (getattr(command.callback, "__doc__", "") or "").split("\n\n")[0]
    for group in app.registered_groups:
        if group.typer_instance:
            tell_whole(group.typer_instance)


class _AsGiven:
    """Stands in for typer's converter where an option is text or a flag: nothing to convert."""

    def coerce(self, value: object, param: object, ctx: object) -> object:
        several = getattr(param, "multiple", False) or getattr(param, "nargs", 1) == -1
        return () if value is None and several else value


def take_text_as_given() -> None:
    """Spare text options and flags the converter that typer builds for them.

    From 0.29 on typer builds each with pydantic: measured, 75 of 290 ms of a run on five articles,
    to turn text into text. Where typer keeps its converters elsewhere, this changes nothing.
    """
    import typer.core

    build_converter = getattr(typer.core, "build_runtime_param", None)
    if build_converter is None:
        return

    def build_if_needed(described: Any) -> object:  # noqa: ANN401 (a type of typer's own)
        is_plain = getattr(described, "annotation", None) in (str, bool, list[str])
        return _AsGiven() if is_plain else build_converter(described)

    vars(typer.core)["build_runtime_param"] = build_if_needed


def _usage(error: BaseException) -> tuple[str, str]:
    """Message and hint of a usage error; an unknown command gets the nearest one."""
    message = str(getattr(error, "format_message", lambda: error)()).rstrip(".")
    message, _, word = message.partition(". Did you mean ")
    if word:
        return message, f"did you mean {word.rstrip('?')}?"
    if message.startswith("No such command"):
        return message, "one of: " + ", ".join(COMMANDS)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "crosscheck"
    return message, f"see `{path} --help`"


def _say(message: str, hint: str, status: int) -> int:
    from crosscheck.report.text import plain

    sys.stderr.write(f"crosscheck: {plain(message)}\n")
    if hint:
        sys.stderr.write(f"  hint: {plain(hint)}\n")
    return status


def _close_quietly() -> int:
    """The reader of a pipe went away, which is its right: stay silent, also at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
