"""The question that a cluster of quantities answers: "How many people were killed?"."""

import re
from collections.abc import Sequence

from crosscheck.align.casualty_question import CASUALTIES, casualties
from crosscheck.align.count_question import count_question
from crosscheck.align.figure_form import form_of, of_stage
from crosscheck.align.figure_words import group_after, share_words, told_of
from crosscheck.align.signature import change_of
from crosscheck.align.wording import (
    WORD,
    as_in,
    can_be_noun,
    commonest,
    of,
    plural,
    shared,
    with_article,
)
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.events import event_of
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import classes, noun_lemma, verb
from crosscheck.lexicon.nouns import is_word
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import (
    ABSENCE,
    FOCAL_DEPTH,
    INFLATION,
    INTEREST_RATE,
    KIN_LEFT,
    MATCH_MINUTE,
    MINIMUM_TERM,
    NOUNS,
    OFFER_PER_SHARE,
    POPULATION,
    RAID_LENGTH,
    SAMPLE,
    SURVIVING,
    VOTE_TALLY,
)
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuantityValue

LEFT = {SURVIVING.format(one): one for one in KIN_LEFT}
BIDS = ("bid", "deal")
PAYING = word_set("pay offer bid spend invest donate owe earn borrow")
FIGURES = {
    "age": "How old is {subject}?",
    "magnitude": "What was the magnitude{of_subject}?",
    "duration": "How long did {subject} last?",
    "temperature": "How warm was it{of_subject}?",
    "attendance": "How many people attended{subject_after}?",
    "aboard": "How many people were aboard{subject_after}?",
    "speed limit": "What was the speed limit?",
    "employees": "How many people work for {subject}?",
    "points": "How many points did {subject} score?",
    "fall": "How far did {subject} fall?",
    "guilty counts": "How many counts ended in a verdict of guilty?",
    "cleared counts": "How many counts ended in an acquittal?",
    "charges": "How many counts were brought?",
    "strike length": "How long is the strike?",
    FOCAL_DEPTH: "How deep was the earthquake?",
    RAID_LENGTH: "How long did the robbery last?",
    "days of unrest": "How long has the unrest lasted?",
    "days of fighting": "How long has the fighting lasted?",
    "days of rain": "How long has it rained?",
    "time at large": "How long were they on the run?",
    "time in captivity": "How long were they held?",
    "time adrift": "How long were they at sea?",
    "time trapped": "How long were they trapped?",
    ABSENCE: "How long is the absence{of_subject}?",
    "time given": "How much time was given?",
    "shots fired": "How many shots were fired?",
    "stolen": "How much was stolen?",
    "attackers": "How many attackers were there?",
    "ransom": "How much was demanded as a ransom?",
    "ransom paid": "How much ransom was paid?",
    "sentence": "How long is the sentence{of_subject}?",
    MINIMUM_TERM: "How long must be served at least?",
}
LOADS = {
    "passenger": "How many passengers were aboard?",
    "crew": "How many crew were aboard?",
}
JOBS = {"cut": "How many jobs are to go?", "add": "How many jobs were added?"}
MEASURED = {"ratio": "share", "currency": "amount", "score": "score", "mass": "weight"}
UNTOLD = frozenset(("length", "area", "volume"))  # the unit says more
WAYS = {"up": "rise", "down": "fall"}
RATE_MOVES = {"rise": "raised", "fall": "cut", "change": "moved"}
LASTING = word_set(
    """flight trip journey ride drive war strike ceasefire truce lockdown siege career reign tenure
    match game run stay wait delay pause surgery operation season marriage period"""
)


def figure_question(claims: Sequence[Claim]) -> str:
    """What a reader asks whom a number answers; "" where the claims do not show it."""
    return of_stage(_question(claims), claims)


