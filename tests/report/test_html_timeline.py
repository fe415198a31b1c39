import msgspec
import pytest

from crosscheck.model import About, DateValue, Report, Side, Summary
from crosscheck.report.strip import strip_of
from tests.report.sample import REPORT, claim

replace = msgspec.structs.replace


def dated(name, article, start, end=None):
    value = DateValue(start, start=start, end=end or start)
    return claim(name, article, "date", f"It was on {start}.", start, value, About("start", "fire"))


def report_of(claims, *sides):
    """A report in which the claims on `sides` contradict each other."""
    findings = ()
    if sides:
        shown = tuple(Side(one.text, one.value, (one.article,), 1, (one.id,)) for one in sides)
        findings = (replace(REPORT.findings[1], id="f-date", scope="cross", sides=shown),)
    return replace(REPORT, claims=tuple(claims), findings=findings)


def test_dates_in_dispute_stand_out_and_are_joined():
    left, right = dated("l", "gazette", "2025-03-04"), dated("r", "herald", "2025-03-05")
    calm = dated("c", "mirror", "2025-03-20")
    strip = strip_of(report_of([left, right, calm], left, right))
    assert [mark.disputed for mark in strip.marks] == ["", "contradict", "contradict"]
    assert [mark.day for mark in strip.marks] == ["", "Mar 4", "Mar 5"]
    (tie,) = strip.ties
    assert (tie.x1, tie.y1, tie.x2, tie.y2) == (
        strip.marks[1].x1, strip.marks[1].y, strip.marks[2].x1, strip.marks[2].y,
    )  # fmt: skip


def test_every_article_of_a_side_in_dispute_is_marked_once_joined():
    left, right = dated("l", "gazette", "2025-03-04"), dated("r", "herald", "2025-03-05")
    same = dated("s", "mirror", "2025-03-04")
    report = report_of([left, right, same], left, right)
    sides = report.findings[0].sides
    both = replace(sides[0], articles=("gazette", "mirror"), claims=("c-l", "c-s"))
    finding = replace(report.findings[0], sides=(both, sides[1]))
    strip = strip_of(replace(report, findings=(finding,)))
    assert [mark.disputed for mark in strip.marks] == ["contradict"] * 3
    assert len(strip.ties) == 1


def test_another_article_with_the_same_day_is_not_in_dispute():
    left, right = dated("l", "gazette", "2025-03-04"), dated("r", "herald", "2025-03-05")
    same = dated("s", "mirror", "2025-03-04")
    strip = strip_of(report_of([left, right, same], left, right))
    assert sorted(mark.disputed for mark in strip.marks) == ["", "contradict", "contradict"]


def test_accepted_disputes_are_calm():
    left, right = dated("l", "gazette", "2025-03-04"), dated("r", "herald", "2025-03-05")
    report = report_of([left, right], left, right)
    from crosscheck.model import Suppression

    accepted = replace(report.findings[0], suppressed=Suppression("baseline"))
    assert strip_of(replace(report, findings=(accepted,))).ties == ()


def test_years_ago_and_long_frames_are_counted_not_drawn():
    claims = [
        dated("a", "gazette", "2025-03-04"), dated("b", "herald", "2025-03-09"),
        dated("c", "mirror", "1990-01-01"), dated("d", "mirror", "2025-01-01", "2025-12-31"),
    ]  # fmt: skip
    strip = strip_of(report_of(claims))
    assert len(strip.marks) == 2
    assert strip.left_out == 2


def test_an_anniversary_does_not_flatten_the_week():
    week = [dated(f"w{day}", "gazette", f"2025-03-0{day}") for day in range(1, 8)]
    later = dated("l", "herald", "2026-03-01")
    strip = strip_of(report_of([*week, later]))
    assert (len(strip.marks), strip.left_out) == (7, 1)
    disputed = strip_of(report_of([*week, later], week[0], later))
    assert (len(disputed.marks), len(disputed.ties)) == (8, 1)


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2025-03-06", ["Mar 4, 2025", "Mar 5", "Mar 6"]),
        ("2025-03-25", ["Mar 4, 2025", "Mar 11", "Mar 18", "Mar 25"]),
        ("2025-07-02", ["Apr 2025", "May", "Jun", "Jul"]),
        ("2026-03-01", ["May 2025", "Jul", "Sep", "Nov", "Jan 2026", "Mar"]),
    ],
)
def test_axis_names_even_steps(last, labels):
    strip = strip_of(report_of([dated("a", "gazette", "2025-03-04"), dated("b", "herald", last)]))
    found = [tick.label for tick in strip.ticks]
    assert found == labels


def test_nothing_to_draw():
    assert strip_of(report_of([dated("a", "gazette", "2025-03-04")])) is None
    assert strip_of(Report("x", "0", (), (), (), (), Summary())) is None
