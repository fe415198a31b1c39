"""How sure is it that two claims answer one question? Named comparison levels, then a grade.

Each level adds its weight, as in record linkage (Fellegi and Sunter 1969): roughly
10 × log2 of how much commoner the level is among claims of one question than among claims of two.
A level marked NEVER forbids the pair, whatever else speaks for it.
"""

from collections.abc import Callable
from datetime import date

from rapidfuzz.fuzz import token_sort_ratio

from crosscheck.align.sentence import is_near_copy
from crosscheck.align.signature import Signature
from crosscheck.align.words import folded
from crosscheck.lexicon.name_matching import same_name
from crosscheck.model import DateValue, QuantityValue

NEVER = -1000

TABLES: dict[str, dict[str, int]] = {
    "slot": {"same and telling": 34, "same": 12, "unknown": 0, "different": NEVER},
    "counted": {
        "same": 10,
        "related": 6,
        "unknown": 0,
        "other word": -8,
        "other and few": -20,
        "different": -30,
    },
    "subject": {"same": 30, "similar": 16, "unknown": 0, "other name": -8, "different": -25},
    "sentence": {"same": NEVER, "other": 0},
    "group": {
        "same": 10,
        "none": 0,
        "one": -20,
        "part": NEVER,
        "part beside": -25,
        "different": NEVER,
    },
    "period": {
        "same": 6,
        "unknown": 0,
        "days apart": -8,
        "one recalled": -8,
        "recalled": -18,
        "different": -45,
    },
    "place": {"same": 8, "unknown": 0, "different": -25},
    "scope": {"same": 12, "unknown": 0, "one": -20, "one silent": -2, "different": NEVER},
    "copy": {"near copy": 80, "other": 0},
    "anchor": {"same": 14, "unknown": 0, "different": -8},
    "event": {"same": 24, "unknown": 0, "other verb": 0, "different": -6},
    "rivals": {"none": 22, "some": 0},
    "topic": {"same": 80, "other": 0},  # joins, but never makes firm: see align._link
    "beside": {"two brief texts": 15, "other": 0},
    "modality": {"same": 0, "other": -2, "different": -14},
    "whole": {"both": 22, "unknown": 0, "part": NEVER},
    "value": {
        "same and telling": 50,
        "same with unit": 44,
        "same date": 40,
        "same": 32,
        "same day's news": 26,
        "same but small": 16,
        "other": 0,
    },
}
CONTEXT_WEIGHT = 60  # a context of nothing but shared words
SILENT = ("unknown", "none", "other", "some")

JOIN = 50  # from here on two claims are taken to answer one question
GROUNDED, UNGROUNDED = 0.05, -18  # no word in common, and nobody named: mere coincidence
TWIN = 0.6  # two sentences put side by side that share so much differ in what is compared
LOOSE = 50  # from here on their difference is shown, with its doubt
FIRM = 62  # from here on their difference is a conflict
WITHIN = 85  # the same inside one article, where two figures are mostly two questions
NEVER_FIRM = 101
COUNTABLE = ("date", "quantity")
SIMILAR = 80  # rapidfuzz ratio from which two subjects are one
TELLING_DIGITS = 3  # 689,800 and 35.72 seldom meet by chance; 300 and 12 do
SMALL = 10
FEW = 20
NEAR_DAYS = 20  # periods this close are taken for two datings of one occurrence

PEOPLE = folded(
    """person people civilian victim passenger man woman resident child other militant soldier
    protester worker fatality death casualty employee citizen villager"""
)
DIMENSION_SLOTS = frozenset(  # these say no more than the unit does
    """duration length weight mass distance speed temperature area volume height depth width
    ratio percent money time on""".split()
)
STRONG_SLOTS = frozenset(
    """killed injured missing arrested displaced evacuated rescued magnitude age
    attendance""".split()
)
LIFE_SLOTS = ("birth", "death")  # everybody has one: whose?
TELLING_SLOTS = STRONG_SLOTS | {"role", "holder"}
MEMBERS = "member"  # of a set of people; seven members of a board are a figure


def score_of(left: Signature, right: Signature) -> int:
    """How sure it is, 0 to 100, that two claims of one family answer one question; -1 for never.

    What forbids a pair is asked first. Symmetric.
    """
    score = 0
    for level_of, table in LEVELS.values():
        score += table[level_of(left, right)]
        if score < NEVER / 2:
            return -1
    shared = context_similarity(left, right)
    if shared < GROUNDED and not is_identified(left, right):
        score += UNGROUNDED
    return max(0, min(100, score + round(CONTEXT_WEIGHT * shared)))


