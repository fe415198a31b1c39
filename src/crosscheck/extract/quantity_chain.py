"""The members of a coordination of persons, one after the other: "a man, his wife and two sons"."""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.quantity_casualty import state_at
from crosscheck.extract.quantity_frame import MODALS, finite
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_names import name_end, past_details
from crosscheck.extract.quantity_noun import STOP, Noun, is_plural
from crosscheck.extract.quantity_number import Number
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import AUXILIARIES, PREPOSITIONS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import ANYONE, PERSONS, SINGLE_PERSONS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import QuantityValue

DETERMINERS = word_set("a an another his her their the one my")
KNOWN = word_set("his her their the my")
AGED = word_set("year month week day")
MOST_PARTS = 6
INTRANSITIVE = word_set("die flee escape survive suffer remain fall run")  # no participle of a noun
FINITES = word_set("was were is are has have had")
RELATIVES = word_set("who which that")  # "the man who shot two and a boy was held"
LONGEST = 11


class Chain(Struct, frozen=True):
    """A coordination: its first word, the word after it, how many persons, how many parts.

    `named` if it begins with a personal name; `shorter` is the one without the last member.
    """

    first: int
    last: int
    total: float
    parts: int
    named: bool = False
    shorter: "Chain | None" = None


def persons(lexed: Lexed, end: int) -> float:
    """How many the noun phrase before word `end` names that is no figure: a couple is two."""
    return 2.0 if lexed.lower[end - 1] == "couple" else 1.0


def counts_persons(one: Reading, *, part: bool = False) -> bool:
    """Is it an exact number of persons? A `part` only after others: "and two of his guards"."""
    return (
        one.measure.dimension == "count"
        and one.value.bound == "exact"
        and one.noun.head in PERSONS
        and (part or not one.noun.part_of)
        and one.value.per is None
    )


def chain_from(lexed: Lexed, chain: Chain, starts: dict[int, Reading]) -> Chain:
    """The coordination that begins with `chain`; no parts where a member cannot be read.

    An indefinite person between commas after a known one is an apposition and not counted: "his
    wife, a nurse, and two sons".
    """
    lower = lexed.lower
    known = lower[chain.first] in KNOWN or lower[chain.first] in SINGLE_PERSONS
    known = known or chain.named
    chain = replace(chain, last=past_age(lexed, chain.last))
    described, before = not chain.named, chain.total  # of the part before the next
    while chain.parts < MOST_PARTS:
        at = chain.last
        while at < len(lower) and lower[at] in {",", "and", "&"} and at - chain.last < 2:
            at += 1
        after_age = lower[chain.last - 1] == ","
        if (at == chain.last and not after_age) or at >= len(lower):
            break
        nxt = starts.get(at) or (starts.get(at + 1) if lower[at] in KNOWN else None)
        end: int | None
        named = name_end(lexed, at, single=True)
        if named is not None:
            end, extra = named, 1.0
        elif nxt is not None and counts_persons(nxt, part=True):
            end, extra = nxt.noun.last, nxt.measure.number.low
        else:
            bare = known or lower[at] in SINGLE_PERSONS or "year" in lower[at + 1 : at + 3]
            end = single_end(lexed, at, bare=bare)
            extra = persons(lexed, end) if end is not None else 0.0
        end = past_age(lexed, end) if end is not None else None
        if end is None:
            return replace(chain, parts=0 if lower[at] in DETERMINERS else chain.parts)
        joined = not {"and", "&"}.isdisjoint(lower[chain.last - 1 : at])
        if chain.parts == 1 and not joined and noun_lemma(lower[at - 2]) in ANYONE:
            return chain  # in "two people, a man and a boy" the list says who they are
        if named is not None and described and not joined:
            if before > 1:
                return replace(chain, parts=0)  # "two men, Otto Brandt and …": who they are
            extra = 0.0  # "his wife, Lina Moor, and two sons"
        elif known and not joined and lower[at] in {"a", "an"}:
            extra = 0.0
        elif not described and named is None and not joined and lower[at] == "the":
            extra = 0.0  # "Otto Brandt, the driver, and"
        elif not described and named is None and not joined and lower[end : end + 1] == [","]:
            return replace(chain, parts=0)  # "Otto Brandt, his brother, and": the same or another
        elif not (
            joined
            or (nxt is not None and nxt.noun.head == "other")  # "a boy, 2 others"
            or _goes_on(lexed, end, starts)
            or _ends_headline(lexed, chain, end)
        ):
            break
        described, before = named is None, extra
        parts = chain.parts + (1 if extra else 0)
        chain = replace(chain, last=end, total=chain.total + extra, parts=parts, shorter=chain)
    return chain


