"""Polarity and modality: cue and scope."""

import pytest

from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.model import Sentence

NEGATED = [
    ("The minister did not sign the treaty.", "sign"),
    ("The minister didn't sign the treaty.", "treaty"),
    ("Nobody claimed the prize.", "claimed"),
    ("No deaths were reported.", "deaths"),
    ("The ship never arrived.", "arrived"),
    ("Rescuers failed to find him.", "find"),
    ("He denied that he took the money.", "took"),
    ("They left without paying.", "paying"),
    ("“Nobody gave a reason,” she said.", "gave"),
]
AFFIRMED = [
    ("The minister did not sign the treaty, but left the room.", "left"),
    ("Not only the north was flooded.", "flooded"),
    ("No fewer than 40 people came.", "40"),
    ("There is no doubt that the bridge is safe.", "safe"),
    ("The deal was not announced until Thursday.", "Thursday"),
    ("The plant failed in March.", "March"),
    ("A notable change came.", "change"),
    ("He is no longer ill; the treaty is signed.", "signed"),
]
MODALITIES = [
    ("The minister will sign the treaty.", "sign", "planned"),
    ("The minister is expected to sign.", "sign", "planned"),
    ("The plant is due to open in May.", "open", "planned"),
    ("The minister could sign the treaty.", "sign", "possible"),
    ("Perhaps the minister signed it.", "signed", "possible"),
    ("If the vote fails, the cabinet will resign.", "resign", "conditional"),
    ("The minister signed the treaty.", "signed", "asserted"),
    ("The school closed due to snow.", "closed", "asserted"),
    ("The talks began in May.", "began", "asserted"),
    ("His will was read on Friday.", "read", "asserted"),
    ("The set was built in a week.", "built", "asserted"),
    ("The minister, who may retire, signed it.", "retire", "possible"),
]


def sentence(text: str) -> Sentence:
    return Sentence("a", 0, 0, "body", 0, len(text), text)


@pytest.mark.parametrize(("text", "word"), NEGATED)
def test_negated(text, word):
    assert polarity_at(sentence(text), text.index(word)) == "negated"


@pytest.mark.parametrize(("text", "word"), AFFIRMED)
def test_affirmed(text, word):
    assert polarity_at(sentence(text), text.index(word)) == "affirmed"


@pytest.mark.parametrize(("text", "word", "modality"), MODALITIES)
def test_modality(text, word, modality):
    assert modality_at(sentence(text), text.index(word)) == modality
