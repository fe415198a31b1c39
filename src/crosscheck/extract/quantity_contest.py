"""How many elections somebody won: "led them to three election victories", "won three elections".

Source: house rule on political reports and obituaries.
"""

from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.word_set import word_set

SLOT = "elections won"
VICTORIES = word_set("victory win triumph")
ELECTIONS = word_set("election")


def elections_won(lexed: Lexed, reading: Reading, frame: Frame) -> str | None:
    """The slot of a count of elections that were won; None of any other count."""
    head = reading.noun.head
    if head in VICTORIES:
        told = map(noun_lemma, lexed.lower[reading.measure.last : reading.last])
        return SLOT if not ELECTIONS.isdisjoint(told) else None
    return SLOT if head in ELECTIONS and frame.lemma == "win" and not frame.role else None
