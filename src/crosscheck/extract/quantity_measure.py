"""Units and hedges: what stands close around a number and belongs to its value."""

from typing import NamedTuple

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_number import Number, read_number
from crosscheck.extract.quantity_smaller import complete
from crosscheck.lexicon.currencies import FIRST_WORDS, NAMES, SIGNS
from crosscheck.lexicon.hedges import AFTER, BEFORE, BETWEEN, Hedge
from crosscheck.lexicon.morphology import describes, noun_lemma
from crosscheck.lexicon.numbers import PLURAL_SCALES, VAGUE
from crosscheck.lexicon.units import table, unit
from crosscheck.lexicon.word_set import word_set

CODE_SIGNS = {"rmb": "CNY"}
GLUED = frozenset(("RM", "Rs", "Rp", "PS", "e", "E", "EUR", "Eur"))  # letters that are signs
WITH_CENTS = frozenset({"USD", "EUR", "GBP", "AUD", "CAD", "NZD", "HKD", "SGD"})
PER_NOUNS = word_set(
    """
    share day week month year hour minute second barrel gallon litre liter tonne ton ounce pound
    kilogram kilo person head capita night mile kilometre kilometer foot metre meter gram game
    family household vote seat ticket unit match million thousand room piece bushel mmbtu euro
    dollar student child patient employee worker pupil call minute quarter annum season
    passenger customer user hectare acre megawatt kilowatt week-end plate hour century decade
    shift session episode round page trip inhabitant resident citizen capita birth death
    """
)
SCALED = frozenset(("million", "billion", "thousand"))
LONGEST_ASIDE = 8  # words
RESOLUTIONS = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})  # "1080p" video
SHARES = word_set("share shares stock pence dividend fallers risers index £")
PAID = word_set(
    "fine prize award bonus fee grant note reward deposit pay salary ticket cheque bill"
)
SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})
PERIODICAL = {"annually": "year", "yearly": "year", "daily": "day", "monthly": "month",
              "weekly": "week", "hourly": "hour", "apiece": "piece", "each": "each"}  # fmt: skip


class Measure(NamedTuple):
    """A number with its unit: words `first` to `last`; `tail` is where what follows begins."""

    number: Number
    first: int
    last: int
    unit: str | None
    dimension: str
    compound: bool = False


def read_measure(lexed: Lexed, number: Number) -> Measure:
    """The number with the sign, currency or unit that stands at it."""
    first, last = number.first, number.last
    before = lexed.lower[first - 1] if first else ""
    if before == "-" and first > 1 and lexed.lower[first - 2] in {"minus", "negative"}:
        first, before = first - 1, lexed.lower[first - 2]
    currency = _currency_before(lexed, first)
    if currency:
        code, start = currency
        start, number = _signed(lexed, start, number)
        end = _name_after(lexed, last, code)
        return Measure(number, start, end, code, "currency", _hyphen_follows(lexed, end))
    if before in {"-", "−", "–", "minus", "negative"} and _is_minus(lexed, first - 1):
        number = number._replace(low=-number.high, high=-number.low, first=first - 1)
        first -= 1
    found = _unit_after(lexed, last)
    if found is None and number.form == "fraction" and number.low < 1:
        found = _unit_of_fraction(lexed, last)
    if found:
        name, end, compound = found
        if lexed.words[end - 1][0] == "M" and lexed.words[end - 1][1:] in _codes():
            number = number._replace(low=number.low * 1e6, high=number.high * 1e6)  # "120 MEUR"
        if cents := _cents(lexed, end, name):
            number, end = (
                number._replace(low=number.low + cents[0], high=number.high + cents[0]),
                cents[1],
            )
        if not compound:
            number, end = complete(lexed, end, name, number)
        if name == "minute" and lexed.lower[max(0, first - 3) : first] == ["an", "hour", "and"]:
            number, first = number._replace(low=number.low + 60, high=number.high + 60), first - 3
        dimension = "currency" if unit(name) is None else unit(name).dimension  # type: ignore[union-attr]
        end, name, number = _below_zero(lexed, end, name, number)
        return Measure(number, first, end, name, dimension, compound)
    if not QUAKES.isdisjoint(lexed.lower) and (
        _is_magnitude(lexed, first) or lexed.lower[last : last + 3] == ["on", "the", "richter"]
    ):
        return Measure(number, first, last, "magnitude", "magnitude")
    return Measure(number, first, last, None, "ratio" if number.form == "fraction" else "count")


