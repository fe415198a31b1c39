"""How fast prices rise: "inflation hit 8.6 percent", "consumer prices were up 8.6 percent".

One rate is told with many verbs, and is no change of anything but prices. What it was the month
before, what was expected, the rise since last month, that of food alone and that without food and
energy are other questions.

Source: house rule on reports of statistical offices; headline and core inflation as the glossaries
of the ECB and the BLS tell them apart.
"""

from crosscheck.extract.quantity_frame import finite, phrase_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.slots import INFLATION
from crosscheck.lexicon.word_set import word_set

REACH = 15
BACK = 25
WIDE = 8
PRICES = (["consumer", "prices"], ["consumer", "price"])
BEFORE = (["up", "from"], ["down", "from"], ["compared", "to"], ["compared", "with"])
AGAINST = word_set("from versus vs against than above below")
CLAUSES = word_set("; . while but although whereas")
PARTIAL = word_set(
    """core underlying food energy services service goods rent rents housing shelter petrol
    gasoline fuel grocery groceries wage wages producer wholesale factory import house electricity
    gas transport medical cpih ppi rpi pce harmonised harmonized retail excluding stripping
    strips excludes"""
)
EXPECTED = word_set(
    """forecast forecasts forecasting expected expects expecting predicted predicts estimate
    estimated estimates economists analysts target projected projects without would could
    may might will peak if average averaged since when record"""
)
BY_MONTH = word_set("previous prior monthly on")


def read_inflation(lexed: Lexed, reading: Reading) -> Topic | None:
    """The topic of a rate of inflation; None of any other ratio."""
    if reading.measure.unit != "percent":
        return None
    start = reading.start
    at = _prices_at(lexed, start)
    if at is None:
        return None
    first = _clause(lexed, start)
    owner, _ = phrase_before(lexed, at)
    words = [word.lower() if word != "May" else "" for word in lexed.words]  # the month
    told = words[first : reading.measure.last]
    if _is_compared(lexed, start):
        return Topic(INFLATION, owner, None, "previous")
    around = words[first : reading.measure.last + 4]
    basket = [*words[max(0, at - 3) : start], *words[reading.measure.last :][:4]]
    if part := next((word for word in basket if word in PARTIAL), None):
        return Topic(f"{part} {INFLATION}", owner)
    if not EXPECTED.isdisjoint(around):
        return Topic(f"expected {INFLATION}", owner)
    near = [*told[-WIDE:], *lexed.lower[reading.measure.last : reading.measure.last + WIDE]]
    slot = f"monthly {INFLATION}" if _is_monthly(near) else INFLATION
    return Topic(slot, owner)


def _prices_at(lexed: Lexed, start: int) -> int | None:
    """Where inflation, or consumer prices, are named that govern the figure."""
    verbs = 0
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS and word not in "()":
            return None
        if word in {"inflation", "cpi"} or lexed.lower[at : at + 2] in PRICES:
            return at
        found = finite(word)
        verbs += found is not None and found[1] == "past" and found[0] != "compare"
        if verbs > 1:
            return None
    return None


def _is_compared(lexed: Lexed, start: int) -> bool:
    """Is it what the rate was before: "up from 8.3 percent", "against an 8.3 percent rate"?"""
    end = start - (lexed.lower[start - 1] in {"a", "an", "the"})
    return lexed.lower[end - 2 : end] in BEFORE or lexed.lower[end - 1] in AGAINST


def _clause(lexed: Lexed, start: int) -> int:
    """The word with which the clause of the figure begins, or far enough back."""
    for at in range(start - 1, max(0, start - BACK), -1):
        if lexed.lower[at] in CLAUSES:
            return at + 1
    return max(0, start - BACK)


def _is_monthly(words: list[str]) -> bool:
    """Is it the rise in one month: "month on month", "from the previous month", "monthly"?"""
    if "monthly" in words:
        return True
    if "month" not in words:
        return False
    at = words.index("month")
    return not BY_MONTH.isdisjoint(words[max(0, at - 2) : at + 2])
