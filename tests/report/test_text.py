"""Words of articles on a screen: nothing steers it, the value keeps its place."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.csv import cell
from crosscheck.report.md import escape
from crosscheck.report.text import CONTROL, plain, window
from tests.report.sample import CLAIMS, claim, count


@given(st.text())
def test_plain_text_is_one_line_without_control(text):
    shown = plain(text)
    assert not CONTROL.search(shown)
    assert len(shown.splitlines()) <= 1
    assert plain(shown) == shown
    shown.encode()


@given(st.text(min_size=1), st.integers(0, 60), st.integers(0, 60))
def test_window_keeps_the_value_and_its_measure(words, before, after):
    left, right = "She said that ", " people were there that day in the market square."
    made = claim("x", "gazette", "quantity", left + words + right, words, count(1), CLAIMS[0].about)
    start, value, end = window(made, before, after)
    assert value == plain((left + words + right)[made.start - 100 : made.end - 100])
    assert len(start) <= max(before, 2) and len(end) <= max(after, 2)


@given(st.text())
def test_a_cell_is_no_formula(text):
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_numbers_of_our_own_stay_numbers():
    assert cell(-18) == "-18"
    assert cell("-18 degrees") == "'-18 degrees"
    assert cell(None) == ""


def test_markdown_is_shown_as_it_is():
    assert escape("a|b <i>x</i> @all #12 *b* [t](https://x.test)") == (
        "a\\|b &lt;i&gt;x&lt;/i&gt; &#64;all &#35;12 \\*b\\* \\[t\\](https&#58;//x.test)"
    )
