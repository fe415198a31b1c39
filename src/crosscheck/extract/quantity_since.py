"""What a change is reckoned from: "rose 0.3% from May", "2.9% from a year earlier".

The two are two questions, as statistics offices and firms give both in one breath. Only bases
that the words name are read: a month, a quarter, a year, a week, a day, or the year itself.
Source: house rules; the standard of a comparison in English (Quirk et al. 1985, 15.63 ff.).
"""

import re

from crosscheck.extract.quantity_lex import Lexed
from crosscheck.lexicon.lazy_pattern import lazy_pattern

REACH = 60  # code points after the figure
BEFORE = 34  # and before: "an annual rise of 2.9%"
SPAN = r"(?P<span>year|month|quarter|week|day)"
MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
AFTER = lazy_pattern(
    rf"(?:{SPAN}[- ](?:on|over)[- ](?P=span)\b"
    r"|(?:compared (?:with|to)|from|than|over|on|versus|against) "
    r"(?:levels? )?(?:(?:in|the|a|one|at|same|previous|prior|preceding|last|past|time|period|month"
    r"|quarter|week|of|day|\w+[- ]quarter) ){0,6}?"
    rf"(?:{SPAN.replace('span', 'base')}\b(?: (?:earlier|ago|before))?|(?P<month>{MONTHS})\b"
    r"|(?P<dated>(?:19|20)\d\d)\b)"
    r"|in the (?:past |last )?(?:12|twelve) months|(?P<long>annually|yearly)\b)",
    re.IGNORECASE,
)
RATE = lazy_pattern(
    r"\b(?:(?P<rate>annual|yearly|monthly|quarterly|weekly|daily)"
    rf"|{SPAN}[- ](?:on|over)[- ](?P=span))"
    r"\b[\w -]*$",
    re.IGNORECASE,
)
STOP = lazy_pattern(r"[.;:(—–]| (?:and|but|while|after|which)\b|(?<!\d)(?!12 months)\d")
SPANS = {"annual": "year", "yearly": "year", "monthly": "month", "quarterly": "quarter",
         "weekly": "week", "daily": "day"}  # fmt: skip


def read_since(lexed: Lexed, first: int, last: int) -> str | None:
    """The base of a change whose figure are the words `first` up to `last`; None where none is
    named.
    """
    start, end = lexed.start[first], lexed.end[last - 1]
    after = lexed.text[end : end + REACH]
    stop = STOP.search(after)
    dated = re.search(r"\b(?:19|20)\d\d\b", after[: stop.start() + 5]) if stop else None
    if stop and not (dated and dated.start() == stop.start()):
        after = after[: stop.start()]
    if found := AFTER.search(after):
        if found["month"]:
            return "month"
        return (found["span"] or found["base"] or found["dated"] or "year").lower()
    before = re.split(r"[.;:,(—–]|\d", lexed.text[max(0, start - BEFORE) : start])[-1]
    if told := RATE.search(before):
        return SPANS.get((told["rate"] or "").lower()) or told["span"].lower()
    return None
