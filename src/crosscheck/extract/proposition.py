"""Detector of propositions, for two texts put side by side: every verb with what stands round it.

*Finds* one proposition a verb of a sentence, finite or not: "the minister, asked
twice, signed the treaty" holds two. `detect` of statement.py gives fewer and surer ones.
*Skips* questions, auxiliaries, verbs of saying.
*Value* the verb's lemma; as arguments the subject as far as it is plain, `words`, the stretch from
the verb before to the verb after, and where both are plain `agent` and `theme`.
*Anchor* none.
*Source* coverage of a hypothesis by a text: MacCartney & Manning 2009; house rule for the stretch.
*Examples* fixtures/beside.jsonl
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.extract.build import make_claim
from crosscheck.extract.clause import Clause, lemma_of
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.extract.proposition_clauses import every_clause
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.negation import CUE_WORDS, HARMLESS_AFTER
from crosscheck.lexicon.predicates import FINDERS, FINDINGS, GOVERNED, PHRASES
from crosscheck.model import About, Claim, Sentence, StatementValue, Token

VERBS = "VESLG"
AUXILIARY = frozenset(("be", "have", "do", "get", "say", "accord", "include"))
ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "our", "my", "no"))
NAMING = frozenset(("elect", "appoint", "name", "crown", "declare"))  # "was elected mayor"
LONGEST = 40  # tokens of a stretch


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """The propositions of one sentence, in the order of the text."""
    tokens = sentence.tokens
    if sentence.text.endswith("?") or not tokens:
        return
    tags = tag_tokens(tokens)
    clauses = every_clause(tokens, tags)
    verbs = [
        at
        for at in range(len(tokens))
        if (at in clauses or _is_verb(tokens, tags, at))
        and (not _modifies(tags, at) or lemma_of(tokens[at].lower) in NAMING)
    ]
    subject = ""
    for number, at in enumerate(verbs):
        clause = clauses.get(at)
        if clause:
            subject = _words(tokens, *clause.subject)
        elif not subject or _is_main(tags, at):
            subject = _first(tokens, tags, at)
        lemma = lemma_of(tokens[at].lower)
        begin, finish = tokens[at].start, tokens[at].end
        polarity = polarity_at(sentence, sentence.start + begin)
        takes = lemma == "get" and clause is not None and _takes(tags, clause)
        if lemma in AUXILIARY and tags[at] != "H" and not takes:
            continue
        if lemma == "have" and not _is_verb(tokens, tags, at):
            continue
        if polarity == "affirmed" and _has_none(tokens, at):
            polarity = "negated"
        elif polarity == "negated" and not _is_denied(tokens, tags, at):
            continue  # what a negation reaches from afar is denied by chance
        start = _clause_start(tags, verbs[number - 1] + 1 if number else 0, at)
        end = _clause_end(tags, at, min(_next_verb(tags, verbs, number), at + LONGEST))
        predicate, roles = _predicate(tokens, clause) if clause else (lemma, {})
        arguments = {
            "subject": subject,
            "words": _words(tokens, max(start, at - LONGEST), end),
            "denied": _words(tokens, at + 1, end),
            **roles,
        }
        finish = tokens[end - 1].end
        yield make_claim(
            sentence, context, "statement", sentence.start + begin, sentence.start + finish,
            StatementValue(predicate, arguments), About(slot=predicate, subject=subject),
            polarity=polarity,
            modality=modality_at(sentence, sentence.start + begin),
        )  # fmt: skip


def _takes(tags: str, clause: Clause) -> bool:
    """What follows is a thing: "got the prize", not "got dressed"."""
    return clause.complement is not None and tags[clause.complement[1] - 1] in "NPZ"


def _is_verb(tokens: tuple[Token, ...], tags: str, at: int) -> bool:
    """A verb by its letter; one that may be a noun after "to" or an auxiliary."""
    if not verb(tokens[at].lower):
        return False
    if tags[at] == "H":
        return tags[at + 1 : at + 2] not in tuple("EBHXR")  # "has" as a verb of its own
    if tags[at] == "L" and at and tokens[at - 1].lower in ARTICLES:
        return False  # "the lower court"
    if tags[at] in VERBS:
        return tokens[at].text[0].islower() or at == 0
    if tags[at] == "Z" and tags[at + 1 : at + 2] == "o" and at > 0:
        return tags[at - 1] in "PO"  # "Ada Holm plans to"
    return tags[at] in "ZN" and at > 0 and tags[at - 1] in "oAKX"


def _is_main(tags: str, at: int) -> bool:
    """The verb's group follows the comma that closes an insertion: "X, who …, did not sign"."""
    place = at
    while place > 0 and tags[place - 1] in "AHBKXR":
        place -= 1
    return place < at and tags[place] in "AHBK" and tags[place - 1 : place] == ","


