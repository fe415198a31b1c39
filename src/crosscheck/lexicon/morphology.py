"""Lemmas and word classes of English words, from a table and the regular rules.

Source: verbs.tsv, words.tsv, plurals.tsv (SPECIALIST Lexicon); regular plurals after Quirk et al.
1985, 5.80.
"""

from functools import cache, lru_cache

from msgspec import Struct

from crosscheck.lexicon.table_rows import table_columns

EXTRA_NOUNS = {"taxes": "tax", "bases": "base", "viruses": "virus", "campuses": "campus",
               "buses": "bus", "gases": "gas", "bonuses": "bonus", "axes": "axe",
               "series": "series", "species": "species", "headaches": "headache",
               "people": "person", "men": "man", "women": "woman"}  # fmt: skip
EXTRA_VERBS = {
    "am": ("be", "s"), "is": ("be", "s"), "are": ("be", "s"), "was": ("be", "past"),
    "were": ("be", "past"), "been": ("be", "part"), "being": ("be", "ing"), "be": ("be", "base"),
    "'s": ("be", "s"), "'re": ("be", "s"), "'m": ("be", "s"),
    "do": ("do", "base"), "did": ("do", "past"), "done": ("do", "part"), "doing": ("do", "ing"),
    "does": ("do", "s"),
    "go": ("go", "base"), "went": ("go", "past"), "gone": ("go", "part"), "going": ("go", "ing"),
    "goes": ("go", "s"),
}  # fmt: skip
COMMONER = {  # forms that are far more often the past of another verb than a verb of their own
    "fell": ("fall", "past"), "found": ("find", "past"), "saw": ("see", "past"),
    "felt": ("feel", "past"), "lay": ("lie", "past"), "bound": ("bind", "past"),
    "ground": ("grind", "past"), "wound": ("wound", "base"), "left": ("leave", "past"),
    "rent": ("rent", "base"), "bore": ("bear", "past"), "shed": ("shed", "base"),
}  # fmt: skip


TAGS = ("past", "part", "ing", "s")
KNOWN = 1 << 15  # words whose answer is kept: news has as many, and asks for each many times


class Words(Struct, frozen=True):
    """The tables as dictionaries."""

    forms: dict[str, dict[str, str]]  # past|part|ing|s → form → lemma; the surer tag first
    plurals: dict[str, str]  # irregular plural → singular
    classes: dict[str, str]  # lemma → letters out of v n j r
    verbs: frozenset[str]  # lemmas


@cache
def words() -> Words:
    """The tables, read once; a pair for each of 20,000 forms would take half as long again."""
    lemmas, kinds, *columns = table_columns("verbs.tsv", 2 + len(TAGS))
    forms = {
        tag: dict(zip(column, lemmas, strict=True))
        for tag, column in reversed([*zip(TAGS, columns, strict=True)])
    }
    for table in forms.values():
        table.pop("", None)  # where a verb lacks a form
    classes = dict(zip(*table_columns("words.tsv", 2), strict=True))
    classes.update(zip(lemmas, kinds, strict=True))
    plurals = dict(zip(*table_columns("plurals.tsv", 2), strict=True)) | EXTRA_NOUNS
    return Words(forms, plurals, classes, frozenset(lemmas))


@lru_cache(maxsize=KNOWN)
def verb(word: str) -> tuple[str, str] | None:
    """(lemma, form) if the lower-case `word` can be a verb; form is base, past, part, ing or s."""
    if found := COMMONER.get(word):
        return found
    known = words()
    if word in known.verbs:
        return word, "base"
    if found := EXTRA_VERBS.get(word):
        return found
    return next(((table[word], tag) for tag, table in known.forms.items() if word in table), None)


@lru_cache(maxsize=KNOWN)
def classes(word: str) -> str:
    """Letters of the classes that the lower-case `word` can have: v n j r; "" if unknown."""
    known = words().classes.get(word, "")
    if not known and (found := verb(word)):
        return words().classes.get(found[0], "v")
    return known


def positive_of(word: str) -> str:
    """The adjective of a superlative: "latest" → "late", "biggest" → "big"; "" of none.

    An "owner" is no comparative, so these are left.
    """
    stem = word.removesuffix("est")
    if stem == word:
        return ""
    stems = (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1])
    return next((one for one in stems if len(one) > 2 and "j" in classes(one)), "")


def is_superlative(word: str) -> bool:
    """Tell "latest", "biggest", "heaviest"."""
    return positive_of(word) != ""


def describes(word: str) -> bool:
    """May a lower-case word stand as an adjective before a noun: "long", "bruising", "joyous"?"""
    return "j" in classes(word) or word.endswith(("ing", "ous", "ful", "less"))


ENDING_IN_OE = frozenset("toes tiptoes foes woes hoes floes canoes oboes aloes".split())


@lru_cache(maxsize=KNOWN)
def noun_lemma(word: str) -> str:
    """The singular of a lower-case noun: "deaths" → "death", "people" → "person"."""
    if irregular := words().plurals.get(word):
        return irregular
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "news")):
        return word
    if word.endswith("is"):  # "crisis", but "taxis"
        return word if _is_noun(word) or not _is_noun(word[:-1]) else word[:-1]
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-1] if _is_noun(word[:-1]) and not _is_noun(word[:-2]) else word[:-2]
    if word.endswith("ses"):
        return word[:-2] if _is_noun(word[:-2]) and not _is_noun(word[:-1]) else word[:-1]
    if word.endswith("oes") and word not in ENDING_IN_OE and not word.endswith("shoes"):
        return word[:-2]
    return word[:-1]


def _is_noun(word: str) -> bool:
    """Is it a noun of the table: "blaze", no "blaz"?"""
    return "n" in words().classes.get(word, "")


def lemma(word: str) -> str:
    """One form for matching: the verb's lemma if it is one, else the singular."""
    found = verb(word)
    return found[0] if found else noun_lemma(word)
