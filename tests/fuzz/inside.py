"""Formats composed from the inside, so that mutation gets past parsers and checksums.

Bytes pick pieces of markup, and fill the parts of packages and the columns of an archive.
"""

import io
import sqlite3
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from tests.fuzz.words import composed, pieces

TAGS = (
    *("html", "head", "body", "article", "main", "aside", "footer", "nav", "header", "section"),
    *("div", "p", "h1", "h2", "title", "span", "a", "time", "b", "ul", "li", "table", "tr", "td"),
    *("figure", "figcaption", "blockquote", "script", "style", "template", "form", "svg", "math"),
    *("br", "img", "link", "meta", "select", "option", "textarea", "pre", "address", "abbr"),
)
ATTRIBUTES = (
    *('class="byline date"', 'class="comment"', 'class="article-body"', 'class="related link"'),
    *('class="caption credit"', 'id="comments"', 'itemprop="datePublished"', 'itemprop="author"'),
    *('datetime="2026-01-17T22:00:00Z"', 'datetime="-1"', 'content="2026-13-45"', 'rel="author"'),
    *('property="article:published_time"', 'content="2026-01-17"', 'name="author"', "content="),
    *('property="og:title"', 'property="og:site_name"', 'rel="canonical"', 'lang="en"', 'lang=""'),
    *('href="https://a.example/2026/01/17/dam"', 'href="[::1"', 'type="application/ld+json"'),
    *("hidden", 'style="display:none"', 'dir="rtl"', "pubdate", 'class="subtitle dek"'),
)
LINKED = (
    *('{"@type":"NewsArticle",', '"headline":', '"datePublished":', '"articleBody":', '"author":'),
    *('"name":', '"@graph":[', '"description":', '"publisher":', '"Dam breaks"', '"2026-01-17"'),
    *("null", "1e999", "-1", "[]", "{}", "{", "}", "[", "]", ",", '"', "\\ud800", "true"),
)
FEED = (
    *("item", "entry", "title", "link", "pubDate", "published", "source"),
    *("description", "content", "content:encoded", "dc:creator", "author", "name", "summary"),
)
MARKS = (
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<",
    ">",
    "/>",
    "&lt;",
    "&#0;",
    "&#x10ffff;",
)
DATES = (
    "Fri, 21 Nov 1997 09:55:06 -0600",
    "Thu, 99 Zzz 9999999999",
    "2026-01-17",
    "+99:99",
    "0000",
)
WORDS = " ".join(["Seven people died when the dam at Harrow broke, Ines Corvo said."] * 6)
DAMAGE = (None, 0, -1, 1 << 62, 1e308, "", "x", "\x00\x1b[31m", b"", b"\xff" * 9, b"\x00" * 8)


@cache
def page_pieces() -> tuple[str, ...]:
    """Elements opened, closed and with attributes; data; and the words of the examples."""
    opened = [f"<{tag}>" for tag in TAGS] + [f"<{tag} {one}>" for tag in TAGS for one in ATTRIBUTES]
    closed = [f"</{tag}>" for tag in TAGS] * 12
    linked = [f'<script type="application/ld+json">{LINKED[0]}', "</script>", *LINKED] * 8
    return (*opened, *closed, *linked, *MARKS * 8, *pieces()[::2], *[WORDS] * 20)


@cache
def feed_pieces() -> tuple[str, ...]:
    """What stands in a field of a feed: dates good and bad, words, markup plain and escaped."""
    markup = ("<p>", "</p>", "&lt;p&gt;", "&lt;/p&gt;", "<b>it</b>", "<link href='x'/>")
    return (*MARKS, *DATES * 6, *[WORDS] * 60, *markup * 4, *pieces()[::9])


def page(data: bytes) -> bytes:
    """A page of HTML."""
    return composed(data, page_pieces()).encode("utf-8", "replace")


def feed(data: bytes) -> bytes:
    """A feed whose frame is sound: fields one after another, parted at a rare mark."""
    parts = [part for part in data.split(b"\xff\xfe") if part]
    tags = [FEED[part[0] % len(FEED)] for part in parts]
    fields = [
        f"<{tag}>{composed(part[1:], feed_pieces())}</{tag}>"
        for tag, part in zip(tags, parts, strict=True)
    ]
    return f"<rss><channel><item>{''.join(fields)}</item></channel></rss>".encode(
        "utf-8", "replace"
    )


def pdf(data: bytes) -> bytes:
    """A PDF whose pages draw what the data says, with a table of objects that fits."""
    from tests.load.test_documents import pdf_of

    lines = data.decode("latin-1").split("\n")
    return pdf_of(lines).decode("utf-8").encode("latin-1", "replace")


@cache
def docx_parts() -> dict[str, bytes]:
    """The parts of a sound Word file."""
    from tests.load.test_documents import make_docx

    with zipfile.ZipFile(io.BytesIO(make_docx())) as package:
        return {name: package.read(name) for name in package.namelist()}


def docx(data: bytes) -> bytes:
    """A Word file of which one part is changed: cut at one place, other bytes put in."""
    part = ("word/document.xml", "docProps/core.xml", "word/styles.xml", "[Content_Types].xml")
    wanted = part[data[0] % 4] if data else ""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in docx_parts().items():
            at = int.from_bytes(data[1:3]) % (len(content) + 1)
            kept = content[at + (data[3] if len(data) > 3 else 0) :]
            changed = content[:at] + data[4:] + kept if name == wanted else content
            package.writestr(name, changed)
    return stream.getvalue()


def entries(data: bytes) -> list[tuple[str, bytes]]:
    """Names and contents: the data parted at a rare mark."""
    parts = data.split(b"\xff\xfe")[:9]
    return [
        (
            part[:12].decode("utf-8", "replace") + (".txt", ".html", ".md", ".zip", "")[number % 5],
            part,
        )
        for number, part in enumerate(parts)
    ]


def zipped(data: bytes) -> bytes:
    """A sound zip of files with any names and contents."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in entries(data):
            package.writestr(zipfile.ZipInfo(name.replace("\0", "") or "a"), content)
    return stream.getvalue()


def tarred(data: bytes) -> bytes:
    """A sound tar of entries of any kind."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as package:
        for name, content in entries(data):
            info = tarfile.TarInfo(name)
            info.size, info.type = len(content), bytes([48 + (len(content) % 9)])
            package.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def spoil(path: Path, data: bytes) -> None:
    """Put what the data says into columns of the archive at `path`, three bytes a column."""
    columns = [
        *("id", "path", "row", "url", "address", "title", "source", "author", "published"),
        *("published_from", "words", "version", "superseded", "digest", "keys", "claims", "text"),
    ]
    with closing(sqlite3.connect(path)) as archive, archive:
        for at in range(0, len(data) - 2, 3):
            column, value = columns[data[at] % len(columns)], DAMAGE[data[at + 1] % len(DAMAGE)]
            if data[at + 1] > 128:
                value = data[at + 2 :][: data[at + 1] - 120].decode("utf-8", "replace")
            where = data[at + 2] % 4
            statement = f"UPDATE OR IGNORE article SET {column} = ? WHERE number = ?"  # noqa: S608
            try:
                archive.execute(statement, (value, where))
            except sqlite3.IntegrityError:
                continue


def filled(
    make: Callable[[bytes], bytes], load: Callable[[bytes], None]
) -> Callable[[bytes], None]:
    """A target that is fed with what is made of the data."""
    return lambda data: load(make(data))
