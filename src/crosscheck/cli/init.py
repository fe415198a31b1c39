"""`crosscheck init`: a commented configuration, a CI workflow and a pre-commit entry."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.archive.baseline import write_atomically
from crosscheck.cli.options import Options, shares
from crosscheck.cli.output import emit
from crosscheck.errors import UsageError

FILES = {
    "crosscheck.toml": "crosscheck.toml",
    ".github/workflows/crosscheck.yml": "workflow.yml",
    ".pre-commit-config.yaml": "pre-commit.yaml",
}
"""What is written, and the template in `templates/` that it comes from."""
EXAMPLES = """\b
Examples:
  crosscheck init
  crosscheck init newsroom/ --force"""
FOLDER = typer.Argument(help="The folder to set up (default: this one).", show_default=False)
FORCE = typer.Option("--force", help="Write over files that are there.")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(init)


@shares(
    "format", "output", "topic", "kind", "verdict", "select", "ignore", "fail_on", "strict", "all",
    "published", "workers", "no_color", "config", "baseline",
)  # fmt: skip
def init(
    folder: Annotated[Path | None, FOLDER] = None,
    force: Annotated[bool, FORCE] = False,
    *,
    options: Options,
) -> None:
    """Write a commented configuration, a GitHub workflow and a pre-commit entry."""
    root = folder or Path()
    if not root.is_dir():
        raise UsageError(f"{root} is no folder", "create it first")
    written, kept = [], []
    for name, template in FILES.items():
        target = root / name
        if target.exists() and not force:
            kept.append(name)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, template_text(template).encode())
        written.append(name)
    lines = [f"wrote {name}" for name in written]
    lines += [f"kept {name} (it is there already; --force writes over it)" for name in kept]
    if "crosscheck.toml" in written and not (root / "articles").exists():
        lines.append("next: put articles into articles/, or name their folder in crosscheck.toml")
    if not options.quiet:
        emit("".join(f"{line}\n" for line in lines), options)


def template_text(name: str) -> str:
    """A template that comes with crosscheck."""
    return files("crosscheck").joinpath("templates", name).read_text(encoding="utf-8")
