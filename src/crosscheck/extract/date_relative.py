"""Dates that count from another: from publication ("last week") or from the text ("the next day").

What counts from another date of the text is left open here as `relative` = `date+1D`, and
resolved by date.py, which sees the sentences before.
"""

from msgspec.structs import replace

from crosscheck.extract.date_calc import (
    OPEN_UNITS,
    UNIT_NAMES,
    WHICH,
    counted,
    dated,
    narrowed,
    with_time,
)
from crosscheck.extract.date_duration import amount, unit_of
from crosscheck.extract.date_grammar import Builder, Hit
from crosscheck.extract.date_lex import Lexeme
from crosscheck.extract.date_quarter import build_quarter_of_year, follows_same_stretch, full_year
from crosscheck.extract.date_vague import (
    SHOWS,
    belongs_to_event,
    build_now,
    build_reference,
    is_generic,
)
from crosscheck.extract.date_weekday import (
    build_ago_weekday,
    build_beside_weekday,
    build_beyond,
    build_beyond_next,
    build_weekday,
    build_weekday_beside,
    build_weekday_figures,
    build_weekday_of_week,
    build_weekday_range,
)
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.model import DateValue

CALENDAR_UNITS = frozenset({"D", "W", "2W", "M", "Q", "Y", "E", "C", "WE"})


def build_deictic(hit: Hit) -> DateValue | None:
    """Today, yesterday morning, tomorrow night, tonight."""
    found = hit.get("d")
    count = {"yesterday": -1, "tomorrow": 1}.get(found.kind if found else "", 0)
    if is_generic(hit):
        return DateValue("FUTURE_REF" if count > 0 else "PRESENT_REF", granularity="unknown")
    value = counted("D", count, hit.anchor)
    if found and found.kind == "tonight":
        return with_time(value, "NI")
    if part := hit.text("p"):
        return with_time(value, part)
    return value


def build_which(hit: Hit) -> DateValue | None:
    """Last week, this year, next month, this past weekend, next fiscal year."""
    which, unit = hit.get("k"), hit.text("u")
    if not which or unit not in CALENDAR_UNITS or unit == "D":
        return None
    if hit.get("the"):
        return None
    if which.kind in {"last", "next"} and hit.before and hit.before.kind in {"the", "its"}:
        return None  # "the last week" is a length
    if which.text in {"past", "upcoming", "coming"} and not hit.get("t"):
        return None
    if unit == "Y" and which.text == "last" and follows_same_stretch(hit):
        return replace(anaphor("Y", -1), relative="date-1b")  # "the same period last year"
    if hit.before and hit.before.text in {'"', "“", "``", "‘"}:
        return None  # a programme's name
    return counted(unit, WHICH[which.kind], hit.anchor)


def build_weekend(hit: Hit) -> DateValue | None:
    """The weekend, after "over", "during", "at": the last one, or the next by tense."""
    before = hit.before.text if hit.before else ""
    if hit.text("u") != "WE" or before not in {"over", "during", "at", "on", "for", "in", "of"}:
        return None
    published = hit.published
    if published is None:
        return counted("WE", 0, hit.anchor)
    ahead = hit.anchor.lean() > 0
    return counted("WE", 0 if ahead or published.weekday() >= 5 else -1, hit.anchor)


def build_current(hit: Hit) -> DateValue | None:
    """The current fiscal year; the latest quarter."""
    unit, which = hit.text("u"), hit.get("k")
    if not which or unit not in {"W", "M", "Q", "Y"}:
        return None
    if which.kind == "latest":
        return replace(anaphor(unit, 0), relative="date+0L") if unit == "Q" else anaphor(unit, 0)
    return counted(unit, 0, hit.anchor)


def build_period(hit: Hit) -> DateValue | None:
    """The latest period, the year-earlier period: of a report that names its quarter."""
    if hit.get("y"):
        return replace(anaphor("Y", -1), relative="date-1c") if hit.text("y") == "Y" else None
    return replace(anaphor("Q", 0), relative="date+0P")


def compares(hit: Hit) -> bool:
    """Do figures stand around, so that "a year ago" is the same stretch of the year before?"""
    text, items = hit.lexemes.text, hit.lexemes.items
    start, end = items[hit.match.start()].start, items[hit.match.end() - 1].end
    return bool(
        FIGURES.search(text, max(0, start - FIGURES_LEFT), start)
        or FIGURES.search(text, end, end + FIGURES_RIGHT)
    )