def is_identified(left: Signature, right: Signature) -> bool:
    """Do both name whose figure it is? "Caught eight passes" is anybody's."""
    if left.claim.kind == "date":
        if left.slot == right.slot in LIFE_SLOTS:
            return _subject(left, right) in ("same", "similar")
        if left.event and right.event:
            return left.event == right.event
        return left.beside and right.beside and context_similarity(left, right) >= TWIN
    if left.slot == right.slot in TELLING_SLOTS or left.beside:
        return True
    return _subject(left, right) in ("same", "similar") or bool(left.names & right.names)


def why_of(left: Signature, right: Signature) -> str:
    """The levels that two claims reach and the share of their contexts, in words; symmetric."""
    levels = {name: level_of(left, right) for name, (level_of, _) in LEVELS.items()}
    named = [f"{name} {levels[name]}" for name in TABLES if levels[name] not in SILENT]
    return ", ".join([*named, f"context {context_similarity(left, right):.2f}"])


def _copy(left: Signature, right: Signature) -> str:
    """Statements of two sentences that differ in a word or two are about one thing."""
    if left.claim.kind != "statement" or left.claim.article == right.claim.article:
        return "other"
    copied = is_near_copy(left.claim.sentence.text, right.claim.sentence.text)
    return "near copy" if copied else "other"


def _slot(left: Signature, right: Signature) -> str:
    if not left.slot or not right.slot:
        return "unknown"
    if left.slot == right.slot in DIMENSION_SLOTS:
        return "unknown"
    if left.slot == right.slot:
        is_set = left.slot == MEMBERS and left.claim.kind == "person"
        return "same and telling" if is_set or left.slot in TELLING_SLOTS else "same"
    if left.slot in STRONG_SLOTS or right.slot in STRONG_SLOTS:
        return "different"
    return "unknown"


def _counted(left: Signature, right: Signature) -> str:
    if not left.counted or not right.counted:
        return "unknown"
    if left.counted == right.counted:
        return "same"
    if left.counted & right.counted or (left.counted & PEOPLE and right.counted & PEOPLE):
        return "related"
    if left.value != right.value:
        return "different"
    # "twelve passengers" and "twelve runners" are equal by chance where nobody is named twice
    is_chance = left.claim.kind == "quantity" and _is_few(left) and not left.names & right.names
    return "other and few" if is_chance else "other word"


def _is_few(one: Signature) -> bool:
    """True for a small count, which many things share."""
    value = one.claim.value
    number = getattr(value, "low", None)
    return getattr(value, "dimension", "") == "count" and number is not None and number <= FEW


def _subject(left: Signature, right: Signature) -> str:
    if not left.subject or not right.subject:
        return "unknown"
    if left.subject == right.subject:
        return "same"
    if left.family == "role":  # of a person: nicknames, initials and transliterations count
        one, two = left.claim.about.subject or "", right.claim.about.subject or ""
        return "same" if same_name(one, two) else "different"
    if left.subject <= right.subject or right.subject <= left.subject:
        return "similar"
    ratio = token_sort_ratio(" ".join(sorted(left.subject)), " ".join(sorted(right.subject)))
    if ratio >= SIMILAR:
        return "similar"
    if left.claim.kind in COUNTABLE and _is_named(left) != _is_named(right):
        return "unknown"  # "the film" may be the one that the other names
    forgiven = left.value == right.value and left.claim.kind in COUNTABLE and left.slot != "age"
    return "other name" if forgiven else "different"


def _is_named(one: Signature) -> bool:
    """True where the subject has a proper name in it."""
    return any(word[:1].isupper() for word in (one.claim.about.subject or "").split())


def _sentence(left: Signature, right: Signature) -> str:
    """Two figures of one sentence answer two questions, or it would contradict itself.

    The members of one list answer one question together.
    """
    one, two = left.claim, right.claim
    if one.kind == "person" and left.slot == "member":
        return "other"
    same = one.article == two.article and one.sentence.start == two.sentence.start
    return "same" if same and one.zone == two.zone else "other"


def _group(left: Signature, right: Signature) -> str:
    """Ten citizens are a part of twelve people; where both figures are ten they may be the same."""
    if not left.group and not right.group:
        return "none"
    one, two = left.group - left.counted - PEOPLE, right.group - right.counted - PEOPLE
    if not one and not two:
        return "none"
    if not one or not two:
        if left.value == right.value:
            return "one"
        return "part beside" if left.beside and right.beside else "part"
    return "same" if one & two else "different"


def _period(left: Signature, right: Signature) -> str:
    if left.recalled != right.recalled:
        return "one recalled" if left.value == right.value else "recalled"
    if not left.period or not right.period:
        return "unknown"
    if left.period[0] <= right.period[1] and right.period[0] <= left.period[1]:
        return "same"
    first, second = sorted((left.period, right.period))
    apart = date.fromisoformat(second[0]) - date.fromisoformat(first[1])
    return "days apart" if apart.days <= NEAR_DAYS else "different"


