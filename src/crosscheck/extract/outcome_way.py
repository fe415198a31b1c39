"""What a clause tells of an outcome, and of whom: the parts that all readers share.

The readers are in outcome_court.py and outcome_state.py; outcome_ways.py says which verb asks whom.
"""

from msgspec import Struct

from crosscheck.extract.clause import Clause
from crosscheck.extract.phrase import phrase_of
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.outcomes import (
    ACCESS,
    VERDICT,
    told_by,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

Tokens = tuple[Token, ...]

Span = tuple[int, int]

ALONE = word_set("reopen close resume restart halt stop")  # with what they befall as subject

REACH = 12  # tokens behind the verb in which the rest of it stands

HOSPITALS = word_set("hospital clinic hospice rehab treatment")

CONFINED = word_set("custody jail prison detention")

COUNTED = word_set("count charge")

ALL = word_set("all both any")


class Way(Struct, frozen=True):
    """What a clause tells: of whom or what (`span`), which state, and which if it is denied.

    `at` is the token that is affirmed or denied, `end` the one behind the last that tells it, `of`
    the charge, `agent` who did it where that is the answer.
    """

    slot: str
    state: str
    denied: str
    span: Span | None
    at: int
    end: int
    of: str = ""
    agent: str = ""


def befallen(tokens: Tokens, tags: str, clause: Clause) -> Span | None:
    """Whom or what the verb befalls: the subject of a passive or of "reopened", else the object."""
    if clause.passive:
        return clause.subject
    if clause.object:
        is_told = tags[clause.subject[1] - 1] != "M"  # "41 trapped workers": no verb
        return clause.object if is_told else None
    is_alone = clause.lemma in ALONE or (clause.lemma, clause.particle) == ("go", "on")
    is_headed = tags[clause.verb] == "E" and clause.begin == clause.verb
    bare = is_headed and _is_headline(tokens)
    return clause.subject if is_alone or bare else None


def _is_headline(tokens: Tokens) -> bool:
    """A headline leaves the auxiliary out, and the full stop: "Holm acquitted of fraud"."""
    return tokens[-1].text not in (".", "!", "”", '"')


def plain(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """A verb that tells it by itself: "was acquitted", "police arrested the driver"."""
    lemma = "strike-down" if (clause.lemma, clause.particle) == ("strike", "down") else clause.lemma
    told = told_by().get(lemma)
    if lemma == "release" and not HOSPITALS.isdisjoint(_after(tokens, clause)):
        return None
    span = befallen(tokens, tags, clause)
    if not told or not span or (told.slot == ACCESS and clause.object and not clause.passive):
        return None if not told or not span or not _shuts(tokens, clause) else _shut(clause, span)
    end = end_of(clause)
    if told.slot != VERDICT:
        return Way(told.slot, told.state, told.denied, span, clause.verb, end)
    matter, end = matter_of(tokens, tags, clause, end)
    return Way(told.slot, told.state, told.denied, span, clause.verb, end, matter)


def _after(tokens: Tokens, clause: Clause) -> set[str]:
    return {token.lower for token in tokens[clause.verb : clause.verb + REACH]}


def _shuts(tokens: Tokens, clause: Clause) -> bool:
    """Tell "Police closed the road", not "the bank opened a branch": a definite thing."""
    return clause.object is not None and tokens[clause.object[0]].lower in ("the", "both", "all")


def _shut(clause: Clause, span: Span) -> Way:
    told = told_by()[clause.lemma]
    return Way(told.slot, told.state, told.denied, span, clause.verb, end_of(clause))


def end_of(clause: Clause) -> int:
    """The token behind the object or the complement of a clause."""
    if clause.object:
        return clause.object[1]
    return max(clause.verb + 1, clause.complement[1] if clause.complement else 0)


def matter_of(tokens: Tokens, tags: str, clause: Clause, at: int) -> tuple[str, int]:
    """The charge after "of", past "two counts of"; "" for all charges, or none that is told."""
    matter, end = "", at
    for _ in range(2):
        if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "on"):
            break
        stop = at + 1
        while stop < len(tags) and tags[stop] in "DMJQNPZG":
            stop += 1
        if stop == at + 1:
            break
        head, end = noun_lemma(tokens[stop - 1].lower), stop
        matter = "" if head in COUNTED else phrase_of(tokens[at + 1 : stop])
        if tokens[at].lower == "on" and head not in COUNTED:
            return "", at  # "found guilty on Friday"
        if head not in COUNTED or tokens[at + 1].lower in ALL:
            break
        at = stop
    return matter, end


def phrase_stop(tags: str, at: int) -> int:
    """The next mark or conjunction."""
    return next((place for place in range(at, len(tags)) if tags[place] in ",.;:-CU"), len(tags))
