"""The rows of a table beside this file."""

from pathlib import Path


def table_rows(name: str) -> list[str]:
    """The rows of the text table `name`, without comments and empty ones."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def table_columns(name: str, width: int) -> list[list[str]]:
    """The columns of the table `name`, whose comments all stand above its first row.

    Taken apart as a whole, for a row at a time takes four times as long.
    """
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    start = text.index("\n", text.rindex("\n#") + 1) + 1 if text.startswith("#") else 0
    cells = text[start:].removesuffix("\n").replace("\n", "\t").split("\t")
    return [cells[column::width] for column in range(width)]