def _unit_of_fraction(lexed: Lexed, last: int) -> tuple[str, int, bool] | None:
    """The unit of "half a mile", "a quarter of a percentage point"."""
    hyphen = lexed.lower[last : last + 1] == ["-"]
    rate = lexed.lower[last - 1] in {"half", "quarter"}  # "a quarter point"
    if rate and lexed.lower[last + hyphen : last + hyphen + 1] == ["point"]:
        return "percentage point", last + hyphen + 1, hyphen
    at = last + (lexed.lower[last : last + 1] == ["of"])
    if lexed.lower[at : at + 1] not in (["a"], ["an"], ["one"]) or at + 1 >= len(lexed.lower):
        return None
    return _unit_after(lexed, at + 1)


def _cents(lexed: Lexed, at: int, name: str) -> tuple[float, int] | None:
    """The hundredths that complete an amount, and the word after: "3 dollars (and) 50 cents"."""
    if name not in WITH_CENTS:
        return None
    at += lexed.lower[at : at + 1] == ["and"]
    part = read_number(lexed, at) if at < len(lexed.lower) else None
    if part is None or not 0 < part.low < 100 or part.form not in {"digits", "words"}:
        return None
    if lexed.lower[part.last : part.last + 1] not in (["cent"], ["cents"], ["pence"]):
        return None
    return part.low / 100, part.last + 1


def _is_magnitude(lexed: Lexed, first: int) -> bool:
    """Is it of an earthquake: "magnitude 5.6", "magnitude-5.6", "a magnitude of 5.6"."""
    before = lexed.lower[max(0, first - 3) : first]
    return before[-1:] == ["magnitude"] or before[-2:] in (
        ["magnitude", "-"],
        ["magnitude", "of"],
    )


def _signed(lexed: Lexed, start: int, number: Number) -> tuple[int, Number]:
    if start and _is_minus(lexed, start - 1):
        return start - 1, number._replace(low=-number.high, high=-number.low)
    return start, number


def _is_minus(lexed: Lexed, at: int) -> bool:
    word = lexed.lower[at]
    if word in {"minus", "negative"}:
        return True
    if word == "−":
        return is_close(lexed, at)
    if word not in {"-", "–"} or not is_close(lexed, at):
        return False
    return (
        at == 0
        or (lexed.end[at - 1] < lexed.start[at] and not lexed.lower[at - 1][0].isdigit())
        or lexed.lower[at - 1] == "("
    )


def _currency_before(lexed: Lexed, first: int) -> tuple[str, int] | None:
    at = first - 1
    if at < 0:
        return None
    word = lexed.lower[at]
    if word == "." and at and lexed.lower[at - 1] in {"rs", "rp"}:
        at, word = at - 1, lexed.lower[at - 1]
    if word == "e" and not is_close(lexed, at):
        return None  # "9 E 71st St"
    if word in SIGNS:
        if not word.isalpha() or lexed.words[at] in GLUED:
            if word == "$" and at and _names_dollar(lexed, at - 1):
                prefix = lexed.lower[at - 1].replace(".", "") + "$"
                return SIGNS.get(prefix, "USD"), at - 1
            return SIGNS[word], at
        return None
    code = lexed.words[at]
    if len(code) == 3 and code.isupper() and code in _codes():
        return CODE_SIGNS.get(word, code), at
    return None


def _names_dollar(lexed: Lexed, at: int) -> bool:
    """Tell "US $5m" and "A$5m" from "A $5m grant was made"."""
    word = lexed.words[at]
    return word in {"US", "U.S.", "HK", "Cdn"} or (word in {"A", "C"} and is_close(lexed, at))


def _codes() -> frozenset[str]:
    from crosscheck.lexicon.currencies import CODES

    return CODES


def _name_after(lexed: Lexed, last: int, code: str) -> int:
    r"""\"$5 billion USD", "€5m euros": the name once more."""
    if last < len(lexed.words) and lexed.words[last] == code:
        return last + 1
    return last


def _hyphen_follows(lexed: Lexed, last: int) -> bool:
    return (
        last < len(lexed.lower)
        and lexed.lower[last] in {"-", "‑"}
        and is_close(lexed, last - 1)
        and is_close(lexed, last)
    )


