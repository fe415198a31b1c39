"""What is kept on disk: the SQLite archive, the baseline, suppressions."""