FIGURES = lazy_pattern(
    r"[$€£%]|\b(?:percent|per cent|cents|million|billion|[Pp]rofits?|loss(?:es)?|[Rr]evenues?"
    r"|[Ss]ales|[Ee]arnings|[Ee]arned|net|results)\b"
)
FIGURES_LEFT, FIGURES_RIGHT = 60, 40  # code points


def build_the_unit(hit: Hit) -> DateValue | None:
    """The quarter, the year, the week, late in the day: of which the text speaks."""
    unit, following = hit.text("u"), hit.following
    before = hit.before.text if hit.before else ""
    if unit not in {"D", "W", "M", "Q", "Y"} or before not in TIME_PREPOSITIONS:
        return None
    if unit == "D" and following and following.kind == "weekday":
        return None  # "during the day Friday"
    if following and following.text in {"of", "that", "when", "before", "after", "ahead", "-"}:
        return None
    if unit in {"D", "W"} and following and _opens_clause(following):
        return None  # "on the day the war began", "the day Hurricane Ada hit"
    if unit == "Y" and following and following.text in {"ended", "ending", "to", "through"}:
        rest = hit.lexemes.items[hit.match.end() + 1 : hit.match.end() + 2]
        if following.text == "to" and rest and rest[0].text == "date":
            return counted("Y", 0, hit.anchor)
        return DateValue("P1Y", "DURATION", granularity="unknown")
    if unit == "Y" and (full := full_year(hit)):
        return full
    return anaphor(unit, 0)


def _opens_clause(word: Lexeme) -> bool:
    """Does a clause follow that says which day it was?"""
    return word.text in SUBJECTS or (word.capital and word.kind == "other")


SUBJECTS = frozenset("the a an his her its their he she they we it i you my our".split())
TIME_PREPOSITIONS = frozenset(
    "in for during over of on through throughout by from end ended ending finish finished close "
    "closed".split()
)


def build_year_ago(hit: Hit) -> DateValue | None:
    """Year-earlier, the year-ago quarter: the same stretch one year before."""
    found, unit = hit.get("y"), hit.get("u")
    if not found or found.value != "Y" or (unit and unit.value not in {"Q", "M", "W"}):
        return None
    return _year_before(hit)


def _year_before(hit: Hit) -> DateValue:
    """The same stretch one year before: of the report's quarter, else of the last date."""
    return replace(anaphor("Y", -1), relative="date-1b" if compares(hit) else "date-1y")


def build_this_part(hit: Hit) -> DateValue | None:
    """Last night, this morning."""
    which, part = hit.get("k"), hit.text("p")
    if not which or (which.kind == "last" and which.text != "last"):
        return None
    if which.kind == "next":
        return replace(with_time(dated("XXXX-XX-XX"), part), relative="date+1D")
    return with_time(counted("D", -1 if which.kind == "last" else 0, hit.anchor), part)


def build_ago(hit: Hit) -> DateValue | None:
    """Two years ago; a week or so ago; years ago."""
    unit, some = unit_of(hit), amount(hit)
    if not unit:
        return None
    if some is None:
        return DateValue("PAST_REF", granularity="unknown")
    if unit.startswith("T"):
        return replace(counted("D", 0, hit.anchor), timex_type="TIME", granularity="part") if (
            some * {"TS": 1, "TM": 60, "TH": 3600}[unit] < 10 * 3600 and hit.published is None
        ) else DateValue("PAST_REF", granularity="unknown")  # fmt: skip
    if unit == "Y" and some == 1 and not hit.get("h") and compares(hit):
        return replace(anaphor("Y", -1), relative="date-1c")
    return _shifted(unit, -some, hit)


def build_hence(hit: Hit) -> DateValue | None:
    """Three days from now; two weeks hence."""
    unit, some = unit_of(hit), amount(hit)
    if hit.get("in") and not (hit.before and hit.before.kind == "in"):
        return None  # "in two weeks' time"
    if not unit or some is None or unit.startswith("T"):
        return DateValue("FUTURE_REF", granularity="unknown")
    return _shifted(unit, some, hit)


def _shifted(unit: str, some: float, hit: Hit) -> DateValue | None:
    """Counted from publication, fractions in the next finer unit."""
    if some != int(some):
        finer = {"Y": ("M", 12), "E": ("Y", 10), "C": ("Y", 100)}.get(unit)
        if not finer:
            return DateValue("PAST_REF" if some < 0 else "FUTURE_REF", granularity="unknown")
        unit, some = finer[0], round(some * finer[1])
    return counted("D" if unit == "NI" else unit, int(max(-9999, min(9999, some))), hit.anchor)


