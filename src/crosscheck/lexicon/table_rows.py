"""The rows of a table beside this file."""

from importlib.resources import files


def table_rows(name: str) -> list[str]:
    """The rows of the text table `name`, without comments and empty ones."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]