def _question(claims: Sequence[Claim]) -> str:
    values = [one.value for one in claims if isinstance(one.value, QuantityValue)]
    slot = commonest(one.about.slot for one in claims)
    subject = shared(one.about.subject for one in claims) or _in_short(claims)
    if form := form_of(slot, told_of(claims)):
        return form
    if slot in CASUALTIES:
        return casualties(slot, claims, values)
    if slot in LOADS and all(one.about.event == "board" for one in claims):
        return LOADS[slot]
    if slot == "jobs" and (what := commonest(one.about.event for one in claims)) in JOBS:
        return JOBS[what]
    if slot in LEFT:
        return f"How many {plural(LEFT[slot])} are left behind?"
    is_count_of = slot == "sentence" and values[0].dimension != "duration"
    if slot in FIGURES and not is_count_of:
        of_one = slot in {"age", "points", "fall"}
        return _named_figure(slot, told_of(claims) if of_one else subject, claims)
    if slot.endswith(" age"):
        was_so = all(one.about.scope.get("state") == "previous" for one in claims)
        return f"What was the {slot} before?" if was_so else f"What is the {slot} to be?"
    if slot == SAMPLE:
        return "How large was the sample?"
    if slot == POPULATION:
        return f"What is the population{of(with_article(subject))}?"
    if slot == "child" and subject[:1].isupper():
        return f"How many children did {subject} have?"
    if values[0].dimension == "count":
        return count_question(slot, subject, claims, values)
    if slot == VOTE_TALLY:
        return f"How did the vote go{as_in(claims)}?"
    if slot == MATCH_MINUTE:
        return _in_which_minute(claims)
    if values[0].dimension == "ordinal":
        return (
            f"Which {slot} was it?"
            if slot != "time" and can_be_noun(slot)
            else f"Which{as_in(claims)}?"
        )
    if not values[0].per:
        subject = subject or _name(commonest(one.about.subject for one in claims))
    return _measure(slot, subject, claims, values)


def _in_which_minute(claims: Sequence[Claim]) -> str:
    event = commonest(one.about.event for one in claims)
    subject = commonest(one.about.subject for one in claims)
    asked = f"In which minute was the {event}"
    return f"{asked} of {with_article(subject)}?" if subject else f"{asked}?"


def _in_short(claims: Sequence[Claim]) -> str:
    """The short name that all who name it begin with: "Korst" of "Korst Island"; most do."""
    named = [one.about.subject for one in claims if one.about.subject]
    short = min(named, key=lambda one: (len(one), one), default="")
    is_one = all(f"{one} ".startswith(f"{short} ") for one in named)
    return short if is_one and short[:1].isupper() and 2 * len(named) > len(claims) else ""


def _named_figure(slot: str, subject: str, claims: Sequence[Claim]) -> str:
    told = "" if slot == "magnitude" and subject[:1].isupper() else with_article(subject)
    if slot == "age" and (not told or nation_of(subject.lower()) or not can_be_noun(subject)):
        return f"How old{as_in(claims)}?"
    if slot == "age" and _are_listed(claims):
        return f"How old are the {plural(subject)}?"
    if slot == "employees" and not told:
        return "How many employees are there?"
    if slot == "fall" and not told:
        return "How far was the fall?"
    if slot == "points" and not told:
        return f"How many points{as_in(claims)}?"
    if slot == "duration" and not _lasts(subject):
        return f"How long{as_in(claims)}?"
    after = f" {told}" if told else ""
    if slot == "attendance":
        after += _of_which_crowd(claims)
    return FIGURES[slot].format(subject=told, of_subject=of(told), subject_after=after)


def _of_which_crowd(claims: Sequence[Claim]) -> str:
    """In which town, or by whose count, where that sets a crowd apart from others of the story."""
    place = shared(one.about.scope.get("place") for one in claims)
    counter = shared(one.about.scope.get("by") for one in claims)
    return f" in {place}" if place else ", by official count" if counter else ""


def _are_listed(claims: Sequence[Claim]) -> bool:
    """Is each the age of one of several: "women aged 45, 52 and 67"?"""
    return all(
        LISTED.search(one.sentence.text, one.start - one.sentence.start - 40) for one in claims
    )


LISTED = lazy_pattern(
    r"s,? aged \d{1,3}(?:, \d{1,3}){0,9},? and \d|\b(?:men|women|children),? aged \d+(?:,| and) "
)


def _name(subject: str) -> str:
    """The subject where it is a name and no day: of a figure's many words the safest."""
    return subject if subject.istitle() and subject.lower() not in WEEKDAYS else ""


