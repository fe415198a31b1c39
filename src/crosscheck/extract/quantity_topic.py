"""Which question a figure answers where nobody was hurt: money, shares, ages, sizes, counts."""

from typing import NamedTuple

from crosscheck.extract.quantity_age import acts
from crosscheck.extract.quantity_frame import (
    Frame,
    name_in,
    phrase_before,
    read_frame,
    subject_before,
)
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP, read_any_noun, read_noun
from crosscheck.extract.quantity_paid import paid_after
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sought import BUYING, name_sought
from crosscheck.extract.quantity_staff import employer_of
from crosscheck.extract.quantity_turnout import is_turnout
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import classes, noun_lemma
from crosscheck.lexicon.slots import (
    CASUALTY_SLOTS,
    CHANGE_NOUNS_DOWN,
    CHANGE_NOUNS_UP,
    FALL,
    MONEY_VERBS,
    NOUN_SLOT,
    PERSONS,
    RISE,
    SINGLE_PERSONS,
)
from crosscheck.lexicon.word_set import word_set

REACH = 11
LEVELS = RISE | FALL | {"reach", "total", "stand", "hit", "number"}
JOBS_UP = word_set("add create gain")
JOBS_DOWN = word_set("lose cut shed eliminate axe slash")
DIMENSION_SLOT = {
    "temperature": "temperature", "speed": "speed", "magnitude": "magnitude", "area": "area",
    "mass": "weight", "volume": "volume", "power": "power", "energy": "energy",
}  # fmt: skip
LENGTHS = {"high": "height", "tall": "height", "wide": "width", "deep": "depth", "long": "length",
           "thick": "thickness", "away": "distance", "from": "distance", "north": "distance",
           "south": "distance", "east": "distance", "west": "distance", "off": "distance",
           "northeast": "distance", "southeast": "distance", "northwest": "distance",
           "southwest": "distance", "below": "depth", "above": "height"}  # fmt: skip
CHANGED = CHANGE_NOUNS_UP | CHANGE_NOUNS_DOWN
SHARES = word_set("share shares stock stocks")
ESTIMATES = word_set("put estimate peg price assess")
SAME_PURPOSE = {"rebuilding": "reconstruction", "rebuild": "reconstruction"}
CUTTING = word_set("cut cuts cutting knocked knocking")
BLACKED_OUT = word_set("customer home household business person resident house user property")
RATES = word_set(
    "rate unemployment inflation turnout tax interest growth approval mortality jobless"
)
HOLDING = word_set("own hold control")
BEARING = word_set("pay face bear")  # whose rate it is stands before them
TERMS = word_set("sentence sentenced prison jail jailed imprisonment imprisoned behind probation")
COSTS = word_set(
    """
    cost demand need value investment package bill fund funding spending expense requirement request
    aid budget money financing estimate effort plan
    """
)


AMOUNTS = word_set(  # "a total of $5 million" says nothing of what it is
    """
    total sum amount maximum minimum average equivalent tune excess rate level figure peak low high
    record estimate target lot out most more
    """
)
TIMES = word_set("year quarter month week day night morning evening half decade hour season time")
PARTICLES = word_set("back off out up down over away")  # "paid back $5 million"
NO_SUMS = AMOUNTS | TIMES
IN_PHRASES = TIMES | word_set("all total cash full part addition sum return exchange advance")
ADJECTIVAL = ("al", "ic", "ive", "ous", "ful", "less", "ary", "ble")
BE = word_set("is are was were be been")
FOR = ("for", "on")  # one spends on what one pays for
BRACKETED = 8  # words of one pair of brackets


class Topic(NamedTuple):
    """Slot, subject, event and state (change or previous) of one figure."""

    slot: str | None = None
    subject: str | None = None
    event: str | None = None
    state: str | None = None
    bound: str = ""


