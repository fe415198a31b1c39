"""Outcomes in court and parliament: verdicts, pleas, sentences, bail, appeals, decisions.

Each reader looks at one clause and gives the state that it tells if it is affirmed, and the one if
it is denied.
"""

from crosscheck.extract.clause import Clause
from crosscheck.extract.outcome_way import (
    CONFINED,
    REACH,
    Span,
    Tokens,
    Way,
    befallen,
    end_of,
    matter_of,
    phrase_stop,
    plain,
)
from crosscheck.extract.phrase import phrase_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.outcomes import (
    APPEAL,
    BAIL,
    CUSTODY,
    DECISION,
    LEGISLATURE,
    PENALTY,
    PLEA,
    VERDICT,
)
from crosscheck.lexicon.predicates import FINDINGS
from crosscheck.lexicon.word_set import word_set

BY_HOW_MANY = word_set("votes vote margin majority show unanimity")

REJECTING = word_set("reject veto block defeat")

GRANT, DENY = word_set("grant give award allow secure obtain"), word_set("deny refuse reject")

ALLOW, DISMISS = word_set("allow uphold grant"), word_set("dismiss reject deny refuse")

TERM = lazy_pattern(
    r"(?:\bto (?:[\w-]+ ){0,6}?|\bfor (?:[\w-]+ ){0,3}?|\b(?:an?|his|her) (?:[\w-]+ ){0,2}?)"
    r"(?:(life|death)\b(?! of)|(?:[\w-]+-)?(years?|months?)\b)"
)


