"""The second of two rates that a sentence compares: "60%, higher than the 52% in the first round".

It answers what the first answers, of another time: "unemployment was 4.1 percent, down from 4.3",
"turnout reached 61 percent, while it was 52 percent in the first round". Where a stage of a vote is
named the figure is of that stage; else it is what was before.

Source: house rule; the standard of a comparison in English (Quirk et al. 1985, 15.63 ff.).
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_stage import stage_of
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.word_set import word_set

RATED = word_set("turnout unemployment share growth")
COMPARING = (["than", "the"], ["compared", "with"], ["compared", "to"], ["up", "from"],
             ["down", "from"], ["it", "was"], ["with", "the"], ["to", "the"],
             ["from", "the"])  # fmt: skip
ONE_WORD = word_set("than against versus")
LEAD = word_set("than compared against versus up down while")
REACH = 10  # words between the two


def as_compared(
    lexed: Lexed, reading: Reading, before: Reading | None, earlier: Topic | None
) -> Topic | None:
    """The topic of a rate that is set against the one before it; None of any other figure."""
    if before is None or earlier is None or earlier.slot not in RATED:
        return None
    same = reading.measure.dimension == before.measure.dimension == "ratio"
    between = lexed.lower[before.last : reading.start]
    if not same or not between or len(between) > REACH or LEAD.isdisjoint(between):
        return None
    if between[-2:] not in COMPARING and between[-1] not in ONE_WORD:
        return None
    state = None if stage_of(lexed, reading, earlier.slot or "") else "previous"
    return Topic(earlier.slot, earlier.subject, None, state)
