"""Which question a figure answers where nobody was hurt: money, shares, ages, sizes, counts."""

from msgspec.structs import replace

from crosscheck.extract.quantity_aboard import aboard_slot, is_capacity
from crosscheck.extract.quantity_attendance import is_attendance, is_of_a_crowd
from crosscheck.extract.quantity_burnt import is_burnt
from crosscheck.extract.quantity_compared import as_compared
from crosscheck.extract.quantity_contest import elections_won
from crosscheck.extract.quantity_crime import read_crime
from crosscheck.extract.quantity_distance import located_before, past_bracket
from crosscheck.extract.quantity_done import done_to
from crosscheck.extract.quantity_estimate import is_estimated
from crosscheck.extract.quantity_fall import read_fall
from crosscheck.extract.quantity_forecast import read_forecast
from crosscheck.extract.quantity_frame import Frame, finite, read_frame
from crosscheck.extract.quantity_inflation import read_inflation
from crosscheck.extract.quantity_inside import SLOT as INSIDE
from crosscheck.extract.quantity_inside import is_inside
from crosscheck.extract.quantity_interest import read_interest
from crosscheck.extract.quantity_jobless import jobless_slot
from crosscheck.extract.quantity_jobs import jobs_moved
from crosscheck.extract.quantity_left import left_slot
from crosscheck.extract.quantity_legal_age import is_age_before, legal_age
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_line import as_expected, read_line
from crosscheck.extract.quantity_money import as_cost, read_money
from crosscheck.extract.quantity_noun import read_any_noun, read_noun
from crosscheck.extract.quantity_pair import is_tally
from crosscheck.extract.quantity_parent import is_parent_before, parent_of
from crosscheck.extract.quantity_population import DWELLING, INHABITANTS, having, opener, town_of
from crosscheck.extract.quantity_power import is_blacked_out
from crosscheck.extract.quantity_prison import prison_term
from crosscheck.extract.quantity_ratio import read_ratio
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_round import frame_of_stage
from crosscheck.extract.quantity_sample import is_sample
from crosscheck.extract.quantity_seed import rank_noun
from crosscheck.extract.quantity_shares import share_move
from crosscheck.extract.quantity_signed import SLOT as SIGNATURES
from crosscheck.extract.quantity_signed import is_signed
from crosscheck.extract.quantity_span import read_span
from crosscheck.extract.quantity_staff import employer_of
from crosscheck.extract.quantity_term import read_counts, read_term
from crosscheck.extract.quantity_topic_base import (
    Topic,
    noun_before,
    past_hyphen,
    sum_of,
    verb_subject,
)
from crosscheck.extract.quantity_weather import weather_slot
from crosscheck.extract.quantity_whose import age_subject, owner_of_insertion, score_owner
from crosscheck.lexicon.slots import (
    BURNT,
    FALL,
    FOCAL_DEPTH,
    NOUN_SLOT,
    PERSONS,
    POPULATION,
    RISE,
    SAMPLE,
    STAGE_NOUNS,
    VOTE_TALLY,
)
from crosscheck.lexicon.word_set import word_set

LEVELS = RISE | FALL | {"reach", "total", "stand", "hit", "number"}
DIMENSION_SLOT = {
    "temperature": "temperature", "speed": "speed", "magnitude": "magnitude", "area": "area",
    "mass": "weight", "volume": "volume", "power": "power", "energy": "energy",
}  # fmt: skip
LENGTHS = {"high": "height", "tall": "height", "wide": "width", "deep": "depth", "long": "length",
           "thick": "thickness", "away": "distance", "from": "distance", "north": "distance",
           "south": "distance", "east": "distance", "west": "distance", "off": "distance",
           "northeast": "distance", "southeast": "distance", "northwest": "distance",
           "southwest": "distance", "below": "depth", "above": "height"}  # fmt: skip
AWAY = frozenset(word for word, slot in LENGTHS.items() if slot == "distance")
QUAKES = word_set("earthquake quake tremor temblor aftershock epicentre epicenter hypocentre")
LONGEST_JOINT = 6  # words: "in June and", "from the previous month and"
PLACES = word_set("village town city district suburb hamlet")
TELLING = word_set("tell say report add confirm announce claim state believe fear")
LEVELLED = word_set("leveled levelled leveling levelling razed razing flattening flattened")
LEVELLING = word_set("flatten level raze demolish obliterate")  # "flattened seven villages"
LASTING = word_set("last take drag")
SUMMING = (None, "total")  # "a total of 800 flights were cancelled"