def read_topic(lexed: Lexed, reading: Reading, before: Reading | None) -> Topic:
    """What a figure is about when no casualty word says so; `before` is the figure before it."""
    last = reading.measure.last
    frame = read_frame(lexed, reading.start, last)
    if before is not None and not frame.change and _restates(lexed, reading, before):
        frame = read_frame(lexed, before.start, before.measure.last)
    dimension = reading.measure.dimension
    if dimension == "age":
        return Topic("age", _age_subject(lexed, reading))
    if dimension == "score":
        return Topic("score", _score_owner(lexed, reading))
    if dimension == "duration":
        topic = _duration(lexed, reading, frame)
    elif dimension == "currency":
        topic = _as_cost(_money(lexed, reading, frame))
    elif dimension in {"ratio", "ratio change", "point"}:
        topic = _ratio(lexed, reading, frame)
    elif dimension in {"count", "ordinal"}:
        topic = _count(lexed, reading, frame)
    else:
        topic = _measured(lexed, reading, frame)
    if frame.change and frame.lemma is None and frame.at is not None and topic.event is None:
        topic = topic._replace(event="rise" if frame.change == "up" else "fall")
    state = "change" if frame.change else "previous" if _is_previous(frame) else None
    if topic.slot == "jobs" and not frame.change:
        change = "up" if frame.lemma in JOBS_UP else "down" if frame.lemma in JOBS_DOWN else ""
        if change:
            return topic._replace(state="change", bound=change)
    moved = frame.role == "by" or (frame.lemma is None and frame.at is not None)
    bound = frame.change if dimension not in {"count", "duration"} or moved else ""
    return topic._replace(state=state if bound or not frame.change else None, bound=bound)


def _restates(lexed: Lexed, reading: Reading, before: Reading) -> bool:
    """Is it the same change once more: "up 0.25 points, or 0.01 percent"?"""
    return lexed.lower[reading.start - 1] == "or" and reading.start - before.last <= 2


def _as_cost(topic: Topic) -> Topic:
    """What a purpose costs, needs or gets is one question: "reconstruction demands", "costs"."""
    if topic.subject in SAME_PURPOSE:
        topic = topic._replace(subject=SAME_PURPOSE[topic.subject])
    purpose = topic.subject is not None and topic.subject[0].islower()
    is_cost = purpose and topic.slot in COSTS
    return topic._replace(slot="cost", event=None) if is_cost else topic


def _is_previous(frame: Frame) -> bool:
    if frame.role != "from":
        return False
    return (
        (frame.lemma is None and frame.at is not None) or frame.lemma in RISE or frame.lemma in FALL
    )


def _verb_subject(lexed: Lexed, frame: Frame) -> tuple[str | None, str | None]:
    return (None, None) if frame.at is None else subject_before(lexed, frame.at)


def _before_rate(lexed: Lexed, start: int) -> int:
    """Where "$70 a share, or" begins, which only says by the piece what a figure says in all."""
    at = start - 2 if lexed.lower[max(0, start - 2) : start] == [",", "or"] else start - 1
    if lexed.lower[at - 2 : at] not in (["a", "share"], ["per", "share"]):
        return start
    at -= 3
    return at - 1 if at and lexed.lower[at - 1] in "$€£" else at


def noun_before(lexed: Lexed, start: int) -> tuple[str, int] | None:
    """The slot noun that governs a figure ("revenue of", "prices rose to"), and its place."""
    start = _before_rate(lexed, start)
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word[0].isdigit() or word[0] in "$€£":
            return None
        noun = noun_lemma(word)
        slot = NOUN_SLOT.get(noun)
        if slot and slot not in CASUALTY_SLOTS and noun != "damage":
            return slot, at
    return None


