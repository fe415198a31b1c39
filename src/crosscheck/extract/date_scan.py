"""Every expression of time in a text: the grammar at each place, then what leans on its match."""

from datetime import date
from functools import lru_cache

from crosscheck.extract import (
    date_clock,
    date_day,
    date_duration,
    date_named,
    date_ordinal,
    date_relative,
    date_spoken,
    date_year,
)
from crosscheck.extract.date_calc import Anchor
from crosscheck.extract.date_extend import Found, extend
from crosscheck.extract.date_grammar import index_rules, parse
from crosscheck.extract.date_join import join
from crosscheck.extract.date_lex import Lexemes, lex
from crosscheck.extract.date_list import list_days
from crosscheck.extract.date_quarter import date_quarters
from crosscheck.extract.date_range import join_ranges, share_years
from crosscheck.extract.date_tense import lean
from crosscheck.extract.date_trigger import may_hold_dates, windows
from crosscheck.extract.date_week import share_weeks

RULES = index_rules(
    date_day.TABLE
    + date_ordinal.TABLE
    + date_named.TABLE
    + date_year.TABLE
    + date_relative.TABLE
    + date_duration.TABLE
    + date_clock.TABLE
    + date_spoken.TABLE
)


MOST_IN_PROSE = 300  # a "sentence" with more is a table, where no verb governs


@lru_cache(maxsize=64)
def scan(text: str, published: date | None) -> tuple[Found, ...]:
    """The expressions of one sentence in order; those that count from the text stay open."""
    if not may_hold_dates(text):
        return ()
    found: list[Found] = []
    for start, end in windows(text):
        found.extend(_scan(lex(text, start, end), published))
    return tuple(found)


def _scan(lexemes: Lexemes, published: date | None) -> list[Found]:
    """The expressions of one stretch."""
    found: list[Found] = []
    at, size, free = 0, len(lexemes.items), 0
    while at < size:
        if lexemes.codes[at] not in RULES:
            at += 1
            continue
        prose = len(found) < MOST_IN_PROSE
        hit = parse(RULES, lexemes, at, _anchor(lexemes, at, published, prose))
        if not hit:
            at += 1
            continue
        last, value = hit
        found.append(extend(lexemes, at, last, value, free, published))
        at = free = found[-1].last
    found = list(date_quarters(lexemes, list_days(lexemes, join(lexemes, found))))
    return join_ranges(lexemes, share_weeks(lexemes, share_years(lexemes, found)))


def _anchor(lexemes: Lexemes, at: int, published: date | None, prose: bool) -> Anchor:
    item = lexemes.items[at]
    return Anchor(published, lambda: lean(lexemes.text, item.start, item.end) if prose else 0)
