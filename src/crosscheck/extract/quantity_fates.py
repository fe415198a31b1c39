"""The fate of each figure of a sentence: its own, or shared through coordination.

Order of evidence: fatal adverb, state word in the phrase, noun ("deaths"), governing verb,
predicate after the phrase, the figure before ("killing 12 men and three women").
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from crosscheck.extract.quantity_among import among_fate, shared_by_them
from crosscheck.extract.quantity_body import body_fate
from crosscheck.extract.quantity_casualty import (
    SCORCHED,
    Fate,
    condition,
    fate_after,
    is_active,
    state_at,
)
from crosscheck.extract.quantity_governor import fate_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_orders import SLOT, is_told_to_leave
from crosscheck.extract.quantity_predicate import is_reduced, main_fate
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import FATAL, GRAVE
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.slots import ADJECTIVE_SLOT, CASUALTY_SLOTS, NOUN_SLOT, PERSONS
from crosscheck.lexicon.word_set import word_set

KNOWN = word_set("the its his her their our these those all")
BY_FORCE = word_set("kidnapped arrested charged convicted jailed released rescued")
SOME = word_set("none neither most several some many few any majority part handful")


def fates_of(lexed: Lexed, readings: Sequence[Reading]) -> list[Fate | None]:
    """The fate of each figure of a sentence, shared through coordination."""
    starts = {one.start: one.last for one in readings if one.measure.dimension == "count"}
    found: list[Fate | None] = []
    for position, one in enumerate(readings):
        if (
            one.measure.dimension != "count"
            or one.value.per
            or one.noun.head in NEVER_HARMED
            or _is_brood(lexed, one)
            or _is_whole(lexed, readings, position)
            or _is_denied(lexed, one)
        ):
            found.append(None)
            continue
        if _parts(lexed, readings, position) and _has_state(lexed, readings[position + 1]):
            found.append(_later_fate(lexed, readings[position + 1], starts))
            continue
        if position and found[-1] and _parts(lexed, readings, position - 1):
            found.append(_told_by_state(lexed, one))
            continue
        previous = (readings[position - 1], found[position - 1]) if position else None
        is_part = _parts(lexed, readings, position)
        phrase = replace(one, last=readings[position + 1].last) if is_part else one
        fate = _fate(lexed, phrase, starts, previous)
        if not (position and _parts(lexed, readings, position - 1)):
            fate = _said_of_them(lexed, phrase, fate)
        after = lexed.lower[one.last] if one.last < len(lexed.lower) else ""
        if fate and after in GRAVE:
            fate = replace(fate, severity=after)
        found.append(fate)
    for position in range(len(readings) - 2, -1, -1):
        one, nxt = readings[position], readings[position + 1]
        if found[position] is None and one.noun.head is None and one.measure.unit is None:
            between = lexed.lower[one.last : nxt.start]
            if between and "and" in between[-2:] and len(between) < 4 and nxt.noun.head is None:
                shared = found[position + 1]
                grave = between[0] if between[0] in GRAVE else None
                found[position] = replace(shared, severity=grave) if shared else None
    return found


def _said_of_them(lexed: Lexed, one: Reading, fate: Fate | None) -> Fate | None:
    """The fate that the main verb tells, where a participle only says which people are meant.

    Some of those who were kidnapped are not as many as were. The dead and the hurt are told as
    such, whatever is said of them.
    """
    at = one.last if not one.noun.state else one.last - 1
    if fate is None or fate.slot not in BY_FORCE or not is_reduced(lexed, at):
        return fate
    if _some_of_them(lexed, one.start):
        return fate
    if main := main_fate(lexed, at):
        return _of_its_kind(lexed, one, main)
    return None if one.noun.part_of else fate


def _is_whole(lexed: Lexed, readings: Sequence[Reading], position: int) -> bool:
    """Is it what another is part of: the seven in "two of the seven men were hurt"?

    In "one of five people shot" the state stands with the five, and is theirs.
    """
    is_parted = position > 0 and _parts(lexed, readings, position - 1)
    is_parted = is_parted or _some_of_them(lexed, readings[position].start)
    return is_parted and not _has_state(lexed, readings[position])


def _some_of_them(lexed: Lexed, start: int) -> bool:
    """Do the words before say how many of them: "most of the (52 passengers)", "none of his"?"""
    lower, at = lexed.lower, start
    while at and lower[at - 1] in KNOWN:
        at -= 1
    if at < 2 or lower[at - 1] != "of":
        return False
    return lower[at - 2] in SOME or (at > 2 and lower[at - 3 : at - 1] == ["not", "all"])


def _is_denied(lexed: Lexed, one: Reading) -> bool:
    """Is it the one of "not one of the passengers was hurt"?"""
    return one.start > 0 and lexed.lower[one.start - 1] == "not" and one.value.low == 1


def _parts(lexed: Lexed, readings: Sequence[Reading], position: int) -> bool:
    """Is the figure a part of the next: "two of the seven"?"""
    if position + 1 >= len(readings):
        return False
    one, nxt = readings[position], readings[position + 1]
    return one.noun.part_of and one.noun.head is None and 0 <= nxt.start - one.last <= 3


def _later_fate(lexed: Lexed, whole: Reading, starts: Mapping[int, int]) -> Fate | None:
    """What befell some of those whose state is told: "two of the five wounded have died"."""
    at = _state_of(lexed, whole)
    fate = fate_after(lexed, at + 1, starts)
    if fate and fate.slot == "killed":
        return fate
    state = state_at(lexed, at)
    return main_fate(lexed, at) if state and state.slot in BY_FORCE else None


def _told_by_state(lexed: Lexed, one: Reading) -> Fate | None:
    """What befell the whole, by the word after it: "two of the five wounded", "… kidnapped"."""
    at = _state_of(lexed, one)
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    if slot := ADJECTIVE_SLOT.get(word):
        return Fate(slot, slot)
    fate = state_at(lexed, at) if word else None
    return fate if fate and fate.slot in BY_FORCE else None


def _has_state(lexed: Lexed, one: Reading) -> bool:
    at = _state_of(lexed, one)
    return at < len(lexed.lower) and state_at(lexed, at) is not None


def _state_of(lexed: Lexed, one: Reading) -> int:
    """The word that may say how those counted are: "(of the four people) found dead"."""
    return one.last + (lexed.lower[one.last : one.last + 1] == ["found"])


def _fate(
    lexed: Lexed,
    one: Reading,
    starts: Mapping[int, int],
    previous: tuple[Reading, Fate | None] | None,
) -> Fate | None:
    noun = one.noun
    is_bare = noun.head is None and one.measure.dimension == "count" and one.measure.unit is None
    is_of_people = noun.head in PERSONS or bool(noun.group) or is_bare
    if is_of_people and is_told_to_leave(lexed, one.start, one.last):
        return Fate(SLOT, "order")
    if found := body_fate(lexed, one):
        return found
    if _is_fatal(lexed, one):
        return Fate("killed", "die")
    if noun.state:
        at = next(
            (
                k
                for k in range(one.measure.last, one.last + 3)
                if k < len(lexed.lower) and lexed.lower[k] == noun.state
            ),
            None,
        )
        fate = state_at(lexed, at) if at is not None else None
        if fate and (noun.head is not None or at is None or not is_active(lexed, at)):
            return fate
    if noun.head and noun.head in NOUN_SLOT:
        slot = NOUN_SLOT[noun.head]
        if slot in CASUALTY_SLOTS:
            return Fate(slot, noun.head)
    fate = fate_before(lexed, one.start, one.last, noun.head) or among_fate(lexed, one)
    if fate:
        return _of_its_kind(lexed, one, fate)
    fate = fate_after(lexed, one.last, starts)
    if fate and fate.event in SCORCHED and noun.head not in PERSONS:
        return None  # houses burn, too
    if fate:
        return _of_its_kind(lexed, one, fate)
    return shared_by_them(lexed, one, previous) or _shared(lexed, one, previous)


def _of_its_kind(lexed: Lexed, one: Reading, fate: Fate) -> Fate | None:
    """As it befalls people: ships are captured and no suspects, hostages whom soldiers free saved.

    Whom his captors or a court set free is released.
    """
    if fate.event == "capture" and one.noun.head in TAKEN:
        return None
    if fate.event == "flee" and (one.noun.head in FLEEING or "gang" in lexed.lower):
        return None  # they are no refugees
    if fate.event != "free":
        return fate
    if one.noun.head not in PERSONS:
        return None  # "freed up 20 beds", "free 300 litres"
    by_force = not RESCUERS.isdisjoint(lexed.lower) and one.noun.head not in CONVICTS
    return Fate("rescued", "rescue") if by_force else fate


def _is_brood(lexed: Lexed, one: Reading) -> bool:
    """Is it the number of somebody's children: "mother of 12 killed in crossfire"?"""
    return one.noun.head is None and (
        lexed.lower[one.start - 1 : one.start] == ["of"]
        and lexed.lower[max(0, one.start - 2)] in PARENTS
    )


