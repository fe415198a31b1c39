"""Figures that only the words round them tell apart: counts of a charge, strikes, time given.

*Counts.* "Guilty of 14 counts" and "charged with 14 counts" answer two questions; "12 of 14 counts"
answers both at once. *Strikes.* "Walk out for 48 hours", "a 48-hour stoppage". *Time given.* "Gave
the town 72 hours to leave", "a 72-hour ultimatum": how long somebody has before something follows.
Source: house rules, from court reports and strike notices.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_frame import PRONOUNS, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_spell import read_spell
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import RAID_LENGTH
from crosscheck.lexicon.word_set import word_set

GUILTY, CLEARED, CHARGED = "guilty counts", "cleared counts", "charges"
OUTCOMES = {
    "guilty": GUILTY, "convict": GUILTY, "conviction": GUILTY,
    "acquit": CLEARED, "clear": CLEARED, "acquittal": CLEARED,
    "charge": CHARGED, "indict": CHARGED, "face": CHARGED, "deny": CHARGED,
}  # fmt: skip
REACH = 12  # words before the figure
STRIKE, TIME_GIVEN = "strike length", "time given"
STRIKES = word_set("strike walkout stoppage")
NOTICES = word_set("ultimatum deadline")
STILL = word_set("been be")  # "have been on strike for 10 days" goes on
NO_ACTS = word_set("live")  # "gave her six months to live"


def read_counts(lexed: Lexed, reading: Reading) -> tuple[str, str | None] | None:
    """What became of the counts of an indictment that the figure counts, and whose they are.

    None for one of several sorts: "guilty of four counts of fraud and two of theft".
    """
    if sum(word in ("count", "counts") for word in lexed.lower) > 1:
        return None
    start = reading.start
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS and word != "and":
            return None
        slot = OUTCOMES.get(lemma_of(word)) or OUTCOMES.get(word)
        if slot:
            slot = CHARGED if _is_base(lexed, start) else _denied(lexed, at, slot)
            return (slot, _defendant(lexed, at)) if slot else None
    return None


def _is_base(lexed: Lexed, start: int) -> bool:
    """The 14 of "12 of 14 counts"."""
    before = lexed.lower[max(0, start - 2) : start]
    return before[-1:] == ["of"] and before[0][0].isdigit()


def _denied(lexed: Lexed, at: int, slot: str) -> str | None:
    """As "not" before it has it: "found not guilty" clears, "pleaded not guilty" does not."""
    if lexed.lower[at - 1 : at] != ["not"]:
        pleaded = lexed.lower[at] == "guilty" and lexed.lower[at - 1].startswith("ple")
        return None if pleaded else slot  # what somebody admits and what a jury finds
    if slot != GUILTY:
        return None
    pleaded = any(word.startswith("ple") for word in lexed.lower[max(0, at - 3) : at])
    return CHARGED if pleaded else CLEARED


def _defendant(lexed: Lexed, at: int) -> str | None:
    """The name next to the word: "found Ada Holm guilty", "convicted Holm", "Holm was charged"."""
    first, end = at, at
    while first and lexed.words[first - 1][0].isupper():
        first -= 1
    if first == at:
        first = end = at + 1
        while end < len(lexed.words) and lexed.words[end][0].isupper():
            end += 1
    words = lexed.words[first:end]
    name = " ".join(w for w in words if w.lower() not in WEEKDAYS and w.lower() not in PRONOUNS)
    return name or subject_before(lexed, at)[0]


def read_term(lexed: Lexed, reading: Reading, noun: str | None) -> tuple[str, str | None] | None:
    """Whether a duration is how long a strike lasts, or the time that somebody is given."""
    start, last = reading.start, reading.measure.last
    if spell := read_spell(lexed, reading):
        return spell
    if _is_of_a_raid(lexed, reading, noun):
        return RAID_LENGTH, None
    if reading.measure.compound:
        slot = STRIKE if noun in STRIKES else TIME_GIVEN if noun in NOTICES else None
        return (slot, None) if slot else None
    before = lexed.lower[max(0, start - 8) : start]
    if lexed.lower[last : last + 1] == ["on"] and lexed.lower[last + 1] in WEEKDAYS:
        last += 2
    after = lexed.lower[last : last + 2]
    if before[-1:] == ["for"] and _is_strike(before[:-1]):
        return STRIKE, None
    is_time = after[:1] == ["to"] and after[-1] not in NO_ACTS and _is_verb(after[-1])
    if not is_time or not any(lemma_of(word) == "give" for word in before):
        return None
    whom = before[-1]
    is_named = whom not in PRONOUNS and lemma_of(whom) != "give"
    return TIME_GIVEN, lexed.words[start - 1] if is_named else None


def _is_of_a_raid(lexed: Lexed, reading: Reading, noun: str | None) -> bool:
    """Is it how long a robbery took: "a seven-minute heist", "in four minutes, thieves stole"?"""
    if reading.measure.unit not in SHORT:
        return False
    if reading.measure.compound:
        return noun in HEISTS
    lower, start, last = lexed.lower, reading.start, reading.measure.last
    before = lower[max(0, start - REACH) : start]
    while before and before[-1] in ONLY:
        before.pop()
    if before and lemma_of(before[-1]) in LASTING:
        return not HEISTS.isdisjoint(lower)
    if before[-1:] != ["in"] or "for" in lower[last : last + 1]:
        return False
    near = {lemma_of(word) for word in (*before, *lower[last : last + REACH])}
    return not STEALING.isdisjoint(near)


SHORT = word_set("second minute hour")
ONLY = word_set("only just under about around over than less more nearly almost some roughly")
LASTING = word_set("last take")
HEISTS = word_set("heist robbery burglary theft raid hold-up")
STEALING = word_set("steal rob loot snatch burgle plunder")


def _is_strike(before: list[str]) -> bool:
    """Do they walk out for so long, or strike, or stage a walkout for it?"""
    walks = before[-1:] == ["out"] and [lemma_of(word) for word in before[-2:-1]] == ["walk"]
    named = bool(before) and noun_lemma(before[-1]) in STRIKES
    return (walks or named) and STILL.isdisjoint(before[-5:])


def _is_verb(word: str) -> bool:
    found = verb(word)
    return found is not None and found[1] == "base"
