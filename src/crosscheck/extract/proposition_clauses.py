"""The clauses of a sentence as two texts put side by side are read for: more than the sure ones.

*Relative clauses*: "the pope, who died in Valence": what stands before the relative did it.
*The only verb*: a full sentence has a verb. Where the grammar found none, it is the first word that
may be one and agrees with the noun before it: "Nordbank causes concern", "the House of Alvik vote
against it" (of a body the verb may be a plural, Quirk et al. 1985, 10.36).
"""

from collections.abc import Iterator

from crosscheck.extract.clause import Clause, agrees, clause_from, find_clauses
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

RELATIVES = word_set("who which")
HEAD = "PNZMQ"  # what a noun phrase ends in
PHRASE = "DJQNPMZE"
GROUP = "AHBKXR"  # before the verb of a relative clause
FINITE = "VESLZ"


def every_clause(tokens: tuple[Token, ...], tags: str) -> dict[int, Clause]:
    """The clauses of a sentence by the place of the verb."""
    found = {clause.verb: clause for clause in find_clauses(tokens, tags)}
    for clause in _relatives(tokens, tags):
        found.setdefault(clause.verb, clause)
    if not found and tags.endswith("."):
        found = {clause.verb: clause for clause in _only(tokens, tags)}
    return found


def _relatives(tokens: tuple[Token, ...], tags: str) -> Iterator[Clause]:
    for place, token in enumerate(tokens):
        if token.lower not in RELATIVES or place < 1:
            continue
        subject = _antecedent(tags, place)
        at = place + 1
        while at < len(tags) and tags[at] in GROUP:
            at += 1
        if subject and at < len(tags) and tags[at] in FINITE and verb(tokens[at].lower):
            end = next((n for n in range(at, len(tags)) if tags[n] in ",;:.()W"), len(tags))
            yield clause_from(tokens, tags, place + 1, at, end, subject)


def _antecedent(tags: str, place: int) -> tuple[int, int] | None:
    """The noun phrase right before the relative: a name, or a noun with what stands before it.

    None for a complement: in "Gin is a spirit which …" it is the gin that does so.
    """
    stop = place - (tags[place - 1] == ",")
    kinds = "P" if tags[stop - 1 : stop] == "P" else PHRASE
    start = stop
    while start > 0 and tags[start - 1] in kinds:
        start -= 1
    is_said = tags[start - 1 : start] == "B"
    return (start, stop) if start < stop and tags[stop - 1] in HEAD and not is_said else None


def _only(tokens: tuple[Token, ...], tags: str) -> Iterator[Clause]:
    """The clause of the only word that may be the sentence's verb."""
    at = min(filter(None, (_agreeing(tokens, tags), _of_a_body(tokens, tags))), default=None)
    if at is None:
        return
    start = 0
    while start < at and tags[start] in "R,":
        start += 1
    if tags[start] in PHRASE:
        yield clause_from(tokens, tags, at, at, tags.rindex("."), (start, at))


def _agreeing(tokens: tuple[Token, ...], tags: str) -> int | None:
    for at in range(1, len(tags) - 2):
        is_headed = tags[at] == "Z" and tags[at - 1] in HEAD and tags[at + 1] not in ",.I&"
        named = tags[at - 1] == "P" and tokens[at].lower.endswith("s")  # "Airbus plans"
        fits = named or agrees(tokens[at - 1].lower, tokens[at].lower)
        if is_headed and fits and _inflected(tokens, at):
            return at
    return None


def _inflected(tokens: tuple[Token, ...], at: int) -> bool:
    """With -s; without, only a word that is no usual second part of a compound."""
    found = verb(tokens[at].lower)
    return found is not None and (found[1] == "s" or tokens[at - 1].lower.endswith("s"))


def _of_a_body(tokens: tuple[Token, ...], tags: str) -> int | None:
    for at in range(1, len(tags) - 2):
        found = verb(tokens[at].lower) if tags[at] == "Z" else None
        if found and tags[at - 1] == "P" and tags[at + 1] in "ID":
            return at
    return None