def _next_verb(tags: str, verbs: Sequence[int], number: int) -> int:
    """Where the next verb begins that is no complement of this one ("plans to stop buying")."""
    for last, at in pairwise(verbs[number:]):
        joined = tags[last + 1 : at] in ("o", "") and tags[at] in "LGZN"
        if not joined:
            return at
    return len(tags)


def _modifies(tags: str, at: int) -> bool:
    """A verb form before its noun: "the opening race", "is not applied science"."""
    following = tags[at + 1 : at + 2]
    if tags[at] == "G":
        return following in tuple("NZQP")
    return tags[at] == "E" and following in tuple("NP") and tags[at - 1 : at] in tuple("BX")


def _is_denied(tokens: tuple[Token, ...], tags: str, at: int) -> bool:
    """The negating word stands in the verb's own group: "did not sign", "has yet to sign"."""
    place = at - 1
    if place > 0 and tags[place] == "O" and tags[place - 1] in "KHB":
        place -= 1  # "nor did she sign"
    while place >= 0 and (tags[place] in "AHBKXRoU" or tokens[place].lower in CUE_WORDS):
        if tags[place] == "X" or tokens[place].lower in CUE_WORDS:
            return True
        place -= 1
    return False


def _clause_start(tags: str, start: int, at: int) -> int:
    """Past "but" and a semicolon, behind which another clause begins."""
    return max(start, *(tags.rfind(mark, start, at) + 1 for mark in "U;"))


def _clause_end(tags: str, at: int, end: int) -> int:
    """The end of what the verb governs: the next mark, conjunction or relative."""
    for place in range(at + 1, end):
        if tags[place] in ";:UWCT" or (tags[place] == "." and place > at + 1):
            return place
    return end


def _first(tokens: tuple[Token, ...], tags: str, at: int) -> str:
    """The noun phrase or pronoun that the sentence opens with."""
    start = 0
    while start < at and tags[start] in "RC&U":
        start += 1
    if tags[start : start + 1] == "O":
        return tokens[start].text
    end = start
    while end < at and tags[end] in "DMJQNPZ&":
        end += 1
    return _words(tokens, start, end)


def _words(tokens: tuple[Token, ...], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])


def _has_none(tokens: tuple[Token, ...], at: int) -> bool:
    """The object denies: "had no children", "won no medals"; not "had no doubt"."""
    after = [token.lower for token in tokens[at + 1 : at + 3]]
    return after[:1] == ["no"] and not set(after[1:]) & HARMLESS_AFTER["no"]


def _predicate(tokens: tuple[Token, ...], clause: Clause) -> tuple[str, dict[str, str]]:
    """What is said, and who did it to whom: "was found guilty" convicts, "lost to" is beaten."""
    roles = _roles(tokens, clause)
    lemma = clause.lemma
    at = clause.object[1] if clause.object else clause.verb + 1
    after = tokens[at].lower if at < len(tokens) else ""
    if lemma in FINDERS and after in FINDINGS:
        return FINDINGS[after], roles
    governed = clause.oblique and not clause.object and GOVERNED.get((lemma, clause.oblique[0]))
    if clause.oblique and governed:
        predicate, is_turned = governed
        subject, other = _words(tokens, *clause.subject), _words(tokens, *clause.oblique[1:])
        agent, theme = (other, subject) if is_turned else (subject, other)
        return predicate, {"agent": agent, "theme": theme}
    return PHRASES.get((lemma, clause.particle), lemma), roles


def _roles(tokens: tuple[Token, ...], clause: Clause) -> dict[str, str]:
    """Who did it to whom, whether active or passive, as far as it is told."""
    subject = _words(tokens, *clause.subject)
    if clause.passive:
        by = clause.oblique if clause.oblique and clause.oblique[0] == "by" else None
        return {"theme": subject, **({"agent": _words(tokens, *by[1:])} if by else {})}
    thing = clause.object or (clause.complement if clause.lemma == "get" else None)
    theme = {"theme": _words(tokens, *thing)} if thing else {}
    return {"agent": subject, **theme}
