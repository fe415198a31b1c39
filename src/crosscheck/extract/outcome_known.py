"""What is known by now: a cause, a motive, results of a test; whether there are suspects.

What is not known, not given, not clear or still looked into is "not known"; what was released,
disclosed or established is "known". Whoever declines to say whether it is known says neither.
"""

from crosscheck.extract.clause import Clause
from crosscheck.extract.outcome_way import Span, Tokens, Way, end_of
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.outcomes import KNOWABLE, KNOWN, SUSPECTED
from crosscheck.lexicon.word_set import word_set

TESTS = word_set(
    "test autopsy post-mortem postmortem examination analysis toxicology ballistics exam scan"
)
OPEN = word_set("unknown unclear undetermined unavailable unestablished undisclosed")
PLAIN = word_set("known clear available")
LOOKED_INTO = ("under", "investigation")
SUSPECT = word_set("suspect suspects")
LONGEST_THING = 5  # tokens of "of the fire", "of a blood test", behind the noun


def known(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "the cause of death was not released", "the motive is unclear"."""
    if suspects := suspected(tokens, tags, clause):
        return suspects
    held = clause.object if clause.object and not clause.passive else clause.subject
    span = _thing(tokens, tags, held, clause)
    if not span:
        return None
    state = "known" if _is_one(tokens, span) else ""
    if clause.lemma in ("be", "remain", "stay"):
        return _is_known(tokens, tags, clause, span, state)
    is_told = clause.passive or (clause.object is not None and not clause.particle)
    if not is_told or not (state or _is_bare(tokens, span)):
        return None
    return Way(KNOWN, state, "not known", span, clause.verb, max(end_of(clause), span[1]))


def suspected(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "police have no suspects", "no suspects have been named", "identified a suspect"."""
    held = clause.subject if clause.passive else clause.object
    if not held or tokens[held[1] - 1].lower not in SUSPECT or clause.lemma not in SUSPECTING:
        return None
    words = {token.lower for token in tokens[slice(*held)]}
    if not words <= ANY_SUSPECT:
        return None  # "have the suspect in custody", "identified the second suspect"
    end = max(end_of(clause), held[1])
    state, denied = ("none", "none") if "no" in words else ("some", "none")
    return Way(SUSPECTED, state, denied, (held[0], held[0]), clause.verb, end)


SUSPECTING = word_set("have identify name find")
ANY_SUSPECT = word_set("no any a several suspect suspects possible potential")


def _is_one(tokens: Tokens, span: Span) -> bool:
    """Is it said of what: of a test, not of a bank; only a cause and a motive go without?"""
    words = [token.lower for token in tokens[slice(*span)]]
    heads = {noun_lemma(word) for word in words}
    if "result" in heads:
        return not TESTS.isdisjoint(noun_lemma(token.lower) for token in tokens)
    return "of" in words or not heads.isdisjoint(("cause", "motive"))


def _is_bare(tokens: Tokens, span: Span) -> bool:
    """Tell "the results": which they are, was told before."""
    words = [token.lower for token in tokens[slice(*span)]]
    return words in (["the", "results"], ["results"])


def _is_known(tokens: Tokens, tags: str, clause: Clause, span: Span, state: str) -> Way | None:
    at = clause.verb + 1
    while at < len(tags) and tags[at] in "RX":
        at += 1
    words = tuple(token.lower for token in tokens[at : at + 2])
    if not (state or _is_bare(tokens, span)):
        return None
    if words[:1] and words[0] in OPEN:
        return Way(KNOWN, "not known", "", span, clause.verb, at + 1)
    if words == LOOKED_INTO:
        return Way(KNOWN, "not known", "", span, clause.verb, at + 2)
    if words[:1] and words[0] in PLAIN:
        return Way(KNOWN, state, "not known", span, clause.verb, at + 1)
    return None


def _thing(tokens: Tokens, tags: str, held: Span, clause: Clause) -> Span | None:
    """The noun with what it is of: "the cause of death", "results of a blood test"."""
    begin, end = held
    at = next((n for n in range(begin, end) if noun_lemma(tokens[n].lower) in KNOWABLE), None)
    if at is None or (at + 1 < end and tokens[at + 1].lower != "of"):
        return None
    stop = at + 1
    if stop < len(tokens) and tokens[stop].lower in ("of", "for", "behind"):
        stop += 1
        last = min(len(tokens), stop + LONGEST_THING)
        while stop < last and tags[stop] in "DJQNZPMGE" and stop != clause.begin:
            stop += 1
    return begin, stop
