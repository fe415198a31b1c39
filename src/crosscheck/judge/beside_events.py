"""Dates of one event of two texts put side by side: see beside.py for what is presumed.

*Ends of a stretch*: "from 3 May to 9 May" says when it began and when it ended; the other text
gives another day for the one or the other.
*Short events*: a vote, a match, a ceremony lasts a day at most, so that its day is the same whether
it was held, began, was shown or ended.
Not compared: events with a word of recurrence or of other names, dates that share what they say.
Source: TimeML's aspectual links (Pustejovsky et al. 2003); the list of short events is a house
table.
"""

import re
from collections.abc import Iterator, Sequence

from crosscheck.judge.reasons import word_of_recurrence
from crosscheck.lexicon.morphology import lemma, noun_lemma
from crosscheck.lexicon.name_matching import plain_words
from crosscheck.lexicon.places import place_of
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, DateValue

SHORT = word_set(
    """vote match final finale premiere debut wedding funeral ceremony concert speech crash
    explosion blast earthquake landing launch execution inauguration coronation swearing-in
    referendum runoff derailment collision verdict fight"""
)
VOTES = {"election": "vote", "poll": "vote", "ballot": "vote", "referendum": "vote"}
PLAIN = re.compile(r"(\d{4}|XXXX)((?:-\d\d){0,2})")
HAPPENS = {"on", "start", "end"}
ENDS = {"start": 0, "end": 1}
CAPITALISED = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w-]+")


def moved_events(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of dates of one event that exclude each other."""
    mine, theirs = (list(filter(_is_dated, claims)) for claims in (left, right))
    for one in mine:
        for two in theirs:
            if word_of_recurrence((one, two)) or not _of_one_name(one, two):
                continue
            if _is_of_end(one, two) or _is_of_end(two, one) or _is_of_short(one, two):
                yield one, two


def _is_dated(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, DateValue)
        and value.timex_type == "DATE"
        and value.mod is None
        and not _is_cut(claim)
        and claim.zone != "comment"
        and claim.polarity == "affirmed"
        and claim.modality in ("asserted", "planned")
    )


def _of_one_name(left: Claim, right: Claim) -> bool:
    """False where both sentences name somebody or something, and nothing in common."""
    names = []
    for claim in (left, right):
        found = " ".join(filter(_names_one, CAPITALISED.findall(claim.sentence.text)))
        names.append(set(plain_words(found)) - set(plain_words(claim.text)))
    return not all(names) or bool(names[0] & names[1])


def _is_cut(claim: Claim) -> bool:
    """The year that a season or a term begins with: "1996–97"."""
    end = claim.start - claim.sentence.start + len(claim.text)
    return claim.sentence.text[end : end + 1] in ("–", "-", "/")


def _names_one(word: str) -> bool:
    """A name of somebody or something; many events share a place, and one has several."""
    return place_of(word) is None


def _is_of_end(stretch: Claim, moment: Claim) -> bool:
    """The second dates a beginning or an end, and not that of the first."""
    end = ENDS.get(moment.about.slot or "")
    ends = _timex(stretch).split("/")
    if end is None or len(ends) != len(ENDS) or stretch.about.slot in ENDS:
        return False
    return _exclude(ends[end], _timex(moment)) and _same_matter(stretch, moment)


def _same_matter(left: Claim, right: Claim) -> bool:
    """What has the date is called alike in both sentences: "was filmed", "the filming"."""
    matters = []
    for claim in (left, right):
        words = plain_words(" ".join(filter(None, (claim.about.subject, claim.about.event))))
        matters.append(words or plain_words(claim.sentence.text))
    one, two = ({lemma(word) for word in words} - FUNCTION_WORDS for words in matters)
    return bool(one & two)


def _is_of_short(left: Claim, right: Claim) -> bool:
    if not {left.about.slot, right.about.slot} <= HAPPENS:
        return False
    one, two = _short(left), _short(right)
    return bool(one) and one == two and _exclude(_timex(left), _timex(right))


def _short(claim: Claim) -> str:
    """The short event that has the date, told by the noun that its phrase ends in."""
    words = plain_words(claim.about.subject or "")[-1:] or plain_words(claim.about.event or "")
    noun = noun_lemma(words[-1]) if words else ""
    noun = VOTES.get(noun, noun)
    return noun if noun in SHORT else ""


def _timex(claim: Claim) -> str:
    return getattr(claim.value, "timex", "")


def _exclude(one: str, two: str) -> bool:
    """Two plain dates that differ in the first part that both give."""
    left, right = PLAIN.fullmatch(one), PLAIN.fullmatch(two)
    if not left or not right:
        return False
    if "XXXX" not in (left[1], right[1]) and left[1] != right[1]:
        return True
    parts = zip(left[2].split("-"), right[2].split("-"), strict=False)
    return any(here != there for here, there in parts)