def build_anaphor(hit: Hit) -> DateValue | None:
    """The next day, the previous week, that year, the same month, the following morning."""
    which, unit, part = hit.get("k"), hit.text("u"), hit.text("p")
    if not which:
        return None
    if which.text in {"last", "past", "coming", "upcoming"}:
        return None
    if which.kind == "this":
        return None
    lasting = hit.before is not None and hit.before.text in {"over", "within", "throughout"}
    if which.kind == "next" and unit in {"W", "M"} and lasting:
        return None  # "over the next week" is a length
    count = WHICH[which.kind]
    if part:
        value = with_time(dated("XXXX-XX-XX"), part)
        return replace(value, relative=f"date{count:+d}D")
    if unit not in CALENDAR_UNITS:
        return None
    return anaphor(unit, count)


def anaphor(unit: str, count: int) -> DateValue:
    """A value open until another date of the text is known."""
    return dated(
        OPEN_UNITS.get(unit, "XXXX"),
        relative=f"date{count:+d}{unit}",
        granularity=UNIT_NAMES.get(unit, "unknown"),
    )


def build_earlier(hit: Hit) -> DateValue | None:
    """A day earlier, two weeks later, the day before."""
    unit, some, which = unit_of(hit), amount(hit), hit.get("k")
    if not unit or not which:
        return None
    back = which.kind in {"earlier", "before"}
    if which.kind in {"before", "after"} and hit.following and _starts_phrase(hit):
        return None
    if hit.following and hit.following.text == "than":
        return None  # "three days later than planned": a length
    if some is None or unit.startswith("T"):
        return None
    if some != int(some):
        return None
    if unit == "Y" and some == 1 and back:
        return _year_before(hit)
    return anaphor("D" if unit == "NI" else unit, int(-some if back else some))


def _starts_phrase(hit: Hit) -> bool:
    """A word follows that the preposition governs ("the day after the vote")."""
    following = hit.following
    return following is not None and (following.text.isalnum() or following.capital)


def build_in_unit(hit: Hit) -> DateValue | None:
    """Earlier in the year, late in the day."""
    unit = hit.text("u")
    if unit not in CALENDAR_UNITS or unit in {"C", "E"}:
        return None
    if unit == "D":
        return anaphor("D", 0)
    return counted(unit, 0, hit.anchor)


def build_phase_of(hit: Hit) -> DateValue | None:
    """The end of the year; year-end."""
    unit, phase = hit.text("u"), hit.get("f")
    if unit not in {"W", "M", "Q", "Y", "E", "C"} or not phase:
        return None
    if not hit.get("of") and (phase.text != "end" or unit not in {"Y", "M"}):
        return None
    if phase.text in {"early", "late", "mid"}:
        return None
    over = hit.before is not None and hit.before.text == "since" and phase.text == "end"
    value = counted(unit, -1 if over else 0, hit.anchor)  # "up 3 percent since year-end"
    return narrowed(value, str(phase.value))


def build_the_part(hit: Hit) -> DateValue | None:
    """The morning, overnight: of the day that the text speaks of."""
    part, before, following = hit.get("p"), hit.before, hit.following
    if not part or hit.is_name:
        return None
    if before and (
        before.text == "good"
        or _is_prefixed(hit)
        or (before.kind == "a" and part.text != "overnight")
    ):
        return None  # "good evening", "$55 a night"
    if following and (following.kind == "part" or following.text in SHOWS):
        return None
    value = with_time(dated("XXXX-XX-XX"), hit.text("p"))
    generic = part.text == "night" and before is not None and before.text in {"at", "by"}
    return value if generic or belongs_to_event(hit) else replace(value, relative="date+0D")


def _is_prefixed(hit: Hit) -> bool:
    """Is it "pre-dawn", which is no dawn?"""
    items, at = hit.lexemes.items, hit.match.start()
    return at > 1 and items[at - 1].kind == "dash" and items[at - 2].text == "pre"


