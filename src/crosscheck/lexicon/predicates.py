"""Which verbs say the same, and which the opposite, of one subject and object.

Source: house table, written from knowledge of news English; no licence attached (CC0).
A class is named after its first verb. `opposite` classes share one question ("Did they accept
it?") and answer it with yes and no.
"""

from functools import cache
from typing import NamedTuple

# One class a row; after "|" the class that says no to it.
CLASSES = """
accept approve adopt endorse ratify back support favour favor welcome sign | reject refuse decline veto oppose rebuff spurn
admit acknowledge concede confess | deny
affirm uphold | overturn quash reverse annul
agree | disagree
allow permit authorise authorize | ban forbid prohibit bar outlaw
appoint name nominate hire elect | dismiss fire sack oust
arrest detain apprehend capture | release free
arrive | leave depart
attack strike target hit bomb shell bombard raid pound assault
begin start commence launch open inaugurate | end finish conclude
build construct erect | demolish dismantle raze
buy acquire purchase | sell divest
convict | acquit
continue resume proceed persist | halt stop suspend cease pause discontinue
crash collide
damage harm | repair restore
destroy wreck
die perish | survive
evacuate flee
explode detonate
find discover locate recover | lose
grant award | withhold revoke
impose introduce | lift scrap repeal
improve recover | worsen deteriorate
injure wound hurt
invade
join | quit
kill murder slay shoot
meet
open reopen | close shut
pass | fail
postpone delay | advance
raise increase hike boost | cut lower reduce slash
rise climb increase grow jump surge soar gain | fall drop decline plunge slump tumble decrease sink
rescue save
resign quit
hold | cancel
strengthen | weaken
succeed | fail
advance | retreat withdraw
win | lose
"""
PHRASES = {
    ("go", "on"): "continue", ("pass", "away"): "die", ("shut", "down"): "close",
    ("close", "down"): "close", ("call", "off"): "cancel", ("turn", "down"): "reject",
    ("carry", "on"): "continue", ("step", "down"): "resign", ("take", "over"): "buy",
    ("set", "up"): "establish", ("break", "out"): "begin", ("take", "place"): "hold",
    ("kick", "off"): "begin", ("pull", "out"): "withdraw", ("blow", "up"): "explode",
    ("put", "off"): "postpone", ("give", "up"): "abandon", ("go", "down"): "fall",
    ("go", "up"): "rise", ("rule", "out"): "exclude", ("back", "down"): "yield",
}  # fmt: skip

# Nouns of events → the predicate they stand for ("strikes on" = attack).
EVENT_NOUNS = {
    "attack": "attack", "strike": "attack", "assault": "attack", "raid": "attack",
    "bombardment": "attack", "shelling": "attack", "bombing": "attack", "barrage": "attack",
    "offensive": "attack", "onslaught": "attack", "airstrike": "attack", "salvo": "attack",
    "invasion": "invade", "arrest": "arrest", "resignation": "resign", "withdrawal": "withdraw",
}  # fmt: skip
# Verbs that only carry an event noun: "carried out strikes on", "launched an attack on".
CARRIERS = frozenset(
    "carry launch conduct stage mount make unleash begin continue intensify resume".split()
)
# Verbs that say too little to be a statement of their own.
LIGHT = frozenset(
    """be have do get become seem appear remain make take come give put let use need keep mean
    include involve see know think feel look show try want like start""".split()
)


class Predicates(NamedTuple):
    """The table by verb."""

    named: dict[str, tuple[str, ...]]  # verb → names of its classes
    opposite: dict[str, str]  # class → class that denies it


@cache
def predicates() -> Predicates:
    """The table as dictionaries."""
    named: dict[str, tuple[str, ...]] = {}
    opposite: dict[str, str] = {}
    for row in CLASSES.strip().splitlines():
        sides = [side.split() for side in row.split("|")]
        for side in sides:
            for word in side:
                named[word] = (*named.get(word, ()), side[0])
        if len(sides) == 2:
            opposite[sides[0][0]] = sides[1][0]
            opposite[sides[1][0]] = sides[0][0]
    return Predicates(named, opposite)


def predicate_class(verb: str) -> str:
    """The class of a verb's lemma: "strike" → "attack"; a verb without one is its own."""
    return predicates().named.get(verb, (verb,))[0]


def same_predicate(left: str, right: str) -> bool:
    """True for verbs of one class."""
    known = predicates().named
    return left == right or bool(set(known.get(left, (left,))) & set(known.get(right, (right,))))


def opposite_predicates(left: str, right: str) -> bool:
    """True for verbs whose classes deny each other: "accept" and "veto"."""
    known, opposite = predicates()
    theirs = known.get(right, (right,))
    return any(opposite.get(name) in theirs for name in known.get(left, (left,)))


def question_slot(verb: str) -> str:
    """The name that a verb and its opposite share: "reject" → "accept"."""
    name = predicate_class(verb)
    denied = predicates().opposite.get(name)
    return min(name, denied) if denied else name
