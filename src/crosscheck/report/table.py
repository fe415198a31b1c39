"""The report as tables for a terminal: what can be read in a minute, the rest counted.

Each question is one block: the question with its verdict, and below it every side with its value,
its articles and its words. Widths follow the terminal; without colour «» mark the value.
"""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosscheck.model import ArticleInfo, Claim, Report, Side
from crosscheck.report import Look
from crosscheck.report.fold import (
    Block,
    Section,
    claims_of,
    count_singles,
    origins_of,
    question_text,
    reason_words,
    sections,
    singles,
)
from crosscheck.report.layout import MARKS, STYLES, heading, make_console, quote, written
from crosscheck.report.text import many, plain

SHOWN_ARTICLES = 4
SHOWN_SIDES = 6
SHOWN_SINGLES = 6
LONGEST_NAME = 60
NOTHING = "No question is answered by two articles, and no article contradicts itself."
ID_LENGTH = 8


def render(report: Report, look: Look | None = None) -> str:
    """All sections, then what was only counted."""
    look = look or Look()
    console = make_console(look)
    by_id = {claim.id: claim for claim in report.claims}
    articles = {one.id: one for one in report.articles}
    shown = sections(report, look.topics)
    for section in shown:
        show_section(console, section, by_id, articles, look)
    if look.all or not any(section.blocks for section in shown):
        if alone := singles(report, look.topics):
            heading(console, alone.title, alone.note)
            show_singles(console, alone.blocks, alone.limit, by_id, articles, look)
        elif not shown:
            console.print(NOTHING)
    elif count := count_singles(report, look.topics):
        line = f"{many(count, 'fact')} in one article only: --verdict single"
        console.print(Text(f"· {line}", "dim"))
    return written(console)


def show_section(
    console: Console,
    section: Section,
    by_id: Mapping[str, Claim],
    articles: Mapping[str, ArticleInfo],
    look: Look,
) -> None:
    """One table: a heading with its counts, then block by block."""
    heading(console, section.title, section.note)
    blocks = section.blocks if look.all else section.blocks[: section.limit]
    columns = columns_of(blocks, articles, look, console.width)
    if blocks:
        console.print(header_row(columns))
    for block in blocks:
        console.print(question_line(block, console.width))
        if reason := plain(reason_words(block.lead)):
            console.print(Padding(Text(reason, "italic"), (0, 0, 0, 2)))
        console.print(sides_table(block, by_id, articles, look, columns))
        console.print()
    if left := len(section.blocks) - len(blocks):
        console.print(Text(f"  {left} more: --all", "dim"))
        console.print()
    if section.alone:
        show_singles(console, section.alone, SHOWN_SINGLES, by_id, articles, look)


def show_singles(
    console: Console,
    alone: Sequence[Block],
    limit: int,
    by_id: Mapping[str, Claim],
    articles: Mapping[str, ArticleInfo],
    look: Look,
) -> None:
    """What only one source says, a row each: the words tell what it is about."""
    blocks = alone if look.all else alone[:limit]
    value, where, words = columns_of(blocks, articles, look, console.width - ID_LENGTH - 2)
    table = indented_table((ID_LENGTH, value, where, words))
    table.add_row(*(Text(word, "dim") for word in ("single", "value", "article", "in its words")))
    for block in blocks:
        for side in block.sides:
            table.add_row(
                Text(block.lead.id[:ID_LENGTH], "dim"),
                Text(plain(side.display), "bold"),
                Text(", ".join(places_of(block, side, articles, look))),
                quoted(side, by_id, look, words),
            )
    console.print(table)
    if left := len(alone) - len(blocks):
        console.print(Text(f"  {left} more: --all", "dim"))
    console.print()


def question_line(block: Block, width: int) -> Text:
    """`✗ How many people were killed?          contradict XQ001 f-9c1e04`."""
    lead = block.lead
    style = STYLES[lead.verdict]
    line = Text().append(MARKS[lead.verdict] + " ", style).append(question_text(lead), "bold")
    verdicts = [lead.verdict]
    if lead.verdict == "agree" and len(block.sides) > len(lead.sides):
        verdicts.append("compatible")
    words = [" + ".join(verdicts), *([lead.code] if lead.code else []), lead.id[:ID_LENGTH]]
    if lead.scope == "within" and lead.code:
        words.insert(1, "in one article")
    tag = Text().append(words[0], style).append(" " + " ".join(words[1:]), "dim")
    room = width - cell_len(line.plain) - cell_len(tag.plain)
    return line.append(" " * room if room >= 2 else "\n  ").append_text(tag)


