"""Where somebody went and came from: "left Oslo for Bergen", "arrived in Bergen from Oslo".

Given as the attribute "way" with the places `to` and `from`, which must follow the verb at once.
Source: motion verbs with a source and a goal, Levin 1993, classes 51.1-51.4; the list is a house
table.
"""

from collections.abc import Iterator

from crosscheck.extract.attribute_text import Found, Text
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set

LEAVES = word_set("leave depart flee quit exit")  # what stands behind them at once is the source
REACHES = word_set("reach enter")
TRAVELS = word_set("arrive land dock return sail fly travel head go come move anchor")
GOAL = word_set("for to into in at")
SOURCE = word_set("from")


def ways(text: Text) -> Iterator[Found]:
    """The ways that one sentence tells."""
    for at, token in enumerate(text.tokens):
        known = verb(token.lower) if text.tags[at] in "VESZLG" else None
        lemma = known[0] if known else ""
        if lemma not in LEAVES | REACHES | TRAVELS or text.tags[at] == "N":
            continue
        found: dict[str, str] = {}
        place = at + 1
        if lemma not in TRAVELS and (run := _name(text, place)):
            found["from" if lemma in LEAVES else "to"] = run[0]
            place = run[1]
        while place < len(text.tokens) and (run := _name(text, place + 1)):
            word = text.tokens[place].lower
            if word not in GOAL | SOURCE or (word in ("in", "at") and lemma in LEAVES):
                break
            found["from" if word in SOURCE else "to"] = run[0]
            place = run[1]
        if found:
            yield "way", at, place, found


def _name(text: Text, start: int) -> tuple[str, int] | None:
    """The capitalised name that begins here, and its end; no possessive, no month with a day."""
    end = start
    while end < len(text.tags) and text.tags[end] == "P":
        end += 1
    if end == start or text.tags[end : end + 1] in tuple("NZQ"):
        return None
    return " ".join(one.text for one in text.tokens[start:end]), end
