"""Where something was found, somebody hid or was held, in words that name no place: "in bushes".

*Finds* "the bomb was found in bushes outside the bank", "a body was discovered in the boot of a
car", "police arrested her in a second-floor office", "services were held in a nearby school".
*Skips* all other verbs: where people sit, work and talk is no news, and all but the first phrase
behind the verb.
*Value* the noun with what tells it from others of its sort; "a local school" may be any.
*Source* house rule. What one calls a room another calls an office: no two of them are a conflict.
"""

from collections.abc import Iterator

from crosscheck.extract.place_care import ANY, BESIDE_VERB, Spot
from crosscheck.extract.place_events import Happening
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.sorts import sort_of
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import PlaceValue, Sentence

SPOTS = word_set(
    """closet office room lounge basement cellar attic garage bush bushes school church field wood
    woods forest river lake creek park alley yard backyard garden bathroom bedroom kitchen
    restaurant bar cafe motel hotel apartment flat house barn shed trunk boot ditch well pond beach
    roof stairwell staircase corridor hallway lobby canteen cafeteria gym gymnasium library
    warehouse factory shop supermarket tunnel tent cave dumpster bin suitcase locker freezer
    refrigerator fridge canal reservoir quarry landfill cemetery mosque temple synagogue tavern
    lot"""
)
FOUND = {"find": "discovery", "discover": "discovery", "spot": "discovery", "locate": "discovery",
         "hide": "hiding", "barricade": "hiding", "hole": "hiding", "lock": "hiding",
         "shelter": "hiding", "arrest": "arrest", "capture": "arrest", "apprehend": "arrest",
         "catch": "arrest", "corner": "arrest", "bury": "burial", "hold": "holding",
         "dump": "discovery"}  # fmt: skip
SERVICES = word_set("service mass vigil funeral ceremony wedding meeting")  # what is held
FINDS = word_set(
    """body remains corpse bomb device explosive grenade mine gun weapon pistol rifle knife drug
    cannabis cocaine heroin cash money loot car vehicle bicycle phone suitcase note bone skull baby
    toddler infant child children dog cat victim suspect"""
)
PERSONS = ("being/person",)
AT = word_set("in inside under behind beneath")
FLOOR = word_set("floor storey story")
VERB_REACH = 8
LONGEST = 5  # words before the noun


def spots(sentence: Sentence) -> Iterator[Spot]:
    """The spots of a sentence at which something was found, held or hidden."""
    if sentence.words.isdisjoint(SPOTS):
        return
    tokens = sentence.tokens
    tags = ""
    done: set[int] = set()
    for index, token in enumerate(tokens):
        if token.lower not in SPOTS or not token.text[0].islower():
            continue
        if index + 1 < len(tokens) and tokens[index + 1].text.startswith(("-", "'", "’")):
            continue
        tags = tags or tag_tokens(tokens)
        if tags[index + 1 : index + 2] in ("N", "Q"):
            continue  # "the church hall", "a school bus": the second tells
        first = _first_of(sentence, tags, index)
        before = first - 1
        if before < 1 or tokens[before].lower not in AT:
            continue
        told = _verb_before(sentence, tags, before)
        if told is None:
            continue
        at, event = told
        what = _what(sentence, tags, at, before)
        if at in done or not _is_told_of(what, event):
            continue
        done.add(at)
        start, end = tokens[first].start, token.end
        value = PlaceValue(sentence.text[start:end], _plain(sentence, first, index))
        yield start, end, value, Happening("spot", what, event)


def _is_told_of(what: str | None, event: str) -> bool:
    """Is it a service that is held, a body or a bomb that is found; no job and no flaw?"""
    if event == "holding":
        return what in SERVICES
    is_one = what is None or what[0].isupper() or what in FINDS or sort_of(what) in PERSONS
    return is_one or event not in ("discovery", "burial")


def _first_of(sentence: Sentence, tags: str, last: int) -> int:
    """The first token of the noun phrase that ends at `last`."""
    first = last
    while first > max(0, last - LONGEST) and tags[first - 1] in "DMJQNZPEG":
        if sentence.tokens[first - 1].lower in AT:
            break
        first -= 1
    return first


def _plain(sentence: Sentence, first: int, last: int) -> str:
    """The noun and what stands before it, without what any may be: "second-floor office"."""
    words = [token.lower for token in sentence.tokens[first:last]]
    kept = [one for one in words if one not in ANY and len(one) > 1]
    behind = [token.lower for token in sentence.tokens[last + 1 : last + 5]]
    if len(behind) == 4 and behind[:2] == ["on", "the"] and behind[3] in FLOOR:
        kept.append(f"{behind[2]}-{behind[3]}")  # "an office on the second floor"
    return " ".join([*kept, noun_lemma(sentence.tokens[last].lower)])


def _verb_before(sentence: Sentence, tags: str, at: int) -> tuple[int, str] | None:
    """The verb that tells what was found or hidden at the place that `at` opens."""
    for index in range(at - 1, max(-1, at - 1 - VERB_REACH), -1):
        if tags[index] in ".;:WC,":
            return None
        known = verb(sentence.tokens[index].lower)
        if known is None or tags[index] == "B":
            continue
        if known[0] in FOUND and known[1] in ("past", "part", "ing"):
            return index, FOUND[known[0]]
        if tags[index] in "VESGY":
            return None
    return None


def _what(sentence: Sentence, tags: str, told: int, stop: int) -> str | None:
    """What was found there: the object of an active verb, else its subject; one word, or None."""
    tokens = sentence.tokens
    before = told - 1
    passive = False
    while before >= 0 and tokens[before].lower in BESIDE_VERB:
        passive = True
        before -= 1
    last = before
    if not passive:
        last = told + 1
        while last < stop and tags[last] in "DMJNPZQ":
            last += 1
        last -= 1
        if last <= told:
            last = before
    if last < 0 or tags[last] not in "NZP":
        return None
    token = tokens[last]
    return token.text if tags[last] == "P" else noun_lemma(token.lower)
