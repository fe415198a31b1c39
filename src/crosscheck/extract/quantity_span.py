"""How long something lasted or somebody ruled, and in how long nothing was so high or low.

"The strike lasted 146 days", "a 146-day strike" and "the strike ended after 146 days" are of the
strike; "ruled for two decades", "after 21 years in power" and "her 11 years as prime minister"
tell how long an office was held; "a four-year low" and "the lowest in nearly four years" how long
the figure beside it had not been so low.

Skips: lengths that nothing in the clause names; "the lowest of the year".
Source: house rule; the superlative's domain as in Quirk et al. 1985, 7.86.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.quantity_frame import phrase_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import ends_phrase, read_any_noun
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_term import STRIKE
from crosscheck.extract.quantity_topic_base import Topic, past_hyphen
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import NOUN_SLOT, RECORD_SPAN, TIME_IN_OFFICE
from crosscheck.lexicon.word_set import word_set

RULING = word_set("rule govern reign")
REIGNS = word_set("rule reign presidency premiership tenure")
HEADS = word_set("president premier chancellor king queen leader ruler mayor governor monarch")
HEADED = (["prime", "minister"], ["supreme", "leader"])
LONG = word_set("year decade month")
LASTING = word_set("last drag run continue go")
OVER = word_set("end finish conclude")
ENDING = OVER | word_set("lift suspend call break")  # "called off the strike"
BONDS = word_set("contract deal agreement lease")
LONG_ACTS = BONDS | word_set(
    """strike walkout stoppage siege trial war conflict lockdown curfew blockade outage blackout
    standoff talk negotiation hearing ceasefire truce occupation shutdown manhunt search battle
    rescue protest fire heatwave drought delay flight journey voyage crossing operation"""
)
STRIKES = word_set("strike walkout stoppage")
HIGHS = word_set("high highest")
BACK, NEAR = 8, 4  # words


def read_span(lexed: Lexed, reading: Reading) -> Topic | None:
    """The topic of such a length of time; None of any other."""
    if reading.measure.dimension != "duration":
        return None
    is_long = reading.measure.unit in LONG
    found = is_long and (_record(lexed, reading) or _in_office(lexed, reading))
    return found or _lasting(lexed, reading)


def _record(lexed: Lexed, reading: Reading) -> Topic | None:
    """Of which line of figures it is "a four-year low", "the highest level in four years"."""
    start, last = reading.start, reading.measure.last
    if reading.measure.compound:
        at = past_hyphen(lexed, last)
        word = "".join(lexed.lower[at:][:1]) if ends_phrase(lexed, at + 1) else ""
        way = "high" if word == "high" else "low" if word == "low" else ""
        return _record_of(lexed, way, start) if way else None
    if lexed.lower[start - 1] not in {"in", "for"}:
        return None
    for at in range(start - 2, max(-1, start - 2 - NEAR), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word in {",", "and"}:
            return None
        if word in {"highest", "lowest"}:
            return _record_of(lexed, "high" if word in HIGHS else "low", at)
    return None


def _record_of(lexed: Lexed, way: str, at: int) -> Topic:
    """The record with the rate or line that the sentence names before it."""
    told = (NOUN_SLOT.get(noun_lemma(word)) for word in reversed(lexed.lower[:at]))
    line = next((slot for slot in told if slot in LINES), None)
    return Topic(RECORD_SPAN.format(way), line)


LINES = frozenset("unemployment inflation price share turnout revenue profit".split())


def _in_office(lexed: Lexed, reading: Reading) -> Topic | None:
    """How long somebody ruled: by the verb, by "in power" or by "as prime minister"."""
    start, last = reading.start, reading.measure.last
    after = lexed.lower[last : last + NEAR]
    is_held = after[:2] in (["in", "power"], ["in", "office"]) and ends_phrase(lexed, last + 2)
    if is_held or _as_head(after):
        return Topic(TIME_IN_OFFICE, _ruler(lexed, start))
    if reading.measure.compound:
        noun = read_any_noun(lexed, past_hyphen(lexed, last)).head
        return Topic(TIME_IN_OFFICE, _ruler(lexed, start)) if noun in REIGNS else None
    if lexed.lower[start - 1] != "for":
        return None
    for at in range(start - 2, max(-1, start - 2 - NEAR), -1):
        if lemma_of(lexed.lower[at]) in RULING:
            return Topic(TIME_IN_OFFICE, _ruler(lexed, at))
        if lexed.lower[at] in CLAUSE_ENDS:
            return None
    return None


def _as_head(after: list[str]) -> bool:
    """Do the words go on "as prime minister", "as (the) president"?"""
    if after[:1] != ["as"]:
        return False
    rest = after[2:] if after[1:2] in (["the"], ["a"]) else after[1:]
    return rest[:2] in HEADED or not HEADS.isdisjoint(rest[:1])


def _ruler(lexed: Lexed, at: int) -> str | None:
    """The name before "who" or before the verb; None for a pronoun."""
    words = lexed.lower[max(0, at - BACK) : at]
    if "who" in words:
        at -= words[::-1].index("who") + 1
        at -= lexed.lower[at - 1] == ","
    return phrase_before(lexed, at)[0]


def _length_of(noun: str) -> Topic:
    """The length of an act; that of a strike has a slot of its own, and any name."""
    return Topic(STRIKE) if noun in STRIKES else Topic("duration", noun)


def _lasting(lexed: Lexed, reading: Reading) -> Topic | None:
    """The act that lasted so long: "the strike lasted 146 days", "ended after 146 days"."""
    if reading.measure.compound or LONG_ACTS.isdisjoint(map(noun_lemma, lexed.lower)):
        return None
    start = reading.start
    if start == 1 and lexed.lower[0] == "after":
        return _ended_after(lexed, reading.measure.last)
    at = start - 1
    ends = lexed.lower[at] == "after"
    at -= ends or lexed.lower[at] in {"for", "on", "by"}
    if lemma_of(lexed.lower[at]) in ("be", "run") and lexed.lower[at + 1] == "for":
        bond = next((one for one in lexed.lower[max(0, at - 3) : at] if one in BONDS), None)
        return _length_of(bond) if bond else None  # "her contract is for five years"
    particle = lexed.lower[at] in {"on", "over"}
    lemma = lemma_of(lexed.lower[at - particle]) if at - particle >= 0 else ""
    if lemma not in (OVER if ends else LASTING | {"delay"}):
        return None
    for before in range(at - particle - 1, max(-1, at - particle - 1 - BACK), -1):
        noun = noun_lemma(lexed.lower[before])
        if noun in LONG_ACTS:
            return _length_of("delay" if lemma == "delay" else noun)
        if lexed.lower[before] in CLAUSE_ENDS or lexed.lower[before] == ",":
            return None
    return None


def _ended_after(lexed: Lexed, last: int) -> Topic | None:
    """The act that ends in "After 146 days, the union lifted the strike"."""
    if lexed.lower[last : last + 1] != [","]:
        return None
    ends = False
    for word in lexed.lower[last + 1 :]:
        if word in CLAUSE_ENDS or (ends and word == ","):
            return None
        ends = ends or lemma_of(word) in ENDING
        if ends and (noun := noun_lemma(word)) in LONG_ACTS:
            return _length_of(noun)
    return None
