"""What a firm is bought for, however the article words it, and who buys.

"A $3 billion takeover of Orvik", "to buy 70 percent of Orvik for $3 billion", "Halden's purchase of
Orvik, worth $3 billion" and "a $3 billion approach" ask one question; what two bidders offer are
two, so that the bidder is told where the sentence names him. A price by the share is of the bid
where it is paid or offered, and of the market where the shares close at it.

Source: house rule on reports of mergers and acquisitions.
"""

from crosscheck.extract.quantity_frame import Frame, name_in, subject_before
from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_noun import read_any_noun
from crosscheck.extract.quantity_reading import Reading
from crosscheck.extract.quantity_sought import name_sought
from crosscheck.extract.quantity_topic_base import Topic, close_noun, past_hyphen
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.slots import OFFER_PER_SHARE
from crosscheck.lexicon.word_set import word_set

LEAST = 1e6  # below, nobody buys a firm
DEAL, BID = "deal", "bid"
DEALS = frozenset((DEAL, BID))
NOUNS = {"purchase": DEAL, "buyout": DEAL, "swoop": DEAL, "approach": BID}
BUYING = word_set("buy acquire purchase snap")
SHARES = word_set("share shares stock home house mansion apartment painting ticket tickets")
OFFERING = word_set("pay offer bid receive get")
BIDDING = word_set("buy acquire purchase snap pay offer bid make launch table lodge submit")
OFFERS = word_set("offer bid deal proposal approach takeover")
MARKET = word_set("close closed closing trading traded trade dividend earnings profit loss")
FORMER = word_set("initial original first earlier previous opening")
PIVOTS = word_set("; to . raised")
REACH = 9
NEAR, FAR = 4, 12  # words from the verb: further off only with the offer in between, or behind
LEADING = word_set("to will would may might could has have had not")
CLAUSES = word_set("; . that while but although said says")


def read_deal(lexed: Lexed, reading: Reading, frame: Frame) -> Topic | None:
    """The topic of what is paid for a firm, in all or by the share; None for any other sum."""
    if reading.value.per == "share":
        if not _is_offered(lexed, reading, frame):
            return None
        return Topic(OFFER_PER_SHARE, name_sought(lexed, reading.last, len(lexed.lower)), None)
    if reading.value.per or (reading.value.low or 0.0) < LEAST:
        return None
    after = read_any_noun(lexed, past_hyphen(lexed, reading.last))
    if (slot := NOUNS.get(after.head or "")) and close_noun(lexed, after.last, reading.last):
        return Topic(slot, name_sought(lexed, after.last, len(lexed.lower)), None)
    if frame.lemma == "pay" and lexed.lower[reading.last : reading.last + 1] == ["for"]:
        name = name_in(lexed, reading.last + 1, min(len(lexed.words), reading.last + 4))
        return Topic(DEAL, name, "buy") if name else None
    if frame.role == "for" and frame.lemma in BUYING and frame.at is not None:
        bought = range(frame.at + 1, reading.start)
        name = name_in(lexed, frame.at + 1, reading.start)
        if name and SHARES.isdisjoint(lexed.lower[at] for at in bought):
            return Topic(DEAL, name, "buy")
    return None


def _is_offered(lexed: Lexed, reading: Reading, frame: Frame) -> bool:
    """Is it what a bidder pays: "pay $42 a share", "the offer is worth $42 a share"?"""
    left = lexed.lower[max(0, reading.start - REACH) : reading.start]
    if not MARKET.isdisjoint(left):
        return False
    if frame.role == "" and frame.lemma in OFFERING:
        return True
    before = {
        noun_lemma(word) for word in lexed.lower[max(0, reading.start - REACH) : reading.start]
    }
    after = read_any_noun(lexed, past_hyphen(lexed, reading.last)).head
    return after in OFFERS or not OFFERS.isdisjoint(before) or _stands_at(lexed, reading)


def _stands_at(lexed: Lexed, reading: Reading) -> bool:
    """Is it "at $42 a share, the bid …"?"""
    after = lexed.lower[reading.last : reading.last + 4]
    opens = lexed.lower[max(0, reading.start - 1) : reading.start] == ["at"]
    return opens and not OFFERS.isdisjoint(after)


def bidder_of(lexed: Lexed, reading: Reading, frame: Frame) -> str | None:
    """Who buys: of "Halden's $3 billion bid", "Halden offers $3 billion", "a bid from Halden"."""
    for at in range(reading.start, max(0, reading.start - 3), -1):
        if lexed.words[at - 1].endswith(("'s", "’s")):
            return _owner(lexed, at)  # "Halden's ongoing $3 billion purchase"
    for at in range(reading.last, min(len(lexed.lower) - 1, reading.last + 4)):
        if lexed.lower[at] in {"from", "by"}:
            return name_in(lexed, at + 1, min(len(lexed.lower), at + 4))
    if frame.at is not None and frame.lemma in BIDDING:
        return subject_before(lexed, frame.at)[0]
    named = {noun_lemma(word) for word in lexed.lower[reading.last : reading.last + 2]}
    for at in range(reading.start - 1, max(0, reading.start - FAR), -1):
        word = lexed.lower[at]
        if word in CLAUSES:
            break
        if _bids(lexed, at) and (reading.start - at < NEAR or named & OFFERS):
            return subject_before(lexed, at)[0]  # "made a hostile $3 billion bid"
        named.add(noun_lemma(word))
    return None


def _bids(lexed: Lexed, at: int) -> bool:
    """Is it a verb of bidding, and no noun: "Halden offers", not "weighs an offer"?"""
    found = verb(lexed.lower[at])
    if found is None or found[0] not in BIDDING:
        return False
    before = lexed.lower[at - 1] if at else ""
    return lexed.lower[at] not in OFFERS or before in LEADING or lexed.words[at - 1][0].isupper()


def _owner(lexed: Lexed, end: int) -> str | None:
    """The name that ends in a possessive before word `end`; None for a plain noun."""
    first = end
    while first and lexed.words[first - 1][0].isupper():
        first -= 1
    name = " ".join(lexed.words[first:end])
    return name.removesuffix("'s").removesuffix("’s") or None


def is_first(lexed: Lexed, start: int) -> bool:
    """Is it what was offered before: "its initial offer of", "an original $3 billion approach"?"""
    words = lexed.lower[max(0, start - REACH) : start][::-1]
    end = next((at for at, word in enumerate(words) if word in PIVOTS), len(words))
    return not FORMER.isdisjoint(words[:end])
