"""The question that a cluster of quantities answers: "How many people were killed?"."""

import re
from collections.abc import Sequence

from crosscheck.align.wording import WORD, as_in, commonest, of, plural, with_article
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.stopwords import FUNCTION_WORDS
from crosscheck.model import Claim, QuantityValue

CASUALTIES = {
    "killed": ("How many {who} were killed?", "{Was} {who} killed?"),
    "injured": ("How many {who} were injured?", "{Was} {who} injured?"),
    "missing": ("How many {who} are missing?", "{Was} {who} missing?"),
    "arrested": ("How many {who} were arrested?", "{Was} {who} arrested?"),
    "displaced": ("How many {who} were displaced?", "{Was} {who} displaced?"),
    "evacuated": ("How many {who} were evacuated?", "{Was} {who} evacuated?"),
    "rescued": ("How many {who} were rescued?", "{Was} {who} rescued?"),
}
FIGURES = {
    "age": "How old is {subject}?",
    "magnitude": "What was the magnitude{of_subject}?",
    "duration": "How long did {subject} last?",
    "temperature": "How warm was it{of_subject}?",
    "attendance": "How many people attended{subject_after}?",
}
MEASURED = {"ratio": "share", "currency": "amount", "score": "score", "mass": "weight",
            "ordinal": "rank"}  # fmt: skip
UNTOLD = frozenset(("length", "area", "volume"))  # the unit says more
GROUP = re.compile(r" (of(?: [^\W\d_][\w'’-]{0,30}){1,3})")


def figure_question(claims: Sequence[Claim]) -> str:
    """What a reader asks whom a number answers; "" where the claims do not show it."""
    values = [one.value for one in claims if isinstance(one.value, QuantityValue)]
    slot = commonest(one.about.slot for one in claims)
    subject = commonest(one.about.subject for one in claims)
    if slot in CASUALTIES:
        return _casualties(slot, claims, values)
    if slot in FIGURES:
        told = "" if slot == "magnitude" and subject[:1].isupper() else with_article(subject)
        if slot == "age" and not told:
            return "How old is he or she?"
        if slot == "duration" and not told:
            return f"How long{as_in(claims)}?"
        after = f" {told}" if told else ""
        return FIGURES[slot].format(subject=told, of_subject=of(told), subject_after=after)
    if values[0].dimension == "count":
        return _count(slot, subject, claims, values)
    return _measure(slot, subject, claims, values)


def _casualties(slot: str, claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    group = commonest(one.group for one in values)
    many, one_only = CASUALTIES[slot]
    if group and any(group.lower() == one.text.lower() for one in claims) and group[0].isupper():
        return one_only.format(who=group, Was="Was")
    if country := _country(group):
        return many.format(who=f"people from {in_text(country)}")
    return many.format(who=plural(group or "people"))


def _country(group: str) -> str:
    """The country where a group is only that: "US" of "10 from US"; demonyms in capitals."""
    known = nation_of(group.lower()) if group else None
    return known[0] if known else ""


def _count(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    counted = commonest(one.group for one in values) or commonest(one.of for one in values)
    thing = counted or values[0].unit or slot
    if not thing:
        return f"How many{as_in(claims)}?"
    noun = _with_capital(plural(thing))
    state = verb(slot)
    if state and state[1] in ("past", "part") and slot != thing:
        return f"How many {noun} were {slot}?"
    extra = _following(claims)
    extra = "" if " of " in noun or _shares(extra, noun) else extra
    about = "" if _shares(subject, noun) else _case_of(subject)
    return f"How many {noun}{extra} were there{about}?"


def _case_of(subject: str) -> str:
    return f" in the case of {with_article(subject)}" if subject else ""


def _with_capital(noun: str) -> str:
    """Demonyms as they are written: "americans" → "Americans"."""
    return noun.capitalize() if nation_of(noun_lemma(noun)) else noun


def in_text(country: str) -> str:
    """The country with the article that it takes."""
    return f"the {country}" if country.startswith(("United", "Neth", "Phil")) else country


def _shares(subject: str, noun: str) -> bool:
    """True where one of the two says what the other does."""
    words = {noun_lemma(word.lower()) for word in WORD.findall(noun)}
    return bool(words & {noun_lemma(word.lower()) for word in WORD.findall(subject)})


def _measure(
    slot: str, subject: str, claims: Sequence[Claim], values: Sequence[QuantityValue]
) -> str:
    value = values[0]
    name = slot if slot and not _shares(subject, slot) else MEASURED.get(value.dimension, "")
    told = of(with_article(subject))
    per = f" per {value.per}" if value.per and "per" not in name else ""
    if name and name not in UNTOLD:
        ask = "How much" if value.dimension == "currency" and name != "amount" else "What"
        about = told or _following(claims)
        if not about and name in MEASURED.values():
            return f"{ask} is the {name}{per}{as_in(claims)}?"
        return f"{ask} is the {name}{per}{about}?"
    unit = value.unit or value.dimension
    about = told or _following(claims) or as_in(claims)
    return f"How many {plural(unit)}{per}{about}?"


def _ends(word: str) -> bool:
    """A word that is no part of a plain noun phrase: a small one, a verb in the past."""
    known = verb(word)
    return word in FUNCTION_WORDS or bool(known and known[1] == "past")


def _following(claims: Sequence[Claim]) -> str:
    """The group that the words right after most figures name: " of the vote"."""
    found = []
    for claim in claims:
        rest = claim.sentence.text[claim.end - claim.sentence.start :][:80]
        if match := GROUP.match(rest):
            words = match[1].split()
            stop = next((at for at, word in enumerate(words) if at > 1 and _ends(word)), len(words))
            if words[stop - 1] not in FUNCTION_WORDS:
                found.append(" ".join(words[:stop]))
    most = commonest(found)
    return f" {most}" if most and 2 * len(found) > len(claims) else ""
