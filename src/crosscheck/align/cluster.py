"""From graded pairs to groups: average linkage, so that no chain of near misses joins strangers.

An answer that stands alone against many of another value has no equal value to speak for it, so
its mean grade is low where the others' is high. `adopt` therefore asks of it only its best grade,
where its article has nothing else to say on the question.
"""

from collections.abc import Mapping, Sequence
from heapq import nlargest

BEST = 3  # grades that say how near a claim is to a group
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


def adopt(
    groups: Sequence[Sequence[int]],
    grades: Mapping[Pair, int],
    homes: Sequence[str],
    join: int,
    fewest: int,
) -> list[list[int]]:
    """The groups, a claim that stayed alone joined to the group that it reaches best.

    `homes` names the article of each position. A claim is adopted where its best grade to the
    group reaches `join` and the mean `fewest`, no pair forbids it, and no claim of its own
    article is there; of several such claims of one article the best, of equals the first.
    """
    group_of = {position: number for number, held in enumerate(groups) for position in held}
    alone = {held[0] for held in groups if len(held) == 1}
    reached: dict[tuple[int, int], list[int]] = {}
    for (left, right), grade in grades.items():
        if (left in alone) != (right in alone):
            one, two = (left, right) if left in alone else (right, left)
            reached.setdefault((one, group_of[two]), []).append(grade)
    offers = sorted(
        (-max(found), one, number)
        for (one, number), found in reached.items()
        if max(found) >= join
        and min(found) >= 0
        and sum(nlargest(BEST, found)) >= fewest * min(BEST, len(groups[number]))
    )
    joined = [list(held) for held in groups]
    taken = {number: {homes[position] for position in held} for number, held in enumerate(groups)}
    for _, one, number in offers:
        is_alone = joined[group_of[one]] == [one]
        if is_alone and group_of[one] != number and homes[one] not in taken[number]:
            joined[group_of[one]] = []
            joined[number].append(one)
            taken[number].add(homes[one])
            group_of[one] = number
    return sorted(sorted(held) for held in joined if held)
