"""Does the clause around a date look back or ahead? Decides between last and next Tuesday.

House rule (news convention): a bare weekday is the last one, unless its verb looks ahead ("will
meet on Tuesday", "is due on Tuesday", "begins Tuesday").
"""

from crosscheck.extract.date_lex import Lexemes
from crosscheck.lexicon.morphology import classes, verb

AHEAD = frozenset(
    "will shall ll would won scheduled planned due slated expected upcoming deadline plans "
    "planning poised forthcoming tentatively aims intends hopes expects tomorrow".split()
)
MODALS = frozenset("can could may might must should".split())
REACH_LEFT, REACH_RIGHT = 22, 14
BE_HAVE = frozenset("be been is are was were has have had being".split())


def lean(lexemes: Lexemes, first: int, last: int) -> int:
    """-1 where the verb of lexemes `[first, last)` is past, 1 where it looks ahead, else 0."""
    items = lexemes.items
    before = [one.text for one in items[max(0, first - 3) : first]]
    if before[-1:] in (["until"], ["till"]) or before[-3:] in (
        ["as", "early", "as"],
        ["as", "soon", "as"],
    ):
        return 1
    verb_at = first - 2 if before[-1:] and before[-1] in {"on", "for", "in", "at"} else first - 1
    if 0 <= verb_at < len(items) and items[verb_at].text in {"is", "are"}:
        return 1  # "the election is on Nov. 5"
    if items[last : last + 1] and items[last].kind == "possessive":
        return 0  # "Tuesday's declaration"
    for at in range(first - 1, max(-1, first - REACH_LEFT), -1):
        if items[at].text in {";", ":"} or (items[at].text == "." and at < first - 1):
            break
        if found := _lean_at(lexemes, at):
            return found
    for at in range(last, min(len(items), last + REACH_RIGHT)):
        if items[at].text in {";", "."}:
            break
        if found := _lean_at(lexemes, at):
            return found
    return 0


def _lean_at(lexemes: Lexemes, at: int) -> int:
    """What the word at one place says of time: -1, 0 or 1."""
    item = lexemes.items[at]
    word = item.text.partition("’")[0].partition("'")[0]
    if not word.isalpha():
        return 0
    if word in AHEAD:
        return 1
    if item.kind not in {"other", "same", "that"}:
        return 0
    found = verb(word)
    if not found:
        return 0
    lemma, form = found
    before = {one.text for one in lexemes.items[max(0, at - 4) : at]}
    if word in BE_HAVE or lemma in {"be", "have"}:
        return -1 if word in {"was", "were", "had"} and not before & AHEAD else 0
    if form in {"past", "part"}:
        if before & AHEAD or ("to" in before and "be" in before):
            return 1
        return -1
    previous = lexemes.items[at - 1].text if at else ""
    if form == "base" and (previous in {"to", "not"} or before & (AHEAD | MODALS)):
        return 1 if previous == "to" or before & (AHEAD | MODALS) else 0
    if form == "s" and "n" not in classes(lemma):
        return 1
    return 0
