"""Every section of fixtures/readings: all that is read in its sentences, and nothing else."""

import pytest

from tests.extract.readings import FOLDER, Section, as_read, claims_in, sections

SECTIONS = [section for path in sorted(FOLDER.glob("*.txt")) for section in sections(path)]
TURNS = {
    "without its full stop": lambda text: text[:-1],
    "called out": lambda text: f"{text[:-1]}!",
    "going on": lambda text: f"{text[:-1]}; it rained.",
    "quoted": lambda text: f"“{text}”",
}
BY_THEIR_PLACE = (  # furniture of pages, abbreviations, and what stands or falls with its end
    "5.",
    " a.m.",
    " p.m.",
    "He saw 221 Old Mill Workers Road.",
    "On May 4, 11 and 12 died.",
    "Talks Saturday failed.",
    "1994 fell.",
)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_reading(section: Section):
    assert as_read(section) == section.lines


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_how_a_sentence_ends_and_opens_changes_nothing(section: Section, turn: str):
    for text, published in section.sentences:
        if text.endswith(".") and not text.endswith(BY_THEIR_PLACE):
            turned = TURNS[turn](text)
            assert claims_in(turned, published, section.kind) == claims_in(
                text, published, section.kind
            ), turned
