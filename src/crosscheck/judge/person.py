"""Comparer of the kind `person`: two answers to "who belongs to it, who took part?".

Nothing here is ever disjoint but two spellings of one name, which are shown as a difference: a
delegation may be led by another the next day, a list leaves people out, one may meet many, and a
gunman may have had a helper. A description fits a named member of the same set (a chief of staff
may be one of the "senior figures from the presidential administration").
Two lists of parties that share some and differ in others are told apart, as different in scope; so
are two leaders of one set, and members whom one of two lists leaves out that are said to be whole.
"""

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.name_variant import SPELLED, is_variant
from crosscheck.lexicon.slots import SPELLING
from crosscheck.model import Claim, Comparison, Level, PersonValue, Reason

WHOLE = lazy_pattern(r"\b(?:consist(?:s|ed|ing) of|(?:made up|composed) of|compris(?:es|ed|ing))\b")
SHARED = 2  # parties that two lists share before their difference is worth a reader's time


def compare(left: Claim, right: Claim) -> Comparison:
    """The level at which two `person` claims stand; symmetric."""
    one, two = left.value, right.value
    if not isinstance(one, PersonValue) or not isinstance(two, PersonValue):
        return Comparison(Level.INCOMPARABLE)
    if left.about.slot == right.about.slot == SPELLING:
        if not is_variant(one.canonical, two.canonical):
            return Comparison(Level.IDENTICAL)
        return Comparison(Level.DISJOINT, Reason.SCOPE, SPELLED)
    if one.named and two.named:
        return _members(left, right)
    if one.named != two.named:
        return _described_and_named(left, right)
    return _described(one, two)


def _named(one: PersonValue, two: PersonValue) -> Comparison:
    if one.canonical == two.canonical:
        return Comparison(Level.IDENTICAL)
    if same_name(one.canonical, two.canonical):
        return Comparison(Level.EQUIVALENT, note="two spellings of one name")
    return Comparison(Level.INCOMPARABLE, note="two members of one set")


def _members(left: Claim, right: Claim) -> Comparison:
    """Two members of one set, told apart where neither text names both: two full names that lead
    it (from round to round another may), or one of each of two lists that are said to be whole.
    """
    one, two = left.value, right.value
    assert isinstance(one, PersonValue)  # noqa: S101  compare() has looked
    assert isinstance(two, PersonValue)  # noqa: S101
    found = _named(one, two)
    texts = left.sentence.text, right.sentence.text
    if found.level is not Level.INCOMPARABLE or two.name in texts[0] or one.name in texts[1]:
        return found
    if left.about.slot == right.about.slot == "lead":
        if " " not in one.canonical or " " not in two.canonical:
            return found
        note = "two leaders, perhaps of two meetings"
    elif all(map(WHOLE.search, texts)):
        note = "two lists, each said to be whole"
    else:
        return found
    return Comparison(Level.INCOMPARABLE, Reason.SCOPE, note)


def _described_and_named(left: Claim, right: Claim) -> Comparison:
    if left.about.slot == right.about.slot:
        return Comparison(Level.REFINES, note="one names whom the other describes")
    return Comparison(Level.INCOMPARABLE)


def _described(one: PersonValue, two: PersonValue) -> Comparison:
    """Two descriptions: sets of parties, or words."""
    if one.canonical == two.canonical:
        same = one.name == two.name
        return Comparison(Level.IDENTICAL if same else Level.EQUIVALENT)
    left, right = set(one.canonical.split("; ")), set(two.canonical.split("; "))
    if left < right or right < left:
        return Comparison(Level.REFINES, note="one list is part of the other")
    if len(left & right) >= SHARED:
        apart = ", ".join(sorted(left ^ right))
        return Comparison(Level.INCOMPARABLE, Reason.SCOPE, f"only one list has {apart}")
    return Comparison(Level.INCOMPARABLE)