def _place(left: Signature, right: Signature) -> str:
    if not left.places or not right.places:
        return "unknown"
    return "different" if left.places.isdisjoint(right.places) else "same"


def _scope(left: Signature, right: Signature) -> str:
    """Per what, before or after, as of when: what both say must match."""
    keys = (left.scope.keys() | right.scope.keys()) - {"group", "place", "period"}
    level = "unknown"
    for key in sorted(keys):
        one, two = left.scope.get(key), right.scope.get(key)
        if one and two and one != two:
            return "different"
        if one == two:
            level = "same" if level == "unknown" else level
        else:
            level = "one silent" if left.value == right.value else "one"
    return level


def _modality(left: Signature, right: Signature) -> str:
    """What is planned or possible is another question than what is, unless the figure is one."""
    if left.claim.modality == right.claim.modality:
        return "same"
    return "other" if left.value == right.value else "different"


def _whole(left: Signature, right: Signature) -> str:
    """A figure far below its own article's total is a part; only totals answer one question."""
    if left.value == right.value:
        return "unknown"
    if left.part or right.part:
        return "part"
    if left.recalled != right.recalled and left.slot in STRONG_SLOTS:
        return "part"
    return "both" if left.slot == right.slot in STRONG_SLOTS else "unknown"


def _anchor(left: Signature, right: Signature) -> str:
    """The name that stands next to a figure says whose it is."""
    if left.claim.kind != "quantity" or not left.anchors or not right.anchors:
        return "unknown"
    if left.anchors & right.anchors:
        return "same"
    return "unknown" if left.value == right.value else "different"


def _event(left: Signature, right: Signature) -> str:
    """Where the slot says little, the verb or event noun that governs both says more."""
    if left.slot in TELLING_SLOTS or not left.event or not right.event:
        return "unknown"
    if left.claim.kind not in ("date", "quantity", "place"):
        return "unknown"
    if left.event == left.slot:
        return "unknown"  # the slot has said it
    if left.event == right.event:
        return "same"
    return "other verb" if left.value == right.value else "different"


def _rivals(left: Signature, right: Signature) -> str:
    """Two claims that are each the only one of their family in their articles have no rival."""
    if left.claim.article == right.claim.article or left.claim.kind not in ("date", "quantity"):
        return "some"
    return "none" if left.alone and right.alone else "some"


def _beside(left: Signature, right: Signature) -> str:
    """Somebody who puts two single sentences side by side means them to be compared."""
    return "two brief texts" if left.beside and right.beside else "other"


def _topic(left: Signature, right: Signature) -> str:
    """The user named a question that both claims fit."""
    return "same" if left.topics & right.topics else "other"


def _value(left: Signature, right: Signature) -> str:
    """Equal values speak for one question, the more the less likely they are by chance."""
    if left.value != right.value:
        return "other"
    value = left.claim.value
    if isinstance(value, DateValue):
        return _calendar(left, right)
    if not isinstance(value, QuantityValue):
        return "same"
    number = value.low if value.low is not None else value.high
    return "same" if number is None else _chance(number, value.dimension != "count")


def _calendar(left: Signature, right: Signature) -> str:
    """The day of the story is in every sentence; another day, or a time of day, is telling."""
    if left.family == "date/clock":
        return "same with unit"
    if left.of_the_day or right.of_the_day:
        return "same day's news"
    return "same date"


def _chance(number: float, has_unit: bool) -> str:
    digits = f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")
    if len(digits) >= TELLING_DIGITS:
        return "same and telling"
    if has_unit:
        return "same with unit"
    return "same but small" if abs(number) <= SMALL and len(digits) <= 1 else "same"


def context_similarity(left: Signature, right: Signature) -> float:
    """Weighted overlap of two contexts, 0 to 1: the shared weight over the geometric mean."""
    few, many = left.context, right.context
    if len(many) < len(few):
        few, many = many, few
    shared = 0.0
    for word, weight in few.items():
        if word in many:
            other = many[word]
            shared += weight if weight < other else other
    return shared / (left.norm * right.norm) if shared else 0.0


LEVELS: dict[str, tuple[Callable[[Signature, Signature], str], dict[str, int]]] = {
    # those that may forbid a pair come first
    name: (level_of, TABLES[name])
    for name, level_of in (
        ("slot", _slot),
        ("sentence", _sentence),
        ("group", _group),
        ("scope", _scope),
        ("whole", _whole),
        ("counted", _counted),
        ("period", _period),
        ("place", _place),
        ("anchor", _anchor),
        ("event", _event),
        ("rivals", _rivals),
        ("topic", _topic),
        ("beside", _beside),
        ("modality", _modality),
        ("value", _value),
        ("subject", _subject),
        ("copy", _copy),
    )
}
