"""How somebody who was hurt is: critical, serious, stable, fair or good, or hardly hurt at all.

Hospitals give one word of a scale ("in serious but stable condition", the graver counts); the news
says it by an adverb ("was critically wounded") or by the injuries ("suffered minor injuries").
Source: American Hospital Association, "General Guide for the Release of Information on the
Condition of Patients"; the words are a house table.
"""

from collections.abc import Iterable

from crosscheck.extract.clause import Clause
from crosscheck.extract.outcome_way import REACH, Span, Tokens, Way, befallen, phrase_stop
from crosscheck.lexicon.outcomes import CONDITION, GRAVEST_FIRST, MINOR, SCALE, UNHURT
from crosscheck.lexicon.word_set import word_set

CONDITIONS = word_set("condition")
INJURIES = word_set("injuries injury wounds wound burns")
UNHURTS = word_set("unhurt unharmed uninjured unscathed")
WITH = word_set("with for")
BE = ("was", "were", "is", "are", "be")  # and "wasn't", "been"
LONGEST_SCALE = 4  # tokens of "critical but stable condition"
DENIED = {"critical": MINOR, "serious": MINOR}


def conditioned(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "is in critical condition", "was taken to a hospital with serious injuries"."""
    span: Span | None = clause.subject if clause.passive or clause.object is None else clause.object
    if clause.lemma in ("be", "remain", "stay"):
        span = clause.subject
    stop = min(clause.verb + 1 + REACH, _stop(tags, clause.verb + 1))
    for at in range(clause.verb + 2, stop):
        if tokens[at].lower in CONDITIONS | INJURIES:
            begin = max(clause.verb + 1, at - LONGEST_SCALE)
            words = [token.lower for token in tokens[begin:at]]
            is_told = tokens[at].lower in CONDITIONS or not WITH.isdisjoint(words)
            state = gravest(words) if is_told else ""
            return Way(CONDITION, state, "", span, at, at + 1) if state else None
    return None


def harmed(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "was critically injured", "was not seriously hurt"."""
    group = [token.lower for token in tokens[clause.begin : clause.verb]]
    is_passive = any(word.startswith(BE) for word in group)  # "was hurt", which is a noun as well
    span = clause.subject if is_passive else befallen(tokens, tags, clause)
    beside = tokens[clause.begin : clause.verb] + tokens[clause.verb + 1 : clause.verb + 2]
    state = gravest(token.lower.removesuffix("ly") for token in beside if token.lower[-2:] == "ly")
    end = clause.verb + 1
    if not span or not (state or clause.lemma in ("injure", "wound")):
        return None
    if not state:
        return Way(CONDITION, "", UNHURT, span, clause.verb, end)  # "was not injured"
    return Way(CONDITION, state, DENIED.get(state, ""), span, clause.verb, end)


def suffered(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "suffered minor injuries", "received life-threatening wounds"."""
    if clause.passive or not clause.object:
        return None
    held = [token.lower for token in tokens[slice(*clause.object)]]
    if held[-1] not in INJURIES:
        return None
    state = UNHURT if held[0] == "no" else gravest(held[:-1])
    denied = UNHURT if held[0] in ("no", "any") or len(held) == 1 else ""
    return Way(CONDITION, state, denied, clause.subject, clause.verb, clause.object[1])


def escaped(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "escaped unhurt", "escaped without injury"."""
    after = [token.lower for token in tokens[clause.verb + 1 : clause.verb + 3]]
    length = 1 if set(after[:1]) & UNHURTS else 2
    if length == 2 and (after[:1] != ["without"] or after[-1] not in INJURIES):
        return None
    end = clause.verb + 1 + length
    return Way(CONDITION, UNHURT, "", clause.subject, clause.verb, end)


def gravest(words: Iterable[str]) -> str:
    """The gravest state of the scale that the words name; "" for none."""
    named = {SCALE[word] for word in words if word in SCALE}
    return next((state for state in GRAVEST_FIRST if state in named), "")


def _stop(tags: str, start: int) -> int:
    """The next mark; "but" stands inside "critical but stable condition"."""
    stop = phrase_stop(tags, start)
    while stop < len(tags) and tags[stop] == "U":
        stop = phrase_stop(tags, stop + 1)
    return stop
