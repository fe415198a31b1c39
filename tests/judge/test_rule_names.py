"""A finding bears the rule of its kind and verdict."""

import pytest

from tests.articles import article_from_text, report_on

TOLL = "{} people were killed when the grain store of Port Ellery burned down on March 4, 2025."
OTHER = "The fire at the grain store of Port Ellery on March 4, 2025 killed {} people, he said."


@pytest.mark.parametrize(
    ("count", "rule", "scope"),
    [("seven", "quantity-agreement", "cross"), ("nine", "quantity-mismatch", "cross")],
)
def test_rule_and_scope(count, rule, scope):
    report = report_on(
        [
            article_from_text(TOLL.format("Seven"), "2025-03-05", "a"),
            article_from_text(OTHER.format(count), "2025-03-05", "b"),
        ]
    )
    (found,) = [one for one in report.findings if one.question == "How many people were killed?"]
    assert (found.rule, found.scope) == (rule, scope)
    assert [side.origins for side in found.sides] == ([2] if count == "seven" else [1, 1])