def _unit_after(lexed: Lexed, last: int) -> tuple[str, int, bool] | None:
    """The unit that follows the number: its name, the word after it, and if it is hyphenated."""
    at = last
    if lexed.lower[last : last + 2] == ["-", "magnitude"]:
        return "magnitude", last + 2, True
    compound = _hyphen_follows(lexed, last)
    if compound or (lexed.lower[last : last + 1] == ["of"] and _is_plural_scale(lexed, last - 1)):
        at += 1
    if at >= len(lexed.lower):
        return None
    word = lexed.lower[at]
    if _is_plain(lexed, at):
        found = _described_span(lexed, at)
        return (*found, compound) if found else None
    found = _currency_name(lexed, at) or _word_unit(lexed, at) or _symbol(lexed, at)
    found = found or _pence(lexed, at) or _described_span(lexed, at)
    if found:
        return (*found, compound)
    code = lexed.words[at].removeprefix("M") if len(lexed.words[at]) == 4 else lexed.words[at]
    if len(code) == 3 and code.isupper() and code in _codes():
        return CODE_SIGNS.get(word, code), at + 1, compound
    if word in SIGNS and word in {"€", "£", "₽", "₴"}:
        return SIGNS[word], at + 1, compound
    return None


def _is_plain(lexed: Lexed, at: int) -> bool:
    """Is it no unit, nor the first word of one, and no figure before it that takes a symbol?"""
    word, before = lexed.words[at], lexed.lower[at - 1]
    if not word.islower() or not word.isalpha() or before[0].isdigit() or before in SCALED:
        return False
    if before == "-":
        return False  # "90-mph winds"
    return word not in FIRST_WORDS and word not in table().words


