"""`crosscheck doctor`: what each room saw, for developers."""

from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from crosscheck.cli.options import Options, format_of, look_of, settings_of, shares
from crosscheck.cli.output import demand_articles, emit, exit_status, tell_problems
from crosscheck.cli.report import PATHS, paths_of
from crosscheck.config import Settings, nearest
from crosscheck.errors import UsageError
from crosscheck.model import Article, Problem

STAGES = ("load", "segment", "extract", "anchor", "align", "judge")
EXAMPLES = """\b
Examples:
  crosscheck doctor load page.html -f json
  crosscheck doctor align articles/ | less"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(doctor)


@shares("topic", "kind", "verdict", "select", "ignore", "fail_on", "all")
def doctor(
    stage: Annotated[str, typer.Argument(metavar="STAGE", help=", ".join(STAGES) + ".")],
    paths: Annotated[list[str] | None, PATHS] = None,
    *,
    options: Options,
) -> None:
    """Show what one room made of these articles: for developers and for bug reports."""
    from crosscheck.load import load, look
    from crosscheck.report import stages

    if stage not in STAGES:
        message = f"no room is called {stage!r}"
        raise UsageError(message, nearest(stage, STAGES))
    form = format_of(options, ("table", "json"))
    settings = settings_of(options).settings
    see = look if stage == "load" else load  # the loader shows foreign articles too
    loaded = list(see(paths_of(paths, settings), settings.published))
    articles = [one for one in loaded if isinstance(one, Article)]
    problems = [one for one in loaded if isinstance(one, Problem)]
    demand_articles(len(articles), problems)
    rows = SEEN[stage](articles, settings)
    if form == "json":
        emit(stages.render_json(stage, rows), options)
    else:
        emit(stages.render(stage, rows, look_of(options)), options)
    tell_problems(problems)
    raise typer.Exit(exit_status((), problems, (), options.strict))


def _loaded(articles: list[Article], settings: Settings) -> Iterable[object]:
    from crosscheck.load import describe

    return [{"path": article.path, **describe(article)} for article in articles]


def _segmented(articles: list[Article], settings: Settings) -> Iterable[object]:
    from crosscheck.segment import segment

    return [sentence for article in articles for sentence in segment(article)]


def _extracted(articles: list[Article], settings: Settings) -> Iterable[object]:
    from crosscheck.pipeline import every, gather

    found = gather(articles)
    return every(found.claims, found.articles)


def _anchored(articles: list[Article], settings: Settings) -> Iterable[object]:
    """Only the claims that the story changed, before and after."""
    from crosscheck.pipeline import every, gather, gather_anchored

    found = gather(articles)
    before = {claim.id: claim for claim in every(found.claims, found.articles)}
    after = gather_anchored(articles).claims
    return [(before[one.id], one) for one in after if before[one.id] != one]


def _aligned(articles: list[Article], settings: Settings) -> Iterable[object]:
    from crosscheck.pipeline import gather_clusters

    return gather_clusters(articles, settings)


def _judged(articles: list[Article], settings: Settings) -> Iterable[object]:
    from crosscheck.pipeline import crosscheck

    return crosscheck(articles, settings).findings


SEEN: dict[str, Callable[[list[Article], Settings], Iterable[object]]] = {
    "load": _loaded,
    "segment": _segmented,
    "extract": _extracted,
    "anchor": _anchored,
    "align": _aligned,
    "judge": _judged,
}
