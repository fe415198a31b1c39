"""What only all claims of one article tell of each: sole counts, and whose accounts it gives.

An article that counts one number of polling stations and no other says how many there were; where
another does the same they answer one question, whatever words stand round the two. So with the
lines of accounts: a sentence that names nobody but those whom the headline or the lead names gives
the revenue of the firm, or the jobless rate of the country, that the article is about.

Source: house rules; the lead names whom a story is about (Bell 1991).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from crosscheck.align.levels_slot import ACCOUNTS, DEAL_OF, MEASURES, PEOPLE
from crosscheck.align.levels_value import SMALL
from crosscheck.align.parts import number_of
from crosscheck.align.signature import Signature
from crosscheck.align.words import fold
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.slots import SAMPLE
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set

LOCATED = lazy_pattern(r"(?: [a-z-]{2,20}){1,3} (?:in|at|for) [A-Z]")
SERIES = lazy_pattern(
    r"(?: [a-z-]{2,20}){1,3} (?:in|this|since) (?:[\w-]{1,12} )?(?:year|month|week|[12]\d{3})"
)
STAGES = frozenset(("term", "round"))
COUNTS = ("quantity/count", "quantity/ordinal")
ANYTHING = PEOPLE | word_set("time thing year month week day hour minute case way point part side")
LEADS = 3  # sentences that say whom a story is about
RIVAL = lazy_pattern(
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
    if not one.family.startswith(COUNTS) or _is_odd_rank(one):
        return False
    number = number_of(one)
    is_large = number is not None and (number > SMALL or one.family.startswith(COUNTS[1]))
    return is_large and bool(one.counted - ANYTHING)


def _is_odd_rank(one: Signature) -> bool:
    """Is it a rank of no series that a story has but one of: "the sixth seed"?

    It has one of "the third recall in four years" and of a third term; "the fourth strike in
    Larkhaven" is one of several.
    """
    if not one.family.startswith(COUNTS[1]):
        return False
    text, end = one.claim.sentence.text, one.claim.end - one.claim.sentence.start
    is_series = SERIES.match(text, end) or not one.counted.isdisjoint(STAGES)
    return not is_series or LOCATED.match(text, end) is not None


def own_accounts(signatures: Sequence[Signature]) -> list[str]:
    """Whose accounts a figure is of: of whom its article is about, "" for anybody else's."""
    sole = _sole_of_article(signatures)
    sentences = _sentences(signatures)
    leads = {article: _lead(texts) for article, texts in sentences.items()}
    often = {article: _often(texts) for article, texts in sentences.items()}
    found = []
    for one in signatures:
        if one.claim.id in sole and _is_of_story(one, often[one.claim.article]):
            found.append(sole[one.claim.id])
        else:
            is_own = _is_line(one) and _is_own(one, leads)
            found.append(leads[one.claim.article][0] if is_own else "")
    return found


def _sole_of_article(signatures: Sequence[Signature]) -> dict[str, str]:
    """Of which deal or study a figure is, by the claim's id, where its article has but one."""
    told: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in signatures:
        sort = SAMPLE if one.slot == SAMPLE else None
        if one.family.startswith("quantity/currency"):
            sort = DEAL_OF.get(one.slot)
        if sort and not one.recalled and not one.part:
            told[one.claim.article, sort][one.value].append(one.claim.id)
    return {
        claim: sort
        for (_, sort), figures in told.items()
        if len(figures) == 1
        for held in figures.values()
        for claim in held
    }


def _is_line(one: Signature) -> bool:
    """Is it a line of accounts as they are, neither of long ago nor expected?"""
    return one.slot in ACCOUNTS and not one.recalled and one.event not in FORECASTS


def _sentences(signatures: Sequence[Signature]) -> dict[str, dict[tuple[str, int], str]]:
    """The sentences of each article that say anything, by zone and place."""
    texts: dict[str, dict[tuple[str, int], str]] = defaultdict(dict)
    for one in signatures:
        claim = one.claim
        texts[claim.article][claim.zone, claim.sentence.start] = claim.sentence.text
    return texts


def _lead(texts: Mapping[tuple[str, int], str]) -> tuple[str, ...]:
    """Whom an article is about, with the names that the sentences up to its first mention have.

    Of the names of the first sentences it is the one that most sentences have.
    """
    named = [names for text in texts.values() if (names := names_of(text))]
    count = Counter(name for names in named for name in names)
    first = [name for names in named[:LEADS] for name in names]
    if not first:
        return ()
    chief = max(first, key=lambda name: count[name])
    until = next(at for at, names in enumerate(named) if chief in names)
    return tuple(dict.fromkeys([chief, *(name for names in named[: until + 1] for name in names)]))


def _often(texts: Mapping[tuple[str, int], str]) -> frozenset[str]:
    """The names that more than one sentence has."""
    count = Counter(name for text in texts.values() for name in names_of(text))
    return frozenset(name for name, times in count.items() if times > 1)


def _is_of_story(one: Signature, often: frozenset[str]) -> bool:
    """Does its sentence name nobody, or somebody whom the article names again?"""
    names = names_of(one.claim.sentence.text)
    return not names or not often.isdisjoint(names)


def _is_own(one: Signature, leads: Mapping[str, Sequence[str]]) -> bool:
    """Does its sentence name nobody, or whom the article is about and nobody new?"""
    text, lead = one.claim.sentence.text, leads[one.claim.article]
    if not lead or RIVAL.search(text):
        return False
    names = names_of(text)
    return not names or (lead[0] in names and set(names) <= set(lead))


@lru_cache(maxsize=1 << 10)
def names_of(text: str) -> tuple[str, ...]:
    """The capitalised words of a sentence, folded; the first if English has no such word."""
    found = []
    for word in CAPITAL.finditer(text):
        form = fold(word[0])
        is_common = word.start() == 0 and is_word(
            word[0].lower().removesuffix("'s").partition("-")[0]
        )
        if form and not is_common and form not in NO_NAMES:
            found.append(form)
    return tuple(dict.fromkeys(found))
