"""Do two words exclude each other? Antonyms, other numbers, nations, members of a class.

Source: the house tables opposites.txt, exclusive.txt and word_kinds.txt; countries from places.py.
Co-hyponyms exclude each other only where one thing has one of the class ("red", "green"); a
wider word ("vegetable") and a narrower one ("carrot") do not.
"""

from functools import cache, lru_cache

from msgspec import Struct

from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.places import places
from crosscheck.lexicon.table_rows import table_rows


class Tables(Struct, frozen=True):
    """The three tables by word."""

    sides: dict[str, frozenset[int]]  # word → numbers of its sides; n and n ^ 1 are opposed
    members: dict[str, tuple[tuple[str, str], ...]]  # word → (class, member it stands for)
    wider: dict[str, frozenset[str]]  # word → wider words


UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}


OTHER_NUMBER = "other number"


@lru_cache(maxsize=1 << 11)
def opposed(left: str, right: str) -> str | None:
    """Why two words or short phrases exclude each other, or None; symmetric.

    Reasons: antonym, other number, other ordinal, other nation, or other <class> ("other colour").
    """
    one, two = left.lower(), right.lower()
    if one == two:
        return None
    if (low := number_of(one)) is not None and (high := number_of(two)) is not None:
        return None if low == high else OTHER_NUMBER
    if (low := ordinal_of(one)) is not None and (high := ordinal_of(two)) is not None:
        return None if low == high else "other ordinal"
    if (here := nation_of(one)) and (there := nation_of(two)):
        same_sort = here[1] == there[1]
        return "other nation" if here[0] != there[0] and same_sort else None
    return _by_tables(one, two)


@lru_cache(maxsize=1 << 13)
def can_be_opposed(word: str) -> bool:
    """True for a word that `opposed` knows: only two of these can exclude each other."""
    if number_of(word) is not None or ordinal_of(word) is not None or nation_of(word):
        return True
    known = tables()
    return any(form in known.sides or form in known.members for form in forms_of(word))


def _by_tables(one: str, two: str) -> str | None:
    known = tables()
    for left in forms_of(one):
        for right in forms_of(two):
            if left == right or left in known.wider.get(right, ()):
                return None
            if right in known.wider.get(left, ()):
                return None
    for left in forms_of(one):
        for right in forms_of(two):
            if any(side ^ 1 in known.sides.get(right, ()) for side in known.sides.get(left, ())):
                return "antonym"
            for kind, member in known.members.get(left, ()):
                for other, second in known.members.get(right, ()):
                    if kind == other and member != second:
                        return f"other {kind}"
    return None


def same_side(left: str, right: str) -> bool:
    """True for words that stand on one side of a table: "big" and "huge", "grey" and "gray"."""
    known = tables()
    for one in forms_of(left.lower()):
        for two in forms_of(right.lower()):
            if one == two or known.sides.get(one, frozenset()) & known.sides.get(two, frozenset()):
                return True
            if set(known.members.get(one, ())) & set(known.members.get(two, ())):
                return True
    return False


def wider_than(left: str, right: str) -> bool:
    """True where `left` is a wider word for `right`: "vegetable" for "carrot"."""
    known = tables().wider
    return any(
        one in known.get(two, ())
        for one in forms_of(left.lower())
        for two in forms_of(right.lower())
    )


@lru_cache(maxsize=1 << 11)
def forms_of(word: str) -> tuple[str, ...]:
    """A word as the tables may have it: itself, its singular, its verb's lemma."""
    plain = word.replace(" ", "_")
    found = verb(plain)
    forms = (plain, noun_lemma(plain), found[0] if found else plain)
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=1 << 12)
def number_of(word: str) -> float | None:
    """The value of a cardinal in digits or words, up to "ninety-nine million"."""
    plain = word.replace(",", "")
    if plain[:1].isdigit():
        try:
            return float(plain)
        except ValueError:
            return None
    total = current = 0.0
    parts = plain.replace("-", " ").replace(" and ", " ").split()
    for part in parts:
        if part in UNITS:
            current += UNITS.index(part)
        elif part in TENS:
            current += 20 + 10 * TENS.index(part)
        elif part in LARGE:
            current = (current or 1) * LARGE[part]
            if LARGE[part] >= 1000:
                total, current = total + current, 0.0
        else:
            return None
    return total + current if parts else None


@lru_cache(maxsize=1 << 12)
def ordinal_of(word: str) -> int | None:
    """The rank that an ordinal names: "third", "21st", "twenty-first"."""
    if word in ORDINALS:
        return ORDINALS[word]
    if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and len(word) < 8:
        return int(word[:-2])
    tens, _, unit = word.partition("-")
    if tens in TENS and unit in ORDINALS:
        return 20 + 10 * TENS.index(tens) + ORDINALS[unit]
    return None


@cache
def _nations() -> dict[str, tuple[str, str]]:
    """Lower-case country or adjective → (country, "name" or "adjective")."""
    known = places()
    found = {
        name.lower(): (place.name, "name")
        for name, place in known.named.items()
        if place.kind == "country" or place.name in ("England", "Scotland", "Wales")
    }
    countries = {country for country, _ in found.values()}
    found.update(
        (adjective.lower(), (country, "adjective"))
        for adjective, country in known.adjectives.items()
        if country in countries
    )
    return found


@lru_cache(maxsize=1 << 14)
def nation_of(word: str) -> tuple[str, str] | None:
    """The country a lower-case name or adjective stands for, and which of the two it is."""
    known = _nations()
    return known.get(word) or known.get(word.removesuffix("s"))


@cache
def tables() -> Tables:
    """The tables, read once."""
    sides: dict[str, set[int]] = {}
    number = 0
    for row in table_rows("opposites.txt"):
        for offset, side in enumerate(row.split(" | ")):
            for word in side.split():
                sides.setdefault(word, set()).add(number + offset)
        number += 2
    members: dict[str, list[tuple[str, str]]] = {}
    for row in table_rows("exclusive.txt"):
        kind, _, rest = row.partition(": ")
        for cell in rest.split():
            first, *others = cell.split("=")
            for word in (first, *others):
                members.setdefault(word, []).append((kind, first))
    wider: dict[str, set[str]] = {}
    for row in table_rows("word_kinds.txt"):
        above, _, below = row.partition(": ")
        for word in below.split():
            wider.setdefault(word, set()).update(above.split("="))
    return Tables(
        {word: frozenset(held) for word, held in sides.items()},
        {word: tuple(held) for word, held in members.items()},
        {word: frozenset(held) for word, held in wider.items()},
    )
