"""What a date is the date of where a verb tells it, to the left of the date or to its right.

A verb of saying dates only the saying; a verb that carries an event ("held talks") leaves the date
to the event; of a passive the subject is what it befell.
"""

from crosscheck.extract.clause import lemma_of
from crosscheck.extract.date_deal import COMPLETING, closing, is_in_force, of_deal
from crosscheck.extract.date_noun import noun_about, owner_of_act, owner_of_remains
from crosscheck.extract.date_phrase import (
    Words,
    event_name,
    is_event,
    noun_at,
    phrase_left,
    phrase_right,
    text_of,
    verb_group,
)
from crosscheck.extract.date_subject import (
    CUTS,
    REACH,
    befallen_by,
    event_in,
    meant_by_it,
    subject_of,
    trial_before,
)
from crosscheck.lexicon.date_slots import CARRIERS, VERB_SLOTS
from crosscheck.lexicon.deeds import CRAFT, FINDING, IDIOM_WORDS, idiom_of, of_craft, verdict_in
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.predicates import PHRASES
from crosscheck.lexicon.reporting import CLAUSE
from crosscheck.lexicon.word_lists import word_list
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About

NOTHING = About()
HAPPEN = word_set(
    "hold take schedule happen occur come be plan set resume continue expect record register detect"
)
BEFALLS = HAPPEN | word_list("striking")  # an event happens, or strikes somebody


def governing_verb(words: Words, at: int, noun: int | None, commas: int) -> About | None:
    """Between the verb at `at` and the event noun after it, the one that the date belongs to."""
    lemma = lemma_of(words.tokens[at].lower)
    passive = "B" in words.tags[max(0, at - 2) : at]
    if is_in_force(words, at, lemma) and (subject := subject_of(words, verb_group(words, at)[0])):
        return About(slot="in force", subject=text_of(words, *subject), event="effect")
    if lemma == "call" and noun is not None and not passive:
        return noun_about(words, phrase_left(words, noun, at + 1), noun)  # "called a strike for"
    if is_saying(lemma) and not (passive and lemma in {"confirm", "call", "expect"}):
        return NOTHING
    if lemma == "report" and _says_that(words, at):
        return NOTHING
    if noun is not None and (own := of_deal(words, at, noun, lemma)):
        return own
    slot = VERB_SLOTS.get(lemma)
    if is_shooting(words, at, lemma):
        return SHOT
    if noun is not None and (lemma in CARRIERS or slot in {"start", "end"} or lemma == "be"):
        return noun_about(words, phrase_left(words, noun, at + 1), noun, slot)
    if noun is not None and lemma in HARMING and _is_within(words, noun, at):
        return noun_about(words, phrase_left(words, noun, at + 1), noun)
    if noun is None and lemma == "be":
        return None
    if commas > 1 or _is_before_since(words, at):
        return NOTHING
    return verb_about(words, at)


def is_shooting(words: Words, at: int, lemma: str) -> bool:
    """Is it "opened fire"? It was no blaze that began."""
    return lemma == "open" and [one.lower for one in words.tokens[at + 1 : at + 2]] == ["fire"]


SHOT = About("on", None, "shooting")


def _is_before_since(words: Words, at: int) -> bool:
    """Does a plain past stand before "since": the tests since 2022 are none that "fired" dates?

    What lasts since then is told in the perfect (Quirk et al. 1985, 4.21 and 14.25).
    """
    near = words.tokens[max(at, words.first - 3) : words.first]
    if not any(token.lower == "since" for token in near):
        return False
    known = verb(words.tokens[at].lower)
    if known is None or known[1] != "past":
        return False
    group = words.tokens[verb_group(words, at)[0] : at]
    return not any(token.lower in PERFECT for token in group)


PERFECT = word_set("have has had having 've 's 'd been be is are was were")


def _is_within(words: Words, noun: int, at: int) -> bool:
    """Is it "killed 10 in a shooting on": what did the harm says more than the harm?"""
    phrase = phrase_left(words, noun, at + 1)
    return words.tokens[phrase - 1].lower in {"in", "during"} and phrase - 1 > at


