"""What a date is the date of where a verb behind it tells it: "On Friday, the court ruled"."""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_noun import noun_about
from crosscheck.extract.date_phrase import Words, is_event, is_verb, phrase_left
from crosscheck.extract.date_subject import CUTS, REACH
from crosscheck.extract.date_verb import SHOT, is_saying, is_shooting, verb_about
from crosscheck.lexicon.date_slots import CARRIERS, VERB_SLOTS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About

RELATIVES = word_set("who which")
NEAR_VERB = 3  # tokens: "who had been", "who also fled"


def following_verb(words: Words) -> About | None:
    """The first verb to the right: "On Friday, the court ruled"."""
    tags = words.tags
    stop = min(len(tags), words.last + REACH)
    is_entry = words.first == 0 and tags[words.last : words.last + 1] == ":"
    passed = False
    told = 0  # up to here a clause with "who" or "which" tells more of the subject
    for at in range(words.last + is_entry, stop):  # of a timeline: "May 2022: Holm is arrested."
        if tags[at] == "W":
            told = _end_of_relative(words, at, stop)
        if tags[at] in CUTS or tags[at] == "." or (tags[at] == "W" and not told):
            return None
        if at < told:
            continue
        passed = passed or (words.tokens[at].lower == "that" and tags[at - 1] in "NZ")
        if passed and is_verb(words, at):
            return None  # "on Monday by two walls that formed a passage"
        if not is_verb(words, at) or tags[at - 1 : at] == "o" or _is_reduced(words, at, stop):
            continue
        lemma = lemma_of(words.tokens[at].lower)
        if is_saying(lemma):
            return None
        if is_shooting(words, at, lemma):
            return SHOT
        if lemma in CARRIERS or VERB_SLOTS.get(lemma) in {"start", "end"}:
            found = _object_event(words, at)
            if found is not None:
                slot = VERB_SLOTS.get(lemma)
                return noun_about(words, phrase_left(words, found, at + 1), found, slot)
        if lemma == "be":
            return None
        return verb_about(words, at)
    return None


def _end_of_relative(words: Words, at: int, stop: int) -> int:
    """Where the main clause goes on after a clause with "who" at `at`; 0 where that is not plain.

    "A man who fled the town was arrested": behind the relative's own verb; behind the second comma
    of "A man, who fled the town, was arrested".
    """
    if words.tokens[at].lower not in RELATIVES or words.tags[at - 1] not in "NPZQ,":
        return 0
    if words.tags[at - 1] == ",":
        return words.tags.find(",", at, stop) + 1
    own = next((place for place in range(at + 1, stop) if is_verb(words, place)), stop)
    return own + 1 if own <= at + NEAR_VERB else 0


def _is_reduced(words: Words, at: int, stop: int) -> bool:
    """Skip "linked" in "militants linked to the group attacked": the main verb is to come."""
    if words.tags[at] != "E" or "B" in words.tags[max(0, at - 2) : at]:
        return False
    after = words.tags[at + 1] if at + 1 < stop else ""
    rest = words.tags[at + 1 : stop]
    cut = next((place for place, tag in enumerate(rest) if tag in CUTS or tag in ".W,"), len(rest))
    return after in ("I", "o") and any(
        is_verb(words, place) and words.tags[place] in "VES"
        for place in range(at + 2, at + 1 + cut)
    )


def _object_event(words: Words, at: int) -> int | None:
    """The event noun that the verb has as its object: "hosted another round of talks"."""
    found = None
    for place in range(at + 1, min(len(words.tags), at + 9)):
        tag = words.tags[place]
        if tag not in "DMJQEGNPZI" or (tag == "I" and words.tokens[place].lower != "of"):
            break
        if is_event(words, place):
            found = place
    return found
