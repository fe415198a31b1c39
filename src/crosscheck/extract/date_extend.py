"""The modifiers around an expression: "nearly", "at least", "early", "the end of", "or so"."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.date_calc import narrowed
from crosscheck.extract.date_lex import Lexeme, Lexemes
from crosscheck.lexicon.dates import HEDGE_PHRASES, HEDGES
from crosscheck.lexicon.morphology import noun_lemma, verb
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import DateValue


class Found(Struct, frozen=True):
    """One expression: its lexemes `[first, last)`, its place in the text, its value."""

    first: int
    last: int
    start: int
    end: int
    value: DateValue


def extend(
    lexemes: Lexemes, first: int, last: int, value: DateValue, free: int, published: date | None
) -> Found:
    """The expression with the modifiers around it, no further left than lexeme `free`."""
    items = lexemes.items
    first, value = _phase(lexemes, first, value, free, published)
    first, value = _hedge(lexemes, first, last, value, free)
    tail = [one.text for one in items[last : last + 2]]
    if value.timex_type == "TIME" and (zone := _zone_length(lexemes, last)):
        last += zone
    elif tail[:2] == ["or", "so"] and value.timex_type in {"DURATION", "DATE"}:
        last, value = last + 2, replace(value, mod="APPROX")
    elif len(tail) == 2 and tail[0] == "-" and tail[1] in {"long", "old"} and (
        value.timex_type == "DURATION" and items[last - 1].end == items[last].start
    ):  # fmt: skip
        last += 2
    return Found(first, last, items[first].start, items[last - 1].end, value)


def _zone_length(lexemes: Lexemes, at: int) -> int:
    """The lexemes of "local time", "Moscow time", "Eastern Standard Time" after a time of day."""
    tail = lexemes.items[at : at + MOST_OF_ZONE]
    count = next((place for place, one in enumerate(tail) if one.text == "time"), 0)
    if not count or tail[0].kind != "other":
        return 0
    if tail[count].capital and tail[count - 1].text not in ZONE_NAMES:
        return 0
    named = count == 1 and tail[0].text == "local"
    return count + 1 if named or all(one.capital for one in tail[:count]) else 0


MOST_OF_ZONE = 4
ZONE_NAMES = frozenset("standard daylight summer mean eastern central mountain pacific".split())


def _phase(
    lexemes: Lexemes, first: int, value: DateValue, free: int, published: date | None
) -> tuple[int, DateValue]:
    """Early, mid-, late, the end of, earlier, later, sometime."""
    items = lexemes.items
    if value.timex_type not in {"DATE", "TIME"} or value.timex.endswith("_REF") or first <= free:
        return first, value
    at = first - 1
    if items[at].kind == "dash" and at > free and items[at - 1].text in {"mid", "early", "late"}:
        at -= 1
    word = items[at].text
    if at > 0 and items[at - 1].kind == "dash" and word in {"earlier", "later"}:
        return first, value  # "year-earlier"
    if word in {"earlier", "later"}:
        return at, _clipped(value, word, published)
    if word == "sometime":
        return at, value
    phase = items[at]
    if phase.kind == "phase" and word in {"early", "mid", "late"}:
        value = narrowed(value, str(phase.value))
        if at > free and items[at - 1].kind == "the":
            at -= 1
        return at, value
    if items[at].kind == "of" and at > free and items[at - 1].kind == "phase":
        phase = items[at - 1]
        if phase.text in {"early", "late"}:
            return first, value
        at -= 1
        value = narrowed(value, str(phase.value))
        if at > free and items[at - 1].text in {"very"}:
            at -= 1
        if at > free and items[at - 1].kind == "the":
            at -= 1
        return at, value
    return first, value


def _clipped(value: DateValue, word: str, published: date | None) -> DateValue:
    """End "earlier this year" with publication, begin "later this year" with it."""
    if published is None or not value.start or not value.end or value.granularity == "day":
        return value
    day = published.isoformat()
    if not value.start <= day <= value.end:
        return value
    return replace(value, end=day) if word == "earlier" else replace(value, start=day)


# More than two years ago is before that point (TimeML: mod of a DATE).
POINTS = {"MORE_THAN": "BEFORE", "EQUAL_OR_MORE": "BEFORE", "LESS_THAN": "AFTER",
          "EQUAL_OR_LESS": "AFTER"}  # fmt: skip


def _is_during(before: Sequence[Lexeme]) -> bool:
    """Is "over" no more than during: "fell 5% over 10 years", "$3bn over five years"?"""
    if not before:
        return False
    word = before[0]
    if word.kind in {"money", "number", "int", "scale"} or word.text in AMOUNTS:
        return True
    found = verb(word.text)
    if found:
        return found[1] != "base" and found[0] in OF_CHANGE
    return word.text.isalpha() and noun_lemma(word.text) != word.text


AMOUNTS = word_set("% percent cent bn m k trn terms points jobs homes")
OF_CHANGE = word_set("rise fall grow drop increase decrease decline spread pay build change")


def _hedge(
    lexemes: Lexemes, first: int, last: int, value: DateValue, free: int
) -> tuple[int, DateValue]:
    """Nearly, about, more than, at least: before lengths of time and clock times."""
    items = lexemes.items
    if value.timex_type == "SET" or value.timex.endswith("_REF"):
        return first, value
    back = items[last - 1].kind == "ago"
    for size in (3, 2):
        words = tuple(one.text for one in items[max(free, first - size) : first])
        number_first = items[first].kind in {"int", "number", "numword"}
        fits = value.timex_type == "DURATION" or number_first or back
        if fits and len(words) == size and (mod := HEDGE_PHRASES.get(words)):
            return first - size, replace(value, mod=POINTS.get(mod, mod) if back else mod)
    if first > free and (mod := HEDGES.get(items[first - 1].text)):
        word = items[first - 1].text
        if word == "over" and back:
            return first - 1, replace(value, mod=POINTS[mod])
        if word == "over" and (value.timex_type != "DURATION" or items[first].kind == "the"):
            return first, value
        if word == "over" and _is_during(items[max(free, first - 2) : first - 1]):
            return first, value
        if word == "some" and value.timex_type != "DURATION" and not back:
            return first, value
        if value.timex_type == "DATE" and items[first].kind in {"weekday", "this", "last", "next"}:
            return first, value  # "get around Wednesday's ruling"
        if word in {"nearly", "almost", "about", "around", "roughly", "approximately", "over",
                    "some", "circa"}:  # fmt: skip
            return first - 1, replace(value, mod=value.mod or mod)
    return first, value
