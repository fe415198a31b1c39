"""Which question a sum of money answers: price, cost, deal, profit, or what its noun says."""

from msgspec.structs import replace

from crosscheck.extract.quantity_deal import read_deal
from crosscheck.extract.quantity_frame import Frame, name_in, phrase_before, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP, read_any_noun
from crosscheck.extract.quantity_paid import paid_after
from crosscheck.extract.quantity_reading import Reading, per_share_before
from crosscheck.extract.quantity_sought import BUYING, name_sought
from crosscheck.extract.quantity_topic_base import (
    REACH,
    TIMES,
    Topic,
    close_noun,
    noun_before,
    past_hyphen,
    sum_of,
    verb_subject,
)
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.morphology import classes, noun_lemma
from crosscheck.lexicon.slots import FALL, MONEY_VERBS, NOUN_SLOT, RISE
from crosscheck.lexicon.word_set import word_set

SHARES = word_set("share shares stock stocks")
ESTIMATES = word_set("put estimate peg price assess")
PARTICLES = word_set("back off out up down over away")  # "paid back $5 million"
IN_PHRASES = TIMES | word_set("all total cash full part addition sum return exchange advance")
ADJECTIVAL = ("al", "ic", "ive", "ous", "ful", "less", "ary", "ble")
BE = word_set("is are was were be been")
RESTATED = 18  # words back to the line that "or $1.12 a share" says once more
ACCOUNTED = word_set("quarter months half fiscal")  # a firm's earnings, nobody's pay
EARNED = word_set("earned earn earns made posted")
PER_SHARE = frozenset(("profit", "loss", "dividend"))
TAX = "tax"
FOR = ("for", "on")  # one spends on what one pays for
SAME_PURPOSE = {"rebuilding": "reconstruction", "rebuild": "reconstruction"}
COSTS = word_set(
    """
    cost demand need value investment package bill fund funding spending expense requirement request
    aid budget money financing estimate effort plan
    """
)


