"""A sentence as lexemes of time: each word, number or mark gets one kind, written as one character.

The grammar (date_grammar.py) is then a table of patterns over the string of those characters, so
that a rule reads as a sequence of kinds and costs no more than its length.
"""

import re
from typing import NamedTuple

from msgspec import Struct

from crosscheck.lexicon.dates import (
    ABBREVIATED_WEEKDAYS,
    CLOCK_WORDS,
    DECADES,
    FUTURE,
    HOLIDAYS,
    MONTHS,
    NAMED_DATES,
    NUMBERS,
    ORDINALS,
    PARTS,
    PAST,
    PHASES,
    PLURAL_UNITS,
    PRESENT,
    SCALES,
    SEASONS,
    SETS,
    UNITS,
    VAGUE,
    WEAK_MONTHS,
    WEEKDAYS,
    ZONES,
)
from crosscheck.lexicon.lazy_pattern import lazy_pattern

KINDS = (
    "other comma dash dot possessive int number year short iso slash clock dayth ordinal second "
    "numword a scale half vague couple month weakmonth weekday abbrday weekdays season unit units "
    "part parts clockword ampm zone today yesterday tomorrow tonight this last next every the of "
    "in at on to from between and or ago earlier later before after same that fiscal decade "
    "holiday reference set phase more quarterword its straight following previous money "
    "old now only until through hence oclock future near present these right time being current "
    "other_one latest long period times years namedday"
).split()
# A class of letters below 256 compiles in a fifth of the time of one beyond; from 0xA1 on none
# means anything in a pattern.
CODE = {kind: chr(0xA1 + number) for number, kind in enumerate(KINDS)}
OTHER = CODE["other"]


class Lexeme(NamedTuple):
    """One word, number or mark; offsets count from the start of the sentence."""

    kind: str
    text: str  # lower case
    start: int
    end: int
    value: float | int | str | None = None
    capital: bool = False


class Lexemes(Struct, frozen=True):
    """The lexemes of a sentence, and their kinds as a string of one character each."""

    items: tuple[Lexeme, ...]
    codes: str
    text: str


LEX = re.compile(
    r"(?P<word>[^\W\d_]++(?!\d)(?:['’](?!s\b)[^\W\d_]+)?)"
    r"|(?P<iso>(?<![\d-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?![\w-]))"
    r"|(?P<slash>(?<![\d/.-])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\w/-])"
    r"|(?<![\d/.-])\d{1,2}-\d{1,2}-\d{4}(?![\w/-])|(?<![\d/])\d{4}/\d\d?/\d\d?(?![\w/]))"
    r"|(?P<clock>(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    r"|(?<![\d:.])(?:0?\d|1[0-2])\.[0-5]\d"
    r"(?=\s?[ap]\.?m\b| in the (?:morning|afternoon|evening)\b| at night\b))"
    r"|(?P<quarterword>(?<!\w)(?:[Qq][1-4]|[Hh][12]|FY ?(?:20)?\d\d)(?!\w))"
    r"|(?P<decade>['’‘]?(?<!\w)(?:1\d|20)?\d0['’]?s(?!\w))"
    r"|(?P<money>[$€£¥]\s?\d[\d,.]*)"
    r"|(?P<short>(?<!\w)['’‘]\d\d(?![\w'’]))"
    r"|(?P<dayth>(?<![\w.])\d{1,4}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<fraction>(?<![\w.])\d{1,3}(?: 1/2| ?½)|½)"
    r"|(?P<number>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:/\d+)*)"
    r"|(?P<possessive>['’]s?(?=\W|$))"
    r"|(?P<mark>[^\w\s])"
    r"|(?P<rest>[^\W\d_]+)"
)
SEASON = lazy_pattern(r"(?:19|20)\d\d/(?:20)?\d\d")
AMPM = re.compile(r"([ap])\.?\s?m\b\.?", re.IGNORECASE)
MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", ".": "dot", "−": "dash"}
WORDS: dict[str, tuple[str, float | int | str | None]] = {}


