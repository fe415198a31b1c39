"""Days of deals and of laws: signed, closed, in force.

Who signs is told in many ways ("the ministers signed the accord", "the accord was signed"), and a
merger of one article is the transaction of the next: what has the day is the accord, and the deal.
Source: house rule on business and diplomatic reports.
"""

from crosscheck.extract.date_phrase import Words, noun_at, phrase_left, phrase_right, text_of
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About

SIGNING = word_set("sign ink initial")
ACCORDS = word_set("agreement deal accord pact treaty truce ceasefire")
COMPLETING = word_set("close complete finalise finalize conclude")
DEALS = word_set("deal merger takeover acquisition transaction sale purchase buyout")
REACH = 6  # tokens from the verb to its object


def of_deal(words: Words, at: int, noun: int, lemma: str) -> About | None:
    """What is signed or completed is what the day is of, whoever does it: "signed the accord"."""
    if "B" in words.tags[max(0, at - 2) : at] or not at < noun <= at + REACH:
        return None
    if lemma in SIGNING and noun_at(words, noun) in ACCORDS:
        phrase = phrase_left(words, noun, at + 1)
        return About(slot="on", subject=text_of(words, phrase, noun), event="sign")
    return closing(words, phrase_left(words, noun, at + 1), noun) if lemma in COMPLETING else None


def closing(words: Words, first: int, noun: int) -> About | None:
    """The end of a deal, by one name for a merger and a sale, and by whom it is for."""
    if noun_at(words, noun) not in DEALS:
        return None
    names = [at for at in range(first, noun) if words.tags[at] == "P"]
    if not names and words.tokens[noun + 1].lower == "of":
        first, last = phrase_right(words, noun + 2) or (0, -1)
        names = [at for at in range(first, last + 1) if words.tags[at] == "P"]
    named = " ".join(words.tokens[at].text for at in names[:3])
    return About(slot="closing", subject=f"{named} deal".lstrip(), event="close")


def is_in_force(words: Words, at: int, lemma: str) -> bool:
    """Is it "takes effect", "comes into force", "entered into force"?"""
    after = [token.lower for token in words.tokens[at + 1 : at + 3]]
    if lemma == "take":
        return after[:1] == ["effect"]
    return lemma in {"come", "enter", "go"} and after in (["into", "force"], ["into", "effect"])
