"""How far somebody or something fell: "fell 150 metres to his death", "a 40-foot fall".

What falls by a height is a person, a craft, or what goes on "off", "into", "down" or "to his
death"; a river, snow or a price falls to a level.
Source: house rule; Levin 1993, 51.1 (verbs of inherently directed motion).
"""

from crosscheck.extract.quantity_frame import Frame
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic, past_hyphen, verb_subject
from crosscheck.lexicon.deeds import CRAFT
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

HEIGHT = "fall"
FALLING = word_set("fall plunge plummet tumble drop")
FALLS = word_set("fall plunge drop")
FALLERS = PERSONS | CRAFT
ONE_WHO = word_set("he she they who")
DOWN = word_set("off into down onto through")
HEIGHTS = word_set(
    """ridge cliff roof window balcony bridge building tower ladder tree horse summit peak mountain
    crane scaffold scaffolding helicopter plane aircraft ledge wall floor height rock rockface"""
)
MISSING = word_set("short behind shy")  # "fell 3 metres short"
LEVELS = word_set("lake river reservoir sea water tide snow rain level dam creek glacier gauge")
NEXT = 5  # words: "to his own death"


def read_fall(lexed: Lexed, reading: Reading, frame: Frame) -> Topic | None:
    """The height of a fall, of whom or what fell; None for other lengths."""
    if reading.measure.dimension != "length" or reading.value.per:
        return None
    last = reading.measure.last
    if reading.measure.compound:
        noun = lexed.lower[past_hyphen(lexed, last) :][:1]
        return Topic(HEIGHT) if noun and noun[0] in FALLS else None
    if frame.lemma not in FALLING or frame.role not in ("", "by"):
        return None
    after = lexed.lower[last : last + NEXT]
    if MISSING & {*after[:1], lexed.lower[reading.start - 2]}:
        return None
    name, head = verb_subject(lexed, frame)
    if head is None and name is None:
        falls = LEVELS.isdisjoint(lexed.lower)  # "died after falling 150 metres"
    elif LEVELS & {*(name or "").lower().split(), *(head or "").split()}:
        return None
    else:
        falls = name is not None or (head in ONE_WHO or noun_lemma(head or "") in FALLERS)
    return Topic(HEIGHT, name or _noun(head), "fall") if falls or _goes_down(after) else None


def _noun(head: str | None) -> str | None:
    return head if noun_lemma(head or "") in FALLERS else None


def _goes_down(after: list[str]) -> bool:
    """Do the next words say from where, into what, or to whose death?"""
    first = after[0] if after else ""
    is_deadly = first == "to" and ("death" in after or "deaths" in after)
    return first in DOWN or is_deadly or (first == "from" and not HEIGHTS.isdisjoint(after))