def read_topic(lexed: Lexed, reading: Reading, before: Reading | None) -> Topic:
    """What a figure is about when no casualty word says so; `before` is the figure before it."""
    last = reading.measure.last
    if weather := weather_slot(lexed, reading):
        return Topic(weather)
    if crime := read_crime(lexed, reading):
        return crime
    frame = read_frame(lexed, reading.start, last)
    if before is not None and not frame.change and _restates(lexed, reading, before):
        frame = read_frame(lexed, before.start, before.measure.last)
    if inflation := read_inflation(lexed, reading):
        return replace(inflation, bound=frame.change)
    if interest := read_interest(lexed, reading, frame, before):
        return interest
    dimension = reading.measure.dimension
    if dimension == "age":
        return Topic("age", age_subject(lexed, reading))
    if dimension == "score" and is_tally(lexed, reading.measure):
        return Topic(VOTE_TALLY)
    if dimension == "score":
        return Topic("score", score_owner(lexed, reading))
    by_law = legal_age(lexed, reading.start, reading.value.low or 0.0)
    if by_law and dimension == "duration":
        return Topic(by_law, state="previous" if is_age_before(lexed, reading.start) else None)
    if fall := read_fall(lexed, reading, frame):
        return fall
    if dimension == "duration":
        topic = _duration(lexed, reading, frame)
    elif dimension == "currency":
        line = read_line(lexed, reading, before)
        topic = line or as_expected(lexed, reading, as_cost(read_money(lexed, reading, frame)))
        if topic.state == "former":
            return topic
    elif dimension in {"ratio", "ratio change", "point"}:
        if topic_of_rate := _rate(lexed, reading, frame, before):
            return topic_of_rate
        topic = read_ratio(lexed, reading, frame)
    elif dimension in {"count", "ordinal"}:
        topic = _count(lexed, reading, frame)
    else:
        topic = _measured(lexed, reading, frame)
    if frame.change and frame.lemma is None and frame.at is not None and topic.event is None:
        topic = replace(topic, event="rise" if frame.change == "up" else "fall")
    if dimension == "count" and (moved_jobs := jobs_moved(lexed, reading, frame)):
        return moved_jobs
    if topic.subject and topic.subject[0].isupper() and is_estimated(lexed, reading, frame):
        topic = replace(topic, subject=None)  # who puts it there is no owner of it
    state = "change" if frame.change else "previous" if _is_previous(frame) else None
    moved = frame.role == "by" or (frame.lemma is None and frame.at is not None)
    bound = frame.change if dimension not in {"count", "duration"} or moved else ""
    return replace(topic, state=state if bound or not frame.change else None, bound=bound)


def _rate(lexed: Lexed, reading: Reading, frame: Frame, before: Reading | None) -> Topic | None:
    """What is foreseen, how shares moved, and what a rate is compared with; None of others."""
    if foreseen := read_forecast(lexed, reading, frame):
        return foreseen
    if moved := share_move(lexed, reading):
        return moved
    if before is None or before.measure.dimension != "ratio":
        return None
    return as_compared(lexed, reading, before, read_topic(lexed, before, None))


def _restates(lexed: Lexed, reading: Reading, before: Reading) -> bool:
    """Is it the same change once more: "up 0.4 points, or 0.02 percent", "rose 3% in June and 9%
    in a year"?
    """
    if lexed.lower[reading.start - 1] == "or":
        return reading.start - before.last <= 2
    between = lexed.lower[before.last : reading.start]
    is_ratio = reading.measure.dimension == before.measure.dimension == "ratio"
    is_joined = between[-1:] == ["and"] and len(between) <= LONGEST_JOINT
    return is_ratio and is_joined and not any(map(_is_past, between))


def _is_past(word: str) -> bool:
    found = finite(word)
    return found is not None and found[1] == "past"


def _is_previous(frame: Frame) -> bool:
    if frame.role != "from":
        return False
    return (
        (frame.lemma is None and frame.at is not None) or frame.lemma in RISE or frame.lemma in FALL
    )


