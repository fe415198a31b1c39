"""Numbers: what a run of figures or number words is worth, before unit and hedge."""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.quantity_lex import SEPARATORS, Lexed, is_close
from crosscheck.lexicon.numbers import (
    COLLECTIVES,
    FEW,
    FRACTION_SIGNS,
    FRACTIONS,
    LETTER_SCALES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SETS,
    SHORT_SCALES,
    SMALL,
    TENS,
    VAGUE,
    WORDS,
)
from crosscheck.lexicon.word_set import word_set

LONGEST_FIGURE = 24
NOUN_REACH = 4  # words, to the noun of "a pair of worn black leather shoes"
PAIRED = word_set(  # one thing, or two that make one
    """trousers pants jeans shorts tights glasses sunglasses spectacles goggles scissors pliers
    tweezers binoculars headphones pyjamas pajamas shoes boots sneakers trainers sandals slippers
    gloves socks stockings earrings cufflinks skis skates eyes ears hands feet legs"""
)
LONGEST_HALF = 4  # words: "half", "-", "a", "-"
STARTS = frozenset({*WORDS, *VAGUE, *FRACTION_SIGNS, *FEW, "a", "an", "half", "quarter", "third"})


class Number(Struct, frozen=True):
    """A number from word `first` up to word `last`; `form` says how it was written.

    `form` is digits, words, vague (a range by nature), fraction or ordinal.
    """

    first: int
    last: int
    low: float
    high: float
    form: str
    scaled: bool = False


def read_number(lexed: Lexed, at: int) -> Number | None:
    """The longest number that begins with word `at`, if one does."""
    word = lexed.lower[at]
    if word[0].isdigit() or (word[0] == "." and word[1:2].isdigit()):
        return _figure(lexed, at)
    if word in VAGUE:
        return _vague(lexed, at)
    if word in FRACTION_SIGNS:
        value = FRACTION_SIGNS[word]
        return _scaled(lexed, at, at + 1, value, "fraction")
    if word in {"a", "an", "half", "several", "few", "quarter", "third", "couple"}:
        return _article(lexed, at)
    if word not in WORDS:
        return None
    if at + 1 < len(lexed.lower) and lexed.lower[at + 1] not in GOING_ON and word in SINGLE:
        return Number(at, at + 1, WORDS[word], WORDS[word], "words")  # the commonest: "seven died"
    return _words(lexed, at)


SINGLE = SMALL.keys() | TENS.keys()
# What may stand second in a number of several words, or be its fraction.
GOING_ON = frozenset({"and", "-", "‑", "point", "hundred"}).union(
    WORDS, SCALES, COLLECTIVES, FRACTIONS, SHORT_SCALES
)


def _figure(lexed: Lexed, at: int) -> Number | None:
    word = lexed.lower[at]
    if len(word) > LONGEST_FIGURE or _is_denominator(lexed, at):
        return None
    try:
        value = float(word.translate(SEPARATORS))
    except ValueError:
        return None
    last, form = at + 1, "digits"
    lower, size = lexed.lower, len(lexed.lower)
    if last < size and lower[last] in FRACTION_SIGNS:
        return _scaled(lexed, at, last + 1, value + FRACTION_SIGNS[lower[last]], form)
    if (
        last + 1 < size
        and lower[last] in {"/", "⁄"}
        and is_close(lexed, at)
        and is_close(lexed, last)
    ):
        if word[0] == "0" and len(word) > 1:
            return None  # the "04/7" of a picture in a row of seven
        below = _integer(lower[last + 1])
        if below and value.is_integer() and value < below <= 100:
            return _scaled(lexed, at, last + 2, value / below, "fraction")
        if lower[last + 1][0].isdigit():
            return None  # a date, a score; "$58/barrel" is a rate
    over = last + 1 if _is_hyphened(lexed, last) else last  # "2 1/2", "2-1/2"
    if over + 2 < size and lower[over + 1] in {"/", "⁄"} and is_close(lexed, over):
        above, below = _integer(lower[over]), _integer(lower[over + 2])
        if above and below and above < below <= 16:
            return _scaled(lexed, at, over + 3, value + above / below, form)
    return _scaled(lexed, at, last, value, form)


def _is_hyphened(lexed: Lexed, at: int) -> bool:
    """Does a hyphen stand here without spaces?"""
    is_hyphen = at < len(lexed.lower) and lexed.lower[at] == "-"
    return is_hyphen and is_close(lexed, at - 1) and is_close(lexed, at)


