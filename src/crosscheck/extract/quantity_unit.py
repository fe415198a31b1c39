"""The unit that follows a number: a word, a symbol, the name of a currency."""

from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.lexicon.currencies import CODES, FIRST_WORDS, NAMES, SIGNS
from crosscheck.lexicon.morphology import describes
from crosscheck.lexicon.numbers import PLURAL_SCALES, VAGUE
from crosscheck.lexicon.units import table, unit
from crosscheck.lexicon.word_set import word_set

CODE_SIGNS = {"rmb": "CNY"}
SCALED = frozenset(("million", "billion", "thousand"))
RESOLUTIONS = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})  # "1080p" video
SHARES = word_set("share shares stock pence dividend fallers risers index £")
PAID = word_set(
    "fine prize award bonus fee grant note reward deposit pay salary ticket cheque bill"
)
HYPHENED = frozenset({"kg", "km", "lb", "lbs", "ft", "cm", "kW", "MW", "GW"})  # "a 60-kg bag"
SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})


def unit_of_fraction(lexed: Lexed, last: int) -> tuple[str, int, bool] | None:
    """The unit of "half a mile", "a quarter of a percentage point"."""
    hyphen = lexed.lower[last : last + 1] == ["-"]
    rate = lexed.lower[last - 1] in {"half", "quarter"}  # "a quarter point"
    if rate and lexed.lower[last + hyphen : last + hyphen + 1] == ["point"]:
        return "percentage point", last + hyphen + 1, hyphen
    at = last + (lexed.lower[last : last + 1] == ["of"])
    if lexed.lower[at : at + 1] not in (["a"], ["an"], ["one"]) or at + 1 >= len(lexed.lower):
        return None
    return unit_after(lexed, at + 1)


def hyphen_follows(lexed: Lexed, last: int) -> bool:
    """Does a hyphen join the word before `last` to the next: "5-mile"?"""
    return (
        last < len(lexed.lower)
        and lexed.lower[last] in {"-", "‑"}
        and is_close(lexed, last - 1)
        and is_close(lexed, last)
    )


def unit_after(lexed: Lexed, last: int) -> tuple[str, int, bool] | None:
    """The unit that follows the number: its name, the word after it, and if it is hyphenated."""
    at = last
    if lexed.lower[last : last + 2] == ["-", "magnitude"]:
        return "magnitude", last + 2, True
    compound = hyphen_follows(lexed, last)
    if compound or (lexed.lower[last : last + 1] == ["of"] and _is_plural_scale(lexed, last - 1)):
        at += 1
    if at >= len(lexed.lower):
        return None
    word = lexed.lower[at]
    if _is_plain(lexed, at):
        found = _described_span(lexed, at)
        return (*found, compound) if found else None
    found = _currency_name(lexed, at) or word_unit(lexed, at) or _symbol(lexed, at)
    found = found or _pence(lexed, at) or _described_span(lexed, at)
    if found and found[0] == "caliber" and "." not in lexed.words[last - 1]:
        return None  # "50-caliber": hundredths of what ".50-caliber" counts
    if found:
        return (*found, compound)
    code = lexed.words[at].removeprefix("M") if len(lexed.words[at]) == 4 else lexed.words[at]
    if len(code) == 3 and code.isupper() and code in CODES:
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
    return word_unit(lexed, at + 1) if is_sort and describes(lexed.lower[at]) else None


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


def word_unit(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """The unit that begins with word `at`, spelled out, and the word after it."""
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
    hyphened = hyphen_follows(lexed, at - 1) and lexed.lower[at - 2][0].isdigit()
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
        known = unit(name) if hyphened and form not in HYPHENED else None
        if known and known.dimension != "speed":
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
