"""Paths → files: folders searched, globs expanded, in sorted order, each file once."""

import os
import stat
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path

from crosscheck.errors import InputError
from crosscheck.load.source import Source
from crosscheck.model import Problem

STDIN = "-"
EXTENSIONS = frozenset(
    ".txt .md .markdown .html .htm .json .jsonl .ndjson .xml .rss .atom .pdf .docx"
    " .zip .tar .tgz .tar.gz".split()
)
ARCHIVES = frozenset({".zip", ".tar", ".tgz", ".tar.gz"})
ABOUT_THE_FOLDER = frozenset(
    "readme license licence copying notice note notes changelog contributing authors"
    " security code_of_conduct requirements".split()
)
"""House rule: files of these names speak of the folder; named outright, they are read."""


def find(paths: Sequence[str], published: str | None) -> list[Source | Problem]:
    """Every file under `paths`, sorted by path, each with an id that no other has.

    Errors: InputError for a path that does not exist or a glob that matches nothing.
    """
    asked: dict[str, bool] = {}
    problems: list[Problem] = []
    for path in paths:
        for found, is_asked in _expand(path, problems):
            asked[found] = asked.get(found, False) or is_asked
    files = sorted(_without_copies(asked))
    stems = _stems(files)
    sources: list[Source | Problem] = [*problems]
    sources.extend(Source(file, stems[file], published, asked[file]) for file in files)
    return sorted(sources, key=lambda one: one.path)


def extension(path: str) -> str:
    """The extension in lower case; `.tar.gz` is one."""
    name = Path(path).name.lower()
    return ".tar.gz" if name.endswith(".tar.gz") else Path(name).suffix


def is_remote(path: str) -> bool:
    """True for an address that fsspec would open: a protocol, then `://`."""
    protocol, mark, _ = path.partition("://")
    return bool(mark) and protocol.replace("+", "").isalnum()


def shown(path: str) -> str:
    """A path that can be written: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _expand(path: str, problems: list[Problem]) -> Iterator[tuple[str, bool]]:
    if path == STDIN:
        yield path, True
    elif is_remote(path):
        from crosscheck.load.remote import find_remote

        found = find_remote(path)
        yield from ((one, one == path) for one in found if one == path or is_article_file(one))
    elif Path(path).is_dir():
        yield from ((found, False) for found in _walk(path, problems))
    elif os.path.lexists(path):
        yield os.path.normpath(path), True
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 (keeps paths relative as given)
        if not matches:
            raise InputError(f"nothing matches {shown(path)}", "quote the pattern or name a folder")
        for match in matches:
            if Path(match).is_dir():
                yield from ((found, False) for found in _walk(match, problems))
            elif is_article_file(match):
                yield os.path.normpath(match), False
    else:
        raise InputError(f"{shown(path)} does not exist", _nearest(path))


def _walk(folder: str, problems: list[Problem]) -> Iterator[str]:
    """Files of known extensions below `folder`; links to folders are not followed."""

    def remember(error: OSError) -> None:
        path = shown(os.fspath(error.filename or folder))
        problems.append(Problem(path, f"not read: {error.strerror}"))

    for root, folders, files in os.walk(os.path.normpath(folder), onerror=remember):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in files:
            path = os.path.normpath(Path(root) / name)
            if not _is_hidden(name) and is_article_file(path) and _is_regular(path):
                yield path


def is_article_file(path: str) -> bool:
    """True for a name that a search takes up: a known extension, and not about the folder."""
    return extension(path) in EXTENSIONS and Path(path).stem.lower() not in ABOUT_THE_FOLDER


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name in {"node_modules", "__pycache__"}


def _is_regular(path: str) -> bool:
    """False for FIFOs, devices, sockets and dangling links: opening those may never return."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return False


def _without_copies(paths: dict[str, bool]) -> Iterator[str]:
    """Each file once, even when it was named twice or by a link; the first in order stays."""
    seen = set()
    for path in sorted(paths):
        key = path if path == STDIN or is_remote(path) else os.path.realpath(path)
        if key not in seen:
            seen.add(key)
            yield path


def _stems(files: Sequence[str]) -> dict[str, str]:
    """File stem as id; where two share one, with as much folder or extension as needed."""
    stems = {file: "stdin" if file == STDIN else shown(_stem(file)) for file in files}
    for depth in range(1, 64):
        groups: dict[str, list[str]] = {}
        for file, stem in stems.items():
            groups.setdefault(stem, []).append(file)
        shared = [group for group in groups.values() if len(group) > 1]
        if not shared:
            break
        for group in shared:
            for file in group:
                stems[file] = shown(_longer(file, depth, len({Path(f).parent for f in group}) == 1))
    return stems


def _stem(file: str) -> str:
    name = Path(file).name
    return name[: len(name) - len(extension(file))] or name


def _longer(file: str, depth: int, same_folder: bool) -> str:
    parts = Path(file).parts
    if same_folder:
        return "/".join(parts[-depth:])
    return "/".join([*parts[-depth - 1 : -1], _stem(file)])


def _nearest(path: str) -> str:
    """A hint: the nearest name that does exist beside the missing one."""
    import difflib

    parent = Path(path).parent
    try:
        names = sorted(entry.name for entry in parent.iterdir())
    except OSError:
        return (
            "" if parent in {Path(), Path(path)} else f"{shown(str(parent))} does not exist either"
        )
    near = difflib.get_close_matches(Path(path).name, names[:10_000], 1, 0.6)
    return f"did you mean {shown(str(parent / near[0]))}?" if near else ""