def _fill() -> None:
    table = WORDS
    for word, month in MONTHS.items():
        table[word] = ("weakmonth" if word in WEAK_MONTHS else "month", month)
    for word, weekday in WEEKDAYS.items():
        table[word] = ("abbrday" if word in ABBREVIATED_WEEKDAYS else "weekday", weekday)
        if word.endswith("day"):
            table[word + "s"] = ("weekdays", weekday)
    table |= {word: ("season", code) for word, code in SEASONS.items()}
    table |= {word + "s": ("season", code) for word, code in SEASONS.items() if word != "fall"}
    table |= {word: ("unit", tag) for word, tag in UNITS.items()}
    table |= {word: ("units", tag) for word, tag in PLURAL_UNITS.items()}
    table |= {word: ("part", code) for word, code in PARTS.items()}
    table |= {word + "s": ("parts", code) for word, code in PARTS.items() if word[0] in "maen"}
    table |= {word: ("clockword", clock) for word, clock in CLOCK_WORDS.items()}
    table |= {word: ("numword", number) for word, number in NUMBERS.items()}
    table |= {word: ("scale", number) for word, number in SCALES.items()}
    table |= dict.fromkeys(VAGUE, ("vague", None))
    table |= {word: ("ordinal", number) for word, number in ORDINALS.items()}
    table |= {word: ("decade", f"19{number}") for word, number in DECADES.items()}
    table |= dict.fromkeys(PRESENT, ("reference", "PRESENT_REF"))
    table |= dict.fromkeys(PAST, ("reference", "PAST_REF"))
    table |= dict.fromkeys(FUTURE, ("reference", "FUTURE_REF"))
    table |= {word: ("set", value) for word, value in SETS.items()}
    table |= {word: ("phase", mod) for word, mod in PHASES.items()}
    table |= {word: ("zone", offset) for word, offset in ZONES.items() if len(word) > 1}
    for kind, words in {
        "a": "a an", "half": "half", "couple": "couple pair", "today": "today",
        "yesterday": "yesterday", "tomorrow": "tomorrow", "tonight": "tonight tonite",
        "this": "this", "last": "last past", "next": "next coming upcoming",
        "every": "every each", "the": "the", "of": "of", "in": "in", "at": "at", "on": "on",
        "to": "to till", "from": "from", "between": "between", "and": "and", "or": "or",
        "ago": "ago", "earlier": "earlier", "later": "later", "before": "before",
        "after": "after", "same": "same", "that": "that", "fiscal": "fiscal financial",
        "more": "more additional further extra", "its": "its their his her our",
        "straight": "straight consecutive trading successive full whole entire working business",
        "following": "following subsequent ensuing", "previous": "previous preceding prior",
        "old": "old long olds", "only": "just only", "until": "until since by during within over",
        "through": "through thru", "hence": "hence", "oclock": "o'clock o’clock",
        "future": "future", "near": "near foreseeable immediate distant", "present": "present",
        "these": "these", "right": "right", "time": "time", "being": "being",
        "latest": "latest", "other_one": "other",
    }.items():  # fmt: skip
        table |= dict.fromkeys(words.split(), (kind, None))
    table |= {
        unit + "long": ("long", UNITS[unit])
        for unit in ("hour", "day", "week", "month", "year", "decade", "century")
    }
    table["period"] = ("period", None)
    table |= {word: ("times", word) for word in ("once", "twice", "times")}
    table["second"] = ("second", 2)
    table["quarter"] = ("unit", "Q")
    table["current"] = ("current", "PRESENT_REF")
    table["single"] = ("numword", 1)
    table["now"] = ("now", "PRESENT_REF")


_fill()
HOLIDAY_FIRST: dict[str, list[str]] = {}
for _name in sorted(HOLIDAYS, key=len, reverse=True):
    HOLIDAY_FIRST.setdefault(re.split(r"['. ]", _name)[0], []).append(_name)

# Words that are a month or a weekday only with a capital letter.
NEVER_SMALL = frozenset("may march mar august jan dec sep mon wed sat sun".split())
SMALL_HOLIDAYS = frozenset({"christmas", "thanksgiving", "halloween", "easter", "juneteenth"})
FULL = frozenset({"may", "june", "july"})  # short, but nothing is left out
NAMES = frozenset({"month", "weakmonth", "weekday", "abbrday", "weekdays"})
SPECIAL = (
    frozenset(word for word, (kind, _) in WORDS.items() if kind in NAMES or kind == "zone")
    | frozenset(HOLIDAY_FIRST)
    | {"a", "p", "am", "pm"}
)


def lex(text: str, first: int = 0, last: int | None = None) -> Lexemes:
    """The lexemes of a sentence, or of its stretch `[first, last)`."""
    items: list[Lexeme] = []
    at = 0
    known, new = WORDS.get, tuple.__new__  # a third faster than Lexeme(...), for every word
    for match in LEX.finditer(text, first, len(text) if last is None else last):
        start, end = match.span()
        if start < at:
            continue  # taken by a lexeme of several words or by an abbreviation's full stop
        raw = match.group()
        if match.lastgroup == "word":
            lower = raw.lower()
            if lower not in SPECIAL:
                kind, value = known(lower, PLAIN_WORD)
                items.append(new(Lexeme, (kind, lower, start, end, value, raw != lower)))
                at = end
                continue
        items.append(_lexeme(match, raw, text))
        at = items[-1].end
    return Lexemes(tuple(items), "".join([CODE[item.kind] for item in items]), text)