TABLE: tuple[tuple[str, Builder], ...] = (
    ("(?P<d>[today yesterday tomorrow])<part:p>?", build_deictic),
    ("<tonight:d>", build_deictic),
    ("<the>?<unit:u><before>(?P<y><yesterday>)", build_beyond),
    ("<the>?<unit:u><after>(?P<t><tomorrow>)", build_beyond),
    ("(?P<k>[this last next])<fiscal>?<unit:u>", build_which),
    ("<this>(?P<t>)(?P<k>[last next])<unit:u>", build_which),
    ("<the><unit:u>", build_weekend),
    ("<the>(?:[straight fiscal])?<unit:u>", build_the_unit),
    ("<the><year:y><unit:u>", build_quarter_of_year),
    ("<the>?(?P<k>[current])<fiscal>?<unit:u>", build_current),
    ("<the>?(?P<k>[latest])<fiscal>?<unit:u>", build_current),
    ("<the>?<unit:y><dash>?[ago earlier]", build_year_ago),
    ("<a><unit:y><dash>[ago earlier]", build_year_ago),
    ("[the a]?<unit:y><dash>[ago earlier]<unit:u>", build_year_ago),
    ("[the a]?<unit:y><dash>[ago earlier]<period>", build_period),
    ("<the>[latest current]<period>", build_period),
    ("(?P<k>[this last])<part:p>", build_this_part),
    ("{WDAY:w}<part:p>?", build_weekday),
    ("(?P<k>[this last next]){WDAY:w}<part:p>?", build_weekday),
    ("<the>(?P<k>[previous following]){WDAY:w}<part:p>?", build_weekday_beside),
    ("<this>(?P<k>[last next]){WDAY:w}<part:p>?", build_weekday),
    ("{WDAY:w}<of>?(?P<k>[this last next])<unit:u>", build_weekday_of_week),
    ("(?P<k>[this last next])<unit:u><on>?{WDAY:w}", build_weekday_of_week),
    ("{WDAY:w}[dash to through](?P<v>[weekday abbrday])(?:<of>?(?P<k>[this last next])<unit:u>)?",
     build_weekday_range),
    ("{WDAY:w}<comma>?<other:d>", build_weekday_figures),
    ("<the>?<unit:u>(?:(?P<b><before>)|<after>)(?P<k>[last next])?{WDAY:w}", build_beside_weekday),
    ("<vague:q>?{UNITS:u}<ago>", build_ago),
    ("<a><vague:q>?{ANYUNIT:u}<ago>", build_ago),
    ("{COUNT:n}<of>?{ANYUNIT:u}(?P<h><and><a><half>)?<ago>", build_ago),
    ("{COUNT:n}[to or dash]{COUNT:n2}{ANYUNIT:u}<ago>", build_ago),
    ("{COUNT:n}{ANYUNIT:u}<ago><on>?{WDAY:w}", build_ago_weekday),
    ("<the>(?:<unit:u>|<part:p>|{WDAY:w})(?P<b><before>)<last>", build_beyond_next),
    ("<the>(?:<unit:u>|{WDAY:w})<after><next>", build_beyond_next),
    ("{COUNT:n}{ANYUNIT:u}(?:<or><other>)<ago>", build_ago),
    ("{COUNT:n}{ANYUNIT:u}<from>(?:<now>|<today>)", build_hence),
    ("{COUNT:n}{ANYUNIT:u}<hence>", build_hence),
    ("{COUNT:n}{ANYUNIT:u}<possessive>?(?P<in><time>)", build_hence),
    ("<the>?(?P<k>[next previous following same])(?:<unit:u>|<part:p>)", build_anaphor),
    ("(?P<k>[that])<same>?(?:<unit:u>|<part:p>)", build_anaphor),
    ("{COUNT:n}{ANYUNIT:u}(?P<k>[earlier later before after])", build_earlier),
    ("<the>{UNIT:u}(?P<k>[before after])", build_earlier),
    ("(?:[earlier later phase])<in><the><unit:u>", build_in_unit),
    ("<the>?<phase:f>(?P<of><of>)<the>?<unit:u>", build_phase_of),
    ("<unit:u>[dash possessive]?<phase:f>", build_phase_of),
    ("<the><part:p>", build_the_part),
    ("<part:p>", build_the_part),
    ("<reference:r>", build_reference),
    ("<current:r>", build_reference),
    ("<reference:r>{UNITS:u}", build_reference),
    ("<the>?(?P<r>[last next]){UNITS:u}", build_reference),
    ("<the>(?P<r>[last])", build_reference),
    ("<the><near>?(?P<r>[future])", build_reference),
    ("<these:r>{UNITS:u}", build_reference),
    ("<the>(?P<r>[present])<time>?", build_reference),
    ("<right>?<now>", build_now),
    ("<the><time><being>", build_now),
)  # fmt: skip
