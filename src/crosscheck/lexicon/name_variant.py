"""Is one name spelled in two ways: "Ilse Wolfe" and "Ilse Wolff", "LaRocca" and "Rocca"?

Nearer than any two people of one story are likely to be, and still not one spelling: a slip that an
editor wants to see. House styles of one name in another script ("Zelensky", "Zelenskyy") are no
slip, nor are nicknames, initials and middle names.
Source: Damerau 1964: four of five misspellings are one letter left out, added, altered or swapped.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from crosscheck.lexicon.given_names import is_given_name
from crosscheck.lexicon.name_matching import SUFFIXES, plain_words, sound

SPELLED = "one name in two spellings, or two people"
SHORTEST = 4  # letters of a name in which one letter is a slip
LONG = 8  # letters from which two are
PARTICLES = ("la", "le", "de", "di", "da", "du", "mc", "mac", "o", "el", "al", "st", "van", "von")
STEM = 5  # letters behind a particle
ONE_LETTER_ABROAD = frozenset("gqk")  # how a name of another script begins
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1 << 12)
def is_variant(left: str, right: str) -> bool:
    """True for two full names of which one is likely the other, misspelled; symmetric."""
    one, two = bare_name(left), bare_name(right)
    if len(one) < 2 or len(two) < 2 or one == two:
        return False
    given, family = (one[0], two[0]), (one[-1], two[-1])
    if sound(given[0]) == sound(given[1]):
        return _is_slip(*family)
    if family[0] != family[1] or min(map(len, given)) <= SHORTEST:
        return False
    return _is_slip(*given) and not all(is_given_name(name) for name in given)


def bare_name(name: str) -> tuple[str, ...]:
    """The words of a name in plain letters, without "Jr." and "III"."""
    return tuple(word for word in plain_words(name) if word not in SUFFIXES)


def is_long(left: str, right: str) -> bool:
    """True where two people are not likely to have names so near: both surnames are long."""
    return min(len(bare_name(name)[-1]) for name in (left, right)) >= LONG - 1


def _is_slip(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=lambda word: (len(word), word))
    if short == long or len(short) < SHORTEST:
        return False
    if len(short) >= STEM and long.endswith(short) and long[: -len(short)] in PARTICLES:
        return True
    if sound(short) == sound(long):
        return _is_doubled(short, long)
    if {short[0], long[0]} <= ONE_LETTER_ABROAD and short[0] != long[0]:
        return False
    apart: int = OSA.distance(short, long)
    return apart == 1 or (apart == 2 and len(short) >= LONG)


def _is_doubled(short: str, long: str) -> bool:
    """One consonant more: "Pickel" and "Pickell"; but "Zelensky" and "Zelenskyy" are one."""
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    is_more = len(long) == len(short) + 1 and short[at:] == long[at + 1 :]
    return is_more and long[at] == long[at - 1] and long[at] not in VOWELS