def _duration(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    last = reading.measure.last
    if prison := prison_term(lexed, reading):
        return prison
    if span := read_span(lexed, reading):
        return span
    if term := read_term(lexed, reading, _compound_head(lexed, reading)):
        return Topic(*term)
    at = past_hyphen(lexed, last)
    if at < len(lexed.lower) and lexed.lower[at] == "old":
        at = past_hyphen(lexed, at + 1)
    elif reading.measure.compound:
        pass
    elif at == last and lexed.lower[last : last + 1] == ["of"]:
        at = last + 1
    elif at == last:
        return Topic("duration", _who(lexed, frame), frame.lemma)
    of = at == last + 1 and not reading.measure.compound
    noun = read_any_noun(lexed, at) if of else read_noun(lexed, at, 1.0)
    return Topic("duration", noun.head, frame.lemma)


def _compound_head(lexed: Lexed, reading: Reading) -> str | None:
    return read_noun(lexed, past_hyphen(lexed, reading.measure.last), 1.0).head


def _who(lexed: Lexed, frame: Frame) -> str | None:
    """Who does for so long what the verb says: the jurors of "jurors deliberated for two days"."""
    is_lasting = frame.role == "" and frame.lemma in LASTING
    if frame.lemma is None or not (frame.role == "for" or is_lasting):
        return None
    name, head = verb_subject(lexed, frame)
    return name or head


def _measured(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    if is_burnt(lexed, reading):
        return Topic(BURNT)
    last = reading.measure.last
    slot = DIMENSION_SLOT.get(reading.measure.dimension)
    at = past_bracket(lexed, past_hyphen(lexed, last))
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    if word in AWAY and lexed.lower[at + 1 : at + 2] in (["of"], ["from"]):
        return Topic("distance", located_before(lexed, reading.start), frame.lemma)
    if slot is None and reading.measure.dimension == "length":
        slot = LENGTHS.get(word, "length")
    found = noun_before(lexed, reading.start) if slot in {None, "length"} else None
    if found:
        slot = found[0]
    elif slot != "magnitude" and (named := sum_of(lexed, reading.start)) and named[0] != slot:
        return Topic(slot or reading.measure.dimension, named[1] or named[0])  # "a blade of 20 cm"
    if slot == "depth" and not QUAKES.isdisjoint(lexed.lower):
        return Topic(FOCAL_DEPTH, None, frame.lemma)
    noun = read_any_noun(lexed, at + 1 if word in LENGTHS else at)
    name, head = verb_subject(lexed, frame)
    compound = noun.head if at > last or word in LENGTHS else None
    if reading.measure.compound and noun.head and at == last:
        return Topic(slot or reading.measure.dimension, noun.head)  # "a 40-pound turkey"
    return Topic(slot or reading.measure.dimension, name or compound or head, frame.lemma)


def _count(lexed: Lexed, reading: Reading, frame: Frame) -> Topic:
    head = reading.noun.head or reading.value.of
    if head in STAGE_NOUNS and lexed.lower[reading.start - 1] == "the":
        frame = frame_of_stage(lexed, reading)
    name, counted = verb_subject(lexed, frame)
    last = reading.measure.last
    if rank := rank_noun(lexed, last):
        return Topic(rank, name, None)
    is_parent = is_parent_before(lexed, reading)
    if is_parent or head == "child":
        parent = parent_of(lexed, reading.start, reading.measure.last)
        if is_parent or parent:
            return Topic("child", parent)
    if is_signed(lexed, reading):
        return Topic(SIGNATURES)
    if is_inside(lexed, reading):
        return Topic(INSIDE)
    if head in INHABITANTS and (town := town_of(lexed, reading.start)):
        return Topic(POPULATION, *town)
    if head in DWELLING and (town := having(lexed, reading.start, reading.value.low or 0.0)):
        return Topic(POPULATION, *town)
    if is_sample(lexed, reading, frame):
        return Topic(SAMPLE)
    if (jobless := jobless_slot(lexed, reading)) or (
        jobless := elections_won(lexed, reading, frame)
    ):
        return Topic(jobless, name)
    if head and is_capacity(lexed, reading):
        return Topic("capacity", name)
    if aboard := aboard_slot(lexed, reading, frame):
        return Topic(aboard, name, "board")
    if is_attendance(lexed, reading):
        return Topic("attendance", name, frame.lemma)
    if head == "count" and (counts := read_counts(lexed, reading)):
        return Topic(*counts)
    if head and (owner := owner_of_insertion(lexed, reading.start)):
        return Topic(NOUN_SLOT.get(head, head), owner)
    if head is None and counted and (frame.lemma in LEVELS or frame.change):
        return Topic(NOUN_SLOT.get(counted, counted), name, frame.lemma)
    is_paid = lexed.lower[last : last + 3][::2] == ["on", "payroll"]
    if head is None and (is_paid or (frame.lemma == "employ" and frame.role == "")):
        return Topic("employees", name, "employ")
    if head is None:
        found = noun_before(lexed, reading.start)
        if found and found[0] == "turnout" and is_of_a_crowd(lexed):
            return Topic("attendance", None, frame.lemma)
        if found and found[0] == POPULATION and name is None:
            return Topic(POPULATION, opener(lexed, found[1]))
        return Topic(found[0], name, frame.lemma) if found else Topic()
    if left := left_slot(lexed, reading.start, head):
        return Topic(left, None, "survive")
    employer = employer_of(lexed, reading, frame.lemma)
    if employer is not None:
        return Topic("employees", employer or name, "employ")
    if is_blacked_out(lexed, reading.start, reading.last, head):
        return Topic("without power", None, "lose")
    event = "lose" if _is_loss_of(lexed, reading.start) else frame.lemma
    if event in SUMMING and head not in PERSONS:
        event = done_to(lexed, reading.last)
    if event is None or (frame.lemma in TELLING and frame.role == ""):
        done = done_to(lexed, reading.last, is_place=head in PLACES)
        name, event = (None, done) if done else (name, event)
    if lexed.lower[reading.start - 1] in LEVELLED or (event in LEVELLING and frame.role == ""):
        event = "destroy"
    return Topic(NOUN_SLOT.get(head, head), name, event)


def _is_loss_of(lexed: Lexed, start: int) -> bool:
    """Are they told of as "a loss of 200 members"?"""
    before = lexed.lower[max(0, start - 2) : start]
    return before in (["loss", "of"], ["losses", "of"])