def cleared(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Cleared of fraud", "cleared on all counts"; snow is cleared from a road."""
    at = clause.object[1] if clause.object and not clause.passive else clause.verb + 1
    after = [token.lower for token in tokens[at : at + 4]]
    if after[:1] != ["of"] and not ("on" in after[:1] and {"counts", "charges"} & set(after)):
        return None
    span = befallen(tokens, tags, clause)
    matter, end = matter_of(tokens, tags, clause, at)
    return span and Way(VERDICT, "not guilty", "", span, clause.verb, max(end, at), matter)


def found(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Found guilty", "found Holm not guilty", "declared dead"."""
    at = clause.object[1] if clause.object and not clause.passive else clause.verb + 1
    if tags[at : at + 3] == ",M,":
        at += 3  # "found Holm, 33, guilty"
    words = [token.lower for token in tokens[at : at + 2]]
    is_not = words[:1] == ["not"]
    word = (words[is_not:] or [""])[0]
    span = befallen(tokens, tags, clause)
    if word not in FINDINGS or not span:
        return None
    guilty = (FINDINGS[word] == "convict") != is_not
    matter, end = matter_of(tokens, tags, clause, at + is_not + 1)
    state = "guilty" if guilty else "not guilty"
    return Way(VERDICT, state, "", span, clause.verb, end, matter)


def pleaded(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """How somebody pleaded: guilty or not."""
    words = [token.lower for token in tokens[clause.verb + 1 : clause.verb + 3]]
    rest = [token.lower for token in tokens[clause.verb + 3 :]]
    if "guilty" not in words or "guilty" in rest:
        return None  # "guilty to one charge and not guilty to another"
    state = "not guilty" if words[0] == "not" else "guilty"
    end = clause.verb + 2 + words.index("guilty")
    return Way(PLEA, state, "", clause.subject, clause.verb, end)


def granted(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Bail or an appeal, which somebody is granted or refused."""
    if way := appealed(tokens, tags, clause):
        return way
    if clause.lemma == "give" and (way := sentenced(tokens, tags, clause)):
        return way
    after = [token.lower for token in tokens[clause.verb + 1 : clause.verb + 8]]
    if "bail" not in after or {"out", "plea", "application", "hearing"} & set(after):
        return None
    at = clause.verb + 1 + after.index("bail")
    if any(tag in ",;:U" for tag in tags[clause.verb : at]):
        return None
    state, denied = ("granted", "denied") if clause.lemma in GRANT else ("denied", "")
    if clause.passive or clause.lemma in ("secure", "obtain"):
        span: Span | None = clause.subject
    elif at > clause.verb + 1:
        span = (clause.verb + 1, at)
    else:
        oblique = clause.oblique
        span = oblique[1:] if oblique and oblique[0] in ("to", "for") else None
    return span and Way(BAIL, state, denied, span, clause.verb, at + 1)


def appealed(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """An appeal in court; who appeals for calm or to donors is heard elsewhere."""
    span = clause.subject if clause.passive else clause.object
    if not span or tokens[span[1] - 1].lower not in ("appeal", "appeals"):
        return None
    after = tokens[span[1]].lower if span[1] < len(tokens) else ""
    if after in ("for", "to") or "bail" in {token.lower for token in tokens[slice(*span)]}:
        return None
    state = "allowed" if clause.lemma in ALLOW else "dismissed"
    owner = clause.oblique if clause.oblique and clause.oblique[0] in ("by", "from", "of") else None
    whose = owner[1:] if owner and not clause.passive else span
    return Way(APPEAL, state, "", whose, clause.verb, max(end_of(clause), span[1]))


def own_appeal(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Won her appeal", "lost an appeal against the ruling"."""
    if not clause.object or tokens[clause.object[1] - 1].lower != "appeal":
        return None
    state = "allowed" if clause.lemma == "win" else "dismissed"
    return Way(APPEAL, state, "", clause.subject, clause.verb, clause.object[1])


def ruled(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """A law or a sentence upheld or struck down; who upholds an appeal allows it."""
    return appealed(tokens, tags, clause) or plain(tokens, tags, clause)


def sentenced(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "Sentenced to life", "jailed for 20 years", "given a life sentence"."""
    span = befallen(tokens, tags, clause)
    start, stop = clause.verb + 1, min(len(tokens), clause.verb + 1 + REACH)
    words = " ".join(token.lower for token in tokens[start:stop])
    is_given = clause.lemma not in ("sentence", "jail", "imprison")
    found = TERM.search(words)
    if not found or not span or (is_given and not _is_sentence(words, found.end())):
        return plain(tokens, tags, clause) if clause.lemma != "sentence" else None
    state = found[1] or "a term"
    if state == "a term" and "life" in words.split():
        return None  # "20 years to life"
    end = start + words[: found.end()].count(" ") + 1
    at = next((n for n in range(end, min(end + 4, len(tokens))) if tokens[n].lower == "for"), 0)
    stop = phrase_stop(tags, at)
    matter = phrase_of(tokens[at + 1 : min(stop, at + 4)]) if at else ""
    return Way(PENALTY, state, "", span, clause.verb, min(end, len(tokens)), matter)


def _is_sentence(words: str, at: int) -> bool:
    rest = words[at : at + 24].split()
    return bool({"sentence", "sentences", "term", "prison", "jail"} & set(rest[:4]))


def decided(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """What a body approved or rejected, and which body."""
    passed = clause.lemma == "pass" and not clause.object
    span = clause.subject if clause.passive or passed else clause.object
    if not span:
        return None
    by = clause.oblique if clause.passive else None
    agent = by[1:] if by and by[0] == "by" else None if clause.passive or passed else clause.subject
    words = [token.lower for token in tokens[slice(*agent)]] if agent else []
    if not BY_HOW_MANY.isdisjoint(words):
        words = []  # "passed by 52 votes to 48"
    if words and not LEGISLATURE.isdisjoint(words):
        words = ["parliament"]
    state = "rejected" if clause.lemma in REJECTING or clause.particle == "down" else "approved"
    whose = " ".join(word for word in words if word.isalpha() and word not in ("the", "a"))
    return Way(DECISION, state, "", span, clause.verb, end_of(clause), whose)


def refused(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Bail or an appeal refused, or a bill rejected."""
    return granted(tokens, tags, clause) or decided(tokens, tags, clause)


def remanded(tokens: Tokens, tags: str, clause: Clause) -> Way | None:
    """Tell "remanded in custody", "walked free from court"."""
    after = [token.lower for token in tokens[clause.verb + 1 : clause.verb + 3]]
    if clause.lemma == "walk":
        free = after[:1] == ["free"]
        return (
            Way(CUSTODY, "free", "", clause.subject, clause.verb, clause.verb + 2) if free else None
        )
    span = befallen(tokens, tags, clause)
    if not span or not CONFINED & set(after):
        return None
    return Way(CUSTODY, "held", "", span, clause.verb, clause.verb + 3)
