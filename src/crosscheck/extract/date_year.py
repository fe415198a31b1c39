"""Bare years, and where a number of four digits is none: "in 1994", not "1500 people"."""

from crosscheck.extract.date_calc import RANGE, dated, join_range
from crosscheck.extract.date_grammar import Builder, Hit, written_year
from crosscheck.extract.date_lex import Lexeme
from crosscheck.extract.date_model_year import is_model_year
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import DateValue

# What may stand before a bare year ("in 1994", "the 1994 vote") and before a doubtful month.
YEAR_CUES = frozenset(
    "in since of by until till from to between and or before after during through throughout "
    "early late mid around about circa fiscal the year spring summer autumn fall winter ( , - – — "
    "for with as than his her their its ' ’ ’s 's over was is within as-of any that".split()
)


def build_year(hit: Hit) -> DateValue | None:
    """A year that stands as a date: "in 1994", "the 2012 vote"; not "2,000", "1500 people"."""
    found, before, following = hit.get("y"), hit.before, hit.following
    year = written_year(hit)
    if not found or year is None or is_model_year(hit):
        return None
    text = hit.lexemes.text
    left, right = text[found.start - 1 : found.start], text[found.end : found.end + 2]
    if left in {".", "/", ":", "+", "@", "_", "*", "="} or right[:1] in {"%", "°", "/", "+", "_"}:
        return None
    if left == "-" and text[found.start - 2 : found.start - 1].isalnum() and not (
        before and hit.match.start() > 1
        and hit.lexemes.items[hit.match.start() - 2].text in {"mid", "pre", "post", "early", "late"}
    ):  # fmt: skip
        return None
    if right[:1] == "-" and right[1:].isalnum():
        return None  # "2008-strong", "2014-20"
    if left == "-" and text[found.start - 2 : found.start - 1].isalnum():
        return dated(f"{year:04d}")  # "the post-1959 years"
    cue = before.text if before else ""
    if following and following.kind in {"unit", "units", "zone", "scale", "money", "more"}:
        return None
    if cue in NUMBERED or (
        following and following.text == "index" and before and before.kind == "other"
    ):
        return None
    known = 1900 <= year <= 2059
    if found.kind == "short":
        return dated(f"{year:04d}") if cue in YEAR_CUES and cue else None
    if not known and following and following.kind in {"to", "dash"} and cue in {"from", "between"}:
        return None  # "from 1200 to 1500 men"
    counting = {"about", "around", "over", "than", "some", "to", "with", "as", "for", "any"}
    if cue in counting and (_counts(following) or not known) and not _dates_back(hit):
        return None
    if cue and cue not in YEAR_CUES and not (known and (_stands_alone(hit) or _modifies(hit))):
        return None
    if (
        not known
        and not _dates_back(hit)
        and cue not in {"in", "since", "of", "by", "from", "until", "year", "the", "("}
    ):
        return None
    if _counts(following) and cue not in {"the", "’s", "'s"} and not _is_function(following):
        return None
    return dated(f"{year:04d}")


def build_year_range(hit: Hit) -> DateValue | None:
    """Between 2014 and 2016; 1914–1918; 2014-15."""
    first, last, joined = written_year(hit), hit.number("z"), hit.get("r")
    before = hit.before.text if hit.before else ""
    if first is None or last is None or joined is None:
        return None
    if last < 100:
        text = hit.lexemes.text
        if joined.kind != "dash" or text[joined.start - 1] == " " or not 1900 <= first <= 2059:
            return None
        last += first // 100 * 100
        if last - first != 1:
            return None  # "2014-20" is no season
    if not first < last <= first + 400:
        return None
    if joined.kind != "dash" and before not in {"from", "between"}:
        return None
    cued = before in {"from", "between", "in", "("} and not _counts(hit.following)
    if not 1900 <= first <= 2059 and not cued:
        return None  # "from 1200 to 1500 men"
    return join_range(dated(f"{first:04d}"), dated(f"{last:04d}"))


