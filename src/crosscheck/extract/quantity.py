"""Detector of the kind `quantity`.

*Finds* every number expression that measures, counts or prices something: figures, number words,
fractions, vague quantities, with their unit, hedge, rate and what is counted; "a man was shot"
(one) and "no one was hurt" (none).
*Skips* dates and times, names ("F-16", "Article 5"), list and phone numbers, addresses; tables.
*Value* an interval with unit and bound (contract.md, "Quantities as written").
*Anchor* none: a figure stands on its own words.
*Source* house grammar; Quirk et al. 1985, 6.63–71 (numerals).
*Examples* fixtures/claims/quantity.jsonl
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from crosscheck.extract.build import make_claim
from crosscheck.extract.context import Context
from crosscheck.extract.quantity_about import read_about
from crosscheck.extract.quantity_age_owner import age_owner
from crosscheck.extract.quantity_among import told_of_them, with_their_nouns, with_them
from crosscheck.extract.quantity_casualty import Fate
from crosscheck.extract.quantity_contested import read_contested
from crosscheck.extract.quantity_fates import fates_of
from crosscheck.extract.quantity_gapped import read_gapped
from crosscheck.extract.quantity_implied import MULTIPLES
from crosscheck.extract.quantity_joined import read_joined
from crosscheck.extract.quantity_killer import killer_in
from crosscheck.extract.quantity_lex import Lexed, lex
from crosscheck.extract.quantity_minute import match_minutes
from crosscheck.extract.quantity_own_death import Told, read_own_deaths
from crosscheck.extract.quantity_place import PLACING, with_places
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_remainder import reckoned
from crosscheck.extract.quantity_respective import read_respective
from crosscheck.extract.quantity_restated import read_restated
from crosscheck.extract.quantity_sentence import read
from crosscheck.extract.quantity_sum import is_beside_others, read_sums
from crosscheck.extract.quantity_survivor import read_survivors
from crosscheck.extract.quantity_toll import lead_of, settle, told_slots
from crosscheck.extract.quantity_victim import read_victims
from crosscheck.extract.respective import CUE
from crosscheck.lexicon.hints import runs_of
from crosscheck.lexicon.numbers import FRACTIONS, ORDINALS, SCALES, SETS, VAGUE, WORDS
from crosscheck.lexicon.slots import ANYONE, MINIMUM_TERM
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, Sentence

DIGIT = re.compile(r"[0-9½¼¾⅓⅔⅛]")
FIGURE = re.compile(r"\d+(?:,\d{3}(?!\d))*+(?:\.\d+)?")
MOST_IN_PROSE = 40
"""House rule: a "sentence" with more figures is a table that lost its shape, or a list of archives;
nobody can say what they count. Of 46,000 sentences of news none of prose had more than 20."""
WORD = re.compile(r"[a-z]+")
NUMBER_WORDS = frozenset(
    {*WORDS, *VAGUE, *SCALES, *SETS, *FRACTIONS, *ORDINALS, "hundred", "dozen"}
)
JOINTS = word_set("and & , ; while")  # between persons, or clauses that tell of one each
FATES = word_set(
    """
    kill kills killed killing dead die dies died dying wound wounds wounded wounding injure injures
    injured injuring injury injuries hurt hurts shot shoot shoots shooting stab stabs stabbed
    stabbing arrest arrests arrested arresting detain detained missing casualty casualties death
    deaths fatal fatally fatality fatalities slain murder murders murdered murdering homicide lost
    hospitalized hospitalised hospital gunned guns executed beheaded perished drowned kidnapped
    abducted rescued evacuated stranded trapped charged indicted convicted jailed displaced nab nabs
    nabbed capture captured capturing apprehend apprehended apprehending evacuate rescue drown
    struck hit bullet bullets gunfire gunshot grazed condition succumbed struck strikes
    body bodies survive recover hits hitting strike striking grazing riddled life lives suicide
    freed freeing free frees unhurt uninjured unharmed unscathed harmed nicked nick nicks victims
    """
)


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `quantity` in one sentence, in the order of the text."""
    words = runs_of(sentence.text)
    has_fate = not FATES.isdisjoint(words)
    if not has_fate and DIGIT.search(sentence.text) is None and NUMBER_WORDS.isdisjoint(words):
        return
    if is_table(sentence.text):
        return
    timed = tuple(match_minutes(sentence, context))
    for first, last, value, about in timed:
        at, end = sentence.start + first, sentence.start + last
        yield make_claim(sentence, context, "quantity", at, end, value, about)
    lexed = lex(sentence.text)
    readings = reckoned(lexed, read(lexed))
    if not has_fate and "of" in words:
        readings = with_their_nouns(lexed, readings)
    found = list(zip(readings, fates_of(lexed, readings), strict=True))
    lead = lead_of(context.article) if has_fate else ""
    if has_fate:
        found = _harmed(lexed, readings, found, lead)
    if found and not has_fate and (noun := told_of_them(sentence, context)):
        found = with_them(found, noun)
    placed: dict[int, str] = {}
    if has_fate and not PLACING.isdisjoint(words):
        found, placed = with_places(lexed, found)
    everything = tuple(reading for reading, _ in found)
    everybodys = tuple(fate for _, fate in found)
    in_turn = read_respective(lexed, readings) if CUE in sentence.words else {}
    for position, (reading, fate) in enumerate(found):
        told = in_turn.get(reading.measure.first)
        if told is None and fate is None:
            told = read_restated(lexed, everything, everybodys, position)
            told = told or read_gapped(lexed, everything, position)
            told = told or read_contested(lexed, everything, everybodys, position)
        about, value = told or read_about(lexed, everything, position, fate)
        if fate and fate.slot == "killed" and (killer := killer_in(lexed, reading, lead)):
            about = replace(about, scope={**about.scope, "killer": killer})
        if placed and (place := placed.get(reading.measure.first)):
            about = replace(about, scope={**about.scope, "place": place})
        if about.slot == "magnitude" and value.dimension == "count":
            value = replace(value, dimension="magnitude", unit="magnitude")
        start = sentence.start + lexed.start[reading.measure.first]
        if timed and any(first <= start - sentence.start < last for first, last, *_ in timed):
            continue
        end = sentence.start + lexed.end[reading.measure.last - 1]
        if value.dimension == "age":
            owner = age_owner(sentence, context, start, end, about.subject)
            about = replace(about, subject=owner)
        elif about.subject:
            about = replace(about, subject=context.names.fullest(about.subject, sentence))
        is_told = value.low == value.high == 0 or about.slot == MINIMUM_TERM
        polarity = "affirmed" if is_told else None  # "not eligible for parole for 25 years"
        yield make_claim(sentence, context, "quantity", start, end, value, about, polarity=polarity)


