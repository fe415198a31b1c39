"""What is kept on disk: the SQLite archive, the baseline, suppressions.

Each name is imported when it is first used: a plain report asks for suppressions alone, and needs
no database.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.archive.candidates import find_candidates
    from crosscheck.archive.filing import file_batch, is_current, remove_articles
    from crosscheck.archive.lookup import (
        Status,
        damaged_articles,
        export_filed,
        find_versions,
        list_filed,
        read_filed,
        read_status,
    )
    from crosscheck.archive.record import Filed, Filing, content_digest, rename_article, row_of
    from crosscheck.archive.store import is_archive, open_archive, verify

__all__ = [
    "Filed",
    "Filing",
    "Status",
    "content_digest",
    "damaged_articles",
    "export_filed",
    "file_batch",
    "find_candidates",
    "find_versions",
    "is_archive",
    "is_current",
    "list_filed",
    "open_archive",
    "read_filed",
    "read_status",
    "remove_articles",
    "rename_article",
    "row_of",
    "verify",
]

FILES = {
    "candidates": ("find_candidates",),
    "filing": ("file_batch", "is_current", "remove_articles"),
    "lookup": (
        *("Status", "damaged_articles", "export_filed", "find_versions", "list_filed"),
        *("read_filed", "read_status"),
    ),
    "record": ("Filed", "Filing", "content_digest", "rename_article", "row_of"),
    "store": ("is_archive", "open_archive", "verify"),
}
FILE_OF = {name: file for file, names in FILES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in FILE_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{FILE_OF[name]}"), name)
