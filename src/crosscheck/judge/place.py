"""Comparer of the kind `place`: two places of one event.

A place inside the other is only vaguer (Miami, Florida). Two towns, or two countries, exclude each
other for an event that happens in one and is told apart from others of its kind (place_once.py):
somebody's death, a named summit. There are many matches in a season; strikes, protests, wars and
talks have many places; and of a name that no table knows nobody can say what it contains. Streets
cross, and what one calls a room another calls an office: two of them never exclude each other.
"""

from crosscheck.judge.place_once import of_two_places
from crosscheck.lexicon.name_matching import plain_words, same_name
from crosscheck.lexicon.places import place_of
from crosscheck.model import Claim, Comparison, Level, PlaceValue


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `place` claims stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, PlaceValue) or not isinstance(two, PlaceValue):
        return Comparison(Level.INCOMPARABLE)
    if one.canonical == two.canonical:
        return _one_name(one, two)
    if one.canonical in two.within or two.canonical in one.within:
        return Comparison(Level.REFINES, note="one contains the other")
    if same_name(one.canonical, two.canonical):
        return Comparison(Level.EQUIVALENT, note="two spellings of one name")
    if _is_part(one.canonical, two.canonical):
        return Comparison(Level.REFINES, note="one name is part of the other")
    return of_two_places(left, right, one, two)


def _one_name(one: PlaceValue, two: PlaceValue) -> Comparison:
    """The same name; two towns of it where their containers differ ("Paris, Texas")."""
    if one.within and two.within and not set(one.within) & set(two.within):
        return Comparison(Level.INCOMPARABLE, note="two places of one name")
    if one == two:
        return Comparison(Level.IDENTICAL)
    return Comparison(Level.EQUIVALENT)


def _is_part(one: str, two: str) -> bool:
    """True for "Tanaka" and "Tanaka Space Center"; not for places that a table tells apart."""
    if place_of(one) or place_of(two):
        return False
    left, right = set(plain_words(one)), set(plain_words(two))
    return left < right or right < left
