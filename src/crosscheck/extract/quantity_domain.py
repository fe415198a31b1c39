"""Where, among whom and up to when a rate or a line of accounts holds.

"Turnout in Larkhaven", "unemployment among the young", "sales in Europe" are parts of what turnout,
unemployment and sales are without more; of a share of voters who have voted "by noon" more will
follow. A whole country is no part: most accounts are of one.

Source: house rule on election and economic reports.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.slots import NOUN_SLOT
from crosscheck.lexicon.word_set import word_set

RATED = frozenset("turnout unemployment inflation revenue profit loss votes share".split())
NATIONAL = frozenset(("unemployment", "turnout"))  # inflation has its own reader
SORTS = word_set(
    """core underlying youth operating gross adjusted pretax organic comparable wholesale producer
    food energy services online overseas domestic"""
)
OPENERS = word_set("in among across at amongst within")
TIMES = word_set(
    """year month week quarter half season day decade period end beginning time january past last
    first second third fourth next same previous total fact all euros dollars pounds
    election elections vote poll polls ballot country nation world"""
)  # no part: when it was, or the whole
LONGEST = 5  # words of a domain
REACH = 14
CLOCK = word_set("noon midday midmorning midafternoon lunchtime mid-morning mid-afternoon")
HALF_DAY = word_set("a.m p.m am pm a.m. p.m. o'clock")


def domain_of(lexed: Lexed, start: int, slot: str) -> str | None:
    """The part that a rate or sum of a `slot` is told of, in words; None for the whole."""
    at = _noun_of(lexed, start, slot) if slot in RATED else None
    if at is None:
        return None
    return _qualified(lexed, at) or _phrase(lexed, at + 1, start) or _fronted(lexed, at)


def land_of(lexed: Lexed, start: int, slot: str) -> str | None:
    """The country whose rate it is: "unemployment in Kenya", "Kenyan inflation"; None of none."""
    at = _noun_of(lexed, start, slot) if slot in NATIONAL else None
    if at is None:
        return None
    beside = [lexed.lower[at - 1]] if at else []
    after = lexed.lower[at + 1 : at + 4]
    beside += after[2:] if after[:1] == ["rate"] and after[1:2] == ["in"] else after[1:2]
    fronted = lexed.lower[1:2] if lexed.lower[0] == "in" else []
    known = [nation_of(one.removesuffix("'s")) for one in (*beside, *fronted)]
    return next((found[0] for found in known if found), None)


def _noun_of(lexed: Lexed, start: int, slot: str) -> int | None:
    """The word before the figure that names the slot: "inflation"."""
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in {";", ":", ".", "(", ")"}:
            return None
        if NOUN_SLOT.get(noun_lemma(word)) == slot or word == slot:
            return at
    return None


def _qualified(lexed: Lexed, noun: int) -> str | None:
    """The sort of it, by the word before the noun: "core inflation", "operating profit"."""
    before = lexed.lower[noun - 1] if noun else ""
    return before if before in SORTS else None


def _phrase(lexed: Lexed, at: int, stop: int) -> str | None:
    """The words after "in" or "among" at word `at`: a name, or "the capital"."""
    if at >= stop or lexed.lower[at] not in OPENERS:
        return None
    return _named(lexed, at + 1, stop)


def _fronted(lexed: Lexed, noun: int) -> str | None:
    """The domain that opens the sentence: "In Larkhaven, turnout was 61 percent"."""
    if not noun or lexed.lower[0] not in OPENERS:
        return None
    found = _named(lexed, 1, noun)
    if found is None:
        return None
    after = len(found.split()) + 1
    return found if lexed.lower[after] in {",", "the"} or after == noun else None


def _named(lexed: Lexed, at: int, stop: int) -> str | None:
    """The noun phrase that begins at word `at`; None for a time and for a whole country."""
    words: list[str] = []
    for here in range(at, min(stop, at + LONGEST)):
        word = lexed.words[here]
        is_part = word[0].isupper() or (here == at and word == "the") or words == ["the"]
        if not is_part or not word[0].isalpha():
            break
        words.append(word)
    if not words or words == ["the"] or _is_time(words):
        return None
    name = " ".join(words)
    known = place_of(name)
    return None if known is not None and known.kind == "country" else name


def _is_time(words: list[str]) -> bool:
    lower = [word.lower().rstrip(".").removesuffix("'s").removesuffix("’s") for word in words]
    return any(word in TIMES or word in MONTHS or word in WEEKDAYS for word in lower)


def is_so_far(lexed: Lexed, start: int) -> bool:
    """Is a share told up to an hour: "by noon 31 percent had voted", "by 4 p.m."?"""
    for at in range(max(0, start - REACH), len(lexed.lower) - 1):
        if lexed.lower[at] != "by":
            continue
        after = lexed.lower[at + 1 : at + 4]
        if after[0] in CLOCK or (after[0][0].isdigit() and not HALF_DAY.isdisjoint(after[1:])):
            return True
    return False
