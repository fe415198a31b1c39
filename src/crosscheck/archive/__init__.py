"""What is kept on disk: the SQLite archive, the baseline, suppressions."""

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
