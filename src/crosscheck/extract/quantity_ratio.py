"""Which question a share or a rate answers: turnout, stake, premium, what rose or fell."""

from crosscheck.extract.quantity_frame import Frame, phrase_before, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_money import share_owner
from crosscheck.extract.quantity_noun import STOP, read_any_noun
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import (
    REACH,
    Topic,
    close_noun,
    past_hyphen,
    sum_of,
    verb_subject,
)
from crosscheck.extract.quantity_turnout import is_turnout
from crosscheck.lexicon.dates import MONTHS
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import classes, noun_lemma
from crosscheck.lexicon.slots import (
    CASUALTY_SLOTS,
    CHANGE_NOUNS_DOWN,
    CHANGE_NOUNS_UP,
    FALL,
    INTEREST_RATE,
    NOUN_SLOT,
    PERSONS,
    RISE,
)
from crosscheck.lexicon.word_set import word_set

CHANGED = CHANGE_NOUNS_UP | CHANGE_NOUNS_DOWN
RATES = word_set(
    "rate unemployment inflation turnout tax interest growth approval mortality jobless"
)
POLICY = word_set("interest benchmark key policy bank repo cash base official funds")
OTHER_LENDING = word_set("mortgage loan savings deposit lending marginal")
FATALITY = word_set("fatality mortality death")
GROWING = word_set("grow expand shrink contract")
ECONOMIES = word_set("economy gdp output economies")
SOME_GROWTH = (["sales"], ["revenue"], ["wage"], ["pay"], ["job"], ["profit"], ["earnings"])
SESSIONS = word_set("session day week trading month year")
SHARES = word_set("share shares stock stocks")
RAISING = word_set("raise lift increase boost hike")
CUTTING = word_set("cut reduce lower slash trim")
HOLDING = word_set("own hold control")
BEARING = word_set("pay face bear")  # whose rate it is stands before them


