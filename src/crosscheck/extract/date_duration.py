"""Lengths of time and things that recur: "nearly four years", "a 12-hour", "every Monday"."""

from crosscheck.extract.date_calc import amount_value
from crosscheck.extract.date_clock import is_clock
from crosscheck.extract.date_grammar import Builder, Hit
from crosscheck.extract.date_lex import Lexeme
from crosscheck.extract.date_rate import is_rate
from crosscheck.extract.date_vague import MODALS, is_glued, is_record, is_some_day
from crosscheck.lexicon.morphology import describes
from crosscheck.model import DateValue


def amount(hit: Hit) -> float | None:
    """How many units; None where the words leave it open (few, several, bare plural)."""
    if hit.get("q"):
        return None
    counted = hit.all("n2") or hit.all("n")
    if not counted:
        unit = hit.get("u")
        return 1 if unit and unit.kind != "units" else None
    found = number(counted)
    if found is not None and hit.get("h"):
        found += 0.5
    return found


def number(lexemes: tuple[Lexeme, ...]) -> float | None:
    """The value of number words and digits: "twenty-four", "2 1/2", "a hundred and fifty"."""
    total, current, seen = 0.0, 0.0, False
    half = any(one.kind == "half" for one in lexemes)
    if lexemes[0].kind == "a" and len(lexemes) > 1 and lexemes[1].kind in {"numword", "dash"}:
        return None  # "a two-hour": the article is no number
    for one in lexemes:
        if one.kind in {"a"}:
            if half and seen:
                break
            current, seen = current or 1, True
        elif one.kind == "couple":
            current, seen = 2, True
        elif one.kind == "scale" and isinstance(one.value, int):
            current = (current or 1) * one.value
            seen = True
            if one.value == 1000:
                total, current = total + current, 0
        elif isinstance(one.value, (int, float)) and one.kind != "half":
            tens = 20 <= current <= 90 and current % 10 == 0 and one.value < 10
            if seen and one.kind == "numword" and current % 100 and not tens:
                return None  # "two ten-year terms"
            current, seen = current + one.value, True
    if not seen or total + current > 100_000:
        return None
    return total + current + (0.5 if half else 0)


def unit_of(hit: Hit) -> str:
    """The designator of the unit read as `u`; nights count, mornings do not."""
    found = hit.get("u")
    if not found:
        return ""
    if found.kind in {"part", "parts"}:
        return "NI" if found.text in {"night", "nights"} else ""
    return "TS" if found.kind == "second" else str(found.value)


def _duration(timex: str, mod: str | None = None) -> DateValue:
    return DateValue(timex, "DURATION", mod, granularity="unknown")


def build_count(hit: Hit) -> DateValue | None:
    """Four years; a 12-hour; half an hour; a year and a half; two more weeks."""
    unit, some, found = unit_of(hit), amount(hit), hit.get("u")
    if not unit or not found:
        return None
    counted = hit.all("n")
    if counted and some is None:
        return None
    article = len(counted) == 1 and counted[0].kind == "a"
    tail = hit.lexemes.items[hit.match.end() : hit.match.end() + 2]
    if article and hit.following and hit.following.text == "when":
        return None  # "a day when": some day
    if article and [one.text for one in tail] == ["-", "long"]:
        return None  # "a day-long meeting": the article is the meeting's
    if article and (found.kind == "second" or unit in {"NI", "WE"} or found.kind == "units"):
        return None
    if found.kind == "second" and not hit.get("dash"):
        return None
    items = hit.lexemes.items
    straight = items[hit.match.end() - 2].kind == "straight"
    if unit == "Q" and not straight and (article or hit.get("dash") or _is_of(hit.following)):
        return None  # "three-quarters of"
    if is_rate(hit, article) or _is_age(hit) or is_clock(hit) or _is_title(hit):
        return None
    if unit == "D" and counted and counted[0].text == "one" and is_some_day(hit):
        return DateValue("FUTURE_REF", granularity="unknown")
    counts = some is not None and some > 1 and not hit.get("h") and not hit.get("dash")
    if found.kind == "unit" and counts:
        following = hit.following  # "a two day visit", "10 min"
        if found.text not in {"min", "sec", "hr", "yr"} and not (
            following and following.kind == "other" and following.text.isalpha() and unit != "Q"
        ):
            return None
    return _duration(amount_value(some, unit))


def build_described(hit: Hit) -> DateValue | None:
    """Years of some sort: "nine bruising years", "three long days"; light years are none."""
    sort = hit.get("j")
    if not sort or sort.capital or sort.text == "light" or not describes(sort.text):
        return None
    return build_count(hit)


