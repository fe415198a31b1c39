"""The clauses of a sentence past the first one between two cuts: one for each finite verb.

From the verb backwards: an insertion between commas and a relative clause are stepped over, and
what is left up to the beginning of the clause has to be a plain noun phrase.

- after an opening clause or phrase: "As protests went on, *the minister resigned*";
- after "and": "Police held three men, and *the mayor closed the bridge*";
- past an insertion: "*The firm*, which makes phones, *fired 300*";
- past a relative clause: "*The blaze* that began in a bakery *destroyed 40 homes*".

Source: coordination, insertion and postmodification after Quirk et al. 1985, 13.17, 17.8 and 17.65.
"""

import re
from collections.abc import Container, Iterator

from crosscheck.lexicon.morphology import verb
from crosscheck.model import Token

NOUN_PHRASE = "DMJQGNPZIRo"  # what stands in a noun phrase and in phrases behind it
NOUNS = "NPZMQ"
HEADS = f"{NOUNS}G"
VERBS = "VSEL"
GROUP = "AHBKXR"
FINITE_GROUP = re.compile(r"([AHBK][AHBKXR]*)[VESZLGN]?|[VSE]")
FINITE = "VSELAHBK"
OWNING = ("'s", "’s", "s'", "s’")
OPENING = "CTUY;:q-("  # what a clause begins after, besides a comma and "and"
CUTS = re.compile(r"[;:.()q\-CUWTY]")
INSERTED = re.compile(r"W|G|E[IRo]|[DMJQNPZ]+[NPZMQJ](?:[IoY]|$)|M$|[JR]?[IC]|OY$")
REGION = re.compile(
    r"^[RI]*(?!G)[DMJQENPZG]*[NPZMQG]"
    r"(?:&[DMJQNPZ]*[NPZ])?(?:(?:EI|[Io])[DMJQENPZRG&]*[NPZMQG])*R*$"
)
SUBORDINATE = "CGo"  # what opens a part that has no clause of its own right: "As", "Having", "To"

Span = tuple[int, int]


def verbs_left(tokens: tuple[Token, ...], tags: str, told: Container[int]) -> Iterator[Span]:
    """(first auxiliary or verb, lexical verb) of each finite verb that is not `told` yet."""
    for found in FINITE_GROUP.finditer(tags, 1):
        first, at = found.start(), found.end() - 1
        group = found.end(1) - 1
        if group >= first:
            if tags[first - 1] == "o":
                continue  # "claiming to be a minor"
            if at == group or not verb(tokens[at].lower):
                at = group
                if tags[at] not in "BH":
                    continue
        elif tags[first] == "E" and not _is_open(tags, first):
            continue
        if at not in told:
            yield first, at


def _is_open(tags: str, at: int) -> bool:
    """May the participle be a past tense: after a noun or what is inserted behind one?"""
    before = at - 1
    while before and tags[before] == "R":
        before -= 1
    return tags[before] in HEADS or tags[before] == ","


def region_before(
    tokens: tuple[Token, ...], tags: str, first: int
) -> tuple[Span, int | None] | None:
    """Where the subject of the verb at `first` stands, and the participle that only describes it.

    "The man accused of murder escaped": accused of murder is who escaped.
    """
    end = first
    while end and tags[end - 1] == "R":
        end -= 1
    is_inserted = end > 1 and tags[end - 1] == ","
    if is_inserted:
        opened = tags.rfind(",", 0, end - 1)
        if opened < 1 or not INSERTED.match(tags, opened + 1, end - 1):
            return None
        end = opened
    begin, describing = _begin(tags, end), None
    if begin and tags[begin - 1] in FINITE:
        relative = _past_relative(tags, begin)
        if relative is None or not is_phrase(tokens, tags, begin, end):
            return None
        describing = relative if tags[relative] == "E" else None
        end, begin = relative, _begin(tags, relative)
    if is_inserted and begin > 1 and tags[begin - 1] == ",":
        # "Ada Holm, head of the region of Vell, which borders Norland, refused"
        named = _begin(tags, begin - 1)
        if named < begin - 1 and (not named or tags[named - 1] in OPENING):
            end, begin = begin - 1, named
    opener = max((cut.end() for cut in CUTS.finditer(tags, 0, max(0, begin - 1))), default=0)
    has_verb = any(tag in FINITE for tag in tags[opener:begin])
    while begin and tags[begin - 1] == "&" and not has_verb:
        begin = _begin(tags, begin - 1)  # "talks between Norland and Estmark ended"
    before = tags[begin - 1] if begin else ""
    is_plain = REGION.match(tags[begin:end]) and is_phrase(tokens, tags, begin, end)
    if not is_plain or (before and before not in OPENING + ",&"):
        return None
    if before == "&" and is_inserted and tags[begin - 2] != ",":
        return None
    if tags[first] == "E" and not is_inserted and _is_unsure(tags, first, begin, opener, has_verb):
        return None
    return (begin, end), describing


def is_phrase(tokens: tuple[Token, ...], tags: str, begin: int, end: int) -> bool:
    """True where no determiner stands behind a noun: "Friday show the minister" is no phrase."""
    return not any(
        tags[at] == "D" and tags[at - 1] in NOUNS and not tokens[at].lower.endswith(OWNING)
        for at in range(begin + 1, end)
    )


def _begin(tags: str, end: int) -> int:
    while end and tags[end - 1] in NOUN_PHRASE:
        end -= 1
    return end


def _past_relative(tags: str, begin: int) -> int | None:
    """Where the relative clause opens whose verb stands before `begin`, or the reduced one."""
    at = begin - 1
    while at and tags[at - 1] in GROUP + VERBS:
        at -= 1
    if at > 1 and tags[at - 1] in "TW" and tags[at - 2] in HEADS:
        return at - 1
    is_reduced = tags[begin - 1] == "E" and tags[begin : begin + 1] in ("I", "o")
    return begin - 1 if is_reduced and begin > 1 and tags[begin - 2] in HEADS else None


def _is_unsure(tags: str, first: int, begin: int, opener: int, has_verb: bool) -> bool:
    """True for a participle that may only describe: "He met Holm, a man wanted in Spain"."""
    if tags[first + 1 : first + 2] in tuple("DMPON"):
        return False  # it has an object
    if begin and tags[begin - 1] in "&U":
        return tags[begin - 2] != ","  # "…, and the minister resigned on Friday"
    opened = tags[opener - 1] if opener else tags[0]
    return has_verb and opened not in SUBORDINATE and tags[opener] not in SUBORDINATE