def _described_span(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """Years of some sort: "nine bruising years", "three long days"; light years are none."""
    if lexed.lower[at + 1 : at + 2] == [] or lexed.lower[at + 1] not in SPANS:
        return None
    is_sort = lexed.words[at].islower() and lexed.lower[at] != "light"
    return _word_unit(lexed, at + 1) if is_sort and describes(lexed.lower[at]) else None


def _pence(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """British pence: "164p" (not the video of "1080p"), "68 p" where shares are spoken of."""
    figure = lexed.words[at - 1]
    if lexed.words[at] != "p" or not figure[0].isdigit() or figure in RESOLUTIONS:
        return None
    if lexed.lower[at + 1 : at + 2] == ["."] and lexed.lower[at + 2 : at + 3] == ["m"]:
        return None
    told = is_close(lexed, at - 1) or not SHARES.isdisjoint(lexed.lower)
    return ("penny", at + 1) if told else None


def _is_plural_scale(lexed: Lexed, at: int) -> bool:
    """Does the number end in "dozens", "billions" and the like: "hundreds of billions of euros"?"""
    return lexed.lower[at] in PLURAL_SCALES or lexed.lower[at] in VAGUE


def _currency_name(lexed: Lexed, at: int) -> tuple[str, int] | None:
    word = lexed.lower[at].replace("u.s.", "u.s")
    if word in {"pound", "pounds"} and _is_sterling(lexed, at):
        return "GBP", at + 1
    if word not in FIRST_WORDS:
        return None
    for size in (3, 2, 1):
        parts = tuple(one.replace("u.s.", "u.s") for one in lexed.lower[at : at + size])
        if parts in NAMES:
            if parts in {("real",), ("won",), ("sen",), ("marks",), ("buck",), ("cent",)} and (
                parts != ("cent",) or not is_close(lexed, at - 1)
            ):
                return None if parts != ("sen",) else ("sen", at + 1)
            return NAMES[parts], at + len(parts)
    return None


def _is_sterling(lexed: Lexed, at: int) -> bool:
    """Is "pounds" money here? After a magnitude, or where the sentence has the sign; or before
    what it comes to elsewhere ("50,000 pounds ($63,000)") or what is paid ("a 200-pound fine").
    """
    before, after = lexed.lower[at - 1], lexed.lower[at + 1 : at + 3]
    if before in {"million", "billion", "thousand", "m", "bn"} or (
        "£" in lexed.text and lexed.lower[at] == "pounds"
    ):
        return True
    is_converted = after[:1] == ["("] and bool(after[1:]) and after[1][-1] in "$€₹"
    return is_converted or (before == "-" and after[:1] != [] and after[0] in PAID)


def _word_unit(lexed: Lexed, at: int) -> tuple[str, int] | None:
    ways = table().words.get(lexed.lower[at])
    if not ways:
        return None
    joined = lexed.lower[at + 1 : at + 2] == ["-"]  # "a 170,000-square-foot hall"
    for parts, name in ways:
        first, *rest = parts
        end = at + len(parts) + (joined and bool(rest))
        if first != lexed.lower[at] or rest != lexed.lower[end - len(rest) : end]:
            continue
        if name in {"second", "bar", "point"} and not _may_be(lexed, name, at):
            continue
        if name == "degree" and end < len(lexed.words):
            scale = {"C": "degree Celsius", "F": "degree Fahrenheit"}.get(lexed.words[end])
            if scale:
                return scale, end + 1
        rate = lexed.lower[end : end + 4]
        if rate[:3] == ["-", "per", "-"] and unit(faster := f"{name} per {rate[-1]}"):
            return faster, end + 4
        if name in {"square metre"} and end < len(lexed.words) and lexed.words[end] == "²":
            end += 1
        return name, end
    return None


def _may_be(lexed: Lexed, name: str, at: int) -> bool:
    r"""\"second" after a cardinal above one is a unit only in the plural or hyphenated."""
    if name == "second":
        return lexed.lower[at] != "second" or lexed.lower[at - 1] in {"-", "one", "1", "per"}
    return True


def _symbol(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """A symbol after a figure: "km", "°C", "km/h", "%", "″"."""
    joined = lexed.words[at]
    scaled = lexed.lower[at - 1] in {"million", "billion", "thousand"} and len(joined) > 1
    hyphened = _hyphen_follows(lexed, at - 1) and lexed.lower[at - 2][0].isdigit()
    if not (lexed.lower[at - 1][0].isdigit() or joined == "%" or scaled or hyphened):
        return None
    if joined in {"%"}:
        if at + 1 < len(lexed.lower) and lexed.lower[at + 1] in {"point", "points"}:
            return "percentage point", at + 2
        return "percent", at + 1
    symbols = table().symbols
    for size in (3, 2, 1):
        if at + size > len(lexed.words):
            continue
        if any(lexed.end[k] != lexed.start[k + 1] for k in range(at, at + size - 1)):
            continue
        form = lexed.text[lexed.start[at] : lexed.end[at + size - 1]]
        name = symbols.get(form)
        if hyphened and (known := unit(name)) and known.dimension != "speed":
            continue  # "90-mph winds", but no "9-mm pistol" and no "7-in-10"
        if name is None or (form == "s" and "." not in lexed.words[at - 1]):
            continue
        if form in {"′", "″"} and len(lexed.words[at - 1]) == 4 and lexed.words[at - 1].isdigit():
            continue  # an apostrophe after a year
        if len(form) == 1 and form.isalpha() and not _close_symbol(lexed, at, form):
            continue
        return name, at + size
    return None


def _close_symbol(lexed: Lexed, at: int, form: str) -> bool:
    """A one-letter symbol must stand close to its figure ("5m", "30C"), or be "C"/"F"/"m"/"g"."""
    close = is_close(lexed, at - 1)
    if form in "CF" and not close:
        return not any(word[0].isupper() for word in lexed.words[at + 1 : at + 2])
    return close or (form in "gmWV" and lexed.words[at - 1][0].isdigit())


def _below_zero(lexed: Lexed, end: int, name: str, number: Number) -> tuple[int, str, Number]:
    r"""\"18 degrees below zero" is −18; "40 degrees" of weather is read by what follows."""
    if name in {"degree", "degree Celsius", "degree Fahrenheit"}:
        if lexed.lower[end : end + 2] == ["below", "zero"]:
            return end + 2, name, number._replace(low=-number.high, high=-number.low)
        if lexed.lower[end : end + 2] == ["below", "freezing"]:
            return end + 2, name, number
    return end, name, number


def read_hedge(lexed: Lexed, first: int) -> tuple[Hedge, str, int] | None:
    """The hedge just before word `first`: what it does, its words, and where it begins."""
    at = first
    for _ in range(2):
        if at and lexed.lower[at - 1] in BETWEEN and _hedge_ending(lexed, at - 1):
            at -= 1
    found = _hedge_ending(lexed, at)
    if found and found[0].bound == "approx":
        outer = _hedge_ending(lexed, found[2])
        if outer and outer[0].bound != "approx":
            return outer
    return found


def _hedge_ending(lexed: Lexed, at: int) -> tuple[Hedge, str, int] | None:
    if at < 1:
        return None
    for parts, hedge in BEFORE.get(lexed.lower[at - 1], ()):
        start = at - len(parts)
        if start < 0 or tuple(lexed.lower[start:at]) != parts:
            continue
        if parts == ("over",) and start and lexed.lower[start - 1] in PHRASAL:
            continue
        return hedge, " ".join(parts), start
    return None


PHRASAL = word_set(  # "handed over 21 girls": the verb's particle, not a bound
    "hand hands handed handing take takes took taken taking turn turned turning give gave given"
)


def hedge_after(lexed: Lexed, last: int) -> tuple[Hedge, str, int] | None:
    """The hedge just after word `last` - 1: "or more", "and counting", "+"."""
    if last >= len(lexed.lower):
        return None
    for parts, hedge in AFTER.get(lexed.lower[last], ()):
        if tuple(lexed.lower[last : last + len(parts)]) != parts:
            continue
        if parts == ("+",) and not is_close(lexed, last - 1):
            continue
        if parts == ("plus",) and _is_number(lexed, last + 1):
            continue
        return hedge, " ".join(parts), last + len(parts)
    return None


def _is_number(lexed: Lexed, at: int) -> bool:
    return at < len(lexed.lower) and read_number(lexed, at) is not None


QUAKES = frozenset(("magnitude", "richter"))
A_DAY = frozenset(("bpd", "d"))  # of oil: "2 million bpd", "2 mb/d"
RATE_WORDS = frozenset(("per", "/", "a", "an", "each", "every", "-"))
LAPSES = frozenset({"earlier", "ago", "later"})  # "from $2.9bn a year earlier"


def read_per(lexed: Lexed, last: int) -> tuple[str, int] | None:
    """What a rate is per, and the word after it: "a barrel", "per day", "annually", "/share"."""
    lower, size = lexed.lower, len(lexed.lower)
    if lower[last - 1] in A_DAY and (lower[last - 1] == "bpd" or lower[last - 2] == "/"):
        return "day", last
    if last >= size:
        return None
    word = lower[last]
    if word == "(" and ")" in lower[last : last + LONGEST_ASIDE]:  # "C$6 (US$4.46) per share"
        closing = lower.index(")", last)
        priced = any(one[0].isdigit() for one in lower[last:closing])
        return read_per(lexed, closing + 1) if priced else None
    if word in PERIODICAL:
        return PERIODICAL[word], last + 1
    if last + 1 >= size or word not in RATE_WORDS:
        return None
    noun = noun_lemma(lower[last + 1])
    if noun not in PER_NOUNS and lexed.words[last + 1][0].isupper() and last + 2 < size:
        third = noun_lemma(lower[last + 2])
        if third in PER_NOUNS and word in {"per", "a", "an", "each"}:
            return third, last + 3
    if word in {"per", "/"}:
        if word == "/" and noun not in PER_NOUNS:
            return None
        if found := _word_unit(lexed, last + 1):
            return found
        if last + 2 < size and (
            lower[last + 1][0].isdigit() or lower[last + 1] in {"cubic", "square"}
        ):
            number = read_number(lexed, last + 1)
            at = number.last if number else last + 2
            if at < size and lower[at][0].isalpha():
                return " ".join([*lower[last + 1 : at], noun_lemma(lower[at])]), at + 1
        return (noun, last + 2) if noun[0].isalpha() else None
    if word in {"a", "an", "each", "every"} and noun in PER_NOUNS:
        dated = word == "a" and last + 2 < size and lower[last + 2] in LAPSES
        return None if dated else (noun, last + 2)
    if word == "a" and lower[last + 1] == "-" and last + 2 < size:  # "£24 a-year"
        period = noun_lemma(lower[last + 2])
        return (period, last + 3) if period in PER_NOUNS else None
    if (
        word == "-"
        and lower[last + 1] in {"a", "per"}
        and last + 3 < size
        and lower[last + 2] == "-"
    ):
        return noun_lemma(lower[last + 3]), last + 4
    return None


def past_hanging(lexed: Lexed, at: int) -> int:
    """Past the hyphen that hangs before "to" or "or": "10- to 12-foot waves", "10-to-12-foot".

    Elsewhere `at` itself: "a 5-to-1 margin" is a ratio.
    Source: suspended hyphens (Chicago Manual of Style 7.88).
    """
    lower = lexed.lower
    if lower[at : at + 1] != ["-"] or lower[at + 1 : at + 2] not in (["to"], ["or"]):
        return at
    nxt = at + 2 + (lower[at + 2 : at + 3] == ["-"])
    number = read_number(lexed, nxt) if nxt < len(lower) else None
    if number is None:
        return at
    tied = lower[number.last : number.last + 2]
    is_tied = tied[:1] == ["-"] and tied[1:] != [] and tied[1][0].isalpha()
    return at + 1 if is_tied or read_measure(lexed, number).unit else at
