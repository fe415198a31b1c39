"""Detector of attributes, for two texts put side by side: what a thing is, by whom, and where.

*Finds* after a copula the sorts and nations of a thing ("is an American singer and actress"), after
a participle who made it ("directed by A and B"), and the place that it is in or comes from.
*Skips* questions; a complement without a noun that any table knows.
*Value* the attribute as predicate, and as arguments the subject and the values, lists joined by
"; "; `only` where the sentence says that there is no other.
*Anchor* none.
*Source* functional relations: Ritter et al. 2008, "It's a Contradiction – No, it's Not"; Lin et
al. 2010, "Identifying Functional Relations in Web Text"; the list itself is a house table.
*Examples* fixtures/beside.jsonl
"""

import re
from collections.abc import Iterator

from crosscheck.extract.attribute_be import complements
from crosscheck.extract.attribute_kin import relations
from crosscheck.extract.attribute_motion import ways
from crosscheck.extract.attribute_succession import successions
from crosscheck.extract.attribute_text import (
    LONGEST_SUBJECT,
    Found,
    Text,
    joined,
    names_from,
    places_from,
    subject_of,
    without_brackets,
)
from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.lexicon.attributes import MAKING, PLACING
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.opposition import nation_of, ordinal_of
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.sorts import sort_of
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue

END = re.compile(r"[B,.;W]")
TAKES = (("take", "past"), ("take", "part"), ("take", "s"), ("take", "base"), ("take", "ing"))
LAST = frozenset(("final", "last"))
NOMINAL = ("kin", "own", "succeed")
PERIODS = word_set("time times day week month year century half quarter place round floor")
FIRMS = word_set(
    """company firm bank airline carmaker automaker retailer brewer brewery manufacturer shipbuilder
    steelmaker drugmaker chipmaker insurer lender publisher broadcaster newspaper startup"""
)
SEATED = frozenset(
    """place/city place/country place/county place/state place/water place/mountain place/island
    body/school""".split()
)


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """The attributes that one sentence gives."""
    if sentence.text.endswith("?"):
        return
    text = without_brackets(sentence.tokens)
    subject = subject_of(text)
    for predicate, start, end, values in _attributes(text):
        at = sentence.start + text.tokens[start].start
        yield make_claim(
            sentence, context, "statement", at, sentence.start + text.tokens[end - 1].end,
            StatementValue(predicate, {"subject": subject, **values}),
            About(slot=predicate, subject=values.get("subject", subject)),
            polarity="negated" if "not" in values else _presumed(predicate, sentence, at),
            modality="asserted" if predicate in NOMINAL else modality_at(sentence, at),
        )  # fmt: skip


def _presumed(predicate: str, sentence: Sentence, at: int) -> str:
    """A relation that a noun phrase presupposes stands under any negation (Strawson 1950)."""
    return "affirmed" if predicate in NOMINAL else polarity_at(sentence, at)


def _attributes(text: Text) -> Iterator[Found]:
    yield from complements(text)
    yield from _makers(text)
    yield from _places(text)
    yield from _seats(text)
    yield from _homes(text)
    yield from _ranks(text)
    yield from relations(text)
    yield from successions(text)
    yield from ways(text)


def _makers(text: Text) -> Iterator[Found]:
    """Who made it: "written and directed by", "made for the channel by"."""
    for at, token in enumerate(text.tokens):
        known = verb(token.lower)
        if text.tags[at] != "E" or not known or known[0] not in MAKING:
            continue
        by = next(
            (
                place
                for place in range(at + 1, min(at + 8, len(text.tokens)))
                if text.tokens[place].lower == "by"
            ),
            None,
        )
        if by is None or any(tag in ".;VSBA" for tag in text.tags[at + 1 : by]):
            continue
        names, end = names_from(text, by + 1)
        if names:
            roles = {"agent": " ".join(names), "theme": subject_of(text)}
            yield f"{MAKING[known[0]]} by", at, end, {"by": joined(names), **roles}


def _places(text: Text) -> Iterator[Found]:
    """The place that the subject is in ("is located in", "a city in"), or comes from."""
    for at in range(1, len(text.tokens) - 1):
        if text.tags[at] != "I" or text.tokens[at].lower not in ("in", "from", "at"):
            continue
        if predicate := _placing(text, at):
            values, end = places_from(text, at + 1)
            if values:
                yield predicate, at, end, {"place": joined(values)}


