"""The comparison levels of subjects: is it one person, body, thing or part of a group?"""

from functools import lru_cache

from rapidfuzz.fuzz import token_sort_ratio

from crosscheck.align.levels_outcome import holder_level
from crosscheck.align.levels_slot import COUNTABLE, COUNTS, LIFE_SLOTS, PEOPLE, TERMS
from crosscheck.align.levels_time import hour_level
from crosscheck.align.parts import MEN, WOMEN, number_of
from crosscheck.align.signature import FORCE, KINDS, Signature, is_named
from crosscheck.align.words import folded
from crosscheck.lexicon.deeds import REMAINS
from crosscheck.lexicon.events import ONCE, occurrence_of
from crosscheck.lexicon.name_matching import same_name, same_surname
from crosscheck.lexicon.sorts import sort_of

CHILDREN = "child"
AGES_APART = 5  # years
GAINED = ("quantity/count", "quantity/point", "quantity/ratio", "quantity/currency")
PERSONS = ("being/person",)
SORTS_OF_PLACE = folded(  # "Korst" is "Korst Island"
    "island city town village province region county district municipality borough republic"
)
SIMILAR = 80  # rapidfuzz ratio from which two subjects are one


def subject_level(left: Signature, right: Signature) -> str:
    """Are both about the same person, body or thing?"""
    if not left.subject or not right.subject:
        return "unknown"
    if left.outcome:
        return holder_level(left, right)
    if left.slot == right.slot == "shots fired":
        of_police = bool(left.subject & FORCE) != bool(right.subject & FORCE)
        return "somebody else" if of_police else "unknown"
    if left.event == right.event == "arrest" and _are_suspects(left, right):
        return "different"  # "a man was held on Monday", "a man was held on Tuesday"
    if left.subject == right.subject:
        is_name = left.claim.kind == "statement" and len(left.subject) > 1 and _is_full_name(left)
        return "same full name" if is_name and _is_full_name(right) else "same"
    if left.event in ONCE and left.event == right.event and _names_event(left, right):
        return "unknown"  # "the crash happened", "the bus crashed"
    if hour_level(left, right) == "close":
        return "unknown"  # "the violence unfolded", "the attack began"
    if left.family == "role" or left.slot == right.slot in (*LIFE_SLOTS, CHILDREN):
        # of a person: nicknames, initials and transliterations count
        one, two = left.claim.about.subject or "", right.claim.about.subject or ""
        if same_name(one, two):
            return "same"
        if left.family != "role" and _has_full_name(left) and _has_full_name(right):
            return "somebody else"  # of two who died one day each has one of his own
        is_office = left.family == "role" and left.counted == right.counted
        return "same surname" if is_office and same_surname(one, two) else "different"
    if left.subject <= right.subject or right.subject <= left.subject:
        return "same" if left.subject ^ right.subject <= SORTS_OF_PLACE else "similar"
    if left.slot == right.slot in ("age", *TERMS, *COUNTS) and _are_two(left, right):
        return "somebody else"
    if left.slot == right.slot == "time given":
        return "somebody else"  # the army gave residents an hour, the court gave the ministry a day
    if _are_alike(left.subject, right.subject):
        return "similar"
    are_two_finds = left.event == right.event == "find" and left.value != right.value
    if left.claim.kind in COUNTABLE and is_named(left) != is_named(right):
        if are_two_finds:
            return "different" if _is_body(left) or _is_body(right) else "somebody else"
        return "unknown"  # "the film" may be the one that the other names
    if _are_two_agents(left, right) or _are_two_teams(left, right):
        return "somebody else"  # what France won is not what Italy won
    if are_two_finds:
        return "somebody else"  # the police find a gun, and then a van
    forgiven = left.value == right.value and left.claim.kind in COUNTABLE and left.slot != "age"
    return "other name" if forgiven else "different"


