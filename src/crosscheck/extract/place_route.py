"""Where a craft came from and was going, and where somebody is from.

*Finds* "a flight from Oslo to Rome", "the bus, en route to Leeds", "Ada Holm, 34, of Larkhaven",
"Ada Holm, who lives in Leeds".
*Skips* whom a name behind "of" may employ ("Holm, of Orvik, said").
*Source* source and goal of motion verbs (Levin 1993, classes 51.1-51.4); news style puts a home
town behind a name or an age. People move: two homes are shown with that doubt; a story tells of
many flights: two routes are two.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.extract.names import Name
from crosscheck.extract.place_care import Spot, spot_of
from crosscheck.extract.place_events import Happening
from crosscheck.lexicon.deeds import AIRCRAFT, SHIPS
from crosscheck.lexicon.events import HOME, ROUTE
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Sentence

SORTS = {
    "plane": AIRCRAFT | {"flight"},
    "ship": SHIPS,
    "train": frozenset({"train"}),
    "bus": word_set("bus coach minibus"),
}
CRAFT = {word: sort for sort, words in SORTS.items() for word in words}
GOING = word_set("from route bound heading headed way")
PART = r"(?:the )?(?:(?:[a-z]+ )?(?:city|town|island|port|resort|capital) of )?"
FROM = lazy_pattern(rf"\bfrom {PART}$")
TO = lazy_pattern(rf"(?:, [A-Z][\w. ]{{2,20}},)? (?:to|for|towards?) {PART}")
GOAL = lazy_pattern(
    rf"\b(?:en route|on its way|bound|heading|headed|travelling|flying) (?:to|for) {PART}$"
)
WORD = lazy_pattern(r"[a-z]{3,}")
AGED = lazy_pattern(r", (?:a )?\d{1,3}(?:-year-old)?,? (?:of|from) ")
OF = lazy_pattern(r",? (?:who lives in|lives in|of|from) ")
NEAR = 80  # code points in which the craft is named


def routes(sentence: Sentence, names: Sequence[Name]) -> Iterator[Spot]:
    """The places from which and to which a craft of the sentence was going."""
    if sentence.words.isdisjoint(GOING) or sentence.words.isdisjoint(CRAFT):
        return
    text, base = sentence.text, sentence.start
    told = [name for name in names if name.kind in ("place", "unknown") and not name.adjective]
    for number, name in enumerate(told):
        start, end = name.start - base, name.end - base
        craft = _craft_before(text, start)
        if craft and FROM.search(text, max(0, start - NEAR // 2), start):
            following = told[number + 1] if number + 1 < len(told) else None
            if following and TO.fullmatch(text, end, following.start - base):
                yield spot_of(sentence, name, Happening("origin", craft, ROUTE))
                yield spot_of(sentence, following, Happening("destination", craft, ROUTE))
        elif craft and GOAL.search(text, max(0, start - NEAR // 2), start):
            yield spot_of(sentence, name, Happening("destination", craft, ROUTE))


def homes(sentence: Sentence, names: Sequence[Name]) -> Iterator[Spot]:
    """The towns of which a sentence says that somebody lives there."""
    text, base = sentence.text, sentence.start
    for person, town in pairwise(names):
        if person.kind != "person" or town.kind not in ("place", "unknown") or town.adjective:
            continue
        end, start = person.end - base, town.start - base
        is_aged = AGED.fullmatch(text, end, start) is not None
        if not is_aged and not OF.fullmatch(text, end, start):
            continue
        if text.startswith(("'s", "’s"), town.end - base):
            continue  # "of Solma County's Bruce Township"
        place = place_of(town.canonical) if town.kind == "place" else None
        if (place.kind == "city") if place else is_aged:
            yield spot_of(sentence, town, Happening(HOME, person.canonical, HOME))


def _craft_before(text: str, start: int) -> str:
    """The sort of the last craft named in the clause before a place; "" of none."""
    before = text[max(0, start - NEAR) : start]
    before = before[max(map(before.rfind, (". ", "; ", " but "))) + 1 :]
    words = WORD.findall(before)
    return next((CRAFT[word] for word in reversed(words) if word in CRAFT), "")
