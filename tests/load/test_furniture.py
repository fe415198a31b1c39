"""Lines of furniture: found by how they begin, and none is lost by it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.lexicon import furniture as table
from crosscheck.load.furniture import OPENING, kind_of

ROWS = [
    row
    for rows in (table.LINES, table.LINK_BOXES, table.COMMENTS, table.REPLY_FORM)
    for row in rows
]


@pytest.mark.parametrize(("openings", "pattern"), ROWS)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_row_names_every_opening_of_its_pattern(openings, pattern, data):
    letters = st.characters(max_codepoint=127)
    line = data.draw(st.from_regex(rf"(?i:{pattern})\Z", fullmatch=True, alphabet=letters))
    opening = OPENING.match(line.lower())[0]
    # two names of sites run together are no line that anybody prints
    assert (opening or "-") in openings.split() or line[:1] in "xX"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Port reopens after storm", "furniture"),
        ("READ MORE: Port reopens after storm", "furniture"),
        ("2 min read", "furniture"),
        ("Creative director: Ida Lund", "furniture"),
        ("[gallery ids=1,2] [/gallery]", "furniture"),
        ("Leave a Reply", "form"),
        ("12 Comments", "comments"),
        ("Related stories", "links"),
        ("Read more about it, she said, before you vote.", "text"),
    ],
)
def test_kind_of(line, kind):
    assert kind_of(line) == kind
