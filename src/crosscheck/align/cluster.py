"""From graded pairs to groups: average linkage, so that no chain of near misses joins strangers."""

from collections.abc import Mapping

from crosscheck.align.grade import JOIN

Pair = tuple[int, int]


def cluster(grades: Mapping[Pair, int], size: int) -> list[list[int]]:
    """Groups of positions 0 … size-1; `grades` holds pairs (low, high) with their grade.

    The best pair merges first; two groups merge where their pairs' mean grade reaches JOIN, a
    pair without a grade counting 0 and a negative one (they cannot answer one question) forbidding
    it. Order: by first member.
    """
    group = list(range(size))
    members = {position: [position] for position in range(size)}
    ranked = sorted((-value, pair) for pair, value in grades.items() if value >= JOIN)
    for _, (left, right) in ranked:
        one, two = sorted((group[left], group[right]))
        if one == two or not _may_merge(members[one], members[two], grades):
            continue
        for position in members[two]:
            group[position] = one
        members[one].extend(members.pop(two))
    return [sorted(held) for _, held in sorted(members.items())]


def _may_merge(left: list[int], right: list[int], grades: Mapping[Pair, int]) -> bool:
    total = 0
    for one in left:
        for two in right:
            found = grades.get((one, two) if one < two else (two, one), 0)
            if found < 0:
                return False
            total += found
    return total >= JOIN * len(left) * len(right)