def _is_denominator(lexed: Lexed, at: int) -> bool:
    """Is it the end of a fraction that nobody can read: the 2 of "41/2 months"?"""
    if at < 2 or lexed.lower[at - 1] not in {"/", "⁄"} or not lexed.lower[at - 2].isdigit():
        return False
    return is_close(lexed, at - 1) and is_close(lexed, at - 2)


def _integer(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) < 6 else None


def _scaled(lexed: Lexed, first: int, last: int, value: float, form: str) -> Number:
    """The number with the magnitudes that follow it: "2.5 million", "3 hundred thousand"."""
    size = len(lexed.lower)
    scaled = False
    while last < size:
        at = last
        if _is_hyphened(lexed, at):
            at += 1
        factor = _scale_at(lexed, at)
        if factor is None:
            break
        value, last, scaled = value * factor, at + 1, True
    return Number(first, last, value, value, form, scaled)


def _scale_at(lexed: Lexed, at: int) -> float | None:
    word = lexed.lower[at]
    if word in SCALES:
        return SCALES[word]
    if word == "hundred":
        return 100.0
    if word in {"dozen", "dozens"}:
        return 12.0
    if word in PLURAL_SCALES and lexed.lower[at - 1][0].isdigit():
        return PLURAL_SCALES[word]
    if word in SHORT_SCALES:
        return SHORT_SCALES[word]
    before = lexed.lower[at - 2] if at > 1 else ""
    if before in {"-", "–"} and at > 3:
        before = lexed.lower[at - 4]  # "$120-130MM"
    money = bool(before) and (before[-1] in "$€£¥₹₩₽₺₴" or before.upper() in _CODES)
    if money and word in _SPACED and lexed.start[at] - lexed.end[at - 1] == 1:
        return LETTER_SCALES[word]  # "£15 m"
    if word in LETTER_SCALES and lexed.end[at - 1] == lexed.start[at]:
        if money or word == "k" or (word == "b" and lexed.words[at] == "b"):
            return LETTER_SCALES[word]
        if word == "m" and not _metres_follow(lexed, at + 1):
            return LETTER_SCALES[word]
        if word == "b" and at + 1 < len(lexed.lower) and lexed.lower[at + 1].isalpha():
            return LETTER_SCALES[word]
    if word == "b" and lexed.words[at] == "B" and lexed.lower[at - 1][0].isdigit():
        return 1e9
    return None


_SPACED = frozenset(("m", "b"))
_CODES = frozenset({"USD", "EUR", "GBP", "RM", "RS", "INR", "AUD", "CAD"})
_METRES = word_set(
    """
    tall high wide long deep away from above below sprint race freestyle run swim hurdles butterfly
    backstroke breaststroke relay dash final and in at for to on by or apart off underwater pool
    """
)


def _metres_follow(lexed: Lexed, at: int) -> bool:
    """Is "m" metres? So at the end of a phrase; before a counted noun it is million."""
    word = lexed.lower[at] if at < len(lexed.lower) else ""
    return not word.isalpha() or word in _METRES


def _vague(lexed: Lexed, at: int) -> Number:
    low, high = VAGUE[lexed.lower[at]]
    last = at + 1
    lower = lexed.lower
    while last + 1 < len(lower) and lower[last] == "of" and lower[last + 1] in PLURAL_SCALES:
        factor = PLURAL_SCALES[lower[last + 1]]
        low, high, last = low * factor, _next_magnitude(lexed.lower[at], high) * factor, last + 2
        if lower[last - 1] != "dozens" and lower[last - 1] != "hundreds":
            break
    return Number(at, last, low, high, "vague")


def _next_magnitude(word: str, high: float) -> float:
    return {"thousands": 1e6, "hundreds": 1e3}.get(word, high)


