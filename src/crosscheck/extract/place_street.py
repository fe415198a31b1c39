"""The street, crossing or road on which something happened.

*Finds* "was hit at Mill Street and 9th Avenue", "pulled over on state Route 94", "the store on Rue
de Larme", "at the corner of Oak Road and Elm Lane", "in the 200 block of E. 5th St.", "at a Mill
Street apartment".
*Skips* where people live ("Holm, of Mill Street"), streets that stand for a trade ("stocks fell on
Wall Street"), and streets beside which nothing is told to have happened.
*Value* the street in one spelling; a crossing has its two streets as containers, so that one street
is vaguer than the crossing. A road that has a number is that number.
*Source* house rule. Of two streets nobody knows whether they cross: they are no conflict.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from crosscheck.extract.names import Name
from crosscheck.extract.near import tokens_after, tokens_before
from crosscheck.extract.place_care import Spot
from crosscheck.extract.place_events import Happening, event_before
from crosscheck.lexicon.deeds import ROAD
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import PlaceValue, Sentence

SPELLINGS = {"st": "street", "ave": "avenue", "rd": "road", "blvd": "boulevard", "dr": "drive",
             "ln": "lane", "hwy": "highway", "pkwy": "parkway"}  # fmt: skip
SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
KINDS = word_set(
    """street avenue road boulevard lane drive parkway highway expressway freeway turnpike square
    st ave rd blvd st. ave. rd. blvd. route interstate rue calle via avenida piazza"""
)
SIDE = r"(?:(?:North|South|East|West|[NSEW]\.) )?"  # "East 5th Street", "E. 5th St."
NAMED = (
    SIDE + r"(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20}){0,2})"
    r" (?:(?:Street|Avenue|Road|Boulevard|Lane|Drive|Parkway|Expressway|Freeway|Turnpike|Square"
    r"|Highway)\b|(?:Ave|Rd|Blvd|St(?!\.? [A-Z][a-z]+['’]))\b\.?)"
)
NUMBERED = (
    r"(?:(?:[Ss]tate|[Uu]\.?[Ss]\.?|[Cc]ounty) )?(?:[Rr]oute|[Hh]ighway|[Ii]nterstate) \d{1,3}\b"
    r"|I-\d{1,3}\b"
)
FOREIGN = (
    r"(?:[Rr]ue|Calle|Via|Avenida|Piazza) (?:(?:de|del|della|des|du|la|le) ){0,2}(?:[dl]['’])?"
    r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?"
)
ONE = f"(?:{NAMED}|{NUMBERED}|{FOREIGN})"
WHERE = lazy_pattern(
    r"\b(?P<at>on|at|along|near|down|in|inside|outside)(?: the|(?P<a> an?))?"
    r"(?: (?:corner|intersection|junction|\d{2,5} block) of| \d{1,5}[A-Da-d]?)?"
    rf"(?: (?:north|south|east|west)bound)? (?P<one>{ONE})"
    rf"(?:(?: and| near| at| &) (?P<two>{ONE}))?"
)
TRADES = word_set("wall downing main fleet madison sesame threadneedle silk abbey lombard")
NUMBER = re.compile(r"\d+$")
BUILDINGS = word_list("buildings")
STRIKING = {"strike": "crash", "hit": "crash", "mow": "crash", "knock": "crash", "run": "crash",
            "pull": "arrest", "stop": "arrest", "arrest": "arrest", "catch": "arrest",
            "speed": "arrest", "rob": "robbery", "shoot": "shooting", "stab": "stabbing",
            "find": "discovery", "crash": "crash"}  # fmt: skip
SIGNS = {  # of a verb that has other meanings: "hit by a fine", "the bus stopped"
    "crash": ROAD | word_set("driver motorist taxi cab suv pickup vehicles cars train"),
    "arrest": word_set(
        "police officer officers cop cops trooper troopers patrol deputies speeding custody"
    ),
}
NO_STREET_OF = frozenset(("match", "talks", "base"))
CUTS = word_set("until before and but who said says which ;")
NEAR = 16  # tokens to either side in which it is told what happened there


def streets(sentence: Sentence, names: Sequence[Name]) -> Iterator[Spot]:
    """The streets of a sentence on which it tells that something happened, or stands."""
    if sentence.words.isdisjoint(KINDS) and "I-" not in sentence.text:
        return
    for found in WHERE.finditer(sentence.text):
        if found["one"].partition(" ")[0].lower() in TRADES:
            continue
        if found["a"] and not _is_of_building(sentence, found.end("one")):
            continue
        event = _event(sentence, found.start(), found.end(), names)
        if event is None:
            continue
        start, end = found.start("one"), found.end("two" if found["two"] else "one")
        yield start, end, _value(sentence.text[start:end], found), Happening("street", None, event)


def _is_of_building(sentence: Sentence, end: int) -> bool:
    """Does a building follow: "a Mill Street apartment"?"""
    following = next(iter(tokens_after(sentence, end, 1)), None)
    return following is not None and following.lower in BUILDINGS


def _value(text: str, found: re.Match[str]) -> PlaceValue:
    one, two = _plain(found["one"]), _plain(found["two"] or "")
    if not two:
        return PlaceValue(text, one)
    return PlaceValue(text, " and ".join(sorted((one, two))), tuple(sorted((one, two))))


def _plain(street: str) -> str:
    """One spelling: "117th St." is 117th street, state Route 94 is road 94."""
    lower = street.lower().replace("’", "'").rstrip(".")
    is_interstate = lower.startswith(("i-", "interstate"))
    if number := NUMBER.search(lower):
        return f"{'interstate' if is_interstate else 'highway'} {number[0]}"
    words = lower.split()
    if len(words) > 2:
        words[0] = SIDES.get(words[0].rstrip("."), words[0])
    return " ".join(SPELLINGS.get(word.rstrip("."), word) for word in words)


def _event(sentence: Sentence, start: int, end: int, names: Sequence[Name]) -> str | None:
    """What happened at a street: the building or event before it, else a verb on either side."""
    before = tokens_before(sentence, start, NEAR)
    building = before[-1].lower if before and before[-1].lower in BUILDINGS else None
    if building and (len(before) < 2 or before[-2].lower not in ("a", "an")):
        return building
    found = event_before(sentence, start, names)
    if found and found.event and found.slot == "place" and found.event not in NO_STREET_OF:
        return found.event
    behind = takewhile(lambda one: one.lower not in CUTS, tokens_after(sentence, end, NEAR))
    for token in (*reversed(before), *behind):
        known = verb(token.lower)
        is_told = known is not None and (known[1] != "base" or token.lower == "hit")
        if known is not None and is_told and known[0] in STRIKING:
            event = STRIKING[known[0]]
            signs = SIGNS.get(event, frozenset[str]())
            is_plain = not signs or known[0] == "arrest" or "pulled over" in sentence.text
            return event if is_plain or not signs.isdisjoint(sentence.words) else building
    return building
