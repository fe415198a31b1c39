"""Is what stands at a place in a sentence affirmed, and is it asserted?

A cue negates or weakens its clause from the cue on (negation) or as a whole (modality).
Source: BioScope (Szarvas et al. 2008) for cue and scope; FactBank (Saurí & Pustejovsky 2009) for
the grades of modality. Cue tables: lexicon/negation.py.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.lexicon.hints import first_runs, runs_of
from crosscheck.lexicon.morphology import classes, verb
from crosscheck.lexicon.negation import (
    BEFORE_TO,
    BELIEF,
    CONDITIONAL,
    EVIDENCE,
    HARMLESS_AFTER,
    NEEDS_OF,
    NEEDS_THAT,
    NEEDS_TO,
    NEGATORS,
    OBLIGATION,
    PLAN_FORMS,
    POSSIBLE,
    SCOPE_ENDS,
    STATES_TO,
    TRY_FORMS,
    WILL,
)
from crosscheck.lexicon.reporting import CLAUSE
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

BEING = word_set("is are was were be been 's 're")
DAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later"""
)
# After a comma these tell of what stands before it: "cancelled his trip, planned for May".
PARTICIPLES = word_set("planned scheduled expected")
PLAN_NOUNS = word_set("plan plans intention intentions proposal proposals")
BEFORE_NOUN = word_set(
    "the a an his her its their our my your this that these those against over about of on with for"
)
OFTEN = word_set("again repeatedly flatly firmly categorically strongly also")
CLOSE = 2  # characters between two words of one clause: a space and a quotation mark
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?]")
LONGEST_SCOPE = 80  # words
END = 1 << 60
ASSERTED, PLANNED, POSSIBLY, IF = "asserted", "planned", "possible", "conditional"


class Word(Struct, frozen=True):
    """A word or mark with its place in the sentence."""

    text: str
    lower: str
    start: int
    end: int


class Scope(Struct, frozen=True):
    """Where a cue reaches; `cue` is the word, which begins at `cue_start`."""

    start: int
    end: int
    grade: str
    cue: str
    cue_start: int = 0


def polarity_at(sentence: Sentence, start: int) -> str:
    """Affirmed or negated, for what stands at `start` (article offset)."""
    at = start - sentence.start
    negated = False
    for scope in negations(sentence.text):
        negated ^= scope.start <= at < scope.end
    return "negated" if negated else "affirmed"


def modality_at(sentence: Sentence, start: int) -> str:
    """Asserted, planned, possible or conditional, for what stands at `start` (article offset)."""
    at = start - sentence.start
    scopes = modalities(sentence.text)
    if not scopes:
        return ASSERTED
    grades = {
        s.grade for s in scopes if s.start <= at < s.end and not _is_inserted(sentence, at, s)
    }
    for grade in (IF, POSSIBLY, PLANNED):
        if grade in grades:
            return grade
    return ASSERTED


def _is_inserted(sentence: Sentence, at: int, scope: Scope) -> bool:
    """Does the place stand in a clause between commas that is done, and the cue outside of it?

    "The accord, signed on Monday, will bring", "the board, which met on Monday, will vote".
    """
    first, last = sentence.text.rfind(", ", 0, at) + 2, sentence.text.find(",", at)
    if first < 2 or last < 0 or first <= scope.cue_start < last:
        return False
    inside = [word.lower() for word in sentence.text[first:at].split()]
    if inside[:1] in (["which"], ["who"]):
        inside = inside[1:]
    found = verb(inside[0]) if inside and inside[0] not in PARTICIPLES else None
    return found is not None and found[1] in ("past", "part")


@lru_cache(maxsize=512)
def negations(text: str) -> tuple[Scope, ...]:
    """The scopes of negation in one sentence, offsets in it."""
    if CUE_RUNS.isdisjoint(runs_of(text)):
        return ()
    words = _words(text)
    return tuple(
        Scope(word.start, _scope_end(words, at), "negated", word.lower)
        for at, word in enumerate(words)
        if (word.lower in CUES or word.lower[-2:] in ("'t", "’t")) and _negates(words, at)
    )


@lru_cache(maxsize=8)
def _words(text: str) -> list[Word]:
    return [Word(m[0], m[0].lower(), m.start(), m.end()) for m in WORD.finditer(text)]


def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    """Every form of the verbs `lemmas`, by the regular rules (no other ones are among them)."""
    return frozenset(
        form
        for word in lemmas
        for form in (
            word,
            f"{word}s",
            f"{word.removesuffix('e')}ed",
            f"{word.removesuffix('e')}ing",
        )
    )