def _is_title(hit: Hit) -> bool:
    """Is it the name of a programme or race, as in "watched 60 Minutes on CBS"?"""
    found, before, following = hit.get("u"), hit.before, hit.following
    if not found or not found.capital or not before or before.capital:
        return False
    named = before.text.isalpha() or before.text in {"'", '"', "“", "‘", "`"}
    return named and not (following and following.capital and following.text != "on")


def _is_of(following: Lexeme | None) -> bool:
    return following is not None and following.kind == "of"


def _is_age(hit: Hit) -> bool:
    """Find "a 44-year-old": of a person a quantity and no date; of a war, both."""
    items, last = hit.lexemes.items, hit.match.end()
    tail = [one.text for one in items[last - 1 : last + 2]]
    if not {"old", "olds"} & set(tail) and tail[1:] != ["of", "age"]:
        return False
    for one in items[last : last + 3]:
        if one.text in PROCESSES:
            return False
        if not one.text.isalpha() or one.kind in {"and", "of", "in"}:
            break
    return True


# What lasts: of these an age in years is a length of time ("the four-year-old war").
PROCESSES = frozenset(
    "war conflict dispute feud ban embargo blockade siege strike crisis insurgency uprising revolt "
    "rebellion campaign ceasefire truce lockdown occupation investigation lawsuit case rule reign "
    "government coalition stalemate standoff impasse fighting invasion drought recession".split()
)


def build_vague(hit: Hit) -> DateValue | None:
    """A few days; several years; years; decades-long."""
    unit = unit_of(hit)
    found = hit.get("u")
    if not unit or not found or (found.kind == "parts" and not hit.get("q")):
        return None
    if unit == "Q" and not hit.get("q"):
        return None
    if not hit.get("q") and not hit.get("long") and not _stands_bare(hit):
        return None
    if unit == "WE":
        return _recurring("XXXX-WXX-WE")
    return _duration(amount_value(None, unit))


def _stands_bare(hit: Hit) -> bool:
    """True for "for years", not for "37 years old", "hundreds of years"."""
    before, following = hit.before, hit.following
    if before and before.kind in NUMBERS:
        return False
    if (before and before.kind == "dash" and is_glued(hit)) or is_record(hit):
        return False  # "after-hours trading"; "minutes released on Monday"
    if hit.text("u") == "TH" and before and before.text in {"early", "late", "small"}:
        return False  # "the early hours of Tuesday" are a time of day
    if before and before.kind == "of" and hit.match.start() > 1:
        return not hit.lexemes.items[hit.match.start() - 2].text.endswith("s")
    return not (following and following.text == "old")


NUMBERS = frozenset("int number numword scale year short a ordinal".split())


def build_long(hit: Hit) -> DateValue | None:
    """A day-long meeting; a weeklong strike."""
    long, unit = hit.get("long"), unit_of(hit)
    if not unit or unit in {"NI", "Q"} or (long and long.text != "long"):
        return None
    return _duration(amount_value(1, unit))


def build_half(hit: Hit) -> DateValue | None:
    """Half an hour; half a century."""
    unit = unit_of(hit)
    if not unit or unit in {"NI", "Q", "WE", "TS"}:
        return None
    return _duration(amount_value(0.5, unit))


def build_span(hit: Hit) -> DateValue | None:
    """The past three months; the next few days; the first nine months; the past decade."""
    unit, found = unit_of(hit), hit.get("u")
    is_verb = hit.before is not None and hit.before.text in MODALS  # "is to last 90 days"
    if not unit or not found or (is_verb and hit.lexemes.items[hit.match.start()].text == "last"):
        return None
    some = amount(hit)
    if hit.all("n") and some is None:
        return None
    if (
        found.kind in {"unit", "part"}
        and not hit.all("n")
        and unit not in {"E", "C", "Y", "W", "M"}
    ):
        return None
    if found.kind == "second":
        return None
    return _duration(amount_value(some, unit))


def _recurring(timex: str) -> DateValue:
    return DateValue(timex, "SET", granularity="unknown")


def build_adverb(hit: Hit) -> DateValue | None:
    """Daily, weekly, annually; not the "Daily Post", "the annual meeting".

    An annual or quarterly something has the word for a kind of thing, as TimeBank reads it: of 18
    of its examples two are annotated.
    """
    found, following = hit.get("s"), hit.following
    noun = following is not None and following.kind == "other" and following.text.isalpha()
    if hit.is_name or (noun and found and found.text in KIND_OF_THING):
        return None
    paper = following and (following.text in PAPERS_DO or (noun and following.capital))
    if paper and found and found.text in {"daily", "weekly", "monthly"}:
        return None  # "the daily Aftenposten", "the weekly said"
    return _recurring(hit.text("s"))


PAPERS_DO = frozenset("said says reported reports wrote writes quoted quotes newspaper".split())
KIND_OF_THING = frozenset({"annual", "biannual", "biennial", "quarterly"})


