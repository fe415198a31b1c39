"""Who puts a figure at so much, and owns nothing of it: "Tolvia put the loss at $5 million".

Source: house rule; the subject of such a verb is the source of the figure.
"""

from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

ESTIMATING = word_set("put estimate peg place reckon assess")
OWN = word_set("its their his her")


def is_estimated(lexed: Lexed, reading: Reading, frame: Frame) -> bool:
    """Does somebody put a figure at so much that is not their own: "Tolvia put the loss at"?"""
    if frame.at is None or frame.role != "at" or frame.lemma not in ESTIMATING:
        return False
    return OWN.isdisjoint(lexed.lower[frame.at : reading.start])
