"""What happened where several words tell it, and the nouns of what befalls or is done by somebody.

"Was taken into custody" is an arrest, "set sail" a departure; a plane that goes down crashes, a
ship that goes down sinks, and a price does neither. Source: house table, written from knowledge of
news English; nouns of action and their arguments after Grimshaw 1990.
"""

from collections.abc import Iterable

from crosscheck.lexicon.predicates import FINDINGS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Token

CALLED: dict[tuple[str, ...], str] = {
    ("a", "call"): "call", ("the", "call"): "call", ("calls",): "call", ("a", "report"): "report",
    ("the", "first", "call"): "call", ("reports",): "report",
}  # fmt: skip
# Verb, and the words right after it → the verb that says the same.
IDIOMS: dict[str, dict[tuple[str, ...], str]] = {
    "set": {("sail",): "depart", ("off", "from"): "depart", ("off", "for"): "depart",
            ("off", "on"): "depart", ("off", "at"): "depart"},
    "take": {("into", "custody"): "arrest", ("into", "police", "custody"): "arrest",
             ("office",): "inaugurate",
             ("off", "from"): "depart", ("off", "at"): "depart", ("off", "for"): "depart"},
    "assume": {("office",): "inaugurate"},
    "disappear": {("beneath", "the", "waves"): "sink", ("under", "the", "waves"): "sink"},
    "go": {("missing",): "disappear", ("on", "the", "run"): "flee", ("on", "strike"): "strike"},
    "tie": {("the", "knot"): "marry"},
    "open": {("its", "doors"): "open", ("their", "doors"): "open"},
    "come": {("off", "the", "tracks"): "derail", ("off", "the", "rails"): "derail"},
    "leave": {("the", "tracks"): "derail", ("the", "rails"): "derail", ("the", "road"): "crash"},
    "pick": {("up", "by", "police"): "arrest"},
    "lay": {("to", "rest"): "bury"},
    "jump": {("the", "tracks"): "derail", ("the", "rails"): "derail"},
    "run": {("aground",): "ground"},
    "get": CALLED, "receive": CALLED,
    "plead": {("guilty",): "plead guilty", ("not", "guilty"): "plead not guilty"},
    "shoot": {("dead",): "shoot"},
}  # fmt: skip
IDIOM_WORDS = 3
LEAVING = frozenset(  # "quit as minister", "quit on Friday", "quit his post"; no party and no band
    (word,) for word in "as on in after over post job office role position .".split()
)

AIRCRAFT = word_set(
    "plane aircraft airplane aeroplane airliner jet helicopter flight chopper turboprop glider"
)
SHIPS = word_set(
    """ship ferry boat vessel yacht superyacht trawler tanker freighter dinghy submarine barge
    catamaran sailboat"""
)
ROAD = word_set("bus car truck lorry van minibus coach vehicle minivan tram motorcycle")
STRUCTURES = word_set(
    "bridge dam roof wall building balcony stand floor embankment levee spillway pier dyke mine"
)
CRAFT = AIRCRAFT | SHIPS | ROAD | word_set("train")
# Of what: verb and the word after it → what befell it.
OF_CRAFT = (
    (AIRCRAFT, {("go", "down"): "crash", ("come", "down"): "crash", ("take", "off"): "depart"}),
    (
        SHIPS,
        {("go", "down"): "sink", ("go", "under"): "sink", ("turn", "turtle"): "capsize"}
        | {(way, "over"): "capsize" for way in ("go", "turn", "roll", "keel", "tip")},
    ),
    (
        STRUCTURES,
        {("give", "way"): "collapse", ("cave", "in"): "collapse", ("break", "open"): "collapse"},
    ),
    (
        ROAD,
        {(way, "off"): "crash" for way in ("plunge", "veer", "swerve")}
        | {("plunge", "into"): "crash", ("plunge", "down"): "crash"},
    ),
)
DEVICES = word_set("bomb device explosive grenade mine")  # they go off, and so do sirens
CALLS = word_set("call alarm")  # they come, come in and are received

# "The resignation of Ada Holm" is hers, as "Ada Holm resigned" is.
OWNED = word_set(
    """resignation arrest detention appointment assassination execution burial disappearance
    inauguration kidnapping abduction capture sinking signing conviction sentencing murder killing
    retirement dismissal swearing-in coronation ratification acquisition extradition founding"""
)
REMAINS = word_set("body remains corpse")  # whose they are is who was found
FINDING = word_set("find discover")


def idiom_of(lemma: str, following: tuple[str, ...]) -> str:
    """The verb that an idiom stands for, else the lemma; `following` are the next words."""
    if lemma == "quit":
        return "resign" if following[:1] in LEAVING or following[1:2] in LEAVING else lemma
    told = IDIOMS.get(lemma)
    if told is None:
        return lemma
    lengths = range(min(IDIOM_WORDS, len(following)), 0, -1)
    return next((told[key] for length in lengths if (key := following[:length]) in told), lemma)


def of_craft(noun: str, lemma: str, particle: str) -> str:
    """What a craft, a bomb or a call did: "the plane went down", "the first call came"."""
    if lemma == "go" and noun in DEVICES:
        return "explode"
    if lemma == "come" and noun in CALLS:
        return "call"
    return next((told.get((lemma, particle), "") for sort, told in OF_CRAFT if noun in sort), "")


def verdict_in(following: Iterable[Token]) -> str:
    """The verb of a verdict that "found" opens, "" of none: "found Holt guilty" convicts."""
    return next((FINDINGS[one.lower] for one in following if one.lower in FINDINGS), "")