def build_every(hit: Hit) -> DateValue | None:
    """Every Monday; each year; every two weeks; every morning."""
    if day := hit.get("w"):
        value = f"XXXX-WXX-{int(day.value or 0) + 1}"
        return _recurring(value + (f"T{hit.text('p')}" if hit.get("p") else ""))
    if hit.get("m"):
        return _recurring(f"XXXX-{hit.number('m') or 0:02d}")
    if hit.get("p"):
        return _recurring(f"XXXX-XX-XXT{hit.text('p')}")
    if hit.get("s"):
        return _recurring(f"XXXX-{hit.text('s')}")
    unit, some = unit_of(hit), amount(hit)
    if not unit or (hit.get("u") or Lexeme("", "", 0, 0)).kind == "second":
        return None
    count = 2 if hit.get("o") else some
    return _recurring(amount_value(count if count is not None else 1, unit))


def build_weekdays(hit: Hit) -> DateValue | None:
    """Tuesdays; Tuesday nights."""
    day = hit.number("w")
    if day is None:
        return None
    part = hit.text("p")
    return _recurring(f"XXXX-WXX-{day + 1}" + (f"T{part}" if part else ""))


def build_parts(hit: Hit) -> DateValue | None:
    """In the mornings; evenings. Nights are counted, and stand for stays."""
    part, before = hit.get("p"), hit.before
    if not part or part.text == "nights" or hit.is_name:
        return None
    if before and before.kind in {"int", "number", "numword", "vague", "couple", "scale"}:
        return None  # "three mornings"
    return _recurring(f"XXXX-XX-XXT{hit.text('p')}")


def build_times(hit: Hit) -> DateValue | None:
    """Once a week; twice a year; three times a day."""
    unit, many = unit_of(hit), hit.get("n")
    if (hit.text("t") == "times") != (many is not None):
        return None  # "times a week" without its number
    if not unit or unit == "WE" or (hit.get("u") or Lexeme("", "", 0, 0)).kind == "second":
        return None
    return _recurring(amount_value(1, unit))


MORE = "[more straight]"
TABLE: tuple[tuple[str, Builder], ...] = (
    ("{COUNT:n}(?P<dash><dash>)?" + MORE + "?(?P<u>[unit units second parts part])", build_count),
    ("{COUNT:n}(?P<dash><dash>)(?P<u>[unit units second])<dash><old>", build_count),
    ("{COUNT:n}(?P<j>[other old fiscal])(?P<u>[units])", build_described),
    ("{COUNT:n}<of>?" + MORE + "?(?P<u>[unit units])(?P<h><and><a><half>)", build_count),
    ("{COUNT:n}<of>" + MORE + "?(?P<u>[units])", build_count),
    ("{COUNT:n}{TO}{COUNT:n2}<dash>?(?P<u>[units unit parts])", build_count),
    ("<half><a><dash>?(?P<u>[unit])", build_half),
    ("<a><half><dash>(?P<u>[unit])", build_half),
    ("<a>?<vague:q><more>?(?P<u>[units parts])", build_vague),
    ("<vague:q><dash>(?P<u>[unit])", build_vague),
    ("(?P<u>[units])", build_vague),
    ("(?P<u>[units])<dash>(?P<long><old>)", build_vague),
    ("(?P<u>[unit])<dash>(?P<long><old>)", build_long),
    ("<long:u>", build_long),
    ("<the>?[last next]{COUNT:n}" + MORE + "?(?P<u>[units parts unit])", build_span),
    ("<the>[ordinal second last following previous its]{COUNT:n}<straight>?(?P<u>[units])",
     build_span),
    ("<the>{COUNT:n}<straight>?(?P<u>[units])", build_span),
    ("<the>?[last next](?P<q>[vague])<more>?(?P<u>[units parts])", build_span),
    ("<the>[last next](?P<u>[unit])", build_span),
    ("<the>[last next]<couple:n><of>(?P<u>[units])", build_span),
    ("<set:s>", build_adverb),
    ("<every><other_one>?{WDAY:w}<part:p>?", build_every),
    ("<every>(?P<m>[month])", build_every),
    ("<every><season:s>", build_every),
    ("<every><part:p>", build_every),
    ("<every>(?P<u>[unit])", build_every),
    ("<every>{COUNT:n}(?P<u>[units unit])", build_every),
    ("<every><other_one:o>(?P<u>[unit])", build_every),
    ("<times:t>[a every](?P<u>[unit])", build_times),
    ("(?P<n>[numword int])<times:t>[a every](?P<u>[unit])", build_times),
    ("<a>?(?P<n>[vague couple])<of>?<times:t>[a every](?P<u>[unit])", build_times),
    ("<weekdays:w>", build_weekdays),
    ("<the>?<parts:p>", build_parts),
    ("(?P<w>[weekday])<parts:p>", build_weekdays),
)  # fmt: skip
