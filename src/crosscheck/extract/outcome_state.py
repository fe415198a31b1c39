"""What somebody or something is or did: held or free, open or closed, alive or dead, rates, claims.

As outcome_court.py.
"""

from crosscheck.extract.clause import Clause, clause_from, lemma_of
from crosscheck.extract.outcome_way import CONFINED, REACH, Tokens, Way, end_of, phrase_stop
from crosscheck.extract.phrase import phrase_of
from crosscheck.lexicon.outcomes import (
    ACCESS,
    CLAIMED,
    CONDITION,
    COSTS,
    CUSTODY,
    GOING_ON,
    LIFE,
    MOVES,
    RATE_WORDS,
    RATES,
    SOLD,
    UNCHANGED,
    UNHURT,
)
from crosscheck.lexicon.word_set import word_set

LONGEST_CONFINED = 4  # tokens of "in federal custody"

STATES: dict[tuple[str, ...], tuple[str, str]] = {  # what stands behind "is" or "remains"
    ("at", "large"): (CUSTODY, "at large"),
    ("on", "the", "run"): (CUSTODY, "at large"),
    ("behind", "bars"): (CUSTODY, "held"),
    ("under", "arrest"): (CUSTODY, "held"),
    ("open",): (ACCESS, "open"),
    ("alive",): (LIFE, "alive"),
    ("dead",): (LIFE, "dead"),
    ("unsold",): (SOLD, "unsold"),
    **{(word,): (CONDITION, UNHURT) for word in ("unhurt", "unharmed", "uninjured", "unscathed")},
    ("suspended",): (GOING_ON, "stopped"),
    ("on", "hold"): (GOING_ON, "stopped"),
    ("under", "way"): (GOING_ON, "going on"),
    ("underway",): (GOING_ON, "going on"),
}

ONLY_DENIED = {"at large": "", "held": "", "open": "closed", "alive": "dead"}

OF_RATES = word_set(
    """interest key benchmark policy base lending bank repo cash overnight borrowing main
    refinancing funds refinance official central reserve federal lending"""
)

BANKS = word_set("bank fed reserve policymakers committee rba boe ecb riksbank rbi council board")

COST_WORDS = word_set("borrowing costs cost")


def moved(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """What a bank did with its rate: raised, cut or held it; a hospital cuts other rates."""
    span = clause.subject if clause.passive else clause.object
    if not span:
        return None
    words = [token.lower for token in tokens[slice(*span)]]
    subject = {token.lower for token in tokens[slice(*clause.subject)]}
    if words[-1] not in RATE_WORDS and " ".join(words[-2:]) not in COSTS:
        return None
    sorts = {
        word
        for word, tag in zip(words[:-1], tags[slice(*span)], strict=False)
        if tag in "JQNZGE" and word.isalpha() and word not in COST_WORDS
    }
    bare = not sorts and words[-1] in RATE_WORDS
    if not sorts <= OF_RATES or (bare and (clause.passive or BANKS.isdisjoint(subject))):
        return None  # "cut its mortgage rate"
    after = clause.verb + 1 if clause.passive else span[1]
    following = [token.lower for token in tokens[after : after + 4]]
    rest = set(following)
    state = MOVES[clause.lemma]
    keeps = clause.lemma in ("leave", "keep")
    if keeps and not rest & (UNCHANGED | {"at"}):
        return None
    told = next((n + 1 for n, word in enumerate(following) if word in UNCHANGED), 0)
    end = after + told * (state == "held")
    whose = (span[0], span[0]) if clause.passive else clause.subject
    return Way(RATES, state, "", whose, clause.verb, min(end, len(tokens)))


def voted(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Voted 5-4 to keep the rate at 5 percent", "decided unanimously to cut rates"."""
    stop = min(len(tokens) - 2, clause.verb + REACH)
    for at in range(clause.verb + 1, stop):
        move = lemma_of(tokens[at + 1].lower)
        if tokens[at].lower == "to" and move in MOVES:
            stop = phrase_stop(tags, at)
            found = clause_from(tokens, tags, at + 1, at + 1, stop, clause.subject)
            return moved(tokens, tags, found)
    return None


def lives(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Who died, was killed or survived."""
    if clause.lemma == "survive":
        return None if clause.passive else Way(LIFE, "alive", "dead", clause.subject, clause.verb,
                                               end_of(clause))  # fmt: skip
    is_told = clause.passive if clause.lemma == "kill" else not clause.passive
    if not is_told or clause.object:
        return None
    return Way(LIFE, "dead", "", clause.subject, clause.verb, end_of(clause))


def claims(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Who claimed an attack, or that nobody has."""
    if not clause.object or tokens[clause.object[1] - 1].lower not in ("responsibility", "credit"):
        return None
    agent = phrase_of(tokens[slice(*clause.subject)])
    span = clause.oblique[1:] if clause.oblique and clause.oblique[0] == "for" else (0, 0)
    end = span[1] or clause.object[1]
    return Way(CLAIMED, "claimed", "unclaimed", span, clause.verb, end, agent=agent)


def sold(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Sold for a record", "failed to sell"."""
    if clause.object:
        return None
    return Way(SOLD, "sold", "unsold", clause.subject, clause.verb, clause.verb + 1)


def is_so(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """What somebody or something is or remains: "is in custody", "remains open"."""
    at = clause.verb + 1
    while at < len(tags) and tags[at] in "RX":
        at += 1
    for length in (1, 2, 3):
        words = tuple(token.lower for token in tokens[at : at + length])
        if found := STATES.get(words):
            slot, state = found
            follows = tokens[at + length].lower if at + length < len(tokens) else ""
            if state == "open" and follows in ("to", "for", "about"):
                return None  # "is open to talks"
            denied = ONLY_DENIED.get(state, "")
            return Way(slot, state, denied, clause.subject, at, at + length)
    inside = [token.lower for token in tokens[at : at + LONGEST_CONFINED]]
    place = next((n for n, word in enumerate(inside) if word in CONFINED), 0)
    if place and inside[0] == "in" and set(tags[at + 1 : at + place]) <= set("JNQPZ"):
        return Way(CUSTODY, "held", "", clause.subject, at, at + place + 1)
    return None


def goes_on(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """What continues: "the strike continues"."""
    if clause.object or clause.passive:
        return None
    return Way(GOING_ON, "going on", "", clause.subject, clause.verb, clause.verb + 1)