def build_season_years(hit: Hit) -> DateValue | None:
    """The 2022/23 season."""
    first = hit.number("y") or 0
    last = first + 1
    if int(hit.lexemes.items[hit.match.start()].text[-2:]) != last % 100:
        return None
    return join_range(dated(f"{first:04d}"), dated(f"{last:04d}"))


def build_spoken_year(hit: Hit) -> DateValue | None:
    """Nineteen ninety-four; the year two thousand; January nineteen ninety-seven."""
    century, rest, last = hit.number("c") or 0, hit.number("d") or 0, hit.number("e") or 0
    if hit.get("k"):
        year = 2000 + rest if century == 2 and hit.number("k") == 1000 else 0
    elif 17 <= century <= 20 and (rest >= 10 if not last else 20 <= rest < 100 and last < 10):
        year = century * 100 + rest + last
    else:
        return None
    if not 1700 <= year <= 2100 or (hit.get("u") and hit.text("u") != "Y"):
        return None
    month, number = hit.number("m"), hit.number("f")
    if month and number:
        return dated(f"{year:04d}-{month:02d}-{number:02d}")
    if month:
        return dated(f"{year:04d}-{month:02d}")
    return dated(f"{year:04d}-{hit.text('s')}" if hit.get("s") else f"{year:04d}")


def _dates_back(hit: Hit) -> bool:
    """A year that something goes back to: "dates to 1815", "back to 1648"."""
    words = [
        one.text for one in hit.lexemes.items[max(0, hit.match.start() - 2) : hit.match.start()]
    ]
    return words[1:] == ["to"] and words[0] in {"back", "date", "dates", "dated", "dating"}


def _counts(following: Lexeme | None) -> bool:
    """Could the next word be what a number counts ("2000 people")?"""
    if following is None or following.kind != "other" or following.capital:
        return False
    return following.text.isalpha() and (
        following.text.endswith("s") or following.text in {"people", "men", "women", "per"}
    )


def _is_function(following: Lexeme | None) -> bool:
    return bool(following) and following is not None and following.text in {
        "was", "is", "as", "has", "does", "this", "his", "its", "us", "thus", "plus", "versus",
        "sees", "saw",
    }  # fmt: skip


def _modifies(hit: Hit) -> bool:
    """A year before what it dates: "a 1996 law", "his failed 1996 campaign"."""
    before, following = hit.before, hit.following
    return (
        before is not None
        and before.text.isalpha()
        and before.kind in {"other", "a"}
        and following is not None
        and following.text.isalpha()
        and not _counts(following)
    )


# Things that have a number: "Flight 1987", "Room 2014".
NUMBERED = word_set(
    """no number flight room route highway section article page line channel unit model gate bus
    train platform apartment suite box chapter verse resolution regiment squadron apollo windows
    phone tel russell fortune nasdaq dow"""
)


def _stands_alone(hit: Hit) -> bool:
    """A year after a name or at an edge: "World Cup 2022", "elections 2024"."""
    before, following = hit.before, hit.following
    if before is None:
        return True
    if before.kind in {"number", "int", "money", "numword"} or before.text in NUMBERED:
        return False
    if following is None or not following.text.isalpha() or _is_function(following):
        return True
    return following.kind in {"and", "month", "weakmonth"}


TABLE: tuple[tuple[str, Builder], ...] = (
    ("<year:y>", build_year),
    ("<year:y>" + RANGE + "(?P<z>[year int])(?!<zone>)", build_year_range),
    ("<short:y>", build_year),
    ("<years:y>", build_season_years),
    ("<numword:c><numword:d>(?:<dash>?<numword:e>)?", build_spoken_year),
    ("<the><unit:u>(?P<c>[numword])<scale:k>(?:<and>?<numword:d>)?", build_spoken_year),
    ("{MONTH:m}(?:{NUMDAY:f}<comma>?)?<numword:c><numword:d>(?:<dash>?<numword:e>)?",
     build_spoken_year),
    ("<the>?<season:s><of>?<numword:c><numword:d>(?:<dash>?<numword:e>)?", build_spoken_year),
)  # fmt: skip
