"""The grammar of dates: the fast path equals the plain one, the index is complete."""

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract import (
    date_clock,
    date_day,
    date_duration,
    date_named,
    date_ordinal,
    date_relative,
    date_scan,
    date_spoken,
    date_year,
)
from crosscheck.extract.date_base import dateline_day
from crosscheck.extract.date_grammar import (
    LONGEST,
    compile_pattern,
    index_rules,
    is_long,
    needed_codes,
)
from crosscheck.extract.date_join import join
from crosscheck.extract.date_lex import CODE, lex
from crosscheck.extract.date_scan import scan
from crosscheck.extract.date_trigger import may_hold_dates
from crosscheck.lexicon import calendar
from crosscheck.pipeline import read
from tests.articles import FIXTURES, article_from_text
from tests.timing import is_quick

PUBLISHED = date(2024, 5, 15)
LINES = [
    json.loads(line)
    for line in (FIXTURES / "claims" / "date.jsonl").read_text("utf-8").splitlines()
]
TABLES = (
    date_day.TABLE + date_ordinal.TABLE + date_named.TABLE + date_year.TABLE + date_relative.TABLE
    + date_duration.TABLE + date_clock.TABLE + date_spoken.TABLE
)  # fmt: skip
WORDS = st.sampled_from(
    """the a of in on at last next this past two 3 2024 May may March January Tuesday week weeks
    year years ago earlier , - . early end half and to from nearly about morning p.m. 10:30 GMT
    spring 1990s first second quarter Christmas Eve every daily now ' ’s more than '82
    2024-02-30""".split()
)


def plain_scan(text, published):
    """What `scan` finds without its first look and without its windows."""
    found = join(lex(text), date_scan._scan(lex(text), published))
    return [(one.start, one.end, one.value) for one in found]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["text"][:40])
def test_fast_path_equals_plain_path(line):
    fast = [(one.start, one.end, one.value) for one in scan(line["text"], PUBLISHED)]
    assert fast == plain_scan(line["text"], PUBLISHED)


