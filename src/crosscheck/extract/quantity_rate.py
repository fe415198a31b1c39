"""What a rate is per: "a barrel", "per day", "annually"."""

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.extract.quantity_number import read_number
from crosscheck.extract.quantity_unit import word_unit
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.word_set import word_set

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
LONGEST_ASIDE = 8  # words
PERIODICAL = {"annually": "year", "yearly": "year", "daily": "day", "monthly": "month",
              "weekly": "week", "hourly": "hour", "apiece": "piece", "each": "each"}  # fmt: skip
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
    if word == "(" and ")" in lower[last : last + LONGEST_ASIDE]:  # "C$7 (US$5.20) per share"
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
        if found := word_unit(lexed, last + 1):
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
