"""The dated events of a report in order: which day, what, and which article says so.

A day stands where its interval begins; longer periods come after the days that begin with them.
Dates in dispute carry the mark of the finding that says so.
"""

from collections.abc import Sequence

from msgspec import Struct
from rich.table import Table
from rich.text import Text

from crosscheck.model import Claim, DateValue, Report
from crosscheck.report import Look
from crosscheck.report.fold import STRENGTH
from crosscheck.report.json import indented
from crosscheck.report.layout import MARKS, STYLES, make_console, quote, written
from crosscheck.report.text import plain

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LIMIT = 30
POINTS = frozenset({"DATE", "TIME"})


class Day(Struct, frozen=True):
    """One date or period with the claims that name it, one for each article and event.

    `disputed` is contradict or differ where a finding says so, else null.
    """

    start: str
    end: str
    articles: tuple[str, ...]
    disputed: str | None
    claims: tuple[Claim, ...]


def days_of(report: Report) -> tuple[Day, ...]:
    """Every day or period that an article dates, in order; comments do not count."""
    disputed: dict[str, str] = {}
    for finding in report.findings:
        if finding.kind == "date" and STRENGTH[finding.verdict] >= STRENGTH["differ"]:
            for side in finding.sides:
                for one in side.claims:
                    disputed[one] = max(
                        finding.verdict, disputed.get(one, "differ"), key=STRENGTH.__getitem__
                    )
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        value = claim.value
        if not isinstance(value, DateValue) or claim.zone == "comment":
            continue
        if value.start and value.end and value.timex_type in POINTS:
            groups.setdefault((value.start[:10], value.end[:10]), []).append(claim)
    return tuple(_day(*key, groups[key], disputed) for key in sorted(groups))


def _day(start: str, end: str, claims: Sequence[Claim], disputed: dict[str, str]) -> Day:
    seen: dict[tuple[str, int], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.article, claim.sentence.start), claim)
    marks = [disputed[claim.id] for claim in claims if claim.id in disputed]
    return Day(
        start,
        end,
        tuple(dict.fromkeys(claim.article for claim in claims)),
        max(marks, key=STRENGTH.__getitem__) if marks else None,
        tuple(seen.values()),
    )


def render_json(days: Sequence[Day]) -> str:
    """The days as one list."""
    return indented(days)


def render(days: Sequence[Day], look: Look | None = None) -> str:
    """A line of days downwards; who speaks of each stands to its right.

    By default the days that tell most: several articles, in dispute, or tied to an event.
    """
    look = look or Look()
    console = make_console(look)
    shown = days if look.all or len(days) <= LIMIT else _most_telling(days)
    year = ""
    words = max(console.width - 2 - 15 - 2 - 16 - 4, 20)
    table = Table.grid(padding=(0, 1, 0, 0))
    for size in (15, 1, 16, words):
        table.add_column(width=size, overflow="fold")
    for day in shown:
        if day.start[:4] != year:
            year = day.start[:4]
            table.add_row(Text(year, "bold"), Text("│", "dim"), "", "")
        for number, claim in enumerate(day.claims if look.all else day.claims[:3]):
            mark = MARKS[day.disputed] if day.disputed else "●"
            style = STYLES[day.disputed] if day.disputed else "bold"
            table.add_row(
                Text("" if number else period_text(day.start, day.end)),
                Text("│", "dim") if number else Text(mark, style),
                Text(plain(claim.article)),
                quote(claim, look, words),
            )
        if not look.all and len(day.claims) > 3:
            more = Text(f"{len(day.claims) - 3} more", "dim")
            table.add_row("", Text("│", "dim"), "", more)
    console.print(table)
    if not days:
        console.print("No date could be placed.")
    elif len(shown) < len(days):
        console.print(Text(f"{len(days) - len(shown)} more dates: --all", "dim"))
    return written(console)


def _most_telling(days: Sequence[Day]) -> tuple[Day, ...]:
    def weight(day: Day) -> tuple[bool, int, bool, str]:
        tied = any(claim.about.event or claim.about.slot for claim in day.claims)
        return day.disputed is not None, len(day.articles), tied, day.start

    kept = sorted(days, key=weight, reverse=True)[:LIMIT]
    return tuple(sorted(kept, key=lambda day: (day.start, day.end)))


def period_text(start: str, end: str) -> str:
    """A day or period without its year: `Jan 17`, `Dec 20–21`, `March`, `all year`."""
    if start == end:
        return _short(start)
    if start[:4] != end[:4]:
        return f"{_short(start)} – {end[:4]}"
    if start[5:] == "01-01" and end[5:] == "12-31":
        return "all year"
    if start[:7] == end[:7]:
        if start[8:] == "01" and int(end[8:10]) >= 28:
            return MONTHS[int(start[5:7]) - 1]
        return f"{_short(start)}–{int(end[8:10])}"
    return f"{_short(start)} – {_short(end)}"


def _short(day: str) -> str:
    return f"{MONTHS[int(day[5:7]) - 1]} {int(day[8:10])}"
