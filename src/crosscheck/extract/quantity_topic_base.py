"""What readers of topics share: what a topic is, and the nouns that name one."""

from msgspec import Struct

from crosscheck.extract.quantity_frame import Frame, phrase_before, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import STOP
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.morphology import classes, noun_lemma
from crosscheck.lexicon.slots import CASUALTY_SLOTS, NOUN_SLOT
from crosscheck.lexicon.word_set import word_set

REACH = 11
AMOUNTS = word_set(  # "a total of $5 million" says nothing of what it is
    """
    total sum amount maximum minimum average equivalent tune excess rate level figure peak low high
    record estimate target lot out most more
    """
)
TIMES = word_set("year quarter month week day night morning evening half decade hour season time")
NO_SUMS = AMOUNTS | TIMES


TO_PAY = (["to"], ["will"], ["would"], ["must"], ["should"], ["not"])


class Topic(Struct, frozen=True):
    """Slot, subject, event and state (change or previous) of one figure."""

    slot: str | None = None
    subject: str | None = None
    event: str | None = None
    state: str | None = None
    bound: str = ""


def verb_subject(lexed: Lexed, frame: Frame) -> tuple[str | None, str | None]:
    """Name and head noun of the subject of the governing verb."""
    return (None, None) if frame.at is None else subject_before(lexed, frame.at)


def _before_rate(lexed: Lexed, start: int) -> int:
    """Where "$70 a share, or" begins, which only says by the piece what a figure says in all."""
    at = start - 2 if lexed.lower[max(0, start - 2) : start] == [",", "or"] else start - 1
    if lexed.lower[at - 2 : at] not in (["a", "share"], ["per", "share"]):
        return start
    at -= 3
    return at - 1 if at and lexed.lower[at - 1] in "$€£" else at


def noun_before(lexed: Lexed, start: int) -> tuple[str, int] | None:
    """The slot noun that governs a figure ("revenue of", "prices rose to"), and its place."""
    start = _before_rate(lexed, start)
    for at in range(start - 1, max(-1, start - REACH), -1):
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word[0].isdigit() or word[0] in "$€£":
            return None
        noun = noun_lemma(word)
        slot = NOUN_SLOT.get(noun)
        is_verb = noun == "pay" and lexed.lower[at - 1 : at] in TO_PAY
        if slot and slot not in CASUALTY_SLOTS and noun != "damage" and not is_verb:
            return slot, at
    return None


def sum_of(lexed: Lexed, start: int) -> tuple[str, str | None] | None:
    """What a figure is by the noun before "of", and whose: "annual savings of $5 million"."""
    if lexed.lower[start - 1 : start] != ["of"]:
        return None
    owner, noun = phrase_before(lexed, start - 1)
    kinds = classes(noun) if noun else ""
    if not noun or noun in NOUN_SLOT or noun in NO_SUMS or not (not kinds or "n" in kinds):
        return None
    return noun, owner


def past_hyphen(lexed: Lexed, at: int) -> int:
    """The word at `at`, or the next where that is a hyphen."""
    return at + 1 if at < len(lexed.lower) and lexed.lower[at] == "-" else at


def close_noun(lexed: Lexed, end: int, last: int) -> bool:
    """Do only noun-phrase words stand between the figure and its noun ("$5 billion deal")?

    A weekday there begins a time of its own: "$2.23 Friday afternoon".
    """
    return all(word not in STOP and word not in WEEKDAYS for word in lexed.lower[last:end])
