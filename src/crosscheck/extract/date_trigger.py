"""The words and numbers without which no expression of time can stand: a cheap first look."""

import re

from crosscheck.extract.date_lex import NAMES, NEVER_SMALL, SMALL_HOLIDAYS, WORDS
from crosscheck.lexicon.dates import HOLIDAYS
from crosscheck.lexicon.hints import runs_of

PLAIN = frozenset(
    "dash possessive ampm a half of in at on to from between and or more its straight until "
    "through before after the same that this last next following previous int number year only "
    "numword vague scale every second ordinal couple old phase fiscal earlier later near time "
    "these right comma dot hence ago other_one period times".split()
)


def _triggers() -> frozenset[str]:
    """The words without which no rule can match, in the cases in which they can be written."""
    found = {
        *SMALL_HOLIDAYS,
        "past",
        "Past",
        "clock",
        "being",
        *"seventeen eighteen nineteen twenty".split(),
    }
    found |= {word.capitalize() for word in found}
    for word, (kind, _) in WORDS.items():
        if kind == "zone":
            found.add(word.upper())
        elif kind not in PLAIN:
            if kind not in NAMES or word not in NEVER_SMALL:
                found.add(word)
            found |= {word.capitalize(), word.upper()}
    for name in HOLIDAYS:
        first = re.split(r"['. ]", name)[0]
        found |= {first.capitalize(), first.upper()}
    return frozenset(found)


TRIGGERS = _triggers()
LOWER = frozenset(map(str.lower, TRIGGERS))
TOKENS = re.compile(r"[A-Za-z]+")
DIGIT = re.compile(r"\d")
DIGITS = re.compile(
    r"(?=[\d'’‘QqHhF])(?:"  # all begin so: no other place is looked at seven times
    r"(?<![\d,.])\d{4}(?!\d)|\d[:/.-]\d|\d0['’]?s|['’‘]\d\d|\d ?[AaPp]\.? ?[Mm]\b"
    r"|\b(?:[QqHh]|FY ?)\d|\dth\b|\d(?:st|nd|rd)\b)"
)
REACH = 48  # code points from a word of time to the ends of the longest expression with it
LONGEST_WORD = 60  # beyond, a stretch is cut inside of what is no word
SHORT = 120  # below, cutting costs more than it saves


def may_hold_dates(text: str) -> bool:
    """Is there any word of time, or a number like a date? The test that spares most sentences."""
    if not LOWER.isdisjoint(runs_of(text)) and not TRIGGERS.isdisjoint(TOKENS.findall(text)):
        return True
    return DIGIT.search(text) is not None and DIGITS.search(text) is not None


def windows(text: str) -> list[tuple[int, int]]:
    """The stretches of a text, cut at white space, in which an expression can stand."""
    if len(text) < SHORT:
        return [(0, len(text))]
    marks = [match.span() for match in TOKENS.finditer(text) if match.group() in TRIGGERS]
    if DIGIT.search(text):
        marks += [match.span() for match in DIGITS.finditer(text)]
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and end + REACH <= found[-1][1]:
            continue
        near, far = max(0, start - REACH), end + REACH
        first = text.rfind(" ", max(0, near - LONGEST_WORD), near) + 1
        first = first or max(0, near - LONGEST_WORD)
        last = text.find(" ", far, far + LONGEST_WORD)
        last = min(len(text), far + LONGEST_WORD) if last < 0 else last
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