def _article(lexed: Lexed, at: int) -> Number | None:
    """Numbers that begin with an article: "a million", "half a dozen", "a few hundred"."""
    lower, size = lexed.lower, len(lexed.lower)
    word = lower[at]
    nxt = lower[at + 1] if at + 1 < size else ""
    after = lower[at + 2] if at + 2 < size else ""
    if word in {"a", "an"}:
        if nxt in FEW and nxt != "many":
            return _few(lexed, at, at + 1)
        if nxt == "half" and (after in SCALES or after == "dozen"):
            return _scaled(lexed, at, at + 2, 0.5, "words")
        if nxt in SCALES or nxt in {"hundred", "dozen"}:
            return _words(lexed, at, 1.0)
        if nxt in SETS and after == "of" and PAIRED.isdisjoint(lower[at + 3 : at + 3 + NOUN_REACH]):
            return Number(at, at + 3, SETS[nxt], SETS[nxt], "words")
        scale = SCALES.get(lower[at + 4]) if at + 4 < size else None
        if scale and lower[at + 1 : at + 4] == ["quarter", "of", "a"]:
            return Number(at, at + 5, scale / 4, scale / 4, "words", True)
        if nxt in {"half", "quarter"} and _is_point(lexed, at + 2):
            return Number(at, at + 2, FRACTIONS[nxt], FRACTIONS[nxt], "fraction")
        if nxt in {"third", "quarter", "fifth", "tenth"} and after == "of":
            return _scaled(lexed, at, at + 2, FRACTIONS[nxt], "fraction")
        return None
    if word in {"half", "quarter"} and _is_point(lexed, at + 1):
        return Number(at, at + 1, FRACTIONS[word], FRACTIONS[word], "fraction")
    if word in {"half", "quarter"} and nxt in SCALES:
        return _scaled(lexed, at, at + 1, FRACTIONS[word], "words")
    if word == "half":
        end = at + 1
        while end < min(size, at + LONGEST_HALF) and lower[end] in {"a", "an", "-"}:
            end += 1  # "half a million", "half-dozen", "half-a-dozen"
        if end > at + 1 and end < size and (lower[end] in SCALES or lower[end] == "dozen"):
            return _scaled(lexed, at, end, 0.5, "words")
        return Number(at, at + 1, 0.5, 0.5, "fraction")
    if word in {"quarter", "third"}:
        if (
            nxt == "of"
            and at
            and lower[at - 1] not in {"first", "second", "third", "fourth", "the"}
        ):
            if after == "a" and at + 3 < size and lower[at + 3] in SCALES:
                value = FRACTIONS[word] * SCALES[lower[at + 3]]
                return Number(at, at + 4, value, value, "words", True)
            return Number(at, at + 1, FRACTIONS[word], FRACTIONS[word], "fraction")
        return None
    return _few(lexed, at, at)


def _is_point(lexed: Lexed, at: int) -> bool:
    """Do points of a rate follow: "a quarter point", "a half-percentage-point cut"?"""
    rest = [word for word in lexed.lower[at : at + 3] if word != "-"]
    return rest[:1] in (["point"], ["percentage"])


def _few(lexed: Lexed, first: int, at: int) -> Number | None:
    r"""\"several hundred", "a few thousand", "a couple of dozen"; without a unit no number."""
    last = at + 1
    lower = lexed.lower
    if last < len(lower) and lower[last] == "of":
        last += 1
    if last >= len(lower) or not (lower[last] in SCALES or lower[last] in {"hundred", "dozen"}):
        return None
    number = _scaled(lexed, first, last, 1.0, "vague")
    low, high = FEW[lower[at]]
    return replace(number, low=low * number.low, high=high * number.low)


def _words(lexed: Lexed, at: int, start: float | None = None) -> Number | None:
    """A cardinal in words: "one hundred and twenty-five thousand", "two and a half million"."""
    lower, size = lexed.lower, len(lexed.lower)
    total, current = 0.0, start
    last = at if start is None else at + 1
    ceiling = float("inf")
    joined = False
    while last < size:
        word = lower[last]
        if word in SMALL or word in TENS:
            value = WORDS[word]
            if current is None:
                current = value
            elif _adds(current, value, joined):
                current += value
            else:
                break
        elif word == "hundred" and current is not None and current < 100:
            current *= 100
        elif word in COLLECTIVES and word != "gross" and current is not None and current < 100:
            current *= COLLECTIVES[word]
            last += 1
            break
        elif word == "crore" and lower[last - 1] == "lakh" and total:
            total *= SCALES[word]  # "three lakh crore", as Indian budgets count
        elif word in SCALES and current is not None and SCALES[word] < ceiling:
            ceiling = SCALES[word]
            total, current = total + current * ceiling, 0.0
        elif (skipped := _joint(lexed, last)) and current is not None:
            joined = word == "and"
            last += skipped
            continue
        else:
            break
        joined = False
        last += 1
    if current is None:
        return None
    number = Number(at, last, total + current, total + current, "words", total > 0)
    return _with_fraction(lexed, number)