PLAIN_WORD: tuple[str, None] = ("other", None)


def _lexeme(match: re.Match[str], raw: str, text: str) -> Lexeme:
    """A number, a mark, or a word that is more than its row in the table."""
    group, start, end = match.lastgroup or "mark", match.start(), match.end()
    if group == "mark":
        return Lexeme(MARKS.get(raw, "other"), raw, start, end)
    if group == "word":
        return _word(raw, text, start, end)
    if group == "number":
        return _number(raw, text, start, end)
    if group == "possessive":
        return Lexeme("possessive", raw, start, end)
    if group == "rest":
        return Lexeme("other", raw.lower(), start, end)
    return _compound(group, raw, start, end)


def _compound(group: str, raw: str, start: int, end: int) -> Lexeme:
    """What is written in digits and marks: 12/31/2024, 2 1/2, the '90s, the 5th."""
    if group == "fraction":
        whole = re.match(r"\d+", raw) if raw != "½" else None
        return Lexeme("number", raw, start, end, (int(whole.group()) if whole else 0) + 0.5)
    if group == "decade":
        return _decade(raw, start, end)
    if group == "dayth":
        return Lexeme("dayth", raw, start, end, int(raw[:-2]))
    if group == "short":
        return Lexeme("short", raw, start, end, int(raw[1:]))
    if group == "quarterword":
        raw = raw.upper()
    return Lexeme(group, raw, start, end, raw)


def _decade(raw: str, start: int, end: int) -> Lexeme:
    digits = re.sub(r"\D", "", raw)
    value = digits[:3] if len(digits) == 4 else f"{20 if digits[0] in '01' else 19}{digits[0]}"
    return Lexeme("decade", raw, start, end, value)


def _number(raw: str, text: str, start: int, end: int) -> Lexeme:
    glued = start > 0 and (text[start - 1].isalpha() or text[start - 1] in "#№_")
    if not glued and (named := NAMED_DATES.get(raw)) and text[end : end + 1] != "%":
        return Lexeme("namedday", raw, start, end, named)
    if not glued and "/" in raw and SEASON.fullmatch(raw):
        return Lexeme("years", raw, start, end, int(raw[:4]))
    if "/" in raw or glued:
        return Lexeme("other", raw, start, end)
    if not raw.isdigit():
        return Lexeme("number", raw, start, end, float(raw.replace(",", "")))
    if len(raw) > 9:
        return Lexeme("other", raw, start, end)
    value = int(raw)
    after = text[end : end + 1]
    if after.isalpha() and not AMPM.match(text, end):
        return Lexeme("other", raw, start, end)
    if len(raw) <= 2 and 1 <= value <= 31:
        return Lexeme("int", raw, start, end, value)
    if len(raw) == 4 and 1000 <= value <= 2199:
        return Lexeme("year", raw, start, end, value)
    return Lexeme("number", raw, start, end, value)


def _word(raw: str, text: str, start: int, end: int) -> Lexeme:
    lower = raw.lower()
    if lower in HOLIDAY_FIRST and (found := _holiday(lower, text, start)):
        return Lexeme("holiday", found, start, start + len(found), found)
    if lower in "ap" and (match := AMPM.match(text, start)):
        stop = match.end()
        if text[stop - 1] == "." and "." not in text[start : stop - 1]:
            stop -= 1  # "5 pm." ends its sentence
        return Lexeme("ampm", lower, start, stop, lower)
    kind, value = WORDS.get(lower, ("other", None))
    capital = raw[0].isupper()
    if kind == "other" and lower in {"am", "pm"}:
        return Lexeme("ampm", lower, start, end, lower[0])
    if kind in NAMES:
        return _name_of_time(kind, raw, value, text, start, end)
    if kind == "zone" and not raw.isupper():
        kind = "other"
    return Lexeme(kind, lower, start, end, value, capital)


def _name_of_time(
    kind: str, raw: str, value: float | int | str | None, text: str, start: int, end: int
) -> Lexeme:
    """A month or weekday: capitalised, or long enough to be nothing else."""
    lower = raw.lower()
    if not raw[0].isupper() and lower in NEVER_SMALL:
        return Lexeme("other", lower, start, end)
    if (len(lower) <= 4 or lower == "thurs") and text[end : end + 1] == "." and lower not in FULL:
        end += 1
    return Lexeme(kind, lower, start, end, value, raw[0].isupper())


def _holiday(first: str, text: str, start: int) -> str | None:
    if text[start].islower() and first not in SMALL_HOLIDAYS:
        return None
    stretch = text[start : start + 30].lower().replace("’", "'")
    for name in HOLIDAY_FIRST[first]:
        if stretch.startswith(name) and not stretch[len(name) : len(name) + 1].isalpha():
            return name
    return None