def read_ratio(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    """The topic of a share, a rate or a change of one."""
    name, head = verb_subject(lexed, frame)
    last = reading.measure.last
    if _is_growth(lexed, reading, frame, head):
        return Topic("growth", name, "grow")
    if reading.measure.dimension == "point" and frame.lemma == "score" and name:
        return Topic("points", name, "score")
    if moved := _moved_object(lexed, reading, frame):
        return Topic(moved, name, "rise" if frame.lemma in RAISING else "fall", "change")
    if frame.change:
        if frame.lemma is None and frame.at is not None:
            name, head = subject_before(lexed, frame.at)
        if what := _changed_noun(lexed, last):
            return Topic(what, name, "rise" if frame.change == "up" else "fall")
        if frame.at is not None and (owner := share_owner(lexed, frame.at)) is not None:
            return Topic("share price", owner or None, frame.lemma)
        slot = NOUN_SLOT.get(head or "", head)
        if slot in PERSONS and frame.lemma not in RISE and frame.lemma not in FALL:
            slot = None  # "one member sought a quarter point rise"
        if name and head in name.lower().split() and head not in NOUN_SLOT:
            slot = None  # "Orvik paid 47 percent more": nobody is so much
        if frame.at is not None and head in SESSIONS:
            head = "share" if _are_shares(lexed, frame.at) else head
        return Topic("share price" if head in {"share", "stock"} else slot, name, frame.lemma)
    if lexed.lower[last : last + 1] == ["of"]:
        slot = "turnout" if is_turnout(lexed, last + 1) else "share"
        if slot == "share" and frame.role == "" and frame.lemma in HOLDING and name:
            return Topic("stake", name, "own")
        return Topic(slot, name or head, frame.lemma)
    if reading.value.of and reading.noun.last == reading.last:
        return Topic("share", name, frame.lemma)  # one more of a list of shares
    after = read_any_noun(lexed, past_hyphen(lexed, reading.last if reading.value.per else last))
    if after.head and after.head[0].isalnum() and close_noun(lexed, after.last, last):
        return Topic(NOUN_SLOT.get(after.head, after.head), name, frame.lemma)
    if changed := _change_of(lexed.lower[max(0, reading.start - 4) : reading.start]):
        return Topic(NOUN_SLOT.get(changed, changed), name, None, "change")
    if named := sum_of(lexed, reading.start):
        what, owner = named
        return Topic(what, owner or name, frame.lemma)
    rate = _rate_before(lexed, reading.start)
    if rate:
        owner = rate[1] or (name if frame.lemma in BEARING else None)
        return Topic(rate[0], owner, frame.lemma)
    slot = NOUN_SLOT.get(head or "", head)
    if slot in CASUALTY_SLOTS or slot in PERSONS or (name and head in name.lower().split()):
        slot = None  # "a member who preferred 0.75 points", "Ana Berg won 48%": nobody is so many
    return Topic(slot, name, frame.lemma)


def _is_growth(lexed: Lexed, reading: Reading, frame: Frame, head: str | None) -> bool:
    """Is it how much an economy grows: "GDP grew 0.9 percent", "growth of 1.2 percent"?"""
    if reading.measure.unit not in {"percent", None} or frame.role == "from":
        return False
    before = lexed.lower[max(0, reading.start - 2) : reading.start]
    if before[-2:] == ["growth", "of"]:
        return lexed.lower[reading.start - 3 : reading.start - 2] not in SOME_GROWTH
    if frame.lemma not in GROWING or frame.at is None:
        return False
    return not ECONOMIES.isdisjoint(lexed.lower[max(0, frame.at - 6) : frame.at])


def _are_shares(lexed: Lexed, at: int) -> bool:
    """Do shares end the day so: "its shares ended the session down 9 percent"?"""
    return not SHARES.isdisjoint(lexed.lower[max(0, at - 6) : at])


def _moved_object(lexed: Lexed, reading: Reading, frame: Frame) -> str | None:
    """What is raised or cut by a share: "would raise pay by 11%"; None where nothing is."""
    start, lemma = reading.start, frame.lemma
    if frame.at is None or lemma not in RAISING | CUTTING or lexed.lower[start - 1] != "by":
        return None
    noun = noun_lemma(lexed.lower[start - 2])
    if start - 2 <= frame.at or noun == "rate" or "n" not in classes(noun):
        return None
    return NOUN_SLOT.get(noun, noun)


def _change_of(before: list[str]) -> str | None:
    """What changed by a share: pay of "a rise in pay of 11 percent", "a raise of 11 percent"."""
    if before[-2:] in (["raise", "of"], ["raises", "of"]):
        return "raise"
    is_of = before[1::2] == ["in", "of"] and noun_lemma(before[0]) in CHANGED
    return noun_lemma(before[2]) if is_of else None


def _changed_noun(lexed: Lexed, last: int) -> str | None:
    """What a noun of change says changed: "a 93 percent drop in operating income"."""
    if lexed.lower[last + 1 : last + 2] != ["in"] or noun_lemma(lexed.lower[last]) not in CHANGED:
        return None
    found = None
    for word in lexed.lower[last + 2 : last + 6]:
        if not word[0].isalpha() or word in STOP or word in {"last", "this", "next", *MONTHS}:
            break
        found = noun_lemma(word)
        if found in NOUN_SLOT:
            return NOUN_SLOT[found]
    return found


def _rate_before(lexed: Lexed, start: int) -> tuple[str, str | None] | None:
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS:
            return None
        if word == "rate" and at:
            kind = lexed.lower[at - 1]
            slot = f"{kind} rate" if kind.isalpha() and kind not in STOP else "rate"
            if kind in FATALITY:
                slot = "death rate"  # of those who fall ill; nobody is counted
            elif kind in POLICY and lexed.lower[at - 2] not in OTHER_LENDING:
                slot = INTEREST_RATE
            else:
                slot = NOUN_SLOT.get(kind, slot)
            return slot, phrase_before(lexed, at)[0]
        if word in RATES:
            return word, phrase_before(lexed, at)[0]
    return None
