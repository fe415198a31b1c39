"""Outcomes: what became of whom or what, of which one at a time is true.

A court finds guilty or not, a bridge is open or closed, a final has one winner. Articles tell it by
many verbs ("was acquitted", "was found not guilty"), so that the question is named here, and the
states that answer it. What moves from day to day (who is held today may be free tomorrow) is
marked; the rest is settled when it is told.
Source: outcomes.txt, a house table, written from knowledge of news English (CC0); states that
exclude each other after Cruse 1986, complementaries.
"""

from functools import cache

from msgspec import Struct

from crosscheck.lexicon.table_rows import table_rows
from crosscheck.lexicon.word_set import word_set


class Outcome(Struct, frozen=True):
    """One question: in words (`{it}` is who or what), and whether its answer moves."""

    asked: str
    moves: bool = False


OUTCOME = "outcome"  # the key of a claim's scope
VERDICT, PLEA, PENALTY = "court verdict", "plea in court", "kind of sentence"
BAIL, APPEAL, RULING = "bail ruling", "appeal ruling", "upheld or not"
CUSTODY, RESCUE, LIFE = "in custody", "rescued or not", "life or death"
ACCESS, GOING_ON, SOLD = "open or closed", "going on", "sold or not"
RATES, CLAIMED, DECISION = "rate decision", "who claims it", "approved or not"
WINNER, MATCH = "winner", "winner of match"
CONDITION, KNOWN, SUSPECTED = "condition", "known or not", "suspects or none"
SET, FLIGHT, CAR = "set on purpose", "which flight", "which car"
OUTCOMES = {
    VERDICT: Outcome("Was {it} found guilty?"),
    PLEA: Outcome("How did {it} plead?"),
    BAIL: Outcome("Was {it} granted bail?", moves=True),
    APPEAL: Outcome("Was the appeal of {it} allowed?"),
    CUSTODY: Outcome("Is {it} in custody?", moves=True),
    RESCUE: Outcome("Rescued or still trapped: {it}?", moves=True),
    LIFE: Outcome("Did {it} die?", moves=True),
    ACCESS: Outcome("Open or closed: {it}?", moves=True),
    GOING_ON: Outcome("Suspended or going on: {it}?", moves=True),
    RULING: Outcome("Upheld or struck down: {it}?"),
    DECISION: Outcome("Approved or rejected: {it}?", moves=True),
    RATES: Outcome("What did {it} do with interest rates?"),
    CLAIMED: Outcome("Has anybody claimed responsibility for {it}?", moves=True),
    SOLD: Outcome("Was {it} sold?"),
    PENALTY: Outcome("What sentence did {it} get?"),
    WINNER: Outcome("Who won {it}?"),
    MATCH: Outcome("Who won, {it}?"),
    CONDITION: Outcome("In what condition was {it}?", moves=True),
    KNOWN: Outcome("Is {it} known?", moves=True),
    SUSPECTED: Outcome("Are there suspects?", moves=True),
    SET: Outcome("Was the fire set on purpose?", moves=True),
    FLIGHT: Outcome("Which flight was it?"),
    CAR: Outcome("Which {it} was it?"),
}
OF_CRIMES = frozenset((VERDICT, PLEA, PENALTY))  # told of a deed of some time before
# What the clause says beside it is no question: "police have no suspects", a flight, a car.
ASKED_ALONE = frozenset((KNOWN, SUSPECTED, SET, FLIGHT, CAR))
# Who is told of by a name: a person in a dock, in a cell, in a hospital.
OF_PERSONS = frozenset((VERDICT, PLEA, BAIL, APPEAL, CUSTODY, LIFE, PENALTY, CONDITION))
# What has a state at all, by its last word: "the company closed a deal" tells of no door.
HOLDERS = {
    ACCESS: word_set(
        """road bridge airport school station border crossing park museum port tunnel motorway
        highway runway terminal beach stadium embassy consulate mine factory plant university
        office shop restaurant hospital street lane library pass line route harbour harbor railway
        mall market campus church mosque zoo theatre theater pub bar hotel gate checkpoint strait
        canal venue site centre center clinic prison trail pool pier arena airspace"""
    ),
    GOING_ON: word_set(
        """flight service train operation strike walkout talk negotiation search production trading
        trade match game aid delivery export shipment class trial hearing campaign traffic ferry
        rescue work construction vaccination sale drilling launch import supply voting counting
        tournament league hostility fighting protest session test project"""
    ),
    RULING: word_set(
        """law ban conviction verdict sentence ruling decision order rule judgment judgement act
        statute restriction injunction acquittal mandate penalty fine policy measure moratorium
        suspension award"""
    ),
    DECISION: word_set(
        """bill law motion amendment budget treaty resolution deal plan proposal offer merger
        contract measure reform constitution agreement takeover bid application permit pact
        appointment nomination settlement charter"""
    ),
    RESCUE: word_set(
        """miner worker climber hiker boy girl child man woman person diver sailor fisherman crew
        passenger student tourist resident villager labourer laborer skier soldier survivor victim
        player caver scout migrant stockman explorer firefighter"""
    ),
    CUSTODY: word_set(
        """suspect gunman attacker driver shooter man woman couple teenager student teacher officer
        captain pilot hostage leader activist journalist reporter singer actor politician mayor
        killer robber hacker soldier boy girl fugitive prisoner inmate"""
    ),
    CONDITION: word_set(
        """man woman boy girl child teenager officer driver passenger victim pedestrian cyclist
        motorcyclist pilot student worker firefighter soldier gunman shooter baby infant toddler
        patient player rider"""
    ),
    SOLD: word_set(
        """painting house home mansion portrait ring diamond car manuscript jersey ball guitar dress
        letter watch stamp coin sculpture work canvas violin island castle book skeleton
        masterpiece vase bottle necklace statue collection estate stone drawing print"""
    ),
}
LEGISLATURE = word_set(
    """parliament lawmaker lawmakers deputy deputies legislator legislators mp mps assembly
    bundestag knesset duma riksdag storting sejm"""
)
# Whose charges, one by one, may end in two ways.
RATE_WORDS = word_set("rate rates")
COSTS = ("borrowing costs", "borrowing cost")
UNCHANGED = word_set("unchanged steady hold same")
MOVES = {
    "raise": "raised", "increase": "raised", "hike": "raised", "lift": "raised",
    "cut": "cut", "lower": "cut", "reduce": "cut", "slash": "cut", "trim": "cut",
    "hold": "held", "maintain": "held", "leave": "held", "keep": "held",
}  # fmt: skip
CONTESTS = word_set(
    """final election by-election runoff run-off cup title championship prize award trophy race
    contract tender nomination primary leadership seat tournament series marathon derby playoff"""
)
ELECTORAL = word_set("election by-election runoff run-off race vote")
ROUNDS = word_set(
    """final semi-final semifinal quarter-final quarterfinal round leg group opener play-off playoff
    decider qualifier friendly heat runoff primary"""
)
OFFICES = word_set(
    "president mayor governor chancellor premier pope speaker chairman chairwoman senator chief"
)
OFFICE_OF = {
    "presidential": "president", "mayoral": "mayor", "gubernatorial": "governor",
    "presidency": "president", "mayoralty": "mayor", "governorship": "governor",
    "papacy": "pope",
}  # fmt: skip
# Words of a contest that many contests of one meeting or one day have.
ANY_CONTEST = word_set(
    """final election title race cup championship prize award trophy contract tender nomination
    primary leadership seat tournament series best gold silver first second third world european
    national women men"""
)


