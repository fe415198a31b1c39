"""How long something had gone on by the day of a report: days of rioting, a week on the run.

*Finds* "after four days of rioting", "eight days of the worst fighting", "two weeks on the run",
"spent nine days adrift", "49 hours under the rubble"; how long somebody who is hurt will be out.
*Skips* what is fixed beforehand ("three days of mourning") and what is over in a day.
*Source* house rule. Each report counts to its own day: two lengths are two days, no conflict.
"""

from crosscheck.extract.quantity_frame import subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.slots import ABSENCE, SPELL
from crosscheck.lexicon.word_set import word_set

GOING_ON = {
    one: sort
    for sort, nouns in {
        "unrest": """riot riots rioting unrest violence protest protests demonstrations clashes
        looting disturbances""",
        "fighting": """fighting battles shelling bombardment bombing airstrikes hostilities
        warfare""",
        "rain": "rain rains rainfall downpours flooding floods storms",
    }.items()
    for one in nouns.split()
}
STATES = {
    ("on", "the", "run"): "time at large",
    ("on", "the", "lam"): "time at large",
    ("at", "large"): "time at large",
    ("in", "hiding"): "time at large",
    ("as", "a", "fugitive"): "time at large",
    ("in", "captivity"): "time in captivity",
    ("as", "a", "hostage"): "time in captivity",
    ("as", "hostages"): "time in captivity",
    ("adrift",): "time adrift",
    ("at", "sea"): "time adrift",
    ("under", "the", "rubble"): "time trapped",
    ("under", "rubble"): "time trapped",
    ("underground",): "time trapped",
}
UNITS = word_set("hour day night week month")
MODIFIERS = 3  # words between "of" and the noun: "of the worst street riots"


OUT = word_set("out sidelined")


def read_spell(lexed: Lexed, reading: Reading) -> tuple[str, str | None] | None:
    """The slot of a length that was still going on, and whose it is; None of any other."""
    start = reading.start
    at = start - 1 - (lexed.lower[start - 1 : start] == ["for"])
    is_out = at > 1 and lexed.lower[at] in OUT and lexed.lower[at - 1] == "be"
    if is_out and reading.measure.unit in UNITS:
        return ABSENCE, subject_before(lexed, at)[0]
    slot = _going_on(lexed, reading)
    return (slot, None) if slot else None


def _going_on(lexed: Lexed, reading: Reading) -> str | None:
    last = reading.measure.last
    after = tuple(lexed.lower[last : last + 2 + MODIFIERS])
    for length in (3, 2, 1):
        if slot := STATES.get(after[:length]):
            return slot
    if reading.measure.unit not in UNITS or after[:1] != ("of",):
        return None
    for word in after[1:]:
        if sort := GOING_ON.get(word):
            return SPELL.format(sort)
        if not word[0].isalpha() or word in ("and", "or", "in", "for", "by"):
            return None
    return None
