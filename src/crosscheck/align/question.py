"""The question that a cluster answers, as a reader would ask it, and the topic it goes under."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import chain
from sys import intern

from crosscheck.align.casualty_question import CASUALTIES
from crosscheck.align.figure_question import figure_question
from crosscheck.align.happened import happened
from crosscheck.align.outcome_question import is_of_outcome, outcome_question
from crosscheck.align.place_question import place_question
from crosscheck.align.wording import (
    WORD,
    as_in,
    as_written,
    commonest,
    is_common_plural,
    names_event,
    of,
    shared,
    was,
    with_article,
)
from crosscheck.align.words import folded, forms_of
from crosscheck.lexicon.dates import WEEKDAYS
from crosscheck.lexicon.events import ALARM, ONCE, occurrence_of, sorts_of
from crosscheck.lexicon.given_names import GENDERS
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import lemma, noun_lemma, positive_of, verb
from crosscheck.lexicon.name_matching import same_name
from crosscheck.lexicon.offices import is_public_office
from crosscheck.lexicon.opposition import number_of
from crosscheck.lexicon.reporting import PRONOUNS
from crosscheck.lexicon.slots import SPELLING
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import (
    Claim,
    DateValue,
    PersonValue,
    PlaceValue,
    QuantityValue,
    QuoteValue,
    RoleValue,
    StatementValue,
    Topic,
)

DATES = {
    "arrival": ("When did {subject} arrive?", "arrive"),
    "departure": ("When did {subject} leave?", "leave"),
    "birth": ("When was {subject} born?", ""),
    "death": ("When did {subject} die?", ""),
    "closing": ("When does {subject} close?", "close"),
    "in force": ("When does {subject} take effect?", ""),
}
SPANS = {"start": "Since when", "end": "Until when", "deadline": "By when"}
STARTING = word_set("start begin open launch commence resume kick start")
ENDING = word_set("end finish close conclude stop expire cease")
MEMBERS = {
    "member": "Who belongs to {subject}?",
    "met": "Whom did {subject} meet?",
    "host": "Who hosted {subject}?",
    "lead": "Who leads {subject}?",
    "participant": "Who took part in {subject}?",
    "mediator": "Who brokered {subject}?",
    "backer": "Who backs {subject}?",
    "victim": "Who is {subject}?",
    "suspect": "Who is {subject}?",
    "identified": "Who is {subject}?",
    "injured": "Who was injured?",
    "arrested": "Who was arrested?",
    "charged": "Who was charged?",
    "convicted": "Who was convicted?",
    "kidnapped": "Who was kidnapped?",
    "attended": "Who attended {subject}?",
    SPELLING: "How is the name of {subject} spelled?",
}
TOPICS = {
    "date": "Dates",
    "quantity": "Figures",
    "person": "People",
    "role": "Roles",
    "place": "Places",
    "quote": "Quotes",
    "statement": "Statements",
}
CROWDS = word_set("dozens scores tens hundreds thousands millions")
SO_MANY = lazy_pattern(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions)(?: of (?:hundreds|thousands|millions))?"
    r" of ([a-z]{3,20})\b",
    re.IGNORECASE,
)
LONGEST = 110
ONCE_NOUNS = {"explode": "explosion", "sink": "sinking"}
STEM = 4  # "India", "Indian"


def question_of(claims: Sequence[Claim], by_office: bool = False) -> str:
    """The question in words; "" where the claims do not show what they are about."""
    value = claims[0].value
    if isinstance(value, QuantityValue):
        return figure_question(claims)
    if isinstance(value, DateValue):
        return _date(claims)
    if isinstance(value, RoleValue):
        return _office(claims, value, by_office)
    subject = commonest(one.about.subject for one in claims)
    if isinstance(value, PersonValue):
        form = MEMBERS.get(commonest(one.about.slot for one in claims), MEMBERS["participant"])
        is_name = claims[0].about.slot == SPELLING
        return form.format(subject=subject if is_name else with_article(subject) or "it")
    if isinstance(value, PlaceValue):
        return place_question(claims)
    if isinstance(value, QuoteValue):
        return f"What did {_speaker(claims)} say?"
    if is_of_outcome(claims):
        return outcome_question(claims)
    return _statement(claims)


def _office(claims: Sequence[Claim], value: RoleValue, by_office: bool) -> str:
    """Who holds an office, or what is known of a person."""
    roles = [one.value for one in claims if isinstance(one.value, RoleValue)]
    former = all(one.state == "former" for one in roles)
    if by_office or not all(same_name(one.person, value.person) for one in roles):
        title = f"a former {value.title}" if former else f"the {value.title}"
        held = [one.organisation or "" for one in roles]
        named = commonest(name for name in held if name[:1].isupper())
        return f"Who is {title}{of(named or value.organisation or '')}?"
    if not is_public_office(value.title):
        return f"Who is {value.person}?"
    return f"What office {'did' if former else 'does'} {value.person} hold?"


def _speaker(claims: Sequence[Claim]) -> str:
    """Who the sentences themselves name as the speaker, before whom a pronoun stood for."""
    spoken = [one.about.subject for one in claims if _is_named(one)]
    named = (
        commonest(spoken)
        or commonest(one.about.subject for one in claims)
        or commonest(one.value.speaker for one in claims if isinstance(one.value, QuoteValue))
    )
    before, _, last = named.rpartition(" ")
    named = before if last.lower() in WEEKDAYS else named
    is_slip = named.rsplit(" ", 1)[-1].lower() in PRONOUNS
    return with_article(named) if named and not is_slip else "the speaker"


def _is_named(claim: Claim) -> bool:
    subject = claim.about.subject
    return bool(subject) and (subject or "").rsplit(" ", 1)[-1] in claim.sentence.text


# --------------------------------------------------------------------------------------- dates


def _date(claims: Sequence[Claim]) -> str:
    if rank := _last_so(claims):
        return f"When was it last so {rank}?"
    day = shared(getattr(one.value, "timex", None) for one in claims)  # told in words of no other
    complete = [one for one in claims if one.about.subject and one.about.event]
    telling = [one for one in complete if getattr(one.value, "timex", None) == day] or complete
    event = commonest(one.about.event for one in telling or claims)
    same = [one for one in telling if one.about.event == event] or list(claims)
    subject = commonest(one.about.subject for one in same)
    same = [one for one in same if one.about.subject == subject] or same
    slot = commonest(one.about.slot for one in same) or "on"
    if not subject and event and not verb(event):
        return f"When was the {event}?"
    if not subject:
        return _when_it_was(claims)
    if subject.lower() in CROWDS:
        subject = _of_so_many(same) or subject
    told = "people" if subject == "people" else with_article(subject)
    if slot == "announcement" and not event:
        return f"When was {told} announced?"
    if slot in DATES:
        return DATES[slot][0].format(subject=told)
    head, _, more = event.partition(" ")  # "plead guilty"
    is_own = not event or names_event(subject, event) or not verb(head)
    if slot in ("start", "end") and is_own:
        return f"When did {told} {slot}?"
    if is_own and slot == "deadline":
        return f"When is {told} due?" if event == "due" else f"What is the deadline of {told}?"
    if is_own:
        return f"When {was(subject)} {told}?"
    auxiliary, rest = happened(subject, head, same)
    if not rest:
        return _when_it_was(claims)
    rest = f"{rest} {more}".rstrip()
    is_edge = event in STARTING or event in ENDING
    opening = "When" if is_edge else SPANS.get(slot, "When")
    return f"{opening} {auxiliary} {rest}?"


RANK = re.compile(r"\b([a-z]{2,12}est)\b[^.;:]{0,60}\bsince $", re.IGNORECASE)


def _last_so(claims: Sequence[Claim]) -> str:
    """What it had not been so much of since then: "high" of "the highest since 2008"."""
    before = (one.sentence.text[: one.start - one.sentence.start] for one in claims)
    found = [positive_of(match[1].lower()) for text in before if (match := RANK.search(text))]
    told = [word for word in found if word]
    return commonest(told) if 2 * len(told) > len(claims) else ""


def _when_it_was(claims: Sequence[Claim]) -> str:
    """By what a story has one of, whatever each article calls it ("collided", "the accident")."""
    events = {occurrence_of(one.about.event) for one in claims if one.about.event}
    named = events & ONCE
    shared_sorts = frozenset.intersection(*map(sorts_of, events)) if events else frozenset()
    if len(events) > 1 and shared_sorts == {ALARM}:
        return "When was the alarm raised?"
    if len(events) == 1 or (len(named) == 1 and shared_sorts):
        event = min(named or events)
        if event in ONCE:
            return f"When was the {ONCE_NOUNS.get(event, event)}?"
    return f"When{as_in(claims) or ' was it'}?"


def _of_so_many(claims: Sequence[Claim]) -> str:
    """Who they were: "people" of "tens of thousands of people"."""
    found = (SO_MANY.search(one.sentence.text) for one in claims)
    return next((match[1].lower() for match in found if match), "")


# ---------------------------------------------------------------------------------- statements


def _statement(claims: Sequence[Claim]) -> str:
    """What is said to be so, in the words of the plainest claim that affirms it.

    A figure that one of them gives is no part of what all of them say. Several acts of one person
    may meet here ("mourns", "calls for an end"): told is the one of most of them, or another to
    the same object ("attacks on the grid", "targeted the grid").
    """
    most = shared(one.about.event for one in claims)
    done_to = {_object(one) for one in claims if one.about.event == most} - {""}
    told = [one for one in claims if one.about.event == most or _object(one) in done_to]
    claims = told or claims
    counting = {one.text for one in claims if any(map(str.isdigit, one.text))}
    counting = set() if all(one.text in counting for one in claims) else counting
    plain = claims[0]
    if len(claims) > 1:
        plain = min(claims, key=lambda one: _plainness(one, counting))
    value = plain.value
    assert isinstance(value, StatementValue)  # noqa: S101  question_of() has looked
    text = " ".join(plain.text.split()).strip(" .,;:")
    role = "subject" if "subject" in value.arguments else "object"
    subject = as_written(value.arguments.get(role, ""), plain.sentence.text)
    if subject and not _holds(text, subject):
        if subject.lower() not in plain.sentence.text.lower():
            return f"Is it true: “{text}”?"
        pronoun, _, rest = text.partition(" ")
        text = rest if pronoun.lower() in GENDERS else text
        text = f"{with_article(subject)} {text}"
    if counting and not _is_clause(text):
        return f"Is it true: “{text}”?"
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"Is it true that {_lowered(text)}?"


def _object(claim: Claim) -> str:
    value = claim.value
    return value.arguments.get("object", "") if isinstance(value, StatementValue) else ""


def _plainness(
    claim: Claim, counting: Collection[str]
) -> tuple[bool, bool, bool, bool, bool, int, str]:
    """What makes a claim the plainest of several, least first; `counting` gives a figure.

    One that is cut off in the middle ("struck power" of "and water plants") comes after the whole.
    """
    text = claim.text
    return (
        claim.polarity == "negated",
        text in counting,
        text.partition(" ")[0].lower() in GENDERS,
        not _is_clause(text),
        _is_cut(claim),
        len(text),
        text,
    )


def _is_cut(claim: Claim) -> bool:
    """Does a bare noun after the verb go on: "struck power" of "power and water plants"?"""
    following = claim.sentence.text[claim.end - claim.sentence.start :]
    last = claim.text.split()[-2:]
    return following.startswith((" and ", " or ")) and verb(last[0].lower()) is not None


def _is_clause(text: str) -> bool:
    """A verb in the past or an auxiliary is in it: no "Norwegian strikes on the port"."""
    known = (verb(word.lower()) for word in WORD.findall(text))
    return any(found and (found[1] == "past" or found[0] in ("be", "have")) for found in known)


def _holds(text: str, subject: str) -> bool:
    """True where the text itself names the subject, in whatever form."""
    return not set(map(_stem, WORD.findall(text))).isdisjoint(map(_stem, WORD.findall(subject)))


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    """The beginning that the forms of a word share."""
    return lemma(noun_lemma(word.lower()))[:STEM]


def _lowered(text: str) -> str:
    """The text as the middle of a sentence has it."""
    first = text.split(maxsplit=1)[0] if text else ""
    is_small = first.lower() in FUNCTION_WORDS and first != "I"
    is_small |= number_of(first.lower()) is not None and first[0].isalpha()
    is_small |= is_common_plural(first)
    return text[0].lower() + text[1:] if is_small else text


def topic_of(
    claims: Sequence[Claim], topics: Sequence[Topic], named: Sequence[frozenset[str]]
) -> str:
    """The label of the first named topic that fits, else one of the kind and what it is about.

    `named` are the labels that `named_topics` gives each claim.
    """
    kind = claims[0].kind
    if any(named):
        fitting = Counter(chain.from_iterable(named))
        for topic in topics:
            if 2 * fitting[topic.label] > len(claims):
                return topic.label
    slot = claims[0].about.slot or ""
    if kind == "quantity" and slot in CASUALTIES:
        return "Casualties"
    subject = commonest(claim.about.subject for claim in claims)
    return intern(f"{TOPICS[kind]}: {subject}") if subject else TOPICS[kind]  # of many questions


def named_topics(claim: Claim, topics: Sequence[Topic]) -> frozenset[str]:
    """The labels of the named topics whose kinds and words a claim fits."""
    if not topics:
        return frozenset()
    fitting = [topic for topic in topics if not topic.kinds or claim.kind in topic.kinds]
    if not fitting:
        return frozenset()
    said = _words_about(claim)
    return frozenset(
        topic.label
        for topic in fitting
        if any(not folded(word).isdisjoint(said) for word in topic.words)
    )


def _words_about(claim: Claim) -> frozenset[str]:
    about = claim.about
    said = " ".join(filter(None, (about.slot, about.subject, about.event, claim.text)))
    return folded(said) | forms_of(claim.sentence.text)
