"""Articles read for `check` and for the archive: new ones, those on file, those to be filed."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from crosscheck import __version__
from crosscheck.align.words import content_words
from crosscheck.archive import (
    Filed,
    Filing,
    content_digest,
    find_candidates,
    find_versions,
    read_filed,
    row_of,
)
from crosscheck.config import Settings, home_path, path_from_home
from crosscheck.engine import SERIAL, Engine
from crosscheck.model import Article, Claim, Problem
from crosscheck.pipeline import read_item, unpack

Item = TypeVar("Item")
MOST_KEYS = 80
"""Keys of one article: its names first, then what it repeats most, then its longest words.

More would find little and double the size of an archive of a hundred thousand articles.
"""


class Fresh(msgspec.Struct, frozen=True):
    """A new article with its claims."""

    article: Article
    claims: tuple[Claim, ...]


def read_fresh(
    loaded: Iterable[Article | Problem], engine: Engine = SERIAL
) -> tuple[list[Fresh], list[Problem]]:
    """The new articles with their claims, and what could not be read."""
    return parted(engine.map(fresh_from, loaded))


def read_filed_anew(
    loaded: Iterable[Article | Problem], engine: Engine = SERIAL
) -> tuple[list[Filed], list[Problem]]:
    """The articles of a folder as if they were on file, and what could not be read."""
    return parted(engine.map(filed_from, loaded))


def parted(items: Iterable[Item | Problem]) -> tuple[list[Item], list[Problem]]:
    """What was read, and the problems."""
    read: list[Item] = []
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            read.append(item)
    return read, problems


def fresh_from(item: Article | Problem) -> Fresh | Problem:
    """A new article as a worker reads it."""
    if isinstance(item, Problem):
        return item
    found = read_item(item)
    return found if isinstance(found, Problem) else Fresh(item, unpack(found.claims))


def filed_from(item: Article | Problem) -> Filed | Problem:
    """An article of a folder as a worker reads it."""
    if isinstance(item, Problem):
        return item
    found = read_item(item)
    if isinstance(found, Problem):
        return found
    return Filed(
        number=0,
        info=found.info,
        row=row_of(item),
        url=item.url,
        author=item.author,
        version=__version__,
        superseded=None,
        claims=unpack(found.claims),
    )


def filing_of(article: Article) -> Filing | Problem:
    """An article read and made ready for the archive, as a worker does it."""
    found = read_item(article)
    if isinstance(found, Problem):
        return found
    digest = content_digest(article, __version__)
    claims = unpack(found.claims)
    return Filing(article, claims, story_keys(claims), digest, __version__)


def story_keys(claims: Iterable[Claim]) -> frozenset[str]:
    """What an article is found by in an archive: the most telling words of its sentences."""
    sentences = {
        claim.sentence.text for claim in claims if claim.zone not in ("comment", "furniture")
    }
    count: dict[str, int] = {}
    names: set[str] = set()
    for sentence in sentences:
        for word in content_words(sentence):
            count[word.form] = count.get(word.form, 0) + 1
            if word.is_name:
                names.add(word.form)
    ranked = sorted(
        count, key=lambda word: (word not in names, -min(count[word], 3), -len(word), word)
    )
    return frozenset(ranked[:MOST_KEYS])


def filed_from_archive(
    archive: sqlite3.Connection, fresh: Sequence[Fresh], settings: Settings
) -> tuple[Filed, ...]:
    """What is on file about the stories of the new articles, and their earlier versions.

    On file, paths count from the configuration's folder; here, from where crosscheck was started.
    """
    numbers: set[int] = set()
    for one in fresh:
        article = one.article
        path = home_path(article.path, settings)
        versions = find_versions(archive, path, row_of(article), article.url, article.id)
        numbers.update(versions)
        numbers.update(find_candidates(archive, story_keys(one.claims), versions))
    return tuple(seen_from_here(one, settings) for one in read_filed(archive, sorted(numbers)))


def seen_from_here(filed: Filed, settings: Settings) -> Filed:
    """An article on file under the path that leads to it from here."""
    path = path_from_home(filed.info.path, settings)
    if path == filed.info.path:
        return filed
    claims = tuple(msgspec.structs.replace(claim, path=path) for claim in filed.claims)
    return msgspec.structs.replace(
        filed, info=msgspec.structs.replace(filed.info, path=path), claims=claims
    )