CUES = (
    NEGATORS
    | STATES_TO
    | NEEDS_OF
    | _forms(NEEDS_TO | NEEDS_THAT)
    | {"denies", "denied", "forgot", "forgotten", "forgetting"}
)
CUE_RUNS = first_runs(CUES) | {"t"}  # of "didn't"


def _negates(words: list[Word], at: int) -> bool:
    lower = words[at].lower.replace("’", "'")
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if lower in NEGATORS or lower.endswith("n't"):
        name = lower if lower in NEGATORS else "not"
        return after not in HARMLESS_AFTER.get(name, ()) and not _is_lifted(words, at)
    if lower in STATES_TO:
        return after == "to"
    if lower in NEEDS_OF:
        return after == "of"
    found = verb(lower)
    if not found:
        return False
    if found[0] in NEEDS_TO:
        return after == "to"
    if found[0] not in NEEDS_THAT:
        return False
    past = _past_day(words, at + 1)
    return after in ("having", "any", "being") or [w.lower for w in words[past : past + 1]] == [
        "that"
    ]


def _past_day(words: list[Word], at: int) -> int:
    """Past "on Monday", "again": "denied on Monday that"."""
    at += at < len(words) and words[at].lower == "on"
    dayish = at < len(words) and (words[at].lower in DAYS or words[at].lower in OFTEN)
    return at + dayish


def _is_lifted(words: list[Word], at: int) -> bool:
    """True for "not the first", which affirms, and "not … until Monday", which only puts off."""
    following = [word.lower for word in words[at + 1 : at + 14]]
    if following[:1] in (["the"], ["his"], ["her"]) and following[1:2]:
        return following[1] in ("first", "only", "last", "same")
    for word in following:
        if word in (",", ";", ":", "."):
            return False
        if word == "until":
            return True
    return False


def _scope_end(words: list[Word], at: int) -> int:
    """The end of the cue's clause."""
    limit = min(len(words), at + LONGEST_SCOPE)
    is_aside = _is_participle(words, at)
    for place in range(at + 1, limit):
        word = words[place]
        if word.text in ";:.!?" and not _inside_name(words, place):
            return word.start
        if word.lower in SCOPE_ENDS and place > at + 1:
            return word.start
        if place > at + 1 and word.start - words[place - 1].end > CLOSE:
            return word.start  # "I do not know — they left": a dash, or another's words
        if word.lower == "that" and place > at + 1 and not _reaches_in(words, at, place):
            return word.start
        if word.text == "," and is_aside:
            return word.start
        if word.text == "," and place + 1 < len(words):
            following = words[place + 1].lower
            if following in SCOPE_ENDS or following in ("and", "so", "saying", "adding"):
                return word.start
            if following in SUBJECTS and _is_told_anew(words, place + 2):
                return word.start
    return words[limit - 1].end + 1


def _is_told_anew(words: list[Word], at: int) -> bool:
    """Does a clause of its own follow: "they did not run, they walked", but not "…, he said, …"?"""
    found = verb(words[at].lower) if at < len(words) else None
    return found is not None and found[0] not in CLAUSE and found[1] in {"past", "s", "base"}


SUBJECTS = frozenset(("they", "he", "she", "it", "we"))


def _is_participle(words: list[Word], at: int) -> bool:
    """A clause without a subject of its own: "After refusing to answer, he retired", "Not wanting
    to wait, she left"; it ends with its comma. Not so "is not paying".
    """
    after = words[at + 1].lower if at + 1 < len(words) else ""
    opens = at == 0 or words[at - 1].text == ","
    own = verb(words[at].lower) or (verb(after) if opens else None)
    return own is not None and own[1] == "ing"


def _reaches_in(words: list[Word], at: int, that: int) -> bool:
    """A negation reaches into a that-clause after a denial, a belief or a lack of evidence."""
    found = verb(words[at].lower)
    if found and found[0] in NEEDS_THAT:
        return True
    before = words[that - 1].lower
    known = verb(before)
    return before in EVIDENCE or bool(known and known[0] in BELIEF)


def _inside_name(words: list[Word], place: int) -> bool:
    """The full stop of "U.S." or "Sen." ends no clause."""
    word = words[place]
    if word.text != "." or place + 1 == len(words):
        return False
    return words[place - 1].end == word.start and len(words[place - 1].text) <= 3


