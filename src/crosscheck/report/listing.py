"""A plain table of words under headings: rules, settings, stages."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from crosscheck.report import Look
from crosscheck.report.layout import make_console, written
from crosscheck.report.text import plain


def listing(headings: Sequence[str], rows: Sequence[Sequence[str]], look: Look) -> str:
    """Rows under headings, wrapped to the width; nothing is cut."""
    console = make_console(look)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for word in headings:
        table.add_column(word, overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    console.print(table)
    return written(console)
