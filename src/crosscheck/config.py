"""Settings in force, and where each came from: flag > environment > file > default.

The file is `crosscheck.toml`, or `[tool.crosscheck]` of a `pyproject.toml`, whichever is found
first from the current folder upwards. Paths in it count from its folder.
"""

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from crosscheck.errors import ConfigurationError
from crosscheck.model import Topic, Verdict

FILE_NAME = "crosscheck.toml"
PREFIX = "CROSSCHECK_"


class Settings(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """Everything that a user can set; the defaults are what a newcomer gets.

    `aliases` maps a canonical name to its other spellings; `fail_on` holds verdicts, none meaning
    the default of the command; `root` is the folder of the configuration file, `here` the one that
    relative paths of the command line count from.
    `against` is the archive or folder that `check` compares with, `baseline` the file of accepted
    findings.
    """

    paths: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    aliases: dict[str, tuple[str, ...]] = {}
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    fail_on: tuple[str, ...] = ()
    published: str | None = None
    workers: Annotated[int, msgspec.Meta(ge=0)] = 0
    cluster: str | None = None
    root: str | None = None
    here: str | None = None
    against: str | None = None
    baseline: str | None = None


MEANING = {
    "paths": "what is read when no path is given",
    "topics": "questions with a name of their own: label, kinds, words",
    "aliases": "other spellings of a name",
    "select": "rules that may report (codes or their beginnings; empty: all)",
    "ignore": "rules that stay quiet",
    "per-file-ignores": "rules that stay quiet where a side stands in these files (globs)",
    "fail-on": "verdicts that give exit status 1",
    "published": "publication date of articles that carry none",
    "workers": "processes (0: one a core, where there is enough to read)",
    "cluster": "address of a Dask scheduler whose workers read articles",
    "against": "archive or folder that `check` compares with",
    "baseline": "file of accepted findings",
}
LISTS = frozenset({"paths", "select", "ignore", "fail-on"})
VERDICTS = tuple(verdict.value for verdict in Verdict)
NEVER = "never"
TOPIC_KEYS = ("label", "kinds", "words")
KIND_NAMES = ("date", "quantity", "person", "role", "place", "quote", "statement")


class Effective(NamedTuple):
    """The settings in force, and for each (by its name in the file) where it came from."""

    settings: Settings
    origins: dict[str, str]
    file: Path | None


def read_settings(
    flags: Mapping[str, Any], environ: Mapping[str, str], folder: Path, file: Path | None = None
) -> Effective:
    """The settings of one run; `flags` hold only what the command line gave.

    Errors: ConfigurationError for a file that cannot be read, an unknown key or a wrong value.
    """
    if file is None and environ.get(PREFIX + "CONFIG"):
        file = Path(environ[PREFIX + "CONFIG"])
    if file is None:
        file = find_file(folder)
    layers: list[tuple[str, Mapping[str, Any]]] = []
    if file is not None:
        layers.append((str(file), _from_file(file)))
    layers.extend(
        (name, {key: value}) for name, key, value in _from_environment(environ) if value != ""
    )
    layers.extend((f"--{key}", {key: value}) for key, value in flags.items())
    values: dict[str, Any] = {}
    origins = dict.fromkeys(MEANING, "default")
    for origin, layer in layers:
        checked = _check(layer, origin)
        values.update(checked)
        origins.update(dict.fromkeys(checked, origin))
    root = str(file.parent) if file else None
    whole = {**values, "root": root, "here": str(folder)}
    return Effective(_convert(whole, "settings"), origins, file)


def home_path(path: str, settings: Settings) -> str:
    """A path as seen from the configuration's folder, so that it is the same from every folder.

    Without a configuration it counts from where crosscheck was started. Standard input and
    addresses (`s3://…`) stay as they are.
    """
    if settings.here is None or path == "-" or "://" in path:
        return path
    root = _root(settings)
    if not Path(path).is_absolute() and settings.root in (None, settings.here, "."):
        return Path(os.path.normpath(path)).as_posix()
    try:
        return Path(os.path.relpath(Path(settings.here, path), root)).as_posix()
    except ValueError:  # another drive
        return path


def path_from_home(path: str, settings: Settings) -> str:
    """A path of `home_path` as it would be typed where crosscheck was started."""
    return home_path(path, replace(settings, root=settings.here, here=_root(settings)))


def _root(settings: Settings) -> str | None:
    """The folder that `home_path` counts from."""
    return settings.here and str(Path(settings.here, settings.root or ""))


def find_file(folder: Path) -> Path | None:
    """The configuration file of a folder: its own, or that of the nearest folder above."""
    for one in (folder, *folder.parents):
        own = one / FILE_NAME
        if own.is_file():
            return own
        project = one / "pyproject.toml"
        if project.is_file() and _names_us(project):
            return project
    return None


def _names_us(project: Path) -> bool:
    """True where a project configures crosscheck; one of another tool that is broken does not."""
    try:
        text = project.read_bytes()
    except OSError:
        return False
    return b"tool.crosscheck" in text and "crosscheck" in _tables(project).get("tool", {})


def nearest(word: str, words: tuple[str, ...]) -> str:
    """A hint that names the valid word nearest to `word`, or lists them all."""
    from difflib import get_close_matches

    close = get_close_matches(word, words, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else "one of: " + ", ".join(words)


def check_verdicts(words: tuple[str, ...], origin: str) -> tuple[str, ...]:
    """The verdicts of a `fail-on`; `never` stands for none. Errors: ConfigurationError."""
    for word in words:
        if word not in (*VERDICTS, NEVER):
            message = f"{origin}: fail-on takes no {word!r}"
            raise ConfigurationError(message, nearest(word, (*VERDICTS, NEVER)))
    return words


def _tables(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return _parsed(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        message = f"{file}: cannot be read: {cause}"
        raise ConfigurationError(message) from cause


@lru_cache(maxsize=2)
def _parsed(text: str) -> dict[str, Any]:
    """The tables of a configuration, which is read once to find it and once to follow it."""
    import tomllib

    return tomllib.loads(text)


def _from_file(file: Path) -> Mapping[str, Any]:
    tables = _tables(file)
    if file.name != "pyproject.toml":
        return tables
    found: Mapping[str, Any] = tables.get("tool", {}).get("crosscheck", {})
    return found


def _from_environment(environ: Mapping[str, str]) -> list[tuple[str, str, Any]]:
    found: list[tuple[str, str, Any]] = []
    for key in MEANING:
        name = PREFIX + key.upper().replace("-", "_")
        if name in environ and key not in ("topics", "aliases", "per-file-ignores"):
            text = environ[name]
            found.append((name, key, words(text) if key in LISTS else text))
    return found


def words(text: str) -> tuple[str, ...]:
    """The words of a list written with commas."""
    return tuple(word for word in (part.strip() for part in text.split(",")) if word)


def _check(layer: Mapping[str, Any], origin: str) -> dict[str, Any]:
    """One layer with every key known and every value of its type."""
    for key in layer:
        if key not in MEANING:
            message = f"{origin}: unknown setting {key!r}"
            raise ConfigurationError(message, nearest(key, tuple(MEANING)))
    checked = {
        key: words(value) if key in LISTS and isinstance(value, str) else value
        for key, value in layer.items()
    }
    topics = checked.get("topics", ())
    for topic in topics if isinstance(topics, list | tuple) else ():
        if isinstance(topic, Mapping):
            _check_topic(topic, origin)
    plain: dict[str, Any] = msgspec.to_builtins(_convert(checked, origin))
    if "fail-on" in checked:
        check_verdicts(tuple(plain["fail-on"]), origin)
    if plain.get("published") and "published" in checked:
        _check_date(plain["published"], origin)
    return {key: plain[key] for key in checked}


def _check_date(text: str, origin: str) -> None:
    from datetime import datetime

    try:
        datetime.fromisoformat(text)
    except ValueError as cause:
        message = f"{origin}: published takes no {text!r}"
        raise ConfigurationError(message, "a date as in 2026-01-17") from cause


def _check_topic(topic: Mapping[str, Any], origin: str) -> None:
    for key in topic:
        if key not in TOPIC_KEYS:
            message = f"{origin}: unknown key {key!r} in a topic"
            raise ConfigurationError(message, nearest(key, TOPIC_KEYS))
    for kind in topic.get("kinds", ()):
        if kind not in KIND_NAMES:
            message = f"{origin}: a topic is of no kind {kind!r}"
            raise ConfigurationError(message, nearest(kind, KIND_NAMES))


def _convert(values: Mapping[str, Any], origin: str) -> Settings:
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as cause:
        message = f"{origin}: {cause}"
        raise ConfigurationError(message, "see `crosscheck config` for what each means") from cause
