"""Figures of a list that names its verb and its noun but once.

"France won 12 medals, Italy nine and Spain four", "leisure added 31,000 jobs, construction 9,000":
each later figure counts what the first counts, of the one named right before it (gapping; Quirk et
al. 1985, 13.92). The first must have a subject of the same sort: a name beside a name, a
plain noun beside a plain noun.

Skips: figures with a noun or a unit of their own ("12 rooms, a pool and 30 beds"), days and months
("12 on Monday, Tuesday nine"), and what was done to people, where each figure has its own fate.
Source: house rule.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_divided import SECTORS
from crosscheck.extract.quantity_frame import DETERMINERS, PRONOUNS, read_frame, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.fates import FATE_SLOTS
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.slots import TRANSITIVE_SLOT
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, QuantityValue

JOINTS = word_set("and ; while")
ENDS = word_set(", . ; and in for on while")
LONGEST = 4  # words of the name before a later figure
BARE = frozenset(("count", "currency"))
DAYS = WEEKDAYS | MONTHS.keys()
Owner = tuple[int, str, bool]  # where it begins, what it is called, and whether it is a name


def read_gapped(
    lexed: Lexed, readings: Sequence[Reading], position: int
) -> tuple[About, QuantityValue] | None:
    """What a later figure of such a list is about, and its value; None of any other figure."""
    one = readings[position]
    owner = _owner(lexed, one) if position and _is_bare(lexed, one) else None
    at = position - 1
    while owner and at >= 0:
        before = readings[at]
        if not _follows(lexed, before, owner):
            return None
        if before.noun.head is not None or before.measure.unit is not None:
            return _as_first(lexed, readings, at, one, owner)
        owner_before = _owner(lexed, before)
        if owner_before is None or owner_before[2] != owner[2]:
            return None
        owner, at = (owner_before[0], owner[1], owner[2]), at - 1
    return None


def _is_bare(lexed: Lexed, one: Reading) -> bool:
    """Has it no noun and nothing after it that says what it counts?"""
    after = lexed.lower[one.last] if one.last < len(lexed.lower) else "."
    is_bare = one.measure.unit is None or one.measure.dimension == "currency"
    return one.measure.dimension in BARE and is_bare and one.noun.head is None and after in ENDS


def _owner(lexed: Lexed, one: Reading) -> Owner | None:
    """Whose figure it is by the words right before it; None where they are no plain noun phrase."""
    first = one.start
    while first and one.start - first < LONGEST and _is_of_name(lexed, first - 1):
        first -= 1
    words = lexed.words[first : one.start]
    if not words or first == 0:
        return None
    begin = first - (lexed.lower[first - 1] in DETERMINERS)
    if lexed.lower[begin - 1] != "," and lexed.lower[begin - 1] not in JOINTS:
        return None
    is_name = all(word[0].isupper() for word in words)
    if not is_name and not is_word(noun_lemma(words[-1].lower())):
        return None
    return begin, " ".join(words) if is_name else noun_lemma(words[-1].lower()), is_name


def _is_of_name(lexed: Lexed, at: int) -> bool:
    word = lexed.lower[at]
    if not word[0].isalpha() or word in STOP or word in PRONOUNS or word in DAYS:
        return False
    known = verb(word)
    return lexed.words[at][0].isupper() or known is None or known[1] in {"base", "s"}


def _follows(lexed: Lexed, before: Reading, owner: Owner) -> bool:
    """Does the owner come right after the figure before, past its noun and where it was?"""
    gap = lexed.lower[max(before.last, before.noun.last) : owner[0]]
    while gap and (gap[-1] == "," or gap[-1] in JOINTS):
        gap = gap[:-1]
    return not gap or (len(gap) <= LONGEST and gap[0] in {"in", "at", "on", "for"})


def _as_first(
    lexed: Lexed, readings: Sequence[Reading], at: int, one: Reading, owner: Owner
) -> tuple[About, QuantityValue] | None:
    """The question of the first figure, asked of another owner."""
    first = readings[at]
    frame = read_frame(lexed, first.start, first.measure.last)
    if frame.at is None or frame.role or frame.lemma in TRANSITIVE_SLOT:
        return None
    name, head = subject_before(lexed, frame.at)
    is_opener = name == lexed.words[0]  # "Leisure added": a noun, perhaps
    if (name or head) is None or (bool(name) != owner[2] and not is_opener):
        return None
    about, value = read_about(lexed, readings, at, None)
    if about.slot in FATE_SLOTS or value.dimension not in BARE | {"point"}:
        return None
    if one.measure.unit is not None and one.measure.unit != first.measure.unit:
        return None
    told = replace(
        value, low=one.value.low, high=one.value.high, hedge=one.value.hedge,
        low_closed=one.value.low_closed, high_closed=one.value.high_closed,
        bound=value.bound if one.value.bound == "exact" else one.value.bound,
    )  # fmt: skip
    scope = {name: part for name, part in about.scope.items() if name != "sector"}
    if "sector" in about.scope and (sector := SECTORS.get(owner[1].split()[0].lower())):
        scope["sector"] = sector
    return replace(about, subject=owner[1], scope=scope), told
