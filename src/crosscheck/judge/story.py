"""What in a story of several articles need not conflict, though side by side it would.

Two texts that somebody puts side by side are taken at their word. The articles of a story round,
count parts and are written at different times; house rules, each read off real reports.
"""

import re

from crosscheck.lexicon.near_copy import is_near_copy
from crosscheck.lexicon.numbers import SCALES, VAGUE, WORDS
from crosscheck.model import Claim, Comparison, Level, QuantityValue, Reason

WORD = re.compile(r"[a-z]+")
NUMERALS = frozenset((*WORDS, *VAGUE, *SCALES, "dozen", "no", "nobody", "none"))
SPANS = frozenset(("season", "term", "stint", "tour", "semester", "game", "match", "start"))
YEARS = re.compile(r"\b(\w+)[- ]years?\b", re.IGNORECASE)
COMPOUND = re.compile(r"-point[- ](\w+)", re.IGNORECASE)
NAME = re.compile(r"\b[A-Z][\w'’-]+")
ACCOUNTED = ("currency", "ratio")  # an article gives them by quarter, by year and by branch
RECORD = re.compile(r"(\d{1,3})-(\d{1,3})(?:-(\d{1,3}))?")


def as_in_story(found: Comparison, left: Claim, right: Claim) -> Comparison:
    """The comparison of two figures as far as it holds between articles of a story."""
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return found
    if found.reason is Reason.SCOPE:
        return found._replace(reason=None)  # a part and its total: no news in a story
    if found.level is not Level.DISJOINT:
        return found
    if left.article == right.article and _is_anaphor(left, one, right, two):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: one counts some of the other")
    if left.article == right.article and left.zone == right.zone and one.dimension in ACCOUNTED:
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: of other periods or parts")
    if "age" in (one.dimension, two.dimension) and not _of_one_name(left, right):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: not surely of one person")
    if _touches(one, two) or _touches(two, one):
        return Comparison(Level.REFINES, note=f"{found.note}: as near as words tell")
    if _of_other_terms(left, one, right, two):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: for other lengths of time")
    if one.of in SPANS and not is_near_copy(left.sentence.text, right.sentence.text):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: perhaps spent on other things")
    if _measures(left) != _measures(right):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: measures of two things")
    if _is_told_singly(left, one) or _is_told_singly(right, two):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: one tells of persons singly")
    if "score" in (one.dimension, two.dimension) and not _of_one(left, right):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: not surely of one side")
    if _goes_on(one, two):
        return found._replace(reason=Reason.EVOLVING, note=f"{found.note}: a record goes on")
    return found


def _touches(point: QuantityValue, span: QuantityValue) -> bool:
    """Is the one the very bound of the other: "four minutes", "just more than four minutes"?"""
    if point.low is None or point.low != point.high or point.unit != span.unit:
        return False
    return point.low == span.low != span.high or point.low == span.high != span.low


def _of_other_terms(left: Claim, one: QuantityValue, right: Claim, two: QuantityValue) -> bool:
    """The worth of contracts for eight years and for seven, which are two offers."""
    if not one.dimension == two.dimension == "currency":
        return False
    terms = [set(YEARS.findall(claim.sentence.text.lower())) for claim in (left, right)]
    return all(terms) and not terms[0] & terms[1]


def _measures(claim: Claim) -> str:
    """What a figure measures as part of a compound: the lead of "a 10-point lead", else ""."""
    after = claim.sentence.text[claim.end - claim.sentence.start :]
    found = COMPOUND.match(after) if claim.kind == "quantity" else None
    return found[1].lower() if found else ""


def _is_anaphor(left: Claim, one: QuantityValue, right: Claim, two: QuantityValue) -> bool:
    """Does one count, without a noun, some of those that the article has told of?

    "Six people were shot. Three were shot in the leg."
    """
    bare = [value for claim, value in ((left, one), (right, two)) if _is_bare(claim, value)]
    low = min(one.low or 0.0, two.low or 0.0)
    return any(value.low == low for value in bare)


def _is_bare(claim: Claim, value: QuantityValue) -> bool:
    is_count = value.dimension == "count" and claim.zone != "title"
    return is_count and value.of in (None, "other") and not value.group


def _of_one_name(left: Claim, right: Claim) -> bool:
    """Do both name, not only describe, the one whose age they give?"""
    names = [set(NAME.findall(claim.about.subject or "")) for claim in (left, right)]
    return bool(names[0] & names[1])


def _is_told_singly(claim: Claim, value: QuantityValue) -> bool:
    """Persons that no numeral counts ("a man was shot", "both were hurt"): who else is not said."""
    if not value.low or value.low != value.high or value.dimension != "count":
        return False
    text = claim.text.lower()
    return not any(map(str.isdigit, text)) and NUMERALS.isdisjoint(WORD.findall(text))


def _of_one(left: Claim, right: Claim) -> bool:
    """Do both name whose record it is? Where one is silent, it may be the other's."""
    names = [set((claim.about.subject or "").lower().split()) for claim in (left, right)]
    return bool(names[0] & names[1]) or bool(names[0]) != bool(names[1])


def _goes_on(one: QuantityValue, two: QuantityValue) -> bool:
    """Two records of which one holds all of the other and more: 10-0, later 14-1."""
    if one.dimension != "score" or two.dimension != "score":
        return False
    parts = [RECORD.fullmatch(value.of or "") for value in (one, two)]
    if not all(parts):
        return False
    counts = sorted(tuple(int(count or 0) for count in found.groups()) for found in parts if found)
    return all(few <= many for few, many in zip(*counts, strict=True))
