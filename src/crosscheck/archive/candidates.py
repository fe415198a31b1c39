"""Which articles on file tell the story of a new one?

An article is found by the blocking keys that it shares with the new one; a key counts the more, the
fewer articles have it, and one that too many have says nothing of a story and is passed over. The
index itself tells how many do: counting stops at the limit, so that a look-up costs the same
however common a key is.

How near is near enough? As `align` judges it of a folder: the cosine, seen against the geometric
mean of how near the nearest of both are. A look-alike (last week's market report) has a story of
its own, and copies of the new article do not hide what others wrote. Measured on 32 real stories
told by five outlets each, and on 250 generated ones from few templates (look-alikes by design):

    ratio at least                       0.25   0.30   0.35   0.40
    real: of a story kept                 95%    93%    89%    85%
    real: others kept, an article         9.6    6.2    3.9    2.6
    generated: of a story kept           100%   100%   100%   100%
    generated: others kept, an article    3.4    1.5    0.8    0.6

Cost on 100,000 articles with 80 keys each: 15 ms for the best, 50 ms to see them among each other.

Given up: of a story that more than MOST articles on file tell, the nearest are compared.
"""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from math import log2, sqrt

from crosscheck.archive.record import key_hash

COMMONEST = 1000
ALWAYS_COUNTED = 60
COMMON = 0.02
"""A key is too common above 2 % of all articles, never at 60 articles, always above 1,000."""
ALWAYS_COMPARED = 40
MOST = 40
LEAST_SHARE = 0.02
"""Of the new article's whole weight, so much a candidate must share to be looked at."""
NEAREST = 3
NEAR = 0.3

Cosines = dict[tuple[int, int], float]
NEW = 0
"""Stands for the new article among the numbers of those on file, which begin with 1."""


def find_candidates(
    archive: sqlite3.Connection, keys: Iterable[str], apart: Collection[int] = ()
) -> tuple[int, ...]:
    """Numbers of the articles that may tell the same story, in the order they were filed.

    `apart` are left out: earlier versions of the new article, which say nothing of how near others
    can be.
    """
    total = archive.execute("SELECT max(number) FROM article").fetchone()[0] or 0
    if total <= ALWAYS_COMPARED:  # so few are all compared, as those of a folder are
        rows = archive.execute("SELECT number FROM article ORDER BY number")
        return tuple(number for (number,) in rows if number not in apart)
    limit = min(COMMONEST, max(ALWAYS_COUNTED, int(COMMON * total)))
    held = {NEW: frozenset(map(key_hash, keys))}
    weights: dict[int, float] = {}
    shared: dict[int, float] = {}
    for key in sorted(held[NEW]):
        sharing = archive.execute(
            "SELECT article FROM key WHERE hash = ? LIMIT ?", (key, limit + 1)
        ).fetchall()
        weights[key] = weight_of(len(sharing), total, limit)
        if weights[key]:
            for (number,) in sharing:
                shared[number] = shared.get(number, 0.0) + weights[key]
    for number in apart:
        shared.pop(number, None)
    least = LEAST_SHARE * sum(weights.values())
    best = sorted(shared, key=lambda number: (-shared[number], number))[:MOST]
    best = sorted(number for number in best if shared[number] >= least)
    for number in best:
        held[number] = keys_of(archive, number)
        for key in held[number] - weights.keys():
            weights[key] = weight_of(count_of(archive, key, limit), total, limit)
    return near_ones(best, cosines_of(held, weights))


def weight_of(count: int, total: int, limit: int) -> float:
    """What a key says that so many articles share; nothing where it is too common."""
    return 0.0 if count > limit else float(log2(1 + total / max(1, count)) ** 2)


def count_of(archive: sqlite3.Connection, key: int, limit: int) -> int:
    """How many articles have a key, counted up to one above the limit."""
    query = "SELECT count(*) FROM (SELECT 1 FROM key WHERE hash = ? LIMIT ?)"
    count: int = archive.execute(query, (key, limit + 1)).fetchone()[0]
    return count


def keys_of(archive: sqlite3.Connection, number: int) -> frozenset[int]:
    """The keys of an article on file."""
    row = archive.execute("SELECT keys FROM article WHERE number = ?", (number,)).fetchone()
    blob = row[0] if row and isinstance(row[0], bytes) else b""
    return frozenset(array("q", blob[: len(blob) // 8 * 8]))


def cosines_of(held: Mapping[int, frozenset[int]], weights: Mapping[int, float]) -> Cosines:
    """How much of their keys each two articles share, by weight."""
    sizes = {
        number: sum(weights[key] for key in sorted(keys)) or 1.0 for number, keys in held.items()
    }
    cosines: Cosines = {}
    for one, two in combinations(held, 2):
        common = sum(weights[key] for key in sorted(held[one] & held[two]))
        cosines[one, two] = cosines[two, one] = common / sqrt(sizes[one] * sizes[two])
    return cosines


def near_ones(numbers: Sequence[int], cosines: Cosines) -> tuple[int, ...]:
    """Those that are near the new article, as near goes for both."""
    everyone = (NEW, *numbers)
    nearest = {
        one: mean_of_best([cosines[one, two] for two in everyone if two != one]) for one in everyone
    }
    return tuple(
        number
        for number in numbers
        if cosines[NEW, number] >= NEAR * sqrt(nearest[NEW] * nearest[number])
        and cosines[NEW, number]
    )


def mean_of_best(cosines: Iterable[float]) -> float:
    """How near the nearest are."""
    best = sorted(cosines, reverse=True)[:NEAREST]
    return sum(best) / max(1, len(best))
