"""Of which part of a whole a figure is told that has parts of set kinds: sectors and trial arms.

The jobs of a sector are no jobs of the whole economy, and the cases among those who got a vaccine
are none of those who got a placebo. The sector is the one named nearest the figure in its clause.
Source: house rule on labour-market and trial reports; sectors after the headings of the Current
Employment Statistics (names only).
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.word_set import word_set

SECTORS = {
    "leisure": "leisure", "hospitality": "leisure", "construction": "construction",
    "builders": "construction", "manufacturing": "manufacturing", "factories": "manufacturing",
    "manufacturers": "manufacturing", "factory": "manufacturing", "retail": "retail",
    "retailers": "retail", "retailing": "retail", "health": "health", "healthcare": "health",
    "education": "education", "government": "government", "transport": "transport",
    "transportation": "transport", "warehousing": "transport", "mining": "mining",
    "logging": "mining", "utilities": "utilities", "finance": "finance", "financial": "finance",
    "information": "information", "tech": "tech", "technology": "tech",
    "agriculture": "agriculture", "farms": "agriculture", "hotels": "hotels", "hotel": "hotels",
    "restaurants": "restaurants", "bars": "restaurants", "services": "services",
    "wholesale": "wholesale",
    "hospitals": "hospitals", "schools": "schools", "professional": "business services",
    "private": "private sector", "businesses": "business services",
}  # fmt: skip
ARMS = {"placebo": "placebo", "control": "placebo", "vaccine": "treated", "vaccinated": "treated",
        "treatment": "treated", "treated": "treated", "drug": "treated",
        "unvaccinated": "placebo"}  # fmt: skip
GROUPS = word_set("group arm cohort recipients participants volunteers patients people")
GIVEN = word_set("got received given took taking getting receiving on")
REACH = 9


def sector_of(lexed: Lexed, reading: Reading, slot: str) -> str | None:
    """The sector whose jobs a figure counts; None of the whole economy and of one firm."""
    if slot != "jobs":
        return _elsewhere(lexed, reading.last) if slot == "employees" else None
    noun = lexed.lower[reading.measure.last : reading.last]
    told = [*reversed(_before(lexed, reading.start)), *noun, *_after(lexed, reading.last)]
    named = next((SECTORS[word] for word in told if word in SECTORS), None)
    return named or _elsewhere(lexed, reading.last)


def _elsewhere(lexed: Lexed, last: int) -> str | None:
    """The country in which a firm has so many: "1,400 jobs in Sweden" of all that it cuts."""
    if lexed.lower[last : last + 1] != ["in"] or last + 1 >= len(lexed.words):
        return None
    known = nation_of(lexed.lower[last + 1])
    return f"in {known[0]}" if known else None


def arm_of(lexed: Lexed, reading: Reading) -> str | None:
    """The arm of a trial in which so many are counted: "in the placebo group", "on the drug"."""
    if ARMS.keys().isdisjoint(lexed.lower):
        return None
    after = _after(lexed, reading.last)
    for at, word in enumerate(after):
        if word in ARMS:
            is_group = not GROUPS.isdisjoint(after[at + 1 : at + 2])
            is_given = not GIVEN.isdisjoint(after[max(0, at - 3) : at])
            return ARMS[word] if is_group or is_given or word.endswith("vaccinated") else None
    return None


def _before(lexed: Lexed, start: int) -> list[str]:
    return _up_to_break(lexed.lower[max(0, start - REACH) : start][::-1])[::-1]


def _after(lexed: Lexed, last: int) -> list[str]:
    return _up_to_break(lexed.lower[last : last + REACH])


def _up_to_break(words: list[str]) -> list[str]:
    """The words up to a comma, another figure or the end of the clause."""
    end = next((at for at, word in enumerate(words) if _breaks(word)), len(words))
    return words[:end]


def _breaks(word: str) -> bool:
    return word in {",", ";", "as"} or word in CLAUSE_ENDS or word[0].isdigit()
