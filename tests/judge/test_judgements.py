"""Every block of fixtures/judgements: the level of two claims, the findings of a few articles."""

import pytest

from tests.judge.judgements import FOLDER, as_judged, blocks

BLOCKS = [
    (path.stem.partition("-")[0], block)
    for path in sorted(FOLDER.glob("*.txt"))
    for block in blocks(path)
]


@pytest.mark.parametrize(("kind", "block"), BLOCKS, ids=lambda part: getattr(part, "heading", ""))
def test_judgement(kind, block):
    assert as_judged(kind, block) == block.found