def read_money(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    """The topic of a sum, by the nouns after it, before it and by its verb."""
    last = reading.last
    name, head = verb_subject(lexed, frame)
    event: str | None = frame.lemma
    is_head = lexed.lower[reading.start - 1 : reading.start] != ["of"]
    if is_head and (paid := paid_after(lexed, last)):
        return Topic(paid.slot, _purpose(lexed, paid.last), paid.event)
    if is_head and (deal := read_deal(lexed, reading, frame)):
        return deal
    purpose = _purpose(lexed, last, FOR if event == "spend" else ("for",))
    if reading.value.per == "share" and (line := _line_per_share(lexed, reading, event)):
        return Topic(line, None, event)
    if reading.value.per in {"share", "barrel", "ounce", "ton", "tonne", "gallon", "litre", "unit"}:
        return Topic("price", name or head or purpose, event)
    after = read_any_noun(lexed, past_hyphen(lexed, last))
    if (
        after.head
        and after.head not in TIMES
        and lexed.lower[last : last + 1] != ["of"]
        and close_noun(lexed, after.last, last)
    ):
        modifiers = _noun_modifier(after.modifiers)
        slot = NOUN_SLOT.get(after.head, after.head)
        sought = name_sought(lexed, after.last, len(lexed.lower)) if slot in BUYING else None
        return Topic(slot, sought or purpose or modifiers or name, event)
    if lexed.lower[last : last + 1] in (["in"], ["of"], ["worth"]):
        noun = read_any_noun(lexed, last + 1)
        if noun.head and noun.head not in IN_PHRASES and not _is_place(lexed, last + 1):
            slot = NOUN_SLOT.get(noun.head, noun.head)
            if slot == TAX and noun.modifiers and noun.modifiers[0].islower():
                return Topic(f"{noun.modifiers[0]} {TAX}", name, event)
            return Topic(slot, name or _noun_modifier(noun.modifiers), event)
    if named := sum_of(lexed, reading.start):
        slot, owner = named
        return Topic(slot, purpose or owner or name, event)
    found = noun_before(lexed, reading.start)
    if found:
        slot, at = found
        slot = "share price" if slot == "share" else slot
        owner, _ = phrase_before(lexed, at)
        sought = name_sought(lexed, at + 1, reading.start) if slot in BUYING else None
        subject = sought or purpose or owner or _modifiers(lexed, at) or name
        return Topic(slot, subject or (head if at == frame.at else None), event)
    owner, adjacent = phrase_before(lexed, reading.start)
    if adjacent and adjacent not in PARTICLES:
        return Topic(adjacent, purpose or owner or _modifiers(lexed, reading.start - 1), event)
    moves = event in RISE or event in FALL
    if frame.at is not None and moves and (of := share_owner(lexed, frame.at)):
        return Topic("share price", of, event)
    if frame.role == "at" and event in ESTIMATES and frame.at is not None:
        put, what = phrase_before(lexed, reading.start - 1)
        return Topic("cost", purpose or put or what, event)
    if frame.at is None and (told := _what_it_is(lexed, reading)):
        return replace(told, subject=purpose or told.subject)
    money = MONEY_VERBS.get(event or "") or (head if frame.role in {"to", "at"} else None)
    if money in SHARES:
        return Topic("share price", name, event)
    if event == "earn" and not ACCOUNTED.isdisjoint(lexed.lower[last : last + 8]):
        money = "profit"
    return Topic(money or (None if moves else event), purpose or name or head, event)


def _line_per_share(lexed: Lexed, reading: Reading, event: str | None) -> str | None:
    """The line of the accounts that a sum a share belongs to: "net income …, or $1.12 a share"."""
    named = per_share_before(lexed, reading.start)
    if named is not None:
        line = NOUN_SLOT.get(noun_lemma(lexed.lower[named]))
        return line if line in PER_SHARE else "profit"
    found = noun_before(lexed, reading.start)
    restated = lexed.lower[reading.start - 2 : reading.start] == [",", "or"]
    if found is None and restated:
        for at in range(reading.start - 3, max(-1, reading.start - 3 - RESTATED), -1):
            word = lexed.lower[at]
            if word in {",", ";", "but", "while"}:
                break
            slot = "profit" if word in EARNED else NOUN_SLOT.get(noun_lemma(word))
            if slot in PER_SHARE:
                return slot
    if found is None:
        return "profit" if event == "earn" else None
    return found[0] if found[0] in PER_SHARE else None


def _what_it_is(lexed: Lexed, reading: Reading) -> Topic | None:
    """What a sum is by the subject of "was": "the toll was $4"; not "it was estimated at $5"."""
    is_put = (reading.value.hedge or "").endswith(" at")
    if reading.start < 2 or is_put or lexed.lower[reading.start - 1] not in BE:
        return None
    owner, noun = subject_before(lexed, reading.start)
    if noun is None or "n" not in classes(noun):
        return None
    return Topic(NOUN_SLOT.get(noun, noun), owner)


def as_cost(topic: Topic) -> Topic:
    """What a purpose costs, needs or gets is one question: "reconstruction demands", "costs"."""
    if topic.subject in SAME_PURPOSE:
        topic = replace(topic, subject=SAME_PURPOSE[topic.subject])
    purpose = topic.subject is not None and topic.subject[0].islower()
    is_cost = purpose and topic.slot in COSTS
    return replace(topic, slot="cost", event=None) if is_cost else topic


def _is_noun(kinds: str) -> bool:
    """Are these the classes of a plain noun? What the table does not know is taken for one."""
    return not kinds or ("n" in kinds and "j" not in kinds)


def _noun_modifier(modifiers: tuple[str, ...]) -> str | None:
    """The names or nouns among modifiers: "federal income" → income, "Larkhaven port" → both."""
    kept = [word for word in modifiers if word[0].isupper() or _is_noun(classes(word))]
    return " ".join(kept) or None


def _is_place(lexed: Lexed, at: int) -> bool:
    return at < len(lexed.words) and lexed.words[at][0].isupper()


def _purpose(lexed: Lexed, last: int, words: tuple[str, ...] = FOR) -> str | None:
    """What money is for: "$800 billion for reconstruction projects" → reconstruction."""
    lower = lexed.lower
    if last + 1 >= len(lower) or lower[last] not in words:
        return None
    at = last + 1
    while at < len(lower) and lower[at] in {"the", "a", "an", "its", "their", "his", "her", "post"}:
        at += 1
    if lower[last] == "on" and _is_day(lexed, at):
        return None
    name = name_in(lexed, at, min(len(lower), at + 3)) if at < len(lower) else None
    if name:
        return name
    noun = read_any_noun(lexed, at)
    if noun.head is None:
        return None
    named = (word.lower() for word in noun.modifiers)
    return next((word for word in named if _names_a_thing(word)), noun.head)


def _names_a_thing(word: str) -> bool:
    """Is it a noun, and no adjective: the school of "school repairs", not "new", "mayoral"?"""
    kinds = classes(noun_lemma(word))
    if not kinds:
        return not word.endswith(ADJECTIVAL)
    return "n" in kinds and "j" not in kinds


def _is_day(lexed: Lexed, at: int) -> bool:
    """Is it "on Monday", "on May 3"?"""
    return any(word in WEEKDAYS or word[0].isdigit() for word in lexed.lower[at : at + 2])


def _modifiers(lexed: Lexed, at: int) -> str | None:
    """The noun that modifies the noun at `at`: "reconstruction costs" → reconstruction."""
    if at < 1:
        return None
    word = lexed.lower[at - 1]
    kinds = classes(noun_lemma(word))
    if not word[0].isalpha() or word in STOP or len(word) < 4 or not _is_noun(kinds):
        return None
    return noun_lemma(word.removesuffix("'s"))


def share_owner(lexed: Lexed, at: int) -> str | None:
    """Whose shares move: "shares of Larkhaven Corp. fell"; "" of "stock in the company slid"."""
    for first in range(at - 1, max(0, at - REACH), -1):
        if lexed.lower[first] in {"of", "in"} and lexed.lower[first - 1] in SHARES:
            return name_in(lexed, first + 1, at) or ""
    return None
