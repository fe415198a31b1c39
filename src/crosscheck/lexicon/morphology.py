"""Lemmas and word classes of English words, from a table and the regular rules.

Source: words.tsv (SPECIALIST Lexicon); regular plurals after Quirk et al. 1985, 5.80.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from crosscheck.lexicon.table_rows import table_rows

BE = {"am": "s", "is": "s", "are": "s", "was": "past", "were": "past", "been": "part",
      "being": "ing", "be": "base", "'s": "s", "'re": "s", "'m": "s"}  # fmt: skip
EXTRA_NOUNS = {"taxes": "tax", "bases": "base", "viruses": "virus", "campuses": "campus",
               "buses": "bus", "gases": "gas", "bonuses": "bonus"}  # fmt: skip
EXTRA_VERBS = {
    "do": ("did", "done", "doing", "does"),
    "go": ("went", "gone", "going", "goes"),
}
COMMONER = {  # forms that are far more often the past of another verb than a verb of their own
    "fell": ("fall", "past"), "found": ("find", "past"), "saw": ("see", "past"),
    "felt": ("feel", "past"), "lay": ("lie", "past"), "bound": ("bind", "past"),
    "ground": ("grind", "past"), "wound": ("wound", "base"), "left": ("leave", "past"),
    "rent": ("rent", "base"), "bore": ("bear", "past"), "shed": ("shed", "base"),
}  # fmt: skip


TAGS = ("past", "part", "ing", "s")
KNOWN = 1 << 15  # words whose answer is kept: news has as many, and asks for each many times


class Words(NamedTuple):
    """The table as three dictionaries."""

    verbs: dict[str, tuple[str, str]]  # form → (lemma, base|past|part|ing|s)
    plurals: dict[str, str]  # irregular plural → singular
    classes: dict[str, str]  # lemma → letters out of v n j r


@cache
def words() -> Words:
    """The table, read once."""
    verbs: dict[str, tuple[str, str]] = {form: ("be", tag) for form, tag in BE.items()}
    plurals, classes = {"people": "person", "men": "man", "women": "woman"}, {}
    for row in table_rows("words.tsv"):
        lemma, kinds, *forms = row.split("\t")
        if kinds == "N":
            plurals.update((form, lemma) for form in forms[0].split("/"))
            continue
        classes[lemma] = kinds
        if forms:
            _add_verb(verbs, lemma, forms)
    plurals.update(EXTRA_NOUNS)
    for lemma, forms_of in EXTRA_VERBS.items():
        _add_verb(verbs, lemma, forms_of)
    verbs.update(COMMONER)
    return Words(verbs, plurals, classes)


def _add_verb(verbs: dict[str, tuple[str, str]], lemma: str, forms: Sequence[str]) -> None:
    verbs[lemma] = (lemma, "base")
    for tag, cell in zip(TAGS, forms, strict=True):
        for form in cell.split("/") if "/" in cell else (cell,):
            if form and form not in verbs:
                verbs[form] = (lemma, tag)


@lru_cache(maxsize=KNOWN)
def verb(word: str) -> tuple[str, str] | None:
    """(lemma, form) if the lower-case `word` can be a verb; form is base, past, part, ing or s."""
    return words().verbs.get(word)


@lru_cache(maxsize=KNOWN)
def classes(word: str) -> str:
    """Letters of the classes that the lower-case `word` can have: v n j r; "" if unknown."""
    known = words().classes.get(word, "")
    if not known and (found := words().verbs.get(word)):
        return words().classes.get(found[0], "v")
    return known


def is_superlative(word: str) -> bool:
    """Tell "latest", "biggest", "heaviest"; an "owner" is no comparative, so these are left."""
    stem = word.removesuffix("est")
    stems = (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1])
    return stem != word and any(len(one) > 2 and "j" in classes(one) for one in stems)


@lru_cache(maxsize=KNOWN)
def noun_lemma(word: str) -> str:
    """The singular of a lower-case noun: "deaths" → "death", "people" → "person"."""
    if irregular := words().plurals.get(word):
        return irregular
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "news")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def lemma(word: str) -> str:
    """One form for matching: the verb's lemma if it is one, else the singular."""
    found = words().verbs.get(word)
    return found[0] if found else noun_lemma(word)