def _placing(text: Text, at: int) -> str | None:
    before = text.tokens[at - 1].lower
    if text.tags[at - 1] == "B":
        return "place"
    known = verb(before)
    if before == "place" and at > 1 and verb(text.tokens[at - 2].lower) in TAKES:
        return "venue"  # "took place in"
    if known and known[0] in PLACING:
        return PLACING[known[0]]
    return "place" if sort_of(before) in SEATED and _is_predicate(text, at) else None


def _is_predicate(text: Text, at: int) -> bool:
    """True where the noun before belongs to the main copula's complement."""
    copula = text.tags.find("B", 1)
    return 0 < copula <= LONGEST_SUBJECT and not any(
        tag in ",VWT" for tag in text.tags[copula + 1 : at]
    )


def _seats(text: Text) -> Iterator[Found]:
    """Where a body sits: "Oslo-based Nordbank"; the body is the subject."""
    for at, token in enumerate(text.tokens[:-1]):
        town, _, based = token.text.rpartition("-")
        place = place_of(town) if based == "based" else None
        end = at + 1
        while end < len(text.tags) and text.tags[end] == "P":
            end += 1
        if place and end > at + 1:
            subject = " ".join(one.text for one in text.tokens[at + 1 : end])
            yield "place", at, end, {"subject": subject, "place": place.name}


def _homes(text: Text) -> Iterator[Found]:
    """Where a firm is at home: "the Dutch retailer, Nordbank", "German carmaker Tern"."""
    for at, token in enumerate(text.tokens[:-1]):
        nation = nation_of(token.lower)
        if not nation or nation[1] != "adjective" or not token.text[0].isupper():
            continue
        noun = at + 1
        while noun < len(text.tags) and text.tags[noun] in "JQNZGE":
            noun += 1
        first = noun + (text.tags[noun : noun + 1] == ",")
        end = first
        while end < len(text.tags) and text.tags[end] == "P":
            end += 1
        if end > first and noun > at + 1 and noun_lemma(text.tokens[noun - 1].lower) in FIRMS:
            subject = " ".join(one.text for one in text.tokens[first:end])
            yield "place", at, end, {"subject": subject, "place": nation[0]}


def _ranks(text: Text) -> Iterator[Found]:
    """Which in a row: "her third novel", "the first mayor to resign"."""
    for at, token in enumerate(text.tokens):
        rank = ordinal_of(token.lower)
        end = at + 1
        while end < len(text.tags) and text.tags[end] in "JNQZ&":
            end += 1  # "seventh and final season"
        known = rank is not None and at > 0 and text.tags[at - 1] == "D"
        if not known or end == at + 1 or text.tokens[end - 1].lower in PERIODS:
            continue
        noun = " ".join(one.lower for one in text.tokens[_noun_start(text, at + 1, end) : end])
        if text.tags[end : end + 1] == "o":
            stop = END.search(text.tags, end, end + 8)
            until = stop.start() if stop else end + 8
            rest = [one.lower for one in text.tokens[end:until] if one.text[0].isalpha()]
            noun = " ".join([noun, *rest])
        last = _of_last(text, at, end)
        # "not the first" denies here what it mostly only belittles
        denied = {"not": "not"} if text.tags[at - 2 : at - 1] == "X" else {}
        yield f"rank of {noun}", at, end, {"rank": str(rank), **denied}
        if last:
            yield f"rank of {last}", at, end, {"rank": str(rank), **denied}


def _noun_start(text: Text, start: int, end: int) -> int:
    """Past adjectives joined to the rank: of "seventh and final season" the noun is "season"."""
    if text.tags[start] != "&":
        return start
    return next((at for at in range(start + 1, end) if text.tags[at] not in "JQ"), end - 1)


def _of_last(text: Text, at: int, end: int) -> str:
    """Which the last one is: "her sixth and final season", "the final season was its
    sixth".
    """
    noun = text.tokens[end - 1].lower
    joined = text.tags[at + 1] == "&" and text.tokens[at + 2].lower in LAST
    copula = text.tags.rfind("B", 0, at)
    before = [one.lower for one in text.tokens[max(0, copula - 2) : max(0, copula)]]
    named = before[1:] == [noun] and before[0] in LAST and at - copula <= len(before)
    return f"last {noun}" if joined or named else ""
