"""How many people have no work: "the number of unemployed rose to 1.5 million".

As "1.5 million people were out of work" and "the jobless total of 1.5 million" it is one question;
those who have had none for long are counted apart.
Source: house rule on labour-market reports.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

SLOT = "unemployed"
JOBLESS = word_set("unemployed jobless")
TOTALS = word_set("number total ranks count figure")
WITHOUT = (["out", "of", "work"], ["out", "of", "job"], ["without", "work"], ["without", "jobs"],
           ["without", "a", "job"])  # fmt: skip
COUNTED = word_set("were are was is be been counted officially registered classed as currently")
PEOPLE = word_set("people persons workers americans britons germans adults")
LONG_TERM = word_set("long-term youth young")
WORKED_WITH = word_set("permits permit visas visa papers experience")  # "without work permits"
REACH = 9


def jobless_slot(lexed: Lexed, reading: Reading) -> str | None:
    """The slot of a count of people without work; None of any other count."""
    if reading.measure.dimension != "count" or not _names_it(lexed.lower):
        return None
    after = lexed.lower[reading.measure.last : reading.measure.last + REACH]
    at = 0
    while at < len(after) and (after[at] in PEOPLE or after[at] in COUNTED):
        at += 1
    told = _is_jobless(after[at:]) or _is_total(lexed, reading.start)
    told = told and not WORKED_WITH & {*after}
    if not told:
        return None
    around = lexed.lower[max(0, reading.start - REACH) : reading.measure.last + 3]
    is_long = not LONG_TERM.isdisjoint(around) or ("long" in around and "term" in around)
    return f"long-term {SLOT}" if is_long else SLOT


def _names_it(words: list[str]) -> bool:
    return not JOBLESS.isdisjoint(words) or "work" in words or "job" in words or "jobs" in words


def _is_jobless(words: list[str]) -> bool:
    return words[:1] != [] and (
        words[0] in JOBLESS or any(words[: len(form)] == form for form in WITHOUT)
    )


def _is_total(lexed: Lexed, start: int) -> bool:
    """Do the words before tell of a number of such people: "the number of unemployed …"?"""
    words = lexed.lower[max(0, start - REACH) : start]
    if TOTALS.isdisjoint(words) or any(word in CLAUSE_ENDS or word[0].isdigit() for word in words):
        return False
    told = any(_is_jobless(words[at:]) for at in range(len(words)))
    return told and "rate" not in words and not {"by", "from"} & {*words[-1:]}
