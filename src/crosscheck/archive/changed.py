"""What changed since a git revision: the added lines of each file.

Git is asked with fixed arguments, never through a shell; names come back NUL-separated, so that no
file name can be taken for anything else.
"""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from crosscheck.errors import UsageError

LineRanges: TypeAlias = tuple[tuple[int, int], ...]
HUNK = re.compile(r"^@@ -[0-9,]{1,30} \+([0-9]{1,10})(?:,([0-9]{1,10}))? @@", re.MULTILINE)
EVERY_LINE: LineRanges = ((1, 1 << 60),)
DOCUMENTS = (".pdf", ".docx")
"""What git takes for lines in them are not those that a reader sees: all of one changes at once."""
GIT_SECONDS = 60


def git(folder: Path, *arguments: str) -> str:
    """What git prints. Errors: UsageError with git's own words."""
    command = ["git", "-C", str(folder), "--no-optional-locks", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed options
            command, capture_output=True, check=False, timeout=GIT_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError("git cannot be run", "--diff and --changed-only need git") from error
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        raise UsageError(words[0], "--diff takes a revision of the repository you are in")
    return done.stdout.decode("utf-8", "surrogateescape")


def resolve_revision(folder: Path, revision: str) -> str:
    """The commit that a revision names; keeps a revision like `-x` from being an option.

    HEAD of a repository without a commit is the empty tree: everything is new.
    """
    wanted = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return git(folder, *wanted).strip()
    except UsageError:
        if revision != "HEAD" or git(folder, "rev-list", "--all", "--max-count=1"):
            raise
        return git(folder, "hash-object", "-t", "tree", "/dev/null").strip()


def changed_files(folder: Path, revision: str) -> tuple[str, ...]:
    """Files below `folder` that are new or changed since the revision, relative to it."""
    commit = resolve_revision(folder, revision)
    tracked = git(
        folder, "diff", "--name-only", "-z", "--relative", "--diff-filter=d", commit, "--"
    )
    fresh = git(folder, "ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({name for name in (tracked + fresh).split("\0") if name}))


def changed_lines(folder: Path, revision: str, paths: Sequence[str]) -> dict[str, LineRanges]:
    """For each path the ranges of lines added since the revision; all of a file new to git."""
    commit = resolve_revision(folder, revision)
    found: dict[str, LineRanges] = {}
    for path in paths:
        file = (folder / path).absolute()
        known = git(file.parent, "ls-files", "-z", "--", file.name)
        if not known:
            found[path] = EVERY_LINE
            continue
        text = git(
            file.parent, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
            commit, "--", file.name,
        )  # fmt: skip
        is_document = path.lower().endswith(DOCUMENTS)
        found[path] = EVERY_LINE if text and is_document else added_ranges(text)
    return found


def added_ranges(diff: str) -> LineRanges:
    """The line ranges that the hunks of one file's diff add."""
    ranges = []
    for start, length in HUNK.findall(diff):
        count = int(length) if length else 1
        if count:
            ranges.append((int(start), int(start) + count - 1))
    return tuple(ranges)
