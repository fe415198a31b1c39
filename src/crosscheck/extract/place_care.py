"""The hospital that somebody was taken to, died in or is treated at.

*Finds* "was rushed to Larkhaven General Hospital", "was pronounced dead at the hospital",
"paramedics took Holm to a children's hospital".
*Skips* where people work or speak ("a nurse at Larkhaven Hospital said"), what stands outside one.
*Value* the name as written; of a common noun the words that tell it from others, so that a "local
hospital" may be any and a "children's hospital" is part of a longer name.
*Source* house rule. One who is hurt is moved: two hospitals are no conflict.
"""

from collections.abc import Iterator, Sequence

from crosscheck.extract.names import Name
from crosscheck.extract.near import names_near
from crosscheck.extract.place_events import Happening
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.places import containers
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import PlaceValue, Sentence

CARE = word_set("hospital infirmary clinic")
CENTRES = word_set("center centre")
MEDICAL = word_set("medical trauma health")
INTO = word_set("to at in")
LINKS = word_set("of de the")
TAKING = word_set(
    """take rush airlift fly transport transfer bring send admit drive move carry evacuate
    hospitalize hospitalise"""
)
LYING = word_set("die treat pronounce declare recover succumb hospitalize hospitalise")
ANY = word_set("a an the local nearby near-by another area same his her their this that")
BESIDE_VERB = word_set(
    "was were been being is are be had has have would will to also later then both reportedly"
)
VERB_REACH = (
    9  # tokens from the verb to the preposition: "was taken by ambulance late on Friday to"
)
LONGEST = 7  # words of a name

Spot = tuple[int, int, PlaceValue, Happening]
"""Where a place begins and ends in its sentence, its value, and what happened there."""


def spot_of(sentence: Sentence, name: Name, happening: Happening) -> Spot:
    """A place that has a name, with what is known to contain it."""
    within = tuple(containers(name.canonical)) if name.kind == "place" else ()
    start, end = name.start - sentence.start, name.end - sentence.start
    return start, end, PlaceValue(name.text, name.canonical, within), happening


def hospitals(sentence: Sentence, names: Sequence[Name]) -> Iterator[Spot]:
    """The hospitals of a sentence to which somebody came, or where somebody lay."""
    if sentence.words.isdisjoint(CARE) and sentence.words.isdisjoint(MEDICAL):
        return
    tokens, tags = sentence.tokens, ""
    at = -1
    for index in range(len(tokens)):
        if index <= at or not _is_hospital(sentence, index):
            continue
        at = index
        while at + 1 < len(tokens) and tokens[at + 1].lower in CARE | CENTRES | MEDICAL:
            at += 1
        tags = tags or tag_tokens(tokens)
        first = _first_of(sentence, index)
        before = first - 1
        while before >= 0 and tokens[before].lower in ANY:
            before -= 1
        if before < 1 or tokens[before].lower not in INTO:
            continue
        told = _verb_before(sentence, tags, before)
        if told is None:
            continue
        whose = _whose(sentence, tags, told, before, names)
        start, end = tokens[first].start, tokens[at].end
        words = [one.text for one in tokens[first : at + 1]]
        if words[-1].islower():
            words = [one for one in words if one.lower() not in ANY] or words[-1:]
        value = PlaceValue(sentence.text[start:end], " ".join(words))
        yield start, end, value, Happening("hospital", whose, "hospital")


def _is_hospital(sentence: Sentence, index: int) -> bool:
    """A hospital, or the medical centre by whose name one goes."""
    lower = sentence.tokens[index].lower
    if lower in CARE:
        return True
    beside = sentence.tokens[index - 1].lower if index else ""
    return lower in CENTRES and beside in MEDICAL and sentence.tokens[index].text[0].isupper()


def _first_of(sentence: Sentence, last: int) -> int:
    """The first token of the name or phrase that ends with a hospital."""
    tokens, first = sentence.tokens, last
    named = tokens[last].text[0].isupper()
    while first > max(0, last - LONGEST):
        before = tokens[first - 1]
        is_saint = before.text == "." and first > 1 and tokens[first - 2].text == "St"
        is_part = before.text[0].isupper() or (named and (before.lower in LINKS or is_saint))
        if named and not is_part:
            break
        if not named and (before.lower in INTO or before.lower in ANY or not _is_word(before.text)):
            break
        first -= 1
    while first < last and tokens[first].lower in LINKS:
        first += 1
    return first


def _is_word(text: str) -> bool:
    return text[0].isalpha() and text.replace("-", "").replace("'", "").replace("’", "").isalpha()


def _verb_before(sentence: Sentence, tags: str, at: int) -> int | None:
    """The verb that takes somebody to the place at `at`, or says that somebody lay there."""
    for index in range(at - 1, max(-1, at - 1 - VERB_REACH), -1):
        token = sentence.tokens[index]
        if tags[index] in ".;:W":
            return None
        known = verb(token.lower)
        if known is None or tags[index] == "B":
            continue
        wanted = TAKING if sentence.tokens[at].lower == "to" else LYING
        if known[0] in wanted and known[1] in ("past", "part"):
            return index
        if tags[index] in "VESY":
            return None
    return None


def _whose(
    sentence: Sentence, tags: str, told: int, stop: int, names: Sequence[Name]
) -> str | None:
    """Who came to the hospital: the object of "took", else the subject; None of a pronoun."""
    tokens, base = sentence.tokens, sentence.start
    lemma = (verb(tokens[told].lower) or ("", ""))[0]
    before = told - 1
    while before >= 0 and tokens[before].lower in BESIDE_VERB:
        before -= 1
    is_active = lemma in TAKING and before == told - 1 and tags[told - 1] not in "&,"
    if is_active:
        near = names_near(names, base + tokens[told].end, base + tokens[stop].start)
        person = next((one.canonical for one in near if one.kind == "person"), None)
        last = told + 1
        while last < stop and tags[last] in "DJMNPZQ":
            last += 1
        return person or _noun(sentence, tags, last - 1)
    if before < 0:
        return None
    end = tokens[before].end + base
    for one in reversed(names_near(names, end - 60, end)):
        if one.end == end:
            return one.canonical if one.kind == "person" else None
    return _noun(sentence, tags, before)


def _noun(sentence: Sentence, tags: str, at: int) -> str | None:
    token = sentence.tokens[at]
    return noun_lemma(token.lower) if tags[at] in "NZ" and token.text[0].islower() else None
