"""What in a story of several articles need not conflict, though side by side it would.

Two texts that somebody puts side by side are taken at their word. The articles of a story round,
count parts and are written at different times; house rules, each read off real reports.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.near_copy import is_near_copy
from crosscheck.lexicon.numbers import SCALES, VAGUE, WORDS
from crosscheck.lexicon.slots import VOTE_TALLY
from crosscheck.model import Claim, Comparison, Level, QuantityValue, Reason

WORD = lazy_pattern(r"[a-z]+")
NUMERALS = frozenset((*WORDS, *VAGUE, *SCALES, "dozen", "no", "nobody", "none"))
SPANS = frozenset(("season", "term", "stint", "tour", "semester", "game", "match", "start"))
YEARS = lazy_pattern(r"\b(\w+)[- ]years?\b")  # of a sentence in small letters
COMPOUND = lazy_pattern(r"-point[- ](\w+)", re.IGNORECASE)
NAME = lazy_pattern(r"\b[A-Z][\w'’-]+")
ACCOUNTED = ("currency", "ratio")  # an article gives them by quarter, by year and by branch
BEFORE = 40  # code points in which the sum stands that brackets convert
CONVERTED = lazy_pattern(
    r"(?:[$€£¥]|\d)[\w$€£¥.,’' -]{0,30}[ ,]?"
    r"\((?:(?:about|around|roughly|nearly|some|or|US|AU|CA) ?)?$"
)
RECORD = lazy_pattern(r"(\d{1,3})-(\d{1,3})(?:-(\d{1,3}))?")


class Figures(NamedTuple):
    """Two claims with their values, which exclude each other."""

    left: Claim
    one: QuantityValue
    right: Claim
    two: QuantityValue


def as_in_story(found: Comparison, left: Claim, right: Claim) -> Comparison:
    """The comparison of two figures as far as it holds between articles of a story."""
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return found
    if found.reason is Reason.SCOPE:
        return found._replace(reason=None)  # a part and its total: no news in a story
    if found.level is not Level.DISJOINT:
        return found
    if _touches(one, two) or _touches(two, one):
        return Comparison(Level.REFINES, note=f"{found.note}: as near as words tell")
    figures = Figures(left, one, right, two)
    if doubt := next((note for note, holds in DOUBTS if holds(figures)), ""):
        return Comparison(Level.INCOMPARABLE, note=f"{found.note}: {doubt}")
    if _goes_on(one, two) and not _is_tally(left):
        return found._replace(reason=Reason.EVOLVING, note=f"{found.note}: a record goes on")
    return found


def _touches(point: QuantityValue, span: QuantityValue) -> bool:
    """Is the one the very bound of the other: "four minutes", "just more than four minutes"?"""
    if point.low is None or point.low != point.high or point.unit != span.unit:
        return False
    return point.low == span.low != span.high or point.low == span.high != span.low


def _is_of_other_period(figures: Figures) -> bool:
    """Sums and shares that one article gives twice: by quarter, by year, by branch."""
    left, one, right, _ = figures
    same = left.article == right.article and left.zone == right.zone
    return same and one.dimension in ACCOUNTED


def _is_of_other_term(figures: Figures) -> bool:
    """The worth of contracts for eight years and for seven, which are two offers."""
    left, one, right, two = figures
    if not one.dimension == two.dimension == "currency":
        return False
    terms = [set(YEARS.findall(claim.sentence.text.lower())) for claim in (left, right)]
    return all(terms) and not terms[0] & terms[1]


def _is_spent_otherwise(figures: Figures) -> bool:
    """Four seasons as a director, 19 with the club: each is the length of something of its own."""
    left, one, right, _ = figures
    return one.of in SPANS and not is_near_copy(left.sentence.text, right.sentence.text)


def _measure_otherwise(figures: Figures) -> bool:
    return _measured(figures.left) != _measured(figures.right)


def _measured(claim: Claim) -> str:
    """What a figure measures as part of a compound: the lead of "a 10-point lead", else ""."""
    after = claim.sentence.text[claim.end - claim.sentence.start :]
    found = COMPOUND.match(after)
    return found[1].lower() if found else ""


def _is_anaphor(figures: Figures) -> bool:
    """Does one count, without a noun, some of those that the article has told of?

    "Six people were shot. Three were shot in the leg."
    """
    left, one, right, two = figures
    if left.article != right.article:
        return False
    bare = [value for claim, value in ((left, one), (right, two)) if _is_bare(claim, value)]
    low = min(one.low or 0.0, two.low or 0.0)
    return any(value.low == low for value in bare)


def _is_bare(claim: Claim, value: QuantityValue) -> bool:
    is_count = value.dimension == "count" and claim.zone != "title"
    return is_count and value.of in (None, "other") and not value.group


def _is_nobodys_age(figures: Figures) -> bool:
    """Two ages of whom nothing says that they are of one: both must name him, not describe him."""
    if "age" not in (figures.one.dimension, figures.two.dimension):
        return False
    left, right = (
        set(NAME.findall(one.about.subject or "")) for one in (figures.left, figures.right)
    )
    return not left & right


def _is_told_singly(figures: Figures) -> bool:
    left, one, right, two = figures
    return _has_no_numeral(left, one) or _has_no_numeral(right, two)


def _has_no_numeral(claim: Claim, value: QuantityValue) -> bool:
    """Persons that no numeral counts ("a man was shot", "both were hurt"): who else is not said."""
    if not value.low or value.low != value.high or value.dimension != "count":
        return False
    text = claim.text.lower()
    return not any(map(str.isdigit, text)) and NUMERALS.isdisjoint(WORD.findall(text))


def _is_nobodys_score(figures: Figures) -> bool:
    """Two records of whom nothing says that they are of one; where one is silent, they may be."""
    if "score" not in (figures.one.dimension, figures.two.dimension) or _is_tally(figures.left):
        return False
    left, right = (
        set((one.about.subject or "").lower().split()) for one in (figures.left, figures.right)
    )
    return not left & right and bool(left) == bool(right)


def _is_tally(claim: Claim) -> bool:
    """The result of a vote is nobody's, and does not go on."""
    return claim.about.slot == VOTE_TALLY


