"""Numbers that are no quantity of the story: names, dates, times, scores, addresses, labels."""

from crosscheck.extract.quantity_code import (
    is_designation,
    is_dialled,
    is_part_of_name,
    is_title_case,
)
from crosscheck.extract.quantity_lex import Lexed, is_close
from crosscheck.extract.quantity_measure import Measure
from crosscheck.extract.quantity_one import is_ago, is_no_cardinal, is_no_fraction
from crosscheck.lexicon.dates import MONTHS, WEEKDAYS
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.slots import PERSONS
from crosscheck.lexicon.word_set import word_set

STREETS = word_set(
    """
    street st avenue ave road rd boulevard blvd drive dr lane ln way highway hwy place pl court
    ct square parkway pkwy terrace crescent row close broadway
    """
)
CODED = (["zip", "code"], ["area", "code"], ["postal", "code"])
FURNITURE = word_set(
    """
    comment comments share shares reply replies tweet tweets retweets likes views photo
    photos image images picture pictures slide slides caption
    """
)


def is_no_quantity(lexed: Lexed, measure: Measure) -> bool:
    """True if the number names, dates, times or labels something and measures nothing."""
    number, first, last = measure.number, measure.first, measure.last
    before = lexed.lower[first - 1] if first else ""
    after = lexed.lower[last] if last < len(lexed.lower) else ""
    if number.low == 0 and measure.unit == "day":
        return True  # a "zero-day" hole
    if number.form == "digits":
        bare = measure.unit is None or measure.unit in {"metre", "second", "gram"}
        if bare and is_part_of_name(lexed, measure, before, after):
            return True
        if is_designation(lexed, measure) or is_dialled(lexed, measure):
            return True
        return _is_date_or_time(lexed, measure, before, after) or _is_furniture(
            lexed, measure, after
        )
    if number.form == "words" and number.last == number.first + 1:
        return is_no_cardinal(lexed, measure, before, after)
    return number.form == "fraction" and is_no_fraction(lexed, measure, before, after)


def _is_date_or_time(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    first, last = measure.first, measure.last
    text = lexed.text[lexed.start[first] : lexed.end[last - 1]]
    if measure.unit is not None and measure.unit not in {"metre", "second", "degree"}:
        minutes = before == ":" and first > 1 and lexed.lower[first - 2].isdigit()
        return is_ago(lexed, last) or (minutes and is_close(lexed, first - 1))  # "5:03p"
    if before in MONTHS or (before == "." and first > 1 and lexed.lower[first - 2] in MONTHS):
        return True
    if after in MONTHS and text.isdigit() and len(text) < 3:
        return lexed.words[last][0].isupper()
    if after == "of" and last + 1 < len(lexed.lower) and lexed.lower[last + 1] in MONTHS:
        return True
    if text.isdigit() and len(text) == 4 and 1500 <= int(text) <= 2100:
        return _is_year(lexed, measure, before, after)
    return _is_time(lexed, measure, before, after)


def _is_year(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    """A bare four-digit figure is a year unless it is hedged or counts persons."""
    if before in {
        "than",
        "least",
        "about",
        "some",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "over",
    }:
        return before in {"about", "over", "around"} and not after.isalpha()
    if after in {"people", "-", "–", "/"}:
        return after != "people"
    if after and after.isalpha() and noun_lemma(after) != after:
        person = noun_lemma(after) in PERSONS
        return not person and not (
            int(measure.number.low) % 100 == 0 and measure.number.low != 2000
        )
    return True


def _is_time(lexed: Lexed, measure: Measure, before: str, after: str) -> bool:
    last = measure.last
    rest = lexed.lower[last : last + 4]
    if after in {"am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "est", "edt", "hrs"}:
        return True
    if rest[:1] in (["a"], ["p"]) and rest[1:3] in (["m"], [".", "m"], ["m", "."]):
        return True
    if rest[:1] and rest[0].isdigit() and len(rest[0]) == 2:
        tail = lexed.lower[last + 1 : last + 4]
        if (tail[:1] in (["a"], ["p"]) and ("m" in tail or tail[1:] == ["."])) or tail[:1] in (
            ["am"],
            ["pm"],
            ["a.m."],
            ["p.m."],
        ):
            return True
    if after == ":" and len(rest) > 1 and rest[1].isdigit() and is_close(lexed, last - 1):
        return True
    if before == ":" and measure.first > 1 and lexed.lower[measure.first - 2].isdigit():
        return True
    return before in WEEKDAYS


def _is_furniture(lexed: Lexed, measure: Measure, after: str) -> bool:
    first, last = measure.first, measure.last
    size = len(lexed.lower)
    if first == 0 and after in {".", ")", ":"} and last < size and measure.unit is None:
        return (
            last + 1 >= size
            or lexed.words[last + 1][:1].isupper()
            or lexed.words[last + 1][:1] in '"“'
        )
    if after in FURNITURE and first == 0 and last + 1 >= size:
        return True
    if _is_picture_count(lexed, first, last) or lexed.lower[last : last + 2] in CODED:
        return True
    if size == 1:
        return True
    lettered = lexed.words[last - 1] in {"N", "S", "E", "W"}
    if (measure.unit is None or lettered) and _is_address(lexed, last):
        return True
    return _is_phone(lexed, measure)


def _is_picture_count(lexed: Lexed, first: int, last: int) -> bool:
    """Is it one of the figures of "1 of 8 photos", "Image 2 of 3"?"""
    lower = lexed.lower
    if lower[last : last + 1] == ["of"] and lower[last + 1 : last + 2] != []:
        one, base = first, last + 1
    elif first > 1 and lower[first - 1] == "of":
        one, base = first - 2, first
    else:
        return False
    if not (lower[one].isdigit() and lower[base].isdigit()):
        return False
    label = lower[one - 1] if one else ""
    return label in FURNITURE or (lower[base + 1 : base + 2] != [] and lower[base + 1] in FURNITURE)


def _is_address(lexed: Lexed, last: int) -> bool:
    """Does a street follow: "221 Old Mill Road", "9 E 71st St", "the 1200 block of Elm Street"?"""
    if lexed.lower[last : last + 2] == ["block", "of"]:
        return True
    for at in range(last, min(len(lexed.words), last + 5)):
        word = lexed.words[at]
        if word == "." and len(lexed.words[at - 1]) == 1:
            continue  # "200 W. Mill Road"
        if not (word[0].isupper() or word[0].isdigit() or lexed.lower[at] in {"st", "th", "nd"}):
            return False
        if lexed.lower[at] in STREETS:
            return not is_title_case(lexed) or at == last + 1
    return False


def _is_phone(lexed: Lexed, measure: Measure) -> bool:
    """Digit groups of three and four joined by hyphens, points or brackets."""
    around = lexed.text[max(0, lexed.start[measure.first] - 9) : lexed.end[measure.last - 1] + 10]
    digits = sum(char.isdigit() for char in around)
    if digits < 9 or "," in around:
        return False
    groups = [len(group) for group in "".join(c if c.isdigit() else " " for c in around).split()]
    return groups[-1:] == [4] and 3 in groups and len(groups) >= 2
