"""What only all claims of one article tell of each: sole counts, and whose accounts it gives.

An article that counts one number of polling stations and no other says how many there were; where
another does the same they answer one question, whatever words stand round the two. So with the
lines of accounts: a sentence that names nobody but those whom the headline or the lead names gives
the revenue of the firm, or the jobless rate of the country, that the article is about.

Source: house rules; the lead names whom a story is about (Bell 1991).
"""

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.align.levels import ACCOUNTS, MEASURES, PEOPLE, SMALL
from crosscheck.align.signature import Signature, number_of
from crosscheck.align.words import content_words
from crosscheck.lexicon.word_set import word_set

COUNTS = ("quantity/count", "quantity/ordinal")
ANYTHING = PEOPLE | word_set("time thing year month week day hour minute case way point part side")
LEADS = 2  # sentences that say whom a story is about
FORECASTS = word_set("expect forecast predict project estimate anticipate pencil see foresee poll")


def sole_counts(signatures: Sequence[Signature]) -> list[bool]:
    """Which counts have no rival: their article counts that sort of thing by no other figure."""
    values: dict[tuple[str, str, frozenset[str]], set[str]] = defaultdict(set)
    for one in signatures:
        if _may_be_sole(one):
            values[_sort_of(one)].add(one.value)
    return [_may_be_sole(one) and len(values[_sort_of(one)]) == 1 for one in signatures]


def _sort_of(one: Signature) -> tuple[str, str, frozenset[str]]:
    """The article, and what a figure of it counts or measures."""
    if one.slot in MEASURES:
        return one.claim.article, one.slot, frozenset()
    return one.claim.article, one.family, one.counted


def _may_be_sole(one: Signature) -> bool:
    if one.recalled or one.part:
        return False
    if one.slot in MEASURES:
        return True
    if not one.family.startswith(COUNTS):
        return False
    number = number_of(one)
    is_large = number is not None and (number > SMALL or one.family.startswith(COUNTS[1]))
    return is_large and bool(one.counted - ANYTHING)


def own_accounts(signatures: Sequence[Signature]) -> list[bool]:
    """Which figures are of those accounts that their article is about."""
    lead = _leads(signatures)
    return [
        one.slot in ACCOUNTS and not one.recalled and _names(one) <= lead[one.claim.article]
        and one.event not in FORECASTS
        for one in signatures
    ]  # fmt: skip


def _leads(signatures: Sequence[Signature]) -> dict[str, frozenset[str]]:
    """The names in the headline and the first sentences of each article, folded."""
    seen: dict[str, set[int]] = defaultdict(set)
    names: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in signatures:
        claim = one.claim
        if claim.zone != "title":
            seen[claim.article].add(claim.sentence.start)
            if len(seen[claim.article]) > LEADS:
                continue
        names[claim.article] |= _names(one)
    return names


def _names(one: Signature) -> frozenset[str]:
    """The names of a claim's sentence, by their folded forms."""
    return frozenset(word.form for word in content_words(one.claim.sentence.text) if word.is_name)
