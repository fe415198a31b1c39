"""What is certainly not English; a short text is never judged."""

import pytest

from crosscheck.load.language import foreign_language

SAMPLES = {
    "German": "Der Damm hat in der Nacht gehalten und die Stadt ist nicht überflutet worden. ",
    "French": "Le barrage a tenu pendant la nuit et les habitants de la ville sont restés dans "
    "leurs maisons. ",
    "Spanish": "La presa resistió durante la noche y los vecinos no tuvieron que salir de sus "
    "casas, según el alcalde. ",
    "Italian": "La diga ha retto durante la notte e gli abitanti della città non sono stati "
    "evacuati. ",
    "Cyrillic script": "Плотина выдержала ночь, и жители города остались в своих домах. ",
    "Chinese": "大坝整夜都撑住了，市民没有被疏散，市长周一说，水位上升了四十厘米。",
    "Arabic script": "صمد السد طوال الليل وبقي سكان المدينة في منازلهم كما قال المسؤولون. ",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_foreign(language):
    assert foreign_language(SAMPLES[language] * 8) == language


@pytest.mark.parametrize("language", SAMPLES)
def test_short_is_not_judged(language):
    if language not in {"Cyrillic script", "Chinese", "Arabic script"}:
        assert foreign_language(SAMPLES[language]) is None


@pytest.mark.parametrize(
    "text",
    [
        "The dam held through the night and nobody had to leave the town, the mayor said. " * 9,
        "“La presa resistió durante la noche y los vecinos no salieron,” said the mayor of the "
        "town, who was asked about it on Monday. It is the second time that the dam held. " * 4,
        "Dam Gate Crew Shift Monday Tuesday Wednesday " * 20,
        "12 34 56 78 " * 200,
        "",
    ],
)
def test_not_foreign(text):
    assert foreign_language(text) is None