@lru_cache(maxsize=512)
def modalities(text: str) -> tuple[Scope, ...]:
    """The scopes of modality in one sentence, offsets in it."""
    if MODAL_RUNS.isdisjoint(runs_of(text)):
        return ()
    words = _words(text)
    clauses = _clauses(words)
    found = []
    for at, word in enumerate(words):
        if (word.lower in MODAL_WORDS or word.lower[-3:] in ("'ll", "’ll")) and (
            grade := _grade(words, at)
        ):
            start, end = clauses[bisect_right(clauses, (word.start, END)) - 1]
            beside = at > 0 and words[at - 1].text == "," and word.lower in PARTICIPLES
            if (grade == IF and start > 0) or beside or _is_plan(words, at) or _is_while(words, at):
                start = word.start
            found.append(Scope(start, end, grade, word.lower, word.start))
    hang = {one.start for one in found if one.cue in ("if", "unless")}
    # "The cabinet will resign if the vote fails": the consequence hangs on the condition.
    found += [replace(one, grade=IF) for one in found if one.grade != IF and one.end in hang]
    return tuple(found)


def _is_plan(words: list[Word], at: int) -> bool:
    """True for the noun: "marched against the plan to raise it" tells of a march that was."""
    if words[at].lower not in PLAN_NOUNS or not at:
        return False
    place = at - 1
    while place > 0 and at - place < 3 and classes(words[place].lower) == "j":
        place -= 1  # "the controversial plan to"
    before = words[place].lower
    return before in BEFORE_NOUN or before.endswith(("'s", "’s", "s'", "s’"))


def _is_while(words: list[Word], at: int) -> bool:
    """True for what is tried while it happens: "two were killed trying to cross the river"."""
    if words[at].lower not in ("trying", "attempting"):
        return False
    before = at - 1
    while before > 0 and (words[before].lower in ("still", "also", "now", "not", "all")):
        before -= 1
    return before < 0 or words[before].lower not in BEING


MODAL_WORDS = (
    WILL
    | POSSIBLE
    | OBLIGATION
    | CONDITIONAL
    | PLAN_FORMS
    | TRY_FORMS
    | BEFORE_TO
    | {"would", "won’t"}
)
MODAL_RUNS = first_runs(MODAL_WORDS) | {"ll"}  # of "they'll"


def _clauses(words: list[Word]) -> list[tuple[int, int]]:
    """Stretches between conjunctions, semicolons and colons; together they cover the text.

    "That" before a modal opens a clause of its own: "passed a law that would ban" tells of a
    law that has been passed.
    """
    edges = [0]
    for place, word in enumerate(words[1:], 1):
        after = words[place + 1].lower if place + 1 < len(words) else ""
        relative = word.lower == "that" and after in MODAL_WORDS
        ends = word.lower in SCOPE_ENDS or word.text in ";:" or relative
        if ends and word.start > edges[-1]:
            edges.append(word.start)
        elif word.text in ".!?" and place + 1 < len(words) and not _inside_name(words, place):
            edges.append(words[place + 1].start)
    edges.append(words[-1].end + 1)
    return list(pairwise(edges))


def _grade(words: list[Word], at: int) -> str | None:
    word = words[at]
    lower = word.lower.replace("’", "'")
    after = words[at + 1].lower if at + 1 < len(words) else ""
    before = words[at - 1].lower if at else ""
    if lower in WILL or lower.endswith("'ll") or lower == "would":
        noun = before in ("the", "a", "his", "her", "their", "its", "political", "of")
        return None if noun or (word.text == "Will" and at) else PLANNED
    if lower in POSSIBLE:
        return None if word.text == "May" and (at or after.isdigit()) else POSSIBLY
    if lower in OBLIGATION or (lower in TRY_FORMS and after == "to"):
        return POSSIBLY
    if lower == "provided" and after != "that":
        return None
    if lower in CONDITIONAL:
        return None if before in ("as", "even") else IF
    if lower in BEFORE_TO:
        be = before in ("is", "are", "was", "were", "be", "been", "'s", "not", "now", "also")
        to = after == "to" or (lower == "due" and after in ("on", "in", "at", "by", "next"))
        return PLANNED if be and to else None
    if lower in PLAN_FORMS:
        passive = before in ("is", "are", "was", "were", "be", "been", "'s")
        firm = lower in ("scheduled", "expected", "planned") and (passive or after in ("for", "to"))
        return PLANNED if after == "to" or firm else None
    return None