def columns_of(
    blocks: Sequence[Block], articles: Mapping[str, ArticleInfo], look: Look, width: int
) -> tuple[int, int, int]:
    """Widths of value, articles and words: no wider than needed, the words get what is left."""
    sides = [(block, side) for block in blocks for side in block.sides]
    values = max((cell_len(plain(side.display)) for _, side in sides), default=0)
    places = max(
        (
            cell_len(line)
            for block, side in sides
            for line in places_of(block, side, articles, look)
        ),
        default=0,
    )
    value = min(max(values, 13), max(16, width * 3 // 10), 44)
    where = min(max(places, 8), max(21, width // 4), 40)
    return value, where, width - value - where - 6


def header_row(columns: tuple[int, int, int]) -> Text:
    """What the columns are, faintly."""
    value, where, _ = columns
    return Text(f"  {'value':<{value}}  {'articles':<{where}}  in their words", "dim")


def sides_table(
    block: Block,
    by_id: Mapping[str, Claim],
    articles: Mapping[str, ArticleInfo],
    look: Look,
    columns: tuple[int, int, int],
) -> Table:
    """Each side: its value, its articles and origins, its words."""
    table = indented_table(columns)
    for side in block.sides if look.all else block.sides[:SHOWN_SIDES]:
        value = Text().append(plain(side.display), "bold" if block.is_in_lead(side) else "")
        if not block.is_in_lead(side):
            value.append("\n(compatible)", "dim")
        names, *origins = places_of(block, side, articles, look)
        where = Text(names)
        for line in origins:
            where.append("\n" + line, "dim")
        table.add_row(value, where, quoted(side, by_id, look, columns[2]))
    left = len(block.sides) - table.row_count
    if left:
        table.add_row(Text(f"{left} more: --all", "dim"), "", "")
    return table


def indented_table(columns: Sequence[int]) -> Table:
    """An empty table of these widths, two blanks before each: a `Padding` lays all out twice."""
    table = Table.grid(padding=(0, 0, 0, 2), collapse_padding=False, pad_edge=True)
    for size in columns:
        table.add_column(width=size, overflow="fold")
    return table


def places_of(
    block: Block, side: Side, articles: Mapping[str, ArticleInfo], look: Look
) -> list[str]:
    """The articles of a side; then its origins if fewer, and its dates where time is the reason."""
    room = LONGEST_NAME if look.all else max(look.width // 4, 21) - 1
    names = [_name(one, room, new=one in side.new) for one in side.articles]
    if len(names) > SHOWN_ARTICLES and not look.all:
        names = [*names[: SHOWN_ARTICLES - 1], f"{len(names) - SHOWN_ARTICLES + 1} more"]
    origins = origins_of(side)
    dates = _dates(side, articles) if block.lead.reason == "evolving" else ""
    return [", ".join(names), *(line for line in (origins, dates) if line)]


def _name(id: str, room: int, *, new: bool) -> str:
    """An article's name, its middle left out where it is long; new ones are marked."""
    note = " (new)" if new else ""
    name, space = plain(id), room - len(note) - 1
    if len(name) > space:
        name = f"{name[: space // 2 - 1]}…{name[-(space - space // 2) :]}"
    return name + note


def _dates(side: Side, articles: Mapping[str, ArticleInfo]) -> str:
    """When the articles of a side were published: `2025-03-04`, `2025-03-04 to 2025-03-05`."""
    days = sorted(
        published[:10]
        for one in side.articles
        if one in articles and (published := articles[one].published)
    )
    return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""


def quoted(side: Side, by_id: Mapping[str, Claim], look: Look, width: int) -> Text:
    """The words of a side: of its first article, or with --all of each."""
    claims: Sequence[Claim] = claims_of(side, by_id)
    text = Text()
    for claim in claims if look.all else claims[:1]:
        if text.plain:
            text.append("\n")
        text.append_text(quote(claim, look, width))
    return text


def render_claims(claims: tuple[Claim, ...], look: Look | None = None) -> str:
    """The claims of each article in the order of its text: place, kind, slot, value, words."""
    look = look or Look(all=True)
    console = make_console(look)
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    for article, own in by_article.items():
        heading(console, article, many(len(own), "claim"))
        console.print(claims_table(own, look, console.width))
        console.print()
    if not claims:
        console.print("No claim was found.")
    return written(console)


def claims_table(claims: Sequence[Claim], look: Look, width: int) -> Table:
    """One row a claim."""
    from crosscheck.report.value import value_text

    value, slot = max(16, width // 5), max(12, width // 8)
    words = width - 8 - 10 - value - slot - 8
    table = Table.grid(padding=(0, 2, 0, 0))
    for size in (7, 9, slot, value, words):
        table.add_column(width=size, overflow="fold")
    for claim in claims:
        place = f"{claim.line}:{claim.column}" if claim.line else str(claim.start)
        about = " · ".join(plain(word) for word in (claim.about.slot, claim.about.subject) if word)
        signs = "" if claim.polarity == "affirmed" else "not "
        table.add_row(
            Text(place, "dim"),
            claim.kind,
            Text(about),
            Text(signs + value_text(claim.value), "bold"),
            quote(claim, look, words),
        )
    return table
