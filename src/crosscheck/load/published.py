"""When an article was published: read, never invented, and always with where it was read."""

import re
from datetime import date, datetime

from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.load.source import Source

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
WRITTEN = (
    re.compile(rf"\b{_MONTH} {{1,3}}{_DAY},? {{1,3}}(?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b{_DAY} {{1,3}}{_MONTH},? {{1,3}}(?P<year>(?:19|20)\d\d)\b"),
)
PACKED = lazy_pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)([-_./]?)(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)"
)
DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'’. -]{2,40}(?:, [A-Z][A-Za-z.' -]{1,30})?)"
    r"(?:, (?P<date>[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2} [A-Za-z]{3,9}\.?)"
    r"(?:,? (?P<year>(?:19|20)\d\d))?)?"
    r" ?(?:\((?P<agency>[A-Z][A-Za-z -]{1,24})\))? ?(?:—|–|--|-|_) ?"
)
AGENCY_FIRST = re.compile(
    r"(?:[A-Z][A-Za-z.'’-]{1,20}(?:,? [A-Z][A-Za-z.'’-]{1,20}){0,3} )?"
    r"\((?P<agency>[A-Z][A-Za-z -]{1,24})\)"
    r"(?: ?(?:—|–|--|-|_))? "
)
LONGEST_LINE = 90
NAMES = lazy_pattern(r"(?:(?:[A-Z][\w.'’&-]{0,20}|of|the|for|and|in|by)(?:, | \| | [–—-] | |,$))+")
AGENCIES = {
    "reuters": "Reuters", "ap": "AP", "afp": "AFP", "upi": "UPI", "dpa": "dpa", "pti": "PTI",
    "xinhua": "Xinhua", "bloomberg": "Bloomberg", "cnn": "CNN", "tass": "TASS", "efe": "EFE",
    "ani": "ANI", "ians": "IANS", "yonhap": "Yonhap", "kyodo": "Kyodo", "anadolu": "Anadolu",
    "the associated press": "AP", "associated press": "AP", "thomson reuters": "Reuters",
}  # fmt: skip
"""News agencies as their marks are written (house table)."""


def iso_date(value: object) -> str | None:
    """An ISO date or date-time from what a field holds; None where it is not one certain day."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    text = value.strip()[:200]
    if match := ISO.search(text):
        return _iso_with_time(match)
    for pattern in WRITTEN:
        if (match := pattern.search(text)) and (day := _day_of(match)):
            return day
    if match := re.fullmatch(r"(?P<year>\d{4})([/._]?)(?P<month>\d\d)\2(?P<day>\d\d)", text):
        return _day_of(match)
    return None


def date_of_line(line: str) -> str | None:
    """The day that ends a line of nothing but names: "By Ada Holm, The Gazette, 12 March 2025"."""
    if len(line) > LONGEST_LINE:
        return None
    plain = line.strip(" *_")
    for pattern in WRITTEN:
        match = pattern.search(plain)
        if match and match.end() == len(plain) and NAMES.fullmatch(plain[: match.start()]):
            return _day_of(match)
    return None


def date_in_name(name: str) -> str | None:
    """The date in a file name or address such as `2026-01-17-talks.txt` or `/2026/01/17/`."""
    match = PACKED.search(name)
    return _day_of(match) if match else None


def dateline_of(text: str, year: str | None = None) -> tuple[str | None, str | None]:
    """Date and agency of a dateline ("KYIV, Jan. 17 (Reuters) —") that opens `text`.

    The date needs a year: its own, or `year` known from elsewhere.
    """
    match = DATELINE.match(text)
    if not match or not (match["date"] or match["agency"]):
        mark = AGENCY_FIRST.match(text)
        return None, AGENCIES.get(mark["agency"].strip().lower()) if mark else None
    agency = AGENCIES.get((match["agency"] or "").strip().lower())
    year = match["year"] or year
    return (iso_date(f"{match['date']} {year}") if match["date"] and year else None), agency


def is_dateline(text: str) -> bool:
    """True where `text` opens with a dateline or an agency's mark."""
    return bool(DATELINE.match(text)) or dateline_of(text)[1] is not None


def known_year(source: Source) -> str | None:
    """A year that the file's name or folder states."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", source.path[-200:])
    return years[-1] if len(set(years)) == 1 else None


def _day_of(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None


def _iso_with_time(match: re.Match[str]) -> str | None:
    day = _day_of(match)
    if not day or not match["time"]:
        return day
    try:
        zone = match["zone"] or ""
        return datetime.fromisoformat(f"{day}T{match['time']}{zone}").isoformat()
    except ValueError:
        return day
