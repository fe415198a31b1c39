"""Which articles tell of one occurrence, by what they agree and conflict on."""

from crosscheck.judge.support import Support

SURE = frozenset({("a", "b"), ("c", "d")})


def test_articles_that_agree_on_more_tell_of_one():
    support = Support(frozenset(), {("a", "b"): 3, ("b", "c"): 2}, {("b", "c"): 2})
    assert support.occurrences(("a", "b", "c")) == [{"a", "b"}, {"c"}]


def test_likeness_alone_does_not_outweigh_conflicts():
    support = Support(SURE, {("c", "d"): 1}, {("a", "b"): 1, ("c", "d"): 1})
    assert support.occurrences(("a", "b", "c", "d")) == [{"a"}, {"b"}, {"c", "d"}]


def test_one_article_joins_two_groups():
    agreed = {("a", "c"): 2, ("b", "c"): 2}
    assert Support(frozenset(), agreed, {}).occurrences(("a", "b", "c")) == [{"a", "b", "c"}]


def test_two_texts_put_side_by_side_tell_of_one():
    assert Support(frozenset(), {}, {("a", "b"): 9}, always=True).occurrences(("a", "b")) == [
        {"a", "b"}
    ]
