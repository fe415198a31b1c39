"""Two articles side by side in the terminal: each question once, both answers beside it."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosscheck.model import ArticleInfo, Claim, Report
from crosscheck.report import Look
from crosscheck.report.fold import Block, fold, reason_words, sections
from crosscheck.report.layout import heading, make_console, quote, written
from crosscheck.report.table import question_line
from crosscheck.report.text import many, plain


def render(report: Report, look: Look | None = None) -> str:
    """The questions that both answer, the strongest verdict first; then what only one says."""
    look = look or Look()
    console = make_console(look)
    left, right = report.articles[:2]
    by_id = {claim.id: claim for claim in report.claims}
    width = (console.width - 4) // 2
    console.print(_row(_title(left), _title(right), width))
    console.print(Text("─" * console.width, "dim"))
    shown = sections(report)
    for section in shown:
        heading(console, section.title, section.note)
        for block in section.blocks:
            _show(console, block, (left, right), by_id, look, width)
    if not shown:
        console.print("No question is answered by both.")
    for article in (left, right):
        alone = [
            block
            for block in fold(report.findings)
            if block.lead.verdict == "single" and article.id in block.sides[0].articles
        ]
        if alone:
            text = f"Only in {plain(article.id)}: {many(len(alone), 'fact')}"
            console.print(Text(text, "dim"))
    return written(console)


def _title(article: ArticleInfo) -> Text:
    text = Text().append(plain(article.title or article.id), "bold")
    notes = [article.path, article.published, article.source, many(article.words, "word")]
    return text.append("\n" + plain(" · ".join(one for one in notes if one)), "dim")


def _row(left: Text, right: Text, width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=2)
    table.add_column(width=width - 2, overflow="fold")
    table.add_column(width=width - 2, overflow="fold")
    table.add_row("", left, right)
    return table


def _show(
    console: Console,
    block: Block,
    pair: tuple[ArticleInfo, ArticleInfo],
    by_id: Mapping[str, Claim],
    look: Look,
    width: int,
) -> None:
    console.print(question_line(block, console.width))
    if reason := plain(reason_words(block.lead)):
        console.print(Padding(Text(reason, "italic"), (0, 0, 0, 2)))
    left, right = (_answers(block, article.id, by_id, look, width) for article in pair)
    console.print(_row(left, right, width))
    console.print()


def _answers(
    block: Block, article: str, by_id: Mapping[str, Claim], look: Look, width: int
) -> Text:
    """What one article answers: its values, each with its words."""
    text = Text()
    for side in block.sides:
        claims = [by_id[one] for one in side.claims if one in by_id]
        own = [claim for claim in claims if claim.article == article]
        if not own:
            continue
        if text.plain:
            text.append("\n")
        text.append(plain(side.display), "bold").append("\n")
        text.append_text(quote(own[0], look, width))
    return text if text.plain else Text("—", "dim")