@given(st.lists(WORDS, max_size=30).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_words_of_time_in_any_order(text):
    found = scan(text, PUBLISHED)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    if found:
        assert may_hold_dates(text)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_passes(text):
    for one in scan(text, None):
        value = one.value
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert (value.start is None) == (value.end is None)
        assert value.start is None or value.start <= (value.end or "")


def test_index_knows_every_first_kind():
    """A rule is looked up by the first code that its pattern can match."""
    index = index_rules(TABLES)
    ends = ("", *CODE.values())
    for source, build in TABLES:
        pattern = compile_pattern(source)
        for code in CODE.values():
            listed = code in index and any(
                rule[1:] == (source, build) for two in ends for rule in index[code](two)
            )
            if not listed:
                assert not can_begin(pattern.pattern, code), (source, code)


def test_only_what_needs_two_lexemes_is_left_out_for_its_second():
    """A pattern held for long matches no single lexeme."""
    for source, _ in TABLES:
        if is_long(source):
            pattern = compile_pattern(source)
            assert not any(pattern.fullmatch(code) for code in CODE.values()), source


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_what_a_rule_needs_stands_in_all_that_it_matches(data):
    source = data.draw(st.sampled_from([source for source, _ in TABLES]))
    codes = data.draw(st.from_regex(compile_pattern(source), fullmatch=True))
    needed = needed_codes(source)
    assert not needed or not needed.isdisjoint(codes)


def test_no_rule_reads_beyond_the_longest():
    import re._parser as parser

    for source, _ in TABLES:
        assert parser.parse(compile_pattern(source).pattern).getwidth()[1] <= LONGEST, source


def can_begin(pattern, code):
    """Can a match begin with `code`? True if the pattern with all else optional takes it."""
    import re._parser as parser

    def first(tree):
        codes, empty = set(), True
        for opcode, value in tree:
            name = str(opcode)
            if name == "LITERAL":
                codes.add(chr(value))
                return codes, False
            if name == "IN":
                codes |= {chr(one[1]) for one in value}
                return codes, False
            if name == "MAX_REPEAT":
                inner, nothing = first(value[2])
                codes |= inner
                if value[0] > 0 and not nothing:
                    return codes, False
            elif name == "SUBPATTERN":
                inner, nothing = first(value[3])
                codes |= inner
                if not nothing:
                    return codes, False
            elif name == "BRANCH":
                found = [first(one) for one in value[1]]
                codes |= set().union(*(one[0] for one in found))
                if not any(one[1] for one in found):
                    return codes, False
        return codes, empty

    return code in first(parser.parse(pattern))[0]


@pytest.mark.parametrize(
    "unit",
    ["1", "and ", " ", "more than ", "Monday ", "the ", "last ", "2 ", "a ", "May ", "1990s ",
     "two and ", "10:30 ", "'", "12/", "the end of the ", "in the last two years ", "P.m. "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_linear(unit):
    text = unit * (250_000 // len(unit))
    assert is_quick(lambda: scan(text, PUBLISHED), 2)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Harbour reopens\nMay 3, 2024\nThe harbour reopened.", date(2024, 5, 3)),
        ("Harbour reopens Updated: May 3, 2024 20:09 The harbour", date(2024, 5, 3)),
        ("Posted on 3 May 2024 by Anna Berg. The harbour", date(2024, 5, 3)),
        ("Harbour reopens May 3, 2024 The harbour has reopened.", date(2024, 5, 3)),
        ("The harbour was closed on May 3, 2024. It reopened.", None),
        ("The harbour reopened in May. Ships came.", None),
        ("The treaty of May 3, 2024 The end.", None),
    ],
)
def test_dateline_at_the_head(head, day):
    assert dateline_day(head) == day


def test_a_dateline_is_recorded():
    article = article_from_text("Updated: May 15, 2024 10:00\nThe mayor resigned on Tuesday.")
    claims = [claim for claim in read(article) if claim.text == "Tuesday"]
    assert [claim.value.timex for claim in claims] == ["2024-05-14"]
    assert claims[0].value.inferred == ("dateline",)


@pytest.mark.parametrize(
    ("timex", "start", "end", "granularity"),
    [
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-W01", "2024-01-01", "2024-01-07", "week"),
        ("2024-W01-WE", "2024-01-06", "2024-01-07", "weekend"),
        ("2024-Q1", "2024-01-01", "2024-03-31", "quarter"),
        ("2024-WI", "2024-12-01", "2025-02-28", "season"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "century"),
        ("2024-05-03TNI", "2024-05-03", "2024-05-03", "part"),
        ("2024-05-03/2024-05-05", "2024-05-03", "2024-05-05", "day"),
    ],
)
def test_interval_of_a_value(timex, start, end, granularity):
    found = calendar.interval(timex)
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat(), found.granularity) == (
        start, end, granularity,
    )  # fmt: skip


@pytest.mark.parametrize(
    "timex", ["XXXX-12-20", "2023-02-29", "2024-W60", "PRESENT_REF", "P3D", ""]
)
def test_what_is_open_has_no_interval(timex):
    assert calendar.interval(timex) is None


@settings(deadline=None)
@given(st.dates(date(1583, 1, 1), date(2999, 12, 31)))
def test_interval_agrees_with_edtf(day):
    edtf = pytest.importorskip("edtf")
    for value in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        found, oracle = calendar.interval(value), edtf.parse_edtf(value)
        assert found is not None
        assert tuple(oracle.lower_strict())[:3] == found.start.timetuple()[:3]
        assert tuple(oracle.upper_strict())[:3] == found.end.timetuple()[:3]


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [("easter", 2024, "2024-03-31"), ("easter", 1998, "1998-04-12"),
     ("labor day", 2023, "2023-09-04"), ("memorial day", 2024, "2024-05-27"),
     ("election day", 2024, "2024-11-05"),
     ("thanksgiving", 2024, "2024-11-28"), ("black friday", 2024, "2024-11-29")],
)  # fmt: skip
def test_movable_feasts(name, year, day):
    assert calendar.holiday(name, year).isoformat() == day


def test_a_table_of_dates_is_not_read():
    """A list of archives by month dates nothing; a season of a dozen days may be a sentence."""
    months = "January 2013 October 2012 September 2012 "
    found = [len(read(article_from_text(months * times + "."))) for times in (4, 20)]
    assert found[0] >= 12
    assert found[1] == 0
