"""From graded pairs to groups: average linkage, so that no chain of near misses joins strangers."""

from collections.abc import Mapping

Pair = tuple[int, int]


def cluster(grades: Mapping[Pair, int], size: int, join: int) -> list[list[int]]:
    """Groups of positions 0 … size-1; `grades` holds pairs (low, high) with their grade.

    The best pair merges first; two groups merge where their pairs' mean grade reaches `join`, a
    pair without a grade counting 0 and a negative one (they cannot be one) forbidding it.
    Order: by first member.
    """
    group = list(range(size))
    members = {position: [position] for position in range(size)}
    sums: dict[int, dict[int, float]] = {position: {} for position in range(size)}
    for (left, right), value in grades.items():
        sums[left][right] = sums[right][left] = value if value >= 0 else float("-inf")
    ranked = sorted((-value, pair) for pair, value in grades.items() if value >= join)
    for _, (left, right) in ranked:
        one, two = sorted((group[left], group[right]))
        pairs = len(members[one]) * len(members[two]) if one != two else 0
        if not pairs or sums[one].get(two, 0) < join * pairs:
            continue
        for position in members[two]:
            group[position] = one
        members[one].extend(members.pop(two))
        _merge_sums(sums, one, two)
    return [sorted(held) for _, held in sorted(members.items())]


def _merge_sums(sums: dict[int, dict[int, float]], one: int, two: int) -> None:
    """Add what group `two` had in common with every other group to what `one` has."""
    for other, value in sums.pop(two).items():
        del sums[other][two]
        if other != one:
            sums[one][other] = sums[other][one] = sums[one].get(other, 0) + value
