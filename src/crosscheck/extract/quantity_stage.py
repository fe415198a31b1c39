"""Which stage of a match or a vote a figure is of: the first half, the run-off, the shoot-out.

Two goals by half-time and three in the match answer two questions, and so does the turnout of each
round. "The run-off" is the second round, "at the break" is the first half; what follows
"after the break" is the second. The stage that stands nearest in the clause counts, one in front of
the sentence where the clause has none.

Skips: a calendar quarter ("sold 300 cars in the second quarter"), as only what is scored has
quarters here; rounds of talks or of funding.
Source: house rule on match and election reports.
"""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.word_set import word_set

SCORED = word_set(
    """goal point points run try touchdown basket three-pointer rebound assist wicket shot save
    corner foul knockdown score ace penalty"""
)
POLLED = word_set("turnout share votes seats ballot")
ORDER = {
    "first": "first", "opening": "first", "1st": "first", "second": "second", "2nd": "second",
    "closing": "last", "final": "last", "last": "last", "third": "third", "3rd": "third",
    "deciding": "last", "fourth": "fourth", "4th": "fourth", "fifth": "fifth", "sixth": "sixth",
    "seventh": "seventh", "eighth": "eighth", "ninth": "ninth",
}  # fmt: skip
OF_MATCH = word_set("half quarter period set inning innings frame leg over round")
OF_VOTE = word_set("round ballot")
PAUSES = word_set("half-time halftime interval break")
EXTRA = word_set("overtime")
SHOOT_OUTS = word_set("shootout shoot-out")
RUN_OFFS = word_set("runoff run-off")
SECOND = "second"
REACH = 12  # words on either side
LEAST_WORDS = 2


def stage_of(lexed: Lexed, reading: Reading, slot: str) -> str | None:
    """The stage that a figure of a `slot` is told of; None for the whole and for other figures."""
    is_vote = slot in POLLED
    if not is_vote and slot not in SCORED:
        return None
    start, last = reading.start, reading.last
    after = _nearest(lexed, range(last, min(len(lexed.lower), last + REACH)), is_vote=is_vote)
    before = _nearest(lexed, range(start - 1, max(-1, start - 1 - REACH), -1), is_vote=is_vote)
    return after or before or _fronted(lexed, start, is_vote=is_vote)


def _nearest(lexed: Lexed, places: range, *, is_vote: bool) -> str | None:
    """The first stage on a walk away from the figure, up to the end of the clause or a figure."""
    for at in places:
        word = lexed.lower[at]
        if word in CLAUSE_ENDS or word in {",", ";"} or (word[0].isdigit() and word not in ORDER):
            return None
        if found := _stage_at(lexed, at, is_vote=is_vote):
            return found
    return None


def _fronted(lexed: Lexed, start: int, *, is_vote: bool) -> str | None:
    """The stage that opens the sentence: "In the second round, turnout was 61 percent"."""
    if lexed.lower[0] not in {"in", "at", "by", "after", "before"}:
        return None
    end = next((at for at in range(min(start, REACH)) if lexed.lower[at] == ","), 0)
    return next((s for at in range(end) if (s := _stage_at(lexed, at, is_vote=is_vote))), None)


def _stage_at(lexed: Lexed, at: int, *, is_vote: bool) -> str | None:
    """The stage that is named at a word."""
    word = lexed.lower[at]
    if is_vote:
        if word in RUN_OFFS or lexed.lower[at : at + 3] == ["run", "-", "off"]:
            return f"{SECOND} round"
        order = _order_before(lexed, at) if word in OF_VOTE else None
        return f"{order} round" if order else None
    if word in PAUSES or lexed.lower[at : at + 3] == ["half", "-", "time"]:
        return _beside_pause(lexed, at)
    if word in EXTRA or lexed.lower[at : at + 2] == ["extra", "time"]:
        return "extra time"
    if word in SHOOT_OUTS or lexed.lower[at : at + 3] == ["shoot", "-", "out"]:
        return "shoot-out"
    if word in {"penalties", "pens"} and lexed.lower[at - 1] == "on":
        return "shoot-out"
    order = _order_before(lexed, at) if word in OF_MATCH else None
    kind = "inning" if word == "innings" else word
    return f"{order} {kind}" if order else None


def _order_before(lexed: Lexed, at: int) -> str | None:
    return ORDER.get(lexed.lower[at - 1]) if at else None


def _beside_pause(lexed: Lexed, at: int) -> str | None:
    """The half that "before", "at" or "after" a pause names."""
    near = lexed.lower[max(0, at - LEAST_WORDS) : at]
    if "after" in near or "since" in near:
        return "second half"
    return "first half" if {"before", "at", "by"} & set(near) else None