def goes_on_as_clause(lexed: Lexed, chain: Chain) -> bool:
    """Has the last member a verb of its own: "shot a man and his brother fled"?"""
    if not RELATIVES.isdisjoint(lexed.lower[max(0, chain.first - 3) : chain.first]):
        return False
    word = lexed.lower[chain.last] if chain.last < len(lexed.lower) else ""
    found = finite(word)
    escapes = found is not None and found[0] in INTRANSITIVE and found[1] in {"past", "s"}
    return word in FINITES or word in MODALS or escapes


def past_age(lexed: Lexed, at: int) -> int:
    """The word after an age in apposition: "Boy, 9, and woman, 18, hurt"."""
    if lexed.words[at - 1][0].isupper() and (end := past_details(lexed, at)) != at:
        return end
    if lexed.lower[at : at + 1] != [","] or not "".join(lexed.lower[at + 1 : at + 2]).isdigit():
        return at
    closed = lexed.lower[at + 2 : at + 3] == [","]
    goes_on = at + 2 < len(lexed.lower) and (closed or lexed.lower[at + 2] in {"and", "&"})
    return at + 2 + closed if goes_on else at


def _goes_on(lexed: Lexed, at: int, starts: dict[int, Reading]) -> bool:
    """Does "and" follow, another member of a list, or (in headlines) what befell them all?"""
    if at >= len(lexed.lower):
        return False
    rest = lexed.lower[at : at + 2]
    if "and" in rest or is_state(lexed, at):
        return True
    return rest[:1] == [","] and (
        rest[1:2] in (["self"], ["himself"], ["herself"], ["then"])
        or at + 1 in starts
        or single_end(lexed, at + 1, bare=True) is not None
    )


def is_state(lexed: Lexed, at: int) -> bool:
    """Does a headline's predicate begin here: "(Two men, one teen) seriously injured"?"""
    end = min(len(lexed.lower), at + 3)
    while at < end - 1 and (lexed.lower[at] == "found" or lexed.lower[at].endswith("ly")):
        at += 1
    found = verb(lexed.lower[at])
    dies = found is not None and found[0] == "die" and found[1] != "ing"
    return dies or state_at(lexed, at) is not None


def _ends_headline(lexed: Lexed, chain: Chain, at: int) -> bool:
    """Does a list after a headline's verb end here: "Man kills wife, two sons before fleeing"?"""
    found = verb(lexed.lower[chain.first - 1]) if chain.first else None
    if found is None or found[1] != "s":
        return False
    return at >= len(lexed.lower) or lexed.lower[at] in PREPOSITIONS | {
        "before",
        ".",
        ";",
        "—",
        "-",
    }


def single_end(lexed: Lexed, at: int, *, bare: bool = False) -> int | None:
    """The word after a single person's noun phrase that begins at word `at`.

    `bare` allows one without a determiner, as later members of a list have: "his wife, daughter".
    """
    if at >= len(lexed.lower) or (lexed.lower[at] not in DETERMINERS and not bare):
        return None
    for last in range(at if bare else at + 1, min(len(lexed.lower), at + LONGEST)):
        word = lexed.lower[last]
        if last > at and word in DETERMINERS:
            return None
        if word in {"family", "crew", "staff"} or (word in PERSONS and is_plural(word)):
            return None  # nobody knows how many
        if _is_aged(lexed, last):
            return last + 1
        if word in SINGLE_PERSONS or word in PERSONS or word == "couple":
            nxt = lexed.lower[last + 1] if last + 1 < len(lexed.lower) else ""
            if nxt in SINGLE_PERSONS:
                continue  # "an American man"
            if nxt in {"'", "’", "-"}:
                return None
            known = lexed.lower[at] in KNOWN  # "his daughter Lina", "the officer Lina Moor"
            return name_end(lexed, last + 1, single=known) or last + 1
        if (not word[0].isalnum() and word != "-") or (last > at and word in STOP):
            return None
    return None


def _is_aged(lexed: Lexed, at: int) -> bool:
    """Is word `at` the end of an age that stands for a person: "a 7-year-old and his mother"?"""
    lower = lexed.lower
    if lower[at] != "old" or at < 3 or lower[at - 1 - (lower[at - 1] == "-")] not in AGED:
        return False
    nxt = lower[at + 1] if at + 1 < len(lower) else "."
    return not nxt[0].isalnum() or nxt in {"and", "&"} or nxt in AUXILIARIES


def reading_of(chain: Chain) -> Reading:
    """The count of persons that stands on the words of `chain`."""
    number = Number(chain.first, chain.last, chain.total, chain.total, "words")
    measure = Measure(number, chain.first, chain.last, None, "count")
    value = QuantityValue(low=chain.total, high=chain.total, unit="person", of="person")
    return Reading(measure, value, Noun("person", chain.last), chain.first, chain.last)
