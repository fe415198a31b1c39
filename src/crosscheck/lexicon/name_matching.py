"""Are two names of one person, body or place? Transliteration skeleton, nicknames, initials.

Scores are 0–100 as rapidfuzz's are; from SAME on two names are taken to be one. Places go by their
table (Iran is not Iraq, however alike they look), people by surname first and given name second,
bodies by their words. A surname alone fits a full name, but less surely than a given name does.

Source: house rules; on the name pairs of fixtures/names.jsonl.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from crosscheck.lexicon.given_names import given_names
from crosscheck.lexicon.organisations import organisations
from crosscheck.lexicon.places import adjective_of, place_of
from crosscheck.lexicon.plain_letters import plain_letters
from crosscheck.lexicon.titles import honours
from crosscheck.lexicon.word_lists import word_list

SAME = 80
Aliases = Mapping[str, tuple[str, ...]]

SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
LEGAL = word_list("legal-forms")
LITTLE = frozenset(["the", "of", "and", "for", "a", "&"])
FORMS = honours()
# Spellings that one sound takes in transliteration, longest first.
FOLDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "g"),
    ("dh", "d"), ("bh", "b"),
    ("zh", "z"), ("sh", "s"), ("ch", "c"), ("tz", "c"), ("ts", "c"), ("cz", "c"), ("ph", "f"),
    ("ck", "k"), ("ks", "x"), ("dj", "j"), ("th", "t"), ("oe", "o"), ("ou", "u"), ("ue", "u"),
    ("w", "v"), ("q", "k"), ("y", "i"), ("j", "i"),
)  # fmt: skip
HARD_C = re.compile(r"c(?=[aourlt]|$)")
VOWELS = re.compile(r"[aeiou]+")
DOUBLED = re.compile(r"(.)\1+")
PAIRED = re.compile(r"^([A-Z])([A-Z]) (?=[A-Z])")  # "AJ Smith" is "A.J. Smith"
# A capital I that prints like a small l: "OIaf" is Olaf, as "AIan" is Alan; but not "McIver".
LOOKALIKE = re.compile(r"(?<=\b[A-Z])I(?=[a-z])")
WORDS = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")


@lru_cache(maxsize=1 << 15)
def plain_words(text: str) -> tuple[str, ...]:
    """Lower-case words in plain letters, initials apart: "AJ Smith" → a, j, smith."""
    plain = LOOKALIKE.sub("l", PAIRED.sub(r"\1 \2 ", plain_letters(text))).lower()
    plain = plain.removesuffix("'s").replace(".", " ")
    return tuple(word.replace("'", "") for word in WORDS.findall(plain))


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """A word with the spellings of one sound folded: zelenskyy, zelensky, zelenskiy are one."""
    for written, folded in FOLDS:
        if written in word:
            word = word.replace(written, folded)
    word = HARD_C.sub("k", word)
    word = DOUBLED.sub(r"\1", word.replace("-", ""))
    return word.replace("ie", "i")


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of a folded word, with a mark for a vowel at its start."""
    folded = sound(word)
    bones = VOWELS.sub("", folded)
    return ("a" if folded[:1] in tuple("aeiou") else "") + DOUBLED.sub(r"\1", bones)


@lru_cache(maxsize=1 << 15)
def _table_name(text: str) -> str | None:
    """The canonical name of a place or a well-known body."""
    if place := place_of(text):
        return place.name
    if adjective := adjective_of(text):
        return adjective
    known = organisations().known.get(text.removeprefix("the ").removeprefix("The "))
    return known[0] if known else None


def same_name(left: str, right: str, aliases: Aliases | None = None) -> bool:
    """True if the two are taken to be one name."""
    return name_score(left, right, aliases) >= SAME


def name_score(left: str, right: str, aliases: Aliases | None = None) -> int:
    """How surely two names are of one bearer, 0–100; symmetric."""
    if left == right:
        return 100
    if aliases:
        left, right = _through(aliases, left), _through(aliases, right)
        if left == right:
            return 100
    return _score(*sorted((left, right)))


def _through(aliases: Aliases, name: str) -> str:
    for canonical, spellings in aliases.items():
        if name == canonical or name in spellings:
            return canonical
    return name


@lru_cache(maxsize=1 << 16)
def _score(left: str, right: str) -> int:
    one, two = _table_name(left), _table_name(right)
    if one and two:
        return 100 if one == two else 0
    words_left, words_right = _significant(left), _significant(right)
    if not words_left or not words_right:
        return 0
    if words_left == words_right:
        return 95
    if acronym := _acronym_score(left, right):
        return acronym
    if bool(one) != bool(two) and (len(words_left) == 1 or len(words_right) == 1):
        return _single_with_table(words_left, words_right)
    if _is_body(left, words_left) or _is_body(right, words_right):
        return _body_score(words_left, words_right)
    return _person_score(words_left, words_right)