def _harmed(lexed: Lexed, readings: Sequence[Reading], found: list[Told], lead: str) -> list[Told]:
    """The figures of a sentence that tells of harm, with the sums and the persons beside them."""
    if not JOINTS.isdisjoint(lexed.lower):
        sums = tuple(read_sums(lexed, readings))
        found = [
            (one, None if is_beside_others(lexed, one) else _fate_in_sum(one, fate, sums))
            for one, fate in found
        ]
        found += sums
        joined = read_joined(lexed, sums)
        found += [(one, fate) for one, fate in joined if fate.slot not in told_slots(lead)]
    known = tuple([one for one, _ in found])
    reckoned = list(read_own_deaths(lexed, found))
    if len(found) > 1 or not MULTIPLES.keys().isdisjoint(lexed.lower):
        reckoned += read_survivors(lexed, found, lead)
    if reckoned:
        found = [*_as_shot(found, reckoned), *reckoned]
    victims = list(read_victims(lexed, known, lead))
    if victims:
        found = [*_without_ranks(found, victims), *victims]
    found = [(one, settle(fate, one, lead)) for one, fate in found]
    if len(found) > 1:
        found.sort(key=lambda one: (one[0].measure.first, -one[0].measure.last))
    return found


def _without_ranks(found: Sequence[Told], victims: Sequence[Told]) -> Iterator[Told]:
    """The figures, but for the rank in "a third worker", which counts one more person."""
    taken = {at for one, _ in victims for at in range(one.measure.first, one.last)}
    for one, fate in found:
        if one.measure.dimension != "ordinal" or one.measure.first not in taken:
            yield one, fate


def _as_shot(found: Sequence[Told], reckoned: Sequence[tuple[Reading, Fate]]) -> Iterator[Told]:
    """Those shot, of whom some died, are no number of wounded."""
    firsts = {one.measure.first for one, fate in reckoned if fate.slot == "injured"}
    for one, fate in found:
        shot = fate and fate.event == "shoot" and fate.slot == "injured"
        shot = shot and one.measure.first in firsts
        yield one, replace(fate, slot="shot") if fate and shot else fate


def is_table(text: str) -> bool:
    """True where more figures and number words follow one another than in any sentence."""
    if len(text) <= 2 * MOST_IN_PROSE:
        return False
    named = sum(word in NUMBER_WORDS for word in WORD.findall(text.lower()))
    return len(FIGURE.findall(text)) + named > MOST_IN_PROSE


def _fate_in_sum(
    one: Reading, fate: Fate | None, sums: tuple[tuple[Reading, Fate], ...]
) -> Fate | None:
    """The fate of a figure that may be a member of a coordination: "two women and a man were hurt".

    "Two others" beside a man are no toll: the sum is. A member with a name of its own keeps its
    fate, as other articles give it alone ("two pilots and 10 tourists", "the 10 tourists"). To take
    it away counts six tolls of 1,600 better and turns agreements into differences.
    """
    for whole, shared in sums:
        if whole.measure.first <= one.measure.first < whole.measure.last:
            if one.noun.head == "other" or (one.noun.head in ANYONE and not one.noun.group):
                return None
            if one.noun.head is not None and one.measure.dimension == "count":
                return fate or shared
    return fate
