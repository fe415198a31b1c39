"""Clusters against a brute-force oracle on small inputs, and the guard against chains."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.align.cluster import adopt, cluster
from crosscheck.align.grade import JOIN


def oracle(grades, size):
    """Average linkage written the slow way: try every ranked pair on a list of sets."""
    groups = [{position} for position in range(size)]
    ranked = sorted((-grade, pair) for pair, grade in grades.items() if grade >= JOIN)
    for _, (left, right) in ranked:
        one = next(group for group in groups if left in group)
        two = next(group for group in groups if right in group)
        if one is two:
            continue
        crossing = [grades.get(tuple(sorted((a, b))), 0) for a in one for b in two]
        if min(crossing) >= 0 and sum(crossing) / len(crossing) >= JOIN:
            groups.remove(two)
            one |= two
    return sorted(sorted(group) for group in groups)


@st.composite
def graded(draw):
    size = draw(st.integers(2, 7))
    pairs = list(combinations(range(size), 2))
    grades = st.integers(-1, 100)
    return draw(st.dictionaries(st.sampled_from(pairs), grades, max_size=len(pairs))), size


@given(graded())
@settings(max_examples=300, deadline=None)
def test_equals_the_brute_force_oracle(case):
    grades, size = case
    assert sorted(cluster(grades, size, JOIN)) == oracle(grades, size)


def test_a_chain_of_near_misses_does_not_join_strangers():
    chain = {(0, 1): 90, (1, 2): 60, (2, 3): 90, (0, 2): 10, (0, 3): 0, (1, 3): 10}
    assert cluster(chain, 4, JOIN) == [[0, 1], [2, 3]]


def test_a_pair_that_can_never_be_one_question_forbids_the_merge():
    assert cluster({(0, 1): 100, (1, 2): 100, (0, 2): -1}, 3, JOIN) == [[0, 1], [2]]


ADOPTED = 20


def adopted(grades, homes):
    groups = cluster(grades, len(homes), JOIN)
    return adopt(groups, grades, homes, JOIN, ADOPTED)


def test_a_lone_answer_is_taken_in_by_its_best_grade():
    three = {(0, 1): 100, (0, 2): 100, (1, 2): 100, (0, 3): 60, (1, 3): 30, (2, 3): 0}
    assert adopted(three, "abcd") == [[0, 1, 2, 3]]


@pytest.mark.parametrize(
    ("homes", "grades"),
    [
        ("abca", (60, 30, 0)),  # its article has an answer there
        ("abcd", (60, 30, -1)),  # it can never be one question with one of them
        ("abcd", (50, 5, 0)),  # near to one by chance
        ("abcd", (49, 49, 49)),  # near to none
    ],
)
def test_a_lone_answer_stays_alone(homes, grades):
    three = {(0, 1): 100, (0, 2): 100, (1, 2): 100}
    lone = {(at, 3): grade for at, grade in enumerate(grades)}
    assert adopted(three | lone, homes) == [[0, 1, 2], [3]]


def test_of_two_claims_of_one_article_the_better_is_taken():
    pair = {(0, 1): 100, (0, 2): 55, (1, 2): 35, (0, 3): 60, (1, 3): 35}
    assert adopted(pair, "abcc") == [[0, 1, 3], [2]]
