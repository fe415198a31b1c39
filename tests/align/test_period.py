"""What a sentence recalls belongs to the time that it recalls, also where it goes on."""

from crosscheck.align import _signatures
from crosscheck.pipeline import read
from tests.articles import article_from_text


def recalled(text: str) -> dict[str, bool]:
    every = read(article_from_text(text, "2024-05-15"))
    found = _signatures(every, {"a": "2024-05-15"})
    return {one.claim.text: one.recalled for one in found if one.family.startswith("quantity")}


def test_a_pronoun_goes_on_with_the_time_of_the_sentence_before():
    found = recalled(
        "In 2005 a quake struck Zarran. It killed 612 people. The new quake hurt 80 people."
    )
    assert found == {"612": True, "80": False}


def test_what_a_quake_can_do_is_no_news():
    assert recalled("A magnitude-6.0 quake can cause damage. It hurt 80 people.") == {
        "6.0": True,
        "80": False,
    }
