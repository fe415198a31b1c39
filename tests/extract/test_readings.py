"""Every section of fixtures/readings: all that is read in its sentences, and nothing else."""

import pytest

from tests.extract.readings import FOLDER, Section, as_read, sections

SECTIONS = [section for path in sorted(FOLDER.glob("*.txt")) for section in sections(path)]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_reading(section: Section):
    assert as_read(section) == section.lines
