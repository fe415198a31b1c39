"""Who is on a ship, plane or train: all aboard, its passengers, its crew.

Three questions: with the crew there are more aboard than passengers. What a vehicle can take is
none of them ("can carry up to 300 passengers"), nor what a line carries in a year.
Source: house rules.
"""

from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.word_set import word_set

ABLE = word_set(
    """capable able designed licensed licenced built room space cleared certified allowed
    permitted authorised authorized"""
)
CAN = word_set("can could")
HOLDING = word_set("carry carrying hold holding seat seating accommodate accommodating")
REACH = 7
LARGEST = 10_000  # more are those of a line, a port or a year
ON_IT = ("aboard", "on board", "onboard")
CREW = word_set("crew crewmember crewman")
TRAVEL = word_set(
    """passenger passengers aboard board onboard flight plane aircraft jet airliner train ship ferry
    boat vessel tanker freighter helicopter submarine spacecraft capsule pilot captain"""
)


def aboard_slot(lexed: Lexed, reading: Reading, frame: Frame) -> str:
    """`aboard`, `passenger` or `crew` where a figure counts who is on board, else ""."""
    head = reading.noun.head
    number = reading.value.low or reading.value.high or 0.0
    following = lexed.lower[reading.last : reading.last + 2]
    if reading.value.per or number > LARGEST or following[:1] == ["a"]:
        return ""
    after = " ".join(following)
    told = (
        after.startswith(ON_IT)
        or _is_aboard_before(lexed, reading.start)
        or _is_on_board(lexed, reading.last)
    )
    if head in {None, "person"}:
        before = lexed.lower[max(0, reading.start - 2) : reading.start]
        if head is None and before == ["crew", "of"]:
            return "crew" if _travels(lexed) else ""
        is_load = head == "person" and frame.lemma == "carry" and frame.role == ""
        is_there = after.startswith(ON_IT) or _is_there(lexed, reading.last)
        return "aboard" if is_load or is_there else ""
    if head in CREW or (head == "member" and reading.noun.modifiers[-1:] == ("crew",)):
        return "crew" if told or (_is_with(lexed, reading) and _travels(lexed)) else ""
    if head == "passenger" and not reading.noun.modifiers:
        is_load = frame.lemma == "carry" and frame.role == ""
        return "passenger" if told or is_load or _is_with(lexed, reading) else ""
    return ""


def is_capacity(lexed: Lexed, reading: Reading) -> bool:
    """Does it count what there is room for: "can carry up to 900 passengers", "seats 300"?"""
    before = lexed.lower[max(0, reading.start - REACH) : reading.measure.first]
    if before[-1:] == ["seats"]:
        return True
    able = next((at for at, word in enumerate(before) if _is_able(before, at)), len(before))
    return not HOLDING.isdisjoint(before[able:])


def _is_able(before: list[str], at: int) -> bool:
    """True for "can", "built to", "room for"; not for "built in 2011, was carrying"."""
    after = before[at + 1 : at + 2]
    return before[at] in CAN or (before[at] in ABLE and after in (["to"], ["for"], ["of"]))


def _is_aboard_before(lexed: Lexed, start: int) -> bool:
    """Is it "aboard were 212", "on board the ferry were 212"?"""
    before = lexed.lower[max(0, start - REACH) : start]
    if not before or before[-1] not in {"were", "are", "was", "is"}:
        return False
    return "aboard" in before or "onboard" in before or ("on" in before and "board" in before)


def _is_on_board(lexed: Lexed, last: int) -> bool:
    """Does "on the train", "on its last flight" follow?"""
    words = lexed.lower[last : last + 4]
    return words[:1] == ["on"] and not TRAVEL.isdisjoint(words[2:])


def _is_there(lexed: Lexed, last: int) -> bool:
    """Does "were aboard", "are all on board" follow?"""
    if lexed.lower[last : last + 1] not in (["were"], ["was"], ["are"]):
        return False
    rest = [word for word in lexed.lower[last + 1 : last + 4] if word not in ("all", "still")]
    return " ".join(rest).startswith(ON_IT)


def _is_with(lexed: Lexed, reading: Reading) -> bool:
    """Is it "with 212 passengers", or joined to such: "212 passengers and six crew"?"""
    lower = lexed.lower
    before = lower[max(0, reading.start - 1) : reading.start]
    if before in (["with"], ["carrying"]):
        return True
    beyond = lower[reading.last : reading.last + 6]
    if beyond[:1] == ["and"] and "crew" in beyond:
        return True
    return before == ["and"] and "passengers" in lower[max(0, reading.start - 4) : reading.start]


def _travels(lexed: Lexed) -> bool:
    return not TRAVEL.isdisjoint(lexed.lower)
