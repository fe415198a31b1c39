"""Two ways of one traveller: from a place in one text and to it in the other, on one day.

"Left for Oslo on 3 May" and "left Oslo on 3 May" turn the way round. Who only passes through comes
and goes in a day, so that the day must be named in both, next to the way.
Source: house rule.
"""

from crosscheck.judge.times import Times, other_times, times_in
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.model import Claim, StatementValue

NEXT = 24  # code points behind the way, among which its day stands


def are_turned(left: Claim, right: Claim) -> bool:
    """True where the one leads to where the other comes from, on the same day."""
    one, two = left.value, right.value
    if not isinstance(one, StatementValue) or not isinstance(two, StatementValue):
        return False
    turned = any(
        _same(one.arguments.get(here), two.arguments.get(there))
        and not _same(one.arguments.get(here), two.arguments.get(here))
        for here, there in (("to", "from"), ("from", "to"))
    )
    mine, theirs = _day(left), _day(right)
    named = bool(mine.days & theirs.days or mine.weekdays & theirs.weekdays)
    return turned and named and not other_times(left, right)


def _same(one: str | None, two: str | None) -> bool:
    if not one or not two:
        return False
    left, right = set(plain_words(one)), set(plain_words(two))
    return left <= right or right <= left


def _day(claim: Claim) -> Times:
    end = claim.start - claim.sentence.start + len(claim.text)
    return times_in(claim.sentence.text[end : end + NEXT])