HARMING = word_set("kill injure wound hurt die perish")


def is_saying(lemma: str) -> bool:
    """Does a verb only tell that something is said, which nobody asks the day of?"""
    if lemma in {"update", "describe", "call", "quote", "mark"}:
        return True
    return lemma in CLAUSE and lemma not in VERB_SLOTS and lemma not in DEEDS


def _says_that(words: Words, at: int) -> bool:
    """Does it only say something: "reported in May that", not "reported a loss on Monday"?"""
    return any(token.lower == "that" for token in words.tokens[at + 1 : at + 1 + CLAUSE_NEAR])


CLAUSE_NEAR = 5  # tokens
DEEDS = word_set(
    """rule shoot agree pledge vow propose sue post sign recall offer testify volunteer charge
    challenge find declare disclose reveal protest demand recommend swear determine order plead
    confess"""
)


def verb_about(words: Words, at: int) -> About | None:
    """A verb as event, its subject (of a passive: what it befell) as subject."""
    tags, tokens = words.tags, words.tokens
    lemma = _told_by(words, at)
    first, passive = verb_group(words, at)
    purpose = _purpose_of(words, at) if lemma in GATHERING else None
    if purpose is not None:
        return noun_about(words, *purpose)
    if lemma in ASPECTS and (begun := _begun(words, at)):
        whose = subject_of(words, first)
        begins = text_of(words, *whose) if whose else None
        return About(VERB_SLOTS.get(lemma, "on"), subject=begins, event=begun)
    slot = VERB_SLOTS.get(lemma, "on")
    if slot in {"start", "end"} and not passive and _has_object(words, at):
        slot = "on"
    if tokens[at].lower == "born":
        slot = "birth"
    own, slot = slot, slot_by_preposition(words, slot)
    by_agent = tags[at + 1 : at + 2] == "I" and tokens[at + 1].lower == "by"
    if first == at and tags[at] == "E" and by_agent and at and tags[at - 1] in "NPZQ":
        subject: tuple[int, int] | None = (phrase_left(words, at - 1), at - 1)
    elif not passive and (befallen := befallen_by(words, at, lemma)):
        subject = befallen
    else:
        subject = subject_of(words, first)
    if subject is not None and (slot in {"start", "end"} or lemma in {"hold", "hear", "take"}):
        subject = trial_before(words, subject)
    if subject is None and (meant := meant_by_it(words, first)) is not None:
        return noun_about(words, *meant, None if slot == "on" else slot)
    if subject is None and slot != own:
        return NOTHING  # "it will take until Sunday"
    if subject is None:
        return About(slot=slot, event=lemma)
    if lemma in COMPLETING and (closed := closing(words, *subject)):
        return closed
    lemma, slot = _deed(words, at, noun_at(words, subject[1]), lemma, slot)
    if lemma in FINDING and (found := owner_of_remains(words, *subject)):
        return About(slot=slot, subject=found, event=lemma)
    text = text_of(words, *subject)
    named = tags[subject[1]] == "P" and not is_event(words, subject[1])
    if slot in {"start", "end"} and tags[first - 1] == "&" and tags[at + 1 : at + 2] == "O":
        return About(slot=slot, event=lemma)  # "warned of it and closed it": what, is not told
    is_act = lemma == "erupt" and not is_event(words, subject[1])  # a volcano, and no fighting
    if slot in {"start", "end"} and VERB_SLOTS.get(lemma) == slot and not (named or is_act):
        return About(slot=slot, subject=text, event=event_name(words, subject[1]))
    happened = event_in(words, *subject)
    is_toll = lemma == "leave" and not DEAD.isdisjoint(one.lower for one in tokens[at : at + REACH])
    following = tokens[at + 1].lower if at + 1 < len(tags) else ""
    befalls = lemma in BEFALLS and (lemma, following) != ("come", "into")  # being, force
    if happened is not None and (befalls or is_toll):
        slot = "on" if is_toll else slot
        text = owner_of_act(words, happened) or text
        return About(slot=slot, subject=text, event=event_name(words, happened))
    if tags[at] == "E" and not passive and subject[1] == at - 1 and tokens[at - 1].lower == "who":
        return None
    return About(slot=slot, subject=text, event=lemma)


