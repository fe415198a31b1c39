"""Whether a toll counts the one who did it."""

import pytest

from crosscheck.pipeline import read
from tests.articles import article_from_text


@pytest.mark.parametrize(
    ("text", "killers"),
    [
        ("A man killed three people before killing himself.", ["counted", "apart"]),
        ("A clerk killed two sons, then himself.", ["counted", "apart"]),
        ("He killed three people and turned the gun on himself.", ["counted", "apart"]),
        ("Two guards apparently shot and killed themselves.", [None]),
        ("Four people were killed, including the gunman.", ["counted"]),
        ("Four people were killed, including the gunman's uncle.", [None]),
        ("Four people were killed. The gunman killed himself.", ["open"]),
        ("Four people were killed in the mill, police said.", [None]),
        ("Four people were killed. Police shot at the gunman himself.", [None]),
        ("Four dead. Four people were killed, including the gunman.", ["counted", "counted"]),
    ],
)
def test_how_the_killed_stand_to_the_killer(text: str, killers: list[str | None]):
    claims = [one for one in read(article_from_text(text)) if one.about.slot == "killed"]
    tolls = [one for one in claims if (getattr(one.value, "low", 0) or 0) > 1]
    assert [one.about.scope.get("killer") for one in tolls] == killers
