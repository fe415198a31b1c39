"""The question that a cluster answers, as a reader would ask it, and the topic it goes under."""

from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.align.words import folded, forms_of
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

CASUALTIES = {
    "killed": "How many {who} were killed?",
    "injured": "How many {who} were injured?",
    "missing": "How many {who} are missing?",
    "arrested": "How many {who} were arrested?",
    "displaced": "How many {who} were displaced?",
    "evacuated": "How many {who} were evacuated?",
    "rescued": "How many {who} were rescued?",
}
FIGURES = {
    "age": "How old is {subject}?",
    "magnitude": "What was the magnitude{of_subject}?",
    "duration": "How long did {subject} last?",
    "temperature": "How warm was it{of_subject}?",
    "attendance": "How many people attended{of_subject}?",
}
DATES = {
    "start": "When did {subject} start?",
    "end": "When did {subject} end?",
    "on": "When {was} {subject}?",
    "arrival": "When did {subject} arrive?",
    "announcement": "When was {subject} announced?",
    "deadline": "What is the deadline{of_subject}?",
    "birth": "When was {subject} born?",
    "death": "When did {subject} die?",
}
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
}
IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women"}
TOPICS = {
    "date": "Dates",
    "quantity": "Figures",
    "person": "People",
    "role": "Roles",
    "place": "Places",
    "quote": "Quotes",
    "statement": "Statements",
}


def question_of(claims: Sequence[Claim], by_office: bool = False) -> str:
    """The question in words; "" where the claims do not show what they are about."""
    claim = _most_telling(claims)
    value = claim.value
    subject = _commonest(one.about.subject for one in claims)
    slot = _commonest(one.about.slot for one in claims)
    if isinstance(value, QuantityValue):
        return _figure(value, slot, subject, claims)
    if isinstance(value, DateValue):
        return _date(slot, subject or _commonest(one.about.event for one in claims))
    if isinstance(value, RoleValue):
        if by_office:
            return f"Who is the {value.title}{_of(value.organisation)}?"
        return f"What office does {value.person} hold?"
    if isinstance(value, PersonValue):
        form = MEMBERS.get(slot, "Who took part in {subject}?")
        return form.format(subject=_the(subject) or "it", of_subject=_of(_the(subject)))
    if isinstance(value, PlaceValue):
        return f"Where {_was(subject)} {_the(subject)}?" if subject else "Where was it?"
    if isinstance(value, QuoteValue):
        return f"What did {claim.about.subject or value.speaker or 'the speaker'} say?"
    if isinstance(value, StatementValue):
        return _statement(value, claim.text)
    return ""


def _figure(value: QuantityValue, slot: str, subject: str, claims: Sequence[Claim]) -> str:
    group = _commonest(getattr(one.value, "group", None) for one in claims)
    counted = _commonest(getattr(one.value, "of", None) for one in claims)
    if slot in CASUALTIES:
        return CASUALTIES[slot].format(who=_plural(group or "people"))
    if slot in FIGURES:
        return FIGURES[slot].format(subject=_the(subject) or "it", of_subject=_of(_the(subject)))
    if value.dimension == "count":
        thing = counted or value.unit or slot or "thing"
        noun = _plural(thing)
        verb = f" ({slot})" if slot and slot not in (noun, thing) else ""
        return f"How many {noun}{verb}{_for(subject, noun)}?"
    name = slot or counted or value.dimension
    per = f" per {value.per}" if value.per else ""
    ask = "How much" if value.dimension == "currency" else "What"
    return f"{ask} is the {name}{per}{_of(_the(subject))}?"


def _date(slot: str, subject: str) -> str:
    if not subject and not slot:
        return ""
    form = DATES.get(slot, "When {was} {subject}?")
    return form.format(
        subject=_the(subject) or "it", was=_was(subject), of_subject=_of(_the(subject))
    )


def _statement(value: StatementValue, text: str) -> str:
    subject = _the(_as_written(value.arguments.get("subject", ""), text))
    target = _the(_as_written(value.arguments.get("object", ""), text))
    if value.predicate == "be":
        return f"Is {subject} {target}?"
    return f"Did {subject} {value.predicate}{' ' + target if target else ''}?"


def _as_written(words: str, text: str) -> str:
    """The words with the capitals that they have in the text."""
    at = text.lower().find(words.lower())
    return text[at : at + len(words)] if words and at >= 0 else words


def _most_telling(claims: Sequence[Claim]) -> Claim:
    return max(claims, key=lambda one: bool(one.about.slot) + bool(one.about.subject))


def _commonest(words: Iterable[str | None]) -> str:
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def _the(subject: str | None) -> str:
    """The subject with its article, unless it is a name, a plural pronoun or has one."""
    if not subject:
        return ""
    first = subject.split()[0]
    if first[0].isupper() or first.lower() in ("the", "a", "an", "his", "her", "its", "their"):
        return subject
    return f"the {subject}"


def _of(subject: str | None) -> str:
    return f" of {subject}" if subject else ""


def _for(subject: str, noun: str) -> str:
    return "" if not subject or subject.lower() in noun.lower() else f": {subject}"


def _was(subject: str) -> str:
    last = subject.rsplit(maxsplit=1)[-1].lower() if subject else ""
    return "were" if last.endswith("s") and not last.endswith("ss") else "was"


def _plural(noun: str) -> str:
    head, _, last = noun.rpartition(" ")
    if last in IRREGULAR:
        return f"{head} {IRREGULAR[last]}".strip()
    if noun.endswith(("s", "children", "men", "women", "people", "police", "staff")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z")) else "s")


def topic_of(claims: Sequence[Claim], topics: Sequence[Topic]) -> str:
    """The label of the first named topic that fits, else one of the kind and what it is about."""
    kind = claims[0].kind
    fitting = Counter(label for claim in claims for label in named_topics(claim, topics))
    for topic in topics:
        if 2 * fitting[topic.label] > len(claims):
            return topic.label
    slot = claims[0].about.slot or ""
    if kind == "quantity" and slot in CASUALTIES:
        return "Casualties"
    subject = _commonest(claim.about.subject for claim in claims)
    return f"{TOPICS[kind]}: {subject}" if subject else TOPICS[kind]


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