def _told_by(words: Words, at: int) -> str:
    """The verb that the one at `at` and what follows it stand for: "went on strike" is a strike."""
    tokens, lemma = words.tokens, lemma_of(words.tokens[at].lower)
    if at and words.tags[at - 1] == "o":
        lemma = tokens[at].lower  # "to found" is not "to find"
    after = tuple(token.lower for token in tokens[at + 1 : at + 1 + IDIOM_WORDS])
    idiom = idiom_of(lemma, after) if after else lemma
    lemma = PHRASES.get((lemma, after[0]), lemma) if after and idiom == lemma else idiom
    if lemma == "establish" and not _has_object(words, at):
        return "found"  # it was; "established a branch" is no birth of its own
    if lemma == "begin" and after[:2] == ("out", "of"):
        return "escape"  # "broke out of prison"
    return lemma


def _begun(words: Words, at: int) -> str:
    """What "began" at `at` leads to: "began digging", "began to dig"."""
    following = words.tags[at + 1 : at + 3]
    if following[:1] == "G":
        return lemma_of(words.tokens[at + 1].lower)
    if following not in ("oL", "oZ") or words.tokens[at + 2].lower in LIGHT:
        return ""  # "began to take action" says in its object what began
    return lemma_of(words.tokens[at + 2].lower)


def _deed(words: Words, at: int, noun: str, lemma: str, slot: str) -> tuple[str, str]:
    """What the verb at `at` tells of its subject, by one name for many ways, and its slot."""
    after = words.tokens[at + 1].lower if at + 1 < len(words.tags) else ""
    if told := of_craft(noun, lemma_of(words.tokens[at].lower), after):
        return told, VERB_SLOTS.get(told, slot)
    if lemma == "find" and (verdict := verdict_in(words.tokens[at + 1 : at + 8])):
        return verdict, slot
    if lemma in BRINGING and after == "to" and words.tags[at + 2 : at + 3] in ("P", "D"):
        return "come", slot  # "was moved to Leeds", as "came to Leeds"
    if lemma == "overturn" and noun not in CRAFT:
        return "quash", slot  # what a court does, and no bus
    # "left Oslo", "left for Oslo", "the ferry left"; not "left six dead", "left the firm"
    is_route = words.tags[at + 1 : at + 2] == "P" or after in {"for", "from"}
    goes = slot == "departure" and (is_route or (noun in CRAFT and after in {"on", "at", "in"}))
    return ("depart" if goes else lemma), slot


DEAD = word_set("dead injured wounded missing homeless")  # "the fire left six people dead"


BRINGING = word_set("transport transfer relocate ship")
LIGHT = word_set("take make have get give do be put")
# With a gerund or infinitive, which says what begins.
ASPECTS = word_set("begin start resume finish")


GATHERING = word_set("receive host welcome meet gather convene invite assemble sit join see")


def _purpose_of(words: Words, at: int) -> tuple[int, int] | None:
    """First and last token of the event after "for" in the clause of the verb at `at`."""
    for place in range(at + 1, min(len(words.tags) - 1, at + REACH)):
        if words.tags[place] in CUTS or words.tags[place] in ".WTCVAHB":
            return None
        if words.tokens[place].lower == "for":
            found = phrase_right(words, place + 1)
            return found if found and is_event(words, found[1]) else None
    return None


def _has_object(words: Words, at: int) -> bool:
    """A noun phrase follows the verb that is not the date: "opened a mill"."""
    place = at + 1
    if [token.lower for token in words.tokens[place + 1 : place + 2]] == ["doors"]:
        return False  # "opened its doors"
    return (
        place < len(words.tags)
        and words.tags[place] in "DJMNP"
        and not (words.first <= place < words.last)
    )


def slot_by_preposition(words: Words, slot: str) -> str:
    """Since, until and by say more than the verb."""
    before = words.tokens[words.first - 1].lower if words.first else ""
    if before == "since":
        return "start"
    if before in {"until", "till"}:
        return "end"
    if before == "by" and slot == "on":
        return "deadline"
    return slot
