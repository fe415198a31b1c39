"""Settings in force: what the rooms may be told from outside."""

from msgspec import Struct

from crosscheck.model import Topic


class Settings(Struct, frozen=True):
    """Everything that a user can set; the defaults are what a newcomer gets.

    `aliases` maps a canonical name to its other spellings; `fail_on` holds verdicts.
    """

    paths: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    aliases: dict[str, tuple[str, ...]] = {}
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ()
    published: str | None = None
    workers: int = 1