def are_ages_apart(left: Signature, right: Signature) -> bool:
    """Two ages far apart, not both of one who is named: a boy of nine and a doctor of fifty.

    A slip alters a digit or a year or two.
    """
    one, two = number_of(left) or 0.0, number_of(right) or 0.0
    if abs(one - two) <= AGES_APART or (left.subject and left.subject == right.subject):
        return False
    if is_named(left) and is_named(right):
        return False  # same_name() tells
    return set(f"{one:g}").isdisjoint(f"{two:g}")


def _names_event(left: Signature, right: Signature) -> bool:
    """Is one subject but the name of the event, which says not what it befell?"""
    return any(
        len(one.subject) == 1 and occurrence_of(min(one.subject)) == one.event
        for one in (left, right)
    )


def _are_suspects(left: Signature, right: Signature) -> bool:
    """Two days on which somebody was held who is not named: one man and then the next."""
    is_other = left.claim.kind == "date" and left.value != right.value
    return is_other and not (is_named(left) and is_named(right))


def _is_full_name(one: Signature) -> bool:
    """True where the sentence writes the subject as a name: "Anton Reznik survived"."""
    return (one.claim.about.subject or "").title() in one.claim.sentence.text


@lru_cache(maxsize=1 << 11)
def _are_alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Two subjects but for a letter or two; the few of a story meet again and again."""
    return token_sort_ratio(" ".join(sorted(one)), " ".join(sorted(two))) >= SIMILAR


def _is_body(one: Signature) -> bool:
    """May it be a person that was found: "the girl", "a body"; no car and no weapon?"""
    head = (one.claim.about.subject or "").rpartition(" ")[2]
    return head.islower() and (head in REMAINS or sort_of(head) in PERSONS)


def _are_two(left: Signature, right: Signature) -> bool:
    """Both subjects are names, and of two people; where the figures agree, "a Larkhaven man" may
    be whom the other names; a term of Anna Berg is none of Tom Holm.
    """
    if not (is_named(left) and is_named(right)):
        return False
    if left.value == right.value and left.slot == "age":
        return left.subject.isdisjoint(right.subject) and not _are_alike(
            left.subject, right.subject
        )
    are_named = _has_full_name(left) and _has_full_name(right)
    if left.value == right.value and not (are_named and left.slot in TERMS):
        return False
    return not same_name(left.claim.about.subject or "", right.claim.about.subject or "")


def _are_two_agents(left: Signature, right: Signature) -> bool:
    """Do two who are named each do what the verb says: score, win, sell so many?"""
    if left.value == right.value or not left.family.startswith(GAINED):
        return False
    is_one_act = left.event == right.event and left.slot == right.slot
    named = [one.claim.about.subject or "" for one in (left, right)]
    return is_one_act and all(name[:1].isupper() for name in named)


def _are_two_teams(left: Signature, right: Signature) -> bool:
    """Two plural nicknames: the Harriers are no Foxes; "Lerum" may be either."""
    if not left.family.startswith("quantity/score"):
        return False
    last = [(one.claim.about.subject or "").rpartition(" ")[2] for one in (left, right)]
    return all(_is_plural_name(name) for name in last)


def _is_plural_name(word: str) -> bool:
    """True for "Harriers", as teams are called; not for "Chess", "U.S."."""
    return word[:1].isupper() and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _has_full_name(one: Signature) -> bool:
    """True where the subject is a first and a last name and nothing else."""
    words = (one.claim.about.subject or "").split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def group_level(left: Signature, right: Signature) -> str:
    """Ten citizens are a part of twelve people; where both figures are ten they may be the same."""
    if not left.group and not right.group:
        return "none"
    if left.group & KINDS != right.group & KINDS:
        if left.group and right.group:
            return "different"  # injured officers and injured protesters are two counts
        if left.value != right.value:
            return "part"  # five children are some of those killed
    if (left.group & MEN and right.group & WOMEN) or (left.group & WOMEN and right.group & MEN):
        return "different" if (number_of(left) or 0) > 1 else "none"
    one, two = left.group - left.counted - PEOPLE, right.group - right.counted - PEOPLE
    if not one and not two:
        return "none"
    if not one or not two:
        if left.value == right.value:
            return "one"
        return "part beside" if left.beside and right.beside else "part"
    return "same" if one & two else "different"
