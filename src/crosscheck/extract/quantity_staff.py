"""Whose employees a figure counts: "employs 620 people", "has 620 workers", "620 work for".

A firm has one number of them at a time, so that two outlets can be held against each other.
Source: house rules.
"""

from crosscheck.extract.quantity_frame import name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

ANYBODY = word_set("person worker employee staff staffer")
STAFF = ANYBODY - {"person"}
HAVE = word_set("has have had")
AT_WORK = (["work", "for"], ["work", "at"], ["employed", "by"], ["employed", "at"])
NAME_REACH = 5


def employer_of(lexed: Lexed, reading: Reading, verb: str | None) -> str | None:
    """The employer of those that a figure counts; None where it counts no staff.

    It is "" where the subject of the verb is to say who it is.
    """
    noun, last = reading.noun.head, reading.last
    if noun not in ANYBODY:
        return None
    after = lexed.lower[last : last + 3]
    for words in (after[:2], after[1:]):
        if words in AT_WORK:
            at = last + len(after[: after.index(words[0])]) + 2
            return name_in(lexed, at, min(len(lexed.words), at + NAME_REACH)) or ""
    if verb == "employ" and lexed.lower[reading.start - 1] != "by":
        return ""
    if noun in STAFF and reading.start > 1 and lexed.lower[reading.start - 1] in HAVE:
        return subject_before(lexed, reading.start - 1)[0] or ""
    return None