# How somebody who was hurt is, the gravest word first.
MINOR, UNHURT = "hardly hurt", "unhurt"
SCALE = {
    "critical": "critical", "grave": "critical", "life-threatening": "critical",
    "serious": "serious", "severe": "serious", "stable": "stable", "satisfactory": "stable",
    "fair": "fair", "good": "good", "minor": MINOR, "slight": MINOR, "light": MINOR,
    "superficial": MINOR, "non-life": MINOR, "non-life-threatening": MINOR,
    "nonlife-threatening": MINOR,
}  # fmt: skip
GRAVEST_FIRST = ("critical", "serious", "fair", "good", "stable", MINOR)
# What the police or a hospital know or do not know yet, or do not tell.
KNOWABLE = word_set(
    """cause motive identity result extent whereabouts circumstance detail origin name
    condition"""
)
# Where a clause of the same sentence tells the other state, neither is the outcome.
RIVALS = {
    VERDICT: word_set("acquitted cleared exonerated convicted guilty"),
    ACCESS: word_set("reopened reopen reopens closed shut"),
    GOING_ON: word_set("resumed resume resumes restarted suspended halted paused"),
}
# States of one question that exclude each other, where not every two do: who was arrested may be
# free by now.
APART = {
    CUSTODY: frozenset(
        frozenset(pair) for pair in (("held", "free"), ("held", "at large"), ("caught", "at large"))
    ),
    CONDITION: frozenset(
        frozenset(pair)
        for pair in (
            ("critical", MINOR),
            ("critical", "good"),
            ("serious", MINOR),
            (UNHURT, "critical"),
            (UNHURT, "serious"),
            (UNHURT, MINOR),
        )
    ),
    SET: frozenset(frozenset((state, "accidental")) for state in ("deliberate", "suspected")),
}
TOGETHER = frozenset(("caught", "held"))


class Told(Struct, frozen=True):
    """What a verb tells of what it befalls, and what where it is denied ("" for nothing)."""

    slot: str
    state: str
    denied: str


@cache
def told_by() -> dict[str, Told]:
    """Verb → what it tells of what it befalls."""
    found: dict[str, Told] = {}
    for row in table_rows("outcomes.txt"):
        slot, states, verbs = row.split(" | ")
        state, _, denied = states.partition(" - ")
        found.update(dict.fromkeys(verbs.split(), Told(slot, state, denied)))
    return found
