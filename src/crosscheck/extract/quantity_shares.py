"""How far shares moved in a session, however the sentence turns it.

"Orvik shares ended 4% lower", "Orvik's stock closed down 4 percent" and "the news lifted Orvik
shares (ORV) 20%" are moves of a price as "Orvik shares fell 4%" is, though no verb of rising or
falling governs the figure.

A share of the market is another question. Skips: holdings ("sold 4% of the shares"), and clauses in
which nothing says up or down.
Source: house rule on market reports.
"""

from crosscheck.extract.quantity_frame import finite, name_in
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_topic_base import Topic
from crosscheck.lexicon.fates import CLAUSE_ENDS
from crosscheck.lexicon.slots import FALL, RISE
from crosscheck.lexicon.word_set import word_set

SHARES = word_set("share shares stock stocks")
UP, DOWN = word_set("up higher"), word_set("down lower")
SESSION = word_set("close end finish open trade stand settle")  # says nothing of the way by itself
LIFTING = word_set("lift boost push drive propel buoy")
DRAGGING = word_set("drag knock pull")
SENDING = word_set("send")
RATES = word_set("per of a")  # "$3 a share", "4% of the shares"
MARKET_SHARE = "market share"
LEVELS = word_set("to at from")  # "fell to 6 percent of what they were"
REACH, NAME = 10, 5  # words


def share_move(lexed: Lexed, reading: Reading) -> Topic | None:
    """The topic of a percentage by which shares moved; None of any other ratio."""
    if reading.measure.unit != "percent" or SHARES.isdisjoint(lexed.lower):
        return None
    if lexed.lower[reading.start - 1] in LEVELS:
        return None
    at = _shares_before(lexed, reading.start)
    way = _way(lexed, at, reading) if at is not None else ""
    if at is None or not way:
        return None
    bound = way if reading.value.bound == "exact" else ""
    event = "rise" if way == "up" else "fall"
    slot = MARKET_SHARE if _is_of_market(lexed, at) else "share price"
    return Topic(slot, _owner(lexed, at, reading.start), event, "change", bound)


def _shares_before(lexed: Lexed, start: int) -> int | None:
    """Where the shares stand in the clause of a figure; None where they do not move."""
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        word = lexed.lower[at]
        if word in SHARES:
            is_rate = at > 0 and lexed.lower[at - 1] in RATES
            return None if is_rate else at
        if (word in CLAUSE_ENDS and word not in "()") or word in {",", "and"} or word[0].isdigit():
            return None
    return None


def _is_of_market(lexed: Lexed, at: int) -> bool:
    """Is it a part of what is sold: "its market share", "its share of the market"?"""
    is_part = (
        lexed.lower[at : at + 2] == ["share", "of"] and "market" in lexed.lower[at : at + NAME]
    )
    return is_part or lexed.lower[at - 1 : at] == ["market"]


def _way(lexed: Lexed, at: int, reading: Reading) -> str:
    """Up or down, by the word beside the figure or by the verb that moves the shares."""
    between = lexed.lower[at + 1 : reading.start]
    after = lexed.lower[reading.measure.last : reading.measure.last + 1]
    told = {*between, *after}
    lemmas = {found[0] for word in between if (found := finite(word))}
    moved = {found[0] for w in lexed.lower[max(0, at - NAME) : at] if (found := finite(w))}
    if lemmas & SESSION or moved & (SENDING | LIFTING | DRAGGING) or not lemmas:
        if told & UP:
            return "up"
        if told & DOWN:
            return "down"
    if moved & (LIFTING | DRAGGING) and not lemmas:
        return "up" if moved & LIFTING else "down"
    ways = {"up" if one in RISE else "down" for one in lemmas if one in RISE or one in FALL}
    return ways.pop() if len(ways) == 1 else ""


def _owner(lexed: Lexed, at: int, start: int) -> str | None:
    """Whose shares: "Orvik's stock", "Orvik shares", "shares in Orvik"."""
    if lexed.lower[at + 1] in {"in", "of"}:
        return name_in(lexed, at + 2, start)
    return name_in(lexed, max(0, at - NAME), at)