def _goes_on(one: QuantityValue, two: QuantityValue) -> bool:
    """Two records of which one holds all of the other and more: 10-0, later 14-1."""
    if one.dimension != "score" or two.dimension != "score":
        return False
    parts = [RECORD.fullmatch(value.of or "") for value in (one, two)]
    if not all(parts):
        return False
    counts = sorted(tuple(int(count or 0) for count in found.groups()) for found in parts if found)
    return all(few <= many for few, many in zip(*counts, strict=True))


def _is_converted(figures: Figures) -> bool:
    """Is one a sum that its article converts: "110 billion euros ($158 billion)"? At what rate?"""
    if figures.one.dimension != "currency" or figures.two.dimension != "currency":
        return False
    return any(map(_stands_in_brackets, (figures.left, figures.right)))


def _stands_in_brackets(claim: Claim) -> bool:
    start = claim.start - claim.sentence.start
    return CONVERTED.search(claim.sentence.text, max(0, start - BEFORE), start) is not None


DOUBTS: tuple[tuple[str, Callable[[Figures], bool]], ...] = (
    ("one counts some of the other", _is_anaphor),
    ("of other periods or parts", _is_of_other_period),
    ("not surely of one person", _is_nobodys_age),
    ("for other lengths of time", _is_of_other_term),
    ("perhaps spent on other things", _is_spent_otherwise),
    ("measures of two things", _measure_otherwise),
    ("one tells of persons singly", _is_told_singly),
    ("not surely of one side", _is_nobodys_score),
    ("converted, perhaps at another rate", _is_converted),
)
"""Why two figures that exclude each other need not conflict: said where nothing else is sure."""
