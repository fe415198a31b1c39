"""Which verbs say the same, and which the opposite, of one subject and object.

Source: house table, written from knowledge of news English; no licence attached (CC0).
predicates.txt holds one class a row; opposite classes share one question ("Did they accept it?")
and answer it with yes and no.
"""

from functools import cache

from msgspec import Struct

from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_set import word_set

PHRASES = {
    ("go", "on"): "continue", ("pass", "away"): "die", ("shut", "down"): "close",
    ("close", "down"): "close", ("call", "off"): "cancel", ("turn", "down"): "reject",
    ("carry", "on"): "continue", ("step", "down"): "resign", ("take", "over"): "buy",
    ("set", "up"): "establish", ("break", "out"): "begin", ("take", "place"): "hold",
    ("go", "ahead"): "hold",
    ("kick", "off"): "begin", ("pull", "out"): "withdraw", ("blow", "up"): "explode",
    ("put", "off"): "postpone", ("give", "up"): "abandon", ("go", "down"): "fall",
    ("come", "ashore"): "landfall", ("move", "ashore"): "landfall", ("roar", "ashore"): "landfall",
    ("slam", "ashore"): "landfall", ("sweep", "ashore"): "landfall",
    ("go", "up"): "rise", ("rule", "out"): "exclude", ("back", "down"): "yield",
    ("blast", "off"): "launch", ("lift", "off"): "launch", ("pass", "peacefully"): "die",
    ("step", "aside"): "resign", ("stand", "down"): "resign", ("touch", "down"): "land",
    ("strike", "down"): "overturn", ("vote", "down"): "reject", ("knock", "back"): "reject",
    ("throw", "out"): "reject", ("roll", "out"): "release", ("lay", "off"): "dismiss",
    ("gun", "down"): "shoot", ("tear", "down"): "demolish", ("sell", "off"): "sell",
    ("snap", "up"): "buy", ("buy", "out"): "buy", ("drop", "out"): "withdraw",
    ("bow", "out"): "withdraw", ("back", "out"): "withdraw", ("track", "down"): "find",
}  # fmt: skip

# Those whose subject does nothing where they have no object: what takes place is held.
BEFALLING = frozenset((("take", "place"), ("go", "ahead"), ("roll", "out")))

# Those of them that have an object behind the particle: "turned down the offer".
SEPARABLE = frozenset(
    (("turn", "down"), ("call", "off"), ("put", "off"), ("shut", "down"), ("close", "down"),
     ("strike", "down"), ("vote", "down"), ("knock", "back"), ("throw", "out"), ("roll", "out"),
     ("lay", "off"), ("gun", "down"), ("tear", "down"), ("sell", "off"), ("snap", "up"),
     ("buy", "out"), ("track", "down"))
)  # fmt: skip

# Verb and the preposition after it → predicate, and whether the object of the preposition did it:
# "Harrow lost to Alvik" says that Alvik beat Harrow.
GOVERNED = {
    ("lose", "to"): ("beat", True), ("vote", "against"): ("reject", False),
    ("vote", "for"): ("accept", False), ("lead", "to"): ("cause", False),
    ("result", "in"): ("cause", False), ("pass", "through"): ("accept", True),
}  # fmt: skip
# Verb and adjective behind it, or behind its object → predicate: "was found guilty".
FINDINGS = {"guilty": "convict", "innocent": "acquit"}
FINDERS = word_set("find declare rule pronounce")

# Nouns of events → the predicate they stand for ("strikes on" = attack).
EVENT_NOUNS = {
    "attack": "attack", "strike": "attack", "assault": "attack", "raid": "attack",
    "bombardment": "attack", "shelling": "attack", "bombing": "attack", "barrage": "attack",
    "offensive": "attack", "onslaught": "attack", "airstrike": "attack", "salvo": "attack",
    "invasion": "invade", "arrest": "arrest", "resignation": "resign", "withdrawal": "withdraw",
}  # fmt: skip
# Verbs that only carry an event noun: "carried out strikes on", "launched an attack on".
CARRIERS = word_set(
    """carry launch conduct stage mount make unleash begin continue intensify resume open renew
    escalate pursue wage"""
)
CARRIERS_UP = word_set("step keep ramp")  # "stepped up its attacks"
# Verbs that say too little to be a statement of their own.
LIGHT = word_set(
    """be have do get become seem appear remain make take come give put let use need keep mean
    include involve see know think feel look show try want like start"""
)

# Predicates that happen once: a side that has one excludes its opposite whatever the hour.
FINAL = word_set(
    """accept approve adopt endorse ratify sign reject refuse veto admit deny acknowledge affirm
    uphold overturn quash convict acquit clear die perish survive agree disagree pass fail succeed
    support oppose back grant withhold confirm decline accuse exonerate legalise legalize ban block
    outlaw criticise criticize praise condemn denounce solve prevent vote-for vote-against"""
)

# What a government does, and no town: its capital or its seat then stands for the country.
WILLED = FINAL | word_set(
    """agree disagree propose offer demand urge impose lift recall expel summon sign withdraw resume
    suspend pledge promise recognise recognize invite warn protest appeal attack invade"""
)

# Predicates that hold one way: if A did it to B, B did not do it to A (no "met", no "attacked").
ONE_WAY = word_set(
    """beat defeat succeed replace precede follow acquire buy own found murder assassinate kill
    overtake surpass outnumber employ hire adopt father appoint elect name convict rescue conquer"""
)


Side = tuple[int, int]  # row of CLASSES, side of its bar


class Predicates(Struct, frozen=True):
    """The table both ways."""

    sides: dict[str, frozenset[Side]]
    names: dict[str, str]  # verb → what its first row is called


@cache
def predicates() -> Predicates:
    """The table as dictionaries."""
    sides: dict[str, frozenset[Side]] = {}
    names: dict[str, str] = {}
    for number, row in enumerate(table_rows("predicates.txt")):
        halves = [half.split() for half in row.split("|")]
        for side, half in enumerate(halves):
            for word in half:
                sides[word] = sides.get(word, frozenset()) | {(number, side)}
                names.setdefault(word, halves[0][0])
    return Predicates(sides, names)


def same_predicate(left: str, right: str) -> bool:
    """True for verbs of one class."""
    known = predicates().sides
    return left == right or bool(known.get(left, frozenset()) & known.get(right, frozenset()))


def opposite_predicates(left: str, right: str) -> bool:
    """True for verbs whose classes deny each other: "accept" and "veto"."""
    known = predicates().sides
    ours, theirs = known.get(left), known.get(right)
    if not ours or not theirs:
        return False
    return any((row, 1 - side) in theirs for row, side in ours)


def question_slot(verb: str) -> str:
    """The name that a verb, its class and its opposite share: "reject" → "accept"."""
    return predicates().names.get(verb, verb)


def has_class(verb: str) -> bool:
    """True for a verb of the table."""
    return verb in predicates().names
