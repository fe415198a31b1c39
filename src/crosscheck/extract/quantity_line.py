"""The lines of a firm's accounts, in words and in lists, and what analysts expected of them.

"Earnings per share of $3.53" and "EPS: $3.53" are the profit by the share; "Revenue: $7.87 billion
vs. $7.93 billion expected" gives what came in and what was expected, which are two questions.

Source: house rule on reports of quarterly results, whose lists give result and consensus.
"""

from crosscheck.extract.quantity_forecast import is_foreseen, is_former
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import EXPECTED, NOUN_SLOT
from crosscheck.lexicon.word_set import word_set

LINES = frozenset({"revenue", "profit", "loss", "dividend"})
FORESEEN = frozenset({"forecast", "estimate", "consensus", "expectation", "projection"})
ANALYSTS = word_set("analyst analysts analysts' economists consensus street refinitiv factset")
HOPES = word_set("expected forecast forecasts estimate estimates estimated expectations consensus")
COMPARED = (["compared", "to"], ["compared", "with"])
LABEL = 6  # words
BACK, AHEAD = 16, 5


def read_line(lexed: Lexed, reading: Reading, before: Reading | None) -> Topic | None:
    """The topic of a sum that a list gives after its label; None of any other sum."""
    if line := _label(lexed, reading.start):
        return Topic(line)
    if before is None or not _is_set_against(lexed, reading.start):
        return None
    line = _label(lexed, before.start)
    return Topic(f"expected {line}") if line else None


def _is_set_against(lexed: Lexed, start: int) -> bool:
    """Is it what the figure before is compared with: "vs. $7.93 billion"?"""
    words = lexed.lower[max(0, start - 2) : start]
    return words in COMPARED or not {"vs", "versus", "against"}.isdisjoint(words)


def _label(lexed: Lexed, start: int) -> str:
    """The line that a label with a colon names right before a figure; "" where there is none."""
    if lexed.lower[start - 1 : start] != [":"]:
        return ""
    words = lexed.lower[max(0, start - 1 - LABEL) : start - 1]
    words = words[-1 - words[::-1].index(".") :] if "." in words else words
    if "eps" in words or words[-2:] == ["per", "share"]:
        return "profit"
    slot = NOUN_SLOT.get(noun_lemma(words[-1])) if words else None
    return slot if slot in LINES else ""


def as_expected(lexed: Lexed, reading: Reading, topic: Topic) -> Topic:
    """What analysts, or the firm, expected of a line is another question than what came in."""
    if topic.slot not in LINES | FORESEEN and topic.slot is not None:
        return topic
    is_own, of_analysts = is_foreseen(lexed, reading.start), _is_of_analysts(lexed, reading)
    if not is_own and (topic.slot is None or not of_analysts):
        return topic
    line = topic.slot if topic.slot in LINES else _line_before(lexed, reading.start)
    if not line:
        return topic
    # what analysts "had expected" is what they still did when the result came
    former = not of_analysts and is_former(lexed, reading, lexed.lower[: reading.start])
    subject = None if of_analysts else topic.subject
    return Topic(f"{EXPECTED}{line}", subject, None, "former" if former else None)


def _is_of_analysts(lexed: Lexed, reading: Reading) -> bool:
    """Do analysts expect it: "analysts expected revenue of", "below Wall Street's forecast of"?"""
    before = _clause(lexed.lower[max(0, reading.start - BACK) : reading.start][::-1])
    after = _clause(lexed.lower[reading.last : reading.last + AHEAD])
    told = [word.removesuffix("'s") for word in (*before, *after)]
    return not ANALYSTS.isdisjoint(told) and not HOPES.isdisjoint(told)


def _clause(words: list[str]) -> list[str]:
    """The words up to the first comma or break."""
    end = next((at for at, word in enumerate(words) if word == "," or word in BREAKS), len(words))
    return words[:end]


BREAKS = CLAUSE_ENDS - {"(", ")"}


def _line_before(lexed: Lexed, start: int) -> str | None:
    """The line that the sentence last named before the figure."""
    for word in reversed(lexed.lower[:start]):
        if (slot := NOUN_SLOT.get(noun_lemma(word))) in LINES:
            return slot
    return None
