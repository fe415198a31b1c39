"""What was done in a round or an inning: "stopped Berg in the sixth round".

Source: house rule; two rounds answer one question only where one thing was done in them.
"""

from crosscheck.extract.quantity_frame import Frame, finite, read_frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS

STAGE_REACH = 9  # words from the verb to the round


def frame_of_stage(lexed: Lexed, reading: Reading) -> Frame:
    """What was done in a round: "stopped Berg in the sixth", whatever else "stopped" may be."""
    frame = read_frame(lexed, reading.start - 1, reading.measure.last)
    if frame.at is not None or frame.role not in {"in", "during"}:
        return frame
    for at in range(reading.start - 3, max(-1, reading.start - STAGE_REACH), -1):
        word = lexed.lower[at]
        found = finite(word)
        if word in CLAUSE_ENDS or word == ",":
            break
        if found and found[1] == "past" and word.endswith("ed"):
            return Frame(at, found[0], frame.role)
    return frame
