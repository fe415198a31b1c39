"""The rows of a table beside this file."""

from pathlib import Path


def table_rows(name: str) -> list[str]:
    """The rows of the text table `name`, without comments and empty ones."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]
