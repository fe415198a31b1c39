"""The question that a toll answers: "How many people were killed?", "Did Ann Lee die?"."""

from collections.abc import Sequence

from crosscheck.align.figure_words import are_parts
from crosscheck.align.wording import WORD, as_in, commonest, plural, shared
from crosscheck.lexicon.morphology import verb
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.sorts import is_animal
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import Claim, QuantityValue

CASUALTIES = {
    "killed": ("How many {who} were killed?", "{Was} {who} killed?"),
    "injured": ("How many {who} were injured?", "{Was} {who} injured?"),
    "missing": ("How many {who} are missing?", "{Was} {who} missing?"),
    "arrested": ("How many {who} were arrested?", "{Was} {who} arrested?"),
    "displaced": ("How many {who} were displaced?", "{Was} {who} displaced?"),
    "evacuated": ("How many {who} were evacuated?", "{Was} {who} evacuated?"),
    "without power": ("How many {who} were without power?", "{Was} {who} without power?"),
    "told to leave": ("How many {who} were told to leave?", "{Was} {who} told to leave?"),
    "rescued": ("How many {who} were rescued?", "{Was} {who} rescued?"),
}
YEARLY = {"killed": "How many {who} die each year?"}
KILLING = word_set("kill murder shoot stab slay execute assassinate")


def casualties(slot: str, claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    """How many were killed, hurt, missing, or whether one named was."""
    many, one_only = CASUALTIES[slot]
    if all(one.about.scope.get("per") == "year" for one in claims):
        many = YEARLY.get(slot, many.replace("were", "are").replace("?", " each year?"))
    grave = shared(one.about.scope.get("severity") for one in claims)
    if grave == "in hospital":
        return "How many people are in hospital?"
    if grave.endswith("ly"):
        many = many.replace("injured?", f"{grave} injured?")
    if place := shared(one.about.scope.get("place") for one in claims):
        many = many.replace("?", f" in {place}?")
    if are_parts(claims):
        return f"How many{as_in(claims)}?"
    if name := _only_one(claims, values):
        return _fate_of_one(one_only, name, claims)
    group = _group(claims, values)
    if country := _country(group):
        return many.format(who=f"people from {_in_text(country)}")
    return many.format(who=plural(group or _thing(slot, values) or "people"))


def _only_one(claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    """The name of the one whom most of the claims tell of; "" where they count."""
    grouped = [one.group for one in values if one.group]
    name = commonest(grouped) if 2 * len(grouped) >= len(values) else ""
    is_name = name[:1].isupper() and any(name.lower() == one.text.lower() for one in claims)
    return name if is_name else ""


def _group(claims: Sequence[Claim], values: Sequence[QuantityValue]) -> str:
    """Of which group the figure tells: of half of the claims, of one where the figure is one."""
    told = {one.text.lower() for one in claims if one.text[:1].isupper()}
    grouped = [one.group for one in values if one.group and one.group.lower() not in told]
    figures = {(one.low, one.high) for one in values}
    is_one_figure = len(figures) == 1 and figures != {(1.0, 1.0)}  # ten of them are the ten
    return commonest(grouped) if is_one_figure or 2 * len(grouped) >= len(values) else ""


def _thing(slot: str, values: Sequence[QuantityValue]) -> str:
    """What else than people may be rescued or killed: "two merchant vessels", "three gorillas"."""
    thing = commonest(one.of for one in values)
    return thing if is_animal(thing) or (slot == "rescued" and thing not in PERSONS) else ""


def _fate_of_one(form: str, name: str, claims: Sequence[Claim]) -> str:
    """Was she killed, or, where no sentence says so, did she die?"""
    told = {word.lower() for one in claims for word in WORD.findall(one.sentence.text)}
    said = set(map(verb, told))
    lemmas = {known[0] for known in said if known}
    is_death = (form == CASUALTIES["killed"][1] and "dead" in told) or "die" in lemmas
    if is_death and not lemmas & KILLING:
        return f"Did {name} die?"
    return form.format(who=name, Was="Was")


def _country(group: str) -> str:
    """The country where a group is only that: "US" of "10 from US"; demonyms in capitals."""
    known = nation_of(group.lower()) if group else None
    return known[0] if known else ""


def _in_text(country: str) -> str:
    """The country with the article that it takes."""
    return f"the {country}" if country.startswith(("United", "Neth", "Phil")) else country