def _significant(text: str) -> tuple[str, ...]:
    words = [word for word in plain_words(text) if word not in LITTLE and word not in LEGAL]
    return tuple(word for word in words if word not in FORMS) or tuple(words)


def _single_with_table(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """A place or body against a name that is in no table: one only if the words are the same."""
    return 90 if "".join(left) == "".join(right) else 0


def _acronym_score(left: str, right: str) -> int:
    for short, long in ((left, right), (right, left)):
        letters = short.replace(".", "")
        if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
            continue
        words = [word for word in re.split(r"[\s-]+", long) if word]
        capitals = "".join(word[0] for word in words if word[0].isupper())
        if len(letters) > 2 and capitals == letters:
            return 90
    return 0


def _is_body(text: str, words: tuple[str, ...]) -> bool:
    known = organisations().heads
    return any(word in known for word in words) or any(word in LEGAL for word in plain_words(text))


def _body_score(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Bodies: the same words in any order; or all the words of one that are not common heads."""
    one, two = {sound(word) for word in left}, {sound(word) for word in right}
    if one == two:
        return 92
    small, large = sorted((one, two), key=len)
    generic = _sounds_of_heads()
    if small <= large and small - generic:
        return 82 if len(large) - len(small) <= 2 and large - small <= generic else 60
    return 0


@cache
def _sounds_of_heads() -> frozenset[str]:
    return frozenset(map(sound, organisations().heads))


def _person_score(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Surname first, then given names; Jr. and Sr. must be the same where both are full."""
    one, tail_one = _without_suffix(left)
    two, tail_two = _without_suffix(right)
    if not one or not two:
        return 0
    if len(one) > 1 and len(two) > 1 and tail_one != tail_two:
        if tail_one and tail_two:
            return 0
        cap = 70
    else:
        cap = 100
    surname = _word_score(one[-1], two[-1], surname=True)
    if surname < 80:
        return _reversed_score(one, two)
    if len(one) == 1 or len(two) == 1:
        return min(cap, 84 if surname >= 95 else 80)
    given = _given_score(one[:-1], two[:-1])
    return min(cap, (surname + given) // 2) if given else 0


def _without_suffix(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if len(words) > 1 and words[-1] in SUFFIXES:
        return words[:-1], words[-1]
    return words, ""


def same_given_name(left: str, right: str) -> bool:
    """True if two full names begin alike: "A.J. Smith" and "AJ Butler"; not by one initial."""
    one, two = plain_words(left)[:-1], plain_words(right)[:-1]
    return bool(one) and one == two and len("".join(one)) > 1


def same_surname(left: str, right: str) -> bool:
    """True if two names of a given name and a surname differ in the given name alone.

    Not where one may be short for the other: "Ann" and "Anna", an initial.
    """
    one, two = plain_words(left), plain_words(right)
    if len(one) != 2 or len(two) != 2 or one[1] != two[1]:
        return False
    short, long = sorted((one[0], two[0]), key=len)
    return len(short) > 1 and not long.startswith(short)


def _reversed_score(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """Family name first or last: "Xi Jinping", "Orban Viktor"; never by a loose match."""
    return 85 if len(one) > 1 and sorted(one) == sorted(two) else 0


def _word_score(left: str, right: str, *, surname: bool) -> int:
    if left == right:
        return 100
    one, two = sound(left), sound(right)
    if one == two:
        return 96
    if len(one) < 4 or len(two) < 4 or (one[-1] in "aeiou") != (two[-1] in "aeiou"):
        return 0  # Karim is not Karimi
    alike = ratio(one, two)
    if skeleton(left) == skeleton(right) and alike >= 72:
        return 90 if not surname or min(len(one), len(two)) > 4 or alike > 80 else 0
    return 0


def _given_score(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Given names: the same, a nickname, an initial, or a middle name that one leaves out."""
    one, two = left[0], right[0]
    if len(one) == 1 or len(two) == 1:
        if one[0] != two[0]:
            return 0
        return 90 if _initials_fit(left, right) else 0
    groups = given_names()
    known_one, known_two = groups.get(one), groups.get(two)
    if one == two:
        return 100 if _middle_fits(left[1:], right[1:]) else 0
    if known_one and known_two:
        return 95 if known_one & known_two else 0
    if one in right or two in left:
        return 85  # "Maria Angela Merkel" and "Angela Merkel"
    return _word_score(one, two, surname=False)


def _initials_fit(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if all(len(word) == 1 for word in left) and all(len(word) == 1 for word in right):
        return "".join(left).startswith("".join(right)) or "".join(right).startswith("".join(left))
    return all(one[0] == two[0] for one, two in zip(left, right, strict=False))


def _middle_fits(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Middle names clash only where both are there and begin with another letter."""
    if not left or not right or left[0][0] == right[0][0]:
        return True
    return bool(set(left) & set(right))
