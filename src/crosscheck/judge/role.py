"""Comparer of the kind `role`: one person's offices, or the holders of one office.

The same office in other words is the same ("CEO" and "chief executive"); "FEMA administrator" and
"head of FEMA" too. A former office excludes the same office as current, inside one article and,
for one that one person holds at a time, in two of near date where both assert it and neither
speaks of a change (reasons.py knows the dates). A title before a mere surname is courtesy; so may
be one for life before a full name ("President Ada Holm"). Two offices of one person may both be
held, unless they are two departments of one government or firm, which two articles hardly mean.
Two people in an office that one person holds at a time exclude each other; where a body is
only "the team", they do if their given names are the same, or their surnames: then the other name
is likely a slip ("Police Chief Ronald Ames" and "Roland Ames").
"""

import re
from functools import lru_cache

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import name_score, same_given_name, same_name, same_surname
from crosscheck.lexicon.name_variant import is_variant
from crosscheck.lexicon.offices import (
    exclude,
    is_deputy_of,
    is_unique,
    same_body,
    same_office,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Comparison, Level, Reason, RoleValue

PAST = lazy_pattern(
    r"\b(?:1[89]\d\d|200\d|then|when|while|during|tenure|died|dies|death|late|funeral|years ago|era"
    r"|administration|served|under|elected|re-elected|succeeded|predecessor|legacy)\b",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:1[89]\d\d|20[01]\d|then|during|years ago|decades?|served|tenure|era|resign\w*|succeed\w*"
    r"|replac\w*|predecessor|successor|memoirs?|historian)\b",
    re.IGNORECASE,
)
# Titles by which their holders are addressed for life.
LIFELONG = word_set(
    """president premier governor senator congressman congresswoman representative ambassador judge
    justice mayor general admiral colonel major captain secretary minister chancellor speaker"""
)
HELD = frozenset(["current", "acting"])
SAME = 2


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `role` claims stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, RoleValue) or not isinstance(two, RoleValue):
        return Comparison(Level.INCOMPARABLE)
    office = same_office(one.title, two.title)
    body = same_body(one.organisation, two.organisation)
    if same_name(one.person, two.person):
        if one.state != two.state and not _is_firm(left, right):
            return Comparison(Level.INCOMPARABLE, note="what somebody was called at the time")
        inside = left.article == right.article
        if not inside and body >= 0 and _is_full(left, right) and exclude(one.title, two.title):
            return Comparison(Level.DISJOINT, note="two offices that one person does not hold")
        is_lower = _is_one_body(one, two, body) and is_deputy_of(one.title, two.title)
        if not inside and is_lower and _is_full(left, right):
            return Comparison(Level.DISJOINT, note="the office and that of its deputy")
        told = is_unique(one.title) and _is_one_body(one, two, body)
        firm = inside or (told and _is_asserted(left) and _is_asserted(right))
        return _one_person(one, two, office, body, firm=firm)
    if is_variant(one.person, two.person):
        return Comparison(Level.INCOMPARABLE, note="asked as the spelling of a name")
    is_slip = same_surname(one.person, two.person)  # few offices pass on in a family
    if not is_slip and any(_is_history(claim.sentence.text) for claim in (left, right)):
        return Comparison(Level.INCOMPARABLE, note="two holders, perhaps at different times")
    return _two_people(one, two, office, body)


@lru_cache(maxsize=1 << 9)
def _is_history(text: str) -> bool:
    """True for a sentence that may tell of another time; each is asked for many pairs."""
    return HISTORY.search(text) is not None


def _is_full(left: Claim, right: Claim) -> bool:
    """Both say now of a full name that it holds the office."""
    values = [one.value for one in (left, right) if isinstance(one.value, RoleValue)]
    now = all(one.state in HELD and " " in one.person for one in values)
    return now and not any(_is_history(one.sentence.text) for one in (left, right))


def _is_one_body(one: RoleValue, two: RoleValue, body: int) -> bool:
    return body > 0 or one.organisation is two.organisation is None


def _is_firm(left: Claim, right: Claim) -> bool:
    """True where a title is more than courtesy, and inside one article more than memory."""
    if _is_courtesy(left) or _is_courtesy(right):
        return False
    inside = left.article == right.article
    return not (inside and any(PAST.search(one.sentence.text) for one in (left, right)))


def _is_courtesy(claim: Claim) -> bool:
    """True for a title before a mere surname, taken up from a fuller mention: "President X"."""
    value = claim.value
    if not isinstance(value, RoleValue) or value.state not in HELD:
        return False
    is_address = value.title.split()[-1] in LIFELONG and claim.text.endswith(value.person)
    return (is_address and " " not in value.person) or value.person not in claim.text


def _is_asserted(claim: Claim) -> bool:
    """True where the text says that somebody holds or held the office, not only calls them so."""
    value = claim.value
    if not isinstance(value, RoleValue) or _is_history(claim.sentence.text):
        return False
    is_address = claim.text.endswith(value.person) and not value.organisation
    return value.state == "former" or not (is_address and value.title.split()[-1] in LIFELONG)


def _one_person(
    one: RoleValue, two: RoleValue, office: int, body: int, *, firm: bool
) -> Comparison:
    """One person: the same office, a vaguer word for it, or another one."""
    if not office or body < 0:
        return Comparison(Level.INCOMPARABLE, note="two offices that one person may hold")
    if one.state != two.state:
        return _two_states(one, two, office, firm=firm)
    if one == two:
        return Comparison(Level.IDENTICAL)
    if office == SAME and body >= 0:
        return Comparison(Level.EQUIVALENT, note="one office")
    return Comparison(Level.REFINES, note="one gives the office more exactly")


def _two_states(one: RoleValue, two: RoleValue, office: int, *, firm: bool) -> Comparison:
    """Former against current, acting against full."""
    states = {one.state, two.state}
    note = " against ".join(sorted((one.state, two.state)))
    if states <= HELD:
        return Comparison(Level.REFINES, note="acting holders are called by the title too")
    if "incoming" in states and states <= {*HELD, "incoming", "elect"}:
        return Comparison(Level.REFINES, note="who gets an office is called by it soon")
    if firm and "former" in states and office == SAME:
        return Comparison(Level.DISJOINT, note=note)
    return Comparison(Level.INCOMPARABLE, Reason.EVOLVING, note)


def _two_people(one: RoleValue, two: RoleValue, office: int, body: int) -> Comparison:
    """Two people: a conflict only over an office that one person holds at a time."""
    if office != SAME or body < 0 or not is_unique(one.title):
        return Comparison(Level.INCOMPARABLE)
    is_slip = same_given_name(one.person, two.person) or same_surname(one.person, two.person)
    if body == 0 and not is_slip:
        return Comparison(Level.INCOMPARABLE, note="it is not said that the body is the same")
    if one.state != two.state or one.state not in HELD:
        return Comparison(Level.INCOMPARABLE, note="two holders at different times")
    if name_score(one.person, two.person) > 0:
        return Comparison(Level.INCOMPARABLE, note="the names may be of one person")
    return Comparison(Level.DISJOINT, note=f"two people as {one.title}")
