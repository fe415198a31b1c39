"""How large an area a fire burned: "scorched 9,000 hectares", "9,000 hectares were destroyed".

Fires grow, so that of two days the later figure is an update. The parts of an area ("2,000 hectares
of vineyards") are told of what they are.
Source: house rule on wildfire reports.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

BURNING = word_set("burn scorch char blacken raze torch incinerate consume engulf")
RUINING = word_set("destroy devastate ravage cover grow spread swell reach")
FIRES = word_set("fire wildfire blaze bushfire fires wildfires blazes bushfires flames inferno")
REACH = 10


def is_burnt(lexed: Lexed, reading: Reading) -> bool:
    """Is it how much a fire burned, so far or in all?"""
    if reading.measure.dimension != "area" or reading.value.per:
        return False
    if reading.measure.compound:  # "a 900-hectare blaze", but "the 900-hectare park"
        return not FIRES.isdisjoint(lexed.lower[reading.measure.last : reading.measure.last + 2])
    before = _clause(lexed.lower[max(0, reading.start - REACH) : reading.start][::-1])
    before = before if before[:1] == ["to"] else _own(before)  # "grew from 60 hectares to 900"
    after = _clause(lexed.lower[reading.measure.last : reading.measure.last + REACH])
    near = {lemma_of(word) for word in (*before, *after)}
    return bool(near & BURNING) or bool(near & RUINING and FIRES & {*before, *after})


def _own(words: list[str]) -> list[str]:
    """The words up to another figure, of which they tell."""
    end = next((at for at, word in enumerate(words) if word[0].isdigit()), len(words))
    return words[:end]


def _clause(words: list[str]) -> list[str]:
    end = next((at for at, word in enumerate(words) if word in CLAUSE_ENDS), len(words))
    return words[:end]
