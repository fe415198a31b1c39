"""The comparison level of sentences: do two figures of one sentence answer one question?"""

from crosscheck.align.levels_slot import TOTALS
from crosscheck.align.signature import Signature
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.units import convert
from crosscheck.model import Claim, QuantityValue

GIVING = lazy_pattern(  # a second clause whose source gives a figure of its own
    r"(?:\b(?:but|while|whereas|though|although)\b|;)[^;]{0,120}?"
    r"\b(?:said|says|puts?|estimate[sd]?|report(?:s|ed)|registered|measured|recorded|counted|gave)\b"
)
CONVERTED = 0.05  # a converted figure is rounded
AGAIN = lazy_pattern(r"[ -]?\((?:about |around |some |roughly )?")


def sentence_level(left: Signature, right: Signature) -> str:
    """Two figures of one sentence answer two questions, or it would contradict itself.

    The members of one list answer one question together; and so do the figures of two sources that
    a sentence sets against each other: "police said 12 had died, but the hospital said 15".
    """
    one, two = left.claim, right.claim
    if one.kind == "person" and left.slot == "member":
        return "other"
    if one.article != two.article or one.sentence.start != two.sentence.start:
        return "other"
    if one.zone != two.zone:
        return "other"
    if _is_told_again(one, two):
        return "two units"
    return "two sources" if _are_of_two_sources(left, right) else "same"


def _is_told_again(one: Claim, two: Claim) -> bool:
    """Is one the other in another unit, in the bracket behind it: "12 feet (3.7 metres)"?"""
    left, right = one.value, two.value
    if not isinstance(left, QuantityValue) or not isinstance(right, QuantityValue):
        return False
    if left.unit == right.unit or left.dimension != right.dimension:
        return False
    if left.low is None or right.low is None or left.unit is None or right.unit is None:
        return False
    same = convert(left.low, left.unit, right.unit)
    if same is None or abs(same - right.low) > CONVERTED * abs(right.low):
        return False
    first, last = sorted((one, two), key=lambda claim: claim.start)
    text = first.sentence.text
    between = text[first.end - first.sentence.start : last.start - first.sentence.start]
    return AGAIN.fullmatch(between) is not None


def _are_of_two_sources(left: Signature, right: Signature) -> bool:
    """Is it one toll or measure as two give it, of one kind of people, in one place and time?"""
    if left.slot != right.slot or left.slot not in TOTALS or left.value == right.value:
        return False
    if left.part or right.part or "place" in left.scope or "place" in right.scope:
        return False
    for one, two in ((left.counted, right.counted), (left.period, right.period)):
        if one and two and one != two:
            return False
    first, last = sorted((left.claim, right.claim), key=lambda claim: claim.start)
    text = first.sentence.text
    between = text[first.end - first.sentence.start : last.start - first.sentence.start]
    return GIVING.search(between) is not None
