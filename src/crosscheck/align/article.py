"""What only all claims of one article tell of each: sole counts, and whose accounts it gives.

An article that counts one number of polling stations and no other says how many there were; where
another does the same they answer one question, whatever words stand round the two. So with the
lines of accounts: a sentence that names nobody but those whom the headline or the lead names gives
the revenue of the firm, or the jobless rate of the country, that the article is about.

Source: house rules; the lead names whom a story is about (Bell 1991).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from crosscheck.align.levels import ACCOUNTS, MEASURES, PEOPLE, SMALL
from crosscheck.align.signature import Signature, number_of
from crosscheck.align.words import fold
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set

LOCATED = re.compile(r"(?: [a-z-]{2,20}){1,3} (?:in|at|for) [A-Z]")
COUNTS = ("quantity/count", "quantity/ordinal")
ANYTHING = PEOPLE | word_set("time thing year month week day hour minute case way point part side")
RIVAL = re.compile(
    r"\b(?:rivals?|competitors?|peers?|suppliers?|customers?|units?|divisions?|subsidiar(?:y|ies)"
    r"|segments?|arms?|brands?|stores?|analysts?|economists?|forecasts?)\b",
    re.IGNORECASE,
)
NO_NAMES = frozenset(
    (*MONTHS, *WEEKDAYS, *FUNCTION_WORDS, "gdp", "ceo", "inc", "corp", "co", "ltd")
)
CAPITAL = re.compile(r"[A-ZÀ-Þ][\w.&’'-]*")
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
    if not one.family.startswith(COUNTS) or _is_elsewhere(one):
        return False
    number = number_of(one)
    is_large = number is not None and (number > SMALL or one.family.startswith(COUNTS[1]))
    return is_large and bool(one.counted - ANYTHING)


def _is_elsewhere(one: Signature) -> bool:
    """Is it a rank in one place of several: "the fourth strike in Larkhaven"?"""
    if not one.family.startswith(COUNTS[1]):
        return False
    claim = one.claim
    return LOCATED.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


def own_accounts(signatures: Sequence[Signature]) -> list[bool]:
    """Which figures are of those accounts that their article is about."""
    leads: dict[str, tuple[str, ...]] = {}
    for one in signatures:
        if names := names_of(one.claim.sentence.text):
            leads.setdefault(one.claim.article, names)
    return [
        one.slot in ACCOUNTS and not one.recalled and one.event not in FORECASTS
        and _is_own(one.claim.sentence.text, leads.get(one.claim.article, ()))
        for one in signatures
    ]  # fmt: skip


def _is_own(text: str, lead: Sequence[str]) -> bool:
    """Does a sentence name nobody but whom the lead names, and the first of these at all events?"""
    if RIVAL.search(text):
        return False
    names = names_of(text)
    return not names or (lead[:1] != () and lead[0] in names and set(names) <= set(lead))


@lru_cache(maxsize=1 << 10)
def names_of(text: str) -> tuple[str, ...]:
    """The capitalised words of a sentence, folded; the first if English has no such word."""
    found = []
    for word in CAPITAL.finditer(text):
        form = fold(word[0])
        is_common = word.start() == 0 and is_word(word[0].lower().removesuffix("'s"))
        if form and not is_common and form not in NO_NAMES:
            found.append(form)
    return tuple(dict.fromkeys(found))
