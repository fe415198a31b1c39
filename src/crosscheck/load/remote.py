"""Articles at an address that fsspec understands: `s3://…`, `gs://…`, `file:///shared/…`.

Web addresses are refused: crosscheck reads what it is given and fetches nothing from the web.
"""

from typing import BinaryIO, cast

from crosscheck.errors import InputError, UsageError

WEB = ("http", "https")


def find_remote(address: str) -> list[str]:
    """The files under an address (a file, a folder or a glob), sorted.

    Errors: InputError where nothing is there; UsageError where fsspec or the driver is missing.
    """
    filesystem, path = _connect(address)
    try:
        if any(mark in path for mark in "*?["):
            found = filesystem.glob(path)
        elif filesystem.isdir(path):
            found = filesystem.find(path)
        else:
            found = [path] if filesystem.exists(path) else []
    except OSError as cause:
        raise InputError(f"{address} cannot be reached: {cause}") from cause
    if not found:
        raise InputError(f"nothing is at {address}")
    if found == [path]:
        return [address]
    return sorted(filesystem.unstrip_protocol(one) for one in found)


def open_remote(address: str) -> BinaryIO:
    """One file opened for reading. Errors: OSError."""
    filesystem, path = _connect(address)
    return cast("BinaryIO", filesystem.open(path, "rb"))


def _connect(address: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 (fsspec is untyped)
    protocol = address.partition("://")[0]
    if any(part.partition("://")[0] in WEB for part in address.split("::")):
        hint = "save the page and name the file"
        raise InputError(f"{address} is a web address; crosscheck fetches nothing", hint)
    try:
        from fsspec.core import url_to_fs

        return url_to_fs(address)
    except (ImportError, ValueError) as cause:
        hint = "pip install 'crosscheck-news[cluster]' and the driver of that storage"
        raise UsageError(f"{protocol}:// cannot be opened: {cause}", hint) from cause