def _adds(current: float, value: float, joined: bool) -> bool:
    """May `value` follow `current` in one number? "hundred (and) six", "twenty five"."""
    if current >= 100 and current % 100 == 0:
        return True
    if current == 0:
        return True
    return not joined and current % 10 == 0 and current % 100 >= 20 and 0 < value < 10


def _joint(lexed: Lexed, at: int) -> int:
    """1 if word `at` only joins two parts of one number ("and", a close hyphen)."""
    if at + 1 >= len(lexed.lower):
        return 0
    nxt = lexed.lower[at + 1]
    if lexed.lower[at] == "and":
        before = lexed.lower[at - 1]
        return int(nxt in WORDS and (before == "hundred" or before in SCALES) and WORDS[nxt] < 100)
    if lexed.lower[at] in {"-", "‑"} and is_close(lexed, at - 1) and is_close(lexed, at):
        return int(nxt in WORDS or nxt in SCALES or nxt in {"hundred", "dozen"})
    return 0


def _with_fraction(lexed: Lexed, number: Number) -> Number:
    """The number with "and a half", "-thirds", "quarters" and what magnitude follows."""
    lower, size, last = lexed.lower, len(lexed.lower), number.last
    if last + 2 < size and lower[last] == "and" and lower[last + 1] in {"a", "one"}:
        part = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}.get(lower[last + 2])
        if part:
            return _scaled(lexed, number.first, last + 3, number.low + part, "words")
    if last + 2 < size and lower[last] == "and" and lower[last + 2] in FRACTIONS:
        above = WORDS.get(lower[last + 1])
        if above:
            value = number.low + above * FRACTIONS[lower[last + 2]]
            return _scaled(lexed, number.first, last + 3, value, "words")
    at = last + 1 if last + 1 < size and lower[last] == "-" else last
    of = lower[at + 1 : at + 2] == ["of"]
    if at < size and number.low < 100 and _is_fraction(lower[at], number.low, at > last or of):
        value = number.low * FRACTIONS[lower[at]]
        return Number(number.first, at + 1, value, value, "fraction")
    if last + 1 < size and lower[last] == "point" and SMALL.get(lower[last + 1], 10) < 10:
        return _decimal_words(lexed, number)
    if last < size and lower[last] in SHORT_SCALES:
        return _scaled(lexed, number.first, last, number.low, "words")
    return number


def _is_fraction(word: str, above: float, clear: bool) -> bool:
    r"""\"two-thirds", "three quarters", "one third"; but not "one quarter" alone.

    `clear` where a hyphen joins it or "of" follows.
    """
    if word not in FRACTIONS or (word == "half" and above != 1):
        return False
    if above == 1:
        return not word.endswith("s") and (clear or word not in {"quarter", "half"})
    return word.endswith("s") and word != "seconds"


def _decimal_words(lexed: Lexed, number: Number) -> Number:
    r"""\"three point five million"."""
    last, digits = number.last + 1, ""
    while last < len(lexed.lower) and SMALL.get(lexed.lower[last], 10) < 10 and len(digits) < 9:
        digits += str(int(SMALL[lexed.lower[last]]))
        last += 1
    value = number.low + int(digits) / 10 ** len(digits)
    return _scaled(lexed, number.first, last, value, "words")


def read_ordinal(lexed: Lexed, at: int) -> Number | None:
    r"""\"third", "22nd", "twenty-first": an ordinal that begins with word `at`."""
    word = lexed.lower[at]
    if word in ORDINALS:
        return Number(at, at + 1, ORDINALS[word], ORDINALS[word], "ordinal")
    nxt = at + 1
    if nxt < len(lexed.lower) and is_close(lexed, at):
        if word[0].isdigit() and lexed.lower[nxt] in {"st", "nd", "rd", "th"}:
            value = _integer(word.replace(",", ""))
            rank = 0.0 if value is None else float(value)
            return None if value is None else Number(at, nxt + 1, rank, rank, "ordinal")
        if word in TENS and lexed.lower[nxt] == "-" and nxt + 1 < len(lexed.lower):
            unit = ORDINALS.get(lexed.lower[nxt + 1], 99)
            if unit < 10:
                tens = TENS[word] + unit
                return Number(at, nxt + 2, tens, tens, "ordinal")
    return None
