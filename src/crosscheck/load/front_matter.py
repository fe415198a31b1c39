"""YAML front matter of plain text and Markdown: the contract's fields, plain values only."""

import re
from datetime import date
from typing import Any

from crosscheck.load.article import Metadata

BLOCK = re.compile(r"---[ \t]{0,9}(?:\r\n|\n|\r)")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]{0,9}$", re.MULTILINE)
LONGEST = 20_000
"""Code points: longer front matter is taken for text."""


def split_front_matter(text: str) -> tuple[Metadata, int]:
    """What the front matter says, and where the article begins after it (0: there is none)."""
    opened = BLOCK.match(text)
    closed = CLOSE.search(text, opened.end(), LONGEST) if opened else None
    if not opened or not closed:
        return Metadata(), 0
    fields = _fields(text[opened.end() : closed.start()])
    if fields is None:
        return Metadata(), 0
    return metadata_of(fields, "front-matter"), closed.end()


def metadata_of(fields: dict[str, Any], origin: str) -> Metadata:
    """The contract's fields of a front matter block or a JSON row; wrong types are left out."""

    def words(name: str) -> str:
        value = fields.get(name)
        if isinstance(value, list):
            value = ", ".join(one for one in value[:20] if isinstance(one, str))
        if isinstance(value, int | float | date) and not isinstance(value, bool):
            value = str(value)
        return value.strip() if isinstance(value, str) else ""

    return Metadata(
        id=words("id") or None,
        title=words("title"),
        published=fields.get("published") or fields.get("date"),
        published_from=origin,
        source=words("source") or None,
        author=words("author") or None,
        url=words("url") or None,
        language=words("language") or None,
    )


def _fields(block: str) -> dict[str, Any] | None:
    """A mapping of plain values, or None: the safe loader builds no objects."""
    import yaml

    if block.count("*") > 20 or block.count("&") > 20:
        return None
    try:
        fields = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None
