"""`crosscheck check`: new articles against what is on file, for CI."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.options import Options, format_of, settings_of, shares
from crosscheck.cli.output import demand_articles, say, with_progress
from crosscheck.cli.report import finish
from crosscheck.config import Settings
from crosscheck.errors import UsageError
from crosscheck.model import Report

if TYPE_CHECKING:
    from crosscheck.archive import Filed
    from crosscheck.fresh import Fresh
    from crosscheck.model import Problem

EXAMPLES = """\b
Examples:
  crosscheck check new.md --against archive/
  crosscheck check new.md --against archive.sqlite --format github
  crosscheck check --diff origin/main --against archive.sqlite
  crosscheck check new.md --against archive/ --fail-on single"""
NEW = typer.Argument(help="New articles: files, folders, globs, - for stdin.", show_default=False)
AGAINST = typer.Option(
    "--against",
    metavar="PATH",
    help="An archive, or articles; else `against` of the configuration.",
    show_default=False,
)
DIFF = typer.Option(
    "--diff", metavar="REF", help="Only claims on lines added since REF.", show_default=False
)
CHANGED = typer.Option("--changed-only", help="As --diff HEAD: what is not committed yet.")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(check)


@shares()
def check(
    new: Annotated[list[str] | None, NEW] = None,
    against: Annotated[list[str] | None, AGAINST] = None,
    diff: Annotated[str | None, DIFF] = None,
    changed_only: Annotated[bool, CHANGED] = False,
    *,
    options: Options,
) -> None:
    """Check new articles against what is on file: only findings that involve a new one."""
    form = format_of(options)
    settings = settings_of(options).settings
    found = checked(new or [], against or [], diff or ("HEAD" if changed_only else None),
                    settings, options)  # fmt: skip
    finish(found, settings, options, form, settings.fail_on or ("contradict",))


def checked(
    new: list[str], against: list[str], revision: str | None, settings: Settings, options: Options
) -> Report:
    """The report on new articles. Errors: UsageError, InputError, ArchiveError."""
    from crosscheck.archive.changed import changed_lines
    from crosscheck.load import load

    known = against or against_of(settings)
    if not known:
        raise UsageError("check needs --against", "name an archive or a folder of articles")
    if not new and not revision:
        raise UsageError("check needs an article", "crosscheck check NEW --against PATH")
    asked = new
    if revision:
        new = changed_among(asked, revision)
    from crosscheck.check import check as compare
    from crosscheck.engine import engine_for
    from crosscheck.fresh import read_fresh

    loaded = load(new, settings.published) if new else ()
    with engine_for(settings.workers, settings.cluster) as engine:
        fresh, problems = read_fresh(with_progress(loaded, options), engine)
    if not new:
        say(f"no article changed since {revision}", options)
    else:
        demand_articles(len(fresh), problems)
    paths = [one.article.path for one in fresh if one.article.path != "-"]
    changed = changed_lines(Path.cwd(), revision, sorted(set(paths))) if revision else None
    filed, more = filed_against(known, fresh, settings, options)
    return compare(fresh, filed, [*problems, *more], settings, changed)


def changed_among(paths: list[str], revision: str) -> list[str]:
    """The articles that changed since a revision: of these paths, or of the folder here."""
    from crosscheck.archive.changed import changed_files
    from crosscheck.load.find import find, is_article_file

    here = Path.cwd()
    changed = [path for path in changed_files(here, revision) if is_article_file(path)]
    if not paths:
        return changed
    known = {(here / path).resolve() for path in changed}
    return [
        one.path
        for one in find(paths, None)
        if one.path == "-" or Path(one.path).resolve() in known
    ]


def against_of(settings: Settings) -> list[str]:
    """What the configuration compares with, from its folder."""
    if settings.against is None:
        return []
    return [str(Path(settings.root or ".") / settings.against)]


def filed_against(
    known: list[str], fresh: list["Fresh"], settings: Settings, options: Options
) -> tuple[list["Filed"], list["Problem"]]:
    """What archives and folders hold about the new articles; these themselves left out."""
    from crosscheck.archive import open_archive
    from crosscheck.fresh import filed_from_archive

    archives = [path for path in known if names_archive(path)]
    folders = [path for path in known if path not in archives]
    filed: list[Filed] = []
    for path in archives:
        with open_archive(path) as archive:
            found = filed_from_archive(archive, fresh, settings)
        say(f"{path}: {len(found)} articles on file may tell of this", options)
        filed.extend(found)
    read, problems = filed_from_folders(folders, fresh, settings, options) if folders else ([], [])
    return filed + read, problems


def filed_from_folders(
    folders: list[str], fresh: list["Fresh"], settings: Settings, options: Options
) -> tuple[list["Filed"], list["Problem"]]:
    """The articles of folders, without those that are checked. Errors: InputError."""
    from crosscheck.cli.workers import with_workers
    from crosscheck.engine import engine_for
    from crosscheck.fresh import read_filed_anew
    from crosscheck.load import load

    own = {Path(one.article.path).resolve() for one in fresh}
    others = (
        item for item in load(folders, settings.published) if Path(item.path).resolve() not in own
    )
    items, settings = with_workers(with_progress(others, options), settings)
    with engine_for(settings.workers, settings.cluster) as engine:
        filed, problems = read_filed_anew(items, engine)
    if not filed:
        say(f"nothing to compare with in {', '.join(folders)}", options)
    return filed, problems


def names_archive(path: str) -> bool:
    """True for an SQLite file, and for what is named like one: it is never read as an article."""
    from crosscheck.archive import is_archive

    return Path(path).suffix in (".sqlite", ".sqlite3", ".db") or is_archive(path)
