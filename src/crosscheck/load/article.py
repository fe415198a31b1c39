"""How every loader makes an article: what follows from text, metadata and file name."""

from msgspec import Struct

from crosscheck.load.language import foreign_language
from crosscheck.load.published import date_in_name, date_of_line, dateline_of, iso_date, known_year
from crosscheck.load.source import Source
from crosscheck.load.zones import Layout
from crosscheck.model import Article, LinePoint, Problem, Zone

SHORT_LINE = 40


class Metadata(Struct, frozen=True):
    """What a format says of its article beside the text; `published` as it was written."""

    id: str | None = None
    title: str = ""
    published: object = None
    published_from: str = "metadata"
    source: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None


def make_article(
    source: Source,
    text: str,
    layout: Layout,
    metadata: Metadata,
    lines: tuple[LinePoint, ...] = (),
) -> Article | Problem:
    """The article, or the Problem that there is no text in it.

    Its `language` is the name of a foreign one where the text looks like that.
    """
    kept = [zone for zone in layout.zones if zone.zone != "furniture"]
    if not kept and not metadata.title:
        return Problem(source.path, "not read: no text found in it")
    in_text = next((zone for zone in kept if zone.zone == "title"), None)
    separate = bool(metadata.title) and in_text is None
    title = metadata.title if separate else _text_of(text, in_text) or metadata.title
    published, published_from, agency = _published(source, text, kept, metadata, layout.published)
    return Article(
        id=metadata.id or source.stem,
        path=source.path,
        text=text,
        title=title,
        title_in_text=in_text is not None,
        published=published,
        published_from=published_from,
        source=metadata.source or agency,
        author=metadata.author or layout.author,
        url=metadata.url,
        language=foreign_language(text) or metadata.language,
        zones=layout.zones,
        lines=lines,
        words=sum(text.count(" ", zone.start, zone.end) + 1 for zone in kept),
    )


def _date_alone(line: str) -> str | None:
    """The day of a line that holds little else, or whose other words are names."""
    return iso_date(line) if len(line) <= SHORT_LINE else date_of_line(line)


def _text_of(text: str, zone: Zone | None) -> str:
    return text[zone.start : zone.end] if zone else ""


def _published(
    source: Source, text: str, kept: list[Zone], metadata: Metadata, shown: str | None
) -> tuple[str | None, str | None, str | None]:
    """Date, where it was read, and the agency of the dateline; `shown` is a line above the body.

    Order: what the article states as data, then what the user states, then what it shows.
    """
    option = iso_date(source.published)
    opening = next(
        (text[zone.start : zone.start + 160] for zone in kept if zone.zone == "body"), ""
    )
    dateline, agency = dateline_of(opening, known_year(source))
    dateline = dateline or shown
    if stated := iso_date(metadata.published):
        return stated, metadata.published_from, agency
    if metadata.url and (stated := date_in_name(metadata.url)):
        return stated, "url", agency
    if option:
        return option, "option", agency
    if dateline:
        return dateline, "dateline", agency
    alone = next(
        (found for zone in kept[:4] if (found := _date_alone(text[zone.start : zone.end]))),
        None,
    )
    if alone:
        return alone, "dateline", agency
    name = date_in_name(source.path.rsplit("/", 1)[-1])
    return name, "file-name" if name else None, agency