def _money(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    last = reading.last
    name, head = _verb_subject(lexed, frame)
    event: str | None = frame.lemma
    is_head = lexed.lower[reading.start - 1 : reading.start] != ["of"]
    if is_head and (paid := paid_after(lexed, last)):
        return Topic(paid.slot, _purpose(lexed, paid.last), paid.event)
    purpose = _purpose(lexed, last, FOR if event == "spend" else ("for",))
    if reading.value.per in {"share", "barrel", "ounce", "ton", "tonne", "gallon", "litre", "unit"}:
        return Topic("price", name or head or purpose, event)
    after = read_any_noun(lexed, _past_hyphen(lexed, last))
    if (
        after.head
        and after.head not in TIMES
        and lexed.lower[last : last + 1] != ["of"]
        and _close_noun(lexed, after.last, last)
    ):
        modifiers = _noun_modifier(after.modifiers)
        slot = NOUN_SLOT.get(after.head, after.head)
        sought = name_sought(lexed, after.last, len(lexed.lower)) if slot in BUYING else None
        return Topic(slot, sought or purpose or modifiers or name, event)
    if lexed.lower[last : last + 1] in (["in"], ["of"], ["worth"]):
        noun = read_any_noun(lexed, last + 1)
        if noun.head and noun.head not in IN_PHRASES and not _is_place(lexed, last + 1):
            slot = NOUN_SLOT.get(noun.head, noun.head)
            return Topic(slot, name or _noun_modifier(noun.modifiers), event)
    if sum_of := _sum_of(lexed, reading.start):
        slot, owner = sum_of
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
    if frame.at is not None and moves and (of := _share_owner(lexed, frame.at)):
        return Topic("share price", of, event)
    if frame.role == "at" and event in ESTIMATES and frame.at is not None:
        put, what = phrase_before(lexed, reading.start - 1)
        return Topic("cost", purpose or put or what, event)
    if frame.at is None and (told := _what_it_is(lexed, reading)):
        return told._replace(subject=purpose or told.subject)
    money = MONEY_VERBS.get(event or "") or (head if frame.role in {"to", "at"} else None)
    if money in SHARES:
        return Topic("share price", name, event)
    return Topic(money or (None if moves else event), purpose or name or head, event)


def _what_it_is(lexed: Lexed, reading: Reading) -> Topic | None:
    """What a sum is by the subject of "was": "the toll was $4"; not "it was estimated at $5"."""
    is_put = (reading.value.hedge or "").endswith(" at")
    if reading.start < 2 or is_put or lexed.lower[reading.start - 1] not in BE:
        return None
    owner, noun = subject_before(lexed, reading.start)
    if noun is None or "n" not in classes(noun):
        return None
    return Topic(NOUN_SLOT.get(noun, noun), owner)


def _sum_of(lexed: Lexed, start: int) -> tuple[str, str | None] | None:
    """What a figure is by the noun before "of", and whose: "annual savings of $5 million"."""
    if lexed.lower[start - 1 : start] != ["of"]:
        return None
    owner, noun = phrase_before(lexed, start - 1)
    kinds = classes(noun) if noun else ""
    if not noun or noun in NOUN_SLOT or noun in NO_SUMS or not (not kinds or "n" in kinds):
        return None
    return noun, owner


def _is_noun(kinds: str) -> bool:
    """Are these the classes of a plain noun? What the table does not know is taken for one."""
    return not kinds or ("n" in kinds and "j" not in kinds)


def _noun_modifier(modifiers: tuple[str, ...]) -> str | None:
    """The names or nouns among modifiers: "federal income" → income, "Larkhaven port" → both."""
    kept = [word for word in modifiers if word[0].isupper() or _is_noun(classes(word))]
    return " ".join(kept) or None


def _past_hyphen(lexed: Lexed, at: int) -> int:
    return at + 1 if at < len(lexed.lower) and lexed.lower[at] == "-" else at


def _close_noun(lexed: Lexed, end: int, last: int) -> bool:
    """Do only noun-phrase words stand between the figure and its noun ("$5 billion deal")?

    A weekday there begins a time of its own: "$2.23 Friday afternoon".
    """
    return all(word not in STOP and word not in WEEKDAYS for word in lexed.lower[last:end])


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


def _ratio(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    name, head = _verb_subject(lexed, frame)
    last = reading.measure.last
    if frame.change:
        if frame.lemma is None and frame.at is not None:
            name, head = subject_before(lexed, frame.at)
        if what := _changed_noun(lexed, last):
            return Topic(what, name, "rise" if frame.change == "up" else "fall")
        if frame.at is not None and (owner := _share_owner(lexed, frame.at)):
            return Topic("share price", owner, frame.lemma)
        slot = NOUN_SLOT.get(head or "", head)
        return Topic("share price" if head in {"share", "stock"} else slot, name, frame.lemma)
    if lexed.lower[last : last + 1] == ["of"]:
        slot = "turnout" if is_turnout(lexed, last + 1) else "share"
        if slot == "share" and frame.role == "" and frame.lemma in HOLDING and name:
            return Topic("stake", name, "own")
        return Topic(slot, name or head, frame.lemma)
    if reading.value.of and reading.noun.last == reading.last:
        return Topic("share", name, frame.lemma)  # one more of a list of shares
    after = read_any_noun(lexed, _past_hyphen(lexed, last))
    if after.head and _close_noun(lexed, after.last, last):
        return Topic(NOUN_SLOT.get(after.head, after.head), name, frame.lemma)
    if sum_of := _sum_of(lexed, reading.start):
        what, owner = sum_of
        return Topic(what, owner or name, frame.lemma)
    rate = _rate_before(lexed, reading.start)
    if rate:
        owner = rate[1] or (name if frame.lemma in BEARING else None)
        return Topic(rate[0], owner, frame.lemma)
    return Topic(NOUN_SLOT.get(head or "", head), name, frame.lemma)


def _changed_noun(lexed: Lexed, last: int) -> str | None:
    """What a noun of change says changed: "a 93 percent drop in operating income"."""
    if lexed.lower[last + 1 : last + 2] != ["in"] or noun_lemma(lexed.lower[last]) not in CHANGED:
        return None
    found = None
    for word in lexed.lower[last + 2 : last + 6]:
        if not word[0].isalpha() or word in STOP or word in {"last", "this", "next"}:
            break
        found = noun_lemma(word)
        if found in NOUN_SLOT:
            return NOUN_SLOT[found]
    return found


def _share_owner(lexed: Lexed, at: int) -> str | None:
    """Whose shares move: "shares of Larkhaven Corp. fell", "stock in the company slid"."""
    for first in range(at - 1, max(0, at - REACH), -1):
        if lexed.lower[first] in {"of", "in"} and lexed.lower[first - 1] in SHARES:
            return name_in(lexed, first + 1, at)
    return None


def _rate_before(lexed: Lexed, start: int) -> tuple[str, str | None] | None:
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS:
            return None
        if word == "rate" and at:
            kind = lexed.lower[at - 1]
            slot = f"{kind} rate" if kind.isalpha() and kind not in STOP else "rate"
            slot = NOUN_SLOT.get(kind, slot)
            return slot, phrase_before(lexed, at)[0]
        if word in RATES:
            return word, phrase_before(lexed, at)[0]
    return None


def _duration(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    last = reading.measure.last
    window = lexed.lower[max(0, reading.start - 8) : last + 4]
    if any(word in TERMS for word in window):
        name, head = _verb_subject(lexed, frame)
        return Topic("sentence", name or head, frame.lemma)
    at = _past_hyphen(lexed, last)
    if at < len(lexed.lower) and lexed.lower[at] == "old":
        at = _past_hyphen(lexed, at + 1)
    elif reading.measure.compound:
        pass
    elif at == last and lexed.lower[last : last + 1] == ["of"]:
        at = last + 1
    elif at == last:
        return Topic("duration", _who(lexed, frame), frame.lemma)
    of = at == last + 1 and not reading.measure.compound
    noun = read_any_noun(lexed, at) if of else read_noun(lexed, at, 1.0)
    return Topic("duration", noun.head, frame.lemma)


def _who(lexed: Lexed, frame: Frame) -> str | None:
    """Who does for so long what the verb says: the jurors of "jurors deliberated for two days"."""
    if frame.role != "for" or frame.lemma is None:
        return None
    name, head = _verb_subject(lexed, frame)
    return name or head


def _measured(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    last = reading.measure.last
    slot = DIMENSION_SLOT.get(reading.measure.dimension)
    at = _past_hyphen(lexed, last)
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    if slot is None and reading.measure.dimension == "length":
        slot = LENGTHS.get(word, "length")
    found = noun_before(lexed, reading.start) if slot in {None, "length"} else None
    if found:
        slot = found[0]
    noun = read_any_noun(lexed, at + 1 if word in LENGTHS else at)
    name, head = _verb_subject(lexed, frame)
    compound = noun.head if at > last or word in LENGTHS else None
    return Topic(slot or reading.measure.dimension, name or compound or head, frame.lemma)


def _count(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    head = reading.noun.head or reading.value.of
    name, counted = _verb_subject(lexed, frame)
    if head and (owner := _owner_of_insertion(lexed, reading.start)):
        return Topic(NOUN_SLOT.get(head, head), owner)
    if head is None and counted and (frame.lemma in LEVELS or frame.change):
        return Topic(NOUN_SLOT.get(counted, counted), name, frame.lemma)
    if head is None and frame.lemma == "employ" and frame.role == "":
        return Topic("employees", name, "employ")
    if head is None:
        found = noun_before(lexed, reading.start)
        return Topic(found[0], name, frame.lemma) if found else Topic()
    if whose := employer_of(lexed, reading, frame.lemma):
        return Topic("employees", whose.name or name, "employ")
    if head in BLACKED_OUT and (
        _is_without_power(lexed, reading.last) or _is_cut_off(lexed, reading.start)
    ):
        return Topic("without power", None, "lose")
    return Topic(NOUN_SLOT.get(head, head), name, frame.lemma)


def _is_without_power(lexed: Lexed, last: int) -> bool:
    """Do the next words cut the current: "homes were without power", "customers lost power"?"""
    for at in range(last, min(len(lexed.lower), last + 8)):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS:
            return False
        if word in {"power", "electricity"}:
            before = lexed.lower[last:at]
            return not {"without", "lost", "lose", "no", "losing"}.isdisjoint(before)
    return False


def _is_cut_off(lexed: Lexed, start: int) -> bool:
    """Do the words before cut the current: "power was cut to 30,000 homes", "cutting power to"?"""
    before = lexed.lower[max(0, start - 5) : start]
    return before[-1:] == ["to"] and "power" in before and not CUTTING.isdisjoint(before)


def _score_owner(lexed: Lexed, reading: Reading) -> str | None:
    """Whose record an inserted score is: "Vance (52-3)", "Vance, 52-3,", "her record (52-3)"."""
    start, last = reading.start, reading.measure.last
    if not start or lexed.lower[start - 1] not in {"(", ","}:
        return None
    if lexed.lower[start - 1] == "," and lexed.lower[last : last + 1] != [","]:
        return None
    if lexed.lower[start - 1] == "," and not _is_free_name(lexed, start - 1):
        return None  # "they beat Vance, 52-3, at home" is a result
    name, head = phrase_before(lexed, start - 1)
    return name if name and (head == "record" or lexed.words[start - 2][0].isupper()) else None


def _owner_of_insertion(lexed: Lexed, start: int) -> str | None:
    """Whose figures follow a name: "Vance (52-3, 46 knockouts)", "Vance, 52-3, 46 knockouts"."""
    for at in range(start - 1, max(0, start - BRACKETED), -1):
        word = lexed.lower[at]
        if word == "(":
            return phrase_before(lexed, at)[0] if lexed.words[at - 1][0].isupper() else None
        if word == "," and at < start - 1 and _is_free_name(lexed, at):
            return phrase_before(lexed, at)[0]
        if word in CLAUSE_ENDS or not (word[0].isdigit() or word in {",", "-"}):
            return None
    return None


def _is_free_name(lexed: Lexed, end: int) -> bool:
    """Does a name end here that no verb or preposition governs: "…, Ana Vance, …"?"""
    first = end
    while first and lexed.words[first - 1][0].isupper() and lexed.lower[first - 1] not in STOP:
        first -= 1
    return first < end and (first == 0 or lexed.words[first - 1] in {",", ";", "–", "—"})


def _surname(lexed: Lexed, at: int) -> str | None:
    """The capitalised word that an age in commas follows: "Cheeks, 48," is nobody's cheek."""
    word = lexed.words[at] if at >= 0 else ""
    is_person = noun_lemma(word.lower()) in PERSONS | SINGLE_PERSONS
    return word if word[:1].isupper() and word.isalpha() and not is_person else None


def _name_up_to(lexed: Lexed, end: int) -> str | None:
    """The name that ends before word `end`: of "police in Oslo held Ada Holm, 36," no Oslo."""
    first = end
    while first > 0 and lexed.words[first - 1][0].isupper():
        first -= 1
    return name_in(lexed, first, end)


def _age_subject(lexed: Lexed, reading: Reading) -> str | None:
    """Whose age: "Smith, 68,", "the 68-year-old Smith", "the 68-year-old driver"."""
    start, last = reading.start, reading.measure.last
    if start and lexed.lower[start - 1] == ",":
        if name := _name_up_to(lexed, start - 1):
            return name
        name, head = phrase_before(lexed, start - 1)
        return name or _surname(lexed, start - 2) or head
    at = _past_hyphen(lexed, last)
    if start > 2 and lexed.lower[start - 1] in {"a", "an", "the"} and lexed.lower[start - 2] == ",":
        name, _ = phrase_before(lexed, start - 2)
        if name:
            return name
    if at < len(lexed.lower) and lexed.lower[at] == "old":
        if at + 1 < len(lexed.lower) and acts(lexed.lower, at + 1):
            return None  # "the 57-year-old stole": who it is stands elsewhere
        name = name_in(lexed, at + 1, min(len(lexed.lower), at + 4))
        noun = read_any_noun(lexed, at + 1)
        return name or noun.head
    frame = read_frame(lexed, start, last)
    name, head = _verb_subject(lexed, frame)
    return name or head