def _lasts(subject: str) -> bool:
    """True for what can be long in time: an event, not the person or place of one."""
    words = subject.rsplit(maxsplit=1)
    last = noun_lemma(words[-1].lower()) if words else ""
    if not last or subject.istitle():
        return False
    made_of = verb(last)
    is_act = made_of is not None and made_of[1] in ("base", "ing") and "j" not in classes(last)
    return last in LASTING or event_of(last) is not None or is_act or last.endswith("tion")


def _beside(subject: str, slot: str) -> str:
    """The subject without the words that the slot says: "Revenue", "Nordhaven shares"."""
    said = {noun_lemma(word.lower()) for word in WORD.findall(slot)}
    return " ".join(word for word in subject.split() if noun_lemma(word.lower()) not in said)


def _measure(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    value = values[0]
    if slot == INTEREST_RATE:
        return _interest(claims)
    if slot.endswith(INFLATION):
        return f"What is the {slot} rate?"
    if slot == OFFER_PER_SHARE:
        return "How much is offered per share?"
    subject = "" if slot == "turnout" and subject.lower() == "voter" else _beside(subject, slot)
    if value.dimension == "ratio" and (moved := _moved(claims)) and can_be_noun(slot):
        return f"By how much did the {_spelled(slot, claims)}{of(with_article(subject))} {moved}?"
    event = shared(one.about.event for one in claims)
    state = verb(slot) if slot else None
    is_noun = not state or state[1] != "part" or "n" in classes(slot)
    is_named = slot and is_noun and can_be_noun(slot)
    if is_named and slot not in NOUNS and any(one.about.event == slot for one in claims):
        return f"How much{as_in(claims)}?"  # "placed a bet of": a noun only by its form
    if value.dimension == "ratio" and is_named and _is_no_measure(slot):
        is_named = False
    name = slot if is_named else MEASURED.get(value.dimension, "")
    if value.dimension == "currency" and subject and event in PAYING:
        per = f" per {value.per}" if value.per else ""
        return f"How much does {with_article(subject)} {event}{per}?"
    told = "" if nation_of(subject.lower()) else of(with_article(subject))
    told = (
        told.replace(" of ", " for ", 1) if slot in BIDS and _is_sought(subject, claims) else told
    )
    per = f" per {value.per}" if value.per and "per" not in name else ""
    if name and name not in UNTOLD:
        ask = "How much" if value.dimension == "currency" and name != "amount" else "What"
        following = group_after(claims)
        about = told or ("" if share_words(following, name) else following)
        return f"{ask} is the {name}{per}{about or as_in(claims)}?"
    unit = value.unit or value.dimension
    about = group_after(claims) or as_in(claims)
    return f"How many {plural(unit)}{per}{about}?"


def _is_no_measure(slot: str) -> bool:
    """True for what has no percentage: an act ("voting against"), letters that are no word."""
    last = slot.rsplit(maxsplit=1)[-1]
    known = verb(last)
    return not is_word(last) if known is None else known[1] == "ing" and slot not in NOUNS


def _interest(claims: Sequence[Claim]) -> str:
    """How far a bank moved its rates, or where it has them."""
    moved = RATE_MOVES.get(_moved(claims))
    return f"By how much were interest rates {moved}?" if moved else "What is the interest rate?"


def _moved(claims: Sequence[Claim]) -> str:
    """The way that all went: "fell 4.3 percent"; "change" where they disagree; "" for a level."""
    ways = {WAYS.get(_way(claim), "") for claim in claims}
    return "" if "" in ways else ways.pop() if len(ways) == 1 else "change"


def _spelled(slot: str, claims: Sequence[Claim]) -> str:
    """The slot in the capitals that the sentences give it: "GDP"."""
    capitals = slot.upper()
    is_written = any(f" {capitals} " in f" {one.sentence.text}" for one in claims)
    return capitals if is_written and slot.isalpha() else slot


def _way(claim: Claim) -> str:
    return change_of(claim, claim.value) if isinstance(claim.value, QuantityValue) else ""


def _is_sought(subject: str, claims: Sequence[Claim]) -> bool:
    """Is it what is bid for, and not the bidder: "its bid for Vantor"?"""
    last = re.escape(subject.rsplit(maxsplit=1)[-1]) if subject else ""
    sought = re.compile(rf"\b(?:for|acquire|buy|purchase|of) (?:[\w'’-]{{1,20}} ){{0,3}}{last}\b")
    return bool(last) and any(sought.search(one.sentence.text) for one in claims)
