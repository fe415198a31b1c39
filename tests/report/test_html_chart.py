import pytest

from crosscheck.model import QuantityValue, Side
from crosscheck.report.bars import chart_of, short_number
from tests.report.sample import REPORT


def make_side(display, low, high, **more):
    return Side(
        display, QuantityValue(low, high, unit="USD", dimension="currency", **more), ("a",), 1, ()
    )


def test_a_bound_is_open_and_a_figure_a_point():
    chart = chart_of([
        make_side("$800bn", 8e11, 8e11, bound="approx"),
        make_side("more than $400bn", 4e11, None, low_closed=False, bound="more"),
    ])  # fmt: skip
    figure, bound = chart.bars
    assert (figure.is_point, figure.is_rough, figure.x1 == figure.x2) == (True, True, True)
    assert (bound.low_end, bound.high_end, bound.x2) == ("open", "none", 100.0)
    assert bound.x1 < figure.x1
    assert not chart.is_log


def test_a_closed_interval_has_closed_ends():
    chart = chart_of([make_side("5 to 7", 5, 7), make_side("up to 9", None, 9)])
    between, bound = chart.bars
    assert (between.low_end, between.high_end) == ("closed", "closed")
    assert (bound.low_end, bound.high_end, bound.x1) == ("none", "closed", 0.0)


def test_far_apart_is_logarithmic():
    chart = chart_of([make_side("5", 5, 5), make_side("5000", 5000, 5000)])
    assert chart.is_log
    assert [mark.label for mark in chart.marks] == ["$10", "$100", "$1,000", "$10,000"]


@pytest.mark.parametrize(
    ("low", "high"), [(7, 8), (400e9, 800e9), (0.01, 0.02), (-18, 0), (-5, -4), (0, 1e300)]
)
def test_axis_has_a_few_round_numbers_within_the_chart(low, high):
    chart = chart_of([make_side("a", low, low), make_side("b", high, high)])
    assert 2 <= len(chart.marks) <= 9
    assert all(0 <= mark.x <= 100 for mark in chart.marks)
    assert all(0 <= bar.x1 <= bar.x2 <= 100 for bar in chart.bars)


def test_what_is_counted_may_be_named_in_two_ways():
    dead = Side("52", QuantityValue(52, 52, unit="person"), ("a",), 1, ())
    bare = Side("at least 50", QuantityValue(50, None), ("b",), 1, ())
    assert chart_of([dead, bare]) is not None


def test_no_chart_where_nothing_can_be_compared():
    assert chart_of([make_side("7", 7, 7)]) is None
    assert chart_of([make_side("7", 7, 7), make_side("seven", 7, 7)]) is None
    other = Side("7 km", QuantityValue(7, 7, unit="kilometre", dimension="length"), ("a",), 1, ())
    assert chart_of([make_side("8", 8, 8), other]) is None
    assert chart_of(next(one.sides for one in REPORT.findings if one.kind == "date")) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (8e11, "800bn"),
        (1.5e6, "1.5m"),
        (2e12, "2trn"),
        (12000, "12,000"),
        (0.5, "0.5"),
        (-18, "-18"),
    ],
)
def test_short_number(number, text):
    assert short_number(number) == text