def _is_fatal(lexed: Lexed, one: Reading) -> bool:
    """Is it "one fatally", "two of them fatally" of persons shot or hurt?"""
    after = lexed.lower[one.last : one.last + 3]
    return after[:1] != [] and after[0] in FATAL and after[1:2] != ["shot"]


RESCUERS = word_set(
    """commando commandos soldier soldiers troops marines navy army police raid operation stormed
    rescuers firefighters forces raided gunfight"""
)
TAKEN = word_set(
    """ship vessel boat tanker carrier freighter trawler vehicle car truck tank drone weapon gun
    missile plane aircraft helicopter town village city base outpost position settlement hill
    image photo picture animal seat market"""
)
FLEEING = word_set("robber gunman attacker assailant raider thief burglar suspect bandit driver")
CONVICTS = word_set("prisoner inmate detainee convict suspect activist protester dissident")
PARENTS = frozenset(
    ("mother", "father", "parent", "parents", "mom", "mum", "dad", "grandmother", "grandfather")
)
NEVER_HARMED = word_set(
    """
    time shot round bullet gunshot occasion shooting block state country nation city town village
    county province district vote seat ballot point goal sentence term count
    """
)


def _graver(lexed: Lexed, one: Reading) -> Fate | None:
    """Some of the wounded told by how they are: "(five shot,) 2 critically", "3 in critical …"."""
    before = lexed.lower[one.start - 1] if one.start else ""
    after = lexed.lower[one.last : one.last + 7]
    if one.noun.head is not None or before not in {",", ";", "including", "(", "—"} or not after:
        return None
    if after[0] in GRAVE and (after[1:] == [] or after[1] in {",", ".", "in", ";"}):
        return Fate("injured", "injure", after[0])
    if after[0] == "in" and "condition" in after:
        return condition(after[1:])
    return None


def _shared(
    lexed: Lexed, one: Reading, previous: tuple[Reading, Fate | None] | None
) -> Fate | None:
    """The fate of the figure before, where this one continues it: "killing 12 men and 3 women"."""
    if previous is None or previous[1] is None:
        return None
    before, fate = previous
    if fate and fate.slot == "injured" and (graver := _graver(lexed, one)):
        return graver
    between = lexed.lower[before.last : one.start]
    if not between or len(between) > 3 or between[0] not in {"and", ",", "including", "plus", "("}:
        return None
    if one.noun.head is None and "including" not in between:
        return None
    if any(verb(word) and word != "including" for word in between):
        return None
    person = one.noun.head is None or one.noun.head in PERSONS
    return fate if person else None
