"""Dates that date nothing of a text: of a sort of thing (a Christmas party), of a page.

Source: house rules.
"""

import re

from crosscheck.extract.date_phrase import Words, is_event
from crosscheck.lexicon.word_set import word_set

YEAR = re.compile(r"[12]\d{3}$")
HOLIDAYS = word_set("christmas thanksgiving halloween easter")
CUSTOMS = word_set(
    """party parties market markets tree trees shopping card cards gift gifts present presents
    season sale sales song songs movie film album lights bonus dinner dinners shoppers holidays"""
)
HOURS = word_set("midnight noon")
OWNING = word_set("a his her its their my")
STAMPED = word_set("updated published posted modified")
CARS = word_set("car truck sedan suv van pickup coupe hatchback motorcycle model vehicle")


def is_label(words: Words) -> bool:
    """True for a date that only names a sort: a Christmas party, midnight rules, a 2013 Camry.

    The party may be on any day; an event keeps its date ("a midnight raid", "the 2013 race").
    """
    tags, at = words.tags, words.last
    if words.last - words.first != 1 or at >= len(tags):
        return False
    own, after = words.tokens[words.first], words.tokens[at].lower
    if own.lower in HOLIDAYS:
        return after in CUSTOMS
    stop = min(len(tags) - 1, words.last + 3)
    while at < stop and tags[at] in "JNP" and tags[at + 1] in "NPZ":
        at += 1
    if own.lower in HOURS:
        return tags[words.last] in "NPZQ" and not is_event(words, at)
    is_own = words.first > 0 and words.tokens[words.first - 1].lower in OWNING
    is_car = words.tokens[at].lower in CARS or (tags[at] == "P" and is_own)
    return YEAR.match(own.text) is not None and is_car and not is_event(words, at)


def is_stamp(words: Words) -> bool:
    """True for the date of a page that runs into its text: "14 Nov 2023 Ferry sinks".

    So too for "Last updated on: November 14", whatever stands after it.
    """
    opening = [token.lower for token in words.tokens[max(0, words.first - 3) : words.first]]
    if opening[-1:] == [":"] and not STAMPED.isdisjoint(opening):
        return True
    before = words.tags[words.first - 1] if words.first else ""
    after = words.tokens[words.last : words.last + 1]
    year = words.tokens[words.last - 1].text if words.last else ""
    return (
        bool(after)
        and after[0].text[0].isupper()
        and len(year) == 4
        and year.isdigit()
        and words.last - words.first > 1
        and before not in {"I", "o", "C", "D", "P"}
    )
